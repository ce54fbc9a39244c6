"""The offer's table: a real QTableView that drops columns when narrow and tells what is asked."""

from datetime import date

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.text import fold
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.offer.delegate import ROW_HEIGHT, OfferDelegate
from pijler4_desktop.ui.offer.header import OfferHeader
from pijler4_desktop.ui.row_model import RowModel

_SELECT = QItemSelectionModel.SelectionFlag
_ROWS = _SELECT.Rows
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OfferTable(QTableView):
    """Lines of the offer.

    Signals:
        opened: a line was clicked or Enter was pressed; the panel should show it.
        moved: another line is the current one.
        chosen: the selection changed.
        entered_panel: the arrow to the right was pressed, which leads into the panel.
    """

    opened = Signal()
    moved = Signal()
    chosen = Signal()
    entered_panel = Signal()

    def __init__(
        self, model: RowModel[ActivityRow], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self._delegate = OfferDelegate(model, today, self)
        self.setItemDelegate(self._delegate)
        self._head = OfferHeader(self)
        self.setHorizontalHeader(self._head)
        self._head.all_clicked.connect(self._toggle_all)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.moved.emit())
        self.selectionModel().selectionChanged.connect(self._choose)
        self._dress()
        self._measure()
        self.setSortingEnabled(True)
        self.sortByColumn(columns.NAME, Qt.SortOrder.AscendingOrder)

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Lijst met aanbod"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)

    def _measure(self) -> None:
        head = self._head
        head.setMinimumSectionSize(24)
        for section, measure in enumerate(columns.MEASURES):
            head.resizeSection(section, measure.width)
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(columns.NAME, QHeaderView.ResizeMode.Stretch)

    def mark(self, words: str) -> None:
        """Mark the words that were searched for in what the lines show."""
        self._delegate.hits = tuple(fold(words).split())
        self.viewport().update()

    def current_id(self) -> str | None:
        """Return the id of the current line."""
        index = self.currentIndex()
        return self._rows.id_at(index) if index.isValid() else None

    def chosen_ids(self) -> list[str]:
        """Return the ids of the selected lines, in display order."""
        return self._rows.ids_in(self.selectionModel().selection())

    def select_id(self, id_: str) -> bool:
        """Go to a record and select it; tells whether it is listed."""
        line = self._rows.line_of(id_)
        if line is None:
            return False
        index = self._rows.index(line, columns.NAME)
        flags = _SELECT.ClearAndSelect | _ROWS
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def select_line(self, line: int) -> None:
        """Go to a line and select it."""
        index = self._rows.index(line, columns.NAME)
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect | _ROWS)

    @Slot()
    def _choose(self) -> None:
        self._tick_head()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, space selects or not, right leads into the panel."""
        if event.key() in _OPENS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Right:
            self.entered_panel.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box adds the line to the selection or takes it out."""
        index = self.indexAt(event.position().toPoint())
        on_box = index.isValid() and index.column() == columns.CHECK
        if on_box and event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._toggle(index)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on a line opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and index.column() != columns.CHECK:
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the whole line under the mouse."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the columns that no longer fit, least important first."""
        shown = columns.visible(self.viewport().width())
        for section in range(len(columns.MEASURES)):
            if self.isColumnHidden(section) == (section in shown):
                self.setColumnHidden(section, section not in shown)
        super().resizeEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and last line, as in a list."""
        home, end = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd
        if action in (home, end) and self._rows.rowCount():
            line = 0 if action is home else self._rows.rowCount() - 1
            return self._rows.index(line, columns.NAME)
        return super().moveCursor(action, modifiers)

    def _hover(self, line: int) -> None:
        before = self._delegate.hovered
        if line == before:
            return
        self._delegate.hovered = line
        for changed in (before, line):
            top = self.rowViewportPosition(changed) if changed >= 0 else -ROW_HEIGHT
            self.viewport().update(0, top, self.viewport().width(), ROW_HEIGHT)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT.Toggle | _ROWS)

    @Slot()
    def _toggle_all(self) -> None:
        if self._all_chosen():
            self.clearSelection()
        else:
            self.selectAll()

    def _all_chosen(self) -> bool:
        selection = self.selectionModel().selection()
        parts = (selection.at(n) for n in range(selection.count()))
        lines = sum(part.height() for part in parts)
        return 0 < self._rows.rowCount() <= lines

    def _tick_head(self) -> None:
        if not self.selectionModel().hasSelection():
            self._head.tick(Qt.CheckState.Unchecked)
        elif self._all_chosen():
            self._head.tick(Qt.CheckState.Checked)
        else:
            self._head.tick(Qt.CheckState.PartiallyChecked)
