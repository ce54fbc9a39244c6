"""The codes of one field, and how they stand together in a cell: "K2 UP", "T1-T2", "M1+3"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made_of

from pijler4_desktop.domain.importing.choices import word_key

BETWEEN = re.compile(r"\s*(?:[;,/+&\n]|\ben\b)\s*")
"""Between several codes in one cell."""

_WITH_A_NUMBER = re.compile(
    r"(?P<letters>[^\W\d_]{1,4})\s?(?:\.{2,}|…|#+|_+|\+ ?(?:getal|cijfer|bedrag)|"
    r"(?:getal|cijfer|bedrag|nr)|[<(\[](?:getal|cijfer|bedrag|nr|x|n)[>)\]]|"
    r"(?<=[A-Z])(?:x{1,2}|n{1,2}))"
)
"""A code that a number follows, as a legend writes it: "K..", "K + bedrag", "Kxx"."""
WHICH = re.compile(r"\bhoeveelste\b|\bwelke (?:keer|week)\b")
"""What a legend says of a number in a code that counts the times in a month: "m1, m2 ..."."""
_NUMBER = r"\d+(?:[.,]\d{1,2})?"
_BARE = rf"(?:€ ?)?{_NUMBER}(?: ?(?:€|euro\b))?"
_PAID = rf"(?:€ ?)?(?P<number>{_NUMBER})(?: ?(?:€|euro))?"
_EURO = re.compile(r"€|\beuro?s?\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<letters>[^\W\d_]+)(?P<first>\d+)(?P<others>(?:\s*[+&,/]\s*\d+)+)")
_CONNECTING = re.compile(
    r"(?:vanaf|van|min(?:imum|stens)?|max(?:imum)?|tot|t/m|tem|en|of|hoger|meer|à|\+\s*\d+|[\W_])*"
)


def letters_before_a_number(code: str) -> str | None:
    """Return the letters of a code that a number follows: "k" of "K.." or "K + bedrag"."""
    found = _WITH_A_NUMBER.fullmatch(code.strip())
    return word_key(found["letters"]) if found else None


def with_number(field_key: str, meaning: str, number: str) -> str:
    """Put a number in the meaning of the code before it: "2 euro per keer", "lidgeld, 45 euro"."""
    if WHICH.search(meaning):
        return f"{number}de van de maand"
    if re.search(_NUMBER, meaning):
        return re.sub(_NUMBER, number, meaning, count=1)
    if _EURO.search(meaning):
        return _EURO.sub(lambda euro: f"{number} {euro.group()}", meaning, count=1)
    return f"{number} euro {meaning}" if field_key == "cost" else f"{number} {meaning}"


@dataclass(frozen=True, slots=True)
class Codes:
    """What the codes of one field mean, by their key.

    A number follows those of `amounts`; those of `joins` say something of the code beside them
    ("+" is "of hoger"). `short` is how codes are written in the midst of others.
    """

    field: str
    meanings: Mapping[str, str] = made_of(default_factory=dict)
    amounts: Mapping[str, str] = made_of(default_factory=dict)
    joins: Mapping[str, str] = made_of(default_factory=dict)
    short: Mapping[str, str] = made_of(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.meanings or self.amounts)

    def one(self, text: str) -> str | None:
        """Return what a single code means, with its number if it has one."""
        key = word_key(text)
        if key in self.meanings:
            return self.meanings[key]
        for letters, meaning in self.amounts.items():
            found = re.fullmatch(rf"{re.escape(letters)} ?{_PAID}", key)
            if found:
                return with_number(self.field, meaning, found["number"])
        return None

    def several(self, text: str) -> str | None:
        """Return what codes mean of which there are several and nothing else."""
        numbered = _NUMBERED.fullmatch(text.strip())
        if numbered:
            numbers = [numbered["first"], *re.findall(r"\d+", numbered["others"])]
            found = [self.one(f"{numbered['letters']}{n}") for n in numbers]
            if all(found):
                return ", ".join(filter(None, found))
        for pieces in (BETWEEN.split(text), re.split(r"[\s;,/+&]+", text)):
            found = [self.one(piece) for piece in pieces if piece]
            if len(found) > 1 and all(found):
                return ", ".join(filter(None, found))
        return None

    def within(self, text: str) -> str | None:
        """Write a text with the meaning in the place of each code; None when there is none."""
        known = {**self.meanings, **self.short}

        def said(match: re.Match[str]) -> str:
            key = match.group()
            meaning = self.joins.get(key) or known.get(key) or self.one(key)
            return f" {meaning} "

        key = word_key(text)
        if self._pattern(joins=False).search(key) is None:
            return None
        return " ".join(self._pattern(joins=True).sub(said, key).split())

    def fill(self, text: str) -> bool:
        """Tell whether a text is nothing but codes, with a sign or "vanaf" between them."""
        rest, count = self._pattern(joins=True).subn(" ", word_key(text))
        return count > 0 and _CONNECTING.fullmatch(rest) is not None

    def _pattern(self, *, joins: bool) -> re.Pattern[str]:
        keys = [*self.meanings, *(self.joins if joins else ())]
        forms = [_form(key) for key in sorted(keys, key=len, reverse=True)]
        forms += [rf"(?<!\w){re.escape(letters)} ?{_BARE}(?!\w)" for letters in self.amounts]
        return re.compile("|".join(forms) or r"(?!)")


def _form(key: str) -> str:
    """Return the pattern of a code that is not part of a longer word."""
    before = r"(?<!\w)" if key[:1].isalnum() else ""
    after = r"(?!\w)" if key[-1:].isalnum() else ""
    return f"{before}{re.escape(key)}{after}"
