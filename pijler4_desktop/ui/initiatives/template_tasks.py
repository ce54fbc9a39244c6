"""The tasks of a template, each with its days before or after the planned start."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiative_records import TemplateTask
from pijler4_desktop.ui.initiatives.form_popover import FormPopover
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import Elided, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row

LONGEST, LONGEST_TIP = 160, 300
MOST_DAYS = 730
WEEK = 7


class TemplateTaskForm(FormPopover):
    """The small form of a task of a template."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around, "")
        self.name, self.owner, self.tip, self.days = (QLineEdit() for _ in range(4))
        self.name.setMaxLength(LONGEST)
        self.owner.setMaxLength(LONGEST)
        self.tip.setMaxLength(LONGEST_TIP)
        self._name = Field(self.tr("Taak"), self.name, required=True)
        hint = self.tr("0 is de dag zelf, -14 is twee weken ervoor.")
        self._days = Field(self.tr("Dagen na de start"), self.days, hint)
        self.check = QCheckBox(self.tr("Nakijken voor de start"))
        self.add_field(self._name)
        self.add_field(self._days)
        self.add_field(Field(self.tr("Wie"), self.owner, self.tr("Een functie, geen naam.")))
        self.add_field(Field(self.tr("Tip"), self.tip))
        self.add_part(self.check)
        self.close_form()
        self._task = TemplateTask("")

    def show_task(self, task: TemplateTask | None, anchor: QWidget) -> None:
        """Show a task, or an empty form for a new one."""
        self._task = task or TemplateTask("")
        self.name_it(self.tr("Taak aanpassen") if task else self.tr("Nieuwe taak"))
        self.name.setText(self._task.name)
        self.owner.setText(self._task.owner)
        self.tip.setText(self._task.tip)
        self.days.setText(str(self._task.days))
        self.check.setChecked(self._task.is_check)
        self.show_below(anchor, removable=task is not None)

    def wrong(self) -> Field | None:
        """A task has a name and a number of days."""
        if not self.name.text().strip():
            self._name.set_error(self.tr("Schrijf wat er moet gebeuren."))
            return self._name
        if days_of(self.days.text()) is None:
            self._days.set_error(self.tr("Typ een aantal dagen, bijvoorbeeld -14."))
            return self._days
        return None

    @property
    def task(self) -> TemplateTask:
        """Return the task as it is filled in."""
        return replace(
            self._task,
            name=self.name.text().strip(),
            owner=self.owner.text().strip(),
            tip=self.tip.text().strip(),
            days=days_of(self.days.text()) or 0,
            is_check=self.check.isChecked(),
        )


def days_of(words: str) -> int | None:
    """Read a number of days, with any sign; None when it is none."""
    plain = words.strip().replace("\u2212", "-").replace("–", "-").removeprefix("+")
    if not plain.removeprefix("-").isdecimal():
        return None
    days = int(plain)
    return days if abs(days) <= MOST_DAYS else None


class TemplateTasks(QFrame):
    """A list of tasks to change; they are kept with their template."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.tasks: tuple[TemplateTask, ...] = ()
        self._edited: int | None = None
        self._writable = False
        self.add = button(self.tr("Taak"), "plus", compact=True)
        self.add.setAccessibleName(self.tr("Taak toevoegen"))
        self.add.clicked.connect(self._begin)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.form = TemplateTaskForm(self)
        self.form.kept.connect(self._keep)
        self.form.removed.connect(self._remove)
        head = row(label(self.tr("Taken"), "h2"), STRETCH, self.add)
        self.setLayout(column(head, self._rows, margins=(16, 14, 16, 14)))

    def allow(self, *, writable: bool) -> None:
        """Let tasks change, or only be read."""
        self._writable = writable
        self.add.setVisible(writable)
        self.show_tasks(self.tasks)

    def show_tasks(self, tasks: Sequence[TemplateTask]) -> None:
        """Show these tasks, in the order of their days."""
        self.tasks = tuple(tasks)
        clear(self._rows)
        for number, task in enumerate(self.tasks):
            self._rows.addWidget(self._row(number, task))
        if not self.tasks:
            self._rows.addWidget(label(self.tr("Nog geen taken."), "sub"))

    def _row(self, number: int, task: TemplateTask) -> QWidget:
        said = column(Elided(task.name, 13, 500), gap=0)
        below = ". ".join(filter(None, (task.owner, task.tip)))
        if below:
            said.addWidget(Elided(below, 12, 400, "text3"))
        check = Pill(self.tr("vóór de start"), "gap", "lock-check") if task.is_check else None
        line = row((said, 1), check, Pill(days_words(task.days), "mute", "calendar"))
        if self._writable:
            words = self.tr("Taak aanpassen: {name}").format(name=task.name)
            change = icon_button("edit", words, compact=True)
            change.clicked.connect(partial(self._edit, number, change))
            line.addWidget(change)
        made = holder(line)
        made.setMinimumHeight(36)
        return made

    @Slot()
    def _begin(self) -> None:
        self._edited = None
        self.form.show_task(None, self.add)

    def _edit(self, number: int, anchor: QWidget) -> None:
        self._edited = number
        self.form.show_task(self.tasks[number], anchor)

    @Slot()
    def _keep(self) -> None:
        tasks = list(self.tasks)
        if self._edited is None:
            tasks.append(self.form.task)
        else:
            tasks[self._edited] = self.form.task
        self.show_tasks(sorted(tasks, key=lambda task: task.days))

    @Slot()
    def _remove(self) -> None:
        if self._edited is not None:
            tasks = list(self.tasks)
            del tasks[self._edited]
            self.show_tasks(tasks)


def days_words(days: int) -> str:
    """Say when a task is due: "14 weken voor de start", "3 dagen na de start"."""
    if days and not days % WEEK:
        return _weeks_words(days // WEEK)
    if days < 0:
        return QCoreApplication.translate("TemplateTasks", "%n dag(en) voor de start", "", -days)
    if days > 0:
        return QCoreApplication.translate("TemplateTasks", "%n dag(en) na de start", "", days)
    return QCoreApplication.translate("TemplateTasks", "op de startdag")


def _weeks_words(weeks: int) -> str:
    if weeks < 0:
        return QCoreApplication.translate(
            "TemplateTasks", "%n week/weken voor de start", "", -weeks
        )
    return QCoreApplication.translate("TemplateTasks", "%n week/weken na de start", "", weeks)
