"""Whether the choices are remembered for the next list, and whose list this is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.senders import sender_of
from pijler4_desktop.ui.kit.labels import label


class SenderBox(QWidget):
    """A tick box and a name; `told` tells both when one of them changed."""

    told = Signal(bool, str)

    def __init__(self) -> None:
        super().__init__()
        self.remember = QCheckBox(self.tr("Onthoud dit voor het volgende bestand"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("bv. Bibliotheek Herzele"))
        self.name.setMaxLength(120)
        self._low = False
        asked = self.tr("Van wie is deze lijst?")
        self._title = label(asked, "label")
        self._title.setBuddy(self.name)
        self.name.setAccessibleName(asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.remember)
        layout.addWidget(self._title)
        layout.addWidget(self.name)
        self.remember.clicked.connect(self._tell)
        self.name.editingFinished.connect(self._tell)

    def show_choices(self, choices: Choices, file_name: str) -> None:
        """Show what was chosen; the name of the file tells the sender as long as nobody did."""
        self.remember.setChecked(choices.remember)
        self._title.setVisible(choices.remember and not self._low)
        self.name.setVisible(choices.remember)
        wanted = choices.sender or sender_of(file_name)
        if not self.name.hasFocus() and self.name.text() != wanted:
            self.name.setText(wanted)

    def set_low(self, *, low: bool) -> None:
        """Do without the words above the name where there is little height."""
        self._low = low
        self._title.setVisible(self.remember.isChecked() and not low)

    def _tell(self) -> None:
        self.told.emit(self.remember.isChecked(), self.name.text().strip())
