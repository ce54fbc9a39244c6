"""Lists that someone began to read in and did not finish: which file, and what was chosen.

Each is a small file beside the database, with the user's own choices only: what stands in the list
itself is never kept, because it may hold data about persons.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.choices_plain import choices_of, plain_choices
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.services.draft_files import DraftFiles

FOLDER = "niet-afgewerkt"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A list that is not finished: its file as it was then, the step, and what was chosen.

    `saved_at` is in UTC. `step` is the wizard's own number of the step. `layout` is the
    fingerprint of its columns, "" when there is none.
    """

    id: str
    path: Path
    sha256: str
    file_name: str
    saved_at: datetime
    step: int
    choices: Choices
    layout: str = ""

    @classmethod
    def begun(cls, path: Path, source: Source, step: int, choices: Choices) -> "ImportDraft":
        """Make the draft of a list that was read just now."""
        workbook = source.workbook
        now = datetime.now(UTC).replace(microsecond=0)
        sha256, name, layout = workbook.sha256, workbook.file_name, source.fingerprint
        return cls(new_id(), path, sha256, name, now, step, choices, layout)

    def at(self, step: int, choices: Choices) -> "ImportDraft":
        """Return the draft as it is now, at another step or with other choices."""
        now = datetime.now(UTC).replace(microsecond=0)
        return replace(self, saved_at=now, step=step, choices=choices)

    def choices_for(self, source: Source) -> Choices:
        """Return the choices that hold for the file as it is now.

        When it changed, rows may have moved: what was chosen about cells and rows no longer holds.
        Of a list with other columns only the words of its sender do.
        """
        changed, chosen = self.changed_into(source), self.choices
        if changed is None:
            return chosen
        if changed is NoticeCode.OTHER_LIST_SINCE:
            return Choices(words=chosen.words, sender=chosen.sender, remember=chosen.remember)
        return replace(chosen, cells={}, decisions={})

    def changed_into(self, source: Source) -> NoticeCode | None:
        """Tell whether the file changed, or even holds another list now; None when it did not."""
        if source.workbook.sha256 == self.sha256:
            return None
        same_columns = self.layout in ("", source.fingerprint)
        return NoticeCode.FILE_CHANGED_SINCE if same_columns else NoticeCode.OTHER_LIST_SINCE


class ImportDrafts:
    """The drafts of one database."""

    def __init__(self, database: Path, database_id: str) -> None:
        self._files = DraftFiles(database.parent / FOLDER, database_id, FORMAT)

    def list(self) -> Sequence[ImportDraft]:
        """List the drafts, the latest first; a file that is no draft of ours is passed over."""
        found = self._files.all(_draft)
        return sorted(found, key=lambda draft: (draft.saved_at, draft.id), reverse=True)

    def save(self, draft: ImportDraft) -> None:
        """Keep a draft, in place of an earlier state of it.

        Raises ExpectedError DISK_FULL or DRAFT_UNSAVED; an earlier state is then still there.
        """
        plain = {
            "path": str(draft.path),
            "sha256": draft.sha256,
            "file_name": draft.file_name,
            "saved_at": draft.saved_at.isoformat(),
            "step": draft.step,
            "layout": draft.layout,
            "choices": plain_choices(draft.choices),
        }
        self._files.write(draft.id, plain)

    def rewrite(self, change: Callable[[Any], Any], *, write: bool) -> int:
        """Count the drafts that `change` alters, and write them so when asked to."""
        return self._files.rewrite(change, write=write)

    def remove(self, id_: str) -> None:
        """Let go of a draft; one that is gone already, or cannot be removed, is left."""
        self._files.remove(id_)


def _draft(id_: str, plain: Mapping[str, Any]) -> ImportDraft:
    return ImportDraft(
        id=id_,
        path=Path(str(plain["path"])),
        sha256=str(plain["sha256"]),
        file_name=str(plain["file_name"]),
        saved_at=datetime.fromisoformat(plain["saved_at"]).astimezone(UTC),
        step=int(plain["step"]),
        choices=choices_of(plain["choices"]),
        layout=str(plain.get("layout", "")),
    )
