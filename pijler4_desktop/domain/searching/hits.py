"""Where typed words stand in a name: how good a hit it is, and which letters to mark."""

from enum import IntEnum

from pijler4_desktop.domain.searching.marking import Span, spans_of
from pijler4_desktop.domain.text import fold

__all__ = ["Hit", "Span", "hit", "spans", "wanted"]


class Hit(IntEnum):
    """How well a name answers what was typed; the lower, the better."""

    SAME = 0
    BEGINS = 1
    WORDS_BEGIN = 2
    WITHIN = 3


def hit(name: str, typed: str) -> Hit | None:
    """Tell how a name answers typed words: each must be in it, whatever accents and capitals.

    One letter only counts where a word begins: within words it is nearly everywhere.
    """
    folded, words = fold(name), fold(typed)
    if folded == words:
        return Hit.SAME
    if folded.startswith(words):
        return Hit.BEGINS
    parts = words.split()
    if all(f" {part}" in f" {folded}" for part in parts):
        return Hit.WORDS_BEGIN
    return Hit.WITHIN if all(wanted(part) in f" {folded}" for part in parts) else None


def wanted(word: str) -> str:
    """Return what to look for in a folded name with a space before it."""
    return f" {word}" if len(word) == 1 else word


def spans(name: str, typed: str) -> tuple[Span, ...]:
    """Return the letters of a name that typed words stand for."""
    return spans_of(tuple(fold(typed).split()), name)
