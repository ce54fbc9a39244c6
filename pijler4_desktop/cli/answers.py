"""What a command answers: content for scripts, lines for people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pijler4_desktop.services.office import Office

Draw = Callable[[Office, Path], Sequence[Path]]
"""Draws every screen of an office into a folder; handed in, since this layer knows no Qt."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a command."""

    content: object
    lines: Sequence[str]
    exit_code: int = 0
