"""One sheet of a workbook, streamed: rows, hidden rows and columns, filters and merges."""

import re
from collections.abc import Iterator
from typing import IO

from pijler4_desktop.domain.sheet import Merge, NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.cells import MAX_COLUMN, CellRows, Columns
from pijler4_desktop.exchange.ooxml.markup import Attributes, Listener, is_true
from pijler4_desktop.exchange.ooxml.plain_rows import PlainRows
from pijler4_desktop.exchange.ooxml.ranges import block
from pijler4_desktop.exchange.ooxml.row_shapes import Shapes
from pijler4_desktop.exchange.ooxml.stretches import Stretches, Tags
from pijler4_desktop.exchange.ooxml.values import Values
from pijler4_desktop.exchange.packing import Packer

_MAX_MERGES = 100_000
_TAGS = Tags(re.compile(rb"<sheetData\s*>"), b"</row>", b"</sheetData>")


class SheetReader:
    """Reads the part of one sheet; what is around the cells is known once all rows are out."""

    def __init__(self, values: Values, packer: Packer) -> None:
        self._values = values
        self._packer = packer
        self._cells = CellRows(values, packer)
        self._columns = Columns()
        self._in_cells = False
        self.hidden_columns: set[int] = set()
        self.merges: list[Merge] = []
        self.filters: list[Merge] = []
        self._filter: Merge | None = None

    def rows(self, stream: IO[bytes]) -> Iterator[wire.Message]:
        """Tell the rows that hold something, stretch by stretch."""
        listener = Listener(self._start, self._end, self._cells.text)
        stretches = Stretches(listener, _TAGS)
        shapes = Shapes(self._values, self._cells.columns, self._packer)
        plain = PlainRows(self._cells, shapes, stretches.tell)
        for body in stretches.read(stream):
            plain.take(body)
            yield from self._packer.messages()

    def notices(self, name: str) -> Iterator[wire.Message]:
        """Yield what was hidden but read all the same; call once all rows are out."""
        hidden = self._cells.hidden_rows
        filtered = [n for n in hidden if any(_within(n, f) for f in self.filters)]
        others = len(hidden) - len(filtered)
        columns = len(self.hidden_columns & self._cells.used)
        if filtered:
            yield wire.notice(NoticeCode.FILTERED_ROWS, sheet=name, count=len(filtered))
        if others:
            yield wire.notice(NoticeCode.HIDDEN_ROWS, sheet=name, count=others)
        if columns:
            yield wire.notice(NoticeCode.HIDDEN_COLUMNS, sheet=name, count=columns)

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._in_cells:
            self._cells.start(name, attributes)
        elif name == "sheetData":
            self._in_cells = True
        elif name == "col":
            self._column_range(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "autoFilter":
            self._filter = block(attributes.get("ref", ""), self._columns)
        elif name == "filterColumn" and self._filter:
            self.filters.append(self._filter)

    def _end(self, name: str) -> None:
        if name == "sheetData":
            self._in_cells = False
        elif self._in_cells:
            self._cells.end(name)
        elif name == "autoFilter":
            self._filter = None

    def _column_range(self, attributes: Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if is_true(attributes.get("hidden")) and first.isdecimal() and last.isdecimal():
            self.hidden_columns.update(range(int(first) - 1, min(int(last), MAX_COLUMN)))

    def _merge(self, reference: str) -> None:
        merged = block(reference, self._columns)
        if merged and len(self.merges) < _MAX_MERGES:
            self.merges.append(merged)


def _within(row: int, filtered: Merge) -> bool:
    return filtered.first_row <= row <= filtered.last_row
