"""Why the offer there is did not fit: one of eight, each with a letter."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import DemandReason
from pijler4_desktop.ui.demand.words import ICONS, LETTERS
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout


class ReasonChoice(QWidget):
    """A chip per reason; the letter behind it chooses it and leads on.

    Signals:
        changed: another reason was chosen.
        typed: a reason was chosen by its letter.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips = {one: self._chip(one) for one in DemandReason}
        self._group.buttonClicked.connect(self._tell)
        self.setLayout(FlowLayout(*self._chips.values(), gap=6))

    @property
    def reason(self) -> DemandReason | None:
        """The reason that was chosen."""
        return next((one for one, chip in self._chips.items() if chip.isChecked()), None)

    def choose(self, reason: DemandReason | None) -> None:
        """Show a reason, or none."""
        self._group.setExclusive(False)
        for one, chip in self._chips.items():
            chip.setChecked(one is reason)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        """Bring the keyboard to the reason, or to the first one."""
        first = next(iter(DemandReason))
        self._chips[self.reason or first].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter; every other key is for whoever lies behind."""
        letter = event.text().upper()
        found = next((one for one, key in LETTERS.items() if key == letter), None)
        if found is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        self._chips[found].click()
        self.typed.emit()

    def _chip(self, reason: DemandReason) -> Chip:
        words = f"{term(reason)} ({LETTERS[reason]})"
        chip = Chip(words, ICONS[reason], checkable=True)
        self._group.addButton(chip)
        return chip

    @Slot(QAbstractButton)
    def _tell(self, _chip: QAbstractButton) -> None:
        self.changed.emit()
