"""Values of persons as hashes: enough to find somebody again without writing down who he is.

What is kept of somebody who was forgotten must find him in an older file, and tell nobody his name.
The salt is the id of the database, so that hashes of two offices cannot be compared. Who has the
file and guesses a name can check the guess; that is why only a hash stays, and no part of a value.

Whole values are found: a name in any order of its words, a mail address, a number with any prefix
and spacing. A name that is written as one word, or cut short, is not.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pijler4_desktop.domain.persons import (
    PersonValue,
    Span,
    Trait,
    in_hyphens,
    name_words,
    national,
)

PREFIX = "v1:"
"""What a hash of a value begins with; those of ids are bare."""
_WORD = re.compile(r"[^\W_]+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\d(?:[\W_]{0,3}\d){7,}")
_DIGIT = re.compile(r"\d")
_AT_HOME = re.compile(r"@[\w.-]*\w")
_BEFORE_NUMBER = re.compile(r"(?:(?:00)?32)?0?")
_WIDEST_GAP = 3


def value_hashes(values: Iterable[PersonValue], salt: str) -> frozenset[str]:
    """Return what is kept of these values; those that can mean anyone are passed over."""
    return frozenset(_hash_of(value, salt) for value in values if value.distinctive)


class HashedValues:
    """Finds the persons behind hashes in texts: slowly, for once in a file."""

    def __init__(self, hashes: Iterable[str], salt: str) -> None:
        self._known: set[bytes] = set()
        self._sizes: dict[str, set[int]] = defaultdict(set)
        self._begun = {trait: _begun(trait, salt) for trait in Trait}
        for one in hashes:
            if one.startswith(PREFIX):
                _version, trait, size, digest = one.split(":")
                self._sizes[trait].add(int(size))
                self._known.add(bytes.fromhex(digest))

    def __bool__(self) -> bool:
        return bool(self._known)

    def spans(self, plain: str) -> Iterator[Span]:
        """Yield where somebody stands in a text as it is compared, in any order."""
        if not self._known:
            return
        if self._sizes[Trait.NAME]:
            yield from self._names(plain)
        if self._sizes[Trait.MAIL]:
            for match in _MAIL.finditer(plain):
                if self._knows(Trait.MAIL, match[0]):
                    yield match.span()
        if self._sizes[Trait.PHONE]:
            for match in _NUMBER.finditer(plain):
                yield from self._numbers(match)

    def _names(self, plain: str) -> Iterator[Span]:
        words = [match.span() for match in _WORD.finditer(plain)]
        for size in self._sizes[Trait.NAME]:
            for n in range(len(words) - size + 1):
                window = words[n : n + size]
                if not _close(window):
                    continue
                body = " ".join(sorted(plain[first:last] for first, last in window))
                first, last = window[0][0], window[-1][1]
                if self._knows(Trait.NAME, body) and not in_hyphens(plain, first, last):
                    home = _AT_HOME.match(plain, last)
                    yield first, home.end() if home else last

    def _numbers(self, match: re.Match[str]) -> Iterator[Span]:
        places = [match.start() + digit.start() for digit in _DIGIT.finditer(match[0])]
        digits = "".join(match.string[place] for place in places)
        for size in self._sizes[Trait.PHONE]:
            for n in range(len(digits) - size + 1):
                if self._knows(Trait.PHONE, digits[n : n + size]):
                    whole = _BEFORE_NUMBER.fullmatch(digits[:n])
                    start = 0 if whole else n - digits[:n].endswith("0")
                    first = places[start] - match.string[: places[start]].endswith("+")
                    yield first, places[n + size - 1] + 1

    def _knows(self, trait: Trait, body: str) -> bool:
        digest = self._begun[trait].copy()
        digest.update(body.encode())
        return digest.digest() in self._known


def _close(window: list[Span]) -> bool:
    """Tell whether words follow each other as those of a name do."""
    return all(after[0] - word[1] <= _WIDEST_GAP for word, after in pairwise(window))


def _begun(trait: Trait, salt: str) -> "hashlib._Hash":
    return hashlib.sha256(f"{salt}\0{trait}\0".encode())


def _hash_of(value: PersonValue, salt: str) -> str:
    if value.trait is Trait.NAME:
        words = name_words(value.text)
        return _digest(value.trait, len(words), " ".join(words), salt)
    if value.trait is Trait.PHONE:
        number = national(value.text)
        return _digest(value.trait, len(number), number, salt)
    return _digest(value.trait, 0, " ".join(value.text.split()).casefold(), salt)


def _digest(trait: Trait, size: int, body: str, salt: str) -> str:
    digest = _begun(trait, salt)
    digest.update(body.encode())
    return f"{PREFIX}{trait}:{size}:{digest.hexdigest()}"
