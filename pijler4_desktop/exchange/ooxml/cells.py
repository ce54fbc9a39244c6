"""The cells of a sheet, element by element: right for every writer; fast is `plain_rows`."""

import re
from collections.abc import Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.markup import Attributes, is_true
from pijler4_desktop.exchange.ooxml.texts import RichText
from pijler4_desktop.exchange.ooxml.values import Values
from pijler4_desktop.exchange.packing import NOTHING, Packer

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", re.ASCII)


class Columns(dict[str, int]):
    """Maps column letters to an index from 0; raises ExpectedError(DAMAGED) beyond XFD."""

    def __missing__(self, letters: str) -> int:
        index = 0
        for letter in letters.upper():
            index = index * 26 + ord(letter) - 64
        if not 1 <= index <= MAX_COLUMN:
            raise ExpectedError(Failure.DAMAGED)
        self[letters] = index - 1
        return index - 1


def split_reference(reference: str, columns: Columns) -> tuple[int, int]:
    """Return row as Excel numbers it and column from 0; raises ExpectedError(DAMAGED)."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or not 1 <= int(found[2]) <= MAX_ROW:
        raise ExpectedError(Failure.DAMAGED)
    return int(found[2]), columns[found[1]]


class CellRows:
    """Listens to the elements of `sheetData` and packs the rows that hold something."""

    def __init__(self, values: Values, packer: Packer) -> None:
        self._values = values
        self._packer = packer
        self.columns = Columns()
        self.last_row = 0
        self.hidden_rows: list[int] = []
        self._shapes: set[int] = set()
        self.used: set[int] = set()
        self._hidden = False
        self._cells: dict[int, int] = {}
        self._column = -1
        self._kind, self._style = "", ""
        self._raw: list[str] = []
        self._formula: list[str] = []
        self._rich = RichText()
        self._inside = ""
        self._has_value = self._has_formula = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self._start_row(attributes)
        elif name == "v":
            self._inside, self._has_value = name, True
        elif name == "f":
            self._inside, self._has_formula = name, True
        elif name in ("is", "t", "rPh"):
            self._inside = "is"
            self._rich.start(name)

    def text(self, piece: str) -> None:
        """Character content."""
        if self._inside == "v":
            self._raw.append(piece)
        elif self._inside == "is":
            self._rich.text(piece)
        elif self._inside == "f":
            self._formula.append(piece)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "c":
            self._end_cell()
        elif name == "row":
            self._end_row()
        elif name in ("v", "f"):
            self._inside = ""
        elif name in ("is", "t", "rPh"):
            self._rich.end(name)

    def open_row(self, number: int, *, hidden: bool) -> None:
        """Begin a row; rows must ascend."""
        if not self.last_row < number <= MAX_ROW:
            raise ExpectedError(Failure.DAMAGED)
        self.last_row, self._hidden = number, hidden
        self._cells, self._column = {}, -1

    def pass_rows(self, numbers: range) -> None:
        """Go by rows that hold nothing, one after another."""
        self.open_row(numbers[0], hidden=False)
        if len(numbers) > 1:
            self.open_row(numbers[-1], hidden=False)

    def add_row(self, columns: Sequence[int], shape: wire.Shape, cells: list[int]) -> None:
        """Pack what the row opened last holds; columns ascend, `shape` stands for them."""
        if NOTHING in cells:
            filled = [(c, n) for c, n in zip(columns, cells, strict=True) if n != NOTHING]
            columns, cells = [c for c, _ in filled], [n for _, n in filled]
            shape = self._packer.shape(columns)
        if not cells:
            return
        if isinstance(shape, list) or shape not in self._shapes:
            self.used.update(columns)
        if isinstance(shape, int):
            self._shapes.add(shape)
        if self._hidden:
            self.hidden_rows.append(self.last_row)
        self._packer.add(self.last_row, self._hidden, shape, cells)

    def _start_row(self, attributes: Attributes) -> None:
        written = attributes.get("r")
        if written is not None and not (written.isdecimal() and len(written) < 9):
            raise ExpectedError(Failure.DAMAGED)
        number = self.last_row + 1 if written is None else int(written)
        self.open_row(number, hidden=is_true(attributes.get("hidden")))

    def _end_row(self) -> None:
        if self._cells:
            ordered = sorted(self._cells)
            cells = [self._cells[column] for column in ordered]
            self.add_row(ordered, self._packer.shape(ordered), cells)
            self._cells = {}

    def _start_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference is None:
            row, column = self.last_row, self._column + 1
        else:
            row, column = split_reference(reference, self.columns)
        if row != self.last_row or column in self._cells or column >= MAX_COLUMN:
            raise ExpectedError(Failure.DAMAGED)
        self._column = column
        self._kind, self._style = attributes.get("t", ""), attributes.get("s", "")
        self._has_value = self._has_formula = False
        self._raw.clear()
        self._formula.clear()

    def _end_cell(self) -> None:
        number = self._number()
        if number != NOTHING:
            self._cells[self._column] = number

    def _number(self) -> int:
        """Return the number of what the cell holds."""
        inline = self._rich.take()
        raw = "".join(self._raw)
        if raw:
            return self._values.outcomes(self._kind, self._style)[raw]
        if self._has_formula and not (self._has_value and self._kind == "str"):
            return self._values.number(wire.valueless("".join(self._formula)))
        return self._values.number(inline or None)
