"""The charts of the figures, painted in a few strokes on a screen or on paper.

Parts of a whole, a matrix with numbers and stacked columns: every number stands there in words, so
that nothing depends on colour. Zero is the base, parts are two pixels apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

GAP = 2.0
LEAST = 3.0
"""The least part that is there still shows, in pixels."""
WIDEST = 44.0
ABOVE, BELOW = 16.0, 18.0
"""Room for the number above a column and its name below."""
HEAT = ("surface", "heat1", "heat2", "heat3", "heat4", "heat5")
DARK_HEAT = frozenset(HEAT[4:])
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RADIUS = 3.0


@dataclass(frozen=True, slots=True)
class Inks:
    """What to paint with: the colour of a token, and a font by its pixels and weight."""

    colour: Callable[[str], QColor]
    face: Callable[[int, int], QFont]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar or a column, with the token of its colour."""

    value: float
    ink: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of parts: its name below and its number above."""

    name: str
    said: str
    parts: Sequence[Part]

    @property
    def total(self) -> float:
        """How high it stands."""
        return sum(part.value for part in self.parts)


def segments(area: QRectF, values: Sequence[float]) -> list[QRectF]:
    """Return where the parts of a whole lie in a bar, from left to right."""
    total = sum(values)
    shown = sum(value > 0 for value in values)
    room = area.width() - GAP * max(0, shown - 1)
    x, found = area.x(), []
    for value in values:
        width = max(LEAST, room * value / total) if total and value > 0 else 0.0
        found.append(QRectF(x, area.y(), width, area.height()))
        x += width + GAP if width else 0.0
    return found


def paint_segments(painter: QPainter, inks: Inks, area: QRectF, parts: Sequence[Part]) -> None:
    """Draw the parts of a whole with their numbers; without any an empty track."""
    if not any(part.value > 0 for part in parts):
        _box(painter, area, inks.colour("track"))
        return
    face = inks.face(12, 600)
    for part, place in zip(parts, segments(area, [p.value for p in parts]), strict=True):
        if place.width() <= 0:
            continue
        _box(painter, place, inks.colour(part.ink))
        words = f"{part.value:g}"
        if QFontMetricsF(face).horizontalAdvance(words) + 6 <= place.width():
            _words(painter, place, words, (face, inks.colour("surface")))


def paint_columns(painter: QPainter, inks: Inks, area: QRectF, shown: Sequence[Column]) -> None:
    """Draw stacked columns on a base line, each with its number above and its name below."""
    most = max((column.total for column in shown), default=0)
    step = area.width() / max(1, len(shown))
    for number, column in enumerate(shown):
        place = QRectF(area.x() + number * step, area.y(), step, area.height())
        paint_column(painter, inks, place, column, most)


def paint_column(painter: QPainter, inks: Inks, area: QRectF, column: Column, most: float) -> None:
    """Draw one column in its strip of a chart; `most` is how high the highest stands."""
    base = area.bottom() - BELOW
    painter.setPen(QPen(inks.colour("line2"), 1))
    painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
    room = area.height() - ABOVE - BELOW
    height = max(LEAST, room * column.total / most) if column.total > 0 and most else 0.0
    width = min(WIDEST, area.width() * 0.72)
    left = area.x() + (area.width() - width) / 2
    _paint_stack(painter, inks, QRectF(left, base - height, width, height), column)
    above = QRectF(area.x(), base - height - ABOVE, area.width(), ABOVE)
    _words(painter, above, column.said, (inks.face(11, 600), inks.colour("text")))
    below = QRectF(area.x(), base + 2, area.width(), BELOW - 2)
    _words(painter, below, column.name, (inks.face(11, 400), inks.colour("text2")))


def heat_ink(value: float, most: float) -> str:
    """Return the token of a cell: none, or the fifth of the most that its value is in."""
    if value <= 0 or most <= 0:
        return HEAT[0]
    return HEAT[min(5, 1 + int(5 * (value - 0.001) / most))]


def paint_cell(painter: QPainter, inks: Inks, area: QRectF, value: float, most: float) -> None:
    """Draw a cell of the matrix with its number."""
    ink = heat_ink(value, most)
    _box(painter, area, inks.colour(ink), inks.colour("line2"))
    tone = "onAccent" if ink in DARK_HEAT else "text" if value else "text3"
    face = inks.face(13, 600 if value else 400)
    _words(painter, area, f"{value:g}", (face, inks.colour(tone)))


def _paint_stack(painter: QPainter, inks: Inks, place: QRectF, column: Column) -> None:
    """Put the parts of a column on each other, the first at the bottom."""
    y = place.bottom()
    for part in column.parts:
        height = place.height() * part.value / column.total if column.total else 0
        top = y - height
        shown = max(1.0, height - (GAP if top > place.top() + GAP else 0))
        _box(painter, QRectF(place.x(), y - shown, place.width(), shown), inks.colour(part.ink))
        y = top


def _box(painter: QPainter, area: QRectF, ink: QColor, line: QColor | None = None) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    radius = min(_RADIUS, area.width() / 2, area.height() / 2)
    half = 0.5 if line is not None else 0.0
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)


def _words(painter: QPainter, area: QRectF, words: str, look: tuple[QFont, QColor]) -> None:
    painter.setFont(look[0])
    painter.setPen(look[1])
    painter.drawText(area, _CENTRE | Qt.TextFlag.TextDontClip, words)
