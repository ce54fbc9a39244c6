"""Undo, redo and the history, of which the files on disk remember every step."""

from collections.abc import Sequence

from pijler4_desktop.domain.changes import Walk
from pijler4_desktop.domain.history import RecordChange, Step
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.timeline import with_names
from pijler4_desktop.storage import history
from pijler4_desktop.storage.database import Database


class Editing:
    """The steps that were taken; also after the program was closed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def undo(self) -> Walk:
        """Take the last step back; raises NOTHING_TO_UNDO or CHANGED_ELSEWHERE."""
        return self._database.undo()

    def redo(self) -> Walk:
        """Do the step last undone again; raises NOTHING_TO_REDO or CHANGED_ELSEWHERE."""
        return self._database.redo()

    def undo_to(self, step: int, progress: Progress) -> Walk:
        """Take steps back, the last first, down to this one.

        One that cannot be taken back ends it: `stopped` says why. Raises NO_SUCH_STEP, or
        CHANGED_ELSEWHERE when the very first refuses.
        """
        return self._database.undo_to(step, progress)

    def redo_to(self, step: int, progress: Progress) -> Walk:
        """Do undone steps again, the first first, up to this one; as `undo_to`."""
        return self._database.redo_to(step, progress)

    @property
    def to_undo(self) -> Step | None:
        """The step undo would take back."""
        with self._database.reading() as reading:
            return history.to_undo(reading.connection)

    @property
    def to_redo(self) -> Step | None:
        """The step redo would do again."""
        with self._database.reading() as reading:
            return history.to_redo(reading.connection)

    def steps(self, limit: int = 50) -> Sequence[Step]:
        """List what was done, last first."""
        with self._database.reading() as reading:
            return history.steps(reading.connection, limit)

    def record_history(self, kind: Kind, id_: str) -> Sequence[RecordChange]:
        """List what happened to one record, last first."""
        with self._database.reading() as reading:
            return with_names(reading, history.record_history(reading.connection, kind, id_))
