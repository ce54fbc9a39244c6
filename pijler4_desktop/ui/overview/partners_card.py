"""Opvolging met partners: whom to contact again in the coming days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine
from pijler4_desktop.domain.todo.words import when
from pijler4_desktop.ui.kit.buttons import DrawnButton, button
from pijler4_desktop.ui.kit.chips import Count, paint_pill, pill_width
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.monograms import paint_monogram
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import rounded, text

SHOWN = 4
HEIGHT = 44


class PartnersCard(QFrame):
    """Signals: chosen (the id of an organisation); all_wanted."""

    chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.lines: Sequence[FollowUpButton] = ()
        every = button(self.tr("Alle partners"), kind="link", compact=True)
        every.clicked.connect(self.all_wanted)
        self._count = row()
        title = label(self.tr("Opvolging met partners"), "h2")
        icon = Icon("building-community", 18, "text3")
        head = row(icon, title, self._count, STRETCH, every, margins=(16, 0, 14, 2))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(8, 0, 8, 0)
        self._list.setSpacing(0)
        self._none = label(self.tr("Er is geen opvolging afgesproken."), "sub")
        none = row(self._none, margins=(16, 6, 16, 6))
        self.setLayout(column(head, none, self._list, STRETCH, gap=0, margins=(0, 12, 0, 10)))

    def show_lines(self, found: Sequence[TodoLine], today: date) -> None:
        """Show the first of those to contact, today's and later."""
        lines = [one for one in found if one.kind is TodoKind.FOLLOW_UP]
        clear(self._list)
        clear(self._count)
        if lines:
            self._count.addWidget(Count(len(lines)))
        self.lines = [FollowUpButton(one, today) for one in lines[:SHOWN]]
        for one in self.lines:
            one.clicked.connect(lambda _checked=False, id_=one.id: self.chosen.emit(id_))
            self._list.addWidget(one)
        self._none.setVisible(not self.lines)


class FollowUpButton(DrawnButton):
    """An organisation to contact, with what was agreed and by when; opens it."""

    def __init__(self, line: TodoLine, today: date) -> None:
        super().__init__()
        self.id = line.id
        self._line, self._when = line, when(line, today)
        self._what = line.detail or self.tr("Opvolgen")
        said = f"{line.name}. {self._what}. {self._when.words if self._when else ''}"
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.setProperty("ring", "inside")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Ask for the width of the card."""
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), 6, "hover")
        paint_monogram(painter, QRectF(8, 7, 30, 30), self._line.name)
        right = self.width() - 8
        if self._when is not None:
            due = self._when
            right -= pill_width(due.words, due.icon)
            paint_pill(painter, right, 11, due.words, due.tone, due.icon)
        room = right - 48 - 8
        text(painter, QRectF(48, 4, room, 19), self._line.name, font(13, 600))
        text(painter, QRectF(48, 22, room, 18), self._what, font(12), "text3")
