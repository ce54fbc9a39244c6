"""The narrow questions of the overview: what waits, what was agreed, what was handed off."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING
from pijler4_desktop.storage.queries import CHECKED, days_of, driver
from pijler4_desktop.storage.rows import in_parts

_AT_REST = ", ".join(f"'{status}'" for status in sorted(NOT_YET_RUNNING | NO_LONGER_RUNNING))
_RUNS = f"status NOT IN ({_AT_REST})"
_WAITING = (
    f"SELECT id FROM activity WHERE {_RUNS} AND {{}}"  # noqa: S608  ours
    " ORDER BY last_verified IS NULL, last_verified, folded_name, id LIMIT :limit"
)
_SHOWN = (
    "SELECT id, name, type, last_verified, coalesce(places_free, 0), dutch_met, dutch_evidence,"
    " social_met, social_evidence FROM activity WHERE id IN ({})"
)
_AGREED = (
    "SELECT m.organisation_id, m.held_on, m.next_step FROM contact_moment m"
    " JOIN organisation o ON o.id = m.organisation_id AND m.next_on = o.next_contact_on"
    " WHERE o.id IN ({}) ORDER BY m.held_on, m.id"
)


def waiting(
    connection: Connection, fresh: Freshness, limit: int, *, evidence: bool = False
) -> list[Any]:
    """Return the running activities that waited longest to be verified, at most `limit`.

    With `evidence` instead those that are verified, but of which a condition lacks its evidence.
    As (id, name, type, last verified, free places, and for Dutch and social: answer, evidence).
    """
    condition = f"NOT conditions_met AND ({CHECKED})" if evidence else f"NOT ({CHECKED})"
    return _found(connection, condition, {**days_of(fresh), "limit": limit})


def _found(connection: Connection, condition: str, values: Mapping[str, Any]) -> list[Any]:
    ids = [row[0] for row in driver(connection).execute(_WAITING.format(condition), values)]
    rows = {row[0]: row for part in in_parts(ids) for row in _shown(connection, part)}
    return [rows[id_] for id_ in ids]


def falling_due(connection: Connection, now: Freshness, then: Freshness, limit: int) -> list[Any]:
    """Return, in the same form, what is fresh now and will no longer be on the day of `then`."""
    later = CHECKED.replace(":since", ":since_then").replace(":today", ":today_then")
    values: dict[str, Any] = {f"{name}_then": day for name, day in days_of(then).items()}
    values |= {**days_of(now), "limit": limit}
    return _found(connection, f"({CHECKED}) AND NOT ({later})", values)


def count_due(connection: Connection, fresh: Freshness) -> int:
    """Count the running activities that are to be verified on the day of `fresh`."""
    query = f"SELECT count(*) FROM activity WHERE {_RUNS} AND NOT ({CHECKED})"  # noqa: S608  ours
    return int(driver(connection).execute(query, days_of(fresh)).fetchone()[0])


def with_free_places(connection: Connection) -> list[str]:
    """Return the running activities that have places left, the oldest first."""
    query = f"SELECT id FROM activity WHERE {_RUNS} AND places_free > 0 ORDER BY id"  # noqa: S608  ours
    return [row[0] for row in driver(connection).execute(query)]


def agreed_with(connection: Connection, organisations: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return when the follow-up that holds was agreed with each of these, and what."""
    found: dict[str, tuple[str, str]] = {}
    for part in in_parts(organisations):
        query = _AGREED.format(", ".join("?" * len(part)))
        for id_, held_on, step in driver(connection).execute(query, tuple(part)):
            found[id_] = (held_on, step)
    return found


def _shown(connection: Connection, ids: Sequence[str]) -> list[Any]:
    query = _SHOWN.format(", ".join("?" * len(ids)))
    return list(driver(connection).execute(query, tuple(ids)))


def has_requests(connection: Connection) -> bool:
    """Tell whether any organisation was ever asked about its offer."""
    return bool(connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM check_request)").scalar())
