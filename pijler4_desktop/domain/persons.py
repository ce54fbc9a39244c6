"""A person in texts: name, mail and phone in the ways people write them, found and wiped.

A name counts in any order of its words, with or without accents, capitals and signs between; a
phone number with any prefix and spacing. Names are only looked for with two words or more, and
mail addresses when they are not those of a desk: "Roos" and "info@" are in half of all texts.
A longer name is somebody else's: with a hyphen always, else when it is known as such.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from pijler4_desktop.domain.identifiers import kbo
from pijler4_desktop.domain.phones import phone
from pijler4_desktop.domain.text import fold, without_accents

MARK = "[gewist]"
"""What stands in a text where a person stood."""

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d(?:[\W_]{0,3}\d){7,}")
_BETWEEN_NUMBERS = re.compile(r"[;,|\n&]|\bof\b|\ben\b|\s/\s")
_NO_DIGITS = re.compile(r"\D+")
_SPACE = re.compile(r"\s")
_LETTER = re.compile(r"[^\W\d_]")
_HYPHEN_BEFORE = re.compile("[^\\W\\d_][-\u2010\u2011]")
_HYPHEN_AFTER = re.compile("[-\u2010\u2011][^\\W\\d_]")
_GROUPED = re.compile(r"\d{4}\.\d{3}\.\d{3}")
_COMPANY_BEFORE = re.compile(
    r"(?:\b(?:kbo|ondernemingsn(?:umme)?r|btw|vat)(?:[\W_]{0,2}n(?:umme)?r)?|(?<![\w.@-])be)"
    r"[\W_]{0,3}(?:be[\W_]{0,2})?$"
)
_ESCAPES = re.compile(r"\\[ntr]")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_OTHER_MARKS = re.compile(
    "[\u0483-\u0489\u0591-\u1dff\u20d0-\u20ff\u2cef-\u302f\u3099-\ufaff\ufb1e\ufe20-\ufe2f]"
    "|[\U00010000-\U0010ffff]"
)
"""Letters of scripts in which marks stand that are none of our accents."""
_GAP = r"[\W_]{0,3}"
_CLOSE = r"[^\S\r\n]{0,2}[-.'’]?"
"""Between the words of a name that may not run on into another one: no comma, no new line."""
_MOST_WORDS = 6
_SHORTEST_NUMBER = 8
_OF_DESKS = frozenset({
    "admin", "administratie", "algemeen", "balie", "bestuur", "bib", "bibliotheek", "contact",
    "directie", "gemeente", "hallo", "help", "helpdesk", "info", "inschrijvingen", "integratie",
    "mail", "onthaal", "post", "reservatie", "secretariaat", "sociaalhuis", "team",
    "vrijwilligers", "welkom", "welzijn",
})  # fmt: skip
"""Local parts of mail addresses that belong to a function and not to a person."""


Span = tuple[int, int]
"""From where to where in a text."""


class Finder(Protocol):
    """Finds persons in a text as it is compared."""

    def __bool__(self) -> bool: ...

    def spans(self, plain: str) -> Iterator[Span]:
        """Yield from where to where somebody stands."""
        ...


class KnownPerson(NamedTuple):
    """A contact by whom somebody is known; `removed` when only the history has it."""

    id: str
    name: str
    function: str
    organisation: str
    removed: bool


class Trait(StrEnum):
    """What someone is known by."""

    NAME = "name"
    MAIL = "mail"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, order=True)
class PersonValue:
    """One value by which a person is known, as it was written."""

    trait: Trait
    text: str

    @property
    def distinctive(self) -> bool:
        """Tell whether the value can only mean this person, wherever it stands."""
        if self.trait is Trait.NAME:
            return len(_WORD.findall(fold(self.text) or self.text)) > 1
        if self.trait is Trait.MAIL:
            return self.text.partition("@")[0].strip().casefold() not in _OF_DESKS
        return len(national(self.text)) >= _SHORTEST_NUMBER


def person_values(name: str = "", mail: str = "", number: str = "") -> frozenset[PersonValue]:
    """Return what is known of someone; empty texts are nothing."""
    numbers = [(Trait.PHONE, one) for one in _BETWEEN_NUMBERS.split(number)]
    given = ((Trait.NAME, name), (Trait.MAIL, mail), *numbers)
    return frozenset(PersonValue(trait, text.strip()) for trait, text in given if text.strip())


def value_typed(text: str) -> PersonValue:
    """Return what somebody typed to look a person up: a mail address, a phone number or a name."""
    if "@" in text:
        return PersonValue(Trait.MAIL, text.strip())
    trait = Trait.PHONE if phone(text).value else Trait.NAME
    return PersonValue(trait, text.strip())


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as names are compared: in any order, without accents or signs."""
    return tuple(sorted(_WORD.findall(_plain(name))))


class Persons:
    """Finds persons by their values; thousands of persons cost little more than one.

    `others` are whole names of other people: what stands within one of those is not found.
    `hashed` finds who is only known by hashes.
    """

    def __init__(
        self,
        values: Iterable[PersonValue],
        others: Iterable[str] = (),
        hashed: Finder | None = None,
    ) -> None:
        self.hashed = hashed
        self.values = frozenset(value for value in values if value.distinctive)
        """What is really looked for: a value that can mean anyone is passed over."""
        self.others = _longer(others, self.values)
        """The names of others in which one of these stands."""
        self._strange = [_name_pattern(_WORD.findall(_plain(n)), _CLOSE) for n in self.others]
        self._by_word: dict[str, set[re.Pattern[str]]] = defaultdict(set)
        self._by_number: dict[str, re.Pattern[str]] = {}
        for value in self.values:
            self._take(value)
        self._lengths = sorted({len(number) for number in self._by_number})

    def __bool__(self) -> bool:
        return bool(self.values) or bool(self.hashed)

    def maybe_in(self, text: str) -> bool:
        """Tell quickly whether somebody may stand in a text, or in JSON that holds it."""
        if self.values and any(True for _ in self._patterns(text)):
            return True
        return bool(self.hashed and any(True for _ in self.hashed.spans(_quickly_plain(text))))

    def found_in(self, text: str) -> bool:
        """Tell whether somebody stands in a text."""
        return bool(self._spans(text))

    def wiped(self, text: str, mark: str = MARK) -> str:
        """Return a text with a mark in the place of everybody; the same text when it has none."""
        spans = self._spans(text)
        if not spans:
            return text
        pieces, end = [], 0
        for first, last in spans:
            pieces += [text[end:first], mark]
            end = last
        return "".join([*pieces, text[end:]])

    def _take(self, value: PersonValue) -> None:
        if value.trait is Trait.PHONE:
            self._by_number[national(value.text)] = _number_pattern(value.text)
            return
        looked_at = value.text.partition("@")[0] if value.trait is Trait.MAIL else value.text
        words = _WORD.findall(_plain(looked_at))[:_MOST_WORDS]
        if not words:
            return
        longest = max(range(len(words)), key=lambda n: len(words[n]))
        if value.trait is Trait.MAIL:
            self._by_word[words[longest]].add(_mail_pattern(value.text))
            return
        pattern = _name_pattern(words)
        for key in _joined(words, longest):
            self._by_word[key].add(pattern)

    def _patterns(self, text: str) -> Iterator[re.Pattern[str]]:
        """Yield what may be found, by the words and the digits that stand in a text."""
        plain = _quickly_plain(text)
        if self._by_word:
            for word in self._by_word.keys() & set(_WORD.findall(plain)):
                yield from self._by_word[word]
        if self._by_number:
            yield from self._numbers(plain)

    def _numbers(self, plain: str) -> Iterator[re.Pattern[str]]:
        for match in _DIGITS.finditer(plain):
            digits = _NO_DIGITS.sub("", match[0])
            for length in self._lengths:
                for start in range(len(digits) - length + 1):
                    known = self._by_number.get(digits[start : start + length])
                    if known is not None:
                        yield known

    def _spans(self, text: str) -> list[Span]:
        """Return from where to where somebody stands in a text, first first, apart."""
        patterns = set(self._patterns(text)) if self.values and text else set()
        if not (patterns or (self.hashed and text)):
            return []
        plain, places = _with_places(text)
        strange = [m.span() for other in self._strange for m in other.finditer(plain)]
        hits = [
            match.span()
            for pattern in patterns
            for match in pattern.finditer(plain)
            if not _is_of_another(match, strange)
        ]
        if self.hashed:
            hits += self.hashed.spans(plain)
        found = sorted((places[a], _end(text, places[b - 1] + 1)) for a, b in hits)
        apart: list[Span] = []
        for first, last in found:
            if apart and first < apart[-1][1]:
                apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
            else:
                apart.append((first, last))
        return apart


def _quickly_plain(text: str) -> str:
    """Return a text as it is compared, without the escapes of JSON.

    Ten times as fast where no other marks stand than our own accents.
    """
    if text.isascii():
        plain = text.lower()
    elif _OTHER_MARKS.search(text):
        plain = without_accents(text)
    else:
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return _ESCAPES.sub("  ", plain) if "\\" in plain else plain


def _plain(text: str) -> str:
    return _with_places(text)[0]


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return a text as it is compared, and for each of its letters where it stood."""
    letters, places = [], []
    for place, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKD", letter.casefold()):
            if not unicodedata.combining(plain):
                letters.append(plain)
                places.append(place)
    return "".join(letters), places


def _end(text: str, end: int) -> int:
    """Take the accents along that belong to the last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _longer(others: Iterable[str], values: Iterable[PersonValue]) -> frozenset[str]:
    """Return the names among these that hold all words of a known name, and more."""
    known = [set(name_words(v.text)) for v in values if v.trait is Trait.NAME]
    return frozenset(name for name in others if any(k < set(name_words(name)) for k in known))


def _is_of_another(match: re.Match[str], strange: list[Span]) -> bool:
    """Tell whether what was found is but a part of another name."""
    first, last = match.span()
    known = any(start <= first and last <= end for start, end in strange)
    return known or in_hyphens(match.string, first, last) or _is_of_a_company(match)


def _is_of_a_company(match: re.Match[str]) -> bool:
    """Tell whether a found number is an enterprise number: valid, and written or called so."""
    number = match[0]
    if not number[0].isdigit() or not kbo(number).value or len(_NO_DIGITS.sub("", number)) < 10:
        return False
    before = match.string[max(match.start() - 30, 0) : match.start()]
    return bool(_GROUPED.fullmatch(number) or _COMPANY_BEFORE.search(before))


def in_hyphens(text: str, first: int, last: int) -> bool:
    """Tell whether a hyphen makes a found name part of another: "Jan Peeters-Claes".

    Where the name itself is written with hyphens, as in addresses of pages, it says nothing.
    """
    name = text[first:last]
    if not _SPACE.search(name) or not _LETTER.match(name):
        return False
    before, after = text[max(first - 2, 0) : first], text[last : last + 2]
    return bool(_HYPHEN_BEFORE.fullmatch(before) or _HYPHEN_AFTER.fullmatch(after))


def _name_pattern(words: list[str], gap: str = _GAP) -> re.Pattern[str]:
    """Match the words of a name in any rotation, and the whole address that is made of them."""
    orders = {tuple(words[n:] + words[:n]) for n in range(len(words))}
    either = "|".join(gap.join(map(re.escape, order)) for order in sorted(orders))
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])(?:@[\w.-]*\w)?")


def _joined(words: list[str], longest: int) -> set[str]:
    """Return every word that a text with this name can be known by: some people write it as one."""
    number = len(words)
    return {
        "".join(words[(start + n) % number] for n in range(length))
        for length in range(1, number + 1)
        for start in range(number)
        if (longest - start) % number < length
    }


def _mail_pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.+-]){re.escape(_plain(text).strip())}(?![\w-])")


def national(text: str) -> str:
    """Return the digits of a phone number that every way to write it has in common."""
    written = phone(text).value or text
    digits = _NO_DIGITS.sub("", written)
    return digits.lstrip("0")


def _number_pattern(text: str) -> re.Pattern[str]:
    foreign = (phone(text).value or "").startswith("+")
    country = rf"(?:(?:\+|00){_GAP})?"
    prefix = country if foreign else rf"(?:{country}32{_GAP}(?:\(0\){_GAP})?|0{_GAP})?"
    return re.compile(rf"(?<!\d){prefix}{_GAP.join(national(text))}(?!\d)")
