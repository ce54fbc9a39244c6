"""Finding what a filter leaves: at once while that is quick, off the GUI thread once it is not."""

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.ui.jobs import Jobs

T = TypeVar("T")

QUICK_S = 0.05  # longer than this and typing would stutter


class Lookup(QObject):
    """Answers the latest question only: an answer that comes too late is dropped.

    Signals:
        found: the ids, in display order.
        counted: the counts per facet.
    """

    found = Signal(object)
    counted = Signal(object)

    def __init__(self, offer: Offer, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offer, self._jobs = offer, jobs
        self._question = 0
        self._took: dict[str, float] = {}
        self._searching = False

    def ask(self, wanted: OfferFilter, sort: str, *, descending: bool) -> None:
        """Look for the ids and the counts of a filter."""
        self._question += 1
        self._searching = bool(wanted.text)
        ids = partial(self._offer.ids, wanted, sort, descending=descending)
        self._answer("ids", ids, self.found.emit)
        self._answer("counts", partial(self._offer.counts, wanted), self.counted.emit)

    def ask_order(self, wanted: OfferFilter, sort: str, *, descending: bool) -> None:
        """Look for the ids alone: another order has the same counts."""
        self._question += 1
        ids = partial(self._offer.ids, wanted, sort, descending=descending)
        self._answer("ids", ids, self.found.emit)

    def prepare(self) -> None:
        """Have searching ready before the first letter is typed."""
        if not self._offer.searchable:
            self._jobs.read(lambda _progress: self._offer.prepare_search(), lambda _: None)

    def _answer(self, kind: str, work: Callable[[], T], tell: Callable[[T], object]) -> None:
        question = self._question
        timed = partial(self._timed, kind, work)
        ready = self._offer.searchable or not self._searching
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
