"""A small panel that hangs below a button and goes away by itself or with Esc."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QWidget
from shiboken6 import isValid

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
        self._back: QWidget | None = None

    def open_below(self, anchor: QWidget, first: QWidget) -> None:
        """Show it below a control, within its screen, with the focus on `first`."""
        self._back = QApplication.focusWidget() or anchor
        self.adjustSize()
        self._place(anchor)
        self.show()
        self._place(anchor)  # shown, it has the line the sheet puts around it
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, anchor: QWidget) -> None:
        area = QRect(anchor.mapToGlobal(QPoint(0, anchor.height() + GAP)), self.size())
        screen = anchor.screen().availableGeometry()
        x = max(screen.left(), min(area.x(), screen.right() + 1 - area.width()))
        y = max(screen.top(), min(area.y(), screen.bottom() + 1 - area.height()))
        self.move(x, y)

    def event(self, event: QEvent) -> bool:
        """Keep keys from the page below: Delete here must not remove a record there."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back."""
        super().hideEvent(event)
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
