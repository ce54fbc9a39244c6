"""Tabs above a part of a screen: a word, how many there are, and a line below the one in sight."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, fill, rounded, text

HEIGHT, APART, BUBBLE = 40, 22, 18


class Tabs(QTabBar):
    """A real tab bar, so arrows and screen readers know it; the count is part of its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._counts: dict[int, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def set_count(self, tab: int, number: int) -> None:
        """Tell how many there are behind a tab; 0 tells nothing."""
        self._counts[tab] = number
        words = self.tabText(tab)
        self.setAccessibleTabName(tab, f"{words}, {number}" if number else words)
        self.setTabText(tab, words)  # only this makes Qt place the tabs again

    def tabSizeHint(self, tab: int) -> QSize:
        """Ask for the word, the count and the room between two tabs."""
        return QSize(self._words_width(tab) + self._bubble_width(tab) + APART, HEIGHT)

    def minimumTabSizeHint(self, tab: int) -> QSize:
        """Never be less than whole."""
        return self.tabSizeHint(tab)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs."""
        painter = QPainter(self)
        for tab in range(self.count()):
            self._paint(painter, tab)

    def _paint(self, painter: QPainter, tab: int) -> None:
        area, on = QRectF(self.tabRect(tab)), tab == self.currentIndex()
        words, bubble = self._words_width(tab), self._bubble_width(tab)
        ink = "accentText" if on else "text2"
        room = QRectF(area.x(), area.y(), words, HEIGHT - 2)
        text(painter, room, self.tabText(tab), font(13, 600 if on else 500), ink, elide=False)
        if bubble:
            number = QRectF(room.right() + 6, (HEIGHT - 2 - BUBBLE) / 2, bubble - 6, BUBBLE)
            rounded(painter, number, BUBBLE / 2, "accentSoft" if on else "pressed")
            face = font(11, 600, tabular=True)
            text(painter, number, str(self._counts[tab]), face, ink, CENTRE, elide=False)
        if on:
            fill(painter, QRectF(area.x(), HEIGHT - 2, words + bubble, 2), "accent")
        if on and self.hasFocus():
            around = QRectF(area.x(), 5, words + bubble, HEIGHT - 10)
            rounded(painter, around.adjusted(-4, 0, 4, 0), 5, None, "focus", 2)

    def _words_width(self, tab: int) -> int:
        return text_width(self.tabText(tab), 13, 600) + 2

    def _bubble_width(self, tab: int) -> int:
        number = self._counts.get(tab, 0)
        return max(20, text_width(str(number), 11, 600) + 12) + 6 if number else 0
