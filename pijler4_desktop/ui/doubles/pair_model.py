"""The pairs of organisations that may be one, as lines of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from pijler4_desktop.domain.doubles.vocabulary import WEIGHTS, Double, Ids
from pijler4_desktop.domain.doubles.words import EVIDENCE
from pijler4_desktop.services.organisation_doubles import OrganisationPair
from pijler4_desktop.ui.kit.question_list import QuestionLine, QuestionModel


class PairModel(QuestionModel):
    """Keeps the pairs, the surest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: Sequence[OrganisationPair] = ()

    def show_pairs(self, pairs: Sequence[OrganisationPair]) -> None:
        """Show these pairs."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def row_of(self, ids: Ids | None, otherwise: int) -> int:
        """Return where the pair with these ids stands; `otherwise` when it is not there."""
        rows = (row for row, pair in enumerate(self.pairs) if pair.double.ids == ids)
        return next(rows, otherwise)

    def count(self) -> int:
        """Count the pairs."""
        return len(self.pairs)

    def line_at(self, row: int) -> QuestionLine:
        """Say who they are, and how sure it is."""
        pair = self.pairs[row]
        below = self.tr("lijkt op {other}").format(other=pair.other.name)
        if pair.certain:
            return QuestionLine(pair.survivor.name, below, "circle-check", "ok", self.tr("Zeker"))
        return QuestionLine(pair.survivor.name, below, "help-circle", "mute", self.tr("Misschien"))


def grounds(double: Double) -> Sequence[tuple[str, bool]]:
    """Say on what grounds two organisations may be one; each with whether it speaks for it."""
    return [
        (QCoreApplication.translate("Messages", EVIDENCE[ground]), WEIGHTS.get(ground, -1) > 0)
        for ground in double.judgement.evidence
    ]
