"""Strokes of paint that domain widgets and delegates share; colours are tokens.

In high contrast there are no tints: what would have one gets a line instead, here, for everyone.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.icons import draw_icon
from pijler4_desktop.ui.theme.theme import colour, theme

Rect = QRect | QRectF
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_TINTS = ("Soft", "Soft2")

__all__ = [
    "CENTRE",
    "LEFT",
    "RIGHT",
    "colour",
    "draw_icon",
    "fill",
    "font",
    "rounded",
    "shadow",
    "text",
]


def fill(painter: QPainter, rect: Rect, ink: str) -> None:
    """Fill a rectangle, such as a hairline: sharper than a pen at any scale."""
    area = QRectF(rect)
    painter.fillRect(area, colour(ink))
    if theme().stark and ink.endswith(_TINTS):  # a chosen row: cell beside cell, so no sides
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 2), colour("text"))
        painter.fillRect(QRectF(area.x(), area.bottom() - 2, area.width(), 2), colour("text"))


def rounded(  # noqa: PLR0913  a stroke of paint: where, how round, which colours
    painter: QPainter,
    rect: Rect,
    radius: float,
    fill: str | None = None,
    line: str | None = None,
    width: float = 1,
    *,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw a rounded rectangle; the line lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect)
    if theme().stark:
        line = _stark_line(fill, line)
    if line:
        painter.setPen(QPen(colour(line), width, style))
        half = width / 2
        area = area.adjusted(half, half, -half, -half)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if fill:
        painter.setBrush(colour(fill))
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def _stark_line(fill: str | None, line: str | None) -> str | None:
    """Return the line that stands for a tint, or a line that is one itself."""
    if line is None and fill == "navSel":
        return "navText"
    tinted = (line or fill or "").endswith(_TINTS)
    return "text" if tinted else line


def text(  # noqa: PLR0913  a stroke of paint: where, what, how
    painter: QPainter,
    rect: Rect,
    words: str,
    face: QFont,
    ink: str = "text",
    align: Qt.AlignmentFlag = LEFT,
    *,
    elide: bool = True,
) -> None:
    """Write one line; `elide` ends what does not fit with an ellipsis."""
    area = QRectF(rect)
    painter.setFont(face)
    painter.setPen(colour(ink))
    if elide:
        room = int(area.width()) + 1
        words = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(area, align, words)


def shadow(
    painter: QPainter, rect: Rect, radius: float, depth: int = 14, strength: float = 0.1
) -> None:
    """Lay a soft shadow under something that floats, `depth` logical pixels wide.

    Layers instead of QGraphicsDropShadowEffect, which would turn the whole widget into a raster.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    strength *= 1.8 if theme().dark else 1
    area = QRectF(rect)
    for grow in range(depth, 0, -1):
        tint = colour("shadow")
        tint.setAlphaF(min(1.0, strength * ((depth - grow + 1) / depth) ** 2 / depth * 4))
        painter.setBrush(tint)
        down = depth * 0.35
        layer = area.adjusted(-grow, -grow + down, grow, grow + down)
        painter.drawRoundedRect(layer, radius + grow, radius + grow)
    painter.restore()
