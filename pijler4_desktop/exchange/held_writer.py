"""Write the rows that were not read in as a workbook: every cell as it was, with its own type."""

import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.holding import HeldSheet, SectionRow
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula, column_letter
from pijler4_desktop.exchange.handoff import LONGEST_TEXT, MOST_ROWS
from pijler4_desktop.exchange.placing import placed
from pijler4_desktop.exchange.sheet_naming import sheet_names

WIDEST, NARROWEST, WHY_WIDTH = 40, 10, 70
"""Widths of columns in characters."""
ROWS_MEASURED = 200
LARGEST_EXACT = 2**53
"""Whole numbers up to which Excel keeps every digit."""

_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a day too many before this date: such dates are written as text."""
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_FORMATS: dict[str, dict[str, Any]] = {
    "heading": {"bold": True, "text_wrap": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"},
    "text": {"num_format": "@"},
    "quoted": {"num_format": "@", "quote_prefix": True},
    "number": {"num_format": "General"},
    "date": {"num_format": "d/mm/yyyy", "align": "left"},
    "moment": {"num_format": "d/mm/yyyy h:mm", "align": "left"},
    "time": {"num_format": "h:mm", "align": "left"},
    "duration": {"num_format": "[h]:mm", "align": "left"},
    "section": {"num_format": "@", "bold": True, "bg_color": "#D9E2EC", "quote_prefix": True},
    "why": {"num_format": "@", "text_wrap": True, "font_color": "#9C0006"},
}


def write_held(path: Path, sheets: Sequence[HeldSheet], marks: dict[str, str]) -> int:
    """Write the sheets to a workbook and return how many rows it holds that were not read in.

    `marks` make it known as ours when it was. Raises ExpectedError EXPORT_TOO_MANY_ROWS,
    EXPORT_TEXT_TOO_LONG, EXPORT_MISMATCH, DISK_FULL, TARGET_OPEN or TARGET_UNWRITABLE; the target
    is then untouched.
    """
    for sheet in sheets:
        if len(sheet.rows) > MOST_ROWS:
            raise ExpectedError(Failure.EXPORT_TOO_MANY_ROWS, rows=len(sheet.rows), limit=MOST_ROWS)
    content = _workbook(sheets, marks)
    with placed(path) as temporary:
        temporary.write_bytes(content)
        if temporary.read_bytes() != content or not zipfile.is_zipfile(temporary):
            raise ExpectedError(Failure.EXPORT_MISMATCH)
    return sum(sheet.held for sheet in sheets)


def _workbook(sheets: Sequence[HeldSheet], marks: dict[str, str]) -> bytes:
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    formats = {n: workbook.add_format({**_FONT, **form}) for n, form in _FORMATS.items()}
    names = sheet_names(sheet.name for sheet in sheets)
    for name, sheet in zip(names, sheets, strict=True):
        page = workbook.add_worksheet(name)
        _write_sheet(_Page(page, formats), sheet)
    for mark, value in marks.items():
        workbook.set_custom_property(mark, value, "text")
    workbook.close()
    return stream.getvalue()


class _Page:
    """One sheet being written; a cell becomes what it was in the sender's list."""

    def __init__(self, page: Any, formats: dict[str, Any]) -> None:
        self.page = page
        self._formats = formats

    def text(self, row: int, column: int, text: str, form: str = "text") -> None:
        """Write text that stays text, also when it looks like a formula; raises when too long."""
        possible = _IMPOSSIBLE.sub("", text)
        if len(possible.encode("utf-16-le")) // 2 > LONGEST_TEXT:
            place = f"{column_letter(column)}{row + 1}"
            raise ExpectedError(Failure.EXPORT_TEXT_TOO_LONG, records=place)
        if form == "text" and possible.startswith(_FORMULA_SIGNS):
            form = "quoted"
        self.page.write_string(row, column, possible, self._formats[form])

    def across(self, row: int, columns: int, text: str) -> None:
        """Write text in one merged cell, by which it is known to hold for the rows below it."""
        form = self._formats["section"]
        self.page.merge_range(row, 0, row, columns - 1, "", form)
        self.text(row, 0, text, "section")

    def cell(self, row: int, column: int, cell: Cell) -> None:
        """Write a cell with its own type."""
        if isinstance(cell, bool):
            self.page.write_boolean(row, column, cell, self._formats["number"])
        elif isinstance(cell, int | float) and abs(cell) <= LARGEST_EXACT:
            self.page.write_number(row, column, cell, self._formats["number"])
        elif isinstance(cell, date | time | timedelta) and (form := _moment_form(cell)):
            self.page.write_datetime(row, column, cell, self._formats[form])
        elif isinstance(cell, ErrorCell):
            self.text(row, column, cell.text)
        elif isinstance(cell, ValuelessFormula):
            self.text(row, column, f"={cell.formula.removeprefix('=')}")
        else:
            self.text(row, column, cell if isinstance(cell, str) else text_of(cell))


def _moment_form(cell: date | time | timedelta) -> str:
    """Return how a moment is shown; nothing for one Excel cannot hold."""
    if isinstance(cell, timedelta):
        return "duration" if cell >= timedelta() else ""
    if isinstance(cell, time):
        return "time"
    day = cell.date() if isinstance(cell, datetime) else cell
    if day < _FIRST_DAY:
        return ""
    return "moment" if isinstance(cell, datetime) and cell.time() != time() else "date"


def _write_sheet(page: _Page, sheet: HeldSheet) -> None:
    top = 1 if sheet.headings else 0
    why = len(sheet.headings) - 2 if sheet.headings else None
    for column, heading in enumerate(sheet.headings):
        page.text(0, column, heading, "heading")
        width = WHY_WIDTH if column == why else _width(sheet, column)
        page.page.set_column(column, column, width)
    for at, row in enumerate(sheet.rows, start=top):
        if isinstance(row, SectionRow):
            page.across(at, len(sheet.headings), row.text)
            continue
        for column, cell in enumerate(row):
            if column == why and isinstance(cell, str):
                page.text(at, column, cell, "why")
            elif cell is not None:
                page.cell(at, column, cell)
    if sheet.headings:
        page.page.freeze_panes(1, 0)
        page.page.set_landscape()
        page.page.set_paper(9)
        page.page.fit_to_pages(1, 0)
        page.page.repeat_rows(0)


def _width(sheet: HeldSheet, column: int) -> int:
    """Return a width that shows most of what stands in a column."""
    rows = [row for row in sheet.rows[:ROWS_MEASURED] if not isinstance(row, SectionRow)]
    texts = [text_of(row[column]) for row in rows if column < len(row)]
    longest = max(map(len, (sheet.headings[column], *texts)))
    return min(max(longest + 2, NARROWEST), WIDEST)
