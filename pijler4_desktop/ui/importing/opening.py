"""Open a list: read its file and take up what was chosen for it before, or for one like it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from functools import cached_property
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.sheet import Notice, NoticeCode
from pijler4_desktop.services.import_drafts import ImportDraft
from pijler4_desktop.services.importing import Importing


class Origin(Enum):
    """Where the first choices about a list come from."""

    PROPOSED = auto()
    REMEMBERED = auto()
    DRAFT = auto()


@dataclass(frozen=True)
class Opened:
    """A list that was read: as first proposed, and as it is laid out by the choices.

    `draft` is how it is kept when it is not finished; None for a list that is only shown, and for
    one that was `pasted`, whose `path` is but a name. `since` is the day of the draft, or of the
    earlier list whose choices are used.
    """

    path: Path
    proposed: Source
    source: Source
    choices: Choices
    draft: ImportDraft | None = None
    origin: Origin = Origin.PROPOSED
    since: date | None = None
    notices: tuple[Notice, ...] = ()
    pasted: bool = False

    @cached_property
    def rows(self) -> int:
        """Count the rows of data of all sheets."""
        return sum(layout.data_rows for layout in self.source.layouts)

    def chosen(self, choices: Choices, source: Source | None = None) -> "Opened":
        """Return the list by other choices, laid out by them when `source` is given."""
        return replace(self, choices=choices, source=source or self.source)

    @property
    def afresh(self) -> "Opened":
        """Return the list without anything that was chosen for it before."""
        return replace(self, origin=Origin.PROPOSED, since=None, notices=())


def open_file(importing: Importing, path: Path, progress: Progress) -> Opened:
    """Read a file; a draft of that very file is taken up again, else what was remembered.

    Raises ExpectedError when it cannot be read.
    """
    source = _with_rows(importing.read(path, progress))
    sha256 = source.workbook.sha256
    kept = next((draft for draft in importing.drafts.list() if draft.sha256 == sha256), None)
    if kept is not None:
        return _of_draft(importing, replace(kept, path=path), source, kept.choices)
    choices = importing.remembered(source)
    draft = ImportDraft.begun(path, source, 0, choices)
    if not (choices.sheets or choices.words or choices.orders):
        return Opened(path, source, source, choices, draft)
    since = importing.remembered_on(source)
    laid_out = importing.lay_out(source, choices)
    return Opened(path, source, laid_out, choices, draft, Origin.REMEMBERED, since)


def open_pasted(
    importing: Importing, text: str, copied: Sequence[str], progress: Progress
) -> Opened:
    """Read rows from the clipboard: there is no file to come back to, so no draft is kept.

    Raises ExpectedError when there is nothing in them.
    """
    progress.report(0, 1)
    source, choices = importing.read_pasted(text, copied)
    opened = Opened(Path.home() / source.workbook.file_name, source, source, choices, pasted=True)
    kept = Choices() if choices.sheets else importing.remembered(source)
    if not (kept.sheets or kept.words or kept.orders):
        return opened
    since = importing.remembered_on(source)
    recalled = opened.chosen(kept, importing.lay_out(source, kept))
    return replace(recalled, origin=Origin.REMEMBERED, since=since)


def show_file(importing: Importing, path: Path, progress: Progress) -> Opened:
    """Read a file only to show it: nothing is kept of it, and nothing remembered."""
    source = _with_rows(importing.read(path, progress))
    return Opened(path, source, source, Choices())


def resume(importing: Importing, draft: ImportDraft, progress: Progress) -> Opened:
    """Read the file of a draft again and take up its choices.

    Raises ExpectedError when the file is gone or cannot be read.
    """
    source, choices, notices = importing.resume(draft, progress)
    found = _of_draft(importing, draft, _with_rows(source), choices)
    if any(notice.code is NoticeCode.OTHER_LIST_SINCE for notice in notices):
        found = found.afresh
    return replace(found, notices=notices)


def _of_draft(importing: Importing, draft: ImportDraft, source: Source, choices: Choices) -> Opened:
    laid_out = importing.lay_out(source, choices)
    day = draft.saved_at.astimezone().date()
    kept = replace(draft, sha256=source.workbook.sha256, layout=source.fingerprint)
    return Opened(draft.path, source, laid_out, choices, kept, Origin.DRAFT, day)


def _with_rows(source: Source) -> Source:
    """Return a source with rows to read, or with rows of which a user may choose the header.

    Raises ExpectedError NO_ROWS when every sheet ends with the row of its titles.
    """
    sheets = zip(source.workbook.sheets, source.layouts, strict=True)
    ends = [(sheet.rows[-1].number, layout.header_row) for sheet, layout in sheets if sheet.rows]
    if ends and all(header is not None and last <= header for last, header in ends):
        raise ExpectedError(Failure.NO_ROWS, file=source.workbook.file_name)
    return source
