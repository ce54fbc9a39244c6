"""Write the ask sheets: large cells, instructions on top, room for what is new.

They are few and short, so XlsxWriter makes them whole. The row above the headings stays empty, and
so do the spare rows: what reads the sheet back must take neither for a part of the table.
"""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.handoff import (
    LONGEST_TEXT,
    AskSheet,
    CellStyle,
    CellValue,
)
from pijler4_desktop.exchange.placing import placed
from pijler4_desktop.exchange.writer_frame import (
    FORMATS,
    OPTIONS,
    choice_rule,
    write_lists,
)

HEADING_HEIGHT, LINE_HEIGHT, LEAST_LINES = 40, 17, 3
"""Heights in points; a row has room for at least so many lines."""
MOST_HEIGHT = 400
LONGEST_HINT = 255
"""Characters Excel shows of a hint beside a cell."""

_FONT = {"font_name": "Calibri", "font_size": 12, "valign": "top"}
_BOX = {"border": 1, "border_color": "#7F7F7F", "text_wrap": True}
_LOOKS: Mapping[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 18},
    "line": {},
    "heading": {**_BOX, "bold": True, "font_color": "#FFFFFF", "bg_color": "#0E5E73"},
    "heading marked": {**_BOX, "bold": True, "font_color": "#FFFFFF", "bg_color": "#7F7F7F"},
    "known": _BOX,
    "first": {**_BOX, "bold": True},
    "spare": {**_BOX, "bg_color": "#FFF8E1"},
    "marked": {**_BOX, "text_wrap": False, "font_size": 9, "font_color": "#7F7F7F"},
}


def write_asked(target: Path, sheets: Sequence[AskSheet], marks: Mapping[str, str]) -> int:
    """Write the sheets to a workbook and return how many rows they hold.

    Raises ExpectedError EXPORT_TEXT_TOO_LONG, EXPORT_MISMATCH, DISK_FULL, TARGET_OPEN or
    TARGET_UNWRITABLE; the target is then untouched.
    """
    content = _workbook(sheets, marks)
    with placed(target) as temporary:
        temporary.write_bytes(content)
        if temporary.read_bytes() != content or not zipfile.is_zipfile(temporary):
            raise ExpectedError(Failure.EXPORT_MISMATCH)
    return sum(len(sheet.rows) for sheet in sheets)


def _workbook(sheets: Sequence[AskSheet], marks: Mapping[str, str]) -> bytes:
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, OPTIONS)
    pages = [workbook.add_worksheet(sheet.name) for sheet in sheets]
    lists = write_lists(workbook, [column for sheet in sheets for column in sheet.columns])
    looks = _Looks(workbook)
    for page, sheet in zip(pages, sheets, strict=True):
        _Page(page, sheet, looks).write(lists)
    if len(sheets) == 1:
        workbook.set_properties({"title": sheets[0].title})
    for mark, value in marks.items():
        workbook.set_custom_property(mark, value, "text")
    workbook.close()
    return stream.getvalue()


class _Looks:
    """The cell formats, each made once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, CellStyle | None], Any] = {}

    def of(self, look: str, style: CellStyle | None = None) -> Any:
        """Return a format by its look and by what the cell holds."""
        if (look, style) not in self._made:
            kind = FORMATS[style] if style else {}
            made = {**kind, **_FONT, **_LOOKS[look]}
            self._made[look, style] = self._workbook.add_format(made)
        return self._made[look, style]


class _Page:
    """One sheet being written."""

    def __init__(self, page: Any, sheet: AskSheet, looks: _Looks) -> None:
        self._page = page
        self._sheet = sheet
        self._looks = looks
        self._heading = len(sheet.lines) + 2

    def write(self, lists: Mapping[tuple[str, ...], str]) -> None:
        """Write everything: instructions, headings, rows, room for more, and how it prints."""
        page, sheet = self._page, self._sheet
        page.write_string(0, 0, sheet.title, self._looks.of("title"))
        for number, line in enumerate(sheet.lines, start=1):
            page.write_string(number, 0, line, self._looks.of("line"))
        self._write_headings()
        for number, values in enumerate(sheet.rows, start=self._heading + 1):
            self._write_row(number, values)
        self._write_spare()
        self._help(lists)
        page.hide_gridlines(2)
        page.freeze_panes(self._heading + 1, 1)
        page.set_landscape()
        page.set_paper(9)
        page.set_margins(0.4, 0.4, 0.5, 0.5)
        page.repeat_rows(self._heading)
        page.repeat_columns(0)

    def _write_headings(self) -> None:
        for index, column in enumerate(self._sheet.columns):
            look = "heading marked" if column.marked else "heading"
            self._page.set_column(index, index, column.width)
            self._page.write_string(self._heading, index, column.heading, self._looks.of(look))
        self._page.set_row(self._heading, HEADING_HEIGHT)

    def _write_row(self, number: int, values: Sequence[CellValue]) -> None:
        lines = LEAST_LINES
        for index, (column, value) in enumerate(zip(self._sheet.columns, values, strict=True)):
            look = "marked" if column.marked else "known" if index else "first"
            self._write_cell(number, index, value, self._looks.of(look, column.style))
            if isinstance(value, str) and not column.marked:
                lines = max(lines, _lines(value, column.width))
        self._page.set_row(number, min(lines * LINE_HEIGHT + 4, MOST_HEIGHT))

    def _write_cell(self, number: int, index: int, value: CellValue, look: Any) -> None:
        if value is None or value == "":
            self._page.write_blank(number, index, None, look)
        elif isinstance(value, str):
            if len(value.encode("utf-16-le")) // 2 > LONGEST_TEXT:
                heading = self._sheet.columns[index].heading
                records = f"{self._sheet.rows[number - self._heading - 1][0]}: {heading}"
                raise ExpectedError(Failure.EXPORT_TEXT_TOO_LONG, records=records)
            self._page.write_string(number, index, value, look)
        elif isinstance(value, date):
            self._page.write_datetime(number, index, value, look)
        else:
            self._page.write_number(number, index, value, look)

    def _write_spare(self) -> None:
        first = self._heading + 1 + len(self._sheet.rows)
        for number in range(first, first + self._sheet.spare):
            for index, column in enumerate(self._sheet.columns):
                look = "marked" if column.marked else "spare"
                self._page.write_blank(number, index, None, self._looks.of(look, column.style))
            self._page.set_row(number, LEAST_LINES * LINE_HEIGHT + 4)

    def _help(self, lists: Mapping[tuple[str, ...], str]) -> None:
        """Offer the words to choose from, and say beside each cell what goes in it."""
        first = self._heading + 1
        last = self._heading + len(self._sheet.rows) + self._sheet.spare
        for index, column in enumerate(self._sheet.columns):
            rule = choice_rule(lists[column.choices]) if column.choices else {"validate": "any"}
            if column.meaning:
                rule["input_message"] = column.meaning[:LONGEST_HINT]
            if column.choices or column.meaning:
                self._page.data_validation(first, index, last, index, rule)


def _lines(text: str, width: int) -> int:
    """Guess how many lines a text takes in a cell; rather one too many."""
    return sum(max(ceil(1.1 * len(part) / width), 1) for part in text.split("\n"))
