"""Holds up the queue of work, as a long import does, for what happens while a save waits in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from pijler4_desktop.ui.jobs import Jobs


@contextmanager
def held_up(jobs: Jobs) -> Iterator[None]:
    """Let nothing of the queue begin until the block is left; it then still has to be done."""
    free = Event()
    jobs.read(lambda _progress: free.wait(), lambda _set: None)
    try:
        yield
    finally:
        free.set()
