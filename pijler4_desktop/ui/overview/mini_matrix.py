"""The small matrix: six forms of offer by weekdays and weekend, to see where to look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.ui.kit.heat import paint_empty, paint_heat, step_of
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.type_names import short_type
from pijler4_desktop.ui.overview.seen import BLOCKS, SHOWN_TYPES, Block, SeenGaps
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, text

HEAD, LINE, CELL, NAMES, GAP = 22, 27, 23, 150, 4


class MiniMatrix(QWidget):
    """A picture; its name tells the gaps, and the page behind it is the real matrix."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = SeenGaps()
        self.setFixedHeight(HEAD + LINE * len(SHOWN_TYPES))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seen(self, seen: SeenGaps) -> None:
        """Show where there is offer and where not."""
        self._seen = seen
        gaps = [
            f"{term(type_)} {self.heads[number]}"
            for (type_, number), block in seen.blocks.items()
            if block.state is CellState.GAP
        ]
        told = self.tr("Gaten: {names}").format(names=", ".join(gaps))
        self.setAccessibleName(told if gaps else self.tr("Geen gaten in deze indeling"))
        self.setToolTip(self.accessibleName())
        self.update()

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the columns."""
        tr = self.tr
        return tr("wk VM"), tr("wk NM"), tr("wk AV"), tr("za"), tr("zo")

    def sizeHint(self) -> QSize:
        """Ask for room for names and five columns."""
        return QSize(NAMES + 5 * 40, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names and cells."""
        painter = QPainter(self)
        width = (self.width() - NAMES - (len(BLOCKS) - 1) * GAP) / len(BLOCKS)
        whole = all(text_width(head, 11, 500) <= width for head in self.heads)
        for number, head in enumerate(self.heads):
            area = QRectF(NAMES + number * (width + GAP), 0, width, 18)
            shown = head if whole else head.split()[-1]  # all alike, or one seems another kind
            text(painter, area, shown, font(11, 500), "text3", CENTRE, elide=False)
        for line, type_ in enumerate(self._seen.types):
            self._paint_line(painter, type_, HEAD + line * LINE, width)

    def _paint_line(self, painter: QPainter, type_: ActivityType, top: int, width: float) -> None:
        look = type_look(type_)
        draw_icon(painter, look.icon, 0, top + 3, 16, look.tone)
        names = QRectF(23, top, NAMES - 26, CELL)
        text(painter, names, short_type(type_), font(12, 500), "text2")
        for number in range(len(BLOCKS)):
            area = QRectF(NAMES + number * (width + GAP), top, width, CELL)
            block = self._seen.blocks.get((type_, number))
            if block is None:
                paint_empty(painter, area, CellState.UNSEEN, "subtle", word="")
            elif block.state is CellState.OFFER:
                ink = paint_heat(painter, area, step_of(block.number))
                face = font(11, 600, tabular=True)
                text(painter, area, str(block.number), face, ink, CENTRE, elide=False)
            else:
                paint_empty(painter, area, block.state, "subtle", word=self._gap(block, width))
        painter.setPen(Qt.PenStyle.NoPen)

    def _gap(self, block: Block, width: float) -> str:
        """Say that there is a gap, and how much there is beside it where that has room."""
        word = self.tr("gat")
        both = f"{block.number} + {word}"
        return both if block.number and text_width(both, 11, 600) <= width - 6 else word
