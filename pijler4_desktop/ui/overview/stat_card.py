"""A number with its words and a bar; the whole card is a button that opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import rounded, text
from pijler4_desktop.ui.theme.theme import theme

HEIGHT = 99
BAR = 6


@dataclass(frozen=True, slots=True)
class Stat:
    """What a card says; `parts` are amounts with their ink, of `whole` when that is more."""

    number: int
    words: str
    below: str
    parts: Sequence[tuple[int, str]] = ()
    whole: int = 0


class StatCard(DrawnButton):
    """One number of the overview."""

    def __init__(self, icon_name: str, tone: str) -> None:
        super().__init__()
        self._icon, self._tone = icon_name, tone
        self._stat = Stat(0, "", "")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def stat(self) -> Stat:
        """What stands on the card now."""
        return self._stat

    def show_stat(self, stat: Stat) -> None:
        """Show another number."""
        self._stat = stat
        said = f"{stat.number} {stat.words}. {stat.below}"
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.tr("Enter opent de lijst"))
        self.setToolTip(plain_tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a quarter of the smallest page."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        stat = self._stat
        back = "hover" if self.underMouse() else "surface"
        rounded(painter, QRectF(self.rect()), 10, back, "line")
        ink = "accentText" if self._tone == "accent" else self._tone
        paint_tile(painter, QRectF(14, 12, 36, 36), self._icon, ink, f"{self._tone}Soft")
        number = count_text(stat.number)
        wide = text_width(number, 26, 600)
        text(painter, QRectF(62, 10, wide + 4, 40), number, font(26, 600), elide=False)
        left = 62 + wide + 9
        words = QRectF(left, 13, self.width() - left - 12, 38)
        text(painter, words, stat.words, font(13, 500))
        self._paint_bar(painter, QRectF(14, 56, self.width() - 28, BAR))
        below = QRectF(14, 69, self.width() - 22, 20)
        text(painter, below, _fitting(stat.below, int(below.width())), font(12), "text3")

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        rounded(painter, area, BAR / 2, "track")
        whole = max(self._stat.whole, sum(amount for amount, _ink in self._stat.parts))
        x = area.x()
        for amount, ink in self._stat.parts:
            if amount:
                width = max(BAR, (area.width() - 6) * amount / whole)
                part = QRectF(x, area.y(), width - 2, BAR)
                rounded(painter, part, BAR / 2, ink, "text" if theme().stark else None)
                x += width


def _fitting(words: str, room: int) -> str:
    """Leave whole parts out at the end until the rest fits: the tip tells all."""
    while text_width(words, 12) > room:
        shorter = max(words.rfind(mark) for mark in (" · ", ", "))
        if shorter < 0:
            break
        words = words[:shorter]
    return words
