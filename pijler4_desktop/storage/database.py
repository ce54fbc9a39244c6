"""One opened database: reading, transactions, undo and redo, backups."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage import stepping
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.engine import READER_SETTINGS, connect, reading_engine, writing_engine
from pijler4_desktop.storage.failures import breaks_connection, translated
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.soundness import problems_in, row_counts


class Database:
    """The file with everything in it, opened for this session."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writes = 0
        """How often something was written in this session: whoever remembers, compares."""
        self._reader = reading_engine(path)
        self._writer = writing_engine(path)

    @classmethod
    def create(cls, path: Path) -> "Database":
        """Make a new, empty database; raises DATABASE_EXISTS rather than write over a file."""
        if path.exists():
            raise ExpectedError(Failure.DATABASE_EXISTS, path=str(path))
        from pijler4_desktop.storage.migrating import build  # noqa: PLC0415  seldom needed, slow

        path.parent.mkdir(parents=True, exist_ok=True)
        build(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open a database; raises DATABASE_MISSING when there is none."""
        if not path.exists():
            raise ExpectedError(Failure.DATABASE_MISSING, path=str(path))
        return cls(path)

    def close(self) -> None:
        """Release every connection."""
        self._reader.dispose()
        self._writer.dispose()

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
        with self._transaction(self._writer) as connection:
            work = Work(connection, action, label)
            yield work
            work.finish()
        self.writes += 1

    def undo(self) -> Changes:
        """Take the last step back."""
        with self._transaction(self._writer) as connection:
            changes = stepping.undo(connection)
        self.writes += 1
        return changes

    def redo(self) -> Changes:
        """Do the step last undone again."""
        with self._transaction(self._writer) as connection:
            changes = stepping.redo(connection)
        self.writes += 1
        return changes

    def inspect(self) -> tuple[Sequence[str], Mapping[str, int]]:
        """Name everything wrong with the file, and count the rows of every table."""
        with translated(), closing(connect(self.path, "ro", READER_SETTINGS)) as connection:
            connection.execute("BEGIN")
            return problems_in(connection), row_counts(connection)

    @property
    def change_set(self) -> int:
        """The number of the last change set: the state the data is in."""
        with self.reading() as reading:
            return reading.change_set

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with translated(), engine.begin() as connection:
                yield connection
        except ExpectedError as error:
            if breaks_connection(error):
                engine.dispose()
            raise
