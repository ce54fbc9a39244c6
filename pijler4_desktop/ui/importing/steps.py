"""The steps of reading a list in, and which of them have something to ask."""

from enum import IntEnum

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.sheet import Notice, NoticeCode

SURE_SHARE = 0.5
"""The share of its titles that must be known words before a header needs no second look."""

_BY_TITLE = (
    ColumnReason.HEADING, ColumnReason.PERSONAL, ColumnReason.REPRESENTATIVE, ColumnReason.CHOSEN,
    ColumnReason.DERIVED,
)  # fmt: skip


OF_COLUMNS = frozenset(
    {
        NoticeCode.UNKNOWN_COLUMNS,
        NoticeCode.UNNAMED_COLUMNS,
        NoticeCode.DUPLICATE_COLUMNS,
        NoticeCode.PERSONAL_COLUMN,
        NoticeCode.NATIONAL_REGISTER_NUMBER,
    }
)
"""Notices that are seen at the columns themselves."""


class Step(IntEnum):
    """The steps in their order; DONE follows the last button."""

    FILE = 0
    SHEETS = 1
    COLUMNS = 2
    REVIEW = 3
    DOUBLES = 4
    SUMMARY = 5
    DONE = 6


def asks_about_sheets(source: Source) -> bool:
    """Tell whether the choice of sheet and header row deserves an answer.

    It does with more than one sheet that holds something, such as a legend, and with one sheet
    whose header row is not certain.
    """
    if any(layout.own for layout in source.layouts):
        return False
    sheets = zip(source.workbook.sheets, source.layouts, strict=True)
    filled = [layout for sheet, layout in sheets if sheet.rows]
    return len(filled) != 1 or not has_sure_header(filled[0])


def asks_about_doubles(plan: Plan) -> bool:
    """Tell whether rows or organisations wait for an answer, or had one."""
    asked = plan.organisation_questions or plan.stopped_questions
    return bool(asked) or any(row.asked for row in plan.rows)


def has_sure_header(layout: SheetLayout) -> bool:
    """Tell whether most titles of the header row are words we know."""
    titles = [column for column in layout.columns if column.heading]
    known = sum(column.reason in _BY_TITLE for column in titles)
    return layout.header_row is not None and known >= SURE_SHARE * max(len(titles), 1)


def is_read(layout: SheetLayout, choices: Choices) -> bool:
    """Tell whether the rows of a sheet go along: as chosen, else unless it is set aside."""
    read = choices.of(layout.sheet).read
    wanted = not layout.set_aside if read is None else read
    return wanted and has_rows(layout)


def has_rows(layout: SheetLayout) -> bool:
    """Tell whether a sheet holds any row of data; quick, however long the sheet is."""
    return RowKind.DATA in layout.kinds.values()


def read_layouts(source: Source, choices: Choices) -> list[SheetLayout]:
    """Return the layouts of the sheets whose rows go along."""
    return [layout for layout in source.layouts if is_read(layout, choices)]


def concerns(notice: Notice, sheet: str) -> bool:
    """Tell whether a notice is about a sheet, or about the file as a whole."""
    return notice.details.get("sheet", sheet) == sheet
