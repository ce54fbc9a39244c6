"""Paints the review: tinted cells with an icon, the bucket with its own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.review_model import NUMBER, OUTCOME, ReviewModel
from pijler4_desktop.ui.importing.words import OUTCOME_LOOKS
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import RIGHT, draw_icon, fill, rounded, text

HEIGHT = 34
_LOOKS = {
    Severity.NOTE: ("infoSoft", "info", "info-circle"),
    Severity.DOUBT: ("warnSoft", "warn", "alert-triangle"),
    Severity.ERROR: ("badSoft", "bad", "alert-circle"),
}


class ReviewDelegate(QStyledItemDelegate):
    """Draws a cell of the review; reads the model in Python, never through a QVariant."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line."""
        return QSize(80, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell, its lines, and the focus."""
        model = index.model()
        if not isinstance(model, ReviewModel):
            return
        area = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        back = "accentSoft" if selected else "subtle" if index.column() == NUMBER else "surface"
        fill(painter, area, back)
        if index.column() == OUTCOME:
            self._paint_outcome(painter, area, model, index)
        else:
            self._paint_cell(painter, area, model, index)
        fill(painter, QRectF(area.right() - 1, area.y(), 1, area.height()), "line")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(0, 0, -1, -1), 2, None, "focus", 2)

    def _paint_outcome(
        self,
        painter: QPainter,
        area: QRectF,
        model: ReviewModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        mark, ink = OUTCOME_LOOKS[model.row_at(index.row()).planned.outcome]
        draw_icon(painter, mark, area.x() + 10, area.center().y() - 7, 14, ink, stroke=2)
        text(painter, area.adjusted(30, 0, -6, 0), model.words(index), font(13, 500), ink)

    def _paint_cell(
        self,
        painter: QPainter,
        area: QRectF,
        model: ReviewModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        words = model.words(index)
        if index.column() == NUMBER:
            text(painter, area.adjusted(0, 0, -10, 0), words, font(11, 500), "text3", RIGHT)
            return
        problems = model.problems_at(index)
        if not problems:
            text(painter, area.adjusted(10, 0, -6, 0), words.replace("\n", " "), font(13))
            return
        soft, ink, mark = _LOOKS[max(p.problem.severity for p in problems)]
        fill(painter, area, soft)
        draw_icon(painter, mark, area.right() - 22, area.center().y() - 7, 14, ink, stroke=2)
        shown = words.replace("\n", " ") or self.tr("(leeg)")
        text(painter, area.adjusted(10, 0, -26, 0), shown, font(13, 500), ink)
