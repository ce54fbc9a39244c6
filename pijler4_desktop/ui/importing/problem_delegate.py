"""Paints the lines of the list of problems."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.problem_model import Index, Line, ProblemModel
from pijler4_desktop.ui.importing.problem_words import SEVERITY_LOOKS
from pijler4_desktop.ui.importing.review import ProblemGroup
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

TITLE_HEIGHT, GROUP_HEIGHT = 32, 56
BUTTON_HEIGHT = 28


class ProblemDelegate(QStyledItemDelegate):
    """Draws titles and groups; the open group needs no button, its way to mend lies below it."""

    def __init__(self, fix_height: int) -> None:
        super().__init__()
        self.fix_height = fix_height

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for one line, two lines, or the room for what mends a group."""
        line = _line(index)
        if line.is_fix:
            return QSize(100, self.fix_height)
        return QSize(100, GROUP_HEIGHT if line.group else TITLE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        line = _line(index)
        area = QRectF(option.rect)
        if line.is_fix:
            return
        if line.group is None:
            text(painter, area.adjusted(8, 6, 0, 0), line.title, font(12, 500), "text2")
            return
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = area.adjusted(0, 1, 0, -1)
        if chosen:
            rounded(painter, box, 6, "accentSoft")
            fill(painter, QRectF(box.x(), box.y() + 6, 3, box.height() - 12), "accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, 6, "hover")
        if not chosen:
            fill(painter, QRectF(area.x() + 10, area.bottom() - 1, area.width() - 20, 1), "line")
        self._paint_group(painter, area, line, line.group)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, box, 6, None, "focus", 2)

    def _paint_group(
        self, painter: QPainter, area: QRectF, line: Line, group: ProblemGroup
    ) -> None:
        mark, ink = SEVERITY_LOOKS[group.severity]
        draw_icon(painter, mark, area.x() + 12, area.center().y() - 9, 18, ink, stroke=2)
        words = self.word_of(group)
        width = text_width(words, 12, 500) + 20
        top = area.center().y() - BUTTON_HEIGHT / 2
        button = QRectF(area.right() - width - 10, top, width, BUTTON_HEIGHT)
        rounded(painter, button, 6, "surface", "line2")
        text(painter, button, words, font(12, 500), "text", CENTRE, elide=False)
        room = QRectF(area.x() + 40, area.y() + 8, button.x() - area.x() - 48, 20)
        text(painter, room, line.title, font(13, 500))
        text(painter, room.translated(0, 20), line.below, font(12), "text3")

    def word_of(self, group: ProblemGroup) -> str:
        """Say what choosing a group does."""
        if group.code is ProblemCode.REQUIRED and group.column is not None:
            return self.tr("Vul in")
        if group.is_closed:
            return self.tr("Kies")
        if group.severity is Severity.NOTE:
            return self.tr("Toon")
        return self.tr("Bekijk")


def _line(index: Index) -> Line:
    model = index.model()
    return model.line_at(index) if isinstance(model, ProblemModel) else Line()
