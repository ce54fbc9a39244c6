"""Turn what the surroundings can cause into failures a user has a sentence for."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from pijler4_desktop.domain.errors import ExpectedError, Failure

_PRIMARY = 0xFF
_FAILURES = {
    sqlite3.SQLITE_BUSY: Failure.DATABASE_BUSY,
    sqlite3.SQLITE_LOCKED: Failure.DATABASE_BUSY,
    sqlite3.SQLITE_FULL: Failure.DISK_FULL,
    sqlite3.SQLITE_READONLY: Failure.DATABASE_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Failure.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Failure.DATABASE_DAMAGED,
    sqlite3.SQLITE_IOERR: Failure.DATABASE_UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: Failure.DATABASE_UNUSABLE,
    sqlite3.SQLITE_PERM: Failure.DATABASE_UNUSABLE,
    sqlite3.SQLITE_NOMEM: Failure.DATABASE_UNUSABLE,
}
_ELSEWHERE = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
    sqlite3.SQLITE_CONSTRAINT_TRIGGER,  # how SQLite reports ON DELETE RESTRICT
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
}


def failure_of(error: BaseException | None) -> Failure | None:
    """Name the failure behind an error of SQLite; None if it can only be a mistake of ours.

    A link to a record that is gone, or an id that exists, means that someone else wrote first.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code in _ELSEWHERE:
        return Failure.CHANGED_ELSEWHERE
    return _FAILURES.get(code & _PRIMARY)


@contextmanager
def translated(**details: object) -> Iterator[None]:
    """Raise ExpectedError in place of the database's own errors, as far as they are no bugs."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        failure = failure_of(original)
        if failure is None:
            raise
        raise ExpectedError(failure, reason=str(original), **details) from error


def breaks_connection(error: ExpectedError) -> bool:
    """Tell whether connections must be closed after it: never carry on after an I/O error."""
    return error.failure in {
        Failure.DISK_FULL,
        Failure.DATABASE_UNUSABLE,
        Failure.DATABASE_DAMAGED,
    }
