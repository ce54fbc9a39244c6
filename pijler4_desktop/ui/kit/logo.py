"""The mark of the program: three pillars, and the fourth in amber."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.theme.painting import rounded

HEIGHTS = (0.50, 0.50, 0.50, 0.74)


class Logo(QWidget):
    """The mark at any size, in logical pixels."""

    def __init__(self, size: int = 34) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pillars and the ground."""
        paint_logo(QPainter(self), QRectF(self.rect()))


def paint_logo(painter: QPainter, area: QRectF) -> None:
    """Draw the mark in a square."""
    size = area.width()
    width, gap = size * 0.15, size * 0.10
    left = area.x() + (size - (4 * width + 3 * gap)) / 2
    for number, height in enumerate(HEIGHTS):
        pillar = QRectF(
            left + number * (width + gap),
            area.y() + size * (0.88 - height),
            width,
            size * height,
        )
        rounded(painter, pillar, width * 0.35, "brand" if number == 3 else "brandQuiet")
    ground = QRectF(left, area.y() + size * 0.91, 4 * width + 3 * gap, size * 0.06)
    rounded(painter, ground, 1, "brandQuiet")
