"""Columns in which a value is written once for a block of rows, and left open below it.

Only the columns a list starts with, such as the organisation, are read so, and only when the
whole column shows it: an empty cell elsewhere is a value that nobody filled in.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pijler4_desktop.domain.importing.columns.ditto import SAME_AS_ABOVE
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, SheetRow
from pijler4_desktop.domain.text import fold

GROUPING_FIELDS = frozenset({"organisation", "type", "municipality", "day", "target_group"})
ENOUGH_OPEN = 1 / 3
NEARLY_ALL = 0.95
FEWEST_BLOCKS = 2
DIFFERENT = 0.9

Filled = dict[int, dict[int, Cell]]
"""Values by row and column."""


def grouping_columns(columns: Sequence[Column], rows: Sequence[SheetRow]) -> tuple[Column, ...]:
    """Return the columns, from the left, in which a value stands for the open cells below it."""
    found = []
    for column in columns:
        if recognise(column.heading).field == "row_number":
            continue
        names = [c.index for c in columns if c.field == "name" and c is not column]
        if column.field not in GROUPING_FIELDS or not _groups(column.index, names, rows):
            break
        found.append(column)
    return tuple(found)


def filled_down(
    columns: Sequence[Column], rows: Sequence[SheetRow], breaks: Sequence[int] = ()
) -> Filled:
    """Give open cells of grouping columns the value above; never past the rows in `breaks`."""
    found: Filled = {}
    starts = _block_starts(columns, rows)
    edges = iter(sorted(breaks))
    edge = next(edges, None)
    above: dict[int, Cell] = {}
    for row in rows:
        while edge is not None and edge < row.number:
            above, edge = {}, next(edges, None)
        if row.number in starts:
            above = {}
        for column in columns:
            cell = row.cells.get(column.index)
            if cell is not None and not is_empty(cell):
                above[column.index] = cell
            elif column.index in above:
                found.setdefault(row.number, {})[column.index] = above[column.index]
    return found


def same_as_above(rows: Sequence[SheetRow], columns: frozenset[int]) -> Filled:
    """Give cells that say "idem" the value above them; one with nothing above stays as it is."""
    found: Filled = {}
    above: Mapping[int, Cell] = {}
    for row in rows:
        if not SAME_AS_ABOVE.isdisjoint(row.cells.values()):
            taken = {
                index: above[index]
                for index, cell in row.cells.items()
                if cell in SAME_AS_ABOVE and index in columns and index in above
            }
            if taken:
                found[row.number] = taken
            above = {**row.cells, **taken}
        else:
            above = row.cells
    return found


def _groups(index: int, names: Sequence[int], rows: Sequence[SheetRow]) -> bool:
    """Tell whether a column is open below every value, never repeats one, and opens its list."""
    texts = [text_of(row.cells.get(index)) for row in rows]
    blocks = [fold(text) for text in texts if text]
    if len(blocks) < FEWEST_BLOCKS or not texts[0]:
        return False
    opened = [row for row, text in zip(rows, texts, strict=True) if not text]
    if len(opened) < ENOUGH_OPEN * len(rows) or len(set(blocks)) < DIFFERENT * len(blocks):
        return False
    named = sum(any(not is_empty(row.cells.get(i)) for i in names) for row in opened)
    return not names or named >= NEARLY_ALL * len(opened)


def _block_starts(columns: Sequence[Column], rows: Sequence[SheetRow]) -> frozenset[int]:
    """Find the rows below an empty row, where those mostly start a block of their own."""
    below_gaps = list(_below_gaps(rows))
    if not columns or not below_gaps:
        return frozenset()
    index = columns[0].index
    starting = sum(not is_empty(row.cells.get(index)) for row in below_gaps)
    if starting * 2 < len(below_gaps):
        return frozenset()
    return frozenset(row.number for row in below_gaps)


def _below_gaps(rows: Sequence[SheetRow]) -> Iterator[SheetRow]:
    for above, row in pairwise(rows):
        if row.number > above.number + 1:
            yield row
