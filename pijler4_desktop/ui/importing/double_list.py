"""The questions about what may be the same, each with its answer."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.ui.importing.doubles import Answered, Double
from pijler4_desktop.ui.kit.question_list import QuestionLine, QuestionModel

Index = QModelIndex | QPersistentModelIndex
_LOOKS: Mapping[Answered, tuple[str, str]] = {
    "merged": ("git-merge", "ok"),
    "apart": ("arrows-split-2", "info"),
    "skipped": ("x", "mute"),
    "stopped": ("circle-x", "warn"),
    "on": ("check", "info"),
    "": ("help-circle", "mute"),
}


class DoubleModel(QuestionModel):
    """Keeps the questions and the choices that answer them; says a line when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doubles: Sequence[Double] = ()
        self._choices = Choices()

    def show_doubles(self, doubles: Sequence[Double], choices: Choices) -> None:
        """Show these questions."""
        same = [d.key for d in doubles] == [d.key for d in self._doubles]
        if not same:
            self.beginResetModel()
        self._doubles, self._choices = doubles, choices
        if not same:
            self.endResetModel()
        elif doubles:
            self.dataChanged.emit(self.index(0), self.index(len(doubles) - 1))

    def double_at(self, index: Index) -> Double:
        """Return a question."""
        return self._doubles[index.row()]

    def line_of(self, key: object) -> int | None:
        """Return where a question stands."""
        return next((n for n, double in enumerate(self._doubles) if double.key == key), None)

    def answered(self, index: Index) -> Answered:
        """Tell what was answered to a question."""
        return self.double_at(index).answered(self._choices)

    def open_lines(self) -> list[int]:
        """List the questions without an answer."""
        found = enumerate(self._doubles)
        return [number for number, double in found if not double.answered(self._choices)]

    def count(self) -> int:
        """Count the questions."""
        return len(self._doubles)

    def line_at(self, row: int) -> QuestionLine:
        """Say what a line says, its answer included."""
        double = self._doubles[row]
        answered = double.answered(self._choices)
        icon, tone = _LOOKS[answered]
        badge = self.badge_of(self.index(row))
        return QuestionLine(double.name, self.below(double), icon, tone, badge)

    def below(self, double: Double) -> str:
        """Say where it stands and what it resembles."""
        if double.organisation is not None:
            return self.tr("organisatie · {other}").format(other=double.other)
        if double.stopped is not None:
            gone = double.stopped.place is None
            return self.tr("niet meer in je lijst") if gone else self.tr("gestopt in je lijst")
        if double.is_gone:
            return self.tr("weg van het vragenblad")
        number = double.planned.row if double.planned else 0
        return self.tr("rij {row} · {other}").format(row=number, other=double.other)

    def badge_of(self, index: Index) -> str:
        """Say in a word what was answered to a question."""
        answered = self.answered(index)
        if self.double_at(index).is_gone and answered:
            return self.tr("Gestopt") if answered == "merged" else self.tr("Blijft")
        return self.badge(answered)

    def badge(self, answered: Answered) -> str:
        """Say what was answered in a word."""
        words: dict[Answered, str] = {
            "merged": self.tr("Samengevoegd"),
            "apart": self.tr("Apart"),
            "skipped": self.tr("Overgeslagen"),
            "stopped": self.tr("Gestopt"),
            "on": self.tr("Blijft staan"),
            "": self.tr("Vraag"),
        }
        return words[answered]
