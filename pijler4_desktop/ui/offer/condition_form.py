"""One formal condition in the form: answer, sub-criteria, evidence, source and date."""

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.vocabulary import Answer, Kind
from pijler4_desktop.ui.forms.choice_entries import AnswerEntry
from pijler4_desktop.ui.forms.entries import Entry
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.folding import folding_row
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface

CRITERIA: Mapping[str, Sequence[str]] = {
    "dutch": ("dutch_guidance", "dutch_peers"),
    "social": ("social_group", "social_new_people", "social_lasting"),
}
SECTION = Section.CONDITIONS


class ConditionForm(QWidget):
    """The fields of one condition on a sunken card.

    Who answers with a letter goes on to the evidence: "J", and how you know.

    Signals:
        done: Enter was pressed in the evidence; with Shift it begins a line there.
    """

    done = Signal()

    def __init__(
        self, name: str, entry: Callable[[str], Entry], field: Callable[..., Field]
    ) -> None:
        super().__init__()
        self._leads_on = name == "dutch"
        self._answer = entry(f"{name}_met")
        self._evidence = entry(f"{name}_evidence")
        self._icon = Icon("help-circle", 22, "warn", 2)
        known = field_of(Kind.ACTIVITY, f"{name}_met")
        said = (label(known.heading, "h3"), label(known.help, "cap", wrap=True))
        title = column(*said, STRETCH, gap=1)
        inside = column(gap=10, margins=(16, 14, 16, 14))
        answered = field(f"{name}_met", titled=False)
        beside = folding_row((title, 1), answered, gap=10)
        inside.addLayout(row(self._icon, (beside, 1), gap=10))
        criteria = [entry(key).widget for key in CRITERIA[name]]
        for left, right in zip_longest(criteria[::2], criteria[1::2]):
            inside.addLayout(folding_row((left, 1), (right or QWidget(), 1), gap=10))
        evidence = field(f"{name}_evidence", self.tr("Bewijs: hoe weet je dit?"), required=True)
        self._evidence.widget.setPlaceholderText(self._example(name))  # type: ignore[attr-defined]
        self._evidence.widget.installEventFilter(self)
        inside.addWidget(evidence)
        source = field(f"{name}_source", self.tr("Bron"))
        checked = field(f"{name}_checked_on", self.tr("Datum"))
        source.control.setFixedWidth(150)
        checked.control.setFixedWidth(150)
        inside.addLayout(row(source, checked, STRETCH, gap=12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "sunken"))
        if isinstance(self._answer, AnswerEntry):
            self._answer.typed.connect(self._evidence.focus)
        self._answer.changed.connect(self.follow)
        self._evidence.changed.connect(self.follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice Enter in the evidence of the first condition: the second comes next."""
        if not self._leads_on or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() is not QEvent.Type.KeyPress or not entered or event.modifiers():
            return False
        self.done.emit()
        return True

    def _example(self, name: str) -> str:
        """Return what evidence can look like."""
        if name == "dutch":
            return self.tr("Bijvoorbeeld: de begeleider spreekt Nederlands met de groep")
        return self.tr("Bijvoorbeeld: vaste groep, samen iets doen, nieuwe mensen ontmoeten")

    def follow(self) -> None:
        """Show with the icon where the condition stands."""
        answer = next(iter(self._answer.values().values()))
        written = str(next(iter(self._evidence.values().values()))).strip()
        if answer is Answer.NO:
            self._icon.set_look("circle-x", "bad")
        elif answer is Answer.YES and written:
            self._icon.set_look("circle-check", "ok")
        else:
            self._icon.set_look("help-circle", "warn")
