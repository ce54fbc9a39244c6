"""Plain lists of words that show where the keyboard is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QListWidget

from pijler4_desktop.ui.theme.painting import rounded
from pijler4_desktop.ui.theme.theme import theme


class WordList(QListView):
    """One name a line, over a model."""

    def __init__(self) -> None:
        super().__init__()
        _dress(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring over the lines."""
        super().paintEvent(event)
        _ring(self)


class WordItems(QListWidget):
    """One name a line, each an item of its own."""

    def __init__(self) -> None:
        super().__init__()
        _dress(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring over the lines."""
        super().paintEvent(event)
        _ring(self)


def _dress(shown: QListView) -> None:
    shown.setProperty("words", True)
    shown.setUniformItemSizes(True)
    shown.setTextElideMode(Qt.TextElideMode.ElideRight)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _ring(shown: QListView) -> None:
    """Put the ring around the line with the keyboard, or around a list without lines."""
    if not shown.hasFocus():
        return
    now = shown.currentIndex()
    area = shown.visualRect(now) if now.isValid() else shown.viewport().rect()
    ring = QRect(area).adjusted(1, 1, -2, -2)
    # In high contrast a chosen line is as dark as the ring is elsewhere.
    dark = theme().stark and now in shown.selectedIndexes()
    rounded(QPainter(shown.viewport()), ring, 4, None, "surface" if dark else "focus", 2)
