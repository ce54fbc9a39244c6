"""A small panel that hangs below a button and goes away by itself or with Esc."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

GAP = 4


class Popover(QFrame):
    """Holds real controls; the focus goes back to where it came from.

    Signals:
        closed: it went away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, layout: QLayout, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "popup")
        self.setAccessibleName(name)
        self.setLayout(layout)
        self._anchor: QWidget | None = None

    def open_below(self, anchor: QWidget, first: QWidget) -> None:
        """Show it below a control, within its screen, with the focus on `first`."""
        self._anchor = anchor
        self.adjustSize()
        area = QRect(anchor.mapToGlobal(QPoint(0, anchor.height() + GAP)), self.size())
        screen = anchor.screen().availableGeometry()
        x = max(screen.left(), min(area.x(), screen.right() - area.width()))
        y = max(screen.top(), min(area.y(), screen.bottom() - area.height()))
        self.move(x, y)
        self.show()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back."""
        super().hideEvent(event)
        if self._anchor is not None and self._anchor.isVisible():
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
