"""The activities of an organisation, as lines that open them in the offer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.freshness import FreshState
from pijler4_desktop.domain.verifying.words import STATES, reason_text
from pijler4_desktop.domain.wording import levels_text
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.chips import BADGE_HEIGHT, badge_width, paint_badge, paint_tile
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.partners.words import when_words
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, rounded, text

HEIGHT, TILE = 52, 32
TELLING = frozenset({FreshState.AGEING, FreshState.OVERDUE, FreshState.NEVER})
"""What is worth a word beside when and for whom an activity is."""
WORDS_AT, ARROW = 54, 30


class OfferLine(DrawnButton):
    """One activity: type, name, when and for whom, and where it stands."""

    def __init__(self, row: ActivityRow) -> None:
        super().__init__()
        self._row = row
        self._below = " · ".join(part for part in self._parts() if part)
        self.setText(row.name)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = ". ".join(part for part in (row.name, self._below, term(row.standing)) if part)
        self.setAccessibleName(said)
        why = reason_text(row.fresh)
        self.setToolTip(plain_tip("\n".join(filter(None, (row.name, self._below, why)))))

    def _parts(self) -> tuple[str, ...]:
        row = self._row
        free = ""
        if row.places_free is not None and row.capacity is not None:
            free = self.tr("{free} van {all} vrij").format(free=row.places_free, all=row.capacity)
        due = STATES[row.fresh.state] if row.fresh.state in TELLING else ""
        return due, when_words(row.dayparts), levels_text(row.level_min, row.level_max), free

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Elide when it must."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line as a card."""
        painter, row = QPainter(self), self._row
        rounded(painter, self.rect(), 8, "hover" if self.underMouse() else "surface", "line2")
        look = type_look(row.type)
        tile = QRectF(12, (HEIGHT - TILE) / 2, TILE, TILE)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        badge = self.width() - ARROW - badge_width(row.standing)
        room = badge - WORDS_AT - 8
        text(painter, QRectF(WORDS_AT, 8, room, 18), row.name, font(13, 500))
        text(painter, QRectF(WORDS_AT, 27, room, 16), self._below, font(12), "text3")
        paint_badge(painter, badge, (HEIGHT - BADGE_HEIGHT) / 2, row.standing)
        draw_icon(painter, "chevron-right", self.width() - 24, (HEIGHT - 16) / 2, 16, "text3")


class OfferLines(QWidget):
    """Several activities below each other.

    Signals:
        opened: show this activity (its id).
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_rows(self, rows: Sequence[ActivityRow]) -> None:
        """Show these activities."""
        clear(self._layout)
        for row in rows:
            line = OfferLine(row)
            line.clicked.connect(partial(self.opened.emit, row.id))
            self._layout.addWidget(line)
