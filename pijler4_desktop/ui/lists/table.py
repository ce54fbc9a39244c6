"""A table of records: a real QTableView that drops columns when narrow and tells what is asked."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.text import fold
from pijler4_desktop.ui.lists.header import ListHeader
from pijler4_desktop.ui.lists.look import TableLook
from pijler4_desktop.ui.lists.row_delegate import ROW_HEIGHT, RowDelegate
from pijler4_desktop.ui.lists.shape import TableShape
from pijler4_desktop.ui.lists.ticks import Ticks
from pijler4_desktop.ui.row_model import RowModel
from pijler4_desktop.ui.theme.painting import rounded

_SELECT = QItemSelectionModel.SelectionFlag
_ROWS = _SELECT.Rows
_NO_MOVE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class ListTable(QTableView):
    """Lines of records; `shape` are its columns, `name` is what a screen reader calls it.

    Signals:
        opened: a line was clicked or Enter was pressed; the panel should show it.
        moved: another line is the current one.
        chosen: the selection changed.
        look_changed: columns were chosen, moved or widened, or the lines stand in another order.
        fitted: other columns fit the width now.
        entered_panel: the arrow to the right was pressed, which leads into the panel.
    """

    opened = Signal()
    moved = Signal()
    chosen = Signal()
    look_changed = Signal()
    fitted = Signal()
    entered_panel = Signal()

    def __init__(
        self,
        model: RowModel[Any],
        shape: TableShape,
        delegate: RowDelegate,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._shape = shape
        self.setModel(model)
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._head = ListHeader(shape, self)
        self.setHorizontalHeader(self._head)
        self._ticks = Ticks(self, model)
        self._ticks.changed.connect(self._show_ticks)
        self._head.all_clicked.connect(self._ticks.toggle_all)
        self._look = TableLook(shape.default, sort=shape.sort)
        self._taking_look = False
        self._by_keys = True
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.moved.emit())
        self.selectionModel().currentColumnChanged.connect(self._stand)
        self.selectionModel().currentRowChanged.connect(
            lambda now, before: self._repaint(now.row(), before.row())
        )
        model.modelReset.connect(self._stand)
        self._dress(name)
        self._measure()
        self.setSortingEnabled(True)
        self.sortByColumn(shape.keys.index(shape.sort), Qt.SortOrder.AscendingOrder)
        self._head.sectionResized.connect(self._resized)
        self._head.sectionMoved.connect(self._moved)
        self._head.sortIndicatorChanged.connect(self._note_look)

    def _dress(self, name: str) -> None:
        self.setAccessibleName(name)
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
        for section, measure in enumerate(self._shape.measures):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(section, measure.width)
        if self._shape.check is not None:
            head.setSectionResizeMode(self._shape.check, QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(self._shape.name, QHeaderView.ResizeMode.Stretch)

    def mark(self, words: str) -> None:
        """Mark the words that were searched for in what the lines show."""
        self._delegate.hits = tuple(fold(words).split())
        self.viewport().update()

    @property
    def look(self) -> TableLook:
        """How the table looks now, whatever fits."""
        return self._look

    def take_look(self, look: TableLook) -> None:
        """Show other columns, in their order and widths, with the lines in another order."""
        if look == self._look:
            return
        head = self._head
        self._taking_look = True
        order = [self._shape.keys.index(key) for key in look.shown]
        for place, section in enumerate(order, self._first):
            head.moveSection(head.visualIndex(section), place)
        for section, measure in enumerate(self._shape.measures):
            if section not in self._shape.fixed:
                width = look.widths.get(self._shape.keys[section], measure.width)
                self.setColumnHidden(section, False)
                head.resizeSection(section, width)
        down = Qt.SortOrder.DescendingOrder if look.descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(self._shape.keys.index(look.sort), down)
        self._look = look
        self._fit()
        self._taking_look = False
        self.look_changed.emit()

    def set_compact(self, *, compact: bool) -> None:
        """Take low rows of one line, or high ones of two."""
        self._delegate.compact = compact
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.viewport().update()

    def shows(self, section: int) -> bool:
        """Tell whether a column is chosen and fits."""
        return not self.isColumnHidden(section)

    def current_id(self) -> str | None:
        """Return the id of the current line."""
        index = self.currentIndex()
        return self._rows.id_at(index) if index.isValid() else None

    def chosen_ids(self) -> list[str]:
        """Return the ids of the selected lines, in display order."""
        return self._rows.ids_in(self.selectionModel().selection())

    @property
    def chosen_count(self) -> int:
        """Count the selected lines by range, however many there are."""
        return self._ticks.selected

    @property
    def ticked_count(self) -> int:
        """Count the lines that were chosen; the one where the user only stands is none of them."""
        return self._ticks.count

    @property
    def columns_in_sight(self) -> list[str]:
        """Return the names of the columns one sees, from left to right."""
        seen = [n for n in range(len(self._shape.keys)) if self._shape.keys[n] and self.shows(n)]
        return [self._shape.keys[n] for n in sorted(seen, key=self._head.visualIndex)]

    def choose_ids(self, ids: Collection[str]) -> None:
        """Select those of these records that are listed; without any the selection stays."""
        self._ticks.choose(ids)

    def in_order(self, ids: Collection[str]) -> list[str]:
        """Return those of these records that are listed, in display order."""
        found = ((self._rows.line_of(id_), id_) for id_ in ids)
        return [id_ for _line, id_ in sorted(one for one in found if one[0] is not None)]

    def select_id(self, id_: str, *, choose: bool = True) -> bool:
        """Go to a record, and select it when told to; tells whether it is listed."""
        line = self._rows.line_of(id_)
        if line is None:
            return False
        self.select_line(line, choose=choose)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def select_line(self, line: int, *, choose: bool = True) -> None:
        """Go to a line, and select it when told to."""
        flags = _SELECT.ClearAndSelect | _ROWS if choose else _SELECT.NoUpdate
        self.selectionModel().setCurrentIndex(self._rows.index(line, self._shape.name), flags)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the ring around the whole line; after a click its tint and bar say enough."""
        super().paintEvent(event)
        if self.hasFocus() and self._by_keys:
            empty = not self.currentIndex().isValid()
            line = self.viewport().rect() if empty else self.visualRect(self.currentIndex())
            ring = QRect(4, line.y() + 1, self.viewport().width() - 5, line.height() - 3)
            rounded(QPainter(self.viewport()), ring, 4, None, "focus", 2)

    def _show_ring(self, *, shown: bool) -> None:
        if shown != self._by_keys:
            self._by_keys = shown
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, space selects or not, right leads into the panel.

        What space selected stays so while an arrow goes elsewhere, as in a file manager; Shift with
        an arrow adds the lines up to there. What only Shift or the mouse selected, an arrow drops.
        """
        self._show_ring(shown=True)
        if event.key() in _OPENS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle()
        elif event.key() == Qt.Key.Key_Right:
            self.entered_panel.emit()
        elif event.key() in _MOVES and not event.modifiers() and self._ticks.held:
            only_go = Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), only_go))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a line, so that it can be seen where the keyboard is."""
        super().focusInEvent(event)
        if event.reason() not in _NO_MOVE:
            self._show_ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        self._stand()

    @Slot()
    def _stand(self) -> None:
        """Stand on the name of a line: Qt begins at the box, where no focus is shown."""
        current = self.currentIndex()
        if self.hasFocus() and current.column() < self._shape.name and self._rows.rowCount():
            name = self._rows.index(max(0, current.row()), self._shape.name)
            self.selectionModel().setCurrentIndex(name, _SELECT.NoUpdate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box adds the line to the selection or takes it out."""
        self._show_ring(shown=False)
        index = self.indexAt(event.position().toPoint())
        on_box = index.isValid() and index.column() == self._shape.check
        if on_box and event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._ticks.toggle(index)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on a line opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and index.column() != self._shape.check:
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
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        chosen = [self._shape.keys.index(key) for key in self._look.shown]
        shown = self._shape.visible(self.viewport().width(), chosen, self._widths())
        self._delegate.shown = frozenset(shown)
        changed = [
            section
            for section in range(len(self._shape.measures))
            if self.isColumnHidden(section) == (section in shown)
        ]
        for section in changed:
            self.setColumnHidden(section, section not in shown)
        self._grow(shown)
        if changed:
            self.fitted.emit()

    def _grow(self, shown: Sequence[int]) -> None:
        """Let columns that can use it take room the name does not need."""
        taking, self._taking_look = self._taking_look, True
        for section, width in self._shape.grown(
            self.viewport().width(), shown, self._widths()
        ).items():
            self._head.resizeSection(section, width)
        self._taking_look = taking

    @property
    def _first(self) -> int:
        """The place of the first column that can be moved."""
        return 0 if self._shape.check is None else 1

    def _widths(self) -> list[int]:
        own = self._look.widths
        measures = zip(self._shape.keys, self._shape.measures, strict=True)
        return [own.get(key, measure.width) for key, measure in measures]

    @Slot(int, int, int)
    def _resized(self, section: int, before: int, width: int) -> None:
        """Keep a width the user gave, within what its picture needs and the name can spare."""
        hiding = not before or not width
        if self._taking_look or hiding or section in self._shape.fixed:
            return
        others = [n for n in range(len(self._shape.measures)) if self.shows(n) and n != section]
        widths = self._widths()
        taken = sum(widths[n] for n in others if n != self._shape.name)
        room = self.viewport().width() - taken
        least = self._shape.measures[section].least
        fitting = max(least, min(width, room - self._shape.name_least))
        if fitting != width:
            self._head.resizeSection(section, fitting)
            return
        widths_now = {**self._look.widths, self._shape.keys[section]: width}
        self._look = replace(self._look, widths=widths_now)
        self.look_changed.emit()

    @Slot()
    def _moved(self) -> None:
        places = {key: self._head.visualIndex(n) for n, key in enumerate(self._shape.keys)}
        shown = sorted(self._look.shown, key=lambda key: places[key])
        self._look = replace(self._look, shown=tuple(shown))
        if not self._taking_look:
            self.look_changed.emit()

    @Slot(int, Qt.SortOrder)
    def _note_look(self, section: int, order: Qt.SortOrder) -> None:
        down = order is Qt.SortOrder.DescendingOrder
        self._look = replace(self._look, sort=self._shape.keys[section], descending=down)
        if not self._taking_look:
            self.look_changed.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and last line, as in a list."""
        home, end = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd
        if action in (home, end) and self._rows.rowCount():
            line = 0 if action is home else self._rows.rowCount() - 1
            return self._rows.index(line, self._shape.name)
        return super().moveCursor(action, modifiers)

    def _hover(self, line: int) -> None:
        before = self._delegate.hovered
        if line == before:
            return
        self._delegate.hovered = line
        self._repaint(before, line)

    def _repaint(self, *lines: int) -> None:
        height = self._delegate.row_height
        for line in lines:
            top = self.rowViewportPosition(line) if line >= 0 else -height
            self.viewport().update(0, top, self.viewport().width(), height)

    def toggle(self) -> None:
        """Add the current line to the choice, or take it out."""
        self._ticks.toggle(self.currentIndex())

    @Slot()
    def _show_ticks(self) -> None:
        """Tick what was chosen, and leave the box of the line that is merely open empty."""
        number = self._ticks.count
        if self._delegate.ticks != bool(number):
            self._delegate.ticks = bool(number)
            self.viewport().update()
        some = Qt.CheckState.Checked if self._ticks.all else Qt.CheckState.PartiallyChecked
        self._head.tick(some if number else Qt.CheckState.Unchecked)
        self.chosen.emit()
