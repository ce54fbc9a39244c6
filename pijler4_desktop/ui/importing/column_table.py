"""The columns of a sheet as a table: arrows go through them, Enter opens the list of fields."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.ui.importing.cells import TableHead
from pijler4_desktop.ui.importing.column_delegate import HEIGHT, ColumnDelegate
from pijler4_desktop.ui.importing.column_model import FIELD, WHAT, WHY, ColumnModel, Entries

FIELD_WIDTH, WHY_WIDTH = 222, 196
NARROW, NARROW_FIELD, NARROW_WHY = 640, 190, 44
"""Below this width the reason is only its mark, so that the column itself keeps its name."""
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space})


class ColumnTable(QTableView):
    """Columns of the file, one selected.

    Signals:
        looked_at: another column is the current one.
        picked: a column and the field it is to feed, EXTRA or None.
        entered_panel: the arrow to the right was pressed, which leads into the panel.
    """

    looked_at = Signal()
    picked = Signal(object, object)
    entered_panel = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnModel(self)
        self._delegate = ColumnDelegate(self.columns, self)
        self._delegate.picked.connect(self.picked)
        self.setModel(self.columns)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Kolommen van je lijst"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress_headers()
        self.selectionModel().currentRowChanged.connect(self._moved)

    def show_columns(self, columns: Sequence[Column], entries: Entries) -> None:
        """Show the columns of a sheet, each of which can feed one of the entries."""
        self._delegate.entries = entries
        kept = self.currentIndex().row()
        self.selectionModel().blockSignals(True)  # whoever shows columns looks at them anyhow
        self.columns.show_columns(columns, entries)
        self.selectionModel().blockSignals(False)
        if columns and not self.currentIndex().isValid():
            at = kept if 0 <= kept < len(columns) else 0
            self.setCurrentIndex(self.columns.index(at, FIELD))

    def forget(self) -> None:
        """Begin at the first column again: another list follows."""
        self.show_columns((), ())

    def current(self) -> Column | None:
        """Return the column one is at."""
        at = self.currentIndex().row()
        return self.columns.column(at) if 0 <= at < self.columns.rowCount() else None

    def look_at(self, letter: str) -> None:
        """Go to a column."""
        for line, column in enumerate(self.columns.columns):
            if column.letter == letter:
                self.setCurrentIndex(self.columns.index(line, FIELD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title of a column its room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.columns.marks_only = narrow
        head = self.horizontalHeader()
        head.resizeSection(FIELD, NARROW_FIELD if narrow else FIELD_WIDTH)
        head.resizeSection(WHY, NARROW_WHY if narrow else WHY_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the fields; right leads into the panel; up and down are Qt's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        opens_list = event.key() == Qt.Key.Key_Down and (
            event.modifiers() == Qt.KeyboardModifier.AltModifier
        )
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the key came from the editor
        if (plain and event.key() in _OPENS) or opens_list:
            self._open()
        elif plain and event.key() == Qt.Key.Key_Right:
            self.entered_panel.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the field opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.column() == FIELD:
            self._open()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and last column, as in a list."""
        home, end = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd
        if action in (home, end) and self.columns.rowCount():
            return self.columns.index(0 if action is home else self.columns.rowCount() - 1, FIELD)
        return super().moveCursor(action, modifiers)

    def _open(self) -> None:
        at = self.currentIndex().row()
        if at >= 0:
            self.edit(self.columns.index(at, FIELD))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.looked_at.emit()

    def _dress_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = TableHead(self, {WHAT: 54})
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for section, width in ((FIELD, FIELD_WIDTH), (WHY, WHY_WIDTH)):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(section, width)
