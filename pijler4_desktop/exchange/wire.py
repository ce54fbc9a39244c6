"""What the reading child tells its parent: one JSON message per line, rows in batches.

A cell travels as its JSON value; what JSON does not know travels as an object of one key. Rows
that come by the million are packed: see `packing`.
"""

import json
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from pijler4_desktop.domain.errors import Failure
from pijler4_desktop.domain.sheet import (
    Cell,
    Comment,
    ErrorCell,
    Merge,
    NoticeCode,
    ValuelessFormula,
)

Message = list[object]
WireCell = str | int | float | bool | dict[str, object]
WireRow = tuple[int, bool, list[int], list[WireCell]]
"""Row number, hidden, column indexes, and the cells of those columns."""
Shape = int | list[int]
"""The columns of a row, or their number in the table of shapes."""
PackedRow = tuple[int, bool, Shape]
"""Row number, hidden, and columns; the cells of all rows follow in one stretch."""

SHEET, ROWS, VALUES, SHAPES, CELLS, SHEET_END, NOTICE, MARKS, PROGRESS, FAILED, DONE = (
    "sheet",
    "rows",
    "values",
    "shapes",
    "cells",
    "sheet-end",
    "notice",
    "marks",
    "progress",
    "failed",
    "done",
)
_BATCH_CELLS = 8_000


def sheet(name: str, *, hidden: bool) -> Message:
    """Announce a sheet; its rows follow."""
    return [SHEET, name, hidden]


def rows(batch: list[WireRow]) -> Message:
    """Hand over rows of the sheet announced last."""
    return [ROWS, batch]


def values(found: list[WireCell]) -> Message:
    """Tell the next values of the table that packed cells refer to; its first is number 1."""
    return [VALUES, found]


def shapes(found: Sequence[Sequence[int]]) -> Message:
    """Tell the next shapes that packed rows refer to; the first is number 0."""
    return [SHAPES, found]


def cells(packed: Sequence[PackedRow], found: "array[int]") -> Message:
    """Hand over packed rows, and the value numbers of their cells in one stretch."""
    return [CELLS, packed, b2a_base64(found, newline=False).decode("ascii")]


def numbers(packed: str) -> "array[int]":
    """Unpack the value numbers of cells; raises ValueError when they are none."""
    found = array("I")
    found.frombytes(a2b_base64(packed, strict_mode=True))
    return found


def holds_rows(message: Message) -> bool:
    """Tell whether this message hands over rows."""
    return message[0] in (ROWS, CELLS)


def batches(found: Sequence[WireRow]) -> Iterator[list[WireRow]]:
    """Divide rows so that no message grows large, however wide the rows are."""
    batch: list[WireRow] = []
    cells = 0
    for row in found:
        batch.append(row)
        cells += len(row[2])
        if cells >= _BATCH_CELLS:
            yield batch
            batch, cells = [], 0
    if batch:
        yield batch


def sheet_end(
    hidden_columns: Iterable[int] = (),
    merges: Iterable[Merge] = (),
    comments: Iterable[Comment] = (),
) -> Message:
    """Close the sheet announced last."""
    blocks = [[m.first_row, m.last_row, m.first_column, m.last_column] for m in merges]
    told = [[c.row, c.column, c.text] for c in comments]
    return [SHEET_END, sorted(hidden_columns), blocks, told]


def notice(code: NoticeCode, **details: object) -> Message:
    """Tell what the user should know."""
    return [NOTICE, code.value, details]


def marks(properties: Mapping[str, str]) -> Message:
    """Hand over the custom document properties."""
    return [MARKS, dict(properties)]


def progress(done: int, total: int) -> Message:
    """Tell how many bytes of content were read."""
    return [PROGRESS, done, total]


def failed(failure: Failure, details: Mapping[str, object]) -> Message:
    """Give up, with the reason."""
    return [FAILED, failure.value, dict(details)]


def done() -> Message:
    """Say that everything was told; without this the reading failed."""
    return [DONE]


def day(value: date) -> WireCell:
    """Pack a date."""
    return {"$date": value.isoformat()}


def moment(value: datetime) -> WireCell:
    """Pack a date with a time."""
    return {"$moment": value.isoformat()}


def clock(value: time) -> WireCell:
    """Pack a time of day."""
    return {"$time": value.isoformat()}


def duration(value: timedelta) -> WireCell:
    """Pack a duration, in seconds."""
    return {"$seconds": value.total_seconds()}


def error(text: str) -> WireCell:
    """Pack an Excel error."""
    return {"$error": text}


def valueless(formula: str) -> WireCell:
    """Pack a formula without outcome."""
    return {"$formula": formula}


def pack(value: Cell) -> WireCell:
    """Pack any cell."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return clock(value)
    if isinstance(value, timedelta):
        return duration(value)
    return _pack_rest(value)


def _pack_rest(value: str | float | bool | ErrorCell | ValuelessFormula) -> WireCell:  # noqa: FBT001
    if isinstance(value, ErrorCell):
        return error(value.text)
    if isinstance(value, ValuelessFormula):
        return valueless(value.formula)
    return value


_UNPACK: Mapping[str, Callable[[str], object]] = {
    "$date": date.fromisoformat,
    "$moment": datetime.fromisoformat,
    "$time": time.fromisoformat,
    "$seconds": lambda v: timedelta(seconds=float(v)),
    "$error": ErrorCell,
    "$formula": ValuelessFormula,
}


def _unpacked(found: dict[str, object]) -> object:
    if len(found) == 1:
        key, value = next(iter(found.items()))
        if key in _UNPACK:
            return _UNPACK[key](str(value))
    return found


_ENCODER = json.JSONEncoder(separators=(",", ":"))
_DECODER = json.JSONDecoder(object_hook=_unpacked)


def encode(message: Message) -> bytes:
    """Write one line; lone surrogates survive because everything is ASCII."""
    return _ENCODER.encode(message).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """Read one line; raises ValueError when it is no message."""
    message = _DECODER.decode(line.decode("ascii"))
    if not isinstance(message, list) or not message:
        raise ValueError("no message")
    return message
