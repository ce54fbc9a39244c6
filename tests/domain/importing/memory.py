"""A stock of records in memory, with the same answers as the stored one."""

from collections.abc import Collection, Iterable, Mapping

from pijler4_desktop.domain.importing.plan import Importable, Plan
from pijler4_desktop.domain.importing.stock import Known
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind


class MemoryStock:
    """Keeps records by kind; `imports` are the records as the imports said, `states` the past."""

    def __init__(self, *records: Importable) -> None:
        self.stored: dict[str, Importable] = {record.id: record for record in records}
        self.went_into: list[tuple[Organisation, str]] = []
        self.imports: dict[str, Importable] = {}
        self.states: dict[int, dict[str, Importable]] = {}

    def organisations(self) -> Iterable[Organisation]:
        """List all organisations."""
        return [r for r in self.stored.values() if isinstance(r, Organisation)]

    def merged(self) -> Iterable[tuple[Organisation, str]]:
        """List the organisations that went into another."""
        return self.went_into

    def activities(self) -> Iterable[Known]:
        """List all activities."""
        return [
            Known(r.id, r.name, r.organisation_id)
            for r in self.stored.values()
            if isinstance(r, Activity)
        ]

    def records(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return the records asked for."""
        assert kind in (Kind.ACTIVITY, Kind.ORGANISATION)
        return {id_: self.stored[id_] for id_ in ids if id_ in self.stored}

    def imported(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return what the imports said."""
        assert kind in (Kind.ACTIVITY, Kind.ORGANISATION)
        return {id_: self.imports[id_] for id_ in ids if id_ in self.imports}

    def at(self, change_set: int, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return a past state."""
        assert kind in (Kind.ACTIVITY, Kind.ORGANISATION)
        state = self.states[change_set]
        return {id_: state[id_] for id_ in ids if id_ in state}

    def apply(self, plan: Plan) -> None:
        """Store a plan as the service does."""
        written: list[Importable] = list(plan.organisations)
        written += [after for _, after in plan.completed]
        written += [
            row.record
            for row in plan.rows
            if row.outcome in (Outcome.NEW, Outcome.CHANGED) and row.record is not None
        ]
        for record in written:
            self.stored[record.id] = record
            self.imports[record.id] = record
