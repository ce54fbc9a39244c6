"""What coverage counts of every activity, straight from the driver: twenty thousand at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.queries import CHECKED, SCHEDULE, days_of, driver
from pijler4_desktop.storage.rows import in_parts

OWN = ("status", "type", "levels", "postal_code", "municipality_nis", "capacity")
THRESHOLDS = ("childcare", "cost_eur", "wheelchair")
_FRESH = f"({CHECKED})"
_ROWS = (
    f"SELECT id, {_FRESH}, {_FRESH} AND conditions_met, "  # noqa: S608
    f"{', '.join((*OWN, *THRESHOLDS, *SCHEDULE))} FROM activity"
)
_TOUCHED = (
    "SELECT DISTINCT record_id FROM change WHERE kind = ? AND change_set_id IN"
    " (SELECT coalesce(target_id, id) FROM change_set WHERE id > ?) LIMIT ?"
)
_REACHES = "SELECT coalesce(max(id), 0) FROM change_set WHERE made_at < ?"


def coverage_rows(
    connection: Connection, fresh: Freshness, ids: Sequence[str] | None = None
) -> Iterator[Any]:
    """Yield these activities or all, the oldest first.

    In this order: id, whether its verification holds, whether it is confirmed, and the columns of
    OWN, THRESHOLDS and `queries.SCHEDULE` as they are stored.
    """
    values = days_of(fresh)
    if ids is None:
        yield from driver(connection).execute(f"{_ROWS} ORDER BY id", values)
        return
    for part in in_parts(ids):
        names = {f"id{number}": id_ for number, id_ in enumerate(part)}
        marks = ", ".join(f":{name}" for name in names)
        yield from driver(connection).execute(f"{_ROWS} WHERE id IN ({marks})", values | names)


def touched_since(connection: Connection, kind: Kind, since: int, limit: int) -> Sequence[str]:
    """Return the ids of records of a kind that steps after change set `since` may have changed."""
    values = (kind.value, since, limit)
    return [row[0] for row in driver(connection).execute(_TOUCHED, values)]


def change_set_before(connection: Connection, moment: str) -> int:
    """Return the last change set made before a moment (ISO, UTC); 0 when there was none."""
    return int(driver(connection).execute(_REACHES, (moment,)).fetchone()[0])
