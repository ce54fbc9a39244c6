"""One initiative: where it is, its tasks and log at the left, the rest at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.initiatives.cards import next_task
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.brief_card import BriefCard, Shown
from pijler4_desktop.ui.initiatives.budget_card import BudgetCard
from pijler4_desktop.ui.initiatives.evaluation_card import EvaluationCard
from pijler4_desktop.ui.initiatives.facts_form import FactsForm
from pijler4_desktop.ui.initiatives.log_card import LogCard
from pijler4_desktop.ui.initiatives.partners_card import PartnersCard
from pijler4_desktop.ui.initiatives.phase_bar import PhaseBar
from pijler4_desktop.ui.initiatives.start_sheet import start_words
from pijler4_desktop.ui.initiatives.task_card import TaskCard
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row, scrolled, surface
from pijler4_desktop.ui.theme.icons import icon

FOOT_HEIGHT = 56
MADE_ANEW = QRegularExpression("^(tick|edit|cost|partner|organisation)-[0-9]+$")
BESIDE_FROM = 940  # narrower and the right column comes below the left one


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed of an initiative and not kept, while another one is in sight."""

    name: str
    note: str
    evaluation: str


class Detail(QWidget):
    """Shows one initiative; every change is for the page.

    Signals:
        wanted: put it in this phase, or start it.
        edited: the initiative as it should be now, and what to say.
        facts_edited: the same, with its activity.
        ticked: a task (by its place) is done or not.
        noted: keep this in the log.
        linked: link the organisation of this name as a partner with this role.
        evaluated: keep this as the evaluation.
        organisation_wanted: show this organisation.
        activity_wanted: show the activity in the offer.
        later_wanted: ask for another start, below this button.
        stop_wanted: stop it.
        resume_wanted: take it up again.
    """

    wanted = Signal(Phase)
    edited = Signal(object, str)
    facts_edited = Signal(object, object, str)
    ticked = Signal(int, bool)
    noted = Signal(str)
    linked = Signal(str, str)
    evaluated = Signal(str)
    organisation_wanted = Signal(str)
    activity_wanted = Signal()
    later_wanted = Signal(QWidget)
    evaluation_later = Signal(QWidget)
    stop_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.shown: Shown | None = None
        self._typed: dict[str, _Typed] = {}
        self.phases = PhaseBar()
        self.tasks, self.log = TaskCard(), LogCard()
        self.evaluation = EvaluationCard()
        self.brief = BriefCard(office.facts)
        self.budget = BudgetCard()
        self.partners = PartnersCard(office.organisations.names)
        self.facts = FactsForm(self)
        self.stopped = label("", "sub", "bad", wrap=True)
        self._note = self._stopped_note()
        self._lay_out()
        self._connect()

    def _stopped_note(self) -> QFrame:
        inside = row(Icon("player-stop", 16, "bad", 2), (self.stopped, 1), margins=(12, 8, 12, 8))
        return surface(inside, "bad")

    def _lay_out(self) -> None:
        self._left = column(
            self.phases, self._note, self.tasks, self.evaluation, self.log, STRETCH, gap=14
        )
        self._right = column(self.brief, self.budget, self.partners, STRETCH, gap=14)
        self._columns = row((holder(self._left), 60), (holder(self._right), 40), gap=16)
        self._columns.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = holder(self._columns)
        self.area = scrolled(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        self.foot = self._made_foot()
        layout.addWidget(self.foot)

    def _made_foot(self) -> QFrame:
        self._words = label("", "cap", wrap=True)
        self.stop = button(self.tr("Stopzetten"), "player-stop", "ghost")
        self.stop.clicked.connect(self.stop_wanted)
        self.later = button(self.tr("Uitstellen"), "clock", "ghost")
        self.later.clicked.connect(lambda: self.later_wanted.emit(self.later))
        self.resume = button(self.tr("Weer verdergaan"), "refresh")
        self.resume.clicked.connect(self.resume_wanted)
        self.offer = button(self.tr("Toon in Aanbod"), "link")
        self.offer.clicked.connect(self.activity_wanted)
        self.next = button("", "arrow-right", "primary")
        self.next.clicked.connect(self._go_on)
        inside = row(
            (self._words, 1),
            self.stop,
            self.later,
            self.resume,
            self.offer,
            self.next,
            margins=(24, 0, 24, 0),
        )
        return surface(inside, "foot", height=FOOT_HEIGHT)

    def _connect(self) -> None:
        self.phases.wanted.connect(self.wanted)
        self.tasks.ticked.connect(self.ticked)
        self.tasks.changed.connect(self._tasks_changed)
        self.log.noted.connect(self.noted)
        self.budget.changed.connect(self.edited)
        self.partners.changed.connect(self._partners_changed)
        self.partners.linked.connect(self.linked)
        self.partners.opened.connect(self.organisation_wanted)
        self.brief.change_wanted.connect(self._ask_facts)
        self.brief.activity_wanted.connect(self.activity_wanted)
        self.facts.kept.connect(self._facts_kept)
        self.evaluation.kept.connect(self.evaluated)
        self.evaluation.again_wanted.connect(self.evaluation_later)

    # What is shown

    @property
    def initiative(self) -> Initiative | None:
        """Return the initiative in sight."""
        return self.shown.opened.initiative if self.shown else None

    def show_initiative(self, shown: Shown) -> None:
        """Show an initiative; the keyboard stays where it is as far as that still exists."""
        focus = self._focus_name()
        for gone in self.findChildren(QWidget, MADE_ANEW):
            gone.setObjectName("")
        new = self.initiative is None or self.initiative.id != shown.opened.initiative.id
        if new:
            self._put_typed_away()
        self.shown = shown
        self._show(shown)
        if new:
            self._bring_typed_back(shown.opened.initiative.id)
            self.area.verticalScrollBar().setValue(0)
        elif focus:
            self._focus_named(focus)

    # What is typed and not kept

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the initiatives with something typed and not kept, the one in sight first."""
        one, away = self.initiative, [typed.name for typed in self._typed.values()]
        return [one.name, *away] if one and (self.log.typed or self.evaluation.typed) else away

    def discard(self) -> None:
        """Let go of what was typed."""
        self._typed.clear()
        self.log.discard()
        self.evaluation.discard()

    def _put_typed_away(self) -> None:
        """Empty the fields for another initiative; what was typed waits for this one."""
        one = self.initiative
        if one is not None and (self.log.typed or self.evaluation.typed):
            self._typed[one.id] = _Typed(one.name, self.log.typed, self.evaluation.typed)
        self.log.discard()
        self.evaluation.editor.clear()

    def _bring_typed_back(self, id_: str) -> None:
        typed = self._typed.pop(id_, None)
        if typed is not None:
            self.log.editor.setText(typed.note)
            if typed.evaluation:
                self.evaluation.editor.setPlainText(typed.evaluation)

    def _show(self, shown: Shown) -> None:
        initiative = shown.opened.initiative
        writable = not self._office.read_only
        going = writable and initiative.phase is not Phase.STOPPED
        self.phases.show_phase(initiative.phase, writable=writable)
        self._show_stopped(initiative)
        self.tasks.show_tasks(initiative.tasks, next_task(initiative), writable=going)
        self.evaluation.show_initiative(initiative, writable=writable)
        self.log.show_lines(initiative.log, writable=writable)
        self.brief.show_initiative(shown, writable=going)
        self.budget.show_initiative(initiative, writable=going)
        self.partners.show_partners(initiative.partners, shown.opened.partners, writable=going)
        self._show_foot(initiative, writable=writable)

    def _show_stopped(self, initiative: Initiative) -> None:
        self._note.setVisible(initiative.phase is Phase.STOPPED)
        if initiative.stopped_on is not None:
            words = self.tr("Stopgezet op {day}. Reden: {reason}")
            day = date_text(initiative.stopped_on)
            self.stopped.setText(words.format(day=day, reason=initiative.stop_reason))

    def _show_foot(self, initiative: Initiative, *, writable: bool) -> None:
        phase = initiative.phase
        going = phase in PHASE_ORDER[:-1]
        self._words.setText(self._foot_words(initiative))
        for part, seen in (
            (self.stop, phase is not Phase.STOPPED),
            (self.later, going),
            (self.next, going),
            (self.resume, phase is Phase.STOPPED),
            (self.offer, phase is Phase.STARTED),
        ):
            part.setVisible(seen)
            part.setEnabled(writable or part is self.offer)
            part.setToolTip("" if writable else self.tr("Je kunt hier nu alleen lezen."))
        if going:
            following = PHASE_ORDER[PHASE_ORDER.index(phase) + 1]
            starts = following is Phase.STARTED
            words = self.tr("Naar '{phase}'").format(phase=term(following))
            self.next.setText(self.tr("Start") if starts else words)
            self.next.setIcon(icon("player-play" if starts else "arrow-right", "onAccent"))

    def _foot_words(self, initiative: Initiative) -> str:
        if self._office.read_only:
            return self.tr("Je kunt hier nu alleen lezen.")
        if initiative.phase is Phase.STARTED:
            return self.tr("Dit initiatief staat in het aanbod.")
        if initiative.phase is Phase.STOPPED:
            return self.tr("Dit initiatief is stopgezet. Je kunt er weer mee verdergaan.")
        return start_words()

    # The keyboard

    def take_focus(self) -> None:
        """Bring the keyboard to the next step, or to the log."""
        initiative = self.initiative
        following = next_task(initiative) if initiative else None
        tick = None
        if initiative and following:
            name = f"tick-{initiative.tasks.index(following)}"
            tick = self.tasks.findChild(QWidget, name)
        (tick if tick is not None and tick.isEnabled() else self.log.editor).setFocus()

    def _focus_name(self) -> str:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        return focus.objectName() if inside and focus is not None else ""

    def _focus_named(self, name: str) -> None:
        """Go back to what was made anew; what is gone leaves the keyboard to its card."""
        found = self.findChild(QWidget, name)
        if found is not None and MADE_ANEW.match(name).hasMatch():
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name.startswith(("tick", "edit")):
            self.tasks.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name.startswith("cost"):
            self.budget.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name.startswith("partner"):
            self.partners.add.setFocus(Qt.FocusReason.OtherFocusReason)

    # What changes

    @Slot()
    def _go_on(self) -> None:
        initiative = self.initiative
        if initiative is not None and initiative.phase in PHASE_ORDER[:-1]:
            self.wanted.emit(PHASE_ORDER[PHASE_ORDER.index(initiative.phase) + 1])

    @Slot(object, str)
    def _tasks_changed(self, tasks: object, words: str) -> None:
        if self.initiative is not None:
            self.edited.emit(replace(self.initiative, tasks=tasks), words)  # type: ignore[arg-type]

    @Slot(object, str)
    def _partners_changed(self, partners: object, words: str) -> None:
        if self.initiative is not None:
            self.edited.emit(replace(self.initiative, partners=partners), words)  # type: ignore[arg-type]

    @Slot(QWidget)
    def _ask_facts(self, anchor: QWidget) -> None:
        if self.shown is not None:
            opened = self.shown.opened
            self.facts.show_initiative(opened.initiative, opened.activity, anchor)

    @Slot()
    def _facts_kept(self) -> None:
        if self.shown is None or self.initiative is None:
            return
        changed = replace(
            self.initiative,
            name=self.facts.name.text().strip(),
            purpose=self.facts.aim.text().strip(),
            planned_start=self.facts.start.day,
        )
        words = self.tr("{name} is aangepast.").format(name=changed.name)
        activity = self.shown.opened.activity
        if activity is not None:
            activity = replace(activity, type=self.facts.type.currentData())
        self.facts_edited.emit(changed, activity, words)

    @Slot(date)
    def evaluate_later(self, day: date) -> None:
        """Put the evaluation on another day."""
        if self.initiative is not None:
            changed = replace(self.initiative, evaluate_on=day, evaluated_on=None)
            words = self.tr("De evaluatie staat nu op {day}.").format(day=date_text(day))
            self.edited.emit(changed, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column below the left one in a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < BESIDE_FROM
        way = self._columns.Direction.TopToBottom if narrow else self._columns.Direction.LeftToRight
        self._columns.setDirection(way)
        side = 16 if narrow else 24
        self._columns.setContentsMargins(side, 16, side, 18)
