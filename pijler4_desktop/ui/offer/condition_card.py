"""One of the two formal conditions, as the panel shows it: answer, sub-criteria and evidence.

The municipality does not decide: the words say "volgens ons" (domain notes 1.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Answer, Means
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.checks import CheckLine
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface


@dataclass(frozen=True, slots=True)
class Condition:
    """What an officer noted about one formal condition."""

    key: str
    title: str
    answer: Answer
    criteria: Sequence[tuple[str, bool]]
    evidence: str
    source: Means | None
    checked_on: date | None

    @property
    def met(self) -> bool:
        """Tell whether it is met and why we know."""
        return self.answer is Answer.YES and bool(self.evidence.strip())


def conditions(activity: Activity) -> tuple[Condition, Condition]:
    """Return both conditions, always in the same order."""
    return (
        Condition(
            "dutch",
            _tr("Nederlandstalige context"),
            activity.dutch_met,
            (
                (_tr("Begeleiding spreekt Nederlands"), activity.dutch_guidance),
                (_tr("Deelnemers spreken Nederlands met elkaar"), activity.dutch_peers),
            ),
            activity.dutch_evidence,
            activity.dutch_source,
            activity.dutch_checked_on,
        ),
        Condition(
            "social",
            _tr("Leidt tot participatie op sociaal vlak"),
            activity.social_met,
            (
                (_tr("In duo of in groep"), activity.social_group),
                (_tr("Nieuwe mensen leren kennen"), activity.social_new_people),
                (_tr("Kans op blijvende contacten"), activity.social_lasting),
            ),
            activity.social_evidence,
            activity.social_source,
            activity.social_checked_on,
        ),
    )


def verdict(condition: Condition) -> tuple[str, str, str]:
    """Return the words, tone and icon of where a condition stands."""
    if condition.met:
        return _tr("Voldaan volgens ons"), "ok", "circle-check"
    if condition.answer is Answer.YES:
        return _tr("Voldaan volgens ons, maar bewijs ontbreekt"), "warn", "help-circle"
    if condition.answer is Answer.NO:
        return _tr("Niet voldaan volgens ons"), "bad", "circle-x"
    return _tr("Nog niet zeker"), "warn", "help-circle"


class ConditionCard(QWidget):
    """Shows one condition.

    Signals:
        evidence_wanted: the user wants to add evidence; carries the field it belongs in.
    """

    evidence_wanted = Signal(str)

    def __init__(self, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, tone, icon = verdict(condition)
        title = column(
            label(condition.title, "h3", wrap=True), label(words, "cap", tone, wrap=True), gap=0
        )
        inside = column(gap=6, margins=(12, 11, 12, 12))
        inside.addLayout(row(Icon(icon, 20, tone, 2), (title, 1), gap=9))
        criteria = (CheckLine(name, "ok" if met else "todo") for name, met in condition.criteria)
        inside.addLayout(column(*criteria, gap=1))
        if condition.evidence.strip():
            inside.addWidget(self._evidence(condition))
        else:
            add = button(self.tr("Bewijs toevoegen"), "plus", compact=True)
            add.clicked.connect(lambda: self.evidence_wanted.emit(f"{condition.key}_evidence"))
            inside.addLayout(row(add, STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "card"))

    def _evidence(self, condition: Condition) -> QWidget:
        parts = [term(condition.source)] if condition.source else []
        if condition.checked_on:
            parts.append(date_text(condition.checked_on))
        said = column(label(condition.evidence, "sub", wrap=True), gap=4, margins=(10, 8, 10, 8))
        if parts:
            source = Elided(", ".join(parts), 12, 400, "text3")
            said.addWidget(source)
        return surface(said, "sunken")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Conditions", text)
