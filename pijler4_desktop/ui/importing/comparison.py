"""A stored record and a row beside each other, field by field, in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS
from pijler4_desktop.domain.importing.cells.moments import MOMENT_KEYS
from pijler4_desktop.domain.importing.plan import Candidate, Importable, PlannedRow
from pijler4_desktop.domain.importing.planning.merging import empty_value
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind, Severity
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    date_text,
    levels_text,
    value_text,
    when_text,
)
from pijler4_desktop.ui.importing.review import ReviewSheet

Teller = Callable[[Activity, Facts], str]
NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One line of a comparison; only where the two differ there is something to choose.

    `changed` are the fields it tells of that merging would change, `unread` is the cell of the list
    that was not understood.
    """

    key: str
    ours: str
    theirs: str
    changed: frozenset[str] = frozenset()
    unread: str = ""

    @property
    def differs(self) -> bool:
        """Tell whether there is something to choose."""
        return bool(self.changed)


def _levels(record: Activity, _facts: Facts) -> str:
    levels = levels_text(record.language_min, record.language_max)
    icons = f"{record.language_icons} taaliconen" if record.language_icons else ""
    return ", ".join(filter(None, (levels, icons)))


def _cost(record: Activity, _facts: Facts) -> str:
    """Say what it costs, with the words beside the price: two lists may differ in nothing else."""
    told = cost_text(record)
    beside = record.cost_text if record.cost_eur is not None else ""
    return f"{told} ({beside})" if beside else told


def _when(record: Activity, _facts: Facts) -> str:
    return ", ".join(filter(None, (when_text(record), record.when_text)))


_TOGETHER: Mapping[str, tuple[tuple[str, ...], Teller]] = {
    "when": (
        ("slots", "by_appointment", "frequency", "nth", "pauses", "when_text"),
        _when,
    ),
    "language": (("language_min", "language_max", "language_icons"), _levels),
    "cost": (
        ("cost_eur", "cost_basis", "cost_text", "social_tariff"),
        _cost,
    ),
    "address": (
        ("place", "street", "house_number", "box", "postal_code", "municipality_nis"),
        address_text,
    ),
}
"""Fields that people see as one thing."""

_ALWAYS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACTIVITY: ("name", "organisation_id", "type", "when", "language", "capacity", "cost"),
    Kind.ORGANISATION: ("name", "vcode", "kbo", "municipality_nis", "type"),
}
"""What makes one know a record: shown also where both say the same."""


def compare(
    planned: PlannedRow,
    candidate: Candidate,
    facts: Facts,
    name_of: NameOf,
    unread: Mapping[str, str] | None = None,
) -> Sequence[ComparedField]:
    """Put a row beside a candidate; what merging leaves as it is, and says little, is left out.

    `unread` are, by line, the cells of the row that were not understood.
    """
    theirs = _as_listed(planned, candidate)
    shown = {*_ALWAYS[planned.kind]}
    if _assumes_another_town(planned, candidate):
        shown |= {"address", "municipality_nis"}
    changed = frozenset(change.field for change in candidate.changes)
    found = []
    for key, keys in _lines(planned.kind):
        ours = said(candidate.stored, key, facts, name_of)
        listed = said(theirs, key, facts, name_of)
        fields = changed.intersection(keys)
        if ours.casefold() == listed.casefold():
            fields = frozenset()
        text = (unread or {}).get(key, "") if not fields and ours != listed else ""
        line = ComparedField(key, ours, listed, fields, text)
        if line.differs or (key in shown and (ours or listed or text)) or (ours and text):
            found.append(line)
    return found


def unread_cells(planned: PlannedRow, sheet: ReviewSheet | None) -> Mapping[str, str]:
    """Return, by line of a comparison, the cells of a row that were not understood."""
    found: dict[str, list[str]] = {}
    for told in planned.problems if sheet else ():
        column = sheet.column_of(told) if sheet else None
        if sheet and column and column.field and told.problem.severity >= Severity.DOUBT:
            text = sheet.text(planned.row, column)
            texts = found.setdefault(_line_of_column(planned.kind, column.field), [])
            if text and text not in texts:
                texts.append(text)
    return {key: ", ".join(texts) for key, texts in found.items()}


def _as_listed(planned: PlannedRow, candidate: Candidate) -> Importable:
    """Return what the list itself says: what we assumed does not stand there."""
    theirs = planned.fresh or candidate.merged
    if planned.fresh is None:
        return theirs
    unsaid = {name: empty_value(theirs, name) for name in planned.assumed}
    return replace(theirs, **unsaid)  # type: ignore[arg-type]


def _assumes_another_town(planned: PlannedRow, candidate: Candidate) -> bool:
    """Tell whether the question is asked because the list names no town, and ours is elsewhere."""
    known = candidate.stored.municipality_nis
    row = planned.fresh
    assumes = row is not None and "municipality_nis" in planned.assumed
    return bool(assumes and known and row and row.municipality_nis != known)


def _line_of_column(kind: Kind, field: str) -> str:
    if field in MOMENT_KEYS:
        return "when"
    return _OF_COLUMNS.get(field) or _LINE_OF[kind].get(field, field)


_OF_COLUMNS = {"municipality": "address", "organisation": "organisation_id"}


def lines_of(kind: Kind, fields: Iterable[str]) -> Sequence[str]:
    """Name the lines in which these fields are told."""
    return list(dict.fromkeys(_LINE_OF[kind].get(name, name) for name in fields))


def said(record: Importable, key: str, facts: Facts, name_of: NameOf) -> str:
    """Say what a record holds in the fields of a line; nothing when they are empty."""
    if key in _TOGETHER and isinstance(record, Activity):
        names, tell = _TOGETHER[key]
        filled = any(getattr(record, name) != empty_value(record, name) for name in names)
        return tell(record, facts) if filled else ""
    value = getattr(record, key, None)
    if key == "organisation_id":
        return name_of(value) if value else ""
    return date_text(value) if isinstance(value, date) else value_text(key, value, facts)


def _lines(kind: Kind) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through the lines in the order of the form, the most telling ones first."""
    for key in lines_of(kind, (*_ALWAYS[kind], *(field.key for field in FIELDS[kind]))):
        yield key, _TOGETHER[key][0] if key in _TOGETHER else (key,)


_LINE_OF: Mapping[Kind, Mapping[str, str]] = {
    Kind.ACTIVITY: {name: key for key, (names, _) in _TOGETHER.items() for name in names},
    Kind.ORGANISATION: {},
}
