"""Who gets the workbook and why, when data about persons may go along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.services.exporting import PROFILES, Receipt
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.grounds import GroundChoice
from pijler4_desktop.ui.kit.labels import label

LONGEST = 200


class ReceiverBox(QWidget):
    """A tick for data about persons, off at first; receiver and reason are asked once it is on.

    Signals:
        changed: something else is asked for, so that what was said no longer holds.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.personal = QCheckBox(self.tr("Ook personen doorgeven"))
        self.receiver = QLineEdit()
        self.receiver.setMaxLength(LONGEST)
        self.ground = GroundChoice()
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(6)
        asked.addWidget(Field(self.tr("Ontvanger"), self.receiver, required=True))
        asked.addWidget(Field(self.tr("Waarom mag dit?"), self.ground, required=True))
        self._said = label("", "cap", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.personal)
        layout.addWidget(self._said)
        layout.addWidget(self._asked)
        self.personal.toggled.connect(self._follow)
        self.receiver.textEdited.connect(self.changed)
        self.ground.activated.connect(self.changed)
        self._follow()

    @property
    def receipt(self) -> Receipt:
        """Return what is written down of the hand-off."""
        if not self.personal.isChecked():
            return Receipt()
        return Receipt(self.receiver.text(), self.ground.ground, personal=True)

    def show_profile(self, profile: str) -> None:
        """Take the tick away for the public, who never gets persons."""
        public = PROFILES[profile].public
        if public:
            self.personal.setChecked(False)
        self.personal.setEnabled(not public)

    def show_missing(self) -> None:
        """Lead to what is still to be filled in."""
        (self.ground if self.receiver.text().strip() else self.receiver).setFocus()

    def _follow(self) -> None:
        on = self.personal.isChecked()
        self._asked.setVisible(on)
        self._said.setText(
            self.tr("We noteren wie het kreeg en waarom.")
            if on
            else self.tr("Personen uit je contacten en notities blijven hier.")
        )
        self.personal.setAccessibleDescription(self._said.text())
        self.changed.emit()
