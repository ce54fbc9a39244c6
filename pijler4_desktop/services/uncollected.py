"""Keep Python's search for cycles away from large tables while they are made, and afterwards.

That search stops every thread, so also the window, for as long as it takes to look at every row.
Tables hold no cycles: they go as soon as nobody uses them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Pause:
    """Counts who wants no search; the last one to end lets it go on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users = 0
        self._was_on = False

    @property
    def active(self) -> bool:
        """Tell whether anybody wants no search now."""
        return self._users > 0

    def begin(self) -> None:
        """Stop searching."""
        with self._lock:
            if self._users == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._users += 1

    def end(self) -> None:
        """Search again once nobody minds, but not through what was made meanwhile."""
        with self._lock:
            self._users -= 1
            if self._users == 0:
                gc.freeze()
                if self._was_on:
                    gc.enable()


_PAUSE = _Pause()


@contextmanager
def uncollected() -> Iterator[None]:
    """Make large tables without a search for cycles."""
    _PAUSE.begin()
    try:
        yield
    finally:
        _PAUSE.end()


def is_uncollected() -> bool:
    """Tell whether large tables are being made now."""
    return _PAUSE.active


def collect_again() -> None:
    """Let the search look at everything again, once large tables are gone."""
    gc.unfreeze()
