"""Which columns of a sheet are the table, and which stand beside it and are left alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.sheet import SheetRow
from pijler4_desktop.domain.text import fold

WIDEST_GAP = 2
"""Empty columns that may lie inside a table."""
ENOUGH_FILLED = 0.5
"""Share of the table's rows from which on a block beyond an empty column counts as part of it."""
_COUNTING = frozenset({"aantal", "totaal", "telling", "count", "aantal van activiteit", "som"})
"""Titles of a small count that stands beside a table."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of the table, and the filled ones that stand beside it."""

    table: tuple[int, ...]
    beside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of columns without an empty one: its fields, and how many rows its fullest has."""

    columns: tuple[int, ...]
    fields: frozenset[str]
    titled: bool
    counts: bool
    rows: int


def columns_of(
    titles: Mapping[int, str], below: Sequence[SheetRow], apart: frozenset[int] = frozenset()
) -> TableColumns:
    """Find the columns of the table under a header; those `apart` are known to be something else.

    A wholly empty column ends the table, unless what follows brings fields the table lacks.
    """
    filled: Counter[int] = Counter()
    for columns, rows in Counter(tuple(row.cells) for row in below).items():
        for index in columns:
            filled[index] += rows
    blocks = list(_blocks(titles, filled, apart))
    main = max(range(len(blocks)), key=lambda at: len(blocks[at].fields))
    accepted = _accepted(blocks, main)
    table = [index for block in accepted for index in block.columns]
    beside = {index for index, rows in filled.items() if rows} - set(table)
    return TableColumns(tuple(sorted(table)), tuple(sorted(beside)))


def _blocks(
    titles: Mapping[int, str], filled: Mapping[int, int], apart: frozenset[int]
) -> Iterator[_Block]:
    run: list[int] = []
    for index in sorted({*titles, *(i for i, rows in filled.items() if rows)} - apart):
        if run and index > run[-1] + 1:
            yield _block(run, titles, filled)
            run = []
        run.append(index)
    yield _block(run, titles, filled)


def _block(run: Sequence[int], titles: Mapping[int, str], filled: Mapping[int, int]) -> _Block:
    found = [recognise(titles[index]) for index in run if index in titles]
    personal = frozenset(ColumnReason.PERSONAL for f in found if f.reason is ColumnReason.PERSONAL)
    return _Block(
        tuple(run),
        frozenset(f.field for f in found if f.field is not None) | personal,
        titled=len(found) == len(run),
        counts=len(run) > 1 and any(fold(titles.get(index, "")) in _COUNTING for index in run),
        rows=max((filled.get(index, 0) for index in run), default=0),
    )


def _accepted(blocks: Sequence[_Block], main: int) -> list[_Block]:
    """Walk from the main block to both sides, as long as the next block belongs to it."""
    accepted = [blocks[main]]
    for step in (1, -1):
        last, at = blocks[main], main + step
        while 0 <= at < len(blocks) and _belongs(blocks[at], last, accepted):
            accepted.append(blocks[at])
            last, at = blocks[at], at + step
    return accepted


def _belongs(block: _Block, last: _Block, accepted: Sequence[_Block]) -> bool:
    """Tell whether a block beyond empty columns is part of the table: it brings what is lacking."""
    nearest, edge = sorted((last, block), key=lambda b: b.columns[0])
    gap = edge.columns[0] - nearest.columns[-1] - 1
    known = frozenset[str]().union(*(b.fields for b in accepted))
    fresh, repeated = block.fields - known, block.fields & known
    full = block.rows >= ENOUGH_FILLED * accepted[0].rows
    if gap > WIDEST_GAP or not block.titled or block.counts:
        return False
    if fresh and not repeated:
        return True
    return full and (len(fresh) > len(repeated) or (gap == 1 and not repeated))
