"""The headings of the matrix: days above parts of the day, and the types with their tile."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from pijler4_desktop.ui.coverage.delegate import paint_weekend
from pijler4_desktop.ui.coverage.measures import HEAD, inner
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.words import CoverageWords
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, RIGHT, fill, text

TILE = 28
LOW_TILE, LOW_ROW = 22, 36


class ColumnHeads(QHeaderView):
    """Two lines: the day over its parts, or the postal code over the place."""

    def __init__(self, words: CoverageWords, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._words = words
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setAccessibleName(self.tr("Kolommen"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the lower line of a heading; the day comes over it."""
        model = self.model()
        if not isinstance(model, MatrixModel):
            return
        area = QRectF(rect)
        fill(painter, area, "surface")
        if section >= len(model.columns):
            low = area.adjusted(0, 22, -8, -4)
            text(painter, low, self.tr("totaal"), font(11, 500), "text3", RIGHT, elide=False)
            return
        first, last = model.of_day(section)
        if model.is_weekend(section):
            paint_weekend(painter, area, first, last)
        above, below = self._words.heading(model.columns[section])
        inside = inner(area, first=first, last=last)
        low = QRectF(inside.x(), area.y() + 22, inside.width(), 20)
        of_day = model.columns[section].part is not None
        face = font(11, 500) if of_day else font(12, 600)
        text(painter, low, below, face, "text3" if of_day else "text2", CENTRE, elide=False)
        if above and not of_day:
            high = QRectF(inside.x(), area.y() + 4, inside.width(), 18)
            text(painter, high, above, font(11, 500), "text3", CENTRE, elide=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each day once, over all of its parts."""
        super().paintEvent(event)
        model = self.model()
        if not isinstance(model, MatrixModel):
            return
        painter = QPainter(self.viewport())
        for section, spot in enumerate(model.columns):
            if spot.part is None or not model.of_day(section)[0]:
                continue
            left = self.sectionViewportPosition(section)
            width = sum(self.sectionSize(n) for n in range(section, section + 3))
            area = QRectF(left, 3, width, 20)
            day = self._words.heading(spot)[0]
            text(painter, area, day, font(12, 600), "text2", CENTRE, elide=False)


class RowHeads(QHeaderView):
    """The types, each with its tile; they stay in sight while the matrix scrolls."""

    def __init__(self, words: CoverageWords, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._words = words
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setAccessibleName(self.tr("Rijen"))

    def sizeHint(self) -> QSize:
        """Ask for the width that the view gives it."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the tile and the name of a type."""
        model = self.model()
        if not isinstance(model, MatrixModel):
            return
        area = QRectF(rect)
        fill(painter, area, "surface")
        if section >= len(model.rows):
            fill(painter, QRectF(area.x(), area.y() + 2, area.width(), 1), "line")
            text(painter, area, self.tr("Totaal"), font(12, 500), "text2", elide=False)
            return
        spot = model.rows[section]
        look = type_look(spot.type)
        size = LOW_TILE if area.height() < LOW_ROW else TILE
        tile = QRectF(area.x(), area.y() + (area.height() - size) / 2, size, size)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        name = area.adjusted(37, 0, -4, 0)
        text(painter, name, self._words.type_of(spot), font(13, 500), elide=False)
