"""The head of a table: quiet words, a clear arrow beside the sorted column."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from pijler4_desktop.ui.lists.shape import TableShape
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import LEFT, RIGHT, draw_icon, fill, rounded, text

HEIGHT = 36
BOX = 16
EDGE = 16  # from the side of the list to the first words


class ListHeader(QHeaderView):
    """Paints the headings; a click sorts, a click on the box chooses every line or none.

    Signals:
        all_clicked: the box above the lines was clicked.
    """

    all_clicked = Signal()

    def __init__(self, shape: TableShape, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shape = shape
        self._ticked = Qt.CheckState.Unchecked
        self._hovered = -1
        self.setFixedHeight(HEIGHT)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)  # the boxes, or else the names, stay at the left
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Kolomkoppen"))

    def tick(self, state: Qt.CheckState) -> None:
        """Show whether every line, some, or none are chosen."""
        if state is not self._ticked:
            self._ticked = state
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        area = QRectF(rect)
        fill(painter, area, "hover" if section == self._hovered else "subtle")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if section == self._shape.check:
            paint_box(painter, area, self._ticked)
            return
        words = str(self.model().headerData(section, self.orientation()))
        sorted_here = section == self.sortIndicatorSection()
        weight = 600 if sorted_here else 500
        token = "text" if sorted_here else "text2"
        right = section in self._shape.numbers
        first = section == self._shape.name and self._shape.check is None
        room = area.adjusted(EDGE if first else 10, 0, -12 if right else 0, 0)
        text(painter, room, words, font(12, weight), token, RIGHT if right else LEFT, elide=False)
        if sorted_here:
            width = text_width(words, 12, weight)
            x = room.right() - width - 17 if right else room.x() + width + 4
            down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            arrow = "chevron-down" if down else "chevron-up"
            draw_icon(painter, arrow, x, area.center().y() - 7, 14, "text")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose all or none from the box; the rest is Qt's."""
        if self.logicalIndexAt(event.position().toPoint()) == self._shape.check:
            self.all_clicked.emit()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the heading under the mouse."""
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()


def paint_box(painter: QPainter, area: QRectF, state: Qt.CheckState) -> None:
    """Paint a tick box at the left of a cell."""
    box = QRectF(area.x() + 12, area.center().y() - BOX / 2, BOX, BOX)
    if state is Qt.CheckState.Unchecked:
        rounded(painter, box, 4, "surface", "input")
        return
    rounded(painter, box, 4, "accent", "accent")
    mark = "check" if state is Qt.CheckState.Checked else "minus"
    draw_icon(painter, mark, box.x() + 1, box.y() + 1, 14, "onAccent", stroke=3)
