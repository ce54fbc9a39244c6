"""Where the words that were searched for stand in a text, to mark them there."""

from collections.abc import Sequence
from typing import NamedTuple

from pijler4_desktop.domain.searching.word_index import SHORTEST_WITH_ERROR, begins_alike
from pijler4_desktop.domain.text import fold


class Span(NamedTuple):
    """A part of a text: from `start` up to `end`, in characters."""

    start: int
    end: int


def spans_of(words: Sequence[str], text: str) -> Sequence[Span]:
    """Return the parts of a text where folded words stand, in order and without overlap.

    A word of the text with a typing error is marked whole.
    """
    if not words:
        return ()
    plain, places = _folded(text)
    found = [span for word in words for span in _exact(word, plain, places)]
    if not found:
        found = [span for word in words for span in _with_error(word, plain, places)]
    return _merged(sorted(found))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Fold a text letter by letter, so that every letter knows where it came from."""
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in fold(character) or " ":
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _exact(word: str, plain: str, places: Sequence[int]) -> list[Span]:
    found, at = [], plain.find(word)
    while at >= 0:
        if len(word) > 1 or at == 0 or plain[at - 1] == " ":
            found.append(Span(places[at], places[at + len(word) - 1] + 1))
        at = plain.find(word, at + len(word))
    return found


def _with_error(word: str, plain: str, places: Sequence[int]) -> list[Span]:
    if len(word) < SHORTEST_WITH_ERROR:
        return []
    found, at = [], 0
    for known in plain.split(" "):
        if known and begins_alike(word, known):
            found.append(Span(places[at], places[at + len(known) - 1] + 1))
        at += len(known) + 1
    return found


def _merged(spans: Sequence[Span]) -> Sequence[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
