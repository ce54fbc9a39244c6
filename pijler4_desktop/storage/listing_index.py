"""What an index in memory needs of every activity, and which ones changed since it was made."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage.queries import STANDING, days_of, driver
from pijler4_desktop.storage.rows import in_parts

_KIND = f"{STANDING}, type, levels, postal_code"
_REST = "coalesce(places_free, 0), dayparts, organisation_id"
_ROWS = f"SELECT id, {_KIND}, {_REST} FROM activity"  # noqa: S608
_TEXTS = "SELECT id, search_text || ' ' || folded_organisation FROM activity"
_STEPS = "(SELECT coalesce(target_id, id) FROM change_set WHERE id > :since)"
_TOUCHED = (
    f"SELECT record_id FROM change WHERE kind = :activity AND change_set_id IN {_STEPS}"  # noqa: S608
    " UNION SELECT a.id FROM activity a JOIN change c ON c.record_id = a.organisation_id"
    f" WHERE c.kind = :organisation AND c.change_set_id IN {_STEPS} LIMIT :limit"
)


def index_rows(
    connection: Connection, fresh: Freshness, ids: Sequence[str] | None = None
) -> Iterator[Any]:
    """Yield what is filtered by, of these activities or of all.

    In this order: id, place of the standing, type, levels, postal code, free places, parts of the
    day, organisation. A narrow index of the database holds all of it.
    """
    return _chosen(connection, _ROWS, ids, days_of(fresh))


def search_texts(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[Any]:
    """Yield the id and the folded words of these activities, or of all."""
    return _chosen(connection, _TEXTS, ids, {})


def folded_names(connection: Connection) -> Iterator[Any]:
    """Yield the id and the folded name of every activity, the oldest first."""
    yield from driver(connection).execute("SELECT id, folded_name FROM activity ORDER BY id")


def rewritten_since(connection: Connection, since: int) -> bool:
    """Tell whether a step after change set `since` changed records without telling which."""
    steps = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM change_set WHERE id > ? AND action IN (?, ?))",
        (since, Action.ERASE.value, Action.RECOVER.value),
    )
    return bool(steps.scalar())


def _chosen(
    connection: Connection, query: str, ids: Sequence[str] | None, values: Mapping[str, object]
) -> Iterator[Any]:
    if ids is None:
        yield from driver(connection).execute(query, values)
        return
    for part in in_parts(ids):
        names = {f"id{number}": id_ for number, id_ in enumerate(part)}
        marks = ", ".join(f":{name}" for name in names)
        yield from driver(connection).execute(f"{query} WHERE id IN ({marks})", {**values, **names})


def touched_activities(connection: Connection, since: int, limit: int) -> Sequence[str]:
    """Return the ids of activities that steps after change set `since` may have changed.

    Also those of organisations that did; at most `limit` of them.
    """
    values = {
        "since": since,
        "activity": Kind.ACTIVITY.value,
        "organisation": Kind.ORGANISATION.value,
        "limit": limit,
    }
    return [row[0] for row in driver(connection).execute(_TOUCHED, values)]


def shared_otherwise(connection: Connection, since: int) -> Sequence[str]:
    """Return the ids of activities of which steps after change set `since` may have changed what
    others get: the activity itself, or that nobody answers about it.
    """
    query = (
        "SELECT DISTINCT record_id FROM change"  # noqa: S608
        f" WHERE kind IN (:activity, :plan) AND change_set_id IN {_STEPS}"
    )
    values = {
        "since": since,
        "activity": Kind.ACTIVITY.value,
        "plan": Kind.CHECK_PLAN.value,
    }
    return [row[0] for row in driver(connection).execute(query, values)]
