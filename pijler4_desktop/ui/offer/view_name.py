"""Asking the name of a view, in a panel below the button it belongs to."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.popover import Popover

WIDTH, LONGEST = 280, 40
Then = Callable[[str], object]


class ViewNamePopover(Popover):
    """Asks once: a name that is taken is refused, or on saving replaces that view, as it says."""

    def __init__(self, parent: QWidget) -> None:
        self.name = QLineEdit()
        self._field = Field(self.tr("Naam van de weergave"), self.name)
        self._button = button("", kind="primary", compact=True)
        foot = row(STRETCH, self._button)
        inside = column(self._field, foot, gap=8, margins=(12, 10, 12, 12))
        super().__init__(parent, inside, self.tr("Naam van de weergave"))
        self.name.setMaxLength(LONGEST)
        self.name.setMinimumWidth(WIDTH)
        self._taken: Collection[str] = ()
        self._replaces = False
        self._then: Then = str
        self.name.textChanged.connect(self._say)
        self.name.returnPressed.connect(self._answer)
        self._button.clicked.connect(self._answer)

    def ask_new(self, anchor: QWidget, taken: Collection[str], then: Then) -> None:
        """Ask for the name to save under."""
        self._begin("", taken, then, replaces=True)
        self.open_below(anchor, self.name)

    def ask_other(self, anchor: QWidget, name: str, taken: Collection[str], then: Then) -> None:
        """Ask for another name than this."""
        self._begin(name, [one for one in taken if one != name], then, replaces=False)
        self.open_below(anchor, self.name)
        self.name.selectAll()

    def _begin(self, name: str, taken: Collection[str], then: Then, *, replaces: bool) -> None:
        self._taken, self._then, self._replaces = taken, then, replaces
        self.name.setText(name)
        self._field.set_error("")
        self._say()

    @Slot()
    def _say(self) -> None:
        """Say on the button what pressing it does; a mistake goes with the typing."""
        replaces = self._replaces and self.name.text().strip() in self._taken
        words = self.tr("Bewaar") if self._replaces else self.tr("Wijzig de naam")
        self._button.setText(self.tr("Vervang deze weergave") if replaces else words)
        self._field.set_error("")

    @Slot()
    def _answer(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self._field.set_error(self.tr("Geef de weergave een naam."))
        elif name in self._taken and not self._replaces:
            self._field.set_error(self.tr("Er is al een weergave met deze naam."))
        else:
            self.hide()
            self._then(name)
