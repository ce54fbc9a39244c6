"""The question on closing: something was typed and not saved, and is it lost or kept?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class LeaveQuestion(QMessageBox):
    """Asks whether to close all the same; `accepted` when the user does."""

    def __init__(self, unsaved: Sequence[str], lost: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Sluiten zonder bewaren?"))
        said = self.tr("Nog niet bewaard: {names}.").format(names=", ".join(unsaved))
        self.setText(said)
        self.setInformativeText(self._what_comes(unsaved, lost))
        self.stay = self.addButton(self.tr("Verder werken"), QMessageBox.ButtonRole.RejectRole)
        self.leave = self.addButton(
            self.tr("Sluiten zonder bewaren"), QMessageBox.ButtonRole.AcceptRole
        )
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)

    def _what_comes(self, unsaved: Sequence[str], lost: Sequence[str]) -> str:
        kept = self.tr("Wat je typte, blijft als klad. Bij de volgende start kun je verder.")
        if not lost:
            return kept
        if len(lost) == len(unsaved):
            return self.tr("Als je nu sluit, ben je die wijzigingen kwijt.")
        gone = self.tr("Dit ben je kwijt: {names}.").format(names=", ".join(lost))
        return f"{gone} {self.tr('De rest blijft als klad.')}"
