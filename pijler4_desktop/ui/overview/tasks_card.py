"""Vandaag eerst: the short list of today, all there is to do, or what is for next week."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.todo.lines import TodoLine, in_order, today_first
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Count
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, holder, line, row
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.overview.seen import Seen, SeenGaps
from pijler4_desktop.ui.overview.task_row import TaskRow, rows_of
from pijler4_desktop.ui.overview.ways import Way

MOST = 60
"""Rows that stand on the card when all is shown; the page Nakijken has the rest."""


class Show(Enum):
    """Which lines stand on the card."""

    TODAY = 0
    ALL = 1
    NEXT_WEEK = 2


class TasksCard(QFrame):
    """What to do, the most pressing first.

    Signals:
        pressed: a button of a row was pressed (Pressed).
        next_week_wanted: show what is for next week.
        checking_wanted: show all there is to check, by organisation.
    """

    pressed = Signal(object)
    next_week_wanted = Signal()
    checking_wanted = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._facts = facts
        self._seen: Seen | None = None
        self._gaps = SeenGaps()
        self._ahead: Sequence[TodoLine] = ()
        self.show_what = Show.TODAY
        self.rows: Sequence[TaskRow] = ()
        self.toggle = button("", kind="link", compact=True)
        self.toggle.clicked.connect(self._toggled)
        self.checking = button(self.tr("Nakijken"), kind="link", compact=True)
        self.checking.setToolTip(self.tr("Per organisatie nakijken (Ctrl+Shift+K)"))
        self.checking.clicked.connect(self.checking_wanted)
        self._title = label("", "h2")
        self._count = row()
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._week = label("", "cap")
        self._rule = label(self.tr("Je krijgt hier alleen wat vandaag telt."), "cap")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 6)
        layout.setSpacing(0)
        ways = (self.checking, self.toggle)
        head = row(self._title, self._count, STRETCH, *ways, margins=(16, 0, 14, 4))
        layout.addLayout(head)
        layout.addWidget(line())
        layout.addLayout(self._body, 1)
        layout.addWidget(line())
        layout.addLayout(row(self._week, STRETCH, self._rule, margins=(16, 8, 16, 4)))

    def show_seen(self, seen: Seen, gaps: SeenGaps) -> None:
        """Show what there is to do now; the row with the keyboard keeps it if it is still there."""
        self._seen, self._gaps = seen, gaps
        self._fill()

    def show_next_week(self, lines: Sequence[TodoLine]) -> None:
        """Show what is for next week."""
        self._ahead, self.show_what = lines, Show.NEXT_WEEK
        self._fill()

    @property
    def current(self) -> TaskRow | None:
        """The row that holds the keyboard."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((one for one in self.rows if one.isAncestorOf(focused)), None)

    def verify_current(self) -> bool:
        """Say of the row with the keyboard that it is still right; tells whether it could be."""
        at = self.current
        if at is None or not at.can(Way.STILL_RIGHT):
            return False
        at.press(Way.STILL_RIGHT)
        return True

    def take_focus(self) -> None:
        """Put the keyboard on the first row."""
        if self.rows:
            self.rows[0].take_focus()
        else:
            self.toggle.setFocus()

    def _lines(self, seen: Seen) -> Sequence[TodoLine]:
        if self.show_what is Show.NEXT_WEEK:
            return self._ahead
        every = in_order([*seen.lines, *self._gaps.lines])
        return every if self.show_what is Show.ALL else today_first(every, seen.day)

    def _fill(self) -> None:
        seen = self._seen
        if seen is None:
            return
        at = self.current
        place = list(self.rows).index(at) if at is not None else None
        lines = self._lines(seen)
        self._show_head(len(lines))
        clear(self._body)
        self.rows = rows_of(lines[:MOST], self._facts, seen.day)
        for one in self.rows:
            one.pressed.connect(self.pressed)
            one.left.connect(self._step)
            self._body.addWidget(one)
        if not self.rows:
            self._body.addWidget(self._nothing(seen))
        if len(lines) > MOST:
            self._body.addWidget(self._more(len(lines) - MOST))
        self._body.addStretch(1)
        self._week.setText(self._weeks(seen))
        self._rule.setVisible(self.show_what is Show.TODAY)
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].take_focus()

    def _show_head(self, number: int) -> None:
        words = {
            Show.TODAY: (self.tr("Vandaag eerst"), self.tr("Alles tonen")),
            Show.ALL: (self.tr("Alles wat te doen is"), self.tr("Alleen vandaag")),
            Show.NEXT_WEEK: (self.tr("Volgende week"), self.tr("Alleen vandaag")),
        }
        title, other = words[self.show_what]
        self._title.setText(title)
        self.toggle.setText(other)
        clear(self._count)
        if number:
            self._count.addWidget(Count(number, "warn", "warnSoft"))

    def _nothing(self, seen: Seen) -> QWidget:
        if self.show_what is not Show.TODAY:
            return EmptyState(
                "circle-check",
                self.tr("Niets te doen"),
                self.tr("Er staat niets gepland."),
            )
        later = seen.weeks.next_week
        words = self.tr("Volgende week vraagt 1 ding je aandacht.")
        if later != 1:
            words = self.tr("Volgende week vragen {n} dingen je aandacht.").format(n=later)
        if not later:
            words = self.tr("Ook volgende week vraagt niets je aandacht.")
        ahead = button(self.tr("Toon volgende week"), "calendar")
        ahead.clicked.connect(self.next_week_wanted)
        ways = (ahead,) if later else ()
        state = EmptyState("circle-check", self.tr("Alles is bij"), words, *ways)
        state.setMinimumHeight(260)
        return state

    def _more(self, number: int) -> QWidget:
        words = self.tr("Nog {n} na te kijken: open Nakijken").format(n=number)
        more = button(words, "arrow-right", "link")
        more.clicked.connect(self.checking_wanted)
        return holder(row(more, STRETCH, margins=(12, 8, 12, 8)))

    def _weeks(self, seen: Seen) -> str:
        now = counted(seen.weeks.this_week, self.tr("taak"), self.tr("taken"))
        words = self.tr("Deze week nog {now}, volgende week {next}")
        if not seen.weeks.this_week:
            words = self.tr("Deze week niets meer, volgende week {next}")
        return words.format(now=now, next=seen.weeks.next_week or self.tr("niets"))

    @Slot()
    def _toggled(self) -> None:
        self.show_what = Show.ALL if self.show_what is Show.TODAY else Show.TODAY
        self._fill()

    @Slot(int)
    def _step(self, way: int) -> None:
        at = self.current
        if at is not None:
            place = list(self.rows).index(at) + way
            if 0 <= place < len(self.rows):
                self.rows[place].take_focus()
