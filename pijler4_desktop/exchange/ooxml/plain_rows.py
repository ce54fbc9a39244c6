"""The fast way through rows written without frills, as nearly every program writes them.

A row is cut where a `<v>` or `</v>` ends; once its own number is taken out of the references, what
lies between the values is the same for many rows. A row in which anything is out of the ordinary
is told to the element-by-element reader instead, so both ways always give the same cells.
"""

import re
from collections.abc import Callable

from pijler4_desktop.exchange.ooxml.cells import CellRows
from pijler4_desktop.exchange.ooxml.dressing import is_dressed, undressed
from pijler4_desktop.exchange.ooxml.plain import MARK, OddError, are_attributes, text_of
from pijler4_desktop.exchange.ooxml.row_shapes import Shapes

_ROW = re.compile(r'<row r="([0-9]{1,7})"([^<>]*)>')
_HIDDEN = re.compile(r' hidden="(?:1|true|on)"')
_ROW_START = "<row "
_ROW_END = "</row>"
_CUT = "v>"
_MOST_REMEMBERED = 2_000


class PlainRows:
    """Takes stretches of whole rows; cells go to `cells`, whatever is odd is told to `tell`."""

    def __init__(self, cells: CellRows, shapes: Shapes, tell: Callable[[bytes], None]) -> None:
        self._cells = cells
        self._shapes = shapes
        self._tell = tell
        self._hidden: dict[str, bool] = {}
        self._dressed = False
        self._empty = ""

    def take(self, body: bytes) -> None:
        """Read whole rows."""
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
                self._tell_row(row)
        if rest.strip():
            self._tell(rest.encode())

    def _read(self, text: str) -> None:
        opening = _ROW.match(text)
        hidden = self._hidden.get(opening[2]) if opening else None
        if opening is None or hidden is None:
            raise OddError
        inside = text[opening.end() :]
        if self._dressed:
            inside = undressed(inside)
        common = inside.replace(opening[1] + '"', MARK)
        if common != self._empty:
            self._read_cells(common, int(opening[1]), hidden)
        else:
            self._cells.open_row(int(opening[1]), hidden=hidden)

    def _read_cells(self, common: str, number: int, hidden: bool) -> None:  # noqa: FBT001
        parts = common.split(_CUT)
        values = parts[1::2]
        shape = self._shapes[tuple(parts[::2])]
        if len(values) != len(shape.columns):
            raise OddError
        found = [written[v] for written, v in zip(shape.written, values, strict=True)]
        self._cells.open_row(number, hidden=hidden)
        if found:
            self._cells.add_row(shape.columns, shape.packed, found)
        else:
            self._empty = common

    def _tell_row(self, row: str) -> None:
        """Let a row be heard; once it is accepted, its attributes are known to be in order."""
        self._tell((row + _ROW_END).encode())
        opening = _ROW.match(row, max(0, row.rfind(_ROW_START)))
        if opening and len(self._hidden) < _MOST_REMEMBERED and are_attributes(opening[2]):
            self._hidden[opening[2]] = bool(_HIDDEN.search(opening[2]))
