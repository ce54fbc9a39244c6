"""What stands at the foot of each step: where things are, and what the button will do."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.ui.importing.session import Session
from pijler4_desktop.ui.importing.steps import Step, asks_about_doubles, read_layouts


@dataclass(frozen=True, slots=True)
class Foot:
    """The sentence at the left, the words of the button, and how the sentence looks."""

    words: str
    onward: str
    tone: str = "ok"
    mark: str = "circle-check"


class Teller(QObject):
    """Finds the words for the foot of the step one is at."""

    def foot(self, session: Session, sheets: str) -> Foot:
        """Return the foot; `sheets` sums up which sheets are read."""
        step, opened, plan = session.step, session.opened, session.plan
        found = Foot("", "")
        if step is Step.DONE:
            words = self.tr("Er is niets gewijzigd in Pijler 4.")
            if session.has_written:
                words = self.tr("Alles is bewaard. Ctrl+Z maakt het inlezen ongedaan.")
            found = Foot(words, self.tr("Nog een lijst inlezen"))
        elif opened is not None and step is Step.SHEETS:
            found = self._sheets(session, sheets)
        elif opened is not None and step is Step.COLUMNS:
            found = self._columns(session, opened.source)
        elif plan is not None:
            tellers = {Step.REVIEW: self._review, Step.DOUBLES: self._doubles}
            found = tellers.get(step, self._summary)(plan)
        return found

    def _sheets(self, session: Session, sheets: str) -> Foot:
        read = session.opened and read_layouts(session.opened.source, session.choices)
        onward = self.tr("Naar kolommen")
        if not read:
            return Foot(sheets, onward, "warn", "alert-triangle")
        return Foot(sheets, onward)

    def _columns(self, session: Session, source: Source) -> Foot:
        columns = [c for layout in read_layouts(source, session.choices) for c in layout.columns]
        known = sum(column.field is not None for column in columns)
        said = self.tr(
            "{known} van {all} kolommen gekoppeld. Er is nog niets gewijzigd in Pijler 4."
        )
        words = said.format(known=known, all=len(columns))
        return Foot(words, self.tr("Naar nakijken"))

    def _review(self, plan: Plan) -> Foot:
        later = asks_about_doubles(plan)
        onward = self.tr("Naar dubbels") if later else self.tr("Naar samenvatting")
        held = plan.counts[Outcome.HELD]
        if held:
            words = self.tr(
                "Nog %n rij(en) aan te vullen. Je mag verdergaan: die slaan we dan over.", "", held
            )
            return Foot(words, onward, "bad", "alert-circle")
        waiting = sum(question.answer is None for question in plan.date_questions)
        if waiting:
            words = self.tr("Nog %n vraag (vragen) over datums, rechts.", "", waiting)
            return Foot(words, onward, "warn", "help-circle")
        return Foot(self.tr("Elke rij kan mee. Er is nog niets gewijzigd."), onward)

    def _doubles(self, plan: Plan) -> Foot:
        waiting = sum(question.answer is None for question in plan.organisation_questions)
        waiting += Tally(plan).open_stopped
        waiting += sum(row.outcome is Outcome.QUESTION and row.asked for row in plan.rows)
        onward = self.tr("Naar samenvatting")
        if waiting:
            return Foot(
                self.tr("Nog %n vraag (vragen) te beslissen.", "", waiting),
                onward,
                "warn",
                "help-circle",
            )
        return Foot(self.tr("Alles is beslist."), onward)

    def _summary(self, plan: Plan) -> Foot:
        number = plan.counts[Outcome.NEW] + plan.counts[Outcome.CHANGED]
        if number:
            words = self.tr("Vooraf maken we een reservekopie.")
            return Foot(words, self.tr("Lees %n rij(en) in", "", number), mark="lock-check")
        tally = Tally(plan)
        if tally.stopping and not tally.completed:
            words = self.tr("Alleen de status van organisaties wijzigt.")
            return Foot(words, self.tr("Lees in"), mark="lock-check")
        if tally.writes:
            words = self.tr("Alleen bij organisaties vullen we iets aan.")
            return Foot(words, self.tr("Lees in"), mark="lock-check")
        words = self.tr("Er valt niets in te lezen.")
        if plan.counts[Outcome.SAME]:
            words = self.tr("Alles stond er al. Er valt niets te wijzigen.")
        return Foot(words, self.tr("Sluit af"))
