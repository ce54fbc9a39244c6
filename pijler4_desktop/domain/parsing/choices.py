"""Words for the closed lists: our own, their codes, and the synonyms officers use."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from pijler4_desktop.domain.parsing.cells import plain_text, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.parsing.synonyms import SYNONYMS
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import MainActivity

E = TypeVar("E", bound=StrEnum)

CODE_LENGTH = 4
"""How long the codes of the associations register are."""

LIKENESS = 84
"""From this likeness (0 to 100) a word is offered as what was probably meant."""

_BETWEEN = re.compile(r"\s*[;,|\n]\s*")


def parse_choice(enum: type[E], cell: Cell | None) -> Parsed[E]:
    """Read one word of a list; an unknown word is a question with the words most like it."""
    found: Parsed[E] | None = unreadable(cell)
    if found is not None:
        return found
    return _read(enum, plain_text(cell))


def parse_choices(enum: type[E], cell: Cell | None) -> Parsed[tuple[E, ...]]:
    """Read several words of a list, with semicolons, commas or line breaks between them."""
    found: Parsed[tuple[E, ...]] | None = unreadable(cell)
    if found is not None:
        return found
    text = plain_text(cell)
    whole = _read(enum, text)
    if whole.value is not None:
        return Parsed((whole.value,))
    pieces = [_read(enum, piece) for piece in _BETWEEN.split(text) if fold(piece)]
    values = tuple(dict.fromkeys(piece.value for piece in pieces if piece.value is not None))
    problems = tuple(problem for piece in pieces for problem in piece.problems)
    return Parsed(values or None, problems or (whole.problems if not values else ()))


@lru_cache(maxsize=8_192)
def _read(enum: type[E], text: str) -> Parsed[E]:
    known = words_of(enum)
    folded = fold(text)
    member = known.get(folded)
    if member is None:
        member = known.get(fold(re.sub(r"\(.*?\)", " ", text)))
    if member is not None and not _wrong_code(enum, member, text):
        return Parsed(member)
    return refused(ProblemCode.UNKNOWN_VALUE, text, *_alike(folded, known))


def _wrong_code(enum: type[E], member: E, text: str) -> bool:
    """Tell whether a text looks like a code of the register but is none: SPORT, where SPRT is."""
    looks_like_one = enum is MainActivity and text.isupper() and len(text) <= CODE_LENGTH + 1
    return looks_like_one and text.strip() != member.value


@cache
def words_of(enum: type[E]) -> Mapping[str, E]:
    """Return every word that stands for a member of a list, folded."""
    known: dict[str, E] = {}
    for member in enum:
        known[fold(term(member))] = member
    for member in enum:
        for word in (member.value, *SYNONYMS.get(enum, {}).get(member, "").split("|")):
            if fold(word):
                known.setdefault(fold(word), member)
    return known


def _alike(folded: str, known: Mapping[str, E]) -> tuple[str, ...]:
    if not folded:
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for words that are unknown

    found = process.extract(folded, known.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=3)
    return tuple(dict.fromkeys(term(known[word]) for word, _, _ in found))
