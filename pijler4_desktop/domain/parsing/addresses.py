"""An address in one text, taken apart: "Bib, Lindestraat 10 bus 2, 9880 Aalter"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.facts import Facts, place_key
from pijler4_desktop.domain.parsing.cells import plain_text, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class AddressParts:
    """The parts of an address; `place` is the name of a building or room, as in a record."""

    place: str = ""
    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    town: str = ""


LONGEST = 400
"""Characters in which an address can be found; a longer text stays as it is."""

_COUNTRY = re.compile(r",? ?\b(?:België|Belgium|Belgique)\.?$", re.IGNORECASE)
_TOWN = re.compile(
    r"(?:\bB(?:E)?-? ?)?(?<!\d)([1-9]\d{3})(?!\d)(?: +|(?=[A-Z][^\W\d]{2}))"
    r"([^\W\d][^\d,;()]*?(?: \([^\d()]+\))?)$"
)
_CODES = re.compile(r"(?<![\d.])(?:B-?)?[1-9]\d{3} +[A-ZÀ-Þ][^\W\d]+")
_WRONG_CODE = re.compile(
    r"(?:^|[,;\n–-] *| {2,})(?:B(?:E)?-? ?)?(\d{3}|\d{5})(?= +[^\W\d][^\d,;]*$)"
)
"""A postal code with a digit too few or too many, where no house number can stand."""
_NO_FIXED_PLACE = re.compile(
    r"online\b.*|digitaal|(?:via )?(?:ms )?teams|(?:via )?zoom|(?:bij (?:de |het )?[\w ]+ )?thuis|"
    r"aan huis|op verplaatsing|"
    r"(?:wisselende?|diverse?|verschillende|meerdere)(?: locaties?| plaatsen)?|overal|"
    r"varieert|variabel|afhankelijk van .*|in overleg|nader te bepalen|"
    r"(?:bij|ten huize van) (?:de |het )?(?:duo|buddy|deelnemers?|gezin|mensen|gezinnen)",
)
_NOTHING = frozenset({"", "nvt", "n v t", "niet van toepassing"})
_CENTRE = re.compile(
    r"\b(?:centrum|deelgemeente|dorpskern|dorp|gemeente|stad)\b|\(|\)", re.IGNORECASE
)
_IN_TOWN = re.compile(r"(?<=\d) (?:te|in) (?=[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?$)")
_NO_NUMBER = re.compile(r" ?\b(?:z/n|zn|z\.n\.)(?=$|,)", re.IGNORECASE)
_NUMBER_RANGE = re.compile(r"(?<=\d) [-–] (?=\d{1,3}[a-zA-Z]?(?![\d\w]))")
_SMALL = re.compile(r"\b(Van|De|Der|Den|Het|Ten|Ter|Op|En|In|Aan|'T)\b")
_CODE_LAST = re.compile(r"(?:^|[,;–-] *|\w )(?:B-)?([1-9]\d{3})$")
_NUMBER = r"\d{1,4}(?: ?[a-zA-Z](?![a-zA-Z]))?"
_STREET = re.compile(
    r"(?P<street>[^\W\d][^\d,;]*?(?:\d+(?:ste|de|e)\b[^\d,;]+)?) *,? *(?:n(?:umme)?r\.? *)?"
    rf"(?P<number>{_NUMBER}(?: ?[-–+] ?{_NUMBER})?)"
    r"(?: *(?:,? *(?:bus|b\.|bte|box|b(?=\d)) *|/ *(?:bus *)?)(?P<box>[\w.]{1,6}))?",
    re.IGNORECASE,
)
_STREET_WORD = re.compile(
    r"(?:straat|laan|weg|plein|markt|dreef|lei|kaai|steeg|dijk|kouter|singel|wal|vest|hoek|dorp)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;|\n]| [–-] ")
_EDGES = " ,;–-\n\t|"
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|den|der|van|op|aan) )*[A-ZÀ-Þ][\w'’-]+)*"
_SAID_TO_BE_IN = re.compile(rf"(?P<place>.*?) ?\b(?:in|te) (?P<town>{_NAME})")
_OF_A_TOWN = re.compile(
    r"(?P<place>(?:.* )?(?:sociaal huis|(?:gemeente|stad|district)s?huis|bib(?:liotheek)?|ocmw|"
    r"cultuurcentrum|"
    r"(?:lokaal )?dienstencentrum|gemeenschapscentrum|ldc|[gc]c|station|sporthal|zwembad|"
    r"huis van het kind|administratief centrum|academie|welzijnshuis|vrijetijdscentrum)) "
    rf"(?:(?:van|in|te) )?(?P<town>(?-i:{_NAME}))",
    re.IGNORECASE,
)
"""A building of which every town has one bears the name of its town."""
_BESIDE = re.compile(
    r"(?:vlak )?(?:achter|naast|aan|bij|tegenover|langs|boven|onder|rechtover|over|voor|op|rond|"
    r"dichtbij|vlakbij) .*"
)
"""Words that tell where in a town something is."""
_SAINT = re.compile(r"(?:sint|st|onze)\b", re.IGNORECASE)
"""Also the name of a church or a hall."""


def split_address(cell: Cell | None, facts: Facts | None = None) -> Parsed[AddressParts]:
    """Take an address apart; whatever is no street, number or town is the place, never lost.

    With `facts` a town without a postal code gets it when there is only one, a postal code that
    does not exist is left out, and a text that names no town at all is a doubt.
    """
    found: Parsed[AddressParts] | None = unreadable(cell)
    if found is not None:
        return found
    text = plain_text(cell)
    if fold(text) in _NOTHING and "?" not in text:
        return Parsed()
    return _located(text, facts) if facts else _read(text)


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[AddressParts]:
    if len(text) > LONGEST:
        return Parsed(AddressParts(place=text))
    plain = _tidy(_COUNTRY.sub("", " ".join(_one_line(text).split())).strip(_EDGES))
    code = town = ""
    match = _TOWN.search(plain)
    if match:
        code, town = match[1], match[2].strip(_EDGES)
        plain = plain[: match.start()].strip(_EDGES)
    else:
        match = _CODE_LAST.search(plain)
        if match and not _STREET_WORD.search(plain[: match.start(1)].strip()):
            code, plain = match[1], plain[: match.start(1)].strip(_EDGES)
    place, street, number, box = _street(plain)
    parts = AddressParts(place, _cased(street), number, box, code, _cased(town))
    return Parsed(None if parts == AddressParts() else parts)


def _tidy(plain: str) -> str:
    """Bring what stands in brackets or behind "te", and a town in front, to its usual place."""
    inside = re.fullmatch(r"([^()]+?) ?\(([^()]*\d[^()]*)\)", plain)
    if inside and (_TOWN.search(inside[2]) or _STREET.fullmatch(inside[2])):
        plain = f"{inside[1]}, {inside[2]}"
    aside = re.fullmatch(r"([^()]*\d[^()]*?) ?\(([^()]+)\)(.*)", plain)
    if aside and (aside[3] or re.search(r"\d", aside[2])):
        plain = f"{aside[2]}, {aside[1]}{aside[3]}"
    plain = _NUMBER_RANGE.sub("-", _NO_NUMBER.sub("", _IN_TOWN.sub(", ", plain)))
    first, comma, rest = plain.partition(",")
    if comma and _TOWN.fullmatch(first.strip()) and not _TOWN.search(plain):
        plain = f"{rest.strip()}, {first.strip()}"
    return plain


def _cased(name: str) -> str:
    """Write a name in capitals as names are written: "KERKSTRAAT" is Kerkstraat."""
    if not name.isupper() or len(name) < len("Gent"):
        return name
    titled = re.sub(r"[^\W\d]+", lambda match: match[0].capitalize(), name)
    return titled[:1] + _SMALL.sub(lambda match: match[0].lower(), titled[1:])


@lru_cache(maxsize=8_192)
def _located(text: str, facts: Facts) -> Parsed[AddressParts]:
    """Hold the parts against the postal codes and towns we know."""
    if _NO_FIXED_PLACE.fullmatch(text.casefold()):
        return Parsed(AddressParts(place=text))
    several = tuple(dict.fromkeys(_CODES.findall(text)))
    if len(several) > 1:
        problem = doubt(ProblemCode.AMBIGUOUS, " ".join(text.split()), *several, field="place")
        return Parsed(AddressParts(place=text), (problem,))
    return _with_wrong_code(text, facts) or _in_a_town(text, facts)


def _in_a_town(text: str, facts: Facts) -> Parsed[AddressParts]:
    """Read a text with a postal code or the name of a town."""
    parts = _read(text).value
    if parts is None:
        return Parsed()
    if not parts.postal_code:
        return _by_town(text, parts, facts)
    if not facts.is_postal_code(parts.postal_code):
        problem = doubt(ProblemCode.UNKNOWN_POSTAL_CODE, parts.postal_code, field="postal_code")
        return Parsed(_with(parts, code=""), (problem,))
    return Parsed(parts, _mismatch(parts, facts))


def _with_wrong_code(text: str, facts: Facts) -> Parsed[AddressParts] | None:
    """Read the town behind a postal code that cannot be one; None when there is no such thing."""
    line = _one_line(text)
    wrong = _WRONG_CODE.search(line)
    town = line[wrong.end(1) :].strip() if wrong else ""
    codes = facts.postal_codes_of_place(town) if town else ()
    if wrong is None or not codes:
        return None
    rest = _read(line[: wrong.start(1)].strip(_EDGES)).value or AddressParts()
    likely = tuple(code for code in codes if _is_slip(wrong[1], code))
    problem = doubt(ProblemCode.UNKNOWN_POSTAL_CODE, wrong[1], *likely, field="postal_code")
    return Parsed(_with(rest, "", _cased(town)), (problem,))


def _is_slip(written: str, code: str) -> bool:
    """Tell whether one digit left out makes one of the other."""
    short, long = sorted((written, code), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _by_town(text: str, parts: AddressParts, facts: Facts) -> Parsed[AddressParts]:
    """Look for a town at the end or the start of a text without a postal code."""
    pieces = [piece.strip(_EDGES) for piece in _BETWEEN.split(_tidy(_one_line(text)))]
    pieces = [piece for piece in pieces if piece] or [""]
    for head, town in _splits(pieces, facts):
        codes = facts.postal_codes_of_place(town)
        if codes:
            rest = _read(", ".join(head)).value or AddressParts()
            return Parsed(_with(rest, codes[0] if len(codes) == 1 else "", _cased(town)))
    problem = doubt(ProblemCode.PLACE_UNKNOWN, " ".join(text.split()), field="place")
    return Parsed(parts, (problem,))


def _splits(pieces: list[str], facts: Facts) -> Iterator[tuple[list[str], str]]:
    """Propose what may be the town, the likeliest first, with the pieces that then remain."""
    *head, last = pieces
    village = _village(pieces, facts)
    if village:
        yield pieces[:-2], village
    yield head, last
    match = re.fullmatch(r"(.*\d[a-zA-Z]?) ([^\W\d][^\d]*)", last)
    if match:
        yield [*head, match[1]], match[2]
    if head and re.search(r"\d", last):
        yield pieces[1:], pieces[0]
    yield from _named_in_words(pieces)
    yield [*head, last], _CENTRE.sub(" ", last).strip(" -")


def _named_in_words(pieces: list[str]) -> Iterator[tuple[list[str], str]]:
    """Propose the town that words name: "kerk in Heule", "Heule, achter de kerk"."""
    *head, last = pieces
    for form in (_SAID_TO_BE_IN, _OF_A_TOWN):
        if match := form.fullmatch(last):
            yield [*head, match["place"] if form is _SAID_TO_BE_IN else last], match["town"]
    if head and _BESIDE.fullmatch(last):
        match = _SAID_TO_BE_IN.fullmatch(pieces[0])
        town = match["town"] if match else pieces[0]
        if not _SAINT.match(town):
            yield pieces[1:], town


def _village(pieces: list[str], facts: Facts) -> str:
    """Return the village when a village and the municipality it is in stand side by side."""
    pair = pieces[-2:]
    match = re.fullmatch(r"([^\d()]+?) ?\(([^\d()]+)\)", pieces[-1])
    if match:
        pair = [match[1], match[2]]
    if len(pair) < 2 or fold(pair[0]) == fold(pair[1]):
        return ""
    for one, other in (pair, pair[::-1]):
        within = {m.nis for m in facts.find_municipality(other)}
        if within & {m.nis for m in facts.municipalities_of_place(one)}:
            return one
    return ""


def _mismatch(parts: AddressParts, facts: Facts) -> tuple[Problem, ...]:
    town = place_key(parts.town)
    municipality = facts.of_postal_code(parts.postal_code)
    known = {place_key(name) for name in facts.places(parts.postal_code)}
    known |= {place_key(municipality.name)} if municipality else set()
    if not town or any(town in name or name in town for name in known):
        return ()
    shown = f"{parts.postal_code} {parts.town}"
    return (note(ProblemCode.POSTAL_CODE_MISMATCH, shown, field="postal_code"),)


def _with(parts: AddressParts, code: str, town: str = "") -> AddressParts:
    return AddressParts(
        parts.place, parts.street, parts.house_number, parts.box, code, town or parts.town
    )


def _one_line(text: str) -> str:
    return ", ".join(line.strip(" ,") for line in text.split("\n") if line.strip(" ,"))


def _street(plain: str) -> tuple[str, str, str, str]:
    """Split place, street, house number and box; the last piece with a number is the street."""
    pieces = [stripped for piece in _BETWEEN.split(plain) if (stripped := piece.strip(_EDGES))]
    for index in range(len(pieces) - 1, -1, -1):
        for count in (3, 2, 1):
            joined = ", ".join(pieces[index : index + count])
            match = _STREET.fullmatch(joined) if index + count <= len(pieces) else None
            if match:
                others = pieces[:index] + pieces[index + count :]
                number = " ".join(match["number"].split())
                return ", ".join(others), match["street"].strip(), number, match["box"] or ""
    if pieces and _STREET_WORD.search(pieces[-1]) and " " not in pieces[-1]:
        return ", ".join(pieces[:-1]), pieces[-1], "", ""
    return ", ".join(pieces), "", "", ""
