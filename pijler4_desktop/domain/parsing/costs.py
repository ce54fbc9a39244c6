"""What it costs, and for what: "2,5 euro per keer", "€ 35/jaar", "40 euro, UiTPAS 8 euro".

A range, a free contribution or "betalend" without an amount is a question, never a price.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, text_of, unreadable
from pijler4_desktop.domain.parsing.numbers import number_in, parse_number
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import CostBasis


@dataclass(frozen=True, slots=True)
class Cost:
    """An amount in euro (0 is free), what it is for, and whether there is a social tariff.

    `text` holds the words beside the amount, such as "koffie 1 €".
    """

    eur: float | None = None
    basis: CostBasis | None = None
    social_tariff: bool | None = None
    text: str = ""


_FREE = re.compile(r"\b(?:gratis|kosteloos|free|geen kosten?|kost niets|niets|gratuit)\b!*")
_AMOUNT = (
    r"(?:(?:€|euro?s?\b|eur\b) ?(?P<after>\d[\d.,]*)(?:,-)?|"
    r"(?P<before>\d[\d.,]*) ?(?:,-)? ?(?:€|euro?s?\b|eur\b))"
)
_PRICE = re.compile(_AMOUNT)
_BARE = re.compile(r"(?<![\d.,])\d[\d.,]*(?!\d)")
_BASES = (
    (CostBasis.PER_SESSION, r"keer|les|lessen|sessie|beurt|bijeenkomst|activiteit|deelname|avond|"
     r"namiddag|voormiddag|dag|maaltijd|session|x"),
    (CostBasis.PER_MONTH, r"maand|mnd|month"),
    (CostBasis.PER_YEAR, r"jaar|werkjaar|schooljaar|kalenderjaar|year"),
)  # fmt: skip
_BASIS = tuple(
    (basis, re.compile(rf"(?:\bper|/|\bvoor een|\bvoor 1|\belke|\b1 ?x per|\bp\.) ?(?:{words})\b"))
    for basis, words in _BASES
)
_ADVERB = {
    "maandelijks": CostBasis.PER_MONTH,
    "jaarlijks": CostBasis.PER_YEAR,
    "eenmalig": CostBasis.ONCE,
    "eenmalige": CostBasis.ONCE,
}
_SOCIAL = re.compile(
    r"\b(?:uitpas(?:[- ]?kansentarief)?|kansentarief|sociaal tarief|kansenpas|verminderd tarief)\b"
)
_RANGE = re.compile(r"\d ?(?:€|euro)? ?(?:à|a|-|–|tot|of) ?(?:€ ?)?\d")
_PER_OTHER = re.compile(
    r"(?:\bper|/) ?(?:\d+|uur|week|trimester|kwartaal|reeks|seizoen|semester|gezin)\b|%"
)
_FILLERS = re.compile(
    r"\b(?:per persoon|p\.p\.|pp|lidgeld|inkom|deelnameprijs|kostprijs|prijs|kost|bijdrage|is|de|"
    r"het|en|met|voor|via|normaal|tarief|leden)\b|[()!.,;:/€+-]"
)


def parse_cost(cell: Cell | None) -> Parsed[Cost]:
    """Read a price; the value holds what is certain, also when the amount is a doubt."""
    found: Parsed[Cost] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, str):
        return _read(cell)
    number = parse_number(cell)
    if number.value is None:
        return Parsed(None, number.problems)
    return _priced(number.value, text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[Cost]:
    shown = " ".join(text.split())
    plain = shown.casefold()
    if not plain.strip("-–/. ") or plain in ("nvt", "n.v.t."):
        return Parsed()
    if plain.startswith("-") or _PER_OTHER.search(plain):
        code = ProblemCode.NEGATIVE if plain.startswith("-") else ProblemCode.AMBIGUOUS
        return refused(code, shown)
    social = bool(_SOCIAL.search(plain))
    if _FREE.search(plain):
        return _free(shown, plain, social=social)
    if _RANGE.search(plain):
        return _only_social(shown, social=social, code=ProblemCode.AMBIGUOUS, plain=plain)
    return _amount(shown, plain, social=social)


def _free(shown: str, plain: str, *, social: bool) -> Parsed[Cost]:
    if social:
        return _only_social(shown, social=True, code=ProblemCode.AMBIGUOUS, plain=plain)
    if _PRICE.search(_ASIDE.sub("", plain)):
        return refused(ProblemCode.AMBIGUOUS, shown)
    rest = _FREE.sub("", plain, count=1)
    aside = "; ".join(m.group(1).strip() for m in _ASIDE.finditer(rest))
    other = _words(_ASIDE.sub("", rest))
    if other:
        return refused(ProblemCode.AMBIGUOUS, shown, "gratis")
    return Parsed(Cost(0.0, text=aside))


_BETWEEN = re.compile(r",(?!\d)|[;()]| [/–-] ")
_ONCE = re.compile(r"\b1 ?x\b")
_ASIDE = re.compile(r"\(([^()]*)\)")


def _amount(shown: str, plain: str, *, social: bool) -> Parsed[Cost]:
    pieces = [p for p in _BETWEEN.split(plain) if not (social and _SOCIAL.search(p))]
    main = " ".join(pieces)
    amounts = [m["after"] or m["before"] for m in _PRICE.finditer(main)]
    amounts = [a.rstrip(".,") for a in amounts or _BARE.findall(_ONCE.sub("", main))]
    if not amounts:
        return _only_social(shown, social=social, code=ProblemCode.NOT_A_NUMBER, plain=plain)
    if len(amounts) > 1:
        return refused(ProblemCode.AMBIGUOUS, shown, *amounts)
    number = number_in(amounts[0])
    if number.value is None:
        return Parsed(None, tuple(doubt(p.code, shown, *p.candidates) for p in number.problems))
    return _with_words(number.value, _basis(main), shown, plain, social=social)


def _with_words(
    eur: float, basis: CostBasis | None, shown: str, plain: str, *, social: bool
) -> Parsed[Cost]:
    rest = _PRICE.sub(" ", plain)
    for _, pattern in _BASIS:
        rest = pattern.sub(" ", rest)
    rest = _words(_BARE.sub(" ", _SOCIAL.sub(" ", rest)))
    unknown = [w for w in rest.split() if w not in _ADVERB and w not in ("x", "1x")]
    if unknown and basis is None and not social:
        return refused(ProblemCode.AMBIGUOUS, shown, number_text(eur).replace(".", ","))
    text = shown if social or unknown or "lidgeld" in plain else ""
    return _priced(eur, shown, basis, social=social, text=text)


def _priced(
    eur: float, shown: str, basis: CostBasis | None = None, *, social: bool = False, text: str = ""
) -> Parsed[Cost]:
    rounded = round(eur, 2)
    if abs(rounded - eur) > 1e-6:
        return refused(ProblemCode.AMBIGUOUS, shown, f"{rounded:.2f}".replace(".", ","))
    if rounded > 10_000:
        return refused(ProblemCode.TOO_LARGE, shown)
    return Parsed(Cost(rounded, basis if rounded else None, True if social else None, text))


def _basis(plain: str) -> CostBasis | None:
    for basis, pattern in _BASIS:
        if pattern.search(plain):
            return basis
    return next((basis for word, basis in _ADVERB.items() if word in plain), None)


def _only_social(shown: str, *, social: bool, code: ProblemCode, plain: str) -> Parsed[Cost]:
    basis = _basis(plain)
    value = Cost(None, basis, social_tariff=True, text=shown) if social else None
    return Parsed(value, (doubt(code, shown),))


def _words(text: str) -> str:
    return " ".join(_FILLERS.sub(" ", text).split())
