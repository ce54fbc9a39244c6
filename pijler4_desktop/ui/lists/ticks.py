"""Which lines of a table were chosen, apart from the one where the user only stands."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QTableView

from pijler4_desktop.ui.row_model import RowModel

_SELECT = QItemSelectionModel.SelectionFlag
_ROWS = _SELECT.Rows


class Ticks(QObject):
    """Ticks lines of a table and takes ticks away; `rows` are what the table shows.

    Signals:
        changed: other lines are selected, or they are chosen now where they were only open.
    """

    changed = Signal()

    def __init__(self, table: QTableView, rows: RowModel[Any]) -> None:
        super().__init__(table)
        self._rows = rows
        self._lines = table.selectionModel()
        self._ticking = self._picked = self._held = False
        self._lines.selectionChanged.connect(self._choose)
        rows.modelReset.connect(self._choose)  # of which Qt says nothing: all is let go

    @property
    def selected(self) -> int:
        """Count the selected lines by range, however many there are."""
        selection = self._lines.selection()
        return sum(selection.at(n).height() for n in range(selection.count()))

    @property
    def count(self) -> int:
        """Count the lines that were chosen; the one where the user only stands is none of them."""
        selected = self.selected
        return selected if selected > 1 or self._picked else 0

    @property
    def held(self) -> bool:
        """Tell whether lines were ticked one by one, or by the box above: going on keeps them."""
        return self._held and self.count > 0

    @property
    def all(self) -> bool:
        """Tell whether every line was chosen."""
        return 0 < self._rows.rowCount() <= self.count

    def choose(self, ids: Collection[str]) -> None:
        """Select those of these records that are listed; without any the selection stays."""
        wanted = self._rows.selection_of(ids)
        if wanted.count():
            self._ticking = True
            self._lines.select(wanted, _SELECT.ClearAndSelect | _ROWS)
            self._ticking = False
            self._settle()

    def toggle(self, index: QModelIndex) -> None:
        """Tick a line or take its tick away; the line one stood on before is no part of it."""
        if not index.isValid():
            return
        alone = self.selected == 1
        if alone and self._lines.isSelected(index):
            self._lines.setCurrentIndex(index, _SELECT.NoUpdate)
            self._picked = self._held = not self._picked
            self._settle()
            self.changed.emit()
            return
        anew = alone and not self._picked
        self._ticking = True
        flags = _SELECT.ClearAndSelect if anew else _SELECT.Toggle
        self._lines.setCurrentIndex(index, flags | _ROWS)
        self._ticking = False
        self._settle()

    def _settle(self) -> None:
        """Let Shift and an arrow begin anew: what Qt selected last would go with the next arrow."""
        self._lines.select(QItemSelection(), _SELECT.Select)

    @Slot()
    def toggle_all(self) -> None:
        """Tick every line, or none when each was."""
        if self.all:
            self._lines.clearSelection()
        else:
            self.choose(self._rows.ids)

    @Slot()
    def _choose(self) -> None:
        selected = self.selected
        self._picked = self._ticking and selected > 0
        self._held = self._picked or (self._held and selected > 1)  # Shift adds to what was ticked
        self.changed.emit()
