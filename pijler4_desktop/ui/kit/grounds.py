"""Choose why data about a person may be kept or handed out: one of the grounds of the law."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Ground


class GroundChoice(QComboBox):
    """A list with every ground, and nothing chosen at first."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(self.tr("Kies een reden"), "")
        for ground in Ground:
            self.addItem(term(ground), ground.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    @property
    def ground(self) -> str:
        """The chosen ground, "" for none."""
        return str(self.currentData() or "")

    @ground.setter
    def ground(self, ground: str) -> None:
        self.setCurrentIndex(max(0, self.findData(ground)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past a list must not change it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
