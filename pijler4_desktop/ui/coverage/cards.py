"""Cards one can press: an activity near a gap, and what stands out in the matrix."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.ui.coverage.insights import Insight
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, metrics
from pijler4_desktop.ui.theme.painting import LEFT, rounded, text

HEIGHT, LINE = 66, 17  # with two lines of words below the title; one line takes less
TILE, MOST_LINES = 32, 2


class TwoLineCard(DrawnButton):
    """A tile, a title and what is said of it; the tooltip tells both in full."""

    def __init__(self, title: str, words: str, tile: tuple[str, str, str], ground: str) -> None:
        super().__init__()
        self._title, self._words, self._tile = title, words, tile
        self._ground = ground
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{title}. {words}")
        self.setToolTip(plain_tip(f"{title}\n{words}"))

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(200, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """End in an ellipsis when it must."""
        return QSize(140, HEIGHT - LINE)

    def heightForWidth(self, width: int) -> int:
        """Be lower when one line is enough."""
        return HEIGHT - LINE * (MOST_LINES - len(self._lines(width)))

    def _lines(self, width: int) -> list[str]:
        return wrapped(self._words, width - TILE - 30, MOST_LINES)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else self._ground
        rounded(painter, self.rect(), 9, ground, "line")
        tile = QRectF(10, (self.height() - TILE) / 2, TILE, TILE)
        paint_tile(painter, tile, *self._tile)
        left, width = 10 + TILE + 10, self.width() - TILE - 30
        lines = self._lines(self.width())
        top = (self.height() - 19 - LINE * len(lines)) / 2
        text(painter, QRectF(left, top, width, 18), self._title, font(13, 600))
        for number, line in enumerate(lines):
            area = QRectF(left, top + 19 + LINE * number, width, 16)
            last = number == len(lines) - 1
            text(painter, area, line, font(12), "text3", LEFT, elide=last)


class ActivityCard(TwoLineCard):
    """An activity with why it stands here; pressing it opens it."""

    def __init__(self, row: ActivityRow, why: str) -> None:
        look = type_look(row.type)
        super().__init__(row.name, why, (look.icon, look.tone, look.soft), "subtle")
        self.id = row.id


class InsightCard(TwoLineCard):
    """Something that stands out; pressing it shows the matrix in which one sees it."""

    def __init__(self, insight: Insight) -> None:
        ink = "accentText" if insight.tone == "accent" else insight.tone
        tile = (insight.icon, ink, f"{insight.tone}Soft")
        super().__init__(insight.title, insight.words, tile, "surface")
        self.axis = insight.axis


def wrapped(words: str, width: float, most: int) -> list[str]:
    """Break a text over at most so many lines; the last one keeps what is left."""
    lines: list[str] = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        fits = metrics(12, 400).horizontalAdvance(longer) <= width
        if fits or not lines[-1] or len(lines) == most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
