"""Rows that become columns where they do not fit: on a small screen, or with longer words."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QWidget,
)

from pijler4_desktop.ui.kit.layouts import Item, row

CLOSE = 12
_FOLDS = "folds"
"""The property of a row that folds: its gap."""
_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def folding_row(*items: Item, gap: int = 8) -> QHBoxLayout:
    """Put items beside each other, or below each other once `fold` finds no room."""
    made = row(*items, gap=gap)
    made.setProperty(_FOLDS, gap)
    return made


class FoldingArea(QScrollArea):
    """Scrolls its content up and down; the folding rows in it give way when it is narrow."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._too_wide = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way, or take the room there is now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give way as well when what is inside grows, such as once its font is known."""
        body = self.widget()
        if watched is body and event.type() is QEvent.Type.LayoutRequest:
            wanted = body.minimumSizeHint().width()
            if wanted > self.viewport().width() and wanted != self._too_wide:
                self._fold()
                self._too_wide = body.minimumSizeHint().width()
        return super().eventFilter(watched, event)

    def _fold(self) -> None:
        body = self.widget()
        layout = body.layout() if body is not None else None
        if layout is not None:
            fold(layout, min(self.viewport().width(), self._most))


def fold(layout: QLayout, width: int) -> None:
    """Lay out everything below a layout for this width: the outer rows give way first."""
    _unfold(layout)
    _fold(layout, width)


def _unfold(layout: QLayout) -> None:
    """Let every row be a row; sizes are kept in many places, and all have to be asked again."""
    for item in _items(layout):
        if (inner := _inside(item)) is not None:
            _unfold(inner)
        item.invalidate()
    if isinstance(layout, QBoxLayout):
        _turn(layout, _ROW)
    layout.invalidate()


def _fold(layout: QLayout, width: int) -> None:
    margins = layout.contentsMargins()
    width -= margins.left() + margins.right()
    least = layout.minimumSize().width() - margins.left() - margins.right()
    if isinstance(layout, QBoxLayout):
        _turn(layout, _COLUMN if least > width else _ROW)
    is_row = isinstance(layout, QBoxLayout) and layout.direction() is _ROW
    for item in _items(layout):
        if (inner := _inside(item)) is not None:
            others = least - item.minimumSize().width() if is_row else 0
            _fold(inner, width - others)


def _turn(layout: QBoxLayout, direction: QBoxLayout.Direction) -> None:
    """Turn a row that may fold; below each other things stand closer."""
    gap = layout.property(_FOLDS)
    if gap is not None:
        layout.setDirection(direction)
        layout.setSpacing(gap if direction is _ROW else min(gap, CLOSE))


def _items(layout: QLayout) -> Iterator[QLayoutItem]:
    for number in range(layout.count()):
        if (item := layout.itemAt(number)) is not None:
            yield item


def _inside(item: QLayoutItem) -> QLayout | None:
    """Return the layout of an item, or of the widget in it."""
    widget = item.widget()
    return item.layout() if widget is None else widget.layout()
