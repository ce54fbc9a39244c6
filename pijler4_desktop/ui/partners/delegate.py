"""Paints the cells of the list of partner organisations."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from pijler4_desktop.domain.partners import PartnerRow
from pijler4_desktop.domain.vocabulary import PartnerStatus
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.chips import badge_width, paint_badge, paint_pill
from pijler4_desktop.ui.kit.hits import marked_text
from pijler4_desktop.ui.kit.monograms import paint_monogram
from pijler4_desktop.ui.lists.header import EDGE
from pijler4_desktop.ui.lists.row_delegate import CHIP, RowDelegate, blank
from pijler4_desktop.ui.partners import columns
from pijler4_desktop.ui.partners.words import follow_up_look, follow_up_words, last_words, quiet
from pijler4_desktop.ui.row_model import RowModel
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, text
from pijler4_desktop.ui.theme.theme import theme

TILE, COMPACT_TILE = 28, 24
WORDS_AT = 54
LEAST_BESIDE = 40  # narrower and a place beside the name is only an ellipsis


class PartnerDelegate(RowDelegate):
    """Paints every cell; compact lines have name and place on one line."""

    def __init__(self, model: RowModel[PartnerRow]) -> None:
        super().__init__(model, columns.SHAPE)
        self.cells = {
            columns.NAME: self._name,
            columns.KIND: self._kind,
            columns.STATUS: self._status,
            columns.OFFER: self._offer,
            columns.LAST: self._last,
            columns.FOLLOW_UP: self._follow_up,
        }

    def _name(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        size = COMPACT_TILE if self.compact else TILE
        x = area.x() + EDGE + (TILE - size) / 2
        paint_monogram(painter, QRectF(x, area.center().y() - size / 2, size, size), row.name)
        words = area.adjusted(WORDS_AT, 0, -6, 0)
        ink = "text3" if row.status is PartnerStatus.STOPPED else "text"
        if self.compact or not row.place:
            marked_text(painter, words, row.name, font(13, 600), ink, self.hits)
            beside = words.adjusted(text_width(row.name, 13, 600) + 10, 0, 0, 0)
            if beside.width() > LEAST_BESIDE:
                marked_text(painter, beside, row.place, font(12), "text3", self.hits)
            return
        first = QRectF(words.x(), words.y() + 6, words.width(), 18)
        marked_text(painter, first, row.name, font(13, 600), ink, self.hits)
        below = QRectF(words.x(), words.y() + 24, words.width(), 16)
        marked_text(painter, below, row.place, font(12), "text3", self.hits)

    def _kind(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        text(painter, area.adjusted(10, 0, -6, 0), columns.kind_of(row), font(), "text2")

    def _status(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        stamp = _status_stamp(row.status, theme().name, ratio)
        painter.drawPixmap(QPointF(area.x() + 10, area.center().y() - CHIP / 2), stamp)

    def _offer(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        face = font(13, 500, tabular=True)
        ink = "text" if row.activities else "text3"
        text(painter, area.adjusted(10, 0, -6, 0), str(row.activities), face, ink)

    def _last(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        words, old = last_words(row), quiet(row, today())
        ink = "warn" if old else "text2" if row.last_contact else "text3"
        text(painter, area.adjusted(10, 0, -6, 0), words, font(), ink)
        if old:
            x = area.x() + 16 + text_width(words)
            draw_icon(painter, "clock", x, area.center().y() - 7, 14, "warn", stroke=2)

    def _follow_up(self, painter: QPainter, area: QRectF, row: PartnerRow) -> None:
        day = row.next_contact_on
        if day is not None:
            look = follow_up_look(day, row.status, today())
            words = follow_up_words(day, row.status, today())
            y = area.center().y() - CHIP / 2
            paint_pill(painter, area.x() + 10, y, words, look.tone, look.icon)


@lru_cache(maxsize=32)
def _status_stamp(status: PartnerStatus, _theme: str, ratio: float) -> QPixmap:
    stamp = blank(badge_width(status), ratio)
    painter = QPainter(stamp)
    paint_badge(painter, 0, 0, status)
    painter.end()
    return stamp
