"""What the wizard lets do beside its window, and what it waits for."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.ui.jobs import Job, Jobs

T = TypeVar("T")


class Work(QObject):
    """Does one thing at a time; an outcome that newer work overtook is dropped.

    Signals:
        waiting: the steps must wait for the outcome, or may go on.
        refused: an expected failure (ExpectedError), to be told as a sentence.
    """

    waiting = Signal(bool)
    refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._round = 0
        self._waits = False
        self._job: Job | None = None
        jobs.busy_changed.connect(self._busy)

    def wait(self, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Let the steps wait for work beside the window."""
        self._set_waiting(waiting=True)
        self._start(work, done)

    def look(
        self, work: Callable[[Progress], T], done: Callable[[T], object], *, at_once: bool
    ) -> None:
        """Look at something again, at once when that is quick; the steps go on meanwhile."""
        if not at_once or self._jobs.busy:
            self._start(work, done)
            return
        self._round += 1
        try:
            outcome = work(Silent())
        except ExpectedError as error:
            self.refused.emit(error)
        else:
            done(outcome)

    def write(self, work: Callable[[Progress], Changes], done: Callable[[Changes], object]) -> None:
        """Let the steps wait for work that changes data; every view hears of it."""
        self._set_waiting(waiting=True)

        def ended(changes: Changes) -> None:
            self._set_waiting(waiting=False)
            done(changes)

        self._jobs.write(work, done=ended, failed=self._failed)

    def drop(self) -> None:
        """Take no notice of work that is still under way."""
        self._round += 1
        self._set_waiting(waiting=False)

    def _start(self, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        self._round += 1
        here = self._round
        if self._job is not None:
            self._job.cancel()

        def ended(outcome: T) -> None:
            if here == self._round:
                self._set_waiting(waiting=False)
                done(outcome)

        def failed(error: Exception) -> None:
            if here == self._round or not isinstance(error, ExpectedError):
                self._failed(error)

        self._job = self._jobs.read(work, ended, failed=failed)

    def _failed(self, error: Exception) -> None:
        self._set_waiting(waiting=False)
        if isinstance(error, ExpectedError):
            self.refused.emit(error)
        else:
            self._jobs.failed.emit(error)

    def _busy(self, busy: bool) -> None:  # noqa: FBT001  a signal's argument
        """Stop waiting for work that was given up, which has no outcome."""
        if not busy:
            self._set_waiting(waiting=False)

    def _set_waiting(self, *, waiting: bool) -> None:
        if waiting != self._waits:
            self._waits = waiting
            self.waiting.emit(waiting)
