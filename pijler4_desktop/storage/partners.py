"""The questions a list of organisations asks, and the log of one of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.storage.queries import driver
from pijler4_desktop.storage.rows import in_parts

_LINE = (
    "o.id, o.folded_name, o.partner_status, o.type, o.main_activity, o.postal_code,"
    " o.municipality_nis, o.next_contact_on,"
    " (SELECT count(*) FROM activity a WHERE a.organisation_id = o.id),"
    " (SELECT max(held_on) FROM contact_moment m WHERE m.organisation_id = o.id),"
    " o.kbo, o.vcode, o.name"
)
_STEPS = "(SELECT coalesce(target_id, id) FROM change_set WHERE id > :since)"
_OF_CHILDREN = (
    f"FROM change WHERE kind IN ('activity', 'contact_moment') AND change_set_id IN {_STEPS}"
)
_TOUCHED = (
    "SELECT record_id FROM change WHERE kind = 'organisation'"  # noqa: S608
    f" AND change_set_id IN {_STEPS}"
    f" UNION SELECT json_extract(\"before\", '$.organisation_id') {_OF_CHILDREN}"
    f" UNION SELECT json_extract(\"after\", '$.organisation_id') {_OF_CHILDREN}"
    " LIMIT :limit"
)


def partner_lines(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[Any]:
    """Yield what a list shows and is filtered by, of these organisations or of all.

    In this order: id, folded name, status, type, main activity, postal code, NIS code, date to
    contact it again, number of activities, date of the last contact, KBO number, vCode, name.
    """
    if ids is None:
        yield from driver(connection).execute(f"SELECT {_LINE} FROM organisation o")  # noqa: S608
        return
    for part in in_parts(ids):
        marks = ", ".join("?" * len(part))
        query = f"SELECT {_LINE} FROM organisation o WHERE o.id IN ({marks})"  # noqa: S608
        yield from driver(connection).execute(query, tuple(part))


def touched_organisations(connection: Connection, since: int, limit: int) -> Sequence[str]:
    """Return the ids of organisations of which a line may differ since a change set.

    Also those that an activity or a contact moment came to or went from; at most `limit`.
    """
    rows = driver(connection).execute(_TOUCHED, {"since": since, "limit": limit})
    return [row[0] for row in rows if row[0]]


def ids_of(connection: Connection, table: str, organisation: str) -> list[str]:
    """Return the ids of what belongs to an organisation: contact moments, contacts, activities."""
    query = f"SELECT id FROM {table} WHERE organisation_id = ? ORDER BY id"  # noqa: S608
    return [row[0] for row in driver(connection).execute(query, (organisation,))]
