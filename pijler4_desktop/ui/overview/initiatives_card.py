"""Initiatieven in voorbereiding: what comes next in each, as cards that open it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.todo.words import day_words
from pijler4_desktop.ui.kit.bars import paint_bar
from pijler4_desktop.ui.kit.buttons import DrawnButton, button
from pijler4_desktop.ui.kit.chips import paint_pill, paint_tile, pill_width
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import RIGHT, rounded, text

SHOWN = 3
HEIGHT = 118


class InitiativesCard(QFrame):
    """Signals: chosen (the id of an initiative); board_wanted."""

    chosen = Signal(str)
    board_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.cards: Sequence[InitiativeButton] = ()
        board = button(self.tr("Bord openen"), kind="link", compact=True)
        board.clicked.connect(self.board_wanted)
        title = label(self.tr("Initiatieven in voorbereiding"), "h2")
        self._row = row(gap=12)
        self._none = label(self.tr("Er is geen initiatief in voorbereiding."), "sub")
        head = row(Icon("rocket", 18, "text3"), title, STRETCH, board)
        self.setLayout(
            column(head, self._none, holder(self._row), gap=10, margins=(16, 14, 16, 16))
        )

    def show_cards(self, found: Sequence[InitiativeCard], today: date) -> None:
        """Show those whose next step is due first."""
        far = date.max
        soonest = sorted(
            found, key=lambda one: (one.next_task.due_on or far) if one.next_task else far
        )
        clear(self._row)
        self.cards = [InitiativeButton(card, today) for card in soonest[:SHOWN]]
        for one in self.cards:
            one.clicked.connect(lambda _checked=False, id_=one.id: self.chosen.emit(id_))
            self._row.addWidget(one, 1)
        self._none.setVisible(not self.cards)


class InitiativeButton(DrawnButton):
    """An initiative with its next step, by when, and how many tasks are done."""

    def __init__(self, card: InitiativeCard, today: date) -> None:
        super().__init__()
        self.id = card.id
        self._card = card
        task = card.next_task
        self._step = task.name if task else self.tr("Alles is klaar")
        due = task.due_on if task else card.planned_start
        self._late = due is not None and due < today
        self._when = ""
        if due is not None:
            late = self.tr("1 dag te laat")
            if (today - due).days != 1:
                late = self.tr("{n} dagen te laat").format(n=(today - due).days)
            soon = self.tr("vandaag") if due == today else day_words(due, today)
            self._when = late if self._late else soon
        tasks = self.tr("{done} van {all} taken").format(done=card.done, all=card.tasks)
        self._tasks = tasks
        said = self.tr("{name}. Hierna: {step}. {when}. {tasks} klaar").format(
            name=card.name, step=self._step, when=self._when, tasks=tasks
        )
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Ask for a third of the card."""
        return QSize(180, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        card, wide = self._card, self.width()
        back = "hover" if self.underMouse() else "subtle"
        rounded(painter, QRectF(self.rect()), 8, back, "line")
        look = type_look(card.type)
        paint_tile(painter, QRectF(12, 11, 26, 26), look.icon, look.tone, look.soft)
        text(painter, QRectF(46, 11, wide - 58, 26), card.name, font(13, 600))
        text(painter, QRectF(12, 41, 60, 22), self.tr("Hierna"), font(12), "text3")
        if self._when:
            icon = "alert-triangle" if self._late else "calendar"
            left = wide - 12 - pill_width(self._when, icon)
            paint_pill(painter, left, 41, self._when, "bad" if self._late else "mute", icon)
        text(painter, QRectF(12, 66, wide - 24, 20), self._step, font(13, 500))
        words = text_width(self._tasks, 12) + 10
        whole = card.tasks or 1
        ready = card.done == card.tasks and card.tasks > 0
        bar = QRectF(12, 98, max(20, wide - 24 - words), 6)
        paint_bar(painter, bar, card.done / whole, "okSolid" if ready else "accent", "track")
        area = QRectF(wide - 12 - words, 91, words, 20)
        text(painter, area, self._tasks, font(12), "text3", RIGHT, elide=False)
