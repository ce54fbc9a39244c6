"""The rows behind a number, by name, where no page of its own lists them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem

from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.ui.figures.opening import Rows
from pijler4_desktop.ui.kit.buttons import icon_button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, row
from pijler4_desktop.ui.kit.word_list import WordItems

WIDTH = 340


class RowsPanel(QFrame):
    """A list at the right; Enter opens a row, Escape closes the list.

    Signals:
        opened: the kind and the id of a row to go to.
        closed: the list was closed.
    """

    opened = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "panelR")
        self.setFixedWidth(WIDTH)
        self._kind = Kind.ORGANISATION
        self._title = label("", "h2", wrap=True)
        self._count = label("", "cap")
        self.list = WordItems()
        close = icon_button("x", self.tr("Lijst sluiten (Esc)"))
        close.clicked.connect(self.close_list)
        head = row((self._title, 1), close)
        self.setLayout(column(head, self._count, (self.list, 1), gap=6, margins=(16, 14, 12, 12)))
        self.list.itemActivated.connect(self._open)
        self.hide()

    def show_rows(self, rows: Rows, found: Sequence[tuple[str, str, str]]) -> None:
        """List rows as id, name and a second line, and go to the first."""
        self._kind = rows.kind
        self._title.setText(rows.words)
        self._count.setText(counted(len(found), self.tr("rij"), self.tr("rijen")))
        self.list.clear()
        self.list.setAccessibleName(rows.words)
        for id_, name, beside in found:
            item = QListWidgetItem(" · ".join(filter(None, (name, beside))))
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setToolTip(name)
            self.list.addItem(item)
        self.show()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def close_list(self) -> None:
        """Close the list."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(self._kind, str(item.data(Qt.ItemDataRole.UserRole)))
