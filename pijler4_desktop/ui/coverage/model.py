"""The matrix as a table model: a row per type, a column per spot, totals on both sides."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.coverage.matrix import Cell, Matrix
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import PART_ORDER, Day
from pijler4_desktop.ui.coverage.shown import Shown
from pijler4_desktop.ui.coverage.words import (
    CoverageWords,
    amount_text,
    difference_text,
    unit_word,
)
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
WEEKEND = (Day.SATURDAY, Day.SUNDAY)


class MatrixModel(QAbstractTableModel):
    """Shows one matrix; the last row and the last column are totals."""

    def __init__(self, words: CoverageWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.shown: Shown | None = None
        self._most = 0.0
        self._grid: list[list[Cell]] = []
        """Cells and totals by row and column: spots are slow to look up, and paint asks often."""

    def show(self, shown: Shown) -> None:
        """Show another matrix; a matrix of the same shape keeps where the user stands."""
        before, self.shown = self.shown, shown
        self._most, self._grid = shown.most, _grid_of(shown.matrix)
        if before is not None and _shape(before) == _shape(shown):
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.endResetModel()

    @property
    def rows(self) -> tuple[Spot, ...]:
        """What the rows are, the totals aside."""
        return self.shown.matrix.rows if self.shown else ()

    @property
    def columns(self) -> tuple[Spot, ...]:
        """What the columns are, the totals aside."""
        return self.shown.matrix.columns if self.shown else ()

    @property
    def most(self) -> float:
        """The largest amount of any cell."""
        return self._most

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Return a cell, for a delegate; None for a total."""
        is_cell = 0 <= row < len(self.rows) and 0 <= column < len(self.columns)
        return self._grid[row][column] if is_cell else None

    def any_at(self, row: int, column: int) -> Cell | None:
        """Return a cell, or the total of a row, of a column, or of everything."""
        there = 0 <= row < self.rowCount() and 0 <= column < self.columnCount()
        return self._grid[row][column] if there else None

    def amount_at(self, row: int, column: int) -> float:
        """Return how much there is in a cell or a total."""
        cell = self.any_at(row, column)
        return self.shown.amount(cell) if cell is not None and self.shown else 0.0

    def difference_at(self, row: int, column: int) -> str:
        """Return how much more there is than in what is compared with, in words."""
        if self.shown is None or self.cell_at(row, column) is None:
            return ""
        return difference_text(self.shown.difference(row, column) or 0.0)

    def index_of(self, spot: Spot) -> QModelIndex:
        """Return where a spot is; an invalid index for one that this matrix does not show."""
        for row, of_row in enumerate(self.rows):
            for column, _of_column in enumerate(self.columns):
                cell = self.cell_at(row, column)
                if of_row.type == spot.type and cell is not None and cell.spot.holds(spot):
                    return self.index(row, column)
        return QModelIndex()

    def is_weekend(self, column: int) -> bool:
        """Tell whether a column is about Saturday or Sunday."""
        return column < len(self.columns) and self.columns[column].day in WEEKEND

    def of_day(self, column: int) -> tuple[bool, bool]:
        """Tell whether a column is the first, and whether it is the last, of its day."""
        if column >= len(self.columns) or self.columns[column].part is None:
            return False, False
        part = self.columns[column].part
        return part is PART_ORDER[0], part is PART_ORDER[-1]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the types and their total."""
        return 0 if parent.isValid() or not self.rows else len(self.rows) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count the columns and their total."""
        return 0 if parent.isValid() or not self.columns else len(self.columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell holds: its number, or all of it for who listens."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return amount_text(self.amount_at(row, column))
        if role in _SPOKEN:
            said = self._spoken(row, column)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Say what a row or a column is about."""
        if role not in _TEXT_ROLES:
            return None
        if orientation is Qt.Orientation.Vertical:
            if section < len(self.rows):
                return self._words.type_of(self.rows[section])
            return self.tr("Totaal")
        if section < len(self.columns):
            return self._words.where(self.columns[section])
        return self.tr("totaal")

    def _spoken(self, row: int, column: int) -> str:
        cell = self.cell_at(row, column)
        if self.shown is None:
            return ""
        measure = self.shown.measure
        if cell is not None:
            said = self._words.cell(cell, measure)
            difference = self.difference_at(row, column)
            if not difference:
                return said
            beside = self.tr("{said}, verschil met {what}: {n}")
            return beside.format(said=said, what=self.shown.beside_name, n=difference)
        value = self.amount_at(row, column)
        of_row = row < len(self.rows)
        of_column = column < len(self.columns)
        what = self._words.type_of(self.rows[row]) if of_row else self.tr("alles samen")
        if of_column:
            what = self._words.where(self.columns[column])
        number = f"{amount_text(value)} {unit_word(measure, value)}"
        return self.tr("Totaal {what}: {number}").format(what=what, number=number)


def _shape(shown: Shown) -> object:
    return shown.matrix.rows, shown.matrix.columns


def _grid_of(matrix: Matrix) -> list[list[Cell]]:
    rows = [
        [*(matrix.cells[row, column] for column in matrix.columns), matrix.row_totals[row]]
        for row in matrix.rows
    ]
    return [*rows, [*(matrix.column_totals[one] for one in matrix.columns), matrix.total]]
