"""The list that is being read in: its file, what was chosen, the plan, and the step one is at."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.senders import sender_of
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.import_drafts import ImportDraft
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.choice_history import ChoiceHistory
from pijler4_desktop.ui.importing.opening import (
    Opened,
    Origin,
    open_file,
    open_pasted,
    resume,
    show_file,
)
from pijler4_desktop.ui.importing.review import Review, look_at
from pijler4_desktop.ui.importing.steps import (
    Step,
    asks_about_doubles,
    asks_about_sheets,
    read_layouts,
)
from pijler4_desktop.ui.importing.work import Work
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page import Pasted

AT_ONCE = 2_000
"""Rows whose sheets are laid out again within the blink of an eye."""


class Session(QObject):
    """Leads one list through the steps; the steps show it and tell what a user chose.

    `steps` are those that exist. Whatever a user chooses goes through `choose`: the sheets
    are laid out anew, and from REVIEW on the plan is made anew. `undo_choice` takes it back.

    Signals:
        changed: the file, the choices or the plan are different now.
        moved: another step is the current one.
        taken_back: what was written is undone, and the list is compared with what is left.
        applied: the list was written; afterwards the step is DONE.
        undone: what was written is taken back; afterwards the step is SUMMARY.
    """

    changed = Signal()
    moved = Signal()
    applied = Signal(Changes)
    taken_back = Signal()
    undone = Signal()

    def __init__(
        self, office: Office, jobs: Jobs, steps: frozenset[Step], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._importing, self._editing = office.importing, office.editing
        self._jobs = jobs
        self._steps = steps
        self.work = Work(jobs, self)
        self.opened: Opened | None = None
        self.review: Review | None = None
        self._history = ChoiceHistory(Choices())
        self.step = Step.FILE
        self.reached = Step.FILE
        self._is_planned = False
        self._written: int | None = None
        jobs.changed.connect(self._data_changed)

    @property
    def plan(self) -> Plan | None:
        """Return what will happen with every row, once that is known."""
        return self.review.plan if self.review else None

    @property
    def choices(self) -> Choices:
        """Return what the user chose so far."""
        return self.opened.choices if self.opened else Choices()

    @property
    def skipped(self) -> frozenset[Step]:
        """Return the steps that have nothing to ask, as far as is known."""
        quiet = self.plan is not None and not asks_about_doubles(self.plan)
        return frozenset({Step.DOUBLES}) if quiet else frozenset()

    def read(self, path: Path) -> None:
        """Read a file, then go to the first step that has something to ask."""
        self.work.wait(partial(open_file, self._importing, path), self._show)

    def paste(self, pasted: Pasted) -> None:
        """Read rows from the clipboard, then go to the first step that has something to ask."""
        read = partial(open_pasted, self._importing, pasted.text, pasted.copied)
        self.work.wait(read, self._show)

    def show_example(self, path: Path) -> None:
        """Read a file of which nothing is kept."""
        self.work.wait(partial(show_file, self._importing, path), self._show)

    def resume(self, draft: ImportDraft) -> None:
        """Read the file of a draft, then go to the step where it was left."""

        def show(opened: Opened) -> None:
            self._show(opened)
            if draft.step > self.step and not opened.notices:
                self.go(Step(min(draft.step, Step.SUMMARY)))

        self.work.wait(partial(resume, self._importing, draft), show)

    def begin_anew(self) -> None:
        """Read the list without what was chosen for it before; `undo_choice` takes that back."""
        if self.opened is not None:
            self.opened = self.opened.afresh
            self.choose(Choices())

    def choose(self, choices: Choices) -> None:
        """Follow other choices."""
        if self.opened is not None:
            other = fold(choices.sender) != fold(self.choices.sender)
            self._history.follow(choices)
            self._follow(choices)
            if other and choices.remember:
                self._recall(choices.sender)

    @property
    def can_step(self) -> tuple[bool, bool] | None:
        """Tell whether a choice can be taken back, or chosen again.

        None without a list under way: only then undo is about what was saved. With one, undo ends
        where the list was opened, for what was done before has nothing to do with it.
        """
        if self.opened is None or self._written is not None:
            return None
        if self.step is Step.DONE:
            return False, False
        return self._history.can_undo, self._history.can_redo

    def undo_choice(self) -> bool:
        """Take the last choice back; tells whether there was one."""
        found = self.can_step is not None and self.can_step[0]
        if found:
            self._follow(self._history.undo())
        return found

    def redo_choice(self) -> bool:
        """Choose again what was taken back last; tells whether there was something."""
        found = self.can_step is not None and self.can_step[1]
        if found:
            self._follow(self._history.redo())
        return found

    def onward(self) -> None:
        """Go to the next step that has something to ask; past SUMMARY the list is written."""
        if self.step is Step.SUMMARY:
            self._apply()
        elif self.step is Step.DONE:
            self.stop()
        elif self.opened is not None:
            self._arrive(self._next, needs_plan=self.step >= Step.COLUMNS)

    def back(self) -> bool:
        """Go one step back, also to one that was skipped, unless there is nothing to see there."""
        before = [step for step in self._steps - self.skipped if step < self.step]
        if self.step is Step.DONE or not before:
            return False
        self.go(max(before))
        return True

    def go(self, step: Step) -> None:
        """Show a step, with a plan that follows the choices where it needs one."""
        if self.opened is None or step not in self._steps or self.step is Step.DONE:
            return
        self._arrive(lambda: self._filled(step), needs_plan=step >= Step.REVIEW)

    def stop(self) -> None:
        """Let go of the list; nothing was written unless the step was DONE."""
        self.work.drop()
        self.opened = self.review = self._written = None
        self.reached = Step.FILE
        self._importing.forget()
        self._move(Step.FILE)

    @property
    def has_written(self) -> bool:
        """Tell whether the last button changed anything."""
        return self._written is not None

    @property
    def can_undo(self) -> bool:
        """Tell whether the import is still the last thing that was done."""
        step = self._editing.to_undo
        return self.has_written and step is not None and step.id == self._written

    def undo(self) -> None:
        """Take the import back, unless something else was done since."""
        if self.can_undo:
            undo = self._editing.undo
            self.work.write(lambda _progress: undo(), lambda _changes: None)

    def _show(self, opened: Opened) -> None:
        self.opened, self.review = opened, None
        self._history = ChoiceHistory(opened.choices)
        self._written = None
        self._is_planned = False
        self.reached = Step.FILE
        self.changed.emit()
        fresh = opened.origin is Origin.PROPOSED and not opened.choices.sheets
        asks = fresh and (asks_about_sheets(opened.source) or bool(opened.notices))
        nothing = not read_layouts(opened.source, opened.choices)
        self._move(Step.SHEETS if asks or nothing else Step.COLUMNS)

    def _recall(self, sender: str) -> None:
        """Read by the words of this sender as well; what was chosen here goes before them.

        The sender the file itself names was recalled when it was opened.
        """
        opened = self.opened
        if opened is None or fold(sender) == fold(sender_of(opened.source.workbook.file_name)):
            return
        words_of = self._importing.words_of

        def found(theirs: Choices) -> None:
            now = self.opened
            same = now is not None and now.proposed is opened.proposed
            if now is None or not same or now.choices.sender != sender or not theirs.words:
                return
            if now.origin is Origin.PROPOSED:
                self.opened = replace(now, origin=Origin.REMEMBERED)
            self.choose(now.choices.over(theirs))

        self._jobs.read(lambda _progress: words_of(sender), found)

    def _follow(self, choices: Choices) -> None:
        """Lay the sheets out by other choices where those touch them."""
        if self.opened is None:
            return
        before, proposed = self.opened, self.opened.proposed
        self._is_planned = False
        self.opened = before.chosen(choices)
        if choices.has_layout_of(before.choices):
            self._take(self.opened)
            return

        def laid_out(_progress: Progress) -> Opened:
            return before.chosen(choices, self._importing.lay_out(proposed, choices))

        self.work.look(laid_out, self._take, at_once=before.rows <= AT_ONCE)
        self.changed.emit()

    def _take(self, opened: Opened) -> None:
        """Show other choices, and make the plan anew where it is in sight."""
        self.opened = opened
        self.changed.emit()
        if self.step >= Step.REVIEW and not self._is_planned:
            self.work.look(self._make_plan(), self._replanned, at_once=False)

    def _arrive(self, at: Callable[[], Step], *, needs_plan: bool) -> None:
        """Show a step, known once there is a plan where it needs one."""
        if not needs_plan or self._is_planned:
            self._move(at())
            return

        def planned(review: Review) -> None:
            self.review, self._is_planned = review, True
            self._move(at())

        self.work.wait(self._make_plan(), planned)

    def _next(self) -> Step:
        return min(step for step in self._steps - self.skipped if step > self.step)

    def _filled(self, step: Step) -> Step:
        """Return the step itself, or the one before it when there is nothing to see there."""
        return max(known for known in self._steps - self.skipped if known <= step)

    def _make_plan(self) -> Callable[[Progress], Review]:
        opened = self.opened
        if opened is None:
            raise ValueError("no list to plan")
        plan, earlier = self._importing.plan, self.review

        def planned(progress: Progress) -> Review:
            made = plan(opened.proposed, opened.choices, progress)
            return look_at(opened.source, made, earlier)

        return planned

    def _replanned(self, review: Review) -> None:
        self.review, self._is_planned = review, True
        if self.step in self.skipped:
            self._move(self._filled(self.step))
        else:
            self.changed.emit()

    def _move(self, step: Step) -> None:
        self.step = step
        self.reached = max(self.reached, step)
        self.moved.emit()

    def _apply(self) -> None:
        plan = self.plan
        if plan is not None:
            apply = self._importing.apply
            self.work.write(lambda progress: apply(plan, progress), self._applied)

    def _applied(self, changes: Changes) -> None:
        self._written = changes.change_set
        self._move(Step.DONE)
        self.applied.emit(changes)

    def _data_changed(self, changes: Changes) -> None:
        """Notice that the import was undone, by whatever way, or that the offer is another now."""
        if changes.action is Action.IMPORT:
            return
        redo = self._editing.to_redo
        if self.step is Step.DONE:
            undone = redo is not None and redo.id == self._written
            if undone or not self.has_written:
                self._return(undone=undone)
        elif Step.REVIEW <= self.step < Step.DONE:
            self._is_planned = False
            self.work.look(self._make_plan(), self._replanned, at_once=False)

    def _return(self, *, undone: bool) -> None:
        """Go back to the summary of the same choices once what it told is no longer so."""
        self._written = None
        self._is_planned = False
        self.step = Step.REVIEW
        self.go(Step.SUMMARY)
        self.taken_back.emit()
        if undone:
            self.undone.emit()
