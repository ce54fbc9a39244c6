"""The different texts of a column as a table: Enter changes what the current one becomes."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from pijler4_desktop.ui.importing.cells import HEAD_HEIGHT, TableHead
from pijler4_desktop.ui.importing.value_delegate import ECHO_HEIGHT, HEIGHT, ValueDelegate
from pijler4_desktop.ui.importing.value_model import BECOMES, CELLS, TEXT, ValueModel

CELLS_WIDTH = 56
BECOMES_SHARE = 0.52
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space})


class ValueTable(QTableView):
    """Texts of a column, those in doubt first.

    Signals:
        left: the arrow to the left was pressed, which leads back to the columns.
        grown: the table is as high as `whole_height` says now.
    """

    left = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tall = -1  # the row that is being typed in
        self.values = ValueModel(self)
        self.fields = ValueDelegate(self.values, self)
        self.setModel(self.values)
        self.setItemDelegate(self.fields)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head = TableHead(self, {TEXT: 12, CELLS: 4})
        self._head = head
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(CELLS, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(CELLS, CELLS_WIDTH)
        head.setSectionResizeMode(BECOMES, QHeaderView.ResizeMode.Fixed)

    def set_words(self, words: Sequence[str]) -> None:
        """Offer these words of ours; without any, one types, and has the whole width for it."""
        stacked = not words
        self.fields.words = words
        self.verticalHeader().setDefaultSectionSize(self.fields.height)
        for section in (TEXT, CELLS):
            self.setColumnHidden(section, stacked)
        mode = QHeaderView.ResizeMode.Stretch if stacked else QHeaderView.ResizeMode.Fixed
        self._head.setSectionResizeMode(BECOMES, mode)
        self._head.indents[BECOMES] = 12 if stacked else 2
        self._share()

    @property
    def whole_height(self) -> int:
        """Return how high the table is when nothing has to scroll."""
        typed = ECHO_HEIGHT if self._tall >= 0 else 0
        return HEAD_HEIGHT + self.fields.height * self.values.rowCount() + typed

    def go_to(self, line: int) -> None:
        """Make a text the current one."""
        if 0 <= line < self.values.rowCount():
            self.setCurrentIndex(self.values.index(line, BECOMES))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes what a text becomes; left leads back; a letter starts typing."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt_down = event.key() == Qt.Key.Key_Down and (
            event.modifiers() == Qt.KeyboardModifier.AltModifier
        )
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the key came from the editor
        if (plain and event.key() in _OPENS) or alt_down:
            self._open()
        elif plain and event.key() == Qt.Key.Key_Left:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a field opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.column() == BECOMES:
            self._open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what the texts become half of the width."""
        super().resizeEvent(event)
        self._share()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Give the row its height back; Tab goes on to the next text."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if self._tall >= 0:
            self.setRowHeight(self._tall, self.fields.height)
            self._tall = -1
            self.grown.emit()
        if hint is QAbstractItemDelegate.EndEditHint.EditNextItem:
            self.go_to(self.currentIndex().row() + 1)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and last text, as in a list."""
        home, end = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd
        if action in (home, end) and self.values.rowCount():
            line = 0 if action is home else self.values.rowCount() - 1
            return self.values.index(line, BECOMES)
        return super().moveCursor(action, modifiers)

    def _share(self) -> None:
        if self.fields.words:
            self._head.resizeSection(BECOMES, int(self.viewport().width() * BECOMES_SHARE))

    def _open(self) -> None:
        line = self.currentIndex().row()
        if line < 0:
            return
        if not self.fields.words:
            self._tall = line
            self.setRowHeight(line, self.fields.height + ECHO_HEIGHT)
            self.grown.emit()
        index = self.values.index(line, BECOMES)
        self.scrollTo(index)
        self.edit(index)
