"""The bin: what was removed, and bringing it back with the same id as one step.

An initiative and an activity of it that never ran went together, so they come back together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.history import Removed
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.records import (
    Activity,
    Contact,
    MergedOrganisation,
    Organisation,
    Record,
)
from pijler4_desktop.domain.vocabulary import Action, ActivityType, Kind
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.removed import (
    BIN,
    RemovedRow,
    removed_belongings,
    removed_ids,
    removed_owners,
    removed_records,
    removed_rows,
)
from pijler4_desktop.storage.rows import in_parts

BATCH = 2_000
REMOVED = "verwijderen"


class Recycling:
    """Finds what was removed in the history; nothing there ever goes away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, text: str = "") -> Sequence[str]:
        """List what is in the bin with every word of a text, last removed first."""
        with self._database.reading() as reading:
            return removed_ids(reading.connection, text)

    def rows(self, ids: Sequence[str]) -> Mapping[str, Removed]:
        """Fetch the lines of these ids; what is not in the bin is absent."""
        with self._database.reading() as reading:
            return {row.id: _line(row) for row in removed_rows(reading.connection, ids)}

    def restore(self, ids: Sequence[str]) -> Changes:
        """Bring records back as they were, with the organisations they need; one step.

        Those that exist already are passed over. Raises NOT_REMOVED when none is in the bin.
        """
        with self._database.work(Action.RESTORE, "") as work:
            first = next(iter(_images(work, ids[:1])), None)
            work.label = f"{_name(first)} uit de prullenbak halen"
            if len(ids) > 1:
                work.label = f"{len(ids)} stuks uit de prullenbak halen"
            for part in in_parts(ids, BATCH):
                _bring_back(work, _images(work, part))
        if not work.changes:
            raise ExpectedError(Failure.NOT_REMOVED)
        return work.changes


def removal_label(what: str, reason: str) -> str:
    """Name a removal, as the history tells it; `reason_in` finds the reason again.

    National register numbers in a reason are masked: they are kept nowhere.
    """
    reason = masked_text(reason)
    return f"{what} {REMOVED}: {reason}" if reason else f"{what} {REMOVED}"


def reason_in(label: str, name: str) -> str:
    """Return the reason a removal was given; `name` is what was removed, perhaps among others."""
    return label.removeprefix(name).partition(f" {REMOVED}: ")[2]


def _line(row: RemovedRow) -> Removed:
    return Removed(
        id=row.id,
        kind=row.kind,
        name=row.name,
        organisation=row.organisation,
        type=ActivityType(row.type) if row.kind is Kind.ACTIVITY and row.type else None,
        step=row.step,
        reason=reason_in(row.step.label, row.name),
    )


def _images(work: Work, ids: Sequence[str]) -> list[Record]:
    return [found for kind in BIN for found in removed_records(work.connection, kind, ids)]


def _name(record: Record | None) -> str:
    return record.name if isinstance(record, Activity | Organisation | Contact | Initiative) else ""


def _bring_back(work: Work, records: Sequence[Record]) -> None:
    """Add records again, after the organisations among them and those they belong to."""
    chosen = [record for record in records if isinstance(record, Organisation)]
    activities, initiatives = _with_each_other(work, records)
    activities = _with_survivors(work, activities)
    needed = {a.organisation_id: a for a in activities if a.organisation_id}
    missing = needed.keys() - work.find(Organisation, needed).keys() - {one.id for one in chosen}
    organisations = [*chosen, *_organisations(work, missing)]
    for id_ in missing - {one.id for one in organisations}:
        raise ExpectedError(Failure.ORGANISATION_GONE, name=needed[id_].name)
    belongings = removed_belongings(work.connection, [one.id for one in organisations])
    work.add([*organisations, *belongings, *activities, *initiatives])


def _with_each_other(
    work: Work, records: Sequence[Record]
) -> tuple[list[Activity], list[Initiative]]:
    """Return the activities and initiatives among records, each with those that belong to it."""
    activities = {record.id: record for record in records if isinstance(record, Activity)}
    owners = removed_owners(work.connection, activities)
    initiatives = {one.id: one for one in (*records, *owners) if isinstance(one, Initiative)}
    wanted = {one.activity_id for one in initiatives.values()} - activities.keys()
    owned = removed_records(work.connection, Kind.ACTIVITY, sorted(wanted))
    activities |= {one.id: one for one in owned if isinstance(one, Activity)}
    return list(activities.values()), list(initiatives.values())


def _with_survivors(work: Work, activities: Sequence[Activity]) -> list[Activity]:
    """Return the activities, those of organisations that were merged at what these went into."""
    links = {a.organisation_id for a in activities if a.organisation_id}
    went = work.find(MergedOrganisation, links)
    return [
        replace(a, organisation_id=went[a.organisation_id].survivor_id)
        if a.organisation_id in went
        else a
        for a in activities
    ]


def _organisations(work: Work, ids: Iterable[str]) -> list[Organisation]:
    found = removed_records(work.connection, Kind.ORGANISATION, sorted(ids))
    return [one for one in found if isinstance(one, Organisation)]
