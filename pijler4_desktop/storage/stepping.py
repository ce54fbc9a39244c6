"""Take a step back or do it again: bring its records from one image to the other.

Every record must still be as the step left it; otherwise nothing is touched at all.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.changes import Walk
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.history import Step
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage import history
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.door import begin_change_set
from pijler4_desktop.storage.rows import PARENTS_FIRST, Rows

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Way:
    """A direction through a step, as columns of `change`: images and the versions they had."""

    action: Action
    state: str
    images: tuple[str, str]
    versions: tuple[str, str]


UNDO = Way(
    Action.UNDO, "undone", ('c."after"', 'c."before"'), ("c.change_set_id", "c.version_before")
)
REDO = Way(
    Action.REDO, "done", ('c."before"', 'c."after"'), ("c.version_before", "c.change_set_id")
)


def undo(connection: Connection) -> Walk:
    """Take the last step back; raises NOTHING_TO_UNDO, or CHANGED_ELSEWHERE if that is unsafe."""
    step = history.ensure_step(history.to_undo(connection), Failure.NOTHING_TO_UNDO)
    return _walk(connection, [step], UNDO)


def redo(connection: Connection) -> Walk:
    """Do the step last undone again; raises NOTHING_TO_REDO or CHANGED_ELSEWHERE."""
    step = history.ensure_step(history.to_redo(connection), Failure.NOTHING_TO_REDO)
    return _walk(connection, [step], REDO)


def undo_to(connection: Connection, id_: int, progress: Progress) -> Walk:
    """Take steps back, the last first, down to this one; raises NO_SUCH_STEP."""
    return _walk(connection, _ending(history.steps_to_undo(connection, id_), id_), UNDO, progress)


def redo_to(connection: Connection, id_: int, progress: Progress) -> Walk:
    """Do undone steps again, the first first, up to this one; raises NO_SUCH_STEP."""
    return _walk(connection, _ending(history.steps_to_redo(connection, id_), id_), REDO, progress)


def _ending(steps: Sequence[Step], id_: int) -> Sequence[Step]:
    if not steps or steps[-1].id != id_:
        raise ExpectedError(Failure.NO_SUCH_STEP)
    return steps


def _walk(
    connection: Connection, steps: Sequence[Step], way: Way, progress: Progress | None = None
) -> Walk:
    """Go through steps until one refuses; what was done before it stays done.

    All in the caller's one transaction, so that giving up half-way leaves everything as it was.
    """
    ids: dict[Kind, set[str]] = {}
    number, label = 0, ""
    for done, step in enumerate(steps):
        if progress is not None:
            progress.report(done, len(steps))
        try:
            with connection.begin_nested():
                number = _go(connection, step, way)
        except ExpectedError as refused:
            if done == 0:
                raise
            return Walk(way.action, _frozen(ids), number, label, done, refused)
        label = step.label
        for kind, touched in history.touched(connection, step).items():
            ids.setdefault(kind, set()).update(touched)
    return Walk(way.action, _frozen(ids), number, label, len(steps))


def _frozen(ids: Mapping[Kind, Set[str]]) -> Mapping[Kind, frozenset[str]]:
    return {kind: frozenset(found) for kind, found in ids.items()}


def _go(connection: Connection, step: Step, way: Way) -> int:
    number = begin_change_set(connection, way.action, step.label, target=step.id)
    rows = Rows(connection)
    for kind in PARENTS_FIRST:
        _add(rows, kind, step, way)
    for kind in PARENTS_FIRST:
        _replace(rows, kind, step, way)
    for kind in reversed(PARENTS_FIRST):
        _remove(connection, kind, step, way)
    connection.exec_driver_sql("UPDATE change_set SET state = ? WHERE id = ?", (way.state, step.id))
    connection.exec_driver_sql(
        "UPDATE change_set SET records = ? WHERE id = ?", (step.records, number)
    )
    return number


def _add(rows: Rows, kind: Kind, step: Step, way: Way) -> None:
    now, then = way.images
    codec = CODECS[kind]
    for chunk in _chunks(rows.connection, kind, step, way, f"{now} IS NULL AND {then} IS NOT NULL"):
        rows.insert(kind, [codec.from_image(c.then) for c in chunk], [c.version for c in chunk])


def _replace(rows: Rows, kind: Kind, step: Step, way: Way) -> None:
    now, then = way.images
    codec = CODECS[kind]
    both = f"{now} IS NOT NULL AND {then} IS NOT NULL"
    for chunk in _chunks(rows.connection, kind, step, way, both):
        stored = rows.read(kind, [c.record_id for c in chunk])
        if any(c.record_id not in stored or stored[c.record_id].version != c.seen for c in chunk):
            raise ExpectedError(Failure.CHANGED_ELSEWHERE)
        rows.replace(
            kind,
            [stored[c.record_id] for c in chunk],
            [codec.from_image(c.then) for c in chunk],
            [c.version for c in chunk],
        )


def _remove(connection: Connection, kind: Kind, step: Step, way: Way) -> None:
    """Remove what the other image does not have, in one statement, if nothing moved since."""
    now, then = way.images
    gone = (
        f"FROM change c WHERE c.change_set_id = ? AND c.kind = ?"
        f" AND {now} IS NOT NULL AND {then} IS NULL"
    )
    values = (step.id, kind.value)
    expected = connection.exec_driver_sql(f"SELECT count(*) {gone}", values).one()[0]
    if not expected:
        return
    removed = connection.exec_driver_sql(
        f"DELETE FROM {kind.value} WHERE (id, version) IN"  # noqa: S608
        f" (SELECT c.record_id, {way.versions[0]} {gone})",
        values,
    )
    if removed.rowcount != expected:
        raise ExpectedError(Failure.CHANGED_ELSEWHERE)


@dataclass(frozen=True, slots=True)
class _Change:
    id: int
    record_id: str
    then: str
    seen: int
    version: int


def _chunks(
    connection: Connection, kind: Kind, step: Step, way: Way, condition: str
) -> Iterator[list[_Change]]:
    query = (
        f"SELECT c.id, c.record_id, {way.images[1]}, {way.versions[0]}, {way.versions[1]}"  # noqa: S608
        f" FROM change c WHERE c.change_set_id = ? AND c.kind = ? AND c.id > ? AND {condition}"
        f" ORDER BY c.id LIMIT {CHUNK}"
    )
    last: Any = 0
    while True:
        found = connection.exec_driver_sql(query, (step.id, kind.value, last)).all()
        if not found:
            return
        chunk = [_Change(*row) for row in found]
        last = chunk[-1].id
        yield chunk
