"""How many moments the office wants at a spot."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row

WIDTH = 56
MOST = 99


class TargetField(QWidget):
    """A small number; Enter, or leaving the field, keeps it, Esc does not.

    An empty field wants nothing.

    Signals:
        wanted: another number of moments is wanted; 0 for none.
    """

    wanted = Signal(int)

    def __init__(self, target: int | None, *, writable: bool) -> None:
        super().__init__()
        self._kept = target or 0
        self.editor = QLineEdit(self._text)
        self.editor.setValidator(QIntValidator(0, MOST, self.editor))
        self.editor.setFixedWidth(WIDTH)
        self.editor.setAccessibleName(self.tr("Gewenst aantal momenten per week"))
        self.editor.setEnabled(writable)
        self.editor.editingFinished.connect(self._finish)
        title = label(self.tr("Gewenst:"), "label")
        title.setBuddy(self.editor)
        unit = label(self.tr("momenten per week"), "cap")
        self.setLayout(row(title, self.editor, unit, STRETCH, gap=8))

    @property
    def _text(self) -> str:
        return str(self._kept) if self._kept else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of what was typed with Esc, which goes on to close what is around."""
        if event.key() == Qt.Key.Key_Escape:
            self.editor.setText(self._text)
        super().keyPressEvent(event)

    @Slot()
    def _finish(self) -> None:
        number = int(self.editor.text() or 0)
        if number != self._kept:
            self._kept = number
            self.wanted.emit(number)
