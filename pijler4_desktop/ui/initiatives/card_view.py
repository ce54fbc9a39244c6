"""One column of cards: a real QListView whose cards are dragged, walked by arrows and opened."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.ui.initiatives.card_model import MIME, Index, PhaseCards
from pijler4_desktop.ui.initiatives.card_paint import CardPainter, dots_area
from pijler4_desktop.ui.theme.painting import rounded

BELOW = 8
"""Room below each card, where the line of a drop shows."""
SIDE = 3  # room for the ring beside a card
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of a column; `hovered` is the line under the mouse."""

    def __init__(self, cards: PhaseCards, facts: Facts) -> None:
        super().__init__()
        self._cards = cards
        self._paint = CardPainter(facts)
        self.width = 0
        self.hovered = -1

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as the card asks, with room below it."""
        card = self._cards.row_at(index.row())
        return QSize(self.width, self._paint.height(card, self.width - 2 * SIDE) + BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card = self._cards.row_at(index.row())
        area = card_area(QRectF(option.rect))
        self._paint.paint(painter, area, card, hovered=index.row() == self.hovered)


def card_area(line: QRectF) -> QRectF:
    """Return the card within its line."""
    return line.adjusted(SIDE, 1, -SIDE, -BELOW + 1)


class CardView(QListView):
    """The cards of one phase.

    Signals:
        opened: Enter was pressed on a card, or it was clicked twice.
        went: an arrow leads to the column before (-1) or after (1) this one.
        menu_wanted: show what can be done with the current card, at this place of the screen.
        dropped: a card (its id) was let go before this line.
        moved: another card is the current one, or the focus came here.
    """

    opened = Signal()
    went = Signal(int)
    menu_wanted = Signal(QPoint)
    dropped = Signal(str, int)
    moved = Signal()
    entered = Signal()

    def __init__(self, cards: PhaseCards, facts: Facts, name: str) -> None:
        super().__init__()
        self.cards = cards
        self._delegate = CardDelegate(cards, facts)
        self._delegate.setParent(self)
        self._line = -1  # before which line a card would be let go
        self.setItemDelegate(self._delegate)
        self.setModel(cards)
        self._dress(name)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._moved())
        for changed in (cards.modelReset, cards.rowsInserted, cards.rowsRemoved, cards.dataChanged):
            changed.connect(self.refit)
        self.refit()

    def _dress(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setProperty("board", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)

    # Size

    def refit(self) -> None:
        """Be no higher than the cards, and take the keyboard only with cards."""
        self._delegate.width = self.viewport().width()
        lines = range(self.cards.rowCount())
        option = QStyleOptionViewItem()
        heights = [self._delegate.sizeHint(option, self._index(n)).height() for n in lines]
        self.setMaximumHeight(sum(heights) + 1)
        some = bool(heights)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if some else Qt.FocusPolicy.NoFocus)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards anew when the column gets another width."""
        super().resizeEvent(event)
        if self._delegate.width != self.viewport().width():
            self.refit()

    # The current card

    @property
    def current_id(self) -> str | None:
        """Return the id of the current card."""
        index = self.currentIndex()
        return self.cards.row_at(index.row()).id if index.isValid() else None

    def stand_on(self, id_: str) -> bool:
        """Go to a card; tells whether it is in this column."""
        ids = self.cards.ids
        if id_ not in ids:
            return False
        self.setCurrentIndex(self._index(ids.index(id_)))
        self.scrollTo(self.currentIndex())
        return True

    def stand_near(self, height: int) -> bool:
        """Go to the card at this height of the screen; tells whether there is any."""
        if not self.cards.rowCount():
            return False
        at = self.viewport().mapFromGlobal(QPoint(0, height)).y()
        lines = range(self.cards.rowCount())
        nearest = min(lines, key=lambda n: abs(self.visualRect(self._index(n)).center().y() - at))
        self.setCurrentIndex(self._index(nearest))
        self.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @property
    def height_of_current(self) -> int:
        """Return how high on the screen the current card stands."""
        middle = self.visualRect(self.currentIndex()).center()
        return self.viewport().mapToGlobal(middle).y()

    def _index(self, line: int) -> QModelIndex:
        return self.cards.index(line, 0)

    def _moved(self) -> None:
        self.viewport().update()
        self.moved.emit()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; left and right lead to the other columns."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _OPENS and self.currentIndex().isValid():
            self.opened.emit()
        elif plain and Qt.Key(event.key()) in _SIDEWAYS:
            self.went.emit(_SIDEWAYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a card, so that it can be seen where the keyboard is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self._index(0))
        self.entered.emit()
        self._moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the dots shows what can be done with the card."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid():
            dots = dots_area(card_area(QRectF(self.visualRect(index))))
            if dots.contains(at):
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.setCurrentIndex(index)
                self.menu_wanted.emit(self.viewport().mapToGlobal(dots.bottomLeft()))
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the card under the mouse."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the card, from the mouse or the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if not index.isValid():
                return
            self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            self.show_menu()

    def show_menu(self) -> None:
        """Ask for the menu of the current card, at its dots."""
        dots = dots_area(card_area(QRectF(self.visualRect(self.currentIndex()))))
        self.menu_wanted.emit(self.viewport().mapToGlobal(dots.bottomLeft()))

    def _hover(self, line: int) -> None:
        if line != self._delegate.hovered:
            self._delegate.hovered = line
            self.viewport().update()

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the card along under the mouse."""
        index = self.currentIndex()
        if not index.isValid():
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        area = self.visualRect(index)
        drag.setPixmap(self._picture(index))
        at = self.viewport().mapFromGlobal(self.cursor().pos()) - area.topLeft()
        drag.setHotSpot(at)
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, index: QModelIndex) -> QPixmap:
        area, ratio = self.visualRect(index), self.devicePixelRatioF()
        picture = QPixmap(area.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.85)
        option = QStyleOptionViewItem()
        option.rect = area.translated(-area.topLeft())
        self._delegate.paint(painter, option, index)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let cards in, when anything may be written."""
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would come."""
        self._drag_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the line away."""
        super().dragLeaveEvent(event)
        self._show_line(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which card was let go where."""
        line = self._line_at(event.position().toPoint().y())
        self._show_line(-1)
        if event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode(), line)

    def _drag_over(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(MIME) or not self.acceptDrops():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._show_line(self._line_at(event.position().toPoint().y()))

    def _line_at(self, y: int) -> int:
        """Return before which line a card comes that is let go at this height."""
        lines = range(self.cards.rowCount())
        middles = (self.visualRect(self._index(n)).center().y() for n in lines)
        return sum(middle < y for middle in middles)

    def _show_line(self, line: int) -> None:
        if line != self._line:
            self._line = line
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the ring around the current card, and a line where one would be let go."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.hasFocus() and self.currentIndex().isValid():
            card = card_area(QRectF(self.visualRect(self.currentIndex())))
            rounded(painter, card.adjusted(-1, -1, 1, 1), 10, None, "focus", 2)
        if self._line >= 0 and self.cards.rowCount():
            last = self._line >= self.cards.rowCount()
            near = QRectF(self.visualRect(self._index(self._line - 1 if last else self._line)))
            y = near.bottom() - BELOW / 2 if last else near.top() - BELOW / 2
            y = max(0.0, y)
            rounded(painter, QRectF(SIDE, y, near.width() - 2 * SIDE, 3), 1.5, "accent")
