"""Where typed words stand in a name: how good a hit it is, and which letters to mark."""

import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum

from pijler4_desktop.domain.text import fold

Span = tuple[int, int]


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
    """Return the letters of a name that typed words stand for, as (first, one past the last).

    A word is marked wherever a word of the name begins with it; if none does, where it stands
    within one.
    """
    folded, letters = _letters(name)
    found: list[Span] = []
    for word in fold(typed).split():
        starts = list(_starts(folded, f" {word}")) or list(_starts(folded, wanted(word)))[:1]
        for start in starts:
            first = start + 1 if folded[start] == " " else start
            found.append((letters[first], _end(name, letters[first + len(word) - 1])))
    return tuple(_merged(sorted(found)))


def _letters(name: str) -> tuple[str, Sequence[int]]:
    """Fold letter by letter, as `fold` does: the folded text, a space before it, and where each
    letter of it is from.
    """
    folded, letters = [" "], [0]
    for at, letter in enumerate(name):
        simple = unicodedata.normalize("NFKD", letter.casefold())
        spread = [one if one.isalnum() else " " for one in simple if one.isascii()]
        folded += spread
        letters += [at] * len(spread)
    return "".join(folded), letters


def _end(name: str, last: int) -> int:
    """Return one past a letter, and past the accents written as signs of their own after it."""
    end = last + 1
    while end < len(name) and unicodedata.combining(name[end]):
        end += 1
    return end


def _starts(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _merged(found: Sequence[Span]) -> Iterator[Span]:
    """Join marks that touch or overlap."""
    current: Span | None = None
    for first, end in found:
        if current is not None and first <= current[1]:
            current = (current[0], max(end, current[1]))
            continue
        if current is not None:
            yield current
        current = (first, end)
    if current is not None:
        yield current
