"""What was on a day, and what happened in between: by the steps that count now.

A step that was undone later does not count, not even on the days in between: it was a mistake.
Undo takes the last step first, so the steps that count up to a day are a state that once was.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from pijler4_desktop.domain.figures.sources import RUNNING, StatusChange
from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.vocabulary import Action, Kind, Status
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.queries import driver
from pijler4_desktop.storage.rows import in_parts

_COUNTS = "s.target_id IS NULL AND s.state = 'done'"


def first_moment(connection: Connection) -> datetime | None:
    """Return the moment (UTC) of the first step ever."""
    found = connection.exec_driver_sql("SELECT min(made_at) FROM change_set").scalar()
    return datetime.fromisoformat(found) if found else None


def records_before(connection: Connection, kind: Kind, moment: datetime) -> dict[str, Record]:
    """Return the records of a kind as they were just before a moment (UTC).

    Only what changed since comes from the history; the rest is as it stands now.
    """
    codec, at = CODECS[kind], _text(moment)
    query = (
        "SELECT DISTINCT c.record_id FROM change c JOIN change_set s ON s.id = c.change_set_id"  # noqa: S608
        f" WHERE c.kind = ? AND {_COUNTS} AND s.made_at >= ?"
    )
    later = [row[0] for row in connection.exec_driver_sql(query, (kind.value, at))]
    touched = set(later)
    query = f"SELECT {', '.join(codec.names)} FROM {kind.value} ORDER BY id"  # noqa: S608  ours
    rows = driver(connection).execute(query)
    found = {row[0]: codec.from_row(row) for row in rows if row[0] not in touched}
    for part in in_parts(later):
        marks = ",".join("?" * len(part))
        query = (
            'SELECT c.record_id, c."after", max(c.change_set_id) FROM change c'  # noqa: S608
            " JOIN change_set s ON s.id = c.change_set_id"
            f" WHERE c.kind = ? AND {_COUNTS} AND s.made_at < ? AND c.record_id IN ({marks})"
            " GROUP BY c.record_id"
        )
        images = connection.exec_driver_sql(query, (kind.value, at, *part))
        found |= {row[0]: codec.from_image(row[1]) for row in images if row[1] is not None}
    return found


def status_changes(connection: Connection, begin: datetime, end: datetime) -> list[StatusChange]:
    """List what steps from a moment (UTC) up to another did to the status of activities."""
    query = (
        f"SELECT c.record_id, {_status('before')}, {_status('after')}, s.action FROM change c"  # noqa: S608
        f" JOIN change_set s ON s.id = c.change_set_id WHERE c.kind = 'activity' AND {_COUNTS}"
        " AND s.made_at >= ? AND s.made_at < ? ORDER BY c.change_set_id"
    )
    rows = connection.exec_driver_sql(query, (_text(begin), _text(end)))
    return [
        StatusChange(id_, _member(before), _member(after), action == Action.IMPORT)
        for id_, before, after, action in rows
        if before != after
    ]


def ran_before(connection: Connection, ids: Iterable[str], moment: datetime) -> set[str]:
    """Return which of these activities ran at any time before a moment (UTC)."""
    found: set[str] = set()
    running = [status.value for status in RUNNING]
    for part in in_parts(list(ids)):
        query = (
            "SELECT DISTINCT c.record_id FROM change c"  # noqa: S608
            f" JOIN change_set s ON s.id = c.change_set_id WHERE c.kind = 'activity' AND {_COUNTS}"
            f" AND s.made_at < ? AND {_status('after')} IN ({_marks(running)})"
            f" AND c.record_id IN ({_marks(part)})"
        )
        rows = connection.exec_driver_sql(query, (_text(moment), *running, *part))
        found.update(row[0] for row in rows)
    return found


def _status(side: str) -> str:
    """Name the status in an image, which leaves out what is usual; nothing without an image."""
    usual = Status.ACTIVE.value
    image = f'c."{side}"'
    return (
        f"CASE WHEN {image} IS NOT NULL"
        f" THEN coalesce(json_extract({image}, '$.status'), '{usual}') END"
    )


def _member(status: str | None) -> Status | None:
    return Status(status) if status is not None else None


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
