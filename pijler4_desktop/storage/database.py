"""One opened database: reading, transactions, undo and redo, backups."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from pijler4_desktop.domain.changes import Walk
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage import stepping
from pijler4_desktop.storage.backup import PART, Backups
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.engine import (
    READER_SETTINGS,
    compact,
    connect,
    reading_engine,
    writing_engine,
)
from pijler4_desktop.storage.failures import breaks_connection, translated
from pijler4_desktop.storage.files import put_in_place, remove_leftover
from pijler4_desktop.storage.keeping import Backup, Reason
from pijler4_desktop.storage.opening import Opened, open_file
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.soundness import problems_in, row_counts


class Database:
    """The file with everything in it, opened for this session."""

    def __init__(self, opened: Opened) -> None:
        self.path = opened.path
        self.holder = opened.holder
        """Who has it open, when we can only read for that reason."""
        self.writes = 0
        """How often something was written in this session: whoever remembers, compares."""
        self.backups = Backups(opened.path)
        self._lock = opened.lock
        self._reader = reading_engine(opened.path)
        self._writer = writing_engine(opened.path)
        self._file = _file_of(opened.path)

    @classmethod
    def create(cls, path: Path, first: Sequence[Record] = (), label: str = "") -> "Database":
        """Make a new database with its first records, whole or not at all.

        Raises DATABASE_EXISTS rather than write over a file.
        """
        if path.exists():
            raise ExpectedError(Failure.DATABASE_EXISTS, path=str(path))
        from pijler4_desktop.storage.migrating import build  # noqa: PLC0415  seldom needed, slow

        part = path.with_name(path.name + PART)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            remove_leftover(part)
            with translated():
                build(part)
            with closing(cls.open(part)) as made, made.work(Action.INIT, label) as work:
                work.add(first)
            put_in_place(part, path)
        except OSError as error:
            raise ExpectedError(Failure.DATABASE_UNUSABLE, reason=str(error)) from error
        finally:
            remove_leftover(part)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open a database, only to read when someone else has it; raises ExpectedError."""
        return cls(open_file(path))

    @property
    def read_only(self) -> bool:
        """Tell whether this session can only look."""
        return self._lock is None

    @property
    def older_than_backup(self) -> bool:
        """Tell whether a backup knows more than this file: then an old copy took its place."""
        now = self.change_set
        return any(backup.change_set > now for backup in self.backups.all())

    def close(self) -> None:
        """Release every connection, and let others write."""
        self._reader.dispose()
        self._writer.dispose()
        if self._lock:
            self._lock.release()

    def backup(self, reason: str = Reason.ASKED) -> Backup:
        """Make and verify a copy of everything as it is now; raises BACKUP_FAILED."""
        return self.backups.make(reason)

    def backup_if_due(self) -> Backup | None:
        """Make the backup of the day, if something changed since the last one."""
        return None if self.read_only else self.backups.make_if_due(datetime.now(UTC))

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open one consistent view of the data, only to look."""
        with self._transaction(self._reader) as connection:
            yield Reading(connection)

    @contextmanager
    def work(self, action: Action, label: str = "") -> Iterator[Work]:
        """Do something in one transaction that is one step of the history: all of it or nothing.

        Raises ExpectedError when the file cannot be written now.
        """
        with self._writing() as connection:
            work = Work(connection, action, label)
            yield work
            work.finish()
        self.writes += 1

    def undo(self) -> Walk:
        """Take the last step back."""
        return self._step(stepping.undo)

    def redo(self) -> Walk:
        """Do the step last undone again."""
        return self._step(stepping.redo)

    def undo_to(self, id_: int, progress: Progress) -> Walk:
        """Take steps back, the last first, down to this one: a step of the history for each."""
        return self._step(lambda connection: stepping.undo_to(connection, id_, progress))

    def redo_to(self, id_: int, progress: Progress) -> Walk:
        """Do undone steps again, the first first, up to this one."""
        return self._step(lambda connection: stepping.redo_to(connection, id_, progress))

    def _step(self, walk: Callable[[Connection], Walk]) -> Walk:
        with self._writing() as connection:
            walked = walk(connection)
        self.writes += 1
        return walked

    def compact(self) -> None:
        """Write the file anew, so that no free page keeps what was removed.

        Raises DATABASE_BUSY when something is read for longer than five seconds.
        """
        self.ensure_writable()
        with translated():
            compact(self.path)

    def inspect(self, *, deep: bool = False) -> tuple[Sequence[str], Mapping[str, int]]:
        """Name everything wrong with the file, and count the rows of every table.

        Deep means that every record is compared with its last image in the history.
        """
        with translated(), closing(connect(self.path, "ro", READER_SETTINGS)) as connection:
            connection.execute("BEGIN")
            problems, counts = problems_in(connection), row_counts(connection)
        if problems or not deep:
            return problems, counts
        with self.reading() as reading:
            return [f"history: {id_}" for id_ in reading.unlike_history()], counts

    @property
    def change_set(self) -> int:
        """The number of the last change set: the state the data is in."""
        with self.reading() as reading:
            return reading.change_set

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Open a transaction that writes, if the file is ours to write and still the same file."""
        self.ensure_writable()
        with self._transaction(self._writer) as connection:
            yield connection

    def ensure_writable(self) -> None:
        """Raise what `work` would raise when this session can only look."""
        if self.holder:
            raise ExpectedError(Failure.DATABASE_IN_USE, holder=self.holder)
        if self.read_only:
            raise ExpectedError(Failure.DATABASE_READ_ONLY)
        if _file_of(self.path) != self._file:
            raise ExpectedError(Failure.CHANGED_ELSEWHERE, reason="another file")

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with translated(), engine.begin() as connection:
                yield connection
        except ExpectedError as error:
            if breaks_connection(error):
                engine.dispose()
            raise


def _file_of(path: Path) -> tuple[int, int]:
    """Return what identifies the file behind a name; raises DATABASE_MISSING when it is gone."""
    try:
        about = path.stat()
    except OSError as error:
        raise ExpectedError(Failure.DATABASE_MISSING, path=str(path)) from error
    return about.st_dev, about.st_ino
