"""A sheet of A4 to paint on: its measures, and text, lines and boxes as every document has them.

Measures are pixels of 1/96 inch; the painter is scaled to the device. Everything can be told apart
without colour: many of these sheets come out of a printer in black and white.
"""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.tokens import LIGHT

WIDTH, HEIGHT = 794, 1123
MARGIN = 56
ROOM = WIDTH - 2 * MARGIN
BOX = 12
"""The side of a box to tick."""


@cache
def print_font(px: int, weight: int = 400) -> QFont:
    """Return the font for paper; without contextual forms, so that its text can be copied."""
    made = QFont(font(px, weight))
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def height_of(text: str, width: float, px: int, weight: int = 400) -> float:
    """Return how high a text stands when it is wrapped at a width."""
    return _laid_out(text, width, print_font(px, weight)).boundingRect().height()


def _laid_out(text: str, width: float, face: QFont) -> QTextLayout:
    """Break a text into lines between words; only what is longer than a line is cut."""
    layout = QTextLayout(text.replace("\n", "\u2028"), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def width_of(text: str, px: int, weight: int = 400) -> float:
    """Return how wide a text is on one line."""
    return QFontMetricsF(print_font(px, weight)).horizontalAdvance(text)


def elided(text: str, width: float, px: int, weight: int = 400) -> str:
    """Return a text that fits on one line, cut off at its end if need be."""
    metrics = QFontMetricsF(print_font(px, weight))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class Paper:
    """Paints on one page after the other."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    @property
    def painter(self) -> QPainter:
        """What paints, for charts that are drawn on a screen as well."""
        return self._painter

    def text(self, area: QRectF, words: str, px: int, weight: int = 400, ink: str = "text") -> None:
        """Write a text, wrapped at the width of its area."""
        self._painter.setPen(QColor(LIGHT[ink]))
        _laid_out(words, area.width(), print_font(px, weight)).draw(self._painter, area.topLeft())

    def line(self, left: float, right: float, y: float, ink: str = "line2") -> None:
        """Draw a thin line from side to side."""
        self._painter.setPen(QPen(QColor(LIGHT[ink]), 1))
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    def write_on(self, left: float, right: float, y: float) -> None:
        """Draw a dotted line for a pen to write on."""
        pen = QPen(QColor(LIGHT["text2"]), 1)
        pen.setDashPattern([1, 3])
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    def box(self, left: float, top: float) -> None:
        """Draw a box to tick."""
        self._painter.setPen(QPen(QColor(LIGHT["text"]), 1.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(left, top, BOX, BOX))

    def fill(self, area: QRectF, ink: str) -> None:
        """Fill an area."""
        self._painter.fillRect(area, QColor(LIGHT[ink]))

    def frame(self, area: QRectF) -> None:
        """Draw a rounded frame on a quiet ground."""
        self._painter.setPen(QPen(QColor(LIGHT["line2"]), 1))
        self._painter.setBrush(QColor(LIGHT["subtle"]))
        self._painter.drawRoundedRect(area, 8, 8)
