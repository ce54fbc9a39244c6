"""The history as a list shows it: every step by its number, then what is in sight."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from pijler4_desktop.domain.history import RecordChange, Step
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.history import STEP_COLUMNS, record_change, step_of
from pijler4_desktop.storage.rows import in_parts


def step_moments(connection: Connection) -> list[tuple[int, datetime]]:
    """Return the number and the moment (UTC) of every step, last first."""
    query = "SELECT id, made_at FROM change_set WHERE target_id IS NULL ORDER BY id DESC"
    return [(row[0], datetime.fromisoformat(row[1])) for row in connection.exec_driver_sql(query)]


def steps_numbered(connection: Connection, numbers: Iterable[int]) -> list[Step]:
    """Return the steps with these numbers."""
    found: list[Step] = []
    for part in in_parts(list(numbers)):
        marks = ",".join("?" * len(part))
        query = f"SELECT {STEP_COLUMNS} FROM change_set s WHERE s.id IN ({marks})"  # noqa: S608
        found += [step_of(row) for row in connection.exec_driver_sql(query, tuple(part))]
    return found


def tallies(connection: Connection, numbers: Iterable[int]) -> dict[int, dict[Kind, int]]:
    """Count, for each of these steps, the records it touched by kind."""
    found: dict[int, dict[Kind, int]] = {}
    for part in in_parts(list(numbers)):
        marks = ",".join("?" * len(part))
        query = (
            "SELECT change_set_id, kind, count(*) FROM change"  # noqa: S608
            f" WHERE change_set_id IN ({marks}) GROUP BY 1, 2"
        )
        for number, kind, count in connection.exec_driver_sql(query, tuple(part)):
            found.setdefault(number, {})[Kind(kind)] = count
    return found


def changes_of(
    connection: Connection, step: int, offset: int, limit: int
) -> Sequence[RecordChange]:
    """List what a step did to records, from one on: those people know, then the rest."""
    order = " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(_KNOWN_FIRST))
    query = (
        f'SELECT {STEP_COLUMNS}, c."before", c."after", c.kind, c.record_id'  # noqa: S608
        " FROM change c JOIN change_set s ON s.id = c.change_set_id WHERE c.change_set_id = ?"
        f" ORDER BY CASE c.kind {order} END, c.id LIMIT ? OFFSET ?"
    )
    rows = connection.exec_driver_sql(query, (step, limit, offset))
    return [record_change(Kind(row[8]), row[9], row) for row in rows]


_KNOWN_FIRST = (
    Kind.ACTIVITY,
    Kind.ORGANISATION,
    Kind.CONTACT,
    Kind.CONTACT_MOMENT,
    Kind.SETTING,
    Kind.IMPORT_RUN,
    Kind.NO_DOUBLE,
    Kind.MERGED_ORGANISATION,
    Kind.INITIATIVE,
    Kind.INITIATIVE_TEMPLATE,
    Kind.DEMAND_NOTE,
    Kind.COVERAGE_MARK,
    Kind.VERIFICATION,
    Kind.CHECK_PLAN,
    Kind.CHECK_REQUEST,
)
