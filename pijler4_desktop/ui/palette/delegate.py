"""Paints the lines of the palette: headings, entries with what was typed marked in them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pijler4_desktop.domain.searching.hits import Span
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.palette.entries import Entry, Mark
from pijler4_desktop.ui.palette.model import PaletteModel
from pijler4_desktop.ui.theme.fonts import font, metrics, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, RIGHT, draw_icon, fill, rounded, text

ENTRY_HEIGHT, HEADING_HEIGHT = 42, 30
PLAIN, MARKED = (14, 500), (14, 700)
KEY = (11, 500)
ASIDE = 12
TILE, ICON = 28, 20
TEXT_AT = 54
ASIDE_SHARE = 0.45  # of the room; a long name of an organisation ends with an ellipsis
Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Draws a heading, or an entry: mark, words, and its keys or an aside at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of the line."""
        model = index.model()
        heading = isinstance(model, PaletteModel) and model.entry_at(index) is None
        return QSize(200, HEADING_HEIGHT if heading else ENTRY_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        model = index.model()
        if not isinstance(model, PaletteModel):
            return
        area = QRectF(option.rect)
        line = model.line_at(index)
        if isinstance(line, str):
            room = area.adjusted(20, 4, -20, -2)
            text(painter, room, line, font(12, 600), "text3")
            return
        row = area.adjusted(8, 1, -8, -1)
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, row, state)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        _paint_mark(painter, row, line.mark, chosen=chosen)
        end = _paint_aside(painter, row, line)
        words = QRectF(row.x() + TEXT_AT, row.y(), end - row.x() - TEXT_AT - 12, row.height())
        _paint_words(painter, words, line.text, line.spans)

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, row, 8, "accentSoft")
            fill(painter, QRectF(row.x(), row.y() + 9, 3, row.height() - 18), "accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, row, 8, "hover")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, row, 8, None, "focus", 2)


def _paint_mark(painter: QPainter, row: QRectF, mark: Mark, *, chosen: bool) -> None:
    tile = QRectF(row.x() + 12, row.center().y() - TILE / 2, TILE, TILE)
    if mark.monogram:
        rounded(painter, tile, 8, mark.soft)
        text(painter, tile, mark.monogram, font(11, 600), mark.tone, CENTRE, elide=False)
    elif mark.soft:
        paint_tile(painter, tile, mark.icon, mark.tone, mark.soft)
    else:
        ink = "accentText" if chosen else mark.tone
        draw_icon(painter, mark.icon, row.x() + 16, row.center().y() - ICON / 2, ICON, ink)


def _paint_aside(painter: QPainter, row: QRectF, entry: Entry) -> float:
    """Draw what stands at the right; returns where it begins."""
    right = row.right() - 12
    if entry.keys:
        width = text_width(entry.keys, *KEY) + 12
        cap = QRectF(right - width, row.center().y() - 10, width, 20)
        rounded(painter, cap, 4, "surface", "line2")
        text(painter, cap, entry.keys, font(*KEY), "text2", CENTRE, elide=False)
        return cap.x()
    share = min(text_width(entry.aside, ASIDE) + 2, row.width() * ASIDE_SHARE)
    room = QRectF(right - share, row.y(), share, row.height())
    text(painter, room, entry.aside, font(ASIDE), "text3", RIGHT)
    return room.x()


def _paint_words(painter: QPainter, area: QRectF, words: str, spans: Sequence[Span]) -> None:
    """Write one line with the typed letters bold on a tint."""
    shown = metrics(*MARKED).elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    kept = len(shown) if shown == words else len(shown) - 1
    x = area.x()
    for part, marked in _parts(shown, spans, kept):
        face = font(*(MARKED if marked else PLAIN))
        width = QFontMetricsF(face).horizontalAdvance(part)
        room = QRectF(x, area.y(), width + 1, area.height())
        if marked:
            rounded(painter, QRectF(x - 1, area.center().y() - 9.5, width + 2, 19), 3, "warnSoft")
        text(painter, room, part, face, elide=False)
        x += width


def _parts(words: str, spans: Sequence[Span], kept: int) -> Iterator[tuple[str, bool]]:
    """Cut a text into what was typed and what was not; nothing after `kept` is marked."""
    at = 0
    for first, end in spans:
        if first >= kept:
            break
        if first > at:
            yield words[at:first], False
        at = min(end, kept)
        yield words[first:at], True
    if at < len(words):
        yield words[at:], False
