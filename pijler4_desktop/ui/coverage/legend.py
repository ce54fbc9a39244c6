"""What the marks in the matrix stand for, each beside its word."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.ui.coverage.delegate import paint_stale
from pijler4_desktop.ui.coverage.shown import Shown, steps
from pijler4_desktop.ui.coverage.words import state_word, unit_word
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.heat import paint_empty, paint_heat
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, text

HEIGHT, SWATCH = 24, 26
AFTER = 8


class LegendItem(QWidget):
    """One mark and its word; `state` is drawn as in the matrix, "stale" is the corner."""

    def __init__(self, state: CellState | str, words: str) -> None:
        super().__init__()
        self._state, self._words = state, words
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Ask for the mark and the word."""
        return QSize(SWATCH + 7 + text_width(self._words, 12, 400) + AFTER, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark and write the word."""
        painter = QPainter(self)
        mark = QRectF(0, 2, SWATCH, 20)
        if isinstance(self._state, CellState):
            paint_empty(painter, mark, self._state, "surface", word=state_word(self._state))
        else:
            paint_stale(painter, mark, paint_heat(painter, mark, 2))
        area = QRectF(SWATCH + 7, 0, self.width() - SWATCH - 7, HEIGHT)
        text(painter, area, self._words, font(12), "text3", elide=False)


class HeatScale(QWidget):
    """The steps of heat, each with the numbers it stands for."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._steps = steps(shown.most)
        self._unit = unit_word(shown.measure, 0)
        self._width = max(26, *(text_width(words, 11, 600) + 10 for _step, words in self._steps))
        self.setAccessibleName(f"{', '.join(words for _step, words in self._steps)} {self._unit}")
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Ask for every step and the word behind them."""
        marks = (self._width + 3) * len(self._steps)
        return QSize(marks + 6 + text_width(self._unit, 12, 400) + AFTER, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps."""
        painter = QPainter(self)
        x = 0
        for step, words in self._steps:
            mark = QRectF(x, 2, self._width, 20)
            ink = paint_heat(painter, mark, step)
            text(painter, mark, words, font(11, 600), ink, CENTRE, elide=False)
            x += self._width + 3
        area = QRectF(x + 6, 0, self.width() - x - 6, HEIGHT)
        text(painter, area, self._unit, font(12), "text3", elide=False)


class Legend(QWidget):
    """Every mark that can stand in the matrix."""

    def __init__(self) -> None:
        super().__init__()
        self._marks = FlowLayout(gap=6)
        self.setLayout(self._marks)

    def show_scale(self, shown: Shown) -> None:
        """Show the steps of this matrix, and the marks, which are the same for all."""
        clear(self._marks)
        self._marks.addWidget(HeatScale(shown))
        for state, words in (
            (CellState.GAP, self.tr("gat: hier is vraag naar")),
            (CellState.NONE, self.tr("leeg")),
            (CellState.UNSEEN, self.tr("nog niet bekeken")),
            (CellState.NOT_NEEDED, self.tr("niet nodig")),
            ("stale", self.tr("deels na te kijken")),
        ):
            self._marks.addWidget(LegendItem(state, words))
