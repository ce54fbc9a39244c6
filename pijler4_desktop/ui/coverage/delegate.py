"""Paints the cells of the matrix: heat with a number, a gap with its word, a mark for the rest."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.coverage.measures import inner
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.shown import heat
from pijler4_desktop.ui.coverage.words import amount_text, state_word
from pijler4_desktop.ui.kit.heat import paint_empty, paint_heat
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, RIGHT, colour, fill, text

Index = QModelIndex | QPersistentModelIndex
MARK = 6  # of a stale record, in the corner
HIGH_ENOUGH, TWO_LINES = 40, 31  # for the word of a gap under a number, and for a difference


class MatrixDelegate(QStyledItemDelegate):
    """Paints a cell or a total; where the user stands is the view's to show."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        area = QRectF(option.rect)
        row, column = index.row(), index.column()
        weekend = model.is_weekend(column)
        fill(painter, area, "surface")
        if weekend:
            paint_weekend(painter, area, *model.of_day(column))
        cell = model.cell_at(row, column)
        first, last = model.of_day(column)
        if cell is None:
            self._paint_total(painter, area, model, index)
            return
        inside = inner(area, first=first, last=last)
        if cell.state is CellState.OFFER:
            self._paint_offer(painter, inside, model, index)
        else:
            ground = "surface" if weekend else "subtle"
            paint_empty(painter, inside, cell.state, ground, word=state_word(cell.state))
            if cell.activities:
                self._paint_short(painter, inside, model, index)
            elif cell.state is CellState.NONE:
                fewer = model.difference_at(index.row(), index.column())
                text(painter, inside, fewer, font(11, 500), "text3", CENTRE, elide=False)

    def _paint_offer(
        self, painter: QPainter, area: QRectF, model: MatrixModel, index: Index
    ) -> None:
        value = model.amount_at(index.row(), index.column())
        step = heat(value, model.most)
        ink = paint_heat(painter, area, step)
        words, mark = amount_text(value), ""
        difference = model.difference_at(index.row(), index.column())
        room = area
        if difference and area.height() >= TWO_LINES:
            room = area.adjusted(0, 1, 0, -area.height() / 2 + 1)
            below = area.adjusted(0, area.height() / 2, 0, -1)
            text(painter, below, difference, font(11, 500), ink, CENTRE, elide=False)
        elif difference:
            mark = "↑" if difference.startswith("+") else "↓"
        cell = model.cell_at(index.row(), index.column())
        stale = cell is not None and cell.stale > 0
        wide = area.width() - (MARK if stale else 2)
        if value >= 1 and text_width(words + mark, 11, 600) > wide:
            words = count_text(round(value))  # the tip and the panel tell the decimals
        size = _size(words + mark, wide)
        text(painter, room, words + mark, font(size, 600), ink, CENTRE, elide=False)
        if stale:
            paint_stale(painter, area, ink)

    def _paint_short(
        self, painter: QPainter, area: QRectF, model: MatrixModel, index: Index
    ) -> None:
        """Write above the word how much there is of what is wanted, where there is room."""
        if area.height() < HIGH_ENOUGH:
            return
        words = amount_text(model.amount_at(index.row(), index.column()))
        high = QRectF(area.x(), area.y() + 3, area.width(), area.height() / 2 - 9)
        text(painter, high, words, font(12, 600), "gap", CENTRE, elide=False)

    def _paint_total(
        self, painter: QPainter, area: QRectF, model: MatrixModel, index: Index
    ) -> None:
        value = model.amount_at(index.row(), index.column())
        at_foot, at_side = index.row() >= len(model.rows), index.column() >= len(model.columns)
        if at_foot:
            fill(painter, QRectF(area.x(), area.y() + 2, area.width(), 1), "line")
        face = font(13 if at_side else 12, 600, tabular=True)
        quiet = "text" if at_side else "text2"
        ink = quiet if value else "gap"
        room = area.adjusted(0, 0, -8, 0) if at_side else inner(area, **_ends(model, index))
        words = amount_text(value)
        text(painter, room, words, face, ink, RIGHT if at_side else CENTRE, elide=False)


def paint_stale(painter: QPainter, area: QRectF, ink: str) -> None:
    """Draw the corner that says that part of this is to be checked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    right, top = area.right() - 1, area.top() + 1
    corner = (QPointF(right - MARK, top), QPointF(right, top), QPointF(right, top + MARK))
    painter.drawPolygon(QPolygonF(corner))
    painter.restore()


def paint_weekend(painter: QPainter, area: QRectF, first: bool, last: bool) -> None:  # noqa: FBT001  of the day
    """Shade a day of the weekend, with a hair of room between two days."""
    fill(painter, area.adjusted(1 if first else 0, 0, -1 if last else 0, 0), "subtle")


def _ends(model: MatrixModel, index: Index) -> dict[str, bool]:
    first, last = model.of_day(index.column())
    return {"first": first, "last": last}


def _size(words: str, room: float) -> int:
    """Return the size of type that fits: 14 where it can."""
    sizes = (14, 13, 12, 11)
    return next((px for px in sizes if text_width(words, px, 600) <= room), 11)
