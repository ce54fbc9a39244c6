"""Finding what a filter leaves: at once while that is quick, off the GUI thread once it is not."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.ui.jobs import Jobs

T = TypeVar("T")
F = TypeVar("F", bound="Wanted")
F_contra = TypeVar("F_contra", contravariant=True)

QUICK_S = 0.05  # longer than this and typing would stutter


class Wanted(Protocol):
    """What a list is limited to."""

    @property
    def text(self) -> str:
        """The words that are searched for."""


class Listed(Protocol[F_contra]):
    """A service that lists records."""

    def ids(self, wanted: F_contra, sort: str = ..., *, descending: bool = ...) -> Sequence[str]:
        """List the ids, in display order."""

    def counts(self, wanted: F_contra) -> object:
        """Count per facet."""

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once."""

    def prepare_search(self) -> None:
        """Read what the first search would wait for."""


class Lookup(QObject, Generic[F]):
    """Answers the latest question only: an answer that comes too late is dropped.

    Signals:
        found: the ids, in display order.
        counted: the counts per facet.
    """

    found = Signal(object)
    counted = Signal(object)

    def __init__(self, listed: Listed[F], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed, self._jobs = listed, jobs
        self._question = 0
        self._took: dict[str, float] = {}
        self._searching = False

    def ask(self, wanted: F, sort: str, *, descending: bool) -> None:
        """Look for the ids and the counts of a filter."""
        self._question += 1
        self._searching = bool(wanted.text)
        ids = partial(self._listed.ids, wanted, sort, descending=descending)
        self._answer("ids", ids, self.found.emit)
        self._answer("counts", partial(self._listed.counts, wanted), self.counted.emit)

    def ask_order(self, wanted: F, sort: str, *, descending: bool) -> None:
        """Look for the ids alone: another order has the same counts."""
        self._question += 1
        ids = partial(self._listed.ids, wanted, sort, descending=descending)
        self._answer("ids", ids, self.found.emit)

    def prepare(self) -> None:
        """Have searching ready before the first letter is typed."""
        if not self._listed.searchable:
            self._jobs.read(lambda _progress: self._listed.prepare_search(), lambda _: None)

    def _answer(self, kind: str, work: Callable[[], T], tell: Callable[[T], object]) -> None:
        question = self._question
        timed = partial(self._timed, kind, work)
        ready = self._listed.searchable or not self._searching
        if ready and self._took.get(kind, 0.0) <= QUICK_S:
            tell(timed())
            return

        def still_wanted(answer: T) -> None:
            if question == self._question:
                tell(answer)

        self._jobs.read(lambda _progress: timed(), still_wanted)

    def _timed(self, kind: str, work: Callable[[], T]) -> T:
        started = time.perf_counter()
        answer = work()
        self._took[kind] = time.perf_counter() - started
        return answer
