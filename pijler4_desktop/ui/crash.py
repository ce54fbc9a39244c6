"""What nobody caught: logged, and told politely instead of ending the program."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


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
