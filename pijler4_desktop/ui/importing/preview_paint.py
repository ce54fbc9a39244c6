"""Paints the preview of a sheet: Excel's own edges, the header row, what a row is at its right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pijler4_desktop.ui.importing.preview import Line, LineKind
from pijler4_desktop.ui.importing.preview_model import Index, PreviewModel
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

ROW_HEIGHT = 34
NUMBER_WIDTH = 52
TAG_ROOM = 58
LEAST_SEEN = 24
"""Less of a cell than this, beside the words at the right, tells nothing."""
HEADERS = frozenset({LineKind.HEADER, LineKind.UPPER_HEADER})
_UNRULED = frozenset({LineKind.TITLE, LineKind.FOLDED})
_QUIET = frozenset(
    {
        LineKind.TITLE,
        LineKind.TOTAL,
        LineKind.NOTE,
        LineKind.FOLDED,
        LineKind.BESIDE,
        LineKind.REPEATED_HEADER,
    }
)
_RUNS_OVER = _UNRULED | {LineKind.NOTE, LineKind.SECTION, LineKind.UNREAD}
_MARKS = {
    LineKind.HEADER: "flag",
    LineKind.UPPER_HEADER: "flag",
    LineKind.SECTION: "arrow-narrow-right",
    LineKind.LEGEND: "language",
    LineKind.FOLDED: "chevron-down",
}


def tag_width(words: str) -> int:
    """Return the room the words at the right of a row take."""
    return text_width(words, 12, 500) + TAG_ROOM


def paint_tag(painter: QPainter, area: QRectF, line: Line, words: str) -> None:
    """Say at the right of a row what it is."""
    fill(painter, area, "surface")
    fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
    fill(painter, QRectF(area.x(), area.y(), 1, area.height()), "line")
    if not words:
        return
    header = line.kind in HEADERS
    pill = QRectF(area.x() + 12, area.y() + 6, tag_width(words) - 24, 22)
    ink = "onAccent" if header else "mute"
    rounded(painter, pill, 5, "accent" if header else "muteSoft")
    mark = _MARKS.get(line.kind, "eye-off" if line.hidden else "x")
    draw_icon(painter, mark, pill.x() + 8, pill.y() + 4, 14, ink, stroke=2)
    text(painter, pill.adjusted(26, 0, 0, 0), words, font(12, 500), ink, elide=False)


class EdgeHeader(QHeaderView):
    """The letters above and the numbers beside a sheet, as Excel draws them.

    `covered` is what is taken at the right by words that do not scroll along.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.covered = 0
        self._flat = orientation is Qt.Orientation.Horizontal
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        said = self.tr("Kolommen van Excel") if self._flat else self.tr("Rijnummers van Excel")
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        """Ask for a row high, or for numbers of five digits wide."""
        return QSize(NUMBER_WIDTH, ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters, but not over what does not scroll."""
        super().paintEvent(event)
        view = self.viewport()
        area = QRectF(view.width() - self.covered, 0, self.covered, view.height())
        fill(QPainter(view), area, "subtle")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a letter or a number."""
        area = QRectF(rect)
        fill(painter, area, "subtle")
        face = font(12, 500) if self._flat else font(11, 500)
        words = str(self.model().headerData(section, self.orientation()))
        text(painter, area, words, face, "text3", CENTRE, elide=False)
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")


class PreviewDelegate(QStyledItemDelegate):
    """Paints a cell; the header row stands out, what is skipped steps back.

    `covered` is what is taken at the right by words that do not scroll along.
    """

    def __init__(self, lines: PreviewModel, view: QTableView) -> None:
        super().__init__(view)
        self.covered = 0
        self._lines = lines
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        line = self._lines.line(index.row())
        area = QRectF(option.rect)
        header = line.kind in HEADERS
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        quiet = line.kind in _QUIET
        back = "accentSoft" if header else "hover" if current else "subtle" if quiet else "surface"
        fill(painter, area, back)
        ink = "accentText" if header else "text3" if quiet or line.hidden else "text"
        self._paint_words(painter, area, index, font(13, 600 if header else 400), ink)
        if line.kind not in _UNRULED and index.column() + 1 < self._lines.tags:
            fill(painter, QRectF(area.right() - 1, area.y(), 1, area.height()), "line")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if header:
            self._paint_edge(painter, area, line)
        if current and self._view.hasFocus():
            fill(painter, QRectF(area.x(), area.y(), area.width(), 2), "focus")
            fill(painter, QRectF(area.x(), area.bottom() - 2, area.width(), 2), "focus")

    def _paint_words(
        self, painter: QPainter, area: QRectF, index: Index, face: QFont, ink: str
    ) -> None:
        """Write the cell, or what runs over into it from its left, as Excel does."""
        line, column = self._lines.line(index.row()), index.column()
        area = QRectF(area)
        area.setRight(min(area.right(), self._view.viewport().width() - self.covered))
        if column >= self._lines.tags or area.width() < LEAST_SEEN:
            return
        words = self._lines.words(line, column)
        runs_over = line.kind in _RUNS_OVER and not self._lines.words(line, column + 1)
        if words and not runs_over:
            text(painter, area.adjusted(10, 0, -6, 0), words, face, ink)
            return
        start = column
        while not words and start > 0 and line.kind in _RUNS_OVER:
            start -= 1
            words = self._lines.words(line, start)
        x = self._view.columnViewportPosition(start) + 10
        painter.save()
        painter.setClipRect(area)
        wide = QRectF(x, area.y(), area.right() - x + 4000, area.height())
        text(painter, wide, words, face, ink, elide=False)
        painter.restore()

    def _paint_edge(self, painter: QPainter, area: QRectF, line: Line) -> None:
        fill(painter, QRectF(area.x(), area.y(), area.width(), 2), "accent")
        if line.kind is LineKind.HEADER:
            fill(painter, QRectF(area.x(), area.bottom() - 2, area.width(), 2), "accent")
