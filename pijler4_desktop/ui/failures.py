"""What the user sees when something fails: a sentence, and details for whoever helps."""

import logging

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.ui.texts import failure_details, failure_text

_log = logging.getLogger(__name__)


class FailureDialog(QMessageBox):
    """A native dialog with one sentence; the code stands under Details."""

    def __init__(self, error: Exception, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Dat lukte niet"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(failure_text(error))
        self.setDetailedText(failure_details(error))
        self.addButton(self.tr("Sluiten"), QMessageBox.ButtonRole.AcceptRole)


def show_failure(error: Exception, parent: QWidget | None) -> FailureDialog:
    """Show a failure without stopping the program; a bug also goes to the log."""
    if not isinstance(error, ExpectedError | InvalidError):
        _log.error("Unexpected failure", exc_info=error)
    dialog = FailureDialog(error, parent)
    dialog.open()
    return dialog
