"""Columns of someone's list that have no field here: a small table of headings and values."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from pijler4_desktop.domain.text import clean
from pijler4_desktop.ui.forms.entries import Entry, Values
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import STRETCH, row

ROW_HEIGHT = 32
ROWS_SHOWN = 6


class PairsEntry(Entry):
    """Pairs of a heading and a value; a line without either is left out."""

    def __init__(self, key: str) -> None:
        holder = QWidget()
        super().__init__([key], holder)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Kop"), self.tr("Waarde")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Andere kolommen"))
        stretch = QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(stretch)
        self.add = button(self.tr("Veld toevoegen"), "plus", compact=True)
        self.add.clicked.connect(self._add)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addLayout(row(self.add, STRETCH))
        self.table.itemChanged.connect(lambda _item: self.changed.emit())
        holder.setFocusProxy(self.add)

    def show(self, values: Values) -> None:
        """Show the pairs."""
        known = values[self.keys[0]]
        pairs = known if isinstance(known, tuple) else ()
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for pair in pairs:
            self._append(pair)
        self.table.blockSignals(False)
        self._fit()

    def values(self) -> dict[str, object]:
        """Return the pairs; a text nobody touched comes back exactly."""
        pairs = []
        for line in range(self.table.rowCount()):
            pair = tuple(self._text(line, column) for column in range(2))
            if any(pair):
                pairs.append(pair)
        return {self.keys[0]: tuple(pairs)}

    def _text(self, line: int, column: int) -> str:
        item = self.table.item(line, column)
        if item is None:
            return ""
        known = item.data(Qt.ItemDataRole.UserRole)
        return str(known) if item.text() == known else clean(item.text())

    def _append(self, pair: tuple[str, str]) -> None:
        line = self.table.rowCount()
        self.table.insertRow(line)
        for column, words in enumerate(pair):
            item = QTableWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, words)
            self.table.setItem(line, column, item)

    def _add(self) -> None:
        self._append(("", ""))
        self._fit()
        last = self.table.rowCount() - 1
        self.table.setCurrentCell(last, 0)
        self.table.edit(self.table.currentIndex())

    def _fit(self) -> None:
        lines = self.table.rowCount()
        self.table.setVisible(lines > 0)
        self.table.setFixedHeight(ROW_HEIGHT * min(lines, ROWS_SHOWN) + 38)
