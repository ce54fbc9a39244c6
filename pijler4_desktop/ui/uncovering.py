"""Keeps what has the keyboard out from under what floats above the page (WCAG 2.2, 2.4.11)."""

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

ROOM = 8  # between what floats and the line it would cover
TALLEST = 120  # a whole page, or a text of many lines, can be read around a toast
AGAIN_MS = 50


class Uncovering(QObject):
    """Notices where the keyboard goes in a window on which something floats.

    Signals:
        moved: the keyboard is somewhere else now, or about to be shown somewhere else.
    """

    moved = Signal()

    def __init__(self, within: QWidget, floating: QWidget) -> None:
        super().__init__(floating)
        self._within, self._floating = within, floating
        self._lines: QItemSelectionModel | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._tell)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def cleared(self, box: QRect) -> bool:
        """Scroll a list until its line is above `box`; tells whether nothing is covered now."""
        part = self.part
        if not part.intersects(box):
            return True
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractItemView):
            bar = focus.verticalScrollBar()
            bar.setValue(bar.value() + part.bottom() + ROOM - box.top())
        return not self.part.intersects(box)

    @property
    def part(self) -> QRect:
        """Where the keyboard is: a line of a list, or a control; empty when it is elsewhere."""
        focus, within = QApplication.focusWidget(), self._within
        if focus is None or not within.isAncestorOf(focus) or self._floating.isAncestorOf(focus):
            return QRect()
        if isinstance(focus, QAbstractItemView):
            line = focus.visualRect(focus.currentIndex())
            return line.translated(focus.viewport().mapTo(within, QPoint(0, 0)))
        if focus.height() > TALLEST:
            return QRect()
        return QRect(focus.mapTo(within, QPoint(0, 0)), focus.size())

    @Slot(QWidget, QWidget)
    def _follow(self, _left: QWidget | None, now: QWidget | None) -> None:
        if self._lines is not None and isValid(self._lines):
            self._lines.currentChanged.disconnect(self._rest.start)
        inside = isinstance(now, QAbstractItemView) and self._within.isAncestorOf(now)
        self._lines = now.selectionModel() if inside else None  # type: ignore[union-attr]
        if self._lines is not None:
            self._lines.currentChanged.connect(self._rest.start)
        self._rest.start()

    @Slot()
    def _tell(self) -> None:
        """Wait for the mouse to be let go: lines that move under it are other lines."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._rest.start(AGAIN_MS)
            return
        self._rest.setInterval(0)
        self.moved.emit()
