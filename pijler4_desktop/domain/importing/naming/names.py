"""What the name of an organisation consists of: its words, and those that tell it from others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.naming.name_words import (
    ABBREVIATIONS,
    COMMON,
    COMMON_ENDINGS,
    LEGAL_FORM,
    MODIFIERS,
    SAME_MEANING,
    SMALL_WORDS,
)
from pijler4_desktop.domain.text import comparable, fold

_JOIN = "_"
"""Stands between the words of what counts as one: "lokaal_dienstencentrum"."""

MOST_KEPT = 50_000
"""Names that are remembered, so that a plan made again costs little."""


@lru_cache(maxsize=MOST_KEPT)
def organisation_key(name: str) -> str:
    """Fold a name and set its legal form aside: "De Brug v.z.w." and "VZW de brug" are one."""
    folded = comparable(name)
    return " ".join(LEGAL_FORM.sub(" ", folded).split()) or folded


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name taken apart: `words` without small ones, `core` those few organisations share.

    `joined` is the whole name without spaces.
    """

    words: tuple[str, ...]
    core: frozenset[str]
    joined: str


class NameReader:
    """Takes names apart, with the places of Flanders known as places."""

    def __init__(self, facts: Facts) -> None:
        self._phrases = _by_first_word((*_phrases(), *_places(facts)))
        self._places = frozenset(_JOIN.join(place) for place in _places(facts))
        self._forms: dict[str, NameForm] = {}

    def form(self, name: str) -> NameForm:
        """Take a name apart, once."""
        form = self._forms.get(name)
        if form is None:
            if len(self._forms) >= MOST_KEPT:
                self._forms.clear()
            form = self._forms[name] = self._taken_apart(name)
        return form

    def _taken_apart(self, name: str) -> NameForm:
        words = _WRITTEN_SHORT.sub(_in_full, organisation_key(name)).split()
        parts = tuple(word for word in self._parts(words) if word not in SMALL_WORDS)
        core = frozenset(word for word in parts if not self._is_shared(word))
        return NameForm(parts, core, "".join(words))

    def place(self, name: str) -> str:
        """Return the word a place is known by in a form."""
        return _JOIN.join(fold(name).split())

    def is_place(self, word: str) -> bool:
        """Tell whether a word of a form is a municipality or village."""
        return word in self._places

    def _parts(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the words, those that belong together as one."""
        words = [_SAME.get(word, word) for word in words]
        at = 0
        while at < len(words):
            phrase = next(
                (p for p in self._phrases.get(words[at], ()) if words[at : at + len(p)] == p), None
            )
            part = _JOIN.join(phrase) if phrase else words[at]
            yield _SAME.get(part, part)
            at += len(phrase) if phrase else 1

    def _is_shared(self, word: str) -> bool:
        return self.is_place(word) or word in MODIFIERS or is_common(word)


@lru_cache(maxsize=2)
def name_reader(facts: Facts) -> NameReader:
    """Return the reader of names for these facts."""
    return NameReader(facts)


def is_common(word: str) -> bool:
    """Tell whether a word names a kind of organisation rather than one of them."""
    return word in COMMON or word in _ABBREVIATED or word.endswith(COMMON_ENDINGS)


def written_out(word: str) -> frozenset[str]:
    """Return a word with everything it may be short for."""
    return _LONG_FORMS.get(word, frozenset()) | {word}


@lru_cache(maxsize=MOST_KEPT)
def alike_words(word: str) -> frozenset[str]:
    """Return a word with its long and short forms, and other long forms of the same."""
    sure = (form for form in _SURE_FORMS if word in form)
    short = (short for short, long in _LONG_FORMS.items() if word in long)
    return frozenset({word}).union(written_out(word), short, *sure)


def abbreviates(one: str, other: str) -> bool:
    """Tell whether one word is the short form of the other, or both are long forms of one."""
    if one not in _ABBREVIATED or other not in _ABBREVIATED:
        return False
    for short, long in ((one, other), (other, one)):
        if long in _LONG_FORMS.get(short, ()):
            return True
    return any(len(long) > 1 and one in long and other in long for long in _SURE_FORMS)


def _in_full(match: re.Match[str]) -> str:
    return f"van {'de' if match[1] == 'd' else 'het'}"


def _phrases() -> Iterator[Sequence[str]]:
    for phrases in ABBREVIATIONS.values():
        yield from (phrase.split() for phrase in phrases if " " in phrase)
    yield from (phrase.split() for phrase in SAME_MEANING if " " in phrase)


def _places(facts: Facts) -> Iterator[Sequence[str]]:
    for municipality in facts.municipalities:
        yield fold(municipality.name).split()
        for code in municipality.postal_codes:
            yield from (fold(place).split() for place in facts.places(code))


def _by_first_word(phrases: Iterable[Sequence[str]]) -> dict[str, list[list[str]]]:
    """Group what consists of several words by the first one, the longest in front."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        if len(phrase) > 1:
            found.setdefault(phrase[0], []).append(list(phrase))
    for group in found.values():
        group.sort(key=len, reverse=True)
    return found


_WRITTEN_SHORT = re.compile(r"\bv ?([dht])\b")
"""What "v/d" and "v/h" have become in a folded name."""
_SAME = {_JOIN.join(fold(word).split()): meaning for word, meaning in SAME_MEANING.items()}
_LONG_FORMS = {
    short: frozenset(_JOIN.join(phrase.split()) for phrase in phrases)
    for short, phrases in ABBREVIATIONS.items()
}
_SURE_FORMS = [_LONG_FORMS[short] for short in ("caw", "cc", "gbs", "sh", "wzc")]
"""Ways to write one and the same kind of organisation out."""
_ABBREVIATED = frozenset(_LONG_FORMS) | frozenset().union(*_LONG_FORMS.values())
