"""F6: the focus goes from part to part of the window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.ui.kit.focus import focus_first
from pijler4_desktop.ui.navigation import Navigation
from pijler4_desktop.ui.toast import Toast


def focus_next(stops: Sequence[QWidget]) -> None:
    """Move the focus to the stop after the one it is in, passing over those that take none."""
    focus = QApplication.focusWidget()
    at = next((n for n, stop in enumerate(stops) if focus and _within(stop, focus)), -1)
    for step in range(1, len(stops) + 1):
        if _take_focus(stops[(at + step) % len(stops)]):
            return


def _within(stop: QWidget, focus: QWidget) -> bool:
    return stop is focus or stop.isAncestorOf(focus)


def _take_focus(stop: QWidget) -> bool:
    if isinstance(stop, Toast | Navigation):
        return stop.take_focus()
    return focus_first(stop)
