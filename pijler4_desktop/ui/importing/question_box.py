"""A question about one row: is this the same as something we already have?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.importing.choices import Decision
from pijler4_desktop.domain.importing.plan import Candidate, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Choice
from pijler4_desktop.domain.wording import value_text
from pijler4_desktop.ui.importing.words import MATCH_REASONS, word
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, clear, column, row

MOST_CHANGES = 8


class QuestionBox(QWidget):
    """Shows the candidates of a row with what would change; `answered` tells the decision."""

    answered = Signal(object, object)

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        self._row: PlannedRow | None = None
        self._group = QButtonGroup(self)
        self._candidates = column(gap=6)
        self._title = label("", "h3", wrap=True)
        self.merge = button(self.tr("Samenvoegen"), "git-merge", "primary", compact=True)
        self.apart = button(self.tr("Apart houden"), compact=True)
        self.skip = button(self.tr("Rij overslaan"), kind="ghost", compact=True)
        self.merge.clicked.connect(lambda: self._answer(Choice.MERGE))
        self.apart.clicked.connect(lambda: self._answer(Choice.NEW))
        self.skip.clicked.connect(lambda: self._answer(Choice.SKIP))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.addWidget(self._title)
        layout.addLayout(self._candidates)
        layout.addLayout(row(self.merge, self.apart, self.skip, STRETCH, gap=6))

    def show_row(self, planned: PlannedRow | None) -> None:
        """Ask about a row, or about nothing."""
        self._row = planned if planned is not None and planned.asked else None
        self.setVisible(self._row is not None)
        clear(self._candidates)
        for old in self._group.buttons():
            self._group.removeButton(old)
        if self._row is None:
            return
        named = self._row.fresh or self._row.candidates[0].merged
        asked = self.tr("Rij {row}, '{name}': is dit hetzelfde?")
        self._title.setText(asked.format(row=self._row.row, name=named.name))
        for number, candidate in enumerate(self._row.candidates):
            self._show_candidate(number, candidate)
        self._group.buttons()[0].setChecked(True)

    def _show_candidate(self, number: int, candidate: Candidate) -> None:
        choice = QRadioButton(candidate.stored.name)
        self._group.addButton(choice, number)
        add(self._candidates, choice)
        reasons = ", ".join(word(MATCH_REASONS, reason) for reason in candidate.reasons)
        add(self._candidates, label(reasons, "cap", wrap=True))
        for change in candidate.changes[:MOST_CHANGES]:
            heading = field_of(self._row.kind, change.field).heading if self._row else ""
            before = value_text(change.field, change.before, self._facts) or self.tr("(leeg)")
            after = value_text(change.field, change.after, self._facts) or self.tr("(leeg)")
            said = self.tr("{field}: nu '{before}', in de lijst '{after}'")
            words = said.format(field=heading, before=before, after=after)
            add(
                self._candidates,
                label(words, "cap", "warn" if change.conflict else None, wrap=True),
            )

    def _answer(self, choice: Choice) -> None:
        if self._row is None:
            return
        chosen = max(self._group.checkedId(), 0)
        target = self._row.candidates[chosen].stored.id if choice is Choice.MERGE else None
        self.answered.emit(self._row, Decision(choice, target))
