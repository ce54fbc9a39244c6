"""Asks before a backup takes the place of the data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLayout, QVBoxLayout, QWidget

from pijler4_desktop.services.restoring import BackupLine
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.settings.backup_words import activities_words, moment_words

WIDTH = 480


class RestoreQuestion(QDialog):
    """Says what will happen; Enter and Esc leave everything as it is. `accepted` puts it back."""

    def __init__(self, backup: BackupLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Wil je deze reservekopie terugzetten?")
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self.stay = button(self.tr("Laat alles staan"), kind="primary")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.restore = button(self.tr("Zet terug"), "arrow-back-up", "danger")
        self.restore.clicked.connect(self.accept)
        what = self.tr("Alles wordt weer zoals op {moment}: {activities}.").format(
            moment=moment_words(backup), activities=activities_words(backup.activities)
        )
        steps = (
            self.tr("We bewaren eerst wat er nu staat, als een nieuwe reservekopie."),
            self.tr("Wie je liet vergeten, blijft vergeten."),
            self.tr("Daarna openen we je gegevens opnieuw."),
        )
        lines = [label(words, "sub", wrap=True) for words in steps]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(title, "h2", wrap=True))
        layout.addWidget(label(what, wrap=True))
        layout.addWidget(surface(column(*lines, gap=3, margins=(12, 8, 12, 8)), "sunken"))
        layout.addLayout(row(STRETCH, self.restore, self.stay))
        # Qt would not go below the height of the words at their narrowest
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for words in self.findChildren(QLabel):
            words.ensurePolished()  # before, the font of the sheet is not known, nor the height
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))
        self.stay.setFocus()
