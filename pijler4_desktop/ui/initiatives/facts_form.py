"""The small form of what an initiative is about: its name, its type, its start, its aim."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.ui.initiatives.form_popover import FormPopover, day_typed
from pijler4_desktop.ui.initiatives.words import type_words
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field

LONGEST = 120
LONGEST_AIM = 300


class FactsForm(FormPopover):
    """Shows name, type, planned start and aim."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around, "")
        self.name_it(self.tr("Initiatief aanpassen"))
        self.name, self.aim = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.aim.setMaxLength(LONGEST_AIM)
        self._name = Field(self.tr("Naam"), self.name, required=True)
        self.start = DayField(
            self.tr("Start gepland op"), parse_soon, self.tr("'11 jan', 'over 2 maanden'")
        )
        self.type = QComboBox()
        self.type.addItem(type_words(None), None)
        for type_ in ActivityType:
            self.type.addItem(type_words(type_), type_)
        self._type = Field(self.tr("Type"), self.type)
        self.add_field(self._name)
        self.add_field(self._type)
        self.add_field(self.start)
        self.add_field(Field(self.tr("Doel"), self.aim))
        self.close_form()

    def show_initiative(
        self, initiative: Initiative, activity: Activity | None, anchor: QWidget
    ) -> None:
        """Show an initiative with the type of its activity."""
        self._type.setVisible(activity is not None)
        self.type.setCurrentIndex(self.type.findData(activity.type) if activity else 0)
        self.name.setText(initiative.name)
        self.aim.setText(initiative.purpose)
        self.aim.setCursorPosition(0)
        self.start.set_text(day_typed(initiative.planned_start))
        self.show_below(anchor, removable=False)

    def wrong(self) -> Field | None:
        """An initiative has a name, and a day is a day."""
        if not self.name.text().strip():
            self._name.set_error(self.tr("Geef het initiatief een naam."))
            return self._name
        return None if self.start.check() else self.start
