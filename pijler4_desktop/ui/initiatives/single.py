"""What is done with the one initiative in sight; a step each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.detail import Detail
from pijler4_desktop.ui.initiatives.handling import Handling
from pijler4_desktop.ui.kit.postponing import PostponePopover
from pijler4_desktop.ui.page import OFFER, PARTNERS, EditActivity


class Single(QObject):
    """Writes what the detail asks for.

    Signals:
        open_page: show another page, and what to do there.
    """

    open_page = Signal(str, object)

    def __init__(self, office: Office, detail: Detail, handling: Handling, around: QWidget) -> None:
        super().__init__(around)
        self._office, self._detail, self._handling = office, detail, handling
        self._doing = handling.doing
        self.later = PostponePopover(around)
        self._later_for: Callable[[date], object] = lambda _day: None
        self.later.chosen.connect(self._day_chosen)
        detail.wanted.connect(self._put)
        detail.edited.connect(self._edit)
        detail.facts_edited.connect(self._edit_facts)
        detail.ticked.connect(self._tick)
        detail.noted.connect(self._note)
        detail.linked.connect(self._link)
        detail.evaluated.connect(self._evaluate)
        detail.organisation_wanted.connect(partial(self.open_page.emit, PARTNERS))
        detail.activity_wanted.connect(self._show_activity)
        detail.later_wanted.connect(self._postpone)
        detail.evaluation_later.connect(self._evaluate_later)

    @property
    def _one(self) -> Initiative | None:
        return self._detail.initiative

    @Slot(Phase)
    def _put(self, phase: Phase) -> None:
        if self._one is not None:
            self._handling.put(self._one.id, self._one.name, phase)

    @Slot(object, str)
    def _edit(self, changed: Initiative, words: str) -> None:
        self._edit_facts(changed, None, words)

    @Slot(object, object, str)
    def _edit_facts(self, changed: Initiative, activity: Activity | None, words: str) -> None:
        shown = self._detail.shown
        if shown is not None:
            self._doing.edit(shown.opened, changed, words, activity)

    @Slot(int, bool)
    def _tick(self, number: int, ticked: bool) -> None:  # noqa: FBT001  a signal's argument
        if self._one is not None:
            name = self._one.tasks[number].name
            self._doing.tick(self._one.id, number, name, ticked=ticked)

    @Slot(str)
    def _note(self, words: str) -> None:
        if self._one is not None:
            self._doing.note(self._one.id, words, partial(self._detail.log.wipe, words))

    @Slot(str, str)
    def _link(self, name: str, role: str) -> None:
        if self._one is not None:
            invite, id_ = self._office.initiatives.invite, self._one.id
            words = self.tr("{name} is gekoppeld als partner.").format(name=name)
            self._doing.write(lambda: invite(id_, name, role), words)

    @Slot(str)
    def _evaluate(self, words: str) -> None:
        if self._one is not None:
            evaluate, id_ = self._office.initiatives.evaluate, self._one.id
            self._doing.write(lambda: evaluate(id_, words), self.tr("De evaluatie is bewaard."))

    @Slot()
    def _show_activity(self) -> None:
        """Show the activity among the offer, or its form as long as it is in preparation."""
        activity = self._detail.shown.opened.activity if self._detail.shown else None
        if activity is None or self._one is None:
            return
        going = self._one.phase in PHASE_ORDER[:-1] and not self._office.read_only
        self.open_page.emit(OFFER, EditActivity(activity.id) if going else activity.id)

    # Another day

    @Slot(QWidget)
    def _postpone(self, anchor: QWidget) -> None:
        """Ask for another planned start; the tasks move along."""
        shown = self._detail.shown
        if shown is not None:
            self._ask_day(anchor, partial(self._start_on, shown.opened.initiative))

    def _start_on(self, initiative: Initiative, day: date) -> None:
        shown = self._detail.shown
        if shown is not None:
            changed = replace(initiative, planned_start=day)
            self._doing.postpone(shown.opened, changed, day)

    @Slot(QWidget)
    def _evaluate_later(self, anchor: QWidget) -> None:
        self._ask_day(anchor, self._detail.evaluate_later)

    def _ask_day(self, anchor: QWidget, take: Callable[[date], object]) -> None:
        self._later_for = take
        self.later.day.set_text("")
        self.later.open_below(anchor, self.later.chips[0])

    @Slot(date)
    def _day_chosen(self, day: date) -> None:
        self._later_for(day)
