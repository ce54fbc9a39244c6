"""Vraag noteren: why, how often, where, when, and who passed it on; never about a person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.parsing.soon import parse_recent
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import DemandReason
from pijler4_desktop.domain.wording import date_cell
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.demand.reason_choice import ReasonChoice
from pijler4_desktop.ui.demand.spot_entry import SpotEntry
from pijler4_desktop.ui.kit.buttons import action_button, button, icon_button
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, line, row, scrolled, surface
from pijler4_desktop.ui.kit.panels import info_box
from pijler4_desktop.ui.kit.sharing import ShareLayout

MOST = 10_000
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the form; `note` is the question that is changed, None for a new one."""

    reason: DemandReason
    count: int
    spot: Spot
    period: tuple[date, date]
    source: str
    interest: str
    note: DemandNote | None = None

    @property
    def changed(self) -> DemandNote | None:
        """The changed question; None for a new one."""
        if self.note is None:
            return None
        return replace(
            self.note,
            reason=self.reason,
            count=self.count,
            spot=self.spot.code,
            noted_from=self.period[0],
            noted_until=self.period[1],
            source=self.source,
            interest=self.interest,
        )


class DemandForm(QWidget):
    """Takes down a question; the letter of its reason is the first key.

    Signals:
        noted: store this (Asked).
        closed: the form should go away.
    """

    noted = Signal(object)
    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._note: DemandNote | None = None
        self._title = label(self.tr("Vraag noteren"), "title")
        self._close = icon_button("x", self.tr("Sluiten (Esc)"), compact=True)
        self._close.clicked.connect(self.closed)
        self.reason, self.spot = ReasonChoice(), SpotEntry()
        self.count = QLineEdit("1")
        self.count.setValidator(QIntValidator(1, MOST, self.count))
        self.source, self.interest = QLineEdit(), QLineEdit()
        for editor in (self.source, self.interest):
            editor.setMaxLength(LONGEST)
        self.why = Field(self.tr("Waarom lukte het niet?"), self.reason, required=True)
        self._often = Field(self.tr("Hoe vaak?"), self.count, required=True)
        self._from = DayField(self.tr("Van"), parse_recent)
        self._until = DayField(self.tr("Tot en met"), parse_recent)
        hint = self.tr("Een dienst of functie, zoals 'trajectbegeleiders'.")
        self.passed_on = Field(self.tr("Van wie komt de vraag?"), self.source, hint)
        hint = self.tr("Bijvoorbeeld 'zwemmen' of 'koken'.")
        self._interest = Field(self.tr("Waarover ging het?"), self.interest, hint)
        self._save = action_button(actions["demand.save"], "primary", words=self.tr("Bewaar"))
        self._lay_out()
        self.reason.typed.connect(self.count.setFocus)
        self.reason.typed.connect(self.count.selectAll)
        self.reason.changed.connect(lambda: self.why.set_error(""))
        self.begin()

    def _lay_out(self) -> None:
        stay = button(self.tr("Leegmaken"), kind="ghost")
        stay.clicked.connect(self.begin)
        warning = self.tr("Schrijf geen namen of gegevens van inburgeraars op.")
        for field in (self._often, self._from, self._until):
            field.setMinimumWidth(96)
        when = ShareLayout((self._often, 2), (self._from, 3), (self._until, 3), gap=12)
        inside = column(
            info_box(warning, "info", "shield-lock"),
            self.why,
            when,
            self.spot,
            self.passed_on,
            self._interest,
            STRETCH,
            gap=14,
            margins=(18, 0, 18, 12),
        )
        head = row(self._title, STRETCH, self._close, margins=(18, 14, 14, 10))
        foot = row(self._save, KeyCap("Ctrl+Enter"), 6, stay, STRETCH, margins=(18, 10, 18, 10))
        body = column(head, (scrolled(holder(inside)), 1), line(), foot, gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(body, "panelR"))
        self.setAccessibleName(self.tr("Vraag noteren"))

    def propose_sources(self, sources: Sequence[str]) -> None:
        """Propose who passed questions on before."""
        completer = QCompleter(list(sources), self.source)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.source.setCompleter(completer)

    @Slot()
    def begin(self, spot: Spot | None = None) -> None:
        """Begin a new question, of this month, at a spot or anywhere."""
        day = today()
        self._note = None
        self._title.setText(self.tr("Vraag noteren"))
        self._fill(None, 1, spot or Spot(), (day.replace(day=1), day), ("", ""))

    def edit(self, note: DemandNote) -> None:
        """Show a question to change it."""
        self._note = note
        self._title.setText(self.tr("Vraag wijzigen"))
        period = (note.noted_from, note.noted_until)
        texts = (note.source, note.interest)
        self._fill(note.reason, note.count, spot_of(note.spot), period, texts)

    def _fill(
        self,
        reason: DemandReason | None,
        count: int,
        spot: Spot,
        period: tuple[date, date],
        texts: tuple[str, str],
    ) -> None:
        self.reason.choose(reason)
        self.count.setText(str(count))
        self.spot.show_spot(spot)
        self._from.set_text(date_cell(period[0]))
        self._until.set_text(date_cell(period[1]))
        self.source.setText(texts[0])
        self.interest.setText(texts[1])
        for field in (self.why, self._often, self.passed_on, self._interest):
            field.set_error("")

    def focus(self) -> None:
        """Bring the keyboard to the reason."""
        self.reason.take_focus()

    @property
    def typed(self) -> bool:
        """Tell whether words stand here that would be lost."""
        kept = ("", "") if self._note is None else (self._note.source, self._note.interest)
        return (self.source.text(), self.interest.text()) != kept

    @Slot()
    def save(self) -> None:
        """Hand the question over, or say what is missing and go there."""
        reason = self.reason.reason
        if reason is None:
            self.why.set_error(self.tr("Kies eerst waarom."))
            self.reason.take_focus()
            return
        if not self.count.hasAcceptableInput():
            self._often.set_error(self.tr("Typ een getal vanaf 1."))
            self.count.setFocus()
            return
        for field in (self._from, self._until):
            if not field.check():
                field.editor.setFocus()
                return
        day = today()
        first, last = self._from.day or day.replace(day=1), self._until.day or day
        texts = (clean(self.source.text()), clean(self.interest.text()))
        count, spot = int(self.count.text()), self.spot.spot
        self.noted.emit(Asked(reason, count, spot, (first, last), *texts, self._note))

    def tell(self, problems: Sequence[Problem]) -> None:
        """Say under its field what is wrong, and go to the first."""
        fields = {
            "source": (self.passed_on, self.source),
            "interest": (self._interest, self.interest),
            "count": (self._often, self.count),
            "noted_from": (self._from, self._from.editor),
            "noted_until": (self._until, self._until.editor),
        }
        for problem in reversed(problems):
            field, editor = fields.get(problem.field or "", fields["noted_until"])
            field.set_error(problem_message(problem, translate=_translated))
            editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Messages", words)
