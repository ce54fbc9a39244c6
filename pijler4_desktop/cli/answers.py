"""What a command works on and answers: content for scripts, lines for people."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pijler4_desktop.services.office import Office

Draw = Callable[[Office, Path], Sequence[Path]]
"""Draws every screen of an office into a folder; handed in, since this layer knows no Qt."""


@contextmanager
def opened(path: Path) -> Iterator[Office]:
    """Open the office for one command and close it whatever happens."""
    office = Office.open(path)
    try:
        yield office
    finally:
        office.close()


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a command."""

    content: object
    lines: Sequence[str]
    exit_code: int = 0
