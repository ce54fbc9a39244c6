"""The records of an .xls (MS-XLS), walked for what calamine does not tell.

Calamine makes errors into empty cells, does not see what is hidden or noted, and makes a rectangle
up to the furthest cell before anyone can ask how large that will be.
"""

import struct
from collections.abc import Iterator, Mapping

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.sheet_records import SheetRecords

_RECORD = struct.Struct("<HH")
_PLACE = struct.Struct("<HH")
_BOF, _EOF, _BOUND_SHEET, _FILE_PASS = 0x0809, 0x0A, 0x85, 0x2F
_FORMULA, _BOOL_ERR, _ROW, _COLUMNS, _NOTE, _FILTER = 0x06, 0x0205, 0x0208, 0x7D, 0x1C, 0x9B
_FILLED = frozenset({_FORMULA, _BOOL_ERR, 0x0203, 0x0204, 0x027E, 0xFD, 0xD6})
_SEVERAL = 0xBD
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x01
_MAX_COLUMNS = 256
_ERRORS: Mapping[int, str] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}


def sheet_records(stream: bytes) -> list[SheetRecords]:
    """Return what the records tell, a sheet at a time in the order of the workbook.

    Raises ExpectedError when the workbook has a password or a record is not whole.
    """
    starts: list[int] = []
    by_start: dict[int, SheetRecords] = {}
    try:
        for start, kind, content in _substreams(stream):
            if kind == _FILE_PASS:
                raise ExpectedError(Failure.ENCRYPTED)
            if kind == _BOUND_SHEET:
                starts.append(struct.unpack_from("<I", content)[0])
            else:
                _note(by_start.setdefault(start, SheetRecords()), kind, content)
    except (struct.error, IndexError) as error:
        raise ExpectedError(Failure.DAMAGED) from error
    return [by_start.get(start, SheetRecords()) for start in starts]


def _substreams(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the records with where their substream begins; those of charts within are left out."""
    depth = start = 0
    for at, kind, content in _records(stream):
        if kind == _BOF:
            depth += 1
            start = at if depth == 1 else start
        elif kind == _EOF:
            depth = max(0, depth - 1)
        elif depth == 1:
            yield start, kind, content


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = _RECORD.unpack_from(stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _note(sheet: SheetRecords, kind: int, content: bytes) -> None:
    if kind in _FILLED or kind == _SEVERAL:
        _note_cell(sheet, kind, content)
    elif kind == _ROW:
        if content[12] & _ROW_HIDDEN:
            sheet.hidden_rows.add(_PLACE.unpack_from(content)[0] + 1)
    elif kind == _COLUMNS:
        first, last = _PLACE.unpack_from(content)
        if content[8] & _COLUMN_HIDDEN:
            sheet.hidden_columns.update(range(first, min(last + 1, _MAX_COLUMNS)))
    elif kind == _NOTE:
        sheet.notes += 1
    elif kind == _FILTER:
        sheet.filtered = True


def _note_cell(sheet: SheetRecords, kind: int, content: bytes) -> None:
    row, column = _PLACE.unpack_from(content)
    last = struct.unpack_from("<H", content, len(content) - 2)[0] if kind == _SEVERAL else column
    sheet.last_row = max(sheet.last_row, row + 1)
    sheet.last_column = max(sheet.last_column, last)
    code = _error_code(kind, content)
    if code is not None:
        sheet.errors.setdefault(row + 1, {})[column] = _ERRORS.get(code, "#?")


def _error_code(kind: int, content: bytes) -> int | None:
    """Return the error in a cell: stored as such, or as the outcome of a formula."""
    if kind == _BOOL_ERR and content[7] == 1:
        return content[6]
    if kind == _FORMULA and content[12:14] == b"\xff\xff" and content[6] == 2:
        return content[8]
    return None
