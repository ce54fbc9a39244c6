"""A name in the list, and the organisations it may mean."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import OrganisationAnswer
from pijler4_desktop.domain.importing.plan import OrganisationCandidate, OrganisationQuestion
from pijler4_desktop.ui.importing.words import MATCH_REASONS, word
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill, Tile
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import add, clear, column, holder, line, row

MOST_ROWS = 12


class OrganisationCard(QFrame):
    """Shows the candidates with why they may be meant; `same` tells the chosen one's number.

    `is_stored` tells whether a candidate is in our own store or a name in the same list.
    """

    same = Signal(int)

    def __init__(self, is_stored: Callable[[str], bool]) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._is_stored = is_stored
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(10)
        self.buttons: list[QPushButton] = []

    def show_question(
        self, question: OrganisationQuestion, answer: OrganisationAnswer | None
    ) -> None:
        """Show a name with its candidates, and what was answered."""
        clear(self._body)
        self.buttons = []
        name = column(
            label(question.name, "h3", wrap=True), label(self._rows(question), "cap", wrap=True),
            gap=1,
        )  # fmt: skip
        add(self._body, row(Tile("file-spreadsheet", "ok", "okSoft", 36), (name, 1), gap=12))
        add(self._body, label(self.tr("Bedoelt je lijst hiermee…"), "capb"))
        for number, candidate in enumerate(question.candidates):
            add(self._body, line())
            add(
                self._body, self._candidate(number, candidate, self._mark(question, number, answer))
            )

    def _mark(
        self, question: OrganisationQuestion, number: int, answer: OrganisationAnswer | None
    ) -> Pill | None:
        """Mark the candidate that was chosen, or that is followed as long as nobody chooses."""
        target = question.candidates[number].target
        if answer is not None:
            return Pill(self.tr("Gekozen"), "ok", "check") if answer.same_as == target else None
        return Pill(self.tr("Zo lezen we het"), "info") if question.proposed == target else None

    def _candidate(
        self, number: int, candidate: OrganisationCandidate, mark: Pill | None
    ) -> QWidget:
        stored = self._is_stored(candidate.target)
        where = self.tr("staat in Pijler 4") if stored else self.tr("staat ook in je lijst")
        reasons = ", ".join(word(MATCH_REASONS, reason) for reason in candidate.reasons)
        words = column(
            label(candidate.name, "strong", wrap=True),
            label(f"{where} · {reasons}", "cap", wrap=True),
            gap=1,
        )
        first = number == 0
        same = button(self.tr("Dezelfde"), "git-merge", "primary" if first else None)
        same.setAccessibleName(self.tr("Dezelfde als {name}").format(name=candidate.name))
        same.clicked.connect(lambda: self.same.emit(number))
        self.buttons.append(same)
        icon = "database" if stored else "file-spreadsheet"
        return holder(
            row(
                Tile(icon, size=36),
                (words, 1),
                mark,
                same,
                KeyCap("S") if first else None,
                gap=12,
            )
        )

    def _rows(self, question: OrganisationQuestion) -> str:
        number = len(question.rows)
        rows = ", ".join(str(place.row) for place in question.rows[:MOST_ROWS])
        more = "…" if number > MOST_ROWS else ""
        said = self.tr("in je Excel, %n rij(en): {rows}", "", number)
        return said.format(rows=rows + more)
