"""The preview of a sheet as Qt wants it: Excel's letters above, its row numbers beside."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet, column_letter
from pijler4_desktop.ui.importing.preview import UNFOLDED, Line, LineKind, preview_lines
from pijler4_desktop.ui.importing.words import LINE_TAGS, word
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
MOST_COLUMNS = 200


class PreviewModel(QAbstractTableModel):
    """Lines of a sheet; the last column says what each line is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._columns = 0
        self._sheet: Sheet | None = None
        self._layout = SheetLayout("")
        self._unfolded: dict[int, int] = {}

    def show_sheet(self, sheet: Sheet, layout: SheetLayout) -> None:
        """Show another sheet, or the same laid out otherwise; then the folds stay as they were."""
        if self._sheet is not sheet:
            self._unfolded = {}
        self.beginResetModel()
        self._sheet, self._layout = sheet, layout
        self._lines = preview_lines(sheet, layout, self._unfolded)
        widest = max((max(line.cells, default=-1) for line in self._lines), default=-1)
        self._columns = min(widest + 1, MOST_COLUMNS)
        self.endResetModel()

    def unfold(self, line: Line) -> None:
        """Show more of the rows that a line only counts."""
        self._unfolded[line.run] = self._unfolded.get(line.run, 0) + UNFOLDED
        if self._sheet is not None:
            self.show_sheet(self._sheet, self._layout)

    def line(self, at: int) -> Line:
        """Return a line."""
        return self._lines[at]

    def line_of(self, number: int | None) -> int:
        """Return the line of a row of Excel, or the first one."""
        found = (at for at, line in enumerate(self._lines) if line.number == number)
        return next(found, 0)

    @property
    def tags(self) -> int:
        """Return the column that says what the lines are."""
        return self._columns

    def tag(self, line: Line) -> str:
        """Say what a line is; nothing about plain rows of data."""
        if line.kind is LineKind.FOLDED:
            return self.tr("toon deze rijen") if line.run else ""
        if line.kind in LINE_TAGS:
            return word(LINE_TAGS, line.kind)
        return self.tr("verborgen rij") if line.hidden else ""

    def words(self, line: Line, column: int) -> str:
        """Say what stands in a cell."""
        if line.kind is LineKind.FOLDED:
            folded = len(line.folded)
            return self.tr("en nog %n rij(en)", "", folded) if column == 0 else ""
        cell = line.cells.get(column) if column < self._columns else None
        return "" if cell is None else text_of(cell).replace("\n", " ")

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count the columns of the sheet, and the one with what the lines are."""
        return 0 if parent.isValid() else self._columns + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell a cell, or what its line is; the tooltip is the whole cell, which may not fit."""
        line = self._lines[index.row()]
        if role == _TIP:
            return plain_tip(self.words(line, index.column()))
        if role not in _SPOKEN:
            return None
        if index.column() == self._columns:
            return self.tag(line)
        return self.words(line, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Tell the letter of a column, or the number of a row."""
        if role not in _SPOKEN:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._lines[section].number or "…")
        return column_letter(section) if section < self._columns else self.tr("Wat is het?")
