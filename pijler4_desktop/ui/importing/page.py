"""Excel inlezen as a page: four steps, nothing written before the last button."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.choices import Choices, Decision
from pijler4_desktop.domain.importing.plan import Plan, PlannedRow
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import error_message, notice_message
from pijler4_desktop.paths import resource
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.importing.columns_step import ColumnsStep
from pijler4_desktop.ui.importing.file_step import FileStep
from pijler4_desktop.ui.importing.footer import Footer
from pijler4_desktop.ui.importing.review_step import ReviewStep, doubts
from pijler4_desktop.ui.importing.stepper import Stepper
from pijler4_desktop.ui.importing.summary_step import SummaryStep
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.layouts import column, surface
from pijler4_desktop.ui.page import ASK_FILE, OFFER, Page

FILE, COLUMNS, REVIEW, SUMMARY, DONE = range(5)
AT_ONCE = 2_000  # rows that are looked at again within the blink of an eye


class ImportPage(Page):
    """Leads a list from its file to the offer; `Stoppen` leaves everything as it was."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._source: Source | None = None
        self._plan: Plan | None = None
        self._at = FILE
        self.title = self.tr("Excel inlezen")
        self.stepper = Stepper()
        self.file = FileStep()
        self.columns = ColumnsStep()
        self.review = ReviewStep(office.facts)
        self.summary = SummaryStep(office.facts)
        self.footer = Footer()
        self._steps = QStackedWidget()
        self._build(actions)
        self._connect()
        self._show(FILE)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the step and the buttons below it."""
        return (self._steps, self.footer)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show each step with the example list, which is read but never written."""
        example = resource("example", "voorbeeldlijst.xlsx")
        return (
            ("bestand", self._stop),
            ("kolommen", lambda: self.read(example)),
            ("nakijken", self._onward),
            ("samenvatting", self._onward),
        )

    def arrive(self, argument: object = None) -> None:
        """Start with a file, or ask for one when told so."""
        if isinstance(argument, Path):
            self.read(argument)
        elif argument == ASK_FILE:
            QTimer.singleShot(0, self.file.ask)  # first the page itself, then the dialog over it

    def read(self, path: Path) -> None:
        """Read a file and show how its columns were understood."""
        self.file.refuse("")
        self._wait()
        self._jobs.read(
            lambda progress: self._office.importing.read(path, progress),
            self._understood,
            failed=self._refused,
        )

    def _build(self, actions: Actions) -> None:
        for step in (self.file, self.columns, self.review, self.summary):
            self._steps.addWidget(step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(surface(column(self.stepper), "bar"))
        layout.addWidget(self._steps, 1)
        layout.addWidget(self.footer)
        group = self.tr("Excel inlezen")
        actions.add(
            "import.next",
            Wording(self.tr("Volgende stap"), group, "arrow-right"),
            self.footer.onward.click,
            ["Alt+N"],
            self,
        )
        actions.add(
            "import.problem",
            Wording(self.tr("Volgend probleem"), group, "alert-triangle"),
            self.review.next_problem,
            ["F8"],
            self,
        )

    def _connect(self) -> None:
        self.file.chosen.connect(self.read)
        self.columns.changed.connect(self._chosen_otherwise)
        self.review.decided.connect(self._decide)
        self.footer.onward.clicked.connect(self._onward)
        self.footer.backward.clicked.connect(self.back)
        self.footer.stop.clicked.connect(self._stop)
        self.summary.undo_wanted.connect(self._undo)
        self.summary.offer_wanted.connect(lambda: self.open_page.emit(OFFER, None))
        self._jobs.busy_changed.connect(self._busy)

    def back(self) -> bool:
        """Go one step back; what was chosen stays."""
        if self._at in (COLUMNS, REVIEW, SUMMARY):
            self._show(self._at - 1)
            return True
        return False

    def _understood(self, source: Source) -> None:
        self._source = source
        self._show_layouts(source, Choices())
        self._show(COLUMNS)

    def _show_layouts(self, source: Source, choices: Choices) -> None:
        notes = [notice_message(notice) for notice in source.notices]
        self.columns.show_layouts(source.layouts, choices, notes)

    def _chosen_otherwise(self) -> None:
        """Look at the sheets again when the header row moved or a column was changed."""
        source, choices = self._source, self.columns.choices
        if source is None:
            return
        lay_out, shown = self._office.importing.lay_out, partial(self._laid_out, choices)
        if sum(layout.data_rows for layout in source.layouts) <= AT_ONCE:
            shown(lay_out(source, choices))
            return
        self._wait()
        self._jobs.read(lambda _progress: lay_out(source, choices), shown, failed=self._refused)

    def _laid_out(self, choices: Choices, source: Source) -> None:
        self._show_layouts(source, choices)
        self._describe()

    def _onward(self) -> None:
        if self._at == COLUMNS:
            self._make_plan()
        elif self._at == REVIEW and self._plan is not None:
            self.summary.show_plan(self._plan)
            self._show(SUMMARY)
        elif self._at == SUMMARY:
            self._apply()
        elif self._at == DONE:
            self._stop()

    def _make_plan(self) -> None:
        source, choices = self._source, self.columns.choices
        if source is None:
            return
        self._wait()
        self._jobs.read(
            lambda progress: self._office.importing.plan(source, choices, progress),
            self._planned,
            failed=self._refused,
        )

    def _planned(self, plan: Plan) -> None:
        self._plan = plan
        if self._source is not None:
            self.review.show_plan(self._source, plan)
        self._show(REVIEW)

    def _decide(self, planned: PlannedRow, decision: Decision) -> None:
        if self._plan is None or self._source is None:
            return
        self._plan = self._plan.decide(planned, decision)
        self.review.show_plan(self._source, self._plan)
        self.review.next_problem()
        self._describe()

    def _apply(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._wait()
        self._jobs.write(
            lambda progress: self._office.importing.apply(plan, progress),
            done=self._applied,
            failed=self._refused,
        )

    def _applied(self, changes: Changes) -> None:
        if self._plan is None:
            return
        self._show(DONE)
        self.summary.show_done(self._plan)
        if changes:
            written = self._written(self._plan)
            self.toast.emit(self.tr("%n activiteit(en) ingelezen.", "", written), True)

    def _undo(self) -> None:
        self._jobs.write(lambda _progress: self._office.editing.undo(), done=self._undone)

    def _undone(self, _changes: Changes) -> None:
        self.toast.emit(self.tr("Het inlezen is ongedaan gemaakt."), False)
        self._stop()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            self._jobs.failed.emit(error)
            return
        if self._at == FILE:
            self.file.refuse(error_message(error))
        else:
            self.footer.say(error_message(error), "bad", "alert-circle")
        self.footer.set_busy(busy=False)

    def _stop(self) -> None:
        self._source = self._plan = None
        self.file.refuse("")
        self._show(FILE)

    def _wait(self) -> None:
        self.footer.set_busy(busy=True)
        self._steps.setEnabled(False)

    def _busy(self, busy: bool) -> None:  # noqa: FBT001  a signal's argument
        if not busy:
            self._steps.setEnabled(True)
            self.footer.set_busy(busy=False)

    def _show(self, step: int) -> None:
        self._at = step
        self._steps.setCurrentIndex(min(step, SUMMARY))
        self._steps.setEnabled(True)
        self.stepper.show_step(step)
        self.footer.setVisible(step != FILE)
        self._describe()
        focus = {FILE: self.file.choose, COLUMNS: self.footer.onward, REVIEW: self.review.table}
        focus.get(step, self.footer.onward).setFocus()
        self.head_changed.emit()

    def _describe(self) -> None:
        """Say below what stands here and what the button will do."""
        self.footer.set_back(self._at in (COLUMNS, REVIEW, SUMMARY))
        if self._at == COLUMNS:
            words = self.tr("Er is nog niets gewijzigd in Pijler 4.")
            self.footer.show_step(words, self.tr("Naar nakijken"))
        elif self._at == REVIEW and self._plan is not None:
            self._describe_review(self._plan)
        elif self._at == SUMMARY and self._plan is not None:
            number = self._written(self._plan)
            words = self.tr("Vooraf maken we een reservekopie.")
            if number:
                self.footer.show_step(words, self.tr("Lees %n rij(en) in", "", number))
            else:
                words = self.tr("Alles stond er al. Er valt niets te wijzigen.")
                self.footer.show_step(words, self.tr("Klaar"))
        elif self._at == DONE:
            self.footer.show_step(
                self.tr("Alles is bewaard. Je Excel is niet veranderd."),
                self.tr("Nog een lijst inlezen"),
            )

    def _describe_review(self, plan: Plan) -> None:
        waiting = doubts(plan.rows)
        if waiting:
            words = self.tr(
                "%n rij(en) met een vraag of zonder naam lezen we nu niet in. Je mag verdergaan.",
                "",
                waiting,
            )
            self.footer.show_step(words, self.tr("Naar samenvatting"), "warn", "alert-triangle")
        else:
            words = self.tr("Elke rij heeft een plaats.")
            self.footer.show_step(words, self.tr("Naar samenvatting"))

    @staticmethod
    def _written(plan: Plan) -> int:
        return plan.counts[Outcome.NEW] + plan.counts[Outcome.CHANGED]
