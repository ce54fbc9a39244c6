"""Rows on their way from the reading child: every value once, and cells as the number of a value.

Both ends are our own, yet a hostile file might in theory come to own the child. So nothing is
pickled or marshalled: the parent reads JSON, and numbers it holds against the tables it was told.
"""

from array import array
from collections.abc import Iterator, Sequence

from pijler4_desktop.exchange import wire

NOTHING = 0
"""The number of a cell that holds nothing."""
_MOST_COLUMNS = 500_000
"""In the table of shapes; past it a row says its columns itself."""
_MESSAGE_VALUES = 2_000


class Ledger:
    """Gives every value it is handed a number, in the order in which they travel."""

    def __init__(self) -> None:
        self._given = NOTHING + 1
        self._untold: list[wire.WireCell] = []

    def number(self, value: wire.WireCell | None) -> int:
        """Return a number that stands for this value from now on; 0 for none."""
        if value is None:
            return NOTHING
        self._untold.append(value)
        self._given += 1
        return self._given - 1

    def numbers(self, texts: Sequence[str]) -> Sequence[int]:
        """Return a number for each of these texts, in one go."""
        first = self._given
        self._untold.extend(texts)
        self._given += len(texts)
        return range(first, self._given)

    def messages(self) -> Iterator[wire.Message]:
        """Tell the values numbered since the last time."""
        for start in range(0, len(self._untold), _MESSAGE_VALUES):
            yield wire.values(self._untold[start : start + _MESSAGE_VALUES])
        self._untold.clear()


class Packer:
    """Collects the rows of a workbook until they are told."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._shapes: dict[tuple[int, ...], int] = {}
        self._new_shapes: list[Sequence[int]] = []
        self._columns = 0
        self._rows: list[wire.PackedRow] = []
        self._cells = array("I")

    def shape(self, columns: Sequence[int]) -> wire.Shape:
        """Return what stands for these columns: a number, or themselves once there are many."""
        key = tuple(columns)
        known = self._shapes.get(key)
        if known is not None:
            return known
        if self._columns + len(key) > _MOST_COLUMNS:
            return list(columns)
        self._columns += len(key)
        self._shapes[key] = len(self._shapes)
        self._new_shapes.append(key)
        return self._shapes[key]

    def add(self, number: int, hidden: bool, shape: wire.Shape, cells: Sequence[int]) -> None:  # noqa: FBT001  once per row
        """Take a row: the numbers of its values, none of them nothing."""
        self._rows.append((number, hidden, shape))
        self._cells.extend(cells)

    def messages(self) -> Iterator[wire.Message]:
        """Tell all that was collected."""
        yield from self._ledger.messages()
        if self._new_shapes:
            yield wire.shapes(self._new_shapes)
            self._new_shapes = []
        if self._rows:
            yield wire.cells(self._rows, self._cells)
            self._rows, self._cells = [], array("I")
