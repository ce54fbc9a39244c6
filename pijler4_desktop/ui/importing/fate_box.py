"""What happens with a column that feeds no field: kept beside the fields, or left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.ui.kit.labels import label

MOST_SAMPLES = 5


class FateBox(QWidget):
    """Two answers with some of what stands in the column; `chosen` tells EXTRA or None."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._keep = QRadioButton(self.tr("Bewaren als extra informatie"))
        self._leave = QRadioButton(self.tr("Niet inlezen"))
        self._group = QButtonGroup(self)
        self._group.addButton(self._keep)
        self._group.addButton(self._leave)
        self._keep.clicked.connect(lambda: self.chosen.emit(EXTRA))
        self._leave.clicked.connect(lambda: self.chosen.emit(None))
        kept = label(
            self.tr("We bewaren de tekst bij de rij, zoals hij er staat."), "cap", wrap=True
        )
        self._samples = label("", "sub", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._keep)
        layout.addWidget(kept)
        layout.addWidget(self._leave)
        layout.addSpacing(8)
        layout.addWidget(self._samples)

    @property
    def first(self) -> QWidget:
        """Return the answer that is given now."""
        return self._leave if self._leave.isChecked() else self._keep

    def show_column(self, column: Column) -> None:
        """Show what happens with a column now."""
        self._keep.setChecked(column.kept)
        self._leave.setChecked(not column.kept)
        samples = "\n".join(column.samples[:MOST_SAMPLES])
        words = self.tr("Er staat bijvoorbeeld:\n{samples}").format(samples=samples)
        self._samples.setText(words if samples else self.tr("De kolom is leeg."))
