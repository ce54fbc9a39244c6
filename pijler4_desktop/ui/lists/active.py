"""The filters of a list in words, and which of them to drop when nothing is left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class ActiveFilter(Generic[F]):
    """One thing a list is limited to, and the filter without it."""

    words: str
    without: F


@dataclass(frozen=True, slots=True)
class Escape(Generic[F]):
    """The one filter whose removal brings back the most records."""

    dropped: ActiveFilter[F]
    found: int


def best_escape(active: Iterable[ActiveFilter[F]], count: Callable[[F], int]) -> Escape[F] | None:
    """Find the single filter to drop that brings back the most records, if any does."""
    escapes = (Escape(one, count(one.without)) for one in active)
    best = max(escapes, key=lambda escape: escape.found, default=None)
    return best if best and best.found else None


def either(words: Iterable[str]) -> str:
    """Say that one of several values is wanted: "Sport of jeugdwerk"."""
    first, *others = words
    tail = [other[:1].lower() + other[1:] for other in others]
    return QCoreApplication.translate("ActiveFilters", " of ").join([first, *tail])
