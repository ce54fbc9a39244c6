"""Write sheets of plain text to a workbook: every cell text, whatever it looks like."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import xlsxwriter

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.handoff import LONGEST_TEXT
from pijler4_desktop.exchange.placing import placed

_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
_HEADING = {"bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """One sheet: `columns` are headings with their width in characters."""

    name: str
    columns: Mapping[str, int]
    rows: Sequence[Sequence[str]]


def write_plain(path: Path, sheets: Sequence[PlainSheet]) -> None:
    """Write the sheets; a longer text than a cell holds goes on in the next row.

    Raises ExpectedError EXPORT_MISMATCH, DISK_FULL, TARGET_OPEN or TARGET_UNWRITABLE; the target
    is then untouched.
    """
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    text = book.add_format({**_FONT, "num_format": "@", "quote_prefix": True})
    heading = book.add_format({**_FONT, **_HEADING})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for column, (words, width) in enumerate(sheet.columns.items()):
            page.set_column(column, column, width)
            page.write_string(0, column, words, heading)
        number = 1
        for row in sheet.rows:
            for part in _parts(row):
                for column, cell in enumerate(part):
                    page.write_string(number, column, cell, text)
                number += 1
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
    book.close()
    content = stream.getvalue()
    with placed(path) as temporary:
        temporary.write_bytes(content)
        if temporary.read_bytes() != content or not zipfile.is_zipfile(temporary):
            raise ExpectedError(Failure.EXPORT_MISMATCH)


def _parts(row: Sequence[str]) -> Sequence[Sequence[str]]:
    longest = max(map(len, row), default=0)
    size = LONGEST_TEXT // 2  # a letter takes two units at most
    return [[cell[at : at + size] for cell in row] for at in range(0, max(longest, 1), size)]
