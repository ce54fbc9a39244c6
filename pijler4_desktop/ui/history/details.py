"""What one step did: when, to which records, field by field; and the way back to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS
from pijler4_desktop.domain.history import NO_WAY_BACK, RecordChange, StepLine
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.ui.history.counting import Counting
from pijler4_desktop.ui.history.words import (
    moment_words,
    record_words,
    state_words,
    step_title,
)
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.changed import field_words
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.theme.icons import icon

WIDTH = 370
FIELDS_SHOWN = 12


class StepDetails(QWidget):
    """Shows one step; it changes nothing itself.

    Signals:
        more_wanted: more of its records should be shown.
    """

    more_wanted = Signal()

    def __init__(self, facts: Facts, go: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._counting = Counting(self)
        self._shown = 0
        self._total = 0
        self.setFixedWidth(WIDTH)
        self._head = column(gap=6, margins=(18, 16, 14, 14))
        self.go_button = action_button(go, "primary")
        self._reach = label("", "cap", wrap=True)
        self._way = holder(column(row(self.go_button, STRETCH), self._reach, gap=6))
        self._records = column(gap=12)
        self._more = button("", "chevron-down", "link", compact=True)
        self._more.clicked.connect(self.more_wanted)
        self._more.hide()
        body = column(self._records, row(self._more, STRETCH), STRETCH, margins=(18, 14, 14, 16))
        self._area = scrolled(holder(body))
        self._area.setAccessibleName(self.tr("Wat deze stap deed"))
        inside = column(
            holder(self._head),
            holder(column(self._way, margins=(18, 0, 14, 14))),
            line(),
            (self._area, 1),
            gap=0,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "panelR"))

    def show_step(self, shown: StepLine, reach: int, today: date) -> None:
        """Show a step before its records come; `reach` counts the steps that go along with it."""
        step = shown.step
        clear(self._head)
        if step.undone:  # that a step counts goes without saying
            self._head.addLayout(row(Pill(state_words(step), "mute", "arrow-back-up"), STRETCH))
        self._head.addWidget(label(step_title(step), "h2", wrap=True))
        said = (moment_words(step.made_at, today), self._counting.tally(shown.tally))
        self._head.addWidget(label(" · ".join(filter(None, said)), "cap", wrap=True))
        self._say_way(shown, reach)
        clear(self._records)
        self._shown, self._total = 0, step.records
        self._more.hide()
        self._area.verticalScrollBar().setValue(0)

    def _say_way(self, shown: StepLine, reach: int) -> None:
        step = shown.step
        self.go_button.setVisible(reach > 0)
        way = "arrow-forward-up" if step.undone else "arrow-back-up"
        self.go_button.setIcon(icon(way, "onAccent"))
        if step.action is Action.INIT:
            words = self.tr("Hier begon je bestand.")
        elif step.action in NO_WAY_BACK:
            words = self.tr("Deze stap kan niet ongedaan gemaakt worden.")
        elif not reach:
            words = self.tr("Deze stap kan niet meer opnieuw: daarna is iets anders gedaan.")
        elif step.undone:
            words = self._counting.reach_on(reach - 1)
        else:
            words = self._counting.reach_back(reach - 1)
        self._reach.setText(words)

    @property
    def shown(self) -> int:
        """Return how many records are shown."""
        return self._shown

    def add_records(self, changes: Sequence[RecordChange], *, page: int) -> None:
        """Show more of the records; a button tells how many are left."""
        for change in changes:
            self._records.addWidget(self._record(change))
        self._shown += len(changes)
        left = max(0, self._total - self._shown)
        self._more.setText(self._counting.more(min(left, page)))
        self._more.setVisible(left > 0)

    def _record(self, change: RecordChange) -> QWidget:
        name = label(change.name or record_words(change), "strong", wrap=True)
        said = column(name, label(record_words(change), "cap"), gap=3)
        if change.added or change.removed or change.kind not in FIELDS:
            return holder(said)
        for field in change.fields[:FIELDS_SHOWN]:
            words = field_words(change.kind, field, self._facts)
            said.addWidget(label(words, "sub", wrap=True))
        rest = len(change.fields) - FIELDS_SHOWN
        if rest > 0:
            said.addWidget(label(self._counting.fields(rest), "cap"))
        return holder(said)
