"""Open a file in the only safe order: look, lock, check, and only then let SQLite write.

A file that is not ours, damaged or of a newer program is refused and stays byte for byte as it is.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.storage.backup import FOLDER, Backups
from pijler4_desktop.storage.engine import SETTINGS, WRITER_SETTINGS, connect
from pijler4_desktop.storage.failures import translated
from pijler4_desktop.storage.header import Age, age_of_file
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.storage.lock import Holder, SessionLock, holder_of
from pijler4_desktop.storage.soundness import broken_parts, quickly_broken


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that may be used: to write with the lock, else only to read.

    `holder` is who has it open when that is why; without holder and lock the folder or file
    itself does not let us write.
    """

    path: Path
    lock: SessionLock | None
    holder: Holder | None


def open_file(path: Path) -> Opened:
    """Check a file, lock it and bring it to this version; raises ExpectedError to refuse it."""
    path = path.resolve()
    age = age_of_file(path)
    lock, holder = _lock(path)
    try:
        if age is Age.OLDER:
            _migrate(path, lock, holder)
        _inspect(path, writable=lock is not None, thorough=lock is not None and lock.unclean)
        if lock:
            _settle(path)
    except BaseException:
        if lock:
            lock.release()
        raise
    return Opened(path, lock, holder)


def _lock(path: Path) -> tuple[SessionLock | None, Holder | None]:
    """Take the right to write, or find out who has it; what cannot be written gives neither."""
    if not os.access(path, os.W_OK):
        return None, None
    lock = SessionLock(path)
    try:
        return (lock, None) if lock.acquire() else (None, holder_of(path))
    except OSError:  # no file can be made here
        return None, None


def _migrate(path: Path, lock: SessionLock | None, holder: Holder | None) -> None:
    if lock is None:
        failure = Failure.DATABASE_IN_USE if holder else Failure.DATABASE_READ_ONLY
        raise ExpectedError(failure, holder=holder)
    from pijler4_desktop.storage.migrating import migrate  # noqa: PLC0415  seldom needed, slow

    _look(path, "rw", broken_parts)
    Backups(path).make(Reason.MIGRATION)
    migrate(path)


def _inspect(path: Path, *, writable: bool, thorough: bool) -> None:
    """Look whether the file is whole and has our tables; thoroughly after an unclean end."""
    mode = "rw" if writable else "ro"  # what a crash left can only be rolled back by a writer
    _look(path, mode, quickly_broken)
    if thorough:
        _look(path, mode, broken_parts)


def _settle(path: Path) -> None:
    """Take a file off WAL, in which another program left it; any other file stays as it is."""
    with translated(), closing(connect(path, "rw", WRITER_SETTINGS)):
        pass


def _look(path: Path, mode: str, broken: Callable[[sqlite3.Connection], Sequence[str]]) -> None:
    backups = str(path.parent / FOLDER)
    with translated(backups=backups), closing(connect(path, mode, SETTINGS)) as connection:
        problems = broken(connection)
    if problems:
        raise ExpectedError(Failure.DATABASE_DAMAGED, backups=backups, reason="; ".join(problems))
