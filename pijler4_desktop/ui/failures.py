"""What the user sees when something fails: a sentence, and details for whoever helps."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
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


class CrashCatcher(QObject):
    """Catches what nobody caught: logs it and says so politely, once at a time."""

    caught = Signal(object)

    def install(self) -> None:
        """Stand in the place of Python's own hook."""
        sys.excepthook = self.handle

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and let the window tell it; Ctrl+C in a terminal stays Ctrl+C."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("%s", "".join(traceback.format_exception(kind, error, trace)))
        self.caught.emit(error)
