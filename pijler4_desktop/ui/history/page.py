"""Geschiedenis as a page: every step by day, what each did, and the way back to any of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from pijler4_desktop.domain.changes import Changes, Walk
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.history import RecordChange, StepLine
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.history.counting import Counting
from pijler4_desktop.ui.history.details import StepDetails
from pijler4_desktop.ui.history.step_model import StepModel, with_days
from pijler4_desktop.ui.history.step_table import StepTable
from pijler4_desktop.ui.history.words import step_title
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.focus import focus_first
from pijler4_desktop.ui.kit.labels import Elided, KeyCap, label
from pijler4_desktop.ui.kit.layouts import clear, column, row, surface
from pijler4_desktop.ui.kit.panels import info_box
from pijler4_desktop.ui.page import BIN, Page
from pijler4_desktop.ui.texts import failure_text

PAGE = 25
"""How many records of a step are shown at a time."""
WARM = 256
"""How many steps are counted before they are shown."""
_REFUSALS = frozenset({Failure.CHANGED_ELSEWHERE, Failure.NO_SUCH_STEP})


@dataclass(frozen=True, slots=True)
class Looked:
    """What the details show of a step: its first records, and how many steps go along."""

    number: int
    reach: int
    changes: Sequence[RecordChange]


class HistoryPage(Page):
    """Lists the steps; going to one is work of its own that redo takes back."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Geschiedenis")
        self._counting = Counting(self)
        self._newest = True
        self._shown: int | None = None
        self._went: int | None = None
        self._since = QElapsedTimer()
        self.go_action = actions.add(
            "history.go",
            Wording(self.tr("Ongedaan maken tot hier"), self.title, "arrow-back-up", writes=True),
            self.go,
            ("Ctrl+Return", "Ctrl+Enter"),
            self,
        )
        self.model = StepModel(office.timeline.lines, _today(), self)
        self.table = StepTable(self.model)
        self.details = StepDetails(office.facts, self.go_action)
        self._to_bin = action_button(actions[f"page.{BIN}"])
        self._stopped = column(gap=0)
        self._count = label("", "cap")
        self._build()
        self.table.moved.connect(self._show_current)
        self.table.entered.connect(lambda: focus_first(self.details))
        self.details.more_wanted.connect(self._show_more)
        jobs.changed.connect(self._data_changed)

    # What the window asks

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the bin."""
        return (self._to_bin,)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the list and the details."""
        return (self.table, self.details)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show the newest step."""
        return (("", self.look),)

    def arrive(self, _argument: object = None) -> None:
        """Look again, and stand on the newest step."""
        self._newest = True
        self._say_stopped("")
        self.look()
        self.table.setFocus()

    # What the user does

    @Slot()
    def look(self) -> None:
        """List the steps as they are now."""
        moments = self._office.timeline.moments
        self._jobs.read(lambda _progress: _prepared(self._office, moments()), self._show)

    @Slot()
    def go(self) -> None:
        """Take back every step down to the current one, or do again every one up to it."""
        current = self.table.current
        if current is None:
            return
        number, again = current.step.id, current.step.undone
        if number == self._went and self._since.elapsed() < QApplication.doubleClickInterval():
            return  # pressed twice: the second time would take the first back
        self._went = number
        self._since.start()
        editing = self._office.editing
        walk = editing.redo_to if again else editing.undo_to
        said = self._counting.redone if again else self._counting.undone
        self._say_stopped("")
        self._jobs.write(
            lambda progress: walk(number, progress),
            done=partial(self._gone, said),
            failed=partial(self._refused, again),
        )

    def _gone(self, said: Callable[[int], str], walk: Walk) -> None:
        self.toast.emit(said(walk.steps), False)
        if walk.stopped is not None:
            self._went = None
            why = self._why(walk.stopped, again=walk.action is Action.REDO)
            self._say_stopped(f"{said(walk.steps)} {why}")

    def _refused(self, again: bool, error: Exception) -> None:  # noqa: FBT001  bound beforehand
        if isinstance(error, ExpectedError) and error.failure in _REFUSALS:
            self._say_stopped(self._why(error, again=again))
        else:
            self._jobs.failed.emit(error)

    def _why(self, refusal: ExpectedError, *, again: bool) -> str:
        if refusal.failure is not Failure.CHANGED_ELSEWHERE:
            return failure_text(refusal)
        words = self.tr(
            "We stopten bij '{step}': wat die stap veranderde, is intussen anders. "
            "Er is niets overschreven."
        )
        editing = self._office.editing
        step = editing.to_redo if again else editing.to_undo
        return words.format(step=step_title(step) if step else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the details to the list, and from the list to where one came from."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.table.hasFocus():
            self.table.setFocus()
        else:
            self._actions["go.back"].trigger()

    # What follows

    @Slot(object)
    def _data_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.look()

    def _show(self, moments: Sequence[tuple[int, datetime]]) -> None:
        current = None if self._newest else self.table.current
        self._newest = False
        self.model.today = _today()
        self._shown = None
        self.model.show(with_days(moments))
        self._count.setText(self._counting.listed(len(moments)))
        self.table.go_to(current.step.id if current else None)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        current = self.table.current
        if current is None:
            return
        self._name_way(current, reach=2)
        self._jobs.read(
            lambda _progress: _looked(self._office, current), partial(self._fill, current)
        )

    def _fill(self, shown: StepLine, looked: Looked) -> None:
        current = self.table.current
        if current is None or current.step.id != looked.number:
            return
        self._shown = looked.number
        self._name_way(shown, looked.reach)
        self.go_action.setEnabled(looked.reach > 0 and not self._office.read_only)
        self.details.show_step(shown, looked.reach, self.model.today)
        self.details.add_records(looked.changes, page=PAGE)

    def _name_way(self, shown: StepLine, reach: int) -> None:
        """Say what the button does; `reach` counts the steps that go along with this one."""
        if shown.step.undone:
            to_here, only = self.tr("Opnieuw doen tot hier"), self.tr("Deze stap opnieuw doen")
        else:
            to_here = self.tr("Ongedaan maken tot hier")
            only = self.tr("Deze stap ongedaan maken")
        self._actions.reword("history.go", to_here if reach > 1 else only)

    @Slot()
    def _show_more(self) -> None:
        number, offset = self._shown, self.details.shown
        if number is None:
            return

        def add(changes: Sequence[RecordChange]) -> None:
            if self._shown == number and self.details.shown == offset:
                self.details.add_records(changes, page=PAGE)

        changes = self._office.timeline.changes
        self._jobs.read(lambda _progress: changes(number, offset, PAGE), add)

    def _say_stopped(self, words: str) -> None:
        clear(self._stopped)
        if words:
            self._stopped.addWidget(info_box(words, "warn", "alert-triangle"))
        self._stopped.setContentsMargins(*((16, 12, 16, 12) if words else (0, 0, 0, 0)))

    def _build(self) -> None:
        hints = row(gap=7)
        for key, words in (
            (self.tr("Enter"), self.tr("wat de stap deed")),
            ("Ctrl+Enter", self.tr("tot hier")),
            ("Esc", self.tr("terug")),
        ):
            hints.addWidget(KeyCap(key))
            said = Elided(words, 12, 400, "text3")
            said.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            hints.addWidget(said)
        foot = surface(row((self._count, 1), hints, margins=(16, 0, 14, 0)), "foot", height=34)
        middle = surface(column(self._stopped, (self.table, 1), foot, gap=0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(middle, 1)
        layout.addWidget(self.details)


def _prepared(
    office: Office, moments: Sequence[tuple[int, datetime]]
) -> Sequence[tuple[int, datetime]]:
    """Return the moments, after the first lines were counted: not while the list is painted."""
    office.timeline.lines([number for number, _moment in moments[:WARM]])
    return moments


def _looked(office: Office, shown: StepLine) -> Looked:
    timeline, step = office.timeline, shown.step
    return Looked(step.id, timeline.reach(step), timeline.changes(step.id, 0, PAGE))


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
