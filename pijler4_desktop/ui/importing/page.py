"""Excel inlezen as a page: the steps, and what leads from one to the other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.drafting.understanding import CellReading
from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.messages import error_message
from pijler4_desktop.paths import resource
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording, key_text
from pijler4_desktop.ui.importing.column_readings import ColumnReadings
from pijler4_desktop.ui.importing.columns_step import ColumnsStep
from pijler4_desktop.ui.importing.counting import Counting
from pijler4_desktop.ui.importing.doubles_step import DoublesStep
from pijler4_desktop.ui.importing.echo import Echo
from pijler4_desktop.ui.importing.file_step import FileStep
from pijler4_desktop.ui.importing.footer import Footer
from pijler4_desktop.ui.importing.held_rows import HeldRows, open_folder
from pijler4_desktop.ui.importing.keeper import Keeper
from pijler4_desktop.ui.importing.organisation_names import OrganisationNames
from pijler4_desktop.ui.importing.review_step import ReviewStep
from pijler4_desktop.ui.importing.session import Session
from pijler4_desktop.ui.importing.sheet_step import SheetStep
from pijler4_desktop.ui.importing.stepper import Stepper
from pijler4_desktop.ui.importing.steps import Step, read_layouts
from pijler4_desktop.ui.importing.summary_step import SummaryStep
from pijler4_desktop.ui.importing.telling import Teller
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.layouts import column, surface
from pijler4_desktop.ui.page import ASK_FILE, OFFER, Page, Pasted


class ImportPage(Page):
    """Leads a list from its file to the offer; nothing is written before the last button.

    A step is a dumb widget: `_shows` hands it what the session holds, its signals go back to the
    session. A new step needs a place in both, and in `_build`.
    """

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._importing = office.importing
        self.title = self.tr("Excel inlezen")
        self.stepper = Stepper()
        self.footer = Footer()
        self.file = FileStep()
        self.sheets = SheetStep()
        self.columns = ColumnsStep(self._echo)
        self.review = ReviewStep(self._read_row)
        self._names = OrganisationNames(office.organisations)
        self.doubles = DoublesStep(office.facts, self._names)
        self.summary = SummaryStep(office.facts, self._names)
        self._widgets: dict[Step, QWidget] = {
            Step.FILE: self.file,
            Step.SHEETS: self.sheets,
            Step.COLUMNS: self.columns,
            Step.REVIEW: self.review,
            Step.DOUBLES: self.doubles,
            Step.SUMMARY: self.summary,
        }
        self._shows: dict[Step, Callable[[], None]] = {
            Step.SHEETS: self._show_sheets,
            Step.COLUMNS: self._show_columns,
            Step.REVIEW: self._show_review,
            Step.DOUBLES: self._show_doubles,
            Step.SUMMARY: self._show_summary,
            Step.DONE: self._show_done,
        }
        self.session = Session(office, jobs, frozenset(self._widgets), self)
        self._readings = ColumnReadings(office.importing, jobs, self)
        self._keeper = Keeper(self.session, office.importing.drafts, jobs, self)
        self._teller = Teller(self)
        self._held = HeldRows(office.importing, jobs, self)
        self._own_steps: tuple[bool, bool] | None = None
        self._counting = Counting(self)
        self._echoes = Echo(office.importing, self)
        self._steps = QStackedWidget()
        self._build()
        self._add_actions(actions)
        self._connect()
        self._moved()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the steps that lead back, the parts of the step in sight, and the buttons."""
        step = self.session.step
        inside: Sequence[QWidget] = (self._steps,)
        if step is Step.SHEETS:
            inside = self.sheets.panes
        elif step is Step.COLUMNS:
            inside = self.columns.panes
        elif step is Step.REVIEW:
            inside = self.review.panes
        elif step is Step.DOUBLES:
            inside = self.doubles.panes
        return (self.stepper, *inside, self.footer)

    @property
    def subtitle(self) -> str:
        """Name the file that is being read in."""
        return self.session.opened.path.name if self.session.opened else ""

    @property
    def toast_area(self) -> QRect | None:
        """Let a toast stand in the footer, beside its words."""
        return None if self.footer.isHidden() else self.footer.free_area

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show each step with the example list, which is read but never written."""
        example = resource("example", "voorbeeldlijst.xlsx")
        return (
            ("bestand", self.session.stop),
            ("kolommen", lambda: self.session.show_example(example)),
            ("blad", lambda: self.session.go(Step.SHEETS)),
            ("nakijken", lambda: self.session.go(Step.REVIEW)),
            ("dubbels", lambda: self.session.go(Step.DOUBLES)),
            ("samenvatting", lambda: self.session.go(Step.SUMMARY)),
        )

    def arrive(self, argument: object = None) -> None:
        """Start with a file, or ask for one when told so; else go on where one was."""
        if isinstance(argument, Path):
            self.read(argument)
        elif isinstance(argument, Pasted):
            self.file.refuse("")
            self.session.paste(argument)
        elif argument == ASK_FILE:
            QTimer.singleShot(0, self.file.ask)  # first the page itself, then the dialog over it
        else:
            self._focus_of(self.session.step)()

    def read(self, path: Path) -> None:
        """Read a file, then show the first step that has something to ask."""
        self.file.refuse("")
        self.session.read(path)

    @property
    def unsaved(self) -> Sequence[str]:
        """Name pasted rows that are not read in yet: no file is left to begin from again."""
        opened, done = self.session.opened, self.session.step is Step.DONE
        pasted = opened is not None and opened.pasted and not done
        return [self.subtitle] if pasted else []

    @property
    def own_steps(self) -> tuple[bool, bool] | None:
        """Tell whether a choice of this list can be taken back, or chosen again."""
        return self.session.can_step

    def undo(self) -> bool:
        """Take the last choice about this list back."""
        return self.session.undo_choice()

    def redo(self) -> bool:
        """Choose again what was taken back last."""
        return self.session.redo_choice()

    def back(self) -> bool:
        """Go one step back; what was chosen stays."""
        return self.session.back()

    def may_leave(self) -> bool:
        """Let go: what was chosen is written down first."""
        self._keeper.keep_if_due()
        return True

    def _stop(self) -> None:
        """Keep the list as a draft and let go of it; when it cannot be kept, it stays open."""

        def kept() -> None:
            self.session.stop()
            words = self.tr("Bewaard. Je vindt je lijst terug bij Excel inlezen.")
            self.toast.emit(words, False)

        if self.session.opened is not None and self.session.opened.draft is None:
            self.session.stop()
        else:
            self._keeper.keep(kept, self._refused)

    def _build(self) -> None:
        for step in sorted(self._widgets):
            self._steps.addWidget(self._widgets[step])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(surface(column(self.stepper), "bar"))
        layout.addWidget(self._steps, 1)
        layout.addWidget(self.footer)

    def _add_actions(self, actions: Actions) -> None:
        group, back = self.tr("Excel inlezen"), partial(self._next_problem, -1)
        for id_, words, icon, do, key in (
            ("next", self.tr("Volgende stap"), "arrow-right", self._next_step, "Alt+N"),
            ("problem", self.tr("Volgend probleem"), "alert-triangle", self._next_problem, "F8"),
            ("problem_before", self.tr("Vorig probleem"), "alert-triangle", back, "Shift+F8"),
        ):
            actions.add(f"import.{id_}", Wording(words, group, icon), do, [key], self)
        last = Wording(self.tr("Lijst inlezen"), group, "table-import", writes=True)
        keys = ("Ctrl+Return", "Ctrl+Enter")
        self._write = actions.add("import.write", last, self.footer.onward.click, keys, self)
        self.doubles.add_actions(actions, group)

    def _next_step(self) -> None:
        """Go on with Alt+N; at the last button it only leads there, for that one writes."""
        if self.session.step < Step.SUMMARY:
            self.footer.onward.click()
        else:
            self.footer.onward.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _next_problem(self, step: int = 1) -> None:
        """Go to the next problem of the step in sight, or by -1 to the one before."""
        if self.session.step is Step.COLUMNS:
            self.columns.next_problem(step)
        elif self.session.step is Step.REVIEW:
            self.review.next_problem(step)

    def _connect(self) -> None:
        session = self.session
        self.file.chosen.connect(self.read)
        self.sheets.chosen.connect(session.choose)
        self.columns.chosen.connect(session.choose)
        self.columns.anew.connect(session.begin_anew)
        self.columns.looked_at.connect(lambda *place: self._readings.ask(place))
        self._readings.read.connect(self.columns.show_values)
        self.review.chosen.connect(session.choose)
        self.doubles.chosen.connect(session.choose)
        self.stepper.chosen.connect(self._go)
        self.footer.onward.clicked.connect(self._onward)
        self.footer.backward.clicked.connect(session.back)
        self.footer.stop.clicked.connect(self._stop)
        drafts, keeper = self.file.drafts, self._keeper
        keeper.listed.connect(drafts.show_drafts)
        drafts.wanted.connect(session.resume)
        drafts.thrown.connect(keeper.remove)
        drafts.restored.connect(keeper.restore)
        self.file.found.connect(lambda draft, path: session.resume(replace(draft, path=path)))
        session.changed.connect(self._changed)
        session.moved.connect(self._moved)
        session.applied.connect(self._applied)
        session.undone.connect(self._undone)
        session.work.waiting.connect(self._wait)
        session.work.refused.connect(self._refused)
        self._connect_summary()

    def _connect_summary(self) -> None:
        summary, session = self.summary, self.session
        summary.undo_wanted.connect(self._undo)
        summary.offer_wanted.connect(lambda: self.open_page.emit(OFFER, None))
        summary.folder_wanted.connect(open_folder)
        summary.keep_wanted.connect(self._keep_held)
        summary.step_wanted.connect(session.go)
        session.taken_back.connect(summary.show_taken_back)
        self._held.kept.connect(summary.show_held_file)
        self._held.refused.connect(self._refused)

    def _moved(self) -> None:
        """Show the step one is at, and bring the keyboard there."""
        step = self.session.step
        self._readings.stop()
        self._steps.setCurrentWidget(self._widgets[min(step, Step.SUMMARY)])
        self._steps.setEnabled(True)
        self.stepper.show_step(step, self.session.reached, self.session.skipped)
        self.footer.setVisible(step is not Step.FILE)
        keys = {Step.SUMMARY: key_text("Ctrl+Return"), Step.DONE: ""}
        self.footer.say_key(keys.get(step, "Alt+N"))
        self._write.setEnabled(step is Step.SUMMARY)
        self.footer.set_back(step is not Step.DONE)
        self._changed()
        if step is Step.FILE:
            self._keeper.look()
        self._focus_of(step)()
        self.head_changed.emit()

    def _changed(self) -> None:
        """Show what the session holds now in the step one is at."""
        step = self.session.step
        if step in self._shows and self.session.opened is not None:
            self._shows[step]()
        if self._own_steps != self.own_steps:
            self._own_steps = self.own_steps
            self.head_changed.emit()
        foot = self._teller.foot(self.session, self.sheets.words)
        self.footer.show_step(foot.words, foot.onward, foot.tone, foot.mark)

    def _focus_of(self, step: Step) -> Callable[[], object]:
        places: dict[Step, Callable[[], object]] = {
            Step.FILE: self.file.take_focus,
            Step.SHEETS: self.sheets.take_focus,
            Step.COLUMNS: self.columns.table.setFocus,
            Step.REVIEW: self.review.take_focus,
            Step.DOUBLES: self.doubles.take_focus,
        }
        return places.get(step, self.footer.onward.setFocus)

    def _show_sheets(self) -> None:
        if (opened := self.session.opened) is not None:
            self.sheets.show_source(opened.source, opened.proposed, opened.choices)
            self.sheets.tell(opened.notices)

    def _show_columns(self) -> None:
        if (opened := self.session.opened) is not None:
            self.columns.show_opened(opened)
            self._readings.follow(opened, self.columns.in_sight)

    def _show_review(self) -> None:
        if self.session.review is not None:
            self.review.show_review(self.session.review, self.session.choices)

    def _show_doubles(self) -> None:
        if self.session.review is not None:
            self._names.follow(self.session.review.plan)
            self.doubles.show_review(self.session.review, self.session.choices)

    def _show_summary(self) -> None:
        if self.session.review is not None:
            self._names.follow(self.session.review.plan)
            self.summary.show_review(self.session.review)

    def _show_done(self) -> None:
        if self.session.review is not None:
            can_undo = self.session.has_written
            self.summary.show_done(self.session.review, can_undo=can_undo)

    def _onward(self) -> None:
        """Go on, unless there would be nothing to go on with."""
        if not self._reads_nothing():
            self.session.onward()

    def _go(self, step: Step) -> None:
        """Go to another step, unless there would be nothing to show there."""
        if step <= Step.SHEETS or not self._reads_nothing():
            self.session.go(step)

    def _reads_nothing(self) -> bool:
        """Tell, and say so, that no sheet is read."""
        opened = self.session.opened
        if opened is None or self.session.step is not Step.SHEETS:
            return False
        nothing = not read_layouts(opened.source, opened.choices)
        if nothing:
            self.footer.say(self.sheets.words, "bad", "alert-circle")
        return nothing

    def _read_row(self, choices: Choices, sheet: str, row: int) -> Sequence[CellReading]:
        opened = self.session.opened
        if opened is None:
            return ()
        return self._importing.row_readings(opened.proposed, choices, sheet, row)

    def _echo(self, sheet: str, letter: str, text: str, typed: str) -> str:
        opened = self.session.opened
        return self._echoes.words(opened, (sheet, letter), text, typed) if opened else ""

    def _applied(self, changes: Changes) -> None:
        plan = self.session.plan
        written = self._counting.written(Tally(plan)) if plan is not None else ""
        if changes and written:
            self.toast.emit(self.tr("Ingelezen: {what}.").format(what=written), True)
        if self.summary.keeps_held:
            self._keep_held()

    def _keep_held(self) -> None:
        opened, plan = self.session.opened, self.session.plan
        if opened is not None and plan is not None:
            self._held.ask(opened.source, plan, opened.path.parent)

    def _undo(self) -> None:
        if self.session.can_undo:
            self.session.undo()
            return
        words = self.tr("Er is intussen iets anders gewijzigd. Maak dat eerst ongedaan met Ctrl+Z.")
        self.footer.say(words, "bad", "alert-circle")

    def _undone(self) -> None:
        words = self.tr("Het inlezen is ongedaan gemaakt. Je keuzes staan er nog.")
        self.toast.emit(words, False)

    def _wait(self, waiting: bool) -> None:  # noqa: FBT001  a signal's argument
        """Keep a step from being changed while it waits."""
        self._steps.setEnabled(not waiting)
        self.footer.set_busy(busy=waiting)
        if not waiting and self.session.opened is not None:
            self._focus_of(self.session.step)()

    def _refused(self, error: ExpectedError) -> None:
        """Say why something could not be done."""
        if self.session.step is Step.FILE:
            self.file.refuse(error_message(error))
        else:
            self.footer.say(error_message(error), "bad", "alert-circle")
