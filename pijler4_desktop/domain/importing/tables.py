"""The rows of a table with its merged cells filled down."""

from collections.abc import Iterator, Mapping

from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow


class Table:
    """The data rows of a sheet; `filled_rows` counts those that got a value from a merged cell."""

    def __init__(self, sheet: Sheet, layout: SheetLayout) -> None:
        self._sheet = sheet
        self._kinds = layout.kinds
        self._columns = {column.index for column in layout.columns}
        self._down = self._merged_values()
        self.filled_rows = sum(
            bool(self._missing(row)) for row in sheet.rows if self._is_data(row.number)
        )

    def __iter__(self) -> Iterator[SheetRow]:
        return (row for row, _section in self.with_sections())

    def with_sections(self) -> Iterator[tuple[SheetRow, str]]:
        """Go through the rows of data, each with the text of the section row it stands under."""
        section = ""
        for row in self._sheet.rows:
            if self._kinds.get(row.number) is RowKind.SECTION:
                section = next((t for c in row.cells.values() if (t := text_of(c))), "")
            elif self._is_data(row.number):
                missing = self._missing(row)
                if missing:
                    row = SheetRow(row.number, {**row.cells, **missing}, row.hidden)  # noqa: PLW2901
                yield row, section

    def _is_data(self, number: int) -> bool:
        return self._kinds.get(number) is RowKind.DATA

    def _missing(self, row: SheetRow) -> Mapping[int, Cell]:
        down = self._down.get(row.number)
        if not down:
            return {}
        return {column: cell for column, cell in down.items() if column not in row.cells}

    def _merged_values(self) -> dict[int, dict[int, Cell]]:
        """Return, by row and column, the value of the block a cell is merged into.

        Only the rows that hold something are looked at, however tall a block claims to be.
        """
        blocks = [m for m in self._sheet.merges if m.last_row > m.first_row]
        if not blocks:
            return {}
        cells = {row.number: row.cells for row in self._sheet.rows}
        numbers = sorted(number for number in cells if self._is_data(number))
        down: dict[int, dict[int, Cell]] = {}
        for block in blocks:
            value = cells.get(block.first_row, {}).get(block.first_column)
            if value is None or block.first_column not in self._columns:
                continue
            for number in numbers:
                if block.first_row < number <= block.last_row:
                    down.setdefault(number, {})[block.first_column] = value
        return down
