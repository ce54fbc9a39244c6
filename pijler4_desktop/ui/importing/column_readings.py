"""What was read of the columns: the one in sight first, the others in idle time."""

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.drafting.understanding import ColumnValues
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.ui.importing.opening import Opened
from pijler4_desktop.ui.importing.touching import Place, touched
from pijler4_desktop.ui.jobs import Jobs

AT_ONCE = 300
"""Rows of which one column is read within the blink of an eye."""


class ColumnReadings(QObject):
    """Reads columns one after the other, and only those that another choice touches.

    Between two columns other work gets its turn.

    Signals:
        read: what was read of one column (ColumnValues).
    """

    read = Signal(ColumnValues)

    def __init__(self, importing: Importing, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importing, self._jobs = importing, jobs
        self._opened: Opened | None = None
        self._unread: dict[Place, None] = {}
        self._reading = False
        self._stopped = True

    def follow(self, opened: Opened, first: Place | None) -> None:
        """Read by these choices what they touch, that column first."""
        stale = touched(self._opened, opened)
        if self._opened is None or self._opened.proposed is not opened.proposed:
            self._unread.clear()
        self._opened = opened
        self._unread.update(dict.fromkeys(sorted(stale)))
        self._stopped = False
        if first in self._unread:
            self.ask(first)
        self._next()

    def ask(self, place: Place) -> None:
        """Read this column before the others."""
        opened = self._opened
        if opened is None or place not in self._unread:
            return
        self._unread = {place: None, **self._unread}
        if opened.rows <= AT_ONCE and not self._jobs.busy:
            self._unread.pop(place)
            self._tell(self._values(opened, place))

    def stop(self) -> None:
        """Leave what was not read yet for later."""
        self._stopped = True

    def _next(self) -> None:
        opened = self._opened
        if self._reading or self._stopped or opened is None or not self._unread:
            return
        self._reading = True
        place = next(iter(self._unread))
        self._unread.pop(place)

        def done(values: ColumnValues | None) -> None:
            self._reading = False
            if opened is self._opened:
                self._tell(values)
            elif opened.proposed is getattr(self._opened, "proposed", None):
                self._unread.setdefault(place)
            self._next()

        def failed(error: Exception) -> None:
            self._reading = False
            self._jobs.failed.emit(error)

        self._jobs.read(lambda _progress: self._values(opened, place), done, failed=failed)

    def _tell(self, values: ColumnValues | None) -> None:
        if values is not None:
            self.read.emit(values)

    def _values(self, opened: Opened, place: Place) -> ColumnValues | None:
        """Read a column; a list without rows has nothing to read."""
        sheet, letter = place
        importing = self._importing
        try:
            return importing.column_values(opened.proposed, opened.choices, sheet, letter)
        except ExpectedError:
            return None
