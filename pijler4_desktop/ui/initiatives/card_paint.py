"""Paints a card of the board, and tells how high it is.

From top to bottom: tile and name of the type, the name on one or two lines, the gap, the next step
with its day, how many tasks are done (or where it stands in the offer), partners, start and money.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import (
    day_short,
    due_look,
    due_words,
    evaluation_near,
    gap_words,
    money_words,
    start_day,
    type_words,
)
from pijler4_desktop.ui.kit.bars import paint_bar
from pijler4_desktop.ui.kit.chips import BADGE_HEIGHT, paint_pill, paint_tile, pill_width
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.monograms import paint_monogram
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, RIGHT, draw_icon, rounded, text

EDGE, TOP, GAP = 12, 11, 8
TILE, LINE, MONOGRAM = 26, 18, 22
BAR_LINE, BAR = 16, 5
MARK = 21  # from the mark of a line to its words
DOTS = 28
NAME = (13, 600)


def name_lines(name: str, width: float) -> list[str]:
    """Break a name over at most two lines; the second ends in an ellipsis when it must."""
    if text_width(name, *NAME) <= width:
        return [name]
    words, first = name.split(" "), ""
    while words and text_width(f"{first} {words[0]}".strip(), *NAME) <= width:
        first = f"{first} {words.pop(0)}".strip()
    return [first, " ".join(words)] if first and words else [name]


def dots_area(card: QRectF) -> QRect:
    """Return where the button with the dots is."""
    return QRectF(card.right() - EDGE - DOTS + 4, card.y() + TOP - 1, DOTS, DOTS).toRect()


class CardPainter:
    """Paints cards; `facts` name the places of gaps."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def height(self, card: InitiativeCard, width: float) -> int:
        """Return how high a card of this width is."""
        parts = [TILE, LINE * len(name_lines(card.name, width - 2 * EDGE))]
        if card.gap is not None:
            parts.append(BADGE_HEIGHT)
        if self._has_step(card):
            parts.append(_step_height(card, width - 2 * EDGE))
        parts.append(BAR_LINE)
        if self._has_foot(card):
            parts.append(MONOGRAM)
        return 2 * TOP + sum(parts) + GAP * (len(parts) - 1)

    def paint(
        self, painter: QPainter, area: QRectF, card: InitiativeCard, *, hovered: bool
    ) -> None:
        """Paint a whole card."""
        rounded(painter, area, 10, "surface", "line2" if hovered else "line")
        inside = area.adjusted(EDGE, TOP, -EDGE, -TOP)
        y = self._head(painter, inside, card, hovered=hovered)
        for words in name_lines(card.name, inside.width()):
            text(painter, QRectF(inside.x(), y, inside.width(), LINE), words, font(*NAME))
            y += LINE
        y += GAP
        if card.gap is not None:
            words = gap_words(card.gap, self._facts)
            self._pill(painter, QRectF(inside.x(), y, inside.width(), BADGE_HEIGHT), words)
            y += BADGE_HEIGHT + GAP
        high = _step_height(card, inside.width())
        parts = [(high, self._step)] if self._has_step(card) else []
        parts.insert(0 if card.phase is Phase.STARTED else 1, (BAR_LINE, self._progress))
        for high, paint in parts:
            paint(painter, QRectF(inside.x(), y, inside.width(), high), card)
            y += high + GAP
        if self._has_foot(card):
            self._foot(painter, QRectF(inside.x(), y, inside.width(), MONOGRAM), card)

    @staticmethod
    def _head(painter: QPainter, area: QRectF, card: InitiativeCard, *, hovered: bool) -> float:
        look = type_look(card.type)
        tile = QRectF(area.x(), area.y(), TILE, TILE)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        words = QRectF(area.x() + TILE + 8, area.y(), area.width() - TILE - DOTS - 10, TILE)
        text(painter, words, type_words(card.type), font(12, 500), "text3")
        dots = dots_area(area.adjusted(-EDGE, -TOP, EDGE, TOP))
        ink = "text" if hovered else "text2"
        draw_icon(painter, "dots", dots.x() + 6, dots.y() + 6, 16, ink, stroke=2)
        return area.y() + TILE + GAP

    @staticmethod
    def _pill(painter: QPainter, area: QRectF, words: str) -> None:
        width = min(area.width(), float(pill_width(words, "focus-2")))
        rounded(painter, QRectF(area.x(), area.y(), width, BADGE_HEIGHT), 5, "gapSoft")
        draw_icon(painter, "focus-2", area.x() + 6, area.y() + 4, 14, "gap")
        room = QRectF(area.x() + 24, area.y(), width - 30, BADGE_HEIGHT)
        text(painter, room, words, font(12, 500), "gap")

    @staticmethod
    def _has_step(card: InitiativeCard) -> bool:
        if card.phase is Phase.STARTED:
            return evaluation_near(card, today())
        return card.next_task is not None and card.phase is not Phase.STOPPED

    def _step(self, painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        """Paint the next step, and beside or below it its day."""
        words, day = _step_of(card)
        draw_icon(painter, "arrow-right", area.x(), area.y() + 4, 15, "text3", stroke=2)
        first = QRectF(area.x() + MARK, area.y(), area.width() - MARK, BADGE_HEIGHT)
        text(painter, first, words, font(), "text2")
        if day is not None:
            look, said = due_look(day, today()), due_words(day, today())
            below = area.height() > BADGE_HEIGHT
            x = first.x() if below else area.right() - pill_width(said, look.icon)
            paint_pill(painter, x, area.bottom() - BADGE_HEIGHT, said, look.tone, look.icon)

    @staticmethod
    def _progress(painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        if card.phase in (Phase.STARTED, Phase.STOPPED):
            started = card.phase is Phase.STARTED
            mark, ink = ("link", "ok") if started else ("player-stop", "bad")
            draw_icon(painter, mark, area.x(), area.y(), 15, ink, stroke=2)
            words = _tr("Staat in het aanbod") if started else _tr("Stopgezet")
            text(painter, area.adjusted(21, 0, 0, 0), words, font(12, 500), ink)
            return
        words = f"{card.done}/{card.tasks}"
        width = text_width(words, 12) + 2
        bar = QRectF(area.x(), area.center().y() - BAR / 2, area.width() - width - 8, BAR)
        share = card.done / card.tasks if card.tasks else 0.0
        ink = "okSolid" if card.tasks and card.done == card.tasks else "accent"
        paint_bar(painter, bar, share, ink, "track")
        text(painter, area, words, font(12, 400), "text3", RIGHT, elide=False)

    @staticmethod
    def _has_foot(card: InitiativeCard) -> bool:
        return bool(card.partners or start_day(card) or money_words(card))

    def _foot(self, painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        """Paint the start, then the money, then the partners, as far as there is room."""
        start, money = start_day(card), money_words(card)
        said = [("player-play", day_short(start, today()))] if start else []
        wanted = [*said, ("currency-euro", money)] if money else said
        if _wide(wanted) <= area.width():
            said = wanted
        x = area.right() - _wide(said)
        left = x - area.x()
        for mark, words in said:
            draw_icon(painter, mark, x, area.y() + 4, 13, "text3", stroke=2)
            width = text_width(words, 12) + 2
            room = QRectF(x + 17, area.y(), width, area.height())
            text(painter, room, words, font(12), "text3", elide=False)
            x += width + 17 + 9
        self._partners(painter, QRectF(area.x(), area.y(), left, area.height()), card)

    @staticmethod
    def _partners(painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        fits = int((area.width() - 4) // (MONOGRAM + 4))
        names = [one.name for one in card.partners]
        shown = names if len(names) <= fits else names[: max(0, fits - 1)]
        for number, name in enumerate(shown):
            tile = QRectF(area.x() + number * (MONOGRAM + 4), area.y(), MONOGRAM, MONOGRAM)
            paint_monogram(painter, tile, name)
        if len(shown) < len(names) and fits > 0:
            x = area.x() + len(shown) * (MONOGRAM + 4)
            more = QRectF(x, area.y(), MONOGRAM, MONOGRAM)
            words = f"+{len(names) - len(shown)}"
            text(painter, more, words, font(11, 600), "text3", CENTRE, elide=False)


def _step_of(card: InitiativeCard) -> tuple[str, date | None]:
    """Return what comes next, and when."""
    if card.phase is Phase.STARTED:
        return _tr("Evalueren"), card.evaluate_on
    task = card.next_task
    return (task.name, task.due_on) if task else ("", None)


def _step_height(card: InitiativeCard, width: float) -> int:
    """Return how high the next step is: its day stands below it when there is no room beside."""
    words, day = _step_of(card)
    if day is None:
        return BADGE_HEIGHT
    look, said = due_look(day, today()), due_words(day, today())
    beside = MARK + text_width(words) + 6 + pill_width(said, look.icon) <= width
    return BADGE_HEIGHT if beside else 2 * BADGE_HEIGHT + 2


def _wide(said: list[tuple[str, str]]) -> int:
    return sum(text_width(words, 12) + 2 + 17 + 9 for _mark, words in said) - 9 if said else 0


def _tr(words: str) -> str:
    return QCoreApplication.translate("Initiatives", words)
