"""The fast way through rows written without frills, as nearly every program writes them.

Once its own number is taken out of a row, what is left is the same for many rows, the values
aside. A row in which anything is out of the ordinary is told to the element-by-element reader
instead, so both ways always give the same cells.
"""

from collections.abc import Callable

from pijler4_desktop.exchange.ooxml.cells import CellRows
from pijler4_desktop.exchange.ooxml.dressing import is_dressed, undressed
from pijler4_desktop.exchange.ooxml.empty_rows import run_of
from pijler4_desktop.exchange.ooxml.plain import MARK, OddError, text_of
from pijler4_desktop.exchange.ooxml.row_shapes import Shapes

_ROW_START = '<row r="'
_NUMBER_AT = len(_ROW_START)
_LONGEST_NUMBER = 7
_ROW_END = "</row>"
_CUT = "v>"
"""Ends `<v>` and `</v>`, so that values and what is between them come in turn."""


class PlainRows:
    """Takes stretches of whole rows; cells go to `cells`, whatever is odd is told to `tell`."""

    def __init__(self, cells: CellRows, shapes: Shapes, tell: Callable[[bytes], None]) -> None:
        self._cells = cells
        self._shapes = shapes
        self._tell = tell
        self._dressed = False
        self._empty = ""
        self._in_empty = False

    def take(self, body: bytes) -> None:
        """Read whole rows."""
        if self._in_empty and (numbers := run_of(body, self._empty + _ROW_END)):
            self._cells.pass_rows(numbers)
            return
        try:
            text = text_of(body)
        except OddError:
            self._tell(body)
            return
        *rows, rest = text.split(_ROW_END)
        self._dressed = self._dressed and is_dressed(text)
        for row in rows:
            try:
                self._read(row)
            except OddError:
                self._dressed = self._dressed or is_dressed(row)
                self._tell((row + _ROW_END).encode())
                self._shapes.learn(row)
        if rest.strip():
            self._tell(rest.encode())

    def _read(self, row: str) -> None:
        if self._dressed:
            row = undressed(row)
        quoted = row[_NUMBER_AT : row.find('"', _NUMBER_AT) + 1]
        number = quoted[:-1]
        if not number.isdecimal() or not number.isascii() or len(number) > _LONGEST_NUMBER:
            raise OddError
        common = row.replace(quoted, MARK)
        self._in_empty = common == self._empty
        if self._in_empty:
            self._cells.open_row(int(number), hidden=False)
        else:
            self._read_cells(common, int(number))

    def _read_cells(self, common: str, number: int) -> None:
        parts = common.split(_CUT)
        values = parts[1::2]
        shape = self._shapes[tuple(parts[::2])]
        if len(values) != len(shape.columns):
            raise OddError
        found = [written[v] for written, v in zip(shape.written, values, strict=True)]
        self._cells.open_row(number, hidden=shape.hidden)
        if found:
            self._cells.add_row(shape.columns, shape.packed, found)
        else:
            self._empty = common
