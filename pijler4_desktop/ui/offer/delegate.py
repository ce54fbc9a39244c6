"""Paints the cells of the offer's table: pictures beside words."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.freshness import TO_CHECK, FreshState
from pijler4_desktop.domain.vocabulary import Answer, Standing
from pijler4_desktop.domain.wording import hours_text
from pijler4_desktop.ui.kit.chips import badge_width, paint_badge, paint_tile
from pijler4_desktop.ui.kit.hits import marked_text
from pijler4_desktop.ui.kit.looks import FRESH_LOOKS, type_look
from pijler4_desktop.ui.kit.week import paint_week
from pijler4_desktop.ui.lists.row_delegate import CHIP, RowDelegate, blank
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.row_model import RowModel
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, RIGHT, draw_icon, rounded, text
from pijler4_desktop.ui.theme.theme import theme

TILE, COMPACT_TILE = 28, 24
FREE_BAR = 60
MARK = 18  # what the mark before the words takes, where they leave room
MARKED = {*TO_CHECK, FreshState.AGEING}
LEAST_BESIDE = 40  # narrower and an organisation beside the name is only an ellipsis

_CONDITIONS = {
    Answer.YES: ("ok", "okSoft", "check"),
    Answer.NO: ("bad", "badSoft", "x"),
    Answer.UNKNOWN: ("warn", "warnSoft", "help-circle"),
}


class OfferDelegate(RowDelegate):
    """Paints every cell of the offer's table.

    Compact lines have name and organisation on one line. The place is told below the name, unless
    it has a column of its own.
    """

    def __init__(self, model: RowModel[ActivityRow]) -> None:
        super().__init__(model, columns.SHAPE)
        self.cells = {
            columns.NAME: self._name,
            columns.WHEN: self._when,
            columns.LEVEL: self._level,
            columns.HOURS: self._hours,
            columns.FREE: self._free,
            columns.CONDITIONS: self._conditions,
            columns.STANDING: self._standing,
            columns.VERIFIED: self._verified,
            columns.PLACE: self._place,
            columns.TYPE: self._type,
            columns.CAPACITY: self._capacity,
        }

    def _name(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        look = type_look(row.type)
        size = COMPACT_TILE if self.compact else TILE
        tile = QRectF(area.x() + 10 + (TILE - size) / 2, area.center().y() - size / 2, size, size)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        words = area.adjusted(48, 0, -6, 0)
        second = row.organisation
        if (
            row.place
            and columns.PLACE not in self.shown
            and area.width() > columns.PLACE_FROM_WIDTH
        ):
            second = f"{second} · {row.place}" if second else row.place
        if self.compact:
            marked_text(painter, words, row.name, font(13, 600), _ink(row), self.hits)
            beside = words.adjusted(text_width(row.name, 13, 600) + 10, 0, 0, 0)
            if beside.width() > LEAST_BESIDE:
                marked_text(painter, beside, second, font(12), "text3", self.hits)
            return
        first = QRectF(words.x(), words.y() + 6, words.width(), 18)
        marked_text(painter, first, row.name, font(13, 600), _ink(row), self.hits)
        below = QRectF(words.x(), words.y() + 24, words.width(), 16)
        marked_text(painter, below, second, font(12), "text3", self.hits)

    def _when(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        if row.by_appointment and not row.dayparts:
            text(painter, area.adjusted(10, 0, -4, 0), self.tr("afspraak"), font(12), "text2")
            return
        on = "muteSolid" if _over(row) else "accent"
        off = "track2" if self.selected else "track"
        y = area.center().y() - 13
        paint_week(painter, area.x() + 10, y, row.dayparts, ink=on, off=off)

    def _level(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        words = columns.level_words(row)
        if not words:
            return
        chip = QRectF(area.x() + 10, area.center().y() - 11, area.width() - 18, 22)
        rounded(painter, chip, 5, "surface", "line2")
        text(painter, chip, words, font(12, 500), _ink(row), CENTRE)

    def _hours(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        face = font(13, 500, tabular=True)
        text(painter, area.adjusted(0, 0, -12, 0), hours_text(row.hours), face, _ink(row), RIGHT)

    def _free(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        free = row.places_free
        top = area.center().y() - (15 if self.compact else 17)
        first = QRectF(area.x() + 10, top, area.width() - 14, 18)
        face = font(13, 500 if free else 400)
        text(painter, first, columns.free_words(row), face, _ink(row) if free else "text3")
        if row.capacity is None or free is None:
            return
        bar = QRectF(area.x() + 10, top + 22, FREE_BAR, 4)
        rounded(painter, bar, 2, "track2" if self.selected else "track")
        if free and row.capacity:
            bar.setWidth(max(4.0, FREE_BAR * min(1.0, free / row.capacity)))
            rounded(painter, bar, 2, "muteSolid" if _over(row) else "accent")

    def _conditions(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        stamp = _conditions_stamp(row.dutch_met, row.social_met, theme().name, ratio)
        painter.drawPixmap(QPointF(area.x() + 10, area.center().y() - CHIP / 2), stamp)

    def _standing(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        stamp = _standing_stamp(row.standing, theme().name, ratio)
        painter.drawPixmap(QPointF(area.x() + 10, area.center().y() - CHIP / 2), stamp)

    def _verified(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        look = FRESH_LOOKS[row.fresh.state]
        ink = look.tone if row.fresh.state in TO_CHECK else "text2"
        said, words = columns.verified_words(row), area.adjusted(10, 0, -6, 0)
        if row.fresh.state in MARKED and text_width(said, 12) + MARK <= words.width():
            draw_icon(painter, look.icon, words.x(), area.center().y() - 7, 14, look.tone)
            words.setLeft(words.x() + MARK)
        text(painter, words, said, font(12), ink)

    def _place(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        text(painter, area.adjusted(10, 0, -6, 0), row.place, font(12), "text2")

    def _type(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        if row.type is not None:
            text(painter, area.adjusted(10, 0, -6, 0), term(row.type), font(12), "text2")

    def _capacity(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        words, face = columns.capacity_words(row), font(13, 500, tabular=True)
        text(painter, area.adjusted(0, 0, -12, 0), words, face, _ink(row), RIGHT)


@lru_cache(maxsize=64)
def _conditions_stamp(dutch: Answer, social: Answer, _theme: str, ratio: float) -> QPixmap:
    stamp = blank(88, ratio)
    painter = QPainter(stamp)
    x = 0
    for words, answer, width in (("NL", dutch, 38), ("SOC", social, 46)):
        token, soft, icon = _CONDITIONS[answer]
        chip = QRectF(x, 0, width, CHIP)
        rounded(painter, chip, 5, soft)
        draw_icon(painter, icon, chip.x() + 4, 5, 12, token, stroke=2.5)
        text(painter, chip.adjusted(18, 0, 0, 0), words, font(11, 600), token, elide=False)
        x += width + 4
    painter.end()
    return stamp


@lru_cache(maxsize=32)
def _standing_stamp(standing: Standing, _theme: str, ratio: float) -> QPixmap:
    stamp = blank(badge_width(standing), ratio)
    painter = QPainter(stamp)
    paint_badge(painter, 0, 0, standing)
    painter.end()
    return stamp


def _over(row: ActivityRow) -> bool:
    return row.standing is Standing.STOPPED


def _ink(row: ActivityRow) -> str:
    return "text3" if _over(row) else "text"
