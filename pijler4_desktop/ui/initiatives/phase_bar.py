"""The four phases as arrows in a row: where an initiative is, and a press to put it elsewhere."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, colour, draw_icon, text
from pijler4_desktop.ui.theme.theme import theme

HEIGHT, POINT = 40, 10
MARK_FROM = 34  # beside the words, the mark needs so much


class PhaseArrow(DrawnButton):
    """One phase: past with a tick, current filled, to come quiet."""

    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self.phase = phase
        self._place = 0  # past below zero, to come above
        self.setText(term(phase))
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_place(self, place: int) -> None:
        """Show the phase as past (below zero), current (0) or to come."""
        self._place = place
        said = (self.tr("klaar"), self.tr("huidige fase"), self.tr("nog niet"))
        words = said[(place > 0) + (place >= 0)]
        self.setAccessibleName(f"{self.text()}, {words}")
        tip = self.tr("Verplaatsen naar '{phase}'").format(phase=self.text())
        self.setToolTip(f"{self.text()}: {words}" if place == 0 else tip)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the words."""
        return QSize(text_width(self.text(), 13, 600) + 60, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        past, current = self._place < 0, self._place == 0
        lit = self.underMouse() and self.isEnabled() and not current
        quiet = "line2" if lit else "pressed"
        ground = "accent" if current else "accentSoft2" if past else quiet
        ink = "onAccent" if current else "accentText" if past or lit else "text2"
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour("text")) if theme().stark else Qt.PenStyle.NoPen)
        painter.drawPath(self._shape())
        width = text_width(self.text(), 13, 600)
        room = self.rect().adjusted(POINT + 4, 0, -POINT - 4, 0)
        if past and room.width() >= width + MARK_FROM:
            x = room.center().x() - width / 2 - 20
            draw_icon(painter, "check", x, HEIGHT / 2 - 8, 16, ink, stroke=2.5)
        face = font(13 if width <= room.width() else 12, 600 if current else 500)
        text(painter, room, self.text(), face, ink, CENTRE)

    def _shape(self) -> QPainterPath:
        right, bottom = float(self.width()) - 1, float(HEIGHT) - 2
        path = QPainterPath(QPointF(1, 2))
        for x, y in ((right - POINT, 2), (right, HEIGHT / 2), (right - POINT, bottom), (1, bottom)):
            path.lineTo(x, y)
        if self.phase is not PHASE_ORDER[0]:
            path.lineTo(1 + POINT, HEIGHT / 2)
        path.closeSubpath()
        return path


class PhaseBar(QWidget):
    """Signals: `wanted`, put the initiative in this phase."""

    wanted = Signal(Phase)

    def __init__(self) -> None:
        super().__init__()
        self.arrows: Mapping[Phase, PhaseArrow] = {
            phase: PhaseArrow(phase) for phase in PHASE_ORDER
        }
        self.setLayout(row(*((one, 1) for one in self.arrows.values()), gap=0))
        for phase, arrow in self.arrows.items():
            arrow.clicked.connect(partial(self._ask, phase))
        self._phase = Phase.IDEA

    def show_phase(self, phase: Phase, *, writable: bool) -> None:
        """Show where an initiative is; what was stopped is nowhere, what started stays started."""
        self._phase = phase
        at = PHASE_ORDER.index(phase) if phase in PHASE_ORDER else len(PHASE_ORDER)
        for number, arrow in enumerate(self.arrows.values()):
            arrow.set_place(number - at if phase in PHASE_ORDER else 1)
            arrow.setEnabled(writable and phase in PHASE_ORDER[:-1])

    def _ask(self, phase: Phase) -> None:
        if phase is not self._phase:
            self.wanted.emit(phase)
