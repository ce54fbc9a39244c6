"""Work off the GUI thread, its outcome back on it: the only module that knows of threads."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.progress import CancelledError, Progress

T = TypeVar("T")
C = TypeVar("C", bound=Changes)
USUAL_TURN_S = sys.getswitchinterval()

REPORT_INTERVAL_S = 0.05
TURN_S = 0.0005
"""How long work may hold the interpreter while the window wants to paint or take a key, in seconds.

A window that paints fifty cells waits fifty times: beside work on 10,000 rows a key press took
190 ms with the usual 5 ms, and takes 45 ms with this; the work itself takes no longer.
"""


class Job:
    """One piece of work under way; also the Progress that work reports to."""

    def __init__(self, show: Callable[[int, int], None]) -> None:
        self._show = show
        self._cancelled = False
        self._shown_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Pass progress on, but not faster than anyone can see; raises CancelledError."""
        if self._cancelled:
            raise CancelledError
        now = time.monotonic()
        if done == total or now - self._shown_at > REPORT_INTERVAL_S:
            self._shown_at = now
            self._show(done, total)


class Jobs(QObject):
    """Runs pieces of work one after the other, so that two writers never meet.

    Signals:
        changed: work changed data (Changes); every view decides whether that concerns it.
        failed: work failed and whoever started it left the failure to the window.
        progressed: how far the running work is: done, total.
        busy_changed: work started, or the last of it ended.
    """

    changed = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    _delivered = Signal(object)  # a call to make on the GUI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._glances = ThreadPoolExecutor(max_workers=1, thread_name_prefix="glance")
        self._running: list[Job] = []
        self._closed = False
        self._delivered.connect(self._call)

    @property
    def busy(self) -> bool:
        """Tell whether work is under way or waiting."""
        return bool(self._running)

    def write(
        self,
        work: Callable[[Progress], C],
        *,
        done: Callable[[C], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Start work that changes data; afterwards every view hears of it."""

        def announce(changes: C) -> None:
            if changes:
                self.changed.emit(changes)
            if done:
                done(changes)

        return self.read(work, announce, failed=failed)

    def read(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Start work that only looks; `done` gets its outcome on the GUI thread.

        What an ending asks for while the window closes is not begun any more.
        """
        return self._start(self._executor, work, done, failed)

    def glance(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Start a short look that does not wait for other work, such as an import under way."""
        return self._start(self._glances, work, done, failed)

    def cancel(self) -> None:
        """Ask all running work to stop."""
        for job in self._running:
            job.cancel()

    def close(self) -> None:
        """Ask work to stop and wait for its end; what was asked before, such as a save, is done."""
        self._closed = True
        self.cancel()
        self._executor.shutdown()
        self._glances.shutdown()

    def _start(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None,
    ) -> Job:
        job = Job(self.progressed.emit)
        if self._closed:
            return job
        sys.setswitchinterval(TURN_S)
        self._running.append(job)
        self.busy_changed.emit(True)
        executor.submit(self._run, job, work, done, failed or self.failed.emit)
        return job

    def _run(
        self,
        job: Job,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        try:
            outcome = work(job)
        except CancelledError:
            ending: Callable[[], object] = _nothing
        except Exception as error:  # noqa: BLE001  whoever started the work decides
            ending = partial(failed, error)
        else:
            ending = partial(done, outcome)
        self._delivered.emit(partial(self._end, job, ending))

    @Slot(object)
    def _call(self, call: Callable[[], object]) -> None:
        call()

    def _end(self, job: Job, ending: Callable[[], object]) -> None:
        self._running.remove(job)
        if not self._running:
            sys.setswitchinterval(USUAL_TURN_S)
        self.busy_changed.emit(bool(self._running))
        ending()


def _nothing() -> None:
    """End work that was given up."""
