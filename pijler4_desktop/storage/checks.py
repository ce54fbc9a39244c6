"""The questions checking asks: what is due, who was spoken to, and the dates of a record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.check_records import CheckPlan, Verification
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.verifying.freshness import ABOUT_CHECKING
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING
from pijler4_desktop.storage.queries import CHECKED, days_of, driver, partial_activity
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

UNREACHABLE = (
    "id IN (SELECT p.id FROM check_plan p JOIN activity x ON x.id = p.id"
    " WHERE p.unreachable_on IS NOT NULL"
    " AND (x.last_verified IS NULL OR x.last_verified < p.unreachable_on))"
)
"""Whether nobody answers about an activity, as `freshness.unreachable_since` has it."""

_AT_REST = ", ".join(f"'{status}'" for status in sorted(NOT_YET_RUNNING | NO_LONGER_RUNNING))
_DUE = (
    "SELECT id, name, type, status, organisation_id, last_verified, next_check_on,"  # noqa: S608
    f" {UNREACHABLE} FROM activity WHERE status NOT IN ({_AT_REST}) AND NOT ({CHECKED})"
    " ORDER BY organisation_id, folded_name, id"
)
_SEASONAL = ("id", "status", "last_verified", "next_check_on", "pauses", "valid_until")
"""What decides whether the season is a reason to look."""
_SPOKEN = "SELECT organisation_id, max(held_on), means FROM contact_moment GROUP BY organisation_id"
_CHECKING = ", ".join(f"'$.{name}'" for name in ABOUT_CHECKING)
_EDITED = f"""
SELECT c.record_id, max(s.made_at) FROM change c JOIN change_set s ON s.id = c.change_set_id
WHERE c.kind = 'activity' AND c.record_id IN ({{}}) AND s.target_id IS NULL AND s.state = 'done'
AND json_remove(c."before", {_CHECKING}) IS NOT json_remove(c."after", {_CHECKING})
GROUP BY c.record_id
"""  # noqa: S608  ours
_HANDED_OFF = """
SELECT change_set, max(made_at) FROM export_log WHERE profile = 'agii'
GROUP BY change_set ORDER BY id DESC LIMIT ?
"""
MOST_HANDOFFS = 24
"""How many hand-offs are looked through, the last first."""


def due_rows(connection: Connection, fresh: Freshness) -> list[Any]:
    """Return what runs and is no longer fresh on the day of `fresh`, by organisation and name.

    As (id, name, type, status, organisation, verified, next check, unreachable).
    """
    return list(driver(connection).execute(_DUE, days_of(fresh)))


def next_due(connection: Connection, fresh: Freshness) -> list[Any]:
    """Return (verified, next check) of everything that runs and is still fresh."""
    query = (
        "SELECT DISTINCT last_verified, next_check_on FROM activity"  # noqa: S608
        f" WHERE status NOT IN ({_AT_REST}) AND {CHECKED}"
    )
    return list(driver(connection).execute(query, days_of(fresh)))


def ending_or_pausing(connection: Connection, fresh: Freshness) -> Iterator[Activity]:
    """Yield what runs and is fresh, and has an end or a pause; only the fields of _SEASONAL."""
    query = (
        f"SELECT {', '.join(_SEASONAL)} FROM activity WHERE status NOT IN ({_AT_REST})"  # noqa: S608
        f" AND {CHECKED} AND (pauses <> '[]' OR valid_until IS NOT NULL) ORDER BY id"
    )
    for row in driver(connection).execute(query, days_of(fresh)):
        yield partial_activity(_SEASONAL, row)


def last_spoken(connection: Connection) -> dict[str, tuple[str, str]]:
    """Return the day and the means of the last contact with each organisation."""
    return {row[0]: (row[1], row[2]) for row in driver(connection).execute(_SPOKEN)}


def edited_on(connection: Connection, ids: Sequence[str]) -> dict[str, date]:
    """Return when the content of these activities was last changed; checking changes none."""
    found: dict[str, date] = {}
    for part in in_parts(ids):
        query = _EDITED.format(",".join("?" * len(part)))
        rows = driver(connection).execute(query, tuple(part))
        found.update((id_, datetime.fromisoformat(made).astimezone().date()) for id_, made in rows)
    return found


def last_verifications(reading: Reading, ids: Sequence[str]) -> dict[str, Verification]:
    """Return the last record of who verified each of these activities; many have none."""
    numbers: list[str] = []
    for part in in_parts(ids):
        marks = ",".join("?" * len(part))
        query = (
            "SELECT id, max(verified_on || id) FROM verification"  # noqa: S608
            f" WHERE activity_id IN ({marks}) GROUP BY activity_id"
        )
        numbers += [row[0] for row in driver(reading.connection).execute(query, tuple(part))]
    return {one.activity_id: one for one in reading.find(Verification, numbers).values()}


def handed_off_on(reading: Reading, ids: Sequence[str]) -> dict[str, date]:
    """Return when these activities last went to the agency.

    The log keeps no ids: an activity went along when it could be shared in the state the workbook
    showed, was no concept, and somebody could be reached about it.
    """
    found: dict[str, date] = {}
    for change_set, made_at in _handoffs(reading.connection):
        open_ = [id_ for id_ in ids if id_ not in found]
        if not open_:
            break
        day = datetime.fromisoformat(made_at).astimezone().date()
        found.update(dict.fromkeys(_shared_at(reading, change_set, open_), day))
    return found


def _handoffs(connection: Connection) -> Iterator[tuple[int, str]]:
    for row in connection.exec_driver_sql(_HANDED_OFF, (MOST_HANDOFFS,)):
        yield row[0], row[1]


def _shared_at(reading: Reading, change_set: int, ids: Sequence[str]) -> Iterable[str]:
    plans = reading.records_at(change_set, CheckPlan, ids)
    for id_, activity in reading.records_at(change_set, Activity, ids).items():
        plan = plans.get(id_)
        since = plan.unreachable_on if plan else None
        reached = since is None or (activity.last_verified or date.min) >= since
        runs = activity.status not in NOT_YET_RUNNING
        if activity.share_with_agency and runs and reached:
            yield id_
