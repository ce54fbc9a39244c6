"""Where the words that were searched for stand in a text, to mark them there."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pijler4_desktop.domain.searching.word_index import SHORTEST_WITH_ERROR, begins_alike


class Span(NamedTuple):
    """A part of a text: from `start` up to `end`, in characters."""

    start: int
    end: int


def spans_of(words: Sequence[str], text: str) -> tuple[Span, ...]:
    """Return the parts of a text where folded words stand, in order and without overlap.

    A word is marked wherever a word of the text begins with it; if none does, where it stands
    within one, and else a whole word that is it but for one typing error.
    """
    if not any(words):
        return ()
    folded, letters = _letters(text)
    found = []
    for word in filter(None, words):
        for start, length in _places(word, folded):
            last = letters[start + length - 1]
            found.append(Span(letters[start], _end(text, last)))
    return tuple(_merged(sorted(found)))


def _places(word: str, folded: str) -> Sequence[tuple[int, int]]:
    begins = [(start + 1, len(word)) for start in _starts(folded, f" {word}")]
    if begins or len(word) == 1:
        return begins
    within = [(start, len(word)) for start in _starts(folded, word)]
    return within or list(_with_error(word, folded))


def _with_error(word: str, folded: str) -> Iterator[tuple[int, int]]:
    if len(word) < SHORTEST_WITH_ERROR:
        return
    start = 0
    for known in folded.split(" "):
        if known and begins_alike(word, known):
            yield start, len(known)
        start += len(known) + 1


def _letters(text: str) -> tuple[str, Sequence[int]]:
    """Fold letter by letter, as `fold` does, with a space before it.

    Returns the folded text and, for each letter of it, where it is from.
    """
    folded, letters = [" "], [0]
    for at, letter in enumerate(text):
        simple = unicodedata.normalize("NFKD", letter.casefold())
        spread = [one if one.isalnum() else " " for one in simple if one.isascii()]
        folded += spread
        letters += [at] * len(spread)
    return "".join(folded), letters


def _end(text: str, last: int) -> int:
    """Return one past a letter, and past the accents written as signs of their own after it."""
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _starts(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """Join marks that touch or overlap."""
    current: Span | None = None
    for span in spans:
        if current is not None and span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
