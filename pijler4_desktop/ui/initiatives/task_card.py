"""The tasks of an initiative: tick, see the next step, add, edit, hide what is done."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiative_records import Task
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.task_form import TaskForm
from pijler4_desktop.ui.initiatives.words import due_look, due_words
from pijler4_desktop.ui.kit.bars import Bar
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row
from pijler4_desktop.ui.theme.painting import rounded

TOP = Qt.AlignmentFlag.AlignTop
ROW = 28  # the tick, the words, the pills and the button stand on one line


class TaskRow(QWidget):
    """One task; the next step stands out with its tip.

    Signals:
        ticked: it is done, or not after all.
        edited: show its form.
    """

    ticked = Signal(bool)
    edited = Signal()

    def __init__(self, number: int, task: Task, *, is_next: bool, writable: bool) -> None:
        super().__init__()
        self._next = is_next
        done = task.done_on is not None
        self.tick = QCheckBox()
        self.tick.setFixedHeight(ROW)
        self.tick.setObjectName(f"tick-{number}")
        self.tick.setChecked(done)
        self.tick.setEnabled(writable)
        self.tick.setAccessibleName(self._said(task, is_next=is_next))
        self.tick.setToolTip(task.name)
        self.tick.clicked.connect(self.ticked)
        self.change = icon_button("edit", self._to_edit(task), compact=True)
        self.change.setObjectName(f"edit-{number}")
        self.change.setEnabled(writable)
        self.change.clicked.connect(self.edited)
        role = "strong" if is_next else "body"
        name = label(task.name, role, "text3" if done else None, wrap=True)
        name.setMinimumHeight(24 if is_next else ROW)
        said = column(name, gap=0, margins=(0, 2 if is_next else 0, 0, 2 if is_next else 0))
        if is_next:
            words = self.tr("Volgende stap.")
            if task.tip:
                words = self.tr("Volgende stap. Tip: {tip}").format(tip=task.tip)
            said.addWidget(label(words, "cap", wrap=True))
        self._lay_out(said, self._beside(task, done=done, is_next=is_next))

    def _lay_out(self, said: QVBoxLayout, beside: Sequence[QWidget]) -> None:
        layout = row(gap=10, margins=(10, 4, 6, 4))
        layout.addWidget(self.tick, 0, TOP)
        layout.addLayout(said, 1)
        if beside:
            held = holder(row(*beside, gap=8))
            held.setFixedHeight(ROW)
            layout.addWidget(held, 0, TOP)
        layout.addWidget(self.change, 0, TOP)
        self.setLayout(layout)

    def _said(self, task: Task, *, is_next: bool) -> str:
        day = due_words(task.due_on, today()) if task.due_on and not task.done_on else ""
        said = (
            task.name,
            self.tr("volgende stap") if is_next else "",
            task.owner,
            self.tr("nakijken voor de start") if task.is_check else "",
            day,
        )
        return ", ".join(filter(None, said))

    def _to_edit(self, task: Task) -> str:
        return self.tr("Taak aanpassen: {name}").format(name=task.name)

    def _beside(self, task: Task, *, done: bool, is_next: bool) -> list[QWidget]:
        """Return who does it, whether it is a check, and by when."""
        parts: list[QWidget] = []
        if task.owner:
            parts.append(label(task.owner, "cap"))
        if done:
            return parts
        if task.is_check:
            parts.append(Pill(self.tr("vóór de start"), "gap", "lock-check"))
        if task.due_on is not None:
            look = due_look(task.due_on, today())
            tone = "info" if is_next and look.tone == "mute" else look.tone
            parts.append(Pill(due_words(task.due_on, today()), tone, look.icon))
        return parts

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the next step."""
        if self._next:
            painter = QPainter(self)
            rounded(painter, self.rect(), 8, "accentSoft")
            rounded(painter, QRectF(0, 8, 3, self.height() - 16), 1.5, "accent")


class TaskCard(QFrame):
    """Signals: `ticked`, a task (by its place) is done or not; `changed`, how all should be."""

    ticked = Signal(int, bool)
    changed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._tasks: Sequence[Task] = ()
        self._next: Task | None = None
        self._hidden = False
        self._edited: int | None = None
        self._writable = True
        self._count = row(gap=0)
        self.hide_done = button(self.tr("Klare taken verbergen"), kind="link", compact=True)
        self.hide_done.clicked.connect(self._turn)
        self.add = button(self.tr("Taak"), "plus", compact=True)
        self.add.setAccessibleName(self.tr("Taak toevoegen"))
        self.add.clicked.connect(self._begin)
        self._bar = Bar(0, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(1)
        self.form = TaskForm(self)
        self.form.kept.connect(self._keep)
        self.form.removed.connect(self._remove)
        head = row(label(self.tr("Taken"), "h2"), self._count, STRETCH, self.hide_done, self.add)
        self.setLayout(column(head, 4, self._bar, 6, self._rows, gap=2, margins=(16, 14, 16, 14)))

    def show_tasks(self, tasks: Sequence[Task], following: Task | None, *, writable: bool) -> None:
        """Show these tasks; `following` is the next step."""
        self._tasks, self._next, self._writable = tasks, following, writable
        clear(self._rows)
        clear(self._count)
        done = sum(1 for task in tasks if task.done_on)
        words = self.tr("{done} van {all}").format(done=done, all=len(tasks))
        self._count.addWidget(Pill(words, "mute"))
        self._bar.set_value(done, len(tasks) or 1)
        self._bar.setVisible(bool(tasks))
        for number, task in enumerate(tasks):
            if not (self._hidden and task.done_on):
                self._rows.addWidget(self._row(number, task, is_next=task is following))
        if not tasks:
            self._rows.addWidget(label(self.tr("Nog geen taken."), "sub"))
        self.hide_done.setVisible(done > 0)
        hide, show = self.tr("Klare taken verbergen"), self.tr("Klare taken tonen")
        self.hide_done.setText(show if self._hidden else hide)
        self.add.setEnabled(writable)

    def _row(self, number: int, task: Task, *, is_next: bool) -> TaskRow:
        made = TaskRow(number, task, is_next=is_next, writable=self._writable)
        made.ticked.connect(partial(self.ticked.emit, number))
        made.edited.connect(partial(self._edit, number, made.change))
        return made

    @Slot()
    def _turn(self) -> None:
        self._hidden = not self._hidden
        self.show_tasks(self._tasks, self._next, writable=self._writable)

    @Slot()
    def _begin(self) -> None:
        self._edited = None
        self.form.show_task(None, self.add)

    def _edit(self, number: int, anchor: QWidget) -> None:
        self._edited = number
        self.form.show_task(self._tasks[number], anchor)

    @Slot()
    def _keep(self) -> None:
        tasks, task = list(self._tasks), self.form.task
        if self._edited is None:
            tasks.append(task)
            words = self.tr("Taak toegevoegd: {name}")
        else:
            tasks[self._edited] = task
            words = self.tr("Taak aangepast: {name}")
        self.changed.emit(in_order(tasks), words.format(name=task.name))

    @Slot()
    def _remove(self) -> None:
        if self._edited is not None:
            tasks = list(self._tasks)
            gone = tasks.pop(self._edited)
            words = self.tr("Taak verwijderd: {name}").format(name=gone.name)
            self.changed.emit(tuple(tasks), words)


def in_order(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Put tasks by their day; those without one stay last, in the order they had."""
    return tuple(sorted(tasks, key=lambda task: task.due_on or date.max))
