"""Fields inside a table: how they look at rest, and the list that opens in their place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded, text

FIELD_HEIGHT = 32
HEAD_HEIGHT = 36


def field_area(area: QRect, left: int, right: int) -> QRect:
    """Return where a field stands in its cell, this far from both sides."""
    top = area.y() + (area.height() - FIELD_HEIGHT) // 2
    return QRect(area.x() + left, top, area.width() - left - right, FIELD_HEIGHT)


def paint_field(
    painter: QPainter,
    box: QRect,
    words: str,
    *,
    ink: str = "text",
    edge: str = "input",
    mark: str = "chevron-down",
) -> None:
    """Draw a field at rest."""
    area = QRectF(box)
    rounded(painter, area, 6, "surface", edge)
    text(painter, area.adjusted(11, 0, -28, 0), words, font(13), ink)
    draw_icon(painter, mark, area.right() - 22, area.center().y() - 7, 14, "text2")


class TableHead(QHeaderView):
    """The quiet head of a table; `indents` shift the words of some sections to the right."""

    def __init__(self, parent: QWidget, indents: Mapping[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.indents = dict(indents)
        self.setFixedHeight(HEAD_HEIGHT)
        self.setMinimumSectionSize(24)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setAccessibleName(self.tr("Kolomkoppen"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write one heading."""
        area = QRectF(rect)
        fill(painter, area, "subtle")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        words = str(self.model().headerData(section, self.orientation()))
        room = area.adjusted(self.indents.get(section, 2), 0, 0, 0)
        text(painter, room, words, font(12, 500), "text2")


class CellCombo(QComboBox):
    """A drop-down list as the editor of a cell.

    Signals:
        picked: an entry was chosen.
        ended: the list closed, after what was picked was told.
    """

    picked = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget, entries: Sequence[tuple[object, str]]) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in entries:
            self.addItem(words, value)
        self.activated.connect(lambda _number: self.picked.emit())

    def open(self) -> None:
        """Show the list as soon as the editor has its place."""
        QTimer.singleShot(0, self, self.showPopup)

    def hidePopup(self) -> None:
        """Tell that the list closed."""
        super().hidePopup()
        QTimer.singleShot(0, self, self.ended.emit)
