"""The small form of a task."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pijler4_desktop.domain.initiative_records import Task
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.ui.initiatives.form_popover import FormPopover, day_typed
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field

LONGEST, LONGEST_TIP = 160, 300


class TaskForm(FormPopover):
    """Shows one task, or an empty one for a new task."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around, "")
        self.name, self.owner, self.tip = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.owner.setMaxLength(LONGEST)
        self.tip.setMaxLength(LONGEST_TIP)
        self._name = Field(self.tr("Taak"), self.name, required=True)
        self.day = DayField(self.tr("Tegen"), parse_soon, self.tr("'vr', '3 dec', 'over 2 weken'"))
        hint = self.tr("Een functie, geen naam. Bijvoorbeeld: integratieambtenaar.")
        self.check = QCheckBox(self.tr("Nakijken voor de start"))
        self.add_field(self._name)
        self.add_field(self.day)
        self.add_field(Field(self.tr("Wie"), self.owner, hint))
        self.add_field(Field(self.tr("Tip"), self.tip))
        self.add_part(self.check)
        self.close_form()
        self._task = Task("")

    def show_task(self, task: Task | None, anchor: QWidget) -> None:
        """Show a task, or an empty form for a new one."""
        self._task = task or Task("")
        self.name_it(self.tr("Taak aanpassen") if task else self.tr("Nieuwe taak"))
        self.name.setText(self._task.name)
        self.owner.setText(self._task.owner)
        self.tip.setText(self._task.tip)
        self.day.set_text(day_typed(self._task.due_on))
        self.check.setChecked(self._task.is_check)
        self.show_below(anchor, removable=task is not None)

    def wrong(self) -> Field | None:
        """A task has a name, and a day is a day."""
        if not self.name.text().strip():
            self._name.set_error(self.tr("Schrijf wat er moet gebeuren."))
            return self._name
        return None if self.day.check() else self.day

    @property
    def task(self) -> Task:
        """Return the task as it is filled in."""
        return replace(
            self._task,
            name=self.name.text().strip(),
            owner=self.owner.text().strip(),
            tip=self.tip.text().strip(),
            due_on=self.day.day,
            is_check=self.check.isChecked(),
        )
