"""The tables of an .ods (OpenDocument 1.3), walked for what calamine does not tell.

Calamine makes errors into empty cells and knows nothing of merged cells, hidden rows and notes.
"""

import re
import zipfile

from pijler4_desktop.domain.sheet import Merge
from pijler4_desktop.exchange.ooxml.markup import Attributes, chunks, feed, new_parser
from pijler4_desktop.exchange.sheet_records import SheetRecords

CONTENT = "content.xml"
MOST_REPEATED = 20_000
"""Repeated rows or columns that are noted; a sheet is filled up to its end with empty ones."""

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_HIDDEN = frozenset({"collapse", "filter"})
_ERROR = re.compile(r"#[A-Z/0]+[A-Z/0-9_]*[!?]?|Err:\d{3}")
LONGEST_ERROR = 20


def ods_records(archive: zipfile.ZipFile) -> list[SheetRecords]:
    """Return what the tables tell, in the order of the workbook.

    Raises ExpectedError when the content is not well-formed.
    """
    walk = _Walk()
    parser = new_parser()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.hear
    with archive.open(CONTENT) as stream:
        for chunk in chunks(stream):
            feed(parser, chunk)
        feed(parser, b"", last=True)
    return walk.sheets


class _Walk:
    """Knows the row and column at hand; tables within drawings are passed over."""

    def __init__(self) -> None:
        self.sheets: list[SheetRecords] = []
        self._sheet = SheetRecords()
        self._tables = self._notes = 0
        self._row = self._rows = self._column = self._columns = self._titles = 0
        self._may_err = self._in_text = False
        self._text = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        if name == f"{_TABLE}table":
            self._tables += 1
            if self._tables == 1:
                self._sheet = SheetRecords()
                self.sheets.append(self._sheet)
                self._row = self._rows = self._titles = 0
        elif self._tables == 1:
            self._start_within(name, attributes)

    def end(self, name: str) -> None:
        """Leave an element."""
        if name == f"{_TABLE}table":
            self._tables -= 1
        elif self._tables != 1:
            return
        elif name == f"{_OFFICE}annotation":
            self._notes -= 1
        elif name == f"{_TEXT}p":
            self._in_text = False
        elif name in _CELLS:
            self._end_cell()

    def hear(self, text: str) -> None:
        """Take the text of a cell that may hold an error; errors are short."""
        if self._in_text and len(self._text) <= LONGEST_ERROR:
            self._text += text

    def _start_within(self, name: str, attributes: Attributes) -> None:
        if name in _CELLS:
            self._start_cell(attributes)
        elif name == f"{_TABLE}table-row":
            self._start_row(attributes)
        elif name == f"{_TABLE}table-column":
            times = _number(attributes, "number-columns-repeated")
            if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
                last = self._titles + min(times, MOST_REPEATED)
                self._sheet.hidden_columns.update(range(self._titles, last))
            self._titles += times
        elif name == f"{_OFFICE}annotation":
            self._notes += 1
            self._sheet.notes += 1
        elif name == f"{_TEXT}p":
            self._in_text = self._may_err and not self._notes

    def _start_row(self, attributes: Attributes) -> None:
        self._row += self._rows
        self._rows = _number(attributes, "number-rows-repeated")
        self._column = self._columns = 0
        visibility = attributes.get(f"{_TABLE}visibility")
        if visibility in _HIDDEN:
            last = self._row + min(self._rows, MOST_REPEATED)
            self._sheet.hidden_rows.update(range(self._row + 1, last + 1))
            self._sheet.filtered |= visibility == "filter"

    def _start_cell(self, attributes: Attributes) -> None:
        self._column += self._columns
        self._columns = _number(attributes, "number-columns-repeated")
        calculated = f"{_TABLE}formula" in attributes
        self._may_err = calculated or attributes.get(f"{_CALC}value-type") == "error"
        self._text = ""
        down = _number(attributes, "number-rows-spanned")
        along = _number(attributes, "number-columns-spanned")
        if down * along > 1:
            top, left = self._row + 1, self._column
            self._sheet.merges.append(Merge(top, top + down - 1, left, left + along - 1))

    def _end_cell(self) -> None:
        if self._may_err and _ERROR.fullmatch(self._text.strip()):
            rows = min(self._rows, MOST_REPEATED)
            last = self._column + min(self._columns, max(1, MOST_REPEATED // rows))
            for row in range(self._row + 1, self._row + rows + 1):
                found = self._sheet.errors.setdefault(row, {})
                found.update(dict.fromkeys(range(self._column, last), self._text.strip()))
        self._may_err = False


def _number(attributes: Attributes, name: str) -> int:
    """Return how often something is repeated or how far it reaches; 1 when nothing is said."""
    told = attributes.get(f"{_TABLE}{name}", "1")
    return max(1, int(told)) if told.isdecimal() and len(told) < LONGEST_ERROR else 1
