"""What happened to one record, field by field, in words; from the stored history."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.history import RecordChange
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.changed import field_words
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row

STEPS_SHOWN = 3
FIELDS_SHOWN = 6


class HistoryView(QWidget):
    """The steps that touched a record, the latest first."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._steps: Sequence[RecordChange] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    def show_steps(self, steps: Sequence[RecordChange], limit: int = STEPS_SHOWN) -> None:
        """Show the steps, the latest first; more than `limit` on demand."""
        self._steps = steps
        clear(self._layout)
        for step in steps[:limit]:
            self._layout.addWidget(self._step(step))
        if not steps:
            self._layout.addWidget(label(self.tr("Nog geen wijzigingen."), "cap"))
        if len(steps) > limit:
            words = self.tr("Toon {n} oudere").format(n=len(steps) - limit)
            more = button(words, "history", "link", compact=True)
            more.clicked.connect(lambda: self.show_steps(self._steps, len(self._steps)))
            self._layout.addLayout(row(more, STRETCH))

    def _step(self, change: RecordChange) -> QWidget:
        made = change.step.made_at.astimezone()
        when = self.tr("{date} om {time} uur").format(
            date=date_text(date(made.year, made.month, made.day)), time=f"{made:%H.%M}"
        )
        what = term(change.step.action)
        if change.step.undone:
            what = self.tr("{what} (ongedaan gemaakt)").format(what=what)
        said = column(label(what, "strong"), label(when, "cap"), gap=1)
        if not change.added and not change.removed:
            for field in change.fields[:FIELDS_SHOWN]:
                said.addWidget(
                    label(field_words(change.kind, field, self._facts), "sub", wrap=True)
                )
            rest = len(change.fields) - FIELDS_SHOWN
            if rest > 0:
                said.addWidget(label(self.tr("en nog %n veld(en)", "", rest), "cap"))
        return holder(said)
