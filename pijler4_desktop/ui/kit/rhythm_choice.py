"""A list of rhythms to check at: a number of months, or as usual."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from pijler4_desktop.domain.wording import counted

MONTHS = (1, 2, 3, 4, 6, 9, 12, 24)


class RhythmChoice(QComboBox):
    """Offers the usual months, and those that are stored now."""

    def __init__(self, usual: str) -> None:
        super().__init__()
        self._usual = usual
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_months(None)

    @property
    def months(self) -> int | None:
        """The months that are chosen; None is as usual."""
        chosen = self.currentData()
        return int(chosen) if chosen is not None else None

    def show_months(self, months: int | None) -> None:
        """Show what is stored."""
        self.clear()
        self.addItem(self._usual, None)
        for one in sorted({*MONTHS, *((months,) if months else ())}):
            self.addItem(self._every(one), one)
        self.setCurrentIndex(self.findData(months) if months else 0)

    def _every(self, months: int) -> str:
        if months == 1:
            return self.tr("elke maand")
        return self.tr("elke {months}").format(months=counted(months, "maand", "maanden"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past a list must not change it."""
        event.ignore()
