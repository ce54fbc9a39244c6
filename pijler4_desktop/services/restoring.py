"""Reservekopieën: which there are, and putting one back."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.storage.backup import Backups
from pijler4_desktop.storage.keeping import Backup
from pijler4_desktop.storage.recovering import recover


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One verified copy: its number and file, when it was made (UTC), why, and what it holds."""

    number: int
    name: str
    made_at: datetime
    reason: str
    activities: int
    organisations: int
    change_set: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Restored:
    """Which copy was put back, and where what stood there before is kept; None when none did."""

    backup: BackupLine
    kept: Path | None
    change_set: int


class Restoring:
    """The backups of a database that nobody has open; it may be damaged or gone."""

    def __init__(self, database: Path) -> None:
        self._path = database.resolve()
        self._backups = Backups(self._path)

    def list(self) -> Sequence[BackupLine]:
        """List the copies, the newest first; of a file we cannot read all those in its folder."""
        return [_line(backup) for backup in reversed(self._known())]

    def restore(self, chosen: str) -> Restored:
        """Put a copy back, by its number or the name of its file; what is there now is kept first.

        Raises NO_SUCH_BACKUP, DATABASE_IN_USE, DATABASE_DAMAGED (the copy itself) or BACKUP_FAILED;
        nothing has changed then.
        """
        found = [b for b in self._known() if chosen in (str(b.sequence), b.path.name)]
        if len(found) != 1:
            raise ExpectedError(Failure.NO_SUCH_BACKUP, chosen=chosen)
        (backup,) = found
        made = backup.made_at.astimezone()
        label = f"Reservekopie van {date_text(made.date())} om {made:%H.%M} teruggezet"
        recovered = recover(self._path, backup, label)
        return Restored(_line(backup), recovered.kept, recovered.change_set)

    def _known(self) -> Sequence[Backup]:
        try:
            return self._backups.all()
        except (sqlite3.Error, TypeError):  # damaged, gone, or without an identity
            return self._backups.anyones()


def _line(backup: Backup) -> BackupLine:
    return BackupLine(
        number=backup.sequence,
        name=backup.path.name,
        made_at=backup.made_at,
        reason=backup.reason,
        activities=backup.counts.get(Kind.ACTIVITY.value, 0),
        organisations=backup.counts.get(Kind.ORGANISATION.value, 0),
        change_set=backup.change_set,
        bytes=backup.bytes,
    )
