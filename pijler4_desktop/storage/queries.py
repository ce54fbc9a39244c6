"""The questions lists ask: ids in order, rows of a window, counts; never whole records."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind, Level, Standing, Status
from pijler4_desktop.storage.codec import CODECS, Stored
from pijler4_desktop.storage.rows import in_parts

STANDING_ORDER = tuple(Standing)
_CONCEPT = f"('{Status.IDEA}', '{Status.IN_PREPARATION}')"
_STOPPED = f"('{Status.PAUSED}', '{Status.STOPPED}')"
CHECKED = (
    "last_verified IS NOT NULL AND CASE WHEN next_check_on IS NULL"
    " THEN last_verified >= :since ELSE next_check_on > :today END"
)
"""Whether a verification still counts, as `standing.Freshness` has it."""
STANDING = (
    f"CASE WHEN status IN {_CONCEPT} THEN 2 WHEN status IN {_STOPPED} THEN 3"
    f" WHEN conditions_met AND {CHECKED} THEN 0 ELSE 1 END"
)
"""The place of an activity's standing in STANDING_ORDER, as `standing.standing` derives it."""

_LEVEL_ORDER = ("levels = 0", "levels & -levels", "levels")
_SORTS: Mapping[str, Sequence[str]] = {
    "name": (),
    "organisation": ("folded_organisation",),
    "place": ("place_name",),
    "type": ("type IS NULL", "type"),
    "when": ("dayparts = 0", "dayparts & -dayparts", "dayparts"),
    "level": _LEVEL_ORDER,
    "hours": ("hours IS NULL", "hours"),
    "capacity": ("capacity IS NULL", "capacity"),
    "places_free": ("places_free IS NULL", "places_free"),
    "conditions": ("conditions_met",),
    "status": ("status",),
    "standing": (STANDING,),
    "last_verified": ("last_verified IS NULL", "last_verified"),
}
SORT_KEYS = frozenset(_SORTS)
"""What a list of activities can be sorted by; empty values always come last."""


def activity_ids(
    connection: Connection, fresh: Freshness, sort: str = "name", *, descending: bool = False
) -> list[str]:
    """Return the ids of all activities, in display order; raises KeyError for no sort key.

    Straight from the driver: a hundred thousand ids arrive in about a tenth of a second.
    """
    order = ", ".join(_ordered(_SORTS[sort], descending=descending))
    query = f"SELECT id FROM activity ORDER BY {order}"  # noqa: S608
    return [row[0] for row in driver(connection).execute(query, days_of(fresh))]


def days_of(fresh: Freshness) -> dict[str, str]:
    """Return the days that CHECKED and STANDING ask for."""
    return {"since": fresh.since.isoformat(), "today": fresh.today.isoformat()}


def activity_rows(connection: Connection, ids: Sequence[str], fresh: Freshness) -> list[Any]:
    """Return, for each of these activities, the columns of `_ROW` as a plain tuple.

    Last comes whether the hours follow the calendar, and then the columns of SCHEDULE.
    """
    found: list[Any] = []
    for part in in_parts(ids):
        values: dict[str, object] = {**days_of(fresh)}
        chosen = _choice("id", part, values)
        found += driver(connection).execute(
            f"SELECT {_ROW} FROM activity a LEFT JOIN organisation o ON o.id = a.organisation_id"  # noqa: S608
            f" WHERE a.id IN {chosen}",
            values,
        )
    return found


def activity_versions(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return the versions of these activities, in their order; one that is gone is absent."""
    found: dict[str, int] = {}
    for part in in_parts(ids):
        marks = ", ".join("?" * len(part))
        query = f"SELECT id, version FROM activity WHERE id IN ({marks})"  # noqa: S608
        there = dict(driver(connection).execute(query, tuple(part)))
        found.update((id_, there[id_]) for id_ in part if id_ in there)
    return found


SCHEDULE = (
    "slots", "by_appointment", "frequency", "nth", "pauses", "valid_from", "valid_until",
    "hours_per_session",
)  # fmt: skip
"""What the hours of an activity follow from, when its sessions are not counted by hand."""
_BY_CALENDAR = (
    "(a.pauses <> '[]' OR a.nth <> '[]' OR a.frequency <> 'weekly' OR a.valid_from IS NOT NULL"
    " OR a.valid_until IS NOT NULL) AND a.sessions_planned IS NULL AND a.countable_hours IS NULL"
)
"""Whether the hours depend on the day they are counted from; if not, the stored figure holds."""
_ROW = (
    "a.id, a.name, coalesce(o.name, ''), a.place_name, a.type, a.dayparts, a.by_appointment,"
    " a.language_min, a.language_max, a.language_icons, a.hours, a.capacity, a.places_free,"
    f" a.dutch_met, a.social_met, a.status, {STANDING.replace('status', 'a.status')},"
    " a.last_verified, a.next_check_on, "
    + ", ".join((_BY_CALENDAR, *(f"a.{name}" for name in SCHEDULE)))
)


def partial_activity(names: Sequence[str], values: Sequence[Stored]) -> Activity:
    """Return an activity of which only some stored columns are known."""
    return cast("Activity", CODECS[Kind.ACTIVITY].partial(names, values))


def organisation_names(connection: Connection, text: str, limit: int) -> list[str]:
    """Return names of organisations with every word of a text, those that begin so first."""
    folded = fold(text)
    words = folded.split()
    conditions = " AND ".join("instr(folded_name, ?) > 0" for _ in words) or "1"
    rows = connection.exec_driver_sql(
        f"SELECT name FROM organisation WHERE {conditions}"  # noqa: S608
        " ORDER BY instr(folded_name, ?) <> 1, folded_name, id LIMIT ?",
        (*words, folded, limit),
    )
    return [row[0] for row in rows]


def organisations_named(connection: Connection, name: str) -> list[str]:
    """Return the ids of organisations with this name, whatever accents and capitals."""
    rows = connection.exec_driver_sql(
        "SELECT id FROM organisation WHERE folded_name = ? ORDER BY id", (fold(name),)
    )
    return [row[0] for row in rows]


def organisation_rows(connection: Connection, text: str) -> list[Any]:
    """Return (id, name, KBO number, vCode, NIS code, status, number of activities), by name."""
    words = fold(text).split()
    conditions = " AND ".join("instr(folded_name, ?) > 0" for _ in words) or "1"
    rows = connection.exec_driver_sql(
        "SELECT id, name, kbo, vcode, municipality_nis, partner_status,"  # noqa: S608
        " (SELECT count(*) FROM activity WHERE organisation_id = organisation.id)"
        f" FROM organisation WHERE {conditions} ORDER BY folded_name, id",
        tuple(words),
    )
    return [tuple(row) for row in rows]


def levels_in(mask: int, levels: Sequence[Level]) -> Iterable[Level]:
    """Return the levels of a mask."""
    return (level for place, level in enumerate(levels) if mask >> place & 1)


def _ordered(columns: Sequence[str], *, descending: bool) -> list[str]:
    """Turn the direction around, but leave empty values last."""
    ordered = [*columns, "folded_name", "id"]
    if not descending:
        return ordered
    return [c if c.endswith((" IS NULL", " = 0")) else f"{c} DESC" for c in ordered]


def _choice(name: str, chosen: Iterable[object], values: dict[str, object]) -> str:
    names = []
    for number, value in enumerate(chosen):
        names.append(f":{name}{number}")
        values[f"{name}{number}"] = value
    return f"({', '.join(names)})"


def driver(connection: Connection) -> Any:
    """Return the connection of the driver itself: many small values come straight from it."""
    return connection.connection.driver_connection
