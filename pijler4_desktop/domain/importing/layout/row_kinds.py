"""What each row of a sheet is: title, header, data, section, total or remark."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pijler4_desktop.domain.importing.columns.headings import is_heading
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.layout.header_rows import Header
from pijler4_desktop.domain.importing.layout.row_words import (
    is_label,
    is_number,
    is_page_mark,
    is_remark,
    is_total,
)
from pijler4_desktop.domain.importing.layout.section_rows import Body, Lonely, section_rows
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, Merge, Sheet, SheetRow
from pijler4_desktop.domain.text import fold

ENOUGH_REPEATED = 0.6
FEW_CELLS = 2
"""Cells of a row that is looked at closely: it may be no data."""
FIRST_CELLS = 3
"""Cells from the left in which the word of a total or a heading gives a row away."""
SHORTEST_PAGE_TITLE = 8
LONGEST_TITLE = 30
"""Characters of a heading that may begin a header."""
_ADDED_UP = frozenset(
    {"capacity", "places_free", "waiting_list", "hours_per_session", "cost", None}
)
"""Fields, and unknown columns, whose numbers can be the sum of the column."""
_TOTAL_STARTS = frozenset(
    ("tot", "sub", "som", "gem", "aan", "alg", "ein", "dee", "gen", "gra", "ave", "sum", "cou",
     "med", "max", "min", "waa")
)  # fmt: skip

_NO_DATA = (RowKind.TOTAL, RowKind.BESIDE, RowKind.NOTE, RowKind.TITLE)


@dataclass(frozen=True, slots=True)
class Found:
    """A table that was found: its header, its columns with their fields, and rows of a legend."""

    header: Header
    columns: tuple[int, ...]
    fields: Mapping[int, str | None]
    legend_rows: frozenset[int] = frozenset()


def kinds_of(sheet: Sheet, table: Found) -> dict[int, RowKind]:
    """Say of every row of the sheet what it is."""
    return _Kinds(sheet, table).find()


def plain_kinds(sheet: Sheet, table: Found) -> dict[int, RowKind]:
    """Say of every row of a sheet we made what it is: nothing but data stands under its header."""
    inside = frozenset(table.columns)
    return {
        row.number: RowKind.TITLE
        if row.number < table.header.row
        else RowKind.HEADER
        if row.number == table.header.row
        else RowKind.DATA
        if any(i in inside and not is_empty(cell) for i, cell in row.cells.items())
        else RowKind.BESIDE
        for row in sheet.rows
    }


class _Kinds:
    """Goes through the rows of one sheet."""

    def __init__(self, sheet: Sheet, table: Found) -> None:
        self._rows = sheet.rows
        self._table = table
        self._inside = frozenset(table.columns)
        self._wide = {m.first_row: m for m in sheet.merges if m.last_column - m.first_column > 0}
        self._tall = [m for m in sheet.merges if m.last_row > m.first_row]
        self._raw_words = {word for word in table.header.words if word} | {
            title.casefold() for title in table.header.titles.values()
        }
        self._lonely: dict[int, Lonely] = {}
        self._kinds: dict[int, RowKind] = {}

    def find(self) -> dict[int, RowKind]:
        """Look at each row by itself first, then at those that depend on their neighbours."""
        first = min(self._table.header.rows)
        for row in self._rows:
            self._kinds[row.number] = RowKind.TITLE if row.number < first else self._kind(row)
        self._mark_repeated_groups()
        self._mark_page_titles()
        self._mark_tail()
        self._mark_sections()
        return self._kinds

    def _kind(self, row: SheetRow) -> RowKind:
        header = self._table.header
        if row.number in header.rows:
            return RowKind.HEADER
        if row.number in header.explaining:
            return RowKind.NOTE
        if self._is_plain(row):
            return RowKind.DATA
        filled = list(self._filled(row))
        return self._kind_below(row, filled) if filled else RowKind.BESIDE

    def _is_plain(self, row: SheetRow) -> bool:
        """Tell by its first cells that a row is data, as nearly all rows of a long list are."""
        first = list(islice(self._filled(row), FIRST_CELLS))
        return (
            len(first) > FEW_CELLS
            and not all(is_number(cell) for _, cell in first)
            and not self._may_repeat(first)
            and not self._may_add_up(first)
            and not self._may_head(first)
        )

    def _filled(self, row: SheetRow) -> Iterator[tuple[int, Cell]]:
        """Go through the cells of the table that hold something."""
        inside = self._inside
        for index, cell in row.cells.items():
            if index in inside and not (cell.__class__ is str and not str(cell).strip()):
                yield index, cell

    def _kind_below(self, row: SheetRow, filled: Sequence[tuple[int, Cell]]) -> RowKind:
        if self._may_repeat(filled) and self._repeats(filled):
            return RowKind.REPEATED_HEADER
        if self._may_head(filled) and self._heads(filled):
            return RowKind.REPEATED_HEADER
        if self._may_add_up(filled) and is_total([cell for _, cell in filled]):
            return RowKind.TOTAL
        if len(filled) <= FEW_CELLS:
            return self._kind_of_few(row, filled)
        return RowKind.TOTAL if self._only_numbers(filled) else RowKind.DATA

    def _may_repeat(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        words = self._raw_words
        for _, cell in filled[:FIRST_CELLS]:
            if cell.__class__ is str and str(cell).strip().casefold() in words:
                return True
        return False

    def _repeats(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        texts = [fold(text) for _, cell in filled if (text := text_of(cell))]
        known = sum(text in self._table.header.words for text in texts)
        return len(texts) >= 2 and known >= ENOUGH_REPEATED * len(texts)

    def _may_head(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        """Tell by its first cells whether a row may be a header in other words."""
        return all(
            cell.__class__ is str and len(str(cell)) <= LONGEST_TITLE and is_heading(str(cell))
            for _, cell in filled[:FEW_CELLS]
        )

    def _heads(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        """Tell whether the texts of a row are other words for what stands in their columns.

        So lists that were pasted below each other bring their own header along.
        """
        fields = self._table.fields
        same = sum(fields.get(i) is not None and fields[i] == _named(cell) for i, cell in filled)
        return len(filled) >= FIRST_CELLS and same >= ENOUGH_REPEATED * len(filled)

    def _may_add_up(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        for _, cell in filled[:FIRST_CELLS]:
            if cell.__class__ is str and str(cell).lstrip()[:3].casefold() in _TOTAL_STARTS:
                return True
        return len(filled) == 1

    def _only_numbers(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        """Tell whether a row holds nothing but numbers that can be added up."""
        fields = self._table.fields
        return all(is_number(cell) and fields.get(i) in _ADDED_UP for i, cell in filled)

    def _kind_of_few(self, row: SheetRow, filled: Sequence[tuple[int, Cell]]) -> RowKind:
        if row.number in self._table.legend_rows:
            return RowKind.NOTE
        if all(is_number(cell) for _, cell in filled):
            return self._kind_of_numbers(filled)
        column, cell = filled[0]
        text = text_of(cell)
        wide = self._wide.get(row.number)
        if wide is not None and wide.first_column == column and self._spans_half(wide):
            return RowKind.NOTE if is_remark(text) else RowKind.SECTION
        alone = len(filled) == 1 and isinstance(cell, str) and not self._filled_from_above(row)
        if alone and is_remark(text):
            return RowKind.NOTE
        if alone:
            self._lonely[row.number] = Lonely(row.number, column, text)
        return RowKind.DATA

    def _kind_of_numbers(self, filled: Sequence[tuple[int, Cell]]) -> RowKind:
        """Tell a sum from a row that was only numbered beforehand."""
        if all(self._table.fields.get(i) == "row_number" for i, _ in filled):
            return RowKind.BESIDE
        return RowKind.TOTAL if self._only_numbers(filled) else RowKind.DATA

    def _spans_half(self, merge: Merge) -> bool:
        return merge.last_column - merge.first_column >= len(self._inside) // 2

    def _filled_from_above(self, row: SheetRow) -> bool:
        """Tell whether a merged cell gives the row another value."""
        return any(
            m.first_row < row.number <= m.last_row and m.first_column in self._inside
            for m in self._tall
        )

    def _mark_repeated_groups(self) -> None:
        """Take the upper row of a repeated header of two along."""
        if self._table.header.upper is None:
            return
        above: SheetRow | None = None
        for row in self._rows:
            if (
                above is not None
                and self._kinds[row.number] is RowKind.REPEATED_HEADER
                and self._kinds[above.number] is RowKind.DATA
                and all(fold(t) in self._table.header.words for t in _texts(above))
            ):
                self._set(above.number, RowKind.REPEATED_HEADER)
            above = row

    def _mark_page_titles(self) -> None:
        """Know the titles of printed pages by the titles above the table, or by their number."""
        titles = [
            folded
            for row in self._rows
            if self._kinds[row.number] is RowKind.TITLE
            for text in _texts(row)
            if len(folded := fold(text)) >= SHORTEST_PAGE_TITLE
        ]
        below = self._table.header.row
        for row in self._rows:
            if row.number > below and row.number in self._lonely:
                text = self._lonely[row.number].text
                if is_page_mark(text) or any(fold(text).startswith(title) for title in titles):
                    self._set(row.number, RowKind.TITLE)

    def _mark_tail(self) -> None:
        """Below the table, rows with one text and a gap above are remarks and no data."""
        for number in _tail(self._rows, self._kinds, self._few):
            self._set(number, RowKind.NOTE)

    def _few(self, row: SheetRow) -> bool:
        """Tell whether a row may be a remark: one text, or a label with what it announces."""
        filled = list(self._filled(row))
        if len(filled) <= 1:
            return True
        return len(filled) <= FEW_CELLS and is_label(text_of(filled[0][1]))

    def _mark_sections(self) -> None:
        wanted = (RowKind.DATA, RowKind.SECTION)
        body = [row for row in self._rows if self._kinds[row.number] in wanted]
        lonely = {
            row.number: self._lonely[row.number] for row in body if row.number in self._lonely
        }
        merged = frozenset(r.number for r in body if self._kinds[r.number] is RowKind.SECTION)
        rows = [row for row in body if row.number not in merged]
        found = Body(rows, self._table.columns, self._table.fields)
        for number in section_rows(found, lonely):
            self._kinds[number] = RowKind.SECTION

    def _set(self, number: int, kind: RowKind) -> None:
        self._kinds[number] = kind
        self._lonely.pop(number, None)


def _named(cell: Cell) -> str | None:
    """Return the field that a cell names as a heading."""
    return recognise(cell).field if isinstance(cell, str) else None


def _texts(row: SheetRow) -> Iterator[str]:
    return (text for cell in row.cells.values() if (text := text_of(cell)))


def _tail(
    rows: Sequence[SheetRow], kinds: Mapping[int, RowKind], few: Callable[[SheetRow], bool]
) -> list[int]:
    """Find, from the last row up to the last full one, the rows that a gap sets apart."""
    found: list[int] = []
    waiting: list[int] = []
    below: int | None = None
    for row in reversed(rows):
        kind = kinds[row.number]
        apart = below is not None and below - row.number > 1
        may_be_remark = kind in (RowKind.DATA, RowKind.SECTION) and few(row)
        if apart:
            found += waiting
            waiting = []
        if not may_be_remark and kind not in _NO_DATA:
            return found
        if may_be_remark:
            waiting.append(row.number)
        below = row.number
    return found
