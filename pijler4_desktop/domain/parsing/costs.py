"""What it costs, and for what: "2,5 euro per keer", "€ 35/jaar", "40 euro, UiTPAS 8 euro".

A range, a free contribution or "betalend" without an amount is a question, never a price.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.costs_doubtful import LONGEST, is_hardly_free, is_multiplied
from pijler4_desktop.domain.parsing.costs_plain import plain_cost
from pijler4_desktop.domain.parsing.numbers import number_in, parse_number
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note, refused
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


_FREE = re.compile(
    r"\b(?:gratis|kosteloos|(?:voor )?niks|free(?: of charge)?|kost niets|niets|gratuit|nihil|"
    r"nul euro)\b!*|"
    r"^(?:er is )?geen (?:kost(?:en|prijs)?|bijdrage|inkom|lidgeld)\b|^geen$"
)
_AMOUNT = (
    r"(?:(?:€|euro?s?\b|eur\b) ?(?P<after>\d[\d.,]*)(?:,-|\.-)?|"
    r"(?P<before>\d[\d.,]*) ?(?:,?-)? ?(?:€|euro?s?\b|eur\b))"
)
_PRICE = re.compile(_AMOUNT)
_BARE = re.compile(r"(?<![\d.,])\d[\d.,]*(?!\d)")
_GAP, _SIGN = re.compile(" ?"), re.compile(r" ?(?:,-)? ?(?:€|euro?s?\b|eur\b) ?")
_BASES = (
    (CostBasis.PER_SESSION, r"keer|maal|les|lessen|sessie|beurt|bijeenkomst|samenkomst|activiteit|"
     r"lunch|brunch|ontbijt|deelname|avond|namiddag|voormiddag|dag|maaltijd|workshop|wandeling|"
     r"uitstap|kookles|training|"
     r"moment|praatmoment|voorstelling|bezoek|session|time|x|k(?=$|[ .,)])"),
    (CostBasis.PER_MONTH, r"maand|mnd|month|m(?=$|[ .,)])"),
    (CostBasis.PER_YEAR, r"jaar|jr|werkjaar|schooljaar|kalenderjaar|year|j(?=$|[ .,)])"),
)  # fmt: skip
_BASIS = tuple(
    (
        basis,
        re.compile(
            r"(?:\bper|\bp(?=[kj]\b)|\bp\.? ?/|/|\bvoor een|\bvoor 1|\belke|\b1 ?x per|\bp\.|"
            r"\ban?\b) ?"
            rf"(?:{words})\b\.?"
        ),
    )
    for basis, words in _BASES
)
_ADVERB = {
    "maandelijks": CostBasis.PER_MONTH,
    "maandelijkse": CostBasis.PER_MONTH,
    "jaarlijks": CostBasis.PER_YEAR,
    "jaarlijkse": CostBasis.PER_YEAR,
    "jaarlidgeld": CostBasis.PER_YEAR,
    "eenmalig": CostBasis.ONCE,
    "eenmalige": CostBasis.ONCE,
    "inschrijvingsgeld": CostBasis.ONCE,
}
_SOCIAL = re.compile(
    r"\b(?:(?:met )?uitpas(?:[- ]?(?:kansen)?tarief)?|kansentarief|sociaal tarief|kansenpas|"
    r"verminderd tarief|kortingstarief)\b(?: (?:is )?mogelijk)?"
)
_RANGE = re.compile(r"\d ?(?:€|euro)? ?(?:à|a|-|–|tot|of) ?(?:€ ?)?\d|\btussen \d")
_OTHER_BASIS = re.compile(
    r"(?:\bper|/) ?(?:uur|week|trimester|kwartaal|(?:lessen)?reeks|seizoen|semester|gezin|koppel|"
    r"duo|kind)\b"
)
_SEVERAL_TIMES = re.compile(
    r"\b(?:per|voor) ?\d+\b(?! ?(?:€|eur))|"
    r"/ ?\d+ ?(?:x|keer|lessen|beurten|sessies|weken|maanden|stuks|personen)\b|%|"
    r"\b\d+-?(?: ?x)? ?-?beurten\w*|\bbeurtenkaart\b"
)
_MEMBERSHIP = re.compile(r"lidgeld|inschrijvingsgeld")
_ABOUT = re.compile(r"^(?:ca\.?|circa|ongeveer|±|\+/-|rond de|~) ?(?=[\d€])")
_EXTRA = (
    r"koffie|thee|drank\w*|drink\w*|consumpties?|materiaal|materialen|maaltijd|eten|soep|broodjes?|"
    r"waarborg|verzekering|kopies?|boek|taart|snacks?|versnapering(?:en)?|hapje|kosten materiaal"
)
_OF_EXTRA = re.compile(rf"\b(?:{_EXTRA})\b")
_CONDITION = re.compile(
    r"\b(?:leden|lid|eerste|1e|1ste|proef\w*|kinderen|kind|kids|jongeren|studenten|senioren|"
    r"kansen\w*|uitpas\w*|onder|of|bijdrage|gift|anders|daarna|nadien|erna|behalve|tijdelijk|met|"
    r"indien|als|jaar|tot|vanaf|tijdens|wie|enkel|alleen|mensen|anderstaligen|nieuwkomers|"
    r"inwoners)\b|\d ?%|-\d"
)
_COUNTED = re.compile(
    r"\b(?:max|min|maximum|minimum|maximaal|minimaal)\b|"
    r"\b\d+ ?(?:(?:x|keer|maal) (?:per|/)|pers\w*|deelnemers|plaatsen|people|"
    r"less(?:en|ons)|sessies|sessions|bijeenkomsten|weken|weeks)\b"
)
"""A number that counts people or times, beside a price or "gratis"."""
_AFTER_FREE = re.compile(
    r"(?:de |het )?(?:eerste|1e|1ste)(?: (?:\d|twee|drie|vier))? \w+ (?:is |zijn )?gratis ?[,;.]? ?"
    r"(?:daarna|nadien|erna) (?P<rest>.+)"
)
_UNSURE = (
    r"korting|reductie|\w*kaart|\w*pas|leden\w*|lid|lidmaatschap|member\w*|zonder|voorbehoud|"
    r"voorlopig|bevestig\w*|zeker|nog|bij|later|variabel|afhankelijk|ongeveer|circa|richtprijs|soms|meestal|mogelijk"
)
_DEPENDS = re.compile(rf"\b(?:{_UNSURE})\b|\?")
"""What makes a price hold for some, or not for sure, rather than describe it."""
_INCLUDED = re.compile(
    rf"\b(?:incl\b\.?|inclusief|including|met)(?![^,;]*(?:\d|\?|\b(?:{_UNSURE})\b)).*"
)
_PAYING = re.compile(r"(?<!geen )\b(?:betal\w*|lidgeld|bijdrage|gift|inschrijvingsgeld|pay\w*)\b")
_LABEL = re.compile(r"^(?:lidgeld|bijdrage|inschrijvingsgeld)\b\W*")
_QUIET_WORDS = (
    "incl inclusief inbegrepen excl exclusief cash ter plaatse te betalen betaling payconiq "
    "bancontact overschrijving en drankje dranken drank koffie thee materiaal materialen maaltijd "
    "soep broodje broodjes eten drinken versnapering taart verzekering alles verschuldigd "
    "bijdrage in per persoon deelnemer pers p pp volwassene iedereen vaste vast entry"
)
_QUIET = frozenset(_QUIET_WORDS.split())
_FILLERS = re.compile(
    r"\bp\.p\.?(?!\w)|\b(?:(?:per|/) ?(?:persoon|pers|deelnemer|volwassene)|pp|lidgeld|inkom|"
    r"toegang|deelnameprijs|kostprijs|prijs|kost|bijdrage|is|de|het|en|met|voor|via|normaal|tarief|leden|"
    r"van|a)\b|[()!.,;:/€+±~-]"
)
_BETWEEN = re.compile(r",(?!\d)|[;()]| [/–-] | of (?=€|\d)")
_ONCE = re.compile(r"\b1 ?x\b")
_ASIDE = re.compile(r"\(([^()]*)\)")


def parse_cost(cell: Cell | None) -> Parsed[Cost]:
    """Read a price; the value holds what is certain, also when the amount is a doubt."""
    found: Parsed[Cost] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, str):
        return _read(plain_text(cell))
    number = parse_number(cell)
    if number.value is None:
        return Parsed(None, number.problems)
    return _priced(number.value, text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[Cost]:
    shown = " ".join(text.split())
    if len(shown) > LONGEST:
        return refused(ProblemCode.AMBIGUOUS, shown)
    plain = plain_cost(shown)
    if not plain.strip("-–/. ") or plain in ("nvt", "n.v.t."):
        return Parsed()
    if re.search(r"\d[.,]{2,}\d", plain):
        return refused(ProblemCode.NOT_A_NUMBER, shown)
    if re.fullmatch(r"-[\d.,]+(?: ?(?:€|euro|eur))?", plain):
        return refused(ProblemCode.NEGATIVE, shown)
    if plain.startswith("-") or _SEVERAL_TIMES.search(plain):
        return refused(ProblemCode.AMBIGUOUS, shown)
    return _stated(shown, plain)


def _stated(shown: str, plain: str) -> Parsed[Cost]:
    social = bool(_SOCIAL.search(plain))
    if later := _AFTER_FREE.fullmatch(plain):
        return _later(shown, later["rest"])
    if _FREE.search(plain):
        return _free(shown, plain, social=social)
    if _RANGE.search(_without_social(plain) if social else plain):
        return _only_social(shown, social=social, code=ProblemCode.AMBIGUOUS, plain=plain)
    if is_multiplied(plain) or (len(_bases_priced(plain)) > 1 and not social):
        return refused(ProblemCode.AMBIGUOUS, shown, *_amounts(plain, [plain]))
    return _amount(shown, plain, social=social)


def _bases_priced(plain: str) -> list[CostBasis]:
    """Tell what has a price of its own: "25 euro per jaar en 3 per keer"."""
    numbers = [match.end() for match in _BARE.finditer(plain)]
    return [
        basis
        for basis, pattern in _BASIS
        if any(m.start() in _behind(plain, numbers) for m in pattern.finditer(plain))
    ]


def _behind(plain: str, numbers: list[int]) -> set[int]:
    """Return where something right behind these numbers may begin, also after a sign."""
    return {m.end() for at in numbers for m in (_SIGN.match(plain, at), _GAP.match(plain, at)) if m}


def _without_social(plain: str) -> str:
    """Leave out the pieces of a text that are about the social tariff."""
    pieces = _BETWEEN.split(plain)
    kept = [p for p in pieces if not _SOCIAL.search(p)]
    alone = [p for p in pieces if _SOCIAL.search(p) and not _BARE.search(p)]
    amounts = [p for p in kept if _BARE.search(p)]
    if alone and len(amounts) == 2 and pieces.index(amounts[1]) + 1 == pieces.index(alone[0]):
        kept.remove(amounts[1])
    return " ".join(kept)


def _free(shown: str, plain: str, *, social: bool) -> Parsed[Cost]:
    """Read "gratis"; with a condition it is not free for all, with the price of coffee it is."""
    if social or is_hardly_free(plain):
        return _only_social(shown, social=social, code=ProblemCode.AMBIGUOUS, plain=plain)
    marked = _FREE.sub(_MARK, plain, count=1)
    pieces = re.split(r",(?!\d)|[;+()]| [-–] |\ben\b", marked)
    if _FREE_THING.search(plain) and not _FREE.search(_FREE_THING.sub("", plain)):
        return refused(ProblemCode.AMBIGUOUS, shown, "gratis")
    priced = [p for p in pieces if _PRICE.search(p) or (_BARE.search(p) and not _is_count(p))]
    rest = _VOLUNTARY.sub(" ", marked.replace(_MARK, ""))
    refuse = _CONDITION.search(rest) or re.search(r"(?<!geen )\blidgeld\b", rest)
    if refuse or any(not _OF_EXTRA.search(p) for p in priced):
        return refused(ProblemCode.AMBIGUOUS, shown, *(() if priced else ("gratis",)))
    aside = "; ".join(m.group(1).strip() for m in _ASIDE.finditer(rest))
    other = _words(_ASIDE.sub("", rest))
    problems = (note(ProblemCode.READ_AS, shown, "gratis"),) if plain == "geen" else ()
    given = _VOLUNTARY.search(plain) is not None
    return Parsed(Cost(0.0, text=shown if other or given else aside), problems)


_FREE_THING = re.compile(
    r"\b(?:gratis|free) (?:\w+ )?(?:maaltijd|eten|drank\w*|drinken|koffie|thee|soep|broodje\w*|"
    r"lunch|hapje\w*|snacks?|taart|ontbijt|parking|parkeren|vervoer|materiaal|kinderopvang|opvang|"
    r"proefles\w*|t shirts?|meals?|drinks?|coffee|trial)\b"
)
"""A thing one gets: what it costs to join, it does not say."""
_VOLUNTARY = re.compile(
    r"\b(?:vrije?|vrijwillige|kleine vrije|eigen vrije) (?:bijdrage|gift|fooi)\b(?! ?\d)|"
    r"\b(?:bijdrage|gift) (?:mag|is vrij|welkom)\b"
)
"""What someone may give beside "gratis": it stays free."""
_MARK = "\0"
"""Where "gratis" stood: "1 keer per maand gratis" is not free the other times."""


def _is_count(piece: str) -> bool:
    """Tell whether the number in a piece counts people or times, apart from "gratis"."""
    return _MARK not in piece and _counts(piece)


def _counts(piece: str) -> bool:
    return _COUNTED.search(piece) is not None and len(_BARE.findall(piece)) == 1


def _later(shown: str, rest: str) -> Parsed[Cost]:
    """Read what it costs after a first time that is free, and show that it is not always so."""
    found = _read(rest)
    if found.value is None or found.value.eur is None:
        return refused(ProblemCode.AMBIGUOUS, shown)
    read_as = note(ProblemCode.READ_AS, shown, rest)
    return Parsed(replace(found.value, text=shown), (*found.problems, read_as))


def _described(pieces: list[str]) -> list[str]:
    """Leave out what merely describes a price: what is included, how many times, how many people.

    What holds for some, or is not sure, is kept and makes it a question.
    """
    first, *rest = [_INCLUDED.sub("", piece) for piece in pieces]
    if not (_PRICE.search(first) or _BARE.fullmatch(first.strip())):
        return pieces
    return [first, *(piece for piece in rest if not _is_description(piece))]


def _is_description(piece: str) -> bool:
    says = (_PRICE, _CONDITION, _DEPENDS, _SEVERAL_TIMES)
    if any(pattern.search(piece) for pattern in says):
        return False
    return _counts(piece) or not (_BARE.search(piece) or _basis(piece))


def _amounts(main: str, pieces: list[str]) -> list[str]:
    """Return the amounts: those with a sign, or else all numbers.

    Numbers of a piece about some people, or with more than one number, may be other prices.
    """
    found = [m["after"] or m["before"] for m in _PRICE.finditer(main)]
    if found:
        for piece in (p for p in pieces if not _PRICE.search(p)):
            numbers = _BARE.findall(piece)
            found += numbers if len(numbers) > 1 or _CONDITION.search(piece) else []
    return [amount.rstrip(".,") for amount in found or _BARE.findall(_ONCE.sub("", main))]


def _amount(shown: str, plain: str, *, social: bool) -> Parsed[Cost]:
    main = _without_social(plain) if social else plain
    about = bool(_ABOUT.search(main))
    pieces = [p for p in re.split(r"[;()]|,(?!\d)|\+", main) if not _is_extra(p)]
    told = _described(pieces) if pieces else pieces
    main = " ".join(told)
    amounts = _amounts(main, told)
    if not amounts:
        return _only_social(shown, social=social, code=ProblemCode.NOT_A_NUMBER, plain=plain)
    if len(amounts) > 1:
        return refused(ProblemCode.AMBIGUOUS, shown, *amounts)
    number = number_in(amounts[0])
    if number.value is None:
        return Parsed(None, tuple(doubt(p.code, shown, *p.candidates) for p in number.problems))
    if not number.value and _PAYING.search(_LABEL.sub("", plain)):
        return refused(ProblemCode.AMBIGUOUS, shown, "0")
    found = _with_words(number.value, _basis(main), shown, main, social=social)
    if found.value is not None and not found.value.text and told != pieces:
        found = Parsed(replace(found.value, text=shown), found.problems)
    if not about or found.value is None:
        return found
    read_as = note(ProblemCode.READ_AS, shown, _shown(number.value))
    return Parsed(found.value, (*found.problems, read_as))


def _is_extra(piece: str) -> bool:
    """Tell whether a piece is the price of something beside it: "koffie 1 €"."""
    words = _PRICE.sub(" ", piece)
    return (
        bool(_OF_EXTRA.search(words) and _BARE.search(piece))
        and not _basis(piece)
        and (not re.search(r"\bincl|\binbegrepen|\bvoor\b|\bmet\b", words))
    )


def _with_words(
    eur: float, basis: CostBasis | None, shown: str, main: str, *, social: bool
) -> Parsed[Cost]:
    rest = _PRICE.sub(" ", main)
    for _, pattern in _BASIS:
        rest = pattern.sub(" ", rest)
    other = _OTHER_BASIS.search(rest)
    rest = _words(_BARE.sub(" ", _SOCIAL.sub(" ", _OTHER_BASIS.sub(" ", rest))))
    unknown = [w for w in rest.split() if w not in _ADVERB and w not in ("x", "1x", "ca", "circa")]
    strange = [word for word in unknown if word not in _QUIET]
    if strange and basis is None and not social:
        return refused(ProblemCode.AMBIGUOUS, shown, _shown(eur))
    beside = social or unknown or other or _MEMBERSHIP.search(main) or _beside(shown, main)
    found = _priced(eur, shown, basis, social=social, text=shown if beside else "")
    if other is None or found.value is None:
        return found
    return Parsed(found.value, (*found.problems, note(ProblemCode.AMBIGUOUS, shown, _shown(eur))))


def _beside(shown: str, main: str) -> bool:
    """Tell whether a price of something else stands beside the main one."""
    return len(_BARE.findall(plain_cost(shown))) > len(_BARE.findall(main))


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


def _shown(eur: float) -> str:
    return number_text(eur).replace(".", ",")
