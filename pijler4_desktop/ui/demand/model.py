"""The questions as a list, each in two lines with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.spots.spot import spot_of
from pijler4_desktop.domain.spots.words import spot_text
from pijler4_desktop.domain.terms import term
from pijler4_desktop.ui.demand.words import ICONS, note_text
from pijler4_desktop.ui.kit.question_list import QuestionLine, QuestionModel


class DemandModel(QuestionModel):
    """Keeps the questions in the order in which they are listed."""

    def __init__(self, facts: Facts, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts
        self.notes: Sequence[DemandNote] = ()

    def show_notes(self, notes: Sequence[DemandNote]) -> None:
        """List other questions."""
        self.beginResetModel()
        self.notes = notes
        self.endResetModel()

    def note_at(self, row: int) -> DemandNote | None:
        """Return the question on a line."""
        return self.notes[row] if 0 <= row < len(self.notes) else None

    def row_of(self, id_: str) -> int | None:
        """Return the line of a question, if it is listed."""
        return next((row for row, note in enumerate(self.notes) if note.id == id_), None)

    def count(self) -> int:
        """Count the questions."""
        return len(self.notes)

    def line_at(self, row: int) -> QuestionLine:
        """Say what a line says."""
        note = self.notes[row]
        where = spot_text(spot_of(note.spot), self._facts)
        return QuestionLine(where, note_text(note), ICONS[note.reason], "info", term(note.reason))
