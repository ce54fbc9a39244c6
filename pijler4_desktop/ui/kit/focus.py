"""The one focus ring of the program: two pixels of colour, two pixels away from its target."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from pijler4_desktop.ui.theme.painting import rounded

OWN_FOCUS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)
AWAY = 4
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """Lies over the nearest ancestor that has room for it, so that it scrolls with its target.

    Outside the target nothing shifts, and the ring also shows around a filled button. A target with
    the property `ring` set to "inside" gets it just within its own edge; `ringInk` names another
    token for where the usual one cannot be told from the ground.
    """

    def __init__(self, target: QWidget) -> None:
        self._target = target
        self._host = _host_of(target)
        super().__init__(self._host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        between: QWidget | None = target
        while between is not None and between is not self._host:
            between.installEventFilter(self)
            between = between.parentWidget()
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the target wherever it, or what it lies in, goes."""
        if event.type() in _FOLLOWED and isValid(self._target):
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        ink = str(self._target.property("ringInk") or "focus")
        rounded(QPainter(self), self.rect(), 9, None, ink, 2)

    def _follow(self) -> None:
        self.setGeometry(_area(self._target, self._host))
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()


def _area(target: QWidget, host: QWidget) -> QRect:
    away = 1 if target.property("ring") == "inside" else AWAY
    corner = target.mapTo(host, QPoint(0, 0))
    return QRect(corner, target.size()).adjusted(-away, -away, away, away)


def _host_of(target: QWidget) -> QWidget:
    """Return the nearest ancestor with room for the ring, but none outside a scrolled area."""
    host = target.parentWidget() or target
    while not (host.isWindow() or _is_scrolled(host) or host.rect().contains(_area(target, host))):
        host = host.parentWidget() or host
    return host


def _is_scrolled(widget: QWidget) -> bool:
    view = widget.parentWidget()
    area = view.parentWidget() if view is not None else None
    return isinstance(area, QAbstractScrollArea)


class FocusRings(QObject):
    """Puts the ring around whatever button has the focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._move)

    def _move(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            if isValid(self._ring):  # its target may have taken it along
                self._ring.hide()
                self._ring.deleteLater()
            self._ring = None
        if now is not None and _wants_ring(now):
            self._ring = FocusRing(now)


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget, OWN_FOCUS) or widget.parentWidget() is None:
        return False
    return isinstance(widget, QAbstractButton) or bool(widget.property("ring"))


def has_keyboard(part: QWidget) -> bool:
    """Tell whether the focus is on a part of the window, or on something in it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is part or part.isAncestorOf(focus))


def close_popups() -> None:
    """Close every list that hangs open: it would take the keys meant for another field."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


@contextmanager
def focus_kept(part: QWidget) -> Iterator[None]:
    """Leave the keyboard, and the cursor, where it is while a part is filled in anew."""
    focus = QApplication.focusWidget()
    cursor = focus.cursorPosition() if isinstance(focus, QLineEdit) else 0
    yield
    if focus is None or not has_keyboard(part):
        if focus is None or not isValid(focus):
            part.setFocus()
            return
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(focus, QLineEdit) and isValid(focus):
        focus.setCursorPosition(cursor)


def scroll_to(widget: QWidget) -> None:
    """Let every scrolled area around a widget show it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def bring_in_sight(widget: QWidget) -> None:
    """Scroll to a widget that got the focus otherwise than by Tab, once it has its place."""
    QTimer.singleShot(0, widget, lambda: scroll_to(widget))


def in_order(*parts: QWidget) -> None:
    """Let Tab go through these in this order, wherever they were made."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def focus_first(part: QWidget) -> bool:
    """Move the focus to a part of the window, or the first thing in it that takes it."""
    if part.isHidden() or not part.isEnabled():
        return False
    inside = [part, *part.findChildren(QWidget)]
    for widget in inside:
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_focus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
