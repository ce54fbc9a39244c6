"""What is done with initiatives on the board, the list and the timeline; a step each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.spots.spot import spot_of
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Kind, Phase
from pijler4_desktop.services.initiatives import OpenInitiative
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.begin_sheet import Beginning, BeginSheet
from pijler4_desktop.ui.initiatives.doing import Doing
from pijler4_desktop.ui.initiatives.home import BOARD, Home
from pijler4_desktop.ui.initiatives.start_sheet import StartSheet
from pijler4_desktop.ui.initiatives.stop_question import StopQuestion
from pijler4_desktop.ui.jobs import Jobs


class Handling(QObject):
    """Asks what must be asked, and writes.

    Signals:
        toast: something to tell, and whether it can be undone.
        followed: go to this initiative once it is read anew.
        begun: the same, for one that did not exist before.
    """

    toast = Signal(str, bool)
    followed = Signal(str)
    begun = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, home: Home, around: QWidget) -> None:
        super().__init__(around)
        self._office, self._jobs, self._home, self._around = office, jobs, home, around
        self.templates: Sequence[Template] = ()
        self.doing = Doing(office, jobs, self)
        self.doing.toast.connect(self.toast)
        self.sheet: QDialog | None = None

    def _show(self, sheet: QDialog) -> None:
        """Show a sheet over the window; once it is answered the keyboard is where it was."""
        self.sheet = sheet
        before = QApplication.focusWidget()

        def go_back() -> None:
            self._around.window().activateWindow()
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

        sheet.finished.connect(go_back)
        sheet.open()

    # Beginning

    def begin(
        self,
        *,
        template: str = "",
        spot: str | None = None,
        name: str = "",
        phase: Phase = Phase.IDEA,
    ) -> None:
        """Show the sheet that begins an initiative, with what is known filled in."""
        if self._office.read_only:
            self.toast.emit(self.tr("Je kunt hier nu alleen lezen."), False)
            return
        names = self._office.organisations.names
        sheet = BeginSheet(self.templates, names, self._office.facts, self._around.window())
        sheet.put_in(phase)
        sheet.choose_template(template)
        if spot is not None:
            sheet.fill_gap(spot_of(spot))
        elif name:
            sheet.name_it(name)
        sheet.agreed.connect(self._begin)
        self._show(sheet)

    @Slot(object)
    def _begin(self, filled: Beginning) -> None:
        made: list[str] = []

        def work() -> Changes:
            changes = self._office.initiatives.begin(
                filled.name,
                template=filled.template,
                spot=filled.spot,
                planned_start=filled.planned_start,
                organisation_name=filled.organisation or None,
                phase=filled.phase,
            )
            made.extend(changes.ids.get(Kind.INITIATIVE, ()))
            return changes

        words = self.tr("{name} is begonnen.").format(name=filled.name)
        self.doing.write(work, words, lambda: self._tell_begun(made))

    def _tell_begun(self, made: Sequence[str]) -> None:
        for id_ in made:
            self.begun.emit(id_)

    # Moving

    def step(self, by: int) -> None:
        """Put the current initiative in the next phase (1) or the one before (-1)."""
        card = self._home.current
        if card is None or card.phase not in PHASE_ORDER[:-1]:
            return
        at = PHASE_ORDER.index(card.phase) + by
        if 0 <= at < len(PHASE_ORDER):
            self.put(card.id, card.name, PHASE_ORDER[at])

    def shift(self, by: int) -> None:
        """Put the current card higher (-1) or lower (1) in its column."""
        card = self._home.current
        if card is None or self._home.way != BOARD:
            return
        line = self._home.board.line_of(card) + by
        if 0 <= line < self._home.board.columns[card.phase].cards.rowCount():
            self.followed.emit(card.id)
            self.doing.move(card.id, card.name, card.phase, line, told=False)

    def put(self, id_: str, name: str, phase: Phase, line: int | None = None) -> None:
        """Put an initiative in a phase; a start is asked first."""
        if phase is Phase.STARTED:
            self.ask_start(id_)
            return
        self.followed.emit(id_)
        self.doing.move(id_, name, phase, line)

    @Slot(str, Phase, int)
    def drop(self, id_: str, phase: Phase, line: int) -> None:
        """Put a card where it was let go: in a phase, before this line of it."""
        card = self._home.model.card_of(id_)
        if card is None or self._office.read_only:
            return
        if card.phase is Phase.STARTED and phase is not Phase.STARTED:
            words = self.tr("{name} is gestart. Maak dat ongedaan, of zet het stop.")
            self.toast.emit(words.format(name=card.name), False)
            return
        if card.phase is not phase:
            self.put(id_, card.name, phase, line)
            return
        at = self._home.board.line_of(card)
        line -= line > at  # the card itself no longer counts
        if line != at:
            self.followed.emit(id_)
            self.doing.move(id_, card.name, phase, line, told=False)

    # Starting and stopping

    def ask_start(self, id_: str) -> None:
        """Show what a start brings in the offer, and start when that is agreed to."""

        def read(_progress: object) -> tuple[OpenInitiative, str]:
            opened = self._office.initiatives.open(id_)
            return opened, organisation_of(self._office, opened)

        def ask(found: tuple[OpenInitiative, str]) -> None:
            opened, organisation = found
            name = opened.initiative.name
            if opened.activity is None:
                self._jobs.failed.emit(ExpectedError(Failure.ACTIVITY_GONE, name=name))
                return
            sheet = StartSheet(opened, opened.activity, organisation, self._around.window())
            sheet.agreed.connect(partial(self._start, id_, name))
            self._show(sheet)

        self._jobs.read(read, ask)

    def _start(self, id_: str, name: str) -> None:
        self.followed.emit(id_)
        self.doing.start(id_, name)

    def ask_stop(self, id_: str, name: str) -> None:
        """Ask why an initiative stops, and stop it."""
        sheet = StopQuestion(name, self._around.window())
        sheet.agreed.connect(partial(self.doing.stop, id_, name))
        self._show(sheet)

    def resume(self, id_: str, name: str) -> None:
        """Take up again what was stopped."""
        self.followed.emit(id_)
        self.doing.resume(id_, name)


def organisation_of(office: Office, opened: OpenInitiative) -> str:
    """Name the organisation of the activity of an initiative; "" for none."""
    id_ = opened.activity.organisation_id if opened.activity else None
    return office.organisations.name_of(id_) if id_ else ""
