"""What was removed and does not exist now, from the images in the history: nothing is purged."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from pijler4_desktop.domain.history import Step
from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.history import STEP_COLUMNS, step_of
from pijler4_desktop.storage.rows import in_parts

BIN = (Kind.ACTIVITY, Kind.ORGANISATION, Kind.INITIATIVE)
"""The kinds people miss by themselves; contacts and log come back with their organisation.

What went into another organisation is not in the bin: it goes on there.
"""


class RemovedRow(NamedTuple):
    """One line of the bin."""

    id: str
    kind: Kind
    name: str
    organisation: str
    type: str | None
    step: Step


def removed_ids(connection: Connection, text: str = "") -> list[str]:
    """Return the ids of what is in the bin with every word of a text, last removed first.

    The ids of all records ever come from one narrow index, and only of those that are gone an
    image is opened.
    """
    words = fold(text).split()
    _driver(connection).create_function("fold", 1, fold, deterministic=True)
    found: list[tuple[int, str, str]] = []
    for kind in BIN:
        conditions = "".join(
            f" AND instr(fold({_HAYSTACK}), :word{n}) > 0" for n in range(len(words))
        )
        query = f"{_last_of(kind)} SELECT l.step, {_NAME}, l.id {_LINE}{conditions}"
        values = {"kind": kind.value} | {f"word{n}": word for n, word in enumerate(words)}
        found += _driver(connection).execute(query, values)
    found.sort(key=lambda row: fold(row[1]))
    found.sort(key=lambda row: -row[0])
    return [id_ for _step, _name, id_ in found]


def removed_rows(connection: Connection, ids: Sequence[str]) -> list[RemovedRow]:
    """Return the lines of the bin with these ids; what is not in it is absent."""
    found: list[RemovedRow] = []
    for part in in_parts(ids):
        for kind in BIN:
            query = (
                f"{_last_of(kind, part)} SELECT l.id, {_NAME}, {_ORGANISATION},"
                f" json_extract(c.\"before\", '$.type'), {STEP_COLUMNS} {_LINE}"
            )
            values = {"kind": kind.value} | _named(part)
            for id_, name, organisation, type_, *step in _driver(connection).execute(query, values):
                found.append(RemovedRow(id_, kind, name, organisation, type_, step_of(step)))
    return found


def removed_records(
    connection: Connection, kind: Kind, ids: Sequence[str], *, merged: bool = False
) -> list[Record]:
    """Return records that were removed as they were; what exists or never did is absent.

    With `merged` also what went into another record.
    """
    found: list[Record] = []
    for part in in_parts(ids):
        query = f'{_last_of(kind, part, merged=merged)} SELECT c."before" {_LINE}'
        values = {"kind": kind.value} | _named(part)
        rows = _driver(connection).execute(query, values)
        found += [CODECS[kind].from_image(row[0]) for row in rows]
    return found


def removed_belongings(connection: Connection, organisations: Iterable[str]) -> list[Record]:
    """Return the contacts and the log that were removed together with these organisations."""
    query = (
        'SELECT c.kind, c."before" FROM change c JOIN change o ON o.change_set_id = c.change_set_id'
        " JOIN change_set s ON s.id = c.change_set_id AND s.state = 'done'"
        " WHERE o.record_id = ? AND o.kind = 'organisation' AND o.\"after\" IS NULL"
        " AND c.kind IN ('contact', 'contact_moment') AND c.\"after\" IS NULL"
        " AND json_extract(c.\"before\", '$.organisation_id') = o.record_id"
        " AND c.change_set_id = (SELECT max(x.change_set_id) FROM change x JOIN change_set y"
        "  ON y.id = x.change_set_id AND y.state = 'done'"
        "  WHERE x.record_id = o.record_id AND x.kind = 'organisation')"
    )
    rows = (row for id_ in organisations for row in _driver(connection).execute(query, (id_,)))
    return [CODECS[Kind(kind)].from_image(image) for kind, image in rows]


def removed_owners(connection: Connection, activities: Iterable[str]) -> list[Record]:
    """Return the initiatives that were removed together with these activities of theirs."""
    query = (
        "SELECT i.record_id FROM change a JOIN change i ON i.change_set_id = a.change_set_id"
        " JOIN change_set s ON s.id = a.change_set_id AND s.state = 'done'"
        " WHERE a.record_id = ? AND a.kind = 'activity' AND a.\"after\" IS NULL"
        " AND i.kind = 'initiative' AND i.\"after\" IS NULL"
        " AND json_extract(i.\"before\", '$.activity_id') = a.record_id"
    )
    ids = [row[0] for id_ in activities for row in _driver(connection).execute(query, (id_,))]
    return removed_records(connection, Kind.INITIATIVE, list(dict.fromkeys(ids)))


def organisation_names_ever(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return the names of organisations, also of those that do not exist any more."""
    found: dict[str, str] = {}
    for part in in_parts(ids):
        marks = ",".join("?" * len(part))
        query = f"SELECT id, name FROM organisation WHERE id IN ({marks})"  # noqa: S608
        found.update(_driver(connection).execute(query, tuple(part)))
        gone = [id_ for id_ in part if id_ not in found]
        query = (
            'SELECT record_id, json_extract(coalesce("after", "before"), \'$.name\') FROM change'  # noqa: S608
            f" WHERE kind = 'organisation' AND record_id IN ({','.join('?' * len(gone))})"
            " ORDER BY change_set_id"
        )
        found.update(_driver(connection).execute(query, tuple(gone)))
    return found


_NAME = "coalesce(json_extract(c.\"before\", '$.name'), '')"
_ORGANISATION = """coalesce(o.name, (
  SELECT json_extract(x."before", '$.name') FROM change x
  WHERE x.record_id = json_extract(c."before", '$.organisation_id') AND x.kind = 'organisation'
    AND x."after" IS NULL ORDER BY x.change_set_id DESC LIMIT 1), '')"""
"""The name of an activity's organisation, also when that was removed as well."""
_HAYSTACK = f"{_NAME} || ' ' || {_ORGANISATION} || ' ' || s.label"
_LINE = """
FROM last l
JOIN change c ON c.record_id = l.id AND c.kind = :kind AND c.change_set_id = l.step
JOIN change_set s ON s.id = l.step
LEFT JOIN organisation o ON o.id = json_extract(c."before", '$.organisation_id')
WHERE c."after" IS NULL"""


def _last_of(kind: Kind, ids: Sequence[str] | None = None, *, merged: bool = False) -> str:
    """Name, for records of a kind that do not exist, the last step that counts: `last`."""
    chosen = ""
    apart = "AND NOT EXISTS (SELECT 1 FROM merged_organisation m WHERE m.id = c.record_id)"
    apart = "" if merged else apart
    if ids is not None:
        chosen = f"AND c.record_id IN ({','.join(f':{name}' for name in _named(ids))})"
    return f"""
WITH gone AS (
  SELECT DISTINCT c.record_id AS id FROM change c
  WHERE c.kind = :kind {chosen}
    AND NOT EXISTS (SELECT 1 FROM {kind.value} r WHERE r.id = c.record_id)
    {apart}),
last AS (
  SELECT g.id, max(c.change_set_id) AS step FROM gone g
  JOIN change c ON c.record_id = g.id AND c.kind = :kind
  JOIN change_set s ON s.id = c.change_set_id AND s.state = 'done' GROUP BY g.id)"""  # noqa: S608


def _named(ids: Sequence[str]) -> dict[str, str]:
    return {f"id{n}": id_ for n, id_ in enumerate(ids)}


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
