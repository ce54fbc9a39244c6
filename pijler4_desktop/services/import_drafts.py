"""Lists that someone began to read in and did not finish: which file, and what was chosen.

Each is a small file beside the database, with the user's own choices only: what stands in the list
itself is never kept, because it may hold data about persons.
"""

import errno
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.choices_plain import choices_of, plain_choices
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.storage.files import put_in_place

FOLDER = "niet-afgewerkt"
FORMAT = 1
LARGEST = 5_000_000
"""Bytes; what is larger is no draft of ours."""
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PART = ".part"
_FULL = {errno.ENOSPC, errno.EDQUOT}


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A list that is not finished: its file as it was then, the step, and what was chosen.

    `saved_at` is in UTC. `step` is the wizard's own number of the step.
    """

    id: str
    path: Path
    sha256: str
    file_name: str
    saved_at: datetime
    step: int
    choices: Choices

    @classmethod
    def begun(cls, path: Path, source: Source, step: int, choices: Choices) -> "ImportDraft":
        """Make the draft of a list that was read just now."""
        workbook = source.workbook
        now = datetime.now(UTC).replace(microsecond=0)
        return cls(new_id(), path, workbook.sha256, workbook.file_name, now, step, choices)

    def at(self, step: int, choices: Choices) -> "ImportDraft":
        """Return the draft as it is now, at another step or with other choices."""
        now = datetime.now(UTC).replace(microsecond=0)
        return replace(self, saved_at=now, step=step, choices=choices)

    def choices_for(self, source: Source) -> Choices:
        """Return the choices that hold for the file as it is now.

        When it changed, rows may have moved: what was chosen about cells and rows no longer holds.
        """
        if source.workbook.sha256 == self.sha256:
            return self.choices
        return replace(self.choices, cells={}, decisions={})


class ImportDrafts:
    """The drafts of one database."""

    def __init__(self, database: Path, database_id: str) -> None:
        self._folder = database.parent / FOLDER
        self._database_id = database_id

    def list(self) -> Sequence[ImportDraft]:
        """List the drafts, the latest first; a file that is no draft of ours is passed over."""
        try:
            files = [p for p in self._folder.glob("*.json") if _ID.fullmatch(p.stem)]
        except OSError:
            return ()
        found = [draft for path in files if (draft := self._read(path)) is not None]
        return sorted(found, key=lambda draft: (draft.saved_at, draft.id), reverse=True)

    def save(self, draft: ImportDraft) -> None:
        """Keep a draft, in place of an earlier state of it.

        Raises ExpectedError DISK_FULL or DRAFT_UNSAVED; an earlier state is then still there.
        """
        target = self._path(draft.id)
        part = target.with_name(target.name + _PART)
        try:
            self._folder.mkdir(exist_ok=True)
            part.write_text(json.dumps(self._plain(draft), ensure_ascii=False), encoding="utf-8")
            put_in_place(part, target)
        except (OSError, ValueError) as error:
            _remove(part)
            full = isinstance(error, OSError) and error.errno in _FULL
            failure = Failure.DISK_FULL if full else Failure.DRAFT_UNSAVED
            raise ExpectedError(failure, reason=str(error)) from error

    def remove(self, id_: str) -> None:
        """Let go of a draft; one that is gone already, or cannot be removed, is left."""
        _remove(self._path(id_))

    def _path(self, id_: str) -> Path:
        if not _ID.fullmatch(id_):
            raise ValueError(id_)
        return self._folder / f"{id_}.json"

    def _plain(self, draft: ImportDraft) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "database": self._database_id,
            "path": str(draft.path),
            "sha256": draft.sha256,
            "file_name": draft.file_name,
            "saved_at": draft.saved_at.isoformat(),
            "step": draft.step,
            "choices": plain_choices(draft.choices),
        }

    def _read(self, path: Path) -> ImportDraft | None:
        try:
            if path.stat().st_size > LARGEST:
                return None
            plain = json.loads(path.read_text(encoding="utf-8"))
            if plain["format"] != FORMAT or plain["database"] != self._database_id:
                return None
            return ImportDraft(
                id=path.stem,
                path=Path(str(plain["path"])),
                sha256=str(plain["sha256"]),
                file_name=str(plain["file_name"]),
                saved_at=datetime.fromisoformat(plain["saved_at"]).astimezone(UTC),
                step=int(plain["step"]),
                choices=choices_of(plain["choices"]),
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            return None


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # read only, or open elsewhere: it is passed over or removed another time
        return
