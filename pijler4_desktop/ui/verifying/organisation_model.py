"""The organisations to ask, as lines of a list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from pijler4_desktop.domain.verifying.worklist import ToAsk
from pijler4_desktop.domain.vocabulary import RequestStep
from pijler4_desktop.domain.wording import date_short
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.question_list import QuestionLine, QuestionModel

_ICONS: Mapping[RequestStep, str] = {
    RequestStep.MAILED: "mail",
    RequestStep.MAILED_AGAIN: "mail",
    RequestStep.CALLED: "phone",
    RequestStep.UNREACHABLE: "eye-off",
}


class OrganisationModel(QuestionModel):
    """Keeps whom to ask, those with the most to check first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[ToAsk] = ()

    def show_entries(self, entries: Sequence[ToAsk]) -> None:
        """Show these organisations."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def row_of(self, shown: ToAsk | None, otherwise: int) -> int:
        """Return where an organisation stands now; `otherwise` when it is not there any more."""
        if shown is not None:
            for row, entry in enumerate(self.entries):
                if entry.organisation_id == shown.organisation_id:
                    return row
        return otherwise

    def count(self) -> int:
        """Count the organisations."""
        return len(self.entries)

    def line_at(self, row: int) -> QuestionLine:
        """Say who, how much and since when, and what to do next."""
        entry = self.entries[row]
        return QuestionLine(self.name_of(entry), self._below(entry), *self._badge(entry))

    def name_of(self, entry: ToAsk) -> str:
        """Name an organisation, or those that have none."""
        return entry.organisation if entry.organisation_id else self.tr("Zonder organisatie")

    def _below(self, entry: ToAsk) -> str:
        parts = []
        if entry.overdue:
            parts.append(self.tr("{n} te laat").format(n=entry.overdue))
        if entry.ageing:
            parts.append(self.tr("{n} binnenkort").format(n=entry.ageing))
        if entry.due_on is not None:
            since = self.tr("sinds {day}") if entry.overdue else self.tr("op {day}")
            parts.append(since.format(day=date_short(entry.due_on)))
        return " · ".join(parts)

    def _badge(self, entry: ToAsk) -> tuple[str, str, str]:
        """Return the icon, the tone and the word of what comes next."""
        step = entry.next_step
        if entry.organisation_id is None:
            return "checklist", "mute", self.tr("Zelf")
        if step.step is None:
            return "eye-off", "bad", self.tr("Onbereikbaar")
        if step.waits(today()):
            return "hourglass", "mute", self.tr("Wacht")
        return _ICONS[step.step], "warn", self._word(step.step)

    def _word(self, step: RequestStep) -> str:
        words = {
            RequestStep.MAILED: self.tr("Mailen"),
            RequestStep.MAILED_AGAIN: self.tr("Opnieuw"),
            RequestStep.CALLED: self.tr("Bellen"),
            RequestStep.UNREACHABLE: self.tr("Geen antwoord"),
        }
        return words[step]
