"""What every screen must have: names, targets of 24 pixels, words that are not cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from pijler4_desktop.ui.kit.focus import FocusRing

TARGET = 24


def faults(window: QWidget) -> list[str]:
    """Return what is wrong on the screen as it stands, in words for whoever mends it."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, FocusRing):
            continue
        found += _focusable(widget)
        if isinstance(widget, QLabel):
            found += _label(widget)
        if isinstance(widget, QAbstractButton):
            found += _button(widget)
        if isinstance(widget, QScrollArea):
            found += _scroll_area(widget)
    return found


def _focusable(widget: QWidget) -> list[str]:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.objectName().startswith("qt_"):
        return []
    name = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        name = name or widget.text()
    if isinstance(widget, QLineEdit):
        name = name or widget.placeholderText()
    return [] if name else [f"no name: {_described(widget)}"]


def _label(widget: QLabel) -> list[str]:
    if not widget.text():
        return []
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return [f"cut: {widget.text()!r}"] if needed > widget.height() + 2 else []
    return [f"cut: {widget.text()!r}"] if widget.width() + 1 < widget.sizeHint().width() else []


def _button(widget: QAbstractButton) -> list[str]:
    found = []
    if min(widget.width(), widget.height()) < TARGET:
        found.append(f"small: {_described(widget)} {widget.width()}x{widget.height()}")
    cut = widget.width() + 1 < widget.sizeHint().width()
    if isinstance(widget, QPushButton) and widget.text() and cut:
        found.append(f"cut: {_described(widget)}")
    return found


def _scroll_area(widget: QScrollArea) -> list[str]:
    content = widget.widget()
    if content is None or widget.horizontalScrollBarPolicy() is not (
        Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    ):
        return []
    wide = content.minimumSizeHint().width()
    room = widget.viewport().width()
    return [f"wide: {wide} in {room} of {_described(widget)}"] if wide > room + 1 else []


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()!r}".strip()
