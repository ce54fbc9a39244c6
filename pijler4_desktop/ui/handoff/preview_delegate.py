"""Paints the lines of the preview: what the activity is, when, for whom, and where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.wording import levels_text
from pijler4_desktop.ui.kit.chips import BADGE_HEIGHT, paint_badge, paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.week import CELL, GAP, PARTS, paint_week
from pijler4_desktop.ui.row_model import RowModel
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, fill, rounded, text

NAME, WHEN, LEVEL, STANDING = range(4)
ROW_HEIGHT = 48
TILE = 28
Index = QModelIndex | QPersistentModelIndex
Cell = Callable[[QPainter, QRectF, ActivityRow], None]


class PreviewDelegate(QStyledItemDelegate):
    """Paints every cell of the preview; the row comes from the model as a Python object."""

    def __init__(self, model: RowModel[ActivityRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = "track"
        self._cells: dict[int, Cell] = {
            NAME: self._name,
            WHEN: self._when,
            LEVEL: self._level,
            STANDING: self._standing,
        }

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text high."""
        return QSize(60, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        fill(painter, area, "accentSoft" if selected else "surface")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if selected and index.column() == NAME:
            fill(painter, QRectF(area.x(), area.y(), 3, area.height() - 1), "accent")
        self._quiet = "track2" if selected else "track"
        row = self._model.row_at(index.row())
        if row is not None:
            self._cells[index.column()](painter, area, row)
        if state & QStyle.StateFlag.State_HasFocus and index.column() == NAME:
            rounded(painter, area.adjusted(1, 1, -1, -2), 4, None, "focus", 2)

    def _name(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        look = type_look(row.type)
        tile = QRectF(area.x() + 14, area.center().y() - TILE / 2, TILE, TILE)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        words = area.adjusted(54, 6, -8, 0)
        first = QRectF(words.x(), words.y(), words.width(), 18)
        text(painter, first, row.name, font(13, 600))
        below = QRectF(words.x(), words.y() + 18, words.width(), 16)
        text(painter, below, row.organisation, font(12), "text3")

    def _when(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        if row.by_appointment and not row.dayparts:
            words = self.tr("afspraak")
            text(painter, area.adjusted(10, 0, -4, 0), words, font(12), "text2")
            return
        high = PARTS * (CELL + GAP) - GAP
        y = area.center().y() - high / 2
        paint_week(painter, area.x() + 10, y, row.dayparts, off=self._quiet)

    def _level(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        words = levels_text(row.level_min, row.level_max)
        if words:
            chip = QRectF(area.x() + 10, area.center().y() - 11, area.width() - 18, 22)
            rounded(painter, chip, 5, "surface", "line2")
            text(painter, chip, words, font(12, 500), "text", CENTRE)

    def _standing(self, painter: QPainter, area: QRectF, row: ActivityRow) -> None:
        y = area.center().y() - BADGE_HEIGHT / 2
        paint_badge(painter, area.x() + 10, y, row.standing)
