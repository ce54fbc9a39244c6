"""The rows of a table as their reader meant them: with what stands once for several rows."""

from collections.abc import Iterator, Mapping

from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.layout.grouping import (
    Filled,
    filled_down,
    grouping_columns,
    same_as_above,
)
from pijler4_desktop.domain.importing.layout.nesting import Nesting
from pijler4_desktop.domain.importing.layout.person_rows import filled_for_persons
from pijler4_desktop.domain.importing.layout.same_reach import (
    organisation_column,
    reached_as_above,
)
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, Notice, Sheet, SheetRow
from pijler4_desktop.domain.vocabulary import Kind


class Table:
    """The data rows of a sheet, merged cells and blocks filled down; `notices` tell so."""

    def __init__(self, sheet: Sheet, layout: SheetLayout) -> None:
        self._sheet = sheet
        self._layout = layout
        self._kinds = layout.kinds
        self._columns = frozenset(column.index for column in layout.columns)
        self._names = frozenset(c.index for c in layout.columns if c.field == "name")
        self._added: Filled = {}
        self.notices: tuple[Notice, ...] = tuple(self._fill())

    def __iter__(self) -> Iterator[SheetRow]:
        return (self._row(row) for row in self._sheet.rows if self._is_data(row.number))

    def with_sections(self) -> Iterator[tuple[SheetRow, str]]:
        """Go through the rows of data, each with the texts of the section rows it stands under.

        The text has a line for each section, the outermost first. A row of one cell that stands
        where the sections do, and names no activity, may be a title nobody could read: what
        stands above it no longer counts below it.
        """
        sections, heads = Nesting(), frozenset[int]()
        for row in self._sheet.rows:
            if self._kinds.get(row.number) is RowKind.SECTION:
                sections.enter(self._text_of_section(row))
                heads |= self._filled(row)
            elif self._is_data(row.number):
                filled = self._row(row)
                if self._may_be_title(filled, heads):
                    sections = Nesting()
                sections.pass_row()
                yield filled, sections.text

    def _may_be_title(self, row: SheetRow, heads: frozenset[int]) -> bool:
        """Tell whether a row holds one cell, in a column of sections that holds no names."""
        filled = self._filled(row)
        return len(filled) == 1 and filled <= heads - self._names

    def _filled(self, row: SheetRow) -> frozenset[int]:
        return frozenset(i for i, c in row.cells.items() if self._has(i) and not is_empty(c))

    def _row(self, row: SheetRow) -> SheetRow:
        added = self._added.get(row.number)
        return SheetRow(row.number, {**row.cells, **added}, row.hidden) if added else row

    def _text_of_section(self, row: SheetRow) -> str:
        texts = (text_of(c).replace("\n", " – ") for i, c in row.cells.items() if self._has(i))
        return " – ".join(text for text in texts if text)

    def _has(self, index: int) -> bool:
        return index in self._columns

    def _is_data(self, number: int) -> bool:
        return self._kinds.get(number) is RowKind.DATA

    def _fill(self) -> Iterator[Notice]:
        """Fill in what stands once for several rows, and tell it."""
        sheet = self._sheet.name
        merged = self._merged_values()
        self._add(merged)
        if merged:
            yield noticing.merged_filled(sheet, len(merged))
        if self._layout.own:
            return
        repeated = same_as_above(list(self), self._columns)
        self._add(repeated)
        if repeated:
            yield noticing.same_as_above(sheet, len(repeated))
        rows = list(self)
        grouping = grouping_columns(self._layout.columns, rows)
        below = filled_down(grouping, rows, self._sections())
        self._add(below)
        if below:
            yield noticing.blocks_filled(sheet, grouping, len(below))
        persons = filled_for_persons(self._layout.columns, list(self))
        self._add(persons)
        if persons:
            yield noticing.persons_filled(sheet, len(persons))
        yield from self._fill_organisations()

    def _fill_organisations(self) -> Iterator[Notice]:
        """Fill in the organisation of rows that are reached as the one above them."""
        columns = self._layout.columns
        column = organisation_column(columns)
        if column is None or self._layout.kind is not Kind.ACTIVITY:
            return
        reached = reached_as_above(column, columns, list(self))
        self._add(reached)
        if reached:
            yield noticing.reached_as_above(self._sheet.name, len(reached))

    def _add(self, filled: Filled) -> None:
        for number, cells in filled.items():
            self._added[number] = {**self._added.get(number, {}), **cells}

    def _sections(self) -> list[int]:
        return [number for number, kind in self._kinds.items() if kind is RowKind.SECTION]

    def _merged_values(self) -> Filled:
        """Return, by row and column, the value of the block a cell is merged into.

        Only the rows that hold something are looked at, however tall a block claims to be.
        """
        blocks = [m for m in self._sheet.merges if m.last_row > m.first_row]
        if not blocks:
            return {}
        cells: Mapping[int, Mapping[int, Cell]] = {r.number: r.cells for r in self._sheet.rows}
        numbers = sorted(number for number in cells if self._is_data(number))
        down: Filled = {}
        for block in blocks:
            value = cells.get(block.first_row, {}).get(block.first_column)
            if value is None or block.first_column not in self._columns:
                continue
            for number in numbers:
                inside = block.first_row < number <= block.last_row
                if inside and block.first_column not in cells[number]:
                    down.setdefault(number, {})[block.first_column] = value
        return down
