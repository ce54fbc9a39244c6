"""Verified copies beside the database, in a folder of their own.

A copy only counts once it was read back: structure, links, rows per table and the last change set
must be those of the original. Its sidecar then carries a checksum of the whole file, because
SQLite's own check does not see a changed letter.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.storage.engine import READER_SETTINGS, SETTINGS, connect
from pijler4_desktop.storage.files import put_in_place, remove_leftover
from pijler4_desktop.storage.keeping import Backup, Reason, to_prune
from pijler4_desktop.storage.soundness import broken_parts, row_counts

FOLDER = "back-ups"
DUE_AFTER = timedelta(hours=20)
PART = ".part"
SIDECAR = ".json"
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([0-9a-f-]{36})-(\d{6,})-(\d{8}T\d{6}Z)-([\w-]+)\.p4db")
_COPY_SETTINGS = (*SETTINGS, "synchronous=OFF")  # flushed once, whole, before it counts


class Backups:
    """The backups of one database."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.folder = database.parent / FOLDER

    def all(self) -> list[Backup]:
        """List the verified backups of this database, oldest first."""
        own = _state_of(self._database).database_id
        return self._known(own)

    def anyones(self) -> list[Backup]:
        """List all verified backups in the folder, for a database too damaged to say its own."""
        return self._known("")

    def make(self, reason: str) -> Backup:
        """Make and verify a copy of the database as it is now; raises BACKUP_FAILED."""
        try:
            self.folder.mkdir(exist_ok=True)
            self._remove_leftovers()
            return self._make(reason)
        except (sqlite3.Error, OSError, ValueError) as error:
            raise ExpectedError(Failure.BACKUP_FAILED, reason=str(error)) from error

    def make_if_due(self, now: datetime) -> Backup | None:
        """Make the backup of the day if something changed since the last one."""
        known = self.all()
        last = known[-1] if known else None
        if last and last.change_set == _state_of(self._database).change_set:
            return None
        if last and timedelta(0) <= now - last.made_at < DUE_AFTER:
            return None
        return self.make(Reason.DAILY)

    def restore(self, backup: Backup, target: Path) -> None:
        """Put a backup back as a new file, checked first; raises DATABASE_DAMAGED or EXISTS."""
        if target.exists():
            raise ExpectedError(Failure.DATABASE_EXISTS, path=str(target))
        part = target.with_name(target.name + PART)
        part.write_bytes(self._content(backup))
        put_in_place(part, target)

    def rewrite(self, backup: Backup, work: Callable[[Path], None]) -> Backup:
        """Put a changed copy in the place of a backup, verified as when it was made.

        `work` changes the file it is given, of this version or older. Raises DATABASE_DAMAGED
        for a backup that is not what was verified, BACKUP_FAILED, or what `work` raises; the
        backup is then as it was.
        """
        part = backup.path.with_name(backup.path.name + PART)
        beside = _part_of(backup)
        try:
            remove_leftover(part)
            part.write_bytes(self._content(backup))
            work(part)
            with closing(connect(part, "ro", READER_SETTINGS)) as copy:
                counts = row_counts(copy)
                if broken_parts(copy) or _state(copy).database_id != backup.database_id:
                    raise ValueError(backup.path.name)
            checksum, size = _checksum(part), part.stat().st_size
            rewritten = replace(backup, sha256=checksum, counts=counts, bytes=size)
            _write_part(rewritten)  # before the swap: a full disk leaves both as they were
            put_in_place(part, backup.path)
            put_in_place(beside, _sidecar(backup.path))
        except (sqlite3.Error, OSError, ValueError) as error:
            raise ExpectedError(Failure.BACKUP_FAILED, reason=str(error)) from error
        finally:
            remove_leftover(part)
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return rewritten

    def _content(self, backup: Backup) -> bytes:
        """Return the bytes of a backup; raises DATABASE_DAMAGED unless they were verified."""
        content = backup.path.read_bytes()
        if hashlib.sha256(content).hexdigest() != backup.sha256:
            raise ExpectedError(Failure.DATABASE_DAMAGED, backups=str(self.folder))
        return content

    def _make(self, reason: str) -> Backup:
        now = datetime.now(UTC)
        with closing(connect(self._database, "ro", READER_SETTINGS)) as source:
            source.execute("BEGIN")
            state, counts = _state(source), row_counts(source)
            known = self._known(state.database_id)
            sequence = known[-1].sequence + 1 if known else 1
            name = f"{state.database_id}-{sequence:06d}-{now.strftime(_TIME)}-{reason}.p4db"
            part = self.folder / (name + PART)
            with closing(connect(part, "rwc", _COPY_SETTINGS)) as target:
                source.backup(target)
        with closing(connect(part, "ro", READER_SETTINGS)) as copy:
            if broken_parts(copy) or row_counts(copy) != counts or _state(copy) != state:
                raise ValueError(name)
        checksum = _checksum(part)
        size = part.stat().st_size
        put_in_place(part, self.folder / name)
        backup = Backup(
            path=self.folder / name,
            database_id=state.database_id,
            sequence=sequence,
            made_at=now.replace(microsecond=0),
            reason=str(reason),
            sha256=checksum,
            change_set=state.change_set,
            counts=counts,
            bytes=size,
        )
        _write_part(backup)
        put_in_place(_part_of(backup), _sidecar(backup.path))
        for superfluous in to_prune([*known, backup]):
            _sidecar(superfluous.path).unlink(missing_ok=True)
            superfluous.path.unlink(missing_ok=True)
        return backup

    def _known(self, database_id: str) -> list[Backup]:
        found = (_read(path) for path in self.folder.glob(f"{database_id}*-*.p4db"))
        return sorted((b for b in found if b is not None), key=lambda backup: backup.sequence)

    def _remove_leftovers(self) -> None:
        """Remove what an interrupted backup left: half copies, and copies never verified."""
        for path in self.folder.glob(f"*{PART}*"):
            remove_leftover(path)
        for path in self.folder.glob("*.p4db"):
            if _NAME.fullmatch(path.name) and not _sidecar(path).exists():
                path.unlink()


@dataclass(frozen=True, slots=True)
class _State:
    database_id: str
    change_set: int


def _state(connection: sqlite3.Connection) -> _State:
    row = connection.execute(
        "SELECT database_id, (SELECT coalesce(max(id), 0) FROM change_set) FROM identity"
    ).fetchone()
    return _State(*row)


def _state_of(database: Path) -> _State:
    with closing(connect(database, "ro", READER_SETTINGS)) as connection:
        return _state(connection)


def _read(path: Path) -> Backup | None:
    """Read a backup's name and sidecar; None if it was never verified."""
    match = _NAME.fullmatch(path.name)
    try:
        found = json.loads(_sidecar(path).read_text(encoding="utf-8"))
        if match is None:
            return None
        return Backup(
            path=path,
            database_id=match[1],
            sequence=int(match[2]),
            made_at=datetime.strptime(match[3], _TIME).replace(tzinfo=UTC),
            reason=match[4],
            sha256=str(found["sha256"]),
            change_set=int(found["change_set"]),
            counts=dict(found["counts"]),
            bytes=path.stat().st_size,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _part_of(backup: Backup) -> Path:
    """Return where the sidecar of a backup is made before it is put in place."""
    return _sidecar(backup.path).with_name(_sidecar(backup.path).name + PART)


def _write_part(backup: Backup) -> None:
    content = {
        "sha256": backup.sha256,
        "change_set": backup.change_set,
        "counts": dict(backup.counts),
    }
    _part_of(backup).write_text(json.dumps(content, indent=1), encoding="utf-8")


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + SIDECAR)


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
