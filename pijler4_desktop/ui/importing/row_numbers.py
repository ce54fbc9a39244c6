"""Excel's row numbers beside the rows, with a mark at those that are held back."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.ui.importing.review_model import ReviewModel
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, text

WIDTH = 56
_MARKS = {Outcome.HELD: ("alert-circle", "bad"), Outcome.IGNORED: ("x", "mute")}
_REPEATED = ("copy", "mute")


class RowNumbers(QHeaderView):
    """Stays in sight while the table moves sideways; the current row is bold."""

    def __init__(self, model: ReviewModel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Rijnummers van Excel"))

    def sizeHint(self) -> QSize:
        """Ask for five digits and a mark."""
        return QSize(WIDTH, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a number."""
        area = QRectF(rect)
        selection = self.selectionModel()
        here = selection.currentIndex().row() == section
        fill(painter, area, "accentSoft" if here else "subtle")
        if here:
            fill(painter, QRectF(area.x(), area.y(), 3, area.height()), "accent")
        fill(painter, QRectF(area.right() - 1, area.y(), 1, area.height()), "line")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        planned = self._rows.row_at(section).planned
        if look := _look(planned):
            mark, ink = look
            draw_icon(painter, mark, area.x() + 6, area.center().y() - 7, 14, ink, stroke=2)
            area = area.adjusted(16, 0, 0, 0)
        face = font(11, 600 if here else 500)
        text(painter, area, str(planned.row), face, "text2", CENTRE, elide=False)


def _look(planned: PlannedRow) -> tuple[str, str] | None:
    codes = {found.problem.code for found in planned.problems}
    if planned.outcome is Outcome.SAME and ProblemCode.DUPLICATE_ROW in codes:
        return _REPEATED
    return _MARKS.get(planned.outcome)
