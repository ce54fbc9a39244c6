"""Choose which sheets of a source are read, and say why the others are not."""

from pijler4_desktop.domain.asking.sheet import asked_in
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.handing_off import BESIDE_THE_OFFER
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.sheet import Notice, Sheet


def tables_of(
    source: Source, choices: Choices
) -> tuple[list[tuple[Sheet, SheetLayout]], list[Notice]]:
    """Return the sheets that are read, and what to tell about the others.

    Raises ExpectedError NO_DATA, NO_HEADER or NO_ROWS when there is nothing to read.
    """
    tables = []
    notices = []
    reasons = set()
    asked = asked_in(source.workbook.marks)
    for sheet, layout in zip(source.workbook.sheets, source.layouts, strict=True):
        is_asked = layout.own and sheet.name in asked
        reason = _why_not(sheet, layout, choices, is_asked=is_asked)
        if reason is None:
            tables.append((sheet, layout))
        else:
            reasons.add(reason)
            notices.append(noticing.not_read(sheet, reason))
    if any(layout.own for _, layout in tables):
        notices = [n for n in notices if n.details["sheet"] not in BESIDE_THE_OFFER]
    if not tables:
        raise ExpectedError(_failure(reasons), file=source.workbook.file_name)
    return tables, notices


def _why_not(sheet: Sheet, layout: SheetLayout, choices: Choices, *, is_asked: bool) -> str | None:
    """Say why a sheet is not read; of an ask sheet also the lack of rows says something."""
    read = choices.of(sheet.name).read
    if read is False:
        return noticing.NOT_CHOSEN
    if not sheet.rows:
        return noticing.EMPTY_SHEET
    if layout.set_aside and not read:
        return layout.set_aside
    if layout.header_row is None:
        return noticing.NO_HEADER_FOUND
    return None if layout.data_rows or is_asked else noticing.NO_ROWS_FOUND


def _failure(reasons: set[str]) -> Failure:
    if noticing.NO_ROWS_FOUND in reasons:
        return Failure.NO_ROWS
    nothing = {noticing.EMPTY_SHEET, noticing.NOT_CHOSEN}
    return Failure.NO_DATA if reasons <= nothing else Failure.NO_HEADER
