"""Lines of a check list."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, text

CheckState = Literal["ok", "todo", "no", "warn"]
_LOOKS: Mapping[CheckState, tuple[str, str]] = {
    "ok": ("circle-check", "ok"),
    "todo": ("circle-dashed", "text3"),
    "no": ("circle-x", "bad"),
    "warn": ("alert-triangle", "warn"),
}


class CheckLine(QWidget):
    """A line of a check list: met, still to decide, not met, or to look at."""

    def __init__(self, words: str, state: CheckState = "ok") -> None:
        super().__init__()
        self._words = words
        self._look = _LOOKS[state]
        states = {
            "ok": self.tr("Voldaan: {words}"),
            "todo": self.tr("Nog te bepalen: {words}"),
            "no": self.tr("Niet voldaan: {words}"),
            "warn": self.tr("Let op: {words}"),
        }
        self.setAccessibleName(states[state].format(words=words))
        self.setToolTip(words)
        self.setFixedHeight(22)

    def sizeHint(self) -> QSize:
        """Ask for the icon and the words."""
        return QSize(26 + text_width(self._words), 22)

    def minimumSizeHint(self) -> QSize:
        """Do with a few letters."""
        return QSize(60, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        icon_name, ink = self._look
        draw_icon(painter, icon_name, 0, 3, 16, ink, stroke=2)
        text(painter, QRectF(23, 0, self.width() - 23, 22), self._words, font(13))
