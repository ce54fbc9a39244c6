"""Looks for records off the GUI thread: one look at a time, and only the latest words count."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.services.finding import Finding, Found
from pijler4_desktop.ui.jobs import Jobs


class Search(QObject):
    """While a look runs, what is typed waits; of what waits only the last is looked for.

    Signals:
        found: the words looked for, and what answers them.
    """

    found = Signal(str, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._finding: Finding | None = None
        self._wanted = ""
        self._running = False

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._running

    def ask(self, finding: Finding, words: str) -> None:
        """Look for these words; an answer to earlier ones is dropped."""
        self._finding, self._wanted = finding, words
        if not self._running:
            self._look()

    def forget(self) -> None:
        """Drop whatever answer is still to come."""
        self._finding = None

    def _look(self) -> None:
        finding, words = self._finding, self._wanted
        if finding is None:
            return
        self._running = True
        self._jobs.glance(
            lambda _progress: finding.find(words),
            partial(self._tell, words),
            failed=self._fail,
        )

    def _tell(self, words: str, found: Found) -> None:
        self._running = False
        if words != self._wanted:
            self._look()
        elif self._finding is not None:
            self.found.emit(words, found)

    def _fail(self, error: Exception) -> None:
        self._running = False
        if self._finding is not None:
            self._jobs.failed.emit(error)
