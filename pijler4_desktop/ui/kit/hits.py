"""Words that were searched for, marked where they stand in a painted line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pijler4_desktop.domain.searching.marking import spans_of
from pijler4_desktop.ui.theme.painting import colour, rounded, text

HIT_HEIGHT = 18


def marked_text(
    painter: QPainter, area: QRectF, words: str, face: QFont, ink: str, hits: Sequence[str]
) -> None:
    """Write one line; what was searched for gets a tint with a line below it."""
    if hits:
        measure = QFontMetricsF(face)
        for start, end in spans_of(hits, words):
            left = area.x() + measure.horizontalAdvance(words[:start])
            right = min(area.x() + measure.horizontalAdvance(words[:end]), area.right())
            if right > left:
                tall = min(HIT_HEIGHT, area.height())
                tint = QRectF(left - 1, area.center().y() - tall / 2, right - left + 2, tall)
                rounded(painter, tint, 3, "warnSoft")
                under = QRectF(left, tint.bottom() - 2, right - left, 1.5)
                painter.fillRect(under, colour("warnSolid"))
    text(painter, area, words, face, ink)
