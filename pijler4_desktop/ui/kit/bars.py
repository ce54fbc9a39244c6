"""Bars: how much of a whole, how many hours towards the target, which levels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, Level
from pijler4_desktop.domain.wording import hours_text
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, LEFT, RIGHT, colour, rounded, text

ZERO_WIDTH = 20
BEYOND = 1.2  # room past the target, or past what counts: a full bar would seem to be all
LEVEL_MARKS = {Level.NONE: "A0", Level.ALPHA: "Alfa"}


def paint_bar(painter: QPainter, area: QRectF, share: float, ink: str, back: str) -> None:
    """Draw a share (0 to 1) of a bar; the least share still shows."""
    radius = area.height() / 2
    rounded(painter, area, radius, back)
    if share > 0:
        width = max(area.height(), area.width() * min(1.0, share))
        rounded(painter, QRectF(area.x(), area.y(), width, area.height()), radius, ink)


class Bar(QWidget):
    """A part of a whole; the words beside it say the same."""

    def __init__(self, value: float, whole: float, ink: str = "accent", height: int = 6) -> None:
        super().__init__()
        self._share = 0.0
        self._ink = ink
        self.setFixedHeight(height)
        self.set_value(value, whole)

    def set_value(self, value: float, whole: float) -> None:
        """Show another part."""
        self._share = value / whole if whole else 0.0
        words = self.tr("{part} van {whole}")
        self.setAccessibleName(words.format(part=hours_text(value), whole=hours_text(whole)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        paint_bar(QPainter(self), QRectF(self.rect()), self._share, self._ink, "track")


@dataclass(frozen=True, slots=True)
class HoursPart:
    """Hours one activity brings; `tone` is the tone of its type."""

    hours: float
    name: str
    tone: str


class HoursBar(QWidget):
    """How activities add up to the target; the target is a mark and a word."""

    def __init__(self, parts: Sequence[HoursPart], target: float = 40, height: int = 30) -> None:
        super().__init__()
        self._parts = parts
        self._target = target
        self._bar = height
        self._whole = BEYOND * max(target, sum(part.hours for part in parts)) or 1
        self.setFixedHeight(height + 20)
        said = [f"{part.name}: {hours_text(part.hours)} {self.tr('uur')}" for part in parts]
        said.append(self.tr("doel {n} uur").format(n=hours_text(target)))
        self.setAccessibleName(", ".join(said))
        self.setToolTip(plain_tip(", ".join(said)))  # a long name ends in an ellipsis

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, the mark and the words."""
        painter = QPainter(self)
        room = self.width() - 2
        rounded(painter, QRectF(0, 0, room, self._bar), 6, "muteSoft")
        x = 0.0
        for part in self._parts:
            width = room * part.hours / self._whole
            self._paint_part(painter, QRectF(x, 0, width - 2, self._bar), part)
            x += width
        self._paint_target(painter, room * self._target / self._whole)

    def _paint_part(self, painter: QPainter, area: QRectF, part: HoursPart) -> None:
        rounded(painter, area, 6, f"{part.tone}Soft", part.tone)
        hours = f"{hours_text(part.hours)} u"
        face = font(12, 600, tabular=True)
        wanted = text_width(hours, 12, 600)
        left = area.width() - wanted - 24
        if area.width() < wanted + 8:
            return
        if left < 40:
            text(painter, area, hours, face, part.tone, CENTRE, elide=False)
            return
        names = QRectF(area.x() + 9, area.y(), left, area.height())
        text(painter, names, part.name, font(12, 500), part.tone)
        text(painter, area.adjusted(0, 0, -9, 0), hours, face, part.tone, RIGHT, elide=False)

    def _paint_target(self, painter: QPainter, x: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if sum(part.hours for part in self._parts) <= self._target:
            painter.setPen(QPen(colour("text3"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x - 1, 1), QPointF(x - 1, self._bar))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text"))
        below = self._bar + 7
        painter.drawPolygon(
            QPolygonF([QPointF(x - 6, below), QPointF(x + 4, below), QPointF(x - 1, self._bar + 1)])
        )
        words = self.tr("doel {n} uur").format(n=hours_text(self._target))
        top, left = self._bar + 4, x - 110 > ZERO_WIDTH
        area = QRectF(x - 110, top, 101, 16) if left else QRectF(x + 8, top, 101, 16)
        text(painter, area, words, font(11, 600), "text2", RIGHT if left else LEFT, elide=False)
        if x > ZERO_WIDTH:
            text(painter, QRectF(0, top, ZERO_WIDTH, 16), "0", font(11, 500), "text3", LEFT)


class LevelBar(QWidget):
    """The levels of Dutch an activity is for, out of all levels."""

    def __init__(self, lowest: Level | None, highest: Level | None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(250)
        self._range = range(0)
        self.set_levels(lowest, highest)

    def set_levels(self, lowest: Level | None, highest: Level | None) -> None:
        """Show another range; one end alone is a range of one."""
        ends = [LEVEL_ORDER.index(level) for level in (lowest, highest) if level]
        self._range = range(min(ends), max(ends) + 1) if ends else range(0)
        names = [level_mark(LEVEL_ORDER[n]) for n in self._range]
        words = self.tr("Taalniveau {first} tot {last}")
        self.setAccessibleName(
            words.format(first=names[0], last=names[-1]) if names else self.tr("Geen taalniveau")
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a readable box per level."""
        return QSize(7 * 31, 24)

    def minimumSizeHint(self) -> QSize:
        """Do with narrow boxes."""
        return QSize(7 * 26, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a box per level."""
        painter = QPainter(self)
        gap = 3
        width = (self.width() - gap * (len(LEVEL_ORDER) - 1)) / len(LEVEL_ORDER)
        for number, level in enumerate(LEVEL_ORDER):
            on = number in self._range
            area = QRectF(number * (width + gap), 0, width, self.height())
            rounded(
                painter,
                area,
                5,
                "accentSoft" if on else "surface",
                "accent" if on else "line2",
            )
            face = font(12 if len(level_mark(level)) < 3 else 11, 600 if on else 400)
            ink = "accentText" if on else "text3"
            text(painter, area, level_mark(level), face, ink, CENTRE, elide=False)


def level_mark(level: Level) -> str:
    """Return the short mark of a level: 'A1', 'Alfa', 'A0' for no Dutch at all."""
    return LEVEL_MARKS.get(level, level.value)
