"""Write the workbook of the figures: sheets of plain cells, no formula in any of them."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.handoff import LONGEST_TEXT, MOST_ROWS, CellValue
from pijler4_desktop.exchange.placing import placed
from pijler4_desktop.exchange.writer_frame import OPTIONS

HEADING_HEIGHT = 48
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_LOOKS: Mapping[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "line": {},
    "heading": {"bold": True, "text_wrap": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"},
    "text": {"num_format": "@", "text_wrap": True, "quote_prefix": True},
    "number": {"num_format": "#,##0.##"},
    "whole": {"num_format": "#,##0"},
    "strong text": {"num_format": "@", "bold": True, "bg_color": "#E4F0F3", "quote_prefix": True},
    "strong number": {"num_format": "#,##0.##", "bold": True, "bg_color": "#E4F0F3"},
    "strong whole": {"num_format": "#,##0", "bold": True, "bg_color": "#E4F0F3"},
}


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet: a title, lines, and a table of which the first `strong` rows stand out.

    `columns` are headings with their width in characters; without any there is no table.
    """

    name: str
    title: str
    lines: Sequence[str] = ()
    columns: Sequence[tuple[str, int]] = ()
    rows: Sequence[Sequence[CellValue]] = ()
    strong: int = 0


def write_figures(target: Path, sheets: Sequence[BookSheet]) -> int:
    """Write the sheets and return how many rows their tables hold.

    Raises ExpectedError EXPORT_TOO_MANY_ROWS, EXPORT_TEXT_TOO_LONG, EXPORT_MISMATCH, DISK_FULL,
    TARGET_OPEN or TARGET_UNWRITABLE; the target is then untouched.
    """
    for sheet in sheets:
        room = MOST_ROWS - len(sheet.lines) - 2
        if len(sheet.rows) > room:
            failure = Failure.EXPORT_TOO_MANY_ROWS
            raise ExpectedError(failure, rows=len(sheet.rows), limit=room)
    content = _workbook(sheets)
    with placed(target) as temporary:
        temporary.write_bytes(content)
        if temporary.read_bytes() != content or not zipfile.is_zipfile(temporary):
            raise ExpectedError(Failure.EXPORT_MISMATCH)
    return sum(len(sheet.rows) for sheet in sheets)


def _workbook(sheets: Sequence[BookSheet]) -> bytes:
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, OPTIONS)
    looks = {name: workbook.add_format({**_FONT, **look}) for name, look in _LOOKS.items()}
    for sheet in sheets:
        _write(workbook.add_worksheet(sheet.name), sheet, looks)
    workbook.set_properties({"title": sheets[0].title})
    workbook.close()
    return stream.getvalue()


def _write(page: Any, sheet: BookSheet, looks: Mapping[str, Any]) -> None:
    page.write_string(0, 0, sheet.title, looks["title"])
    for number, line in enumerate(sheet.lines, start=1):
        page.write_string(number, 0, line, looks["line"])
    heading = len(sheet.lines) + 2
    for index, (words, width) in enumerate(sheet.columns):
        page.set_column(index, index, width)
        page.write_string(heading, index, words, looks["heading"])
    for number, values in enumerate(sheet.rows):
        strong = "strong " if number < sheet.strong else ""
        for index, value in enumerate(values):
            _write_cell(page, (heading + 1 + number, index), value, looks, strong)
    if sheet.columns:
        page.set_row(heading, HEADING_HEIGHT)
        page.freeze_panes(heading + 1, 1)
        page.repeat_rows(heading)
    else:
        page.set_column(0, 0, 110)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write_cell(
    page: Any, at: tuple[int, int], value: CellValue, looks: Mapping[str, Any], strong: str
) -> None:
    if value is None or value == "":
        if strong:
            page.write_blank(*at, None, looks[f"{strong}text"])
    elif isinstance(value, int | float):
        look = "whole" if float(value).is_integer() else "number"
        page.write_number(*at, value, looks[strong + look])
    else:
        words = str(value)
        if len(words.encode("utf-16-le")) // 2 > LONGEST_TEXT:
            raise ExpectedError(Failure.EXPORT_TEXT_TOO_LONG, records=words[:60])
        page.write_string(*at, words, looks[f"{strong}text"])
