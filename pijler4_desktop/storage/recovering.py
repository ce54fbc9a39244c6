"""Put a backup back in the place of the database, also when that is damaged or gone.

Everything is made beside it; one rename puts it in place. What stood there is kept: as a backup,
or as it is when it cannot be read any more.
"""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.backup import FOLDER, Backups
from pijler4_desktop.storage.door import begin_change_set
from pijler4_desktop.storage.engine import READER_SETTINGS, connect, writing_engine
from pijler4_desktop.storage.erased_list import ErasedList
from pijler4_desktop.storage.failures import translated
from pijler4_desktop.storage.files import put_in_place, remove_leftover
from pijler4_desktop.storage.forgetting import forget_again
from pijler4_desktop.storage.keeping import Backup, Reason
from pijler4_desktop.storage.lock import SessionLock, holder_of
from pijler4_desktop.storage.soundness import problems_in

DAMAGED = "beschadigd-"
_MADE = ".herstel"
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was put back: its step in the history, and where what stood there is kept."""

    change_set: int
    kept: Path | None


def recover(path: Path, backup: Backup, label: str) -> Recovered:
    """Put a backup back; raises DATABASE_IN_USE, DATABASE_DAMAGED or BACKUP_FAILED.

    Who was forgotten since stays forgotten. The new step has a number above every known one, so
    that a workbook made in between is never taken for one of this history.
    """
    lock = SessionLock(path)
    if not lock.acquire():
        raise ExpectedError(Failure.DATABASE_IN_USE, holder=holder_of(path))
    made = path.with_name(path.name + _MADE)
    try:
        erased = _erased(path, backup)
        remove_leftover(made)
        with translated(backups=str(path.parent / FOLDER)):
            Backups(path).restore(backup, made)  # first: a new backup may let an old one go
            kept = _keep_present(path)
            forget_again(made, erased)
            number = _note(made, label, _highest(path))
            with closing(connect(made, "ro", READER_SETTINGS)) as connection:
                if problems := problems_in(connection):
                    raise ExpectedError(Failure.DATABASE_DAMAGED, reason="; ".join(problems))
        for ending in ("-journal", "-wal", "-shm"):  # SQLite would roll the new file back with it
            path.with_name(path.name + ending).unlink(missing_ok=True)
        put_in_place(made, path)
    except OSError as error:
        raise ExpectedError(Failure.BACKUP_FAILED, reason=str(error)) from error
    finally:
        remove_leftover(made)
        lock.release()
    return Recovered(number, kept)


def _erased(path: Path, backup: Backup) -> Mapping[str, str]:
    """Return who was forgotten, by the list beside the backups and by the present file."""
    listed = ErasedList(path.parent / FOLDER, backup.database_id).all()
    try:
        with closing(connect(path, "ro", READER_SETTINGS)) as connection:
            rows = connection.execute("SELECT id_hash, erased_at FROM erased")
            return {**dict(rows.fetchall()), **listed}
    except sqlite3.Error:
        return listed


def _keep_present(path: Path) -> Path | None:
    """Keep what stands there now: as a backup, or file by file when it is no sound database."""
    if not path.exists():
        return None
    backups = Backups(path)
    try:
        return backups.make(Reason.RESTORE).path
    except ExpectedError:
        backups.folder.mkdir(exist_ok=True)
        name = f"{DAMAGED}{datetime.now(UTC).strftime(_TIME)}-{path.name}"
        for ending in ("", "-journal", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copy2(part, backups.folder / (name + ending))
        return backups.folder / name


def _highest(path: Path) -> int:
    """Return the highest number of a step that any backup knows, that of the present included."""
    return max((backup.change_set for backup in Backups(path).anyones()), default=0)


def _note(made: Path, label: str, highest: int) -> int:
    engine = writing_engine(made)
    try:
        with engine.begin() as connection:
            _skip_to(connection, highest)
            return begin_change_set(connection, Action.RECOVER, label)
    finally:
        engine.dispose()


def _skip_to(connection: Connection, highest: int) -> None:
    connection.exec_driver_sql(
        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'change_set'", (highest,)
    )
