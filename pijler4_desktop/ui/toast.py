"""What was done, at the bottom of the window, with the way back one press away."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pijler4_desktop.ui.actions import key_text
from pijler4_desktop.ui.kit.buttons import ICON_ALONE, PushButton
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.theme.icons import icon
from pijler4_desktop.ui.theme.painting import rounded, shadow
from pijler4_desktop.ui.uncovering import ROOM, Uncovering

SHOWN_MS = 8000
SHADE = 20  # room around the box for its shadow
ABOVE_BOTTOM = 44
CAP_HEIGHT = 20  # as every key cap


@dataclass(frozen=True, slots=True)
class WayOut:
    """What a toast offers besides undo: the words of a button, and what it does."""

    words: str
    do: Callable[[], object]


class Toast(QWidget):
    """One message at a time; it waits while the mouse or the focus is on it.

    `area` tells where in the window it would cover nothing, when there is such a place.
    """

    undo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = label("", "toast")
        self._undo = PushButton(self.tr("Ongedaan maken"))
        self._undo.setProperty("kind", "toast")
        self._undo.setToolTip(self.tr("Ongedaan maken (Ctrl+Z)"))
        self._undo.clicked.connect(self._undone)
        self._other = PushButton()
        self._other.setProperty("kind", "toast")
        self._other.clicked.connect(self._taken)
        self._way_out: WayOut | None = None
        self._key = label(key_text("Ctrl+Z"), "toastKey")
        self._key.setFixedHeight(CAP_HEIGHT)
        self._close = self._cross()
        self.area: Callable[[], QRect | None] = lambda: None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._maybe_hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SHADE + 16, SHADE + 8, SHADE + 10, SHADE + 8)
        layout.setSpacing(12)
        layout.addWidget(Icon("circle-check", 20, "toastOk", 2))
        layout.addWidget(self._label)
        layout.addSpacing(8)
        layout.addLayout(row(self._other, self._undo, self._key, 4, self._close, gap=4))
        self._keyboard = Uncovering(parent, self)
        self._keyboard.moved.connect(self._stand_clear)
        parent.installEventFilter(self)
        self.hide()

    def _cross(self) -> PushButton:
        made = PushButton()
        made.setProperty("kind", "toast")
        made.setProperty("iconOnly", True)
        made.setIcon(icon("x", "toastText2"))
        made.setIconSize(ICON_ALONE)
        made.setToolTip(self.tr("Melding sluiten"))
        made.setAccessibleName(self.tr("Melding sluiten"))
        made.clicked.connect(self.hide)
        return made

    @property
    def words(self) -> str:
        """Return what the toast says now; '' while it is away."""
        return self._label.text() if not self.isHidden() else ""

    @property
    def offers_undo(self) -> bool:
        """Tell whether the way back is one press away here."""
        return not self.isHidden() and not self._undo.isHidden()

    def say(self, words: str, *, undo: bool, way_out: WayOut | None = None) -> None:
        """Show a message for eight seconds, and tell it to screen readers."""
        self._label.setText(words)
        self._way_out = way_out
        self._other.setText(way_out.words if way_out else "")
        self._other.setVisible(way_out is not None)
        self._undo.setVisible(undo)
        self._key.setVisible(undo)
        self.setAccessibleName(words)
        self.adjustSize()
        self.show()
        self.place()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def drop_undo(self) -> None:
        """Go on telling, without the way back: Ctrl+Z is about something else now."""
        if not self._undo.isHidden():
            self._undo.hide()
            self._key.hide()
            self.place()

    def place(self) -> None:
        """Go where nothing is covered, else to the middle of the bottom."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.resize(min(self.sizeHint().width(), parent.width()), self.sizeHint().height())
        free, box = self.area(), self.rect().adjusted(SHADE, SHADE, -SHADE, -SHADE)
        if free is not None and free.width() >= box.width():
            top_left = parent.mapFromGlobal(parent.window().mapToGlobal(free.topLeft()))
            beside, above = free.width() - self.width(), free.height() - self.height()
            self.move(top_left.x() + beside // 2, top_left.y() + above // 2)
            return
        x = (parent.width() - self.width()) // 2
        self.move(x, parent.height() - self.height() - ABOVE_BOTTOM + SHADE)
        self._stand_clear()

    @Slot()
    def _stand_clear(self) -> None:
        """Let a list scroll its line up; where it cannot, hang above the line."""
        box = self.geometry().adjusted(SHADE, SHADE, -SHADE, -SHADE)
        if not self.isHidden() and not self._keyboard.cleared(box):
            above = self._keyboard.part.top() - ROOM - box.height() - SHADE
            self.move(self.x(), max(-SHADE, above))

    def take_focus(self) -> bool:
        """Move the focus here (F6); tells whether there was a message."""
        if self.isHidden():
            return False
        actions = (self._other, self._undo, self._close)
        target = next(one for one in actions if not one.isHidden())
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the bottom when the window changes size."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self.place()
        return False

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its shadow."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -SHADE)
        shadow(painter, box, 10, 14, 0.16)
        rounded(painter, box, 10, "toast", "toastLine")

    def _maybe_hide(self) -> None:
        if any(one.hasFocus() for one in (self._other, self._undo, self._close)):
            self._timer.start()
        else:
            self.hide()

    def _taken(self) -> None:
        self.hide()
        if self._way_out is not None:
            self._way_out.do()

    def _undone(self) -> None:
        self.hide()
        self.undo.emit()
