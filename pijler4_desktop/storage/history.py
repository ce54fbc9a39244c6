"""The stored history: steps to undo and redo, and the state of records at any step.

An undo or redo is a change set of its own that only names its target, so that the state at every
change set can be told: a step counts at that point when the last word on it was not an undo.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.history import NO_WAY_BACK, FieldChange, RecordChange, Step
from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.rows import in_parts

STEP_COLUMNS = "s.id, s.action, s.label, s.made_at, s.records, s.state"
"""What `step_of` reads, of a change set `s`."""
_STEP = f"SELECT {STEP_COLUMNS} FROM change_set s"  # noqa: S608
_NOT_OWN = "', '".join(sorted({*NO_WAY_BACK, Action.UNDO, Action.REDO}))
_OWN = f"s.action NOT IN ('{_NOT_OWN}')"
_COUNTED = """
SELECT s.id FROM change_set s
WHERE s.id <= ?1 AND s.target_id IS NULL AND coalesce(
  (SELECT w.action FROM change_set w WHERE w.target_id = s.id AND w.id <= ?1
   ORDER BY w.id DESC LIMIT 1), 'redo') = 'redo'
"""


def last_change_set(connection: Connection) -> int:
    """Return the number of the last change set: the state the database is in."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM change_set").one()[0])


def to_undo(connection: Connection) -> Step | None:
    """Return the step undo would take back."""
    query = f"{_STEP} WHERE s.state = 'done' AND {_OWN} ORDER BY s.id DESC LIMIT 1"
    return _first_step(connection, query)


def to_redo(connection: Connection) -> Step | None:
    """Return the step redo would do again."""
    return _first_step(connection, f"{_STEP} WHERE s.state = 'undone' ORDER BY s.id LIMIT 1")


def steps(connection: Connection, limit: int) -> list[Step]:
    """List what was done, last first; undoing shows in the step that was undone."""
    query = f"{_STEP} WHERE s.target_id IS NULL ORDER BY s.id DESC LIMIT ?"
    return [step_of(row) for row in connection.exec_driver_sql(query, (limit,))]


def steps_to_undo(connection: Connection, id_: int) -> list[Step]:
    """List the steps that count, last first, down to this number."""
    query = f"{_STEP} WHERE s.state = 'done' AND {_OWN} AND s.id >= ? ORDER BY s.id DESC"
    return [step_of(row) for row in connection.exec_driver_sql(query, (id_,))]


def steps_to_redo(connection: Connection, id_: int) -> list[Step]:
    """List the undone steps, first first, up to this number."""
    query = f"{_STEP} WHERE s.state = 'undone' AND s.id <= ? ORDER BY s.id"
    return [step_of(row) for row in connection.exec_driver_sql(query, (id_,))]


def record_history(connection: Connection, kind: Kind, id_: str) -> list[RecordChange]:
    """List what happened to one record, last first."""
    query = (
        f'SELECT {STEP_COLUMNS}, c."before", c."after"'  # noqa: S608
        " FROM change c JOIN change_set s ON s.id = c.change_set_id"
        " WHERE c.record_id = ? AND c.kind = ? ORDER BY s.id DESC"
    )
    found = connection.exec_driver_sql(query, (id_, kind.value))
    return [record_change(kind, id_, row) for row in found]


def touched(connection: Connection, step: Step) -> dict[Kind, set[str]]:
    """Return the ids of the records a step touched, by kind."""
    ids: dict[Kind, set[str]] = {}
    query = "SELECT kind, record_id FROM change WHERE change_set_id = ?"
    for kind, id_ in connection.exec_driver_sql(query, (step.id,)):
        ids.setdefault(Kind(kind), set()).add(id_)
    return ids


def records_at(
    connection: Connection, change_set: int, kind: Kind, ids: Iterable[str] | None = None
) -> dict[str, Record]:
    """Return records of a kind as they were right after a change set.

    One that did not exist then, or was removed, is absent. Without `ids` all of them. SQLite
    takes `after` from the row with the highest change set that counted then.
    """
    codec = CODECS[kind]
    found = images_at(connection, change_set, kind, ids)
    return {id_: codec.from_image(image) for id_, image in found.items()}


def images_at(
    connection: Connection, change_set: int, kind: Kind, ids: Iterable[str] | None = None
) -> dict[str, str]:
    """Return the images of those records instead: telling them apart needs no more."""
    found: dict[str, str] = {}
    parts: Iterable[Sequence[str] | None] = [None] if ids is None else in_parts(list(ids))
    for part in parts:
        chosen = f"AND c.record_id IN ({','.join('?' * len(part))})" if part is not None else ""
        query = (
            'SELECT c.record_id, c."after", max(c.change_set_id) FROM change c'  # noqa: S608
            f" WHERE c.change_set_id IN ({_COUNTED}) AND c.kind = ?2 {chosen} GROUP BY c.record_id"
        )
        rows = connection.exec_driver_sql(query, (change_set, kind.value, *(part or ())))
        found.update((row[0], row[1]) for row in rows if row[1] is not None)
    return found


def ensure_step(step: Step | None, failure: Failure) -> Step:
    """Return the step, or raise the failure that there is none."""
    if step is None:
        raise ExpectedError(failure)
    return step


def _first_step(connection: Connection, query: str) -> Step | None:
    row = connection.exec_driver_sql(query).first()
    return step_of(row) if row is not None else None


def step_of(row: Sequence[Any]) -> Step:
    """Return the step of a row that begins with the columns of STEP_COLUMNS."""
    return Step(
        id=row[0],
        action=Action(row[1]),
        label=row[2],
        made_at=datetime.fromisoformat(row[3]),
        records=row[4],
        undone=row[5] != "done",
        abandoned=row[5] == "abandoned",
    )


def record_change(kind: Kind, id_: str, row: Sequence[Any]) -> RecordChange:
    """Return what a row of a step and the images before and after say of a record.

    Images leave out what a new record holds by itself; a choice among words is told all the same,
    so that going back to the first of them is no emptying.
    """
    both = row[6] is not None and row[7] is not None
    words = _first_words(kind) if both else {}
    before = words | json.loads(row[6] or "{}")
    after = words | json.loads(row[7] or "{}")
    names = CODECS[kind].names
    return RecordChange(
        step=step_of(row),
        kind=kind,
        record_id=id_,
        added=row[6] is None,
        removed=row[7] is None,
        fields=tuple(
            FieldChange(name, before.get(name), after.get(name))
            for name in names
            if name != "id" and before.get(name) != after.get(name)
        ),
        name=name_in(after or before),
    )


@cache
def _first_words(kind: Kind) -> Mapping[str, str]:
    """Return the words a new record holds by itself: its status, its phase."""
    return {f.name: f.empty for f in CODECS[kind].fields if isinstance(f.empty, str) and f.empty}


def name_in(image: Mapping[str, Any]) -> str:
    """Return what a record is called, by its image."""
    return next((str(image[key]) for key in ("name", "file_name", "key") if key in image), "")
