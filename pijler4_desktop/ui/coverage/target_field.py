"""How many moments the office wants at a spot."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row

WIDTH = 56
MOST = 99


class TargetField(QWidget):
    """A small number; Enter, or leaving the field, keeps it. An empty field wants nothing.

    Signals:
        wanted: another number of moments is wanted; 0 for none.
    """

    wanted = Signal(int)

    def __init__(self, target: int | None, *, writable: bool) -> None:
        super().__init__()
        self._kept = target or 0
        self.editor = QLineEdit(str(target) if target else "")
        self.editor.setValidator(QIntValidator(0, MOST, self.editor))
        self.editor.setFixedWidth(WIDTH)
        self.editor.setAccessibleName(self.tr("Gewenst aantal momenten per week"))
        self.editor.setEnabled(writable)
        self.editor.editingFinished.connect(self._finish)
        title = label(self.tr("Gewenst:"), "label")
        title.setBuddy(self.editor)
        unit = label(self.tr("momenten per week"), "cap")
        self.setLayout(row(title, self.editor, unit, STRETCH, gap=8))

    @Slot()
    def _finish(self) -> None:
        number = int(self.editor.text() or 0)
        if number != self._kept:
            self._kept = number
            self.wanted.emit(number)
