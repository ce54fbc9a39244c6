"""What one hands off: the whole offer, or what was selected in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from pijler4_desktop.ui.handoff.words import activities
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, even, row, surface

BESIDE_RADIO = 24  # where the words of a radio button begin


class ScopeChoice(QWidget):
    """Two cards to choose from, only in sight when there is a selection; `chosen` follows."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: Sequence[str] = ()
        self.everything = QRadioButton(self.tr("Het volledige aanbod"))
        self.selection = QRadioButton(self.tr("Alleen de selectie"))
        self._numbers = {self.everything: label("", "cap"), self.selection: label("", "cap")}
        self._group = QButtonGroup(self)
        cards = []
        for radio, number in self._numbers.items():
            self._group.addButton(radio)
            below = row(BESIDE_RADIO, (number, 1), gap=0)
            cards.append(
                even(surface(column(radio, below, gap=0, margins=(14, 8, 14, 10)), "card"))
            )
        self.setLayout(row(*((one, 1) for one in cards), gap=12))
        self.everything.setChecked(True)
        self.selection.toggled.connect(self.chosen)
        self.hide()

    @property
    def ids(self) -> Sequence[str] | None:
        """Return what is handed off; None is everything."""
        return self._ids if self.selection.isChecked() else None

    def offer(self, ids: Sequence[str]) -> None:
        """Begin with a selection, or without one."""
        self._ids = ids
        self.blockSignals(True)
        (self.selection if ids else self.everything).setChecked(True)
        self.blockSignals(False)
        self.setVisible(bool(ids))
        self._say(self.selection, len(ids))

    def covers(self, total: int) -> bool:
        """Tell whether the selection is no choice, because it is the whole offer."""
        return 0 < total <= len(self._ids)

    def show_total(self, total: int) -> None:
        """Say how many activities the whole offer has."""
        self._say(self.everything, total)

    def _say(self, radio: QRadioButton, number: int) -> None:
        words = activities(number)
        self._numbers[radio].setText(words)
        radio.setAccessibleDescription(words)
