"""An address in one text, taken apart: "Bib, Lindestraat 10 bus 2, 9880 Aalter"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.facts import Facts, place_key
from pijler4_desktop.domain.parsing.cells import text_of, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell


@dataclass(frozen=True, slots=True)
class AddressParts:
    """The parts of an address; `place` is the name of a building or room, as in a record."""

    place: str = ""
    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    town: str = ""


_COUNTRY = re.compile(r",? ?\b(?:België|Belgium|Belgique)\.?$", re.IGNORECASE)
_TOWN = re.compile(
    r"(?:\bB(?:E)?-? ?)?(?<!\d)([1-9]\d{3})(?!\d) +([^\W\d][^\d,;()]*?(?: \([^\d()]+\))?)$"
)
_CODE_LAST = re.compile(r"(?:^|[,;–-] *|\w )(?:B-)?([1-9]\d{3})$")
_NUMBER = r"\d{1,4}(?: ?[a-zA-Z](?![a-zA-Z]))?"
_STREET = re.compile(
    r"(?P<street>[^\W\d][^\d,;]*?(?:\d+(?:ste|de|e)\b[^\d,;]+)?) *,? *(?:n(?:umme)?r\.? *)?"
    rf"(?P<number>{_NUMBER}(?: ?[-–+] ?{_NUMBER})?)"
    r"(?: *(?:,? *(?:bus|b\.|bte|box) *|/ *(?:bus *)?)(?P<box>[\w.]{1,6}))?",
    re.IGNORECASE,
)
_STREET_WORD = re.compile(
    r"(?:straat|laan|weg|plein|markt|dreef|lei|kaai|steeg|dijk|kouter|singel|wal|vest|hoek|dorp)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;|\n]| [–-] ")
_EDGES = " ,;–-\n\t|"


def split_address(cell: Cell | None, facts: Facts | None = None) -> Parsed[AddressParts]:
    """Take an address apart; whatever is no street, number or town is the place, never lost.

    With `facts` a town without a postal code gets it when there is only one, a postal code that
    does not exist is left out, and a text that names no town at all is a doubt.
    """
    found: Parsed[AddressParts] | None = unreadable(cell)
    if found is not None:
        return found
    return _located(text_of(cell), facts) if facts else _read(text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[AddressParts]:
    plain = _COUNTRY.sub("", " ".join(_one_line(text).split())).strip(_EDGES)
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
    parts = AddressParts(place, street, number, box, code, town)
    return Parsed(None if parts == AddressParts() else parts)


@lru_cache(maxsize=8_192)
def _located(text: str, facts: Facts) -> Parsed[AddressParts]:
    """Hold the parts against the postal codes and towns we know."""
    parts = _read(text).value
    if parts is None:
        return Parsed()
    if not parts.postal_code:
        return _by_town(text, parts, facts)
    if not facts.is_postal_code(parts.postal_code):
        problem = doubt(ProblemCode.UNKNOWN_POSTAL_CODE, parts.postal_code, field="postal_code")
        return Parsed(_with(parts, code=""), (problem,))
    return Parsed(parts, _mismatch(parts, facts))


def _by_town(text: str, parts: AddressParts, facts: Facts) -> Parsed[AddressParts]:
    """Look for a town at the end of a text without a postal code."""
    pieces = [piece.strip(_EDGES) for piece in _BETWEEN.split(_one_line(text))]
    last = next((piece for piece in reversed(pieces) if piece), "")
    codes = facts.postal_codes_of_place(last)
    if not codes:
        problem = doubt(ProblemCode.PLACE_UNKNOWN, " ".join(text.split()), field="place")
        return Parsed(parts, (problem,))
    rest = _read(", ".join(pieces[: len(pieces) - 1 - pieces[::-1].index(last)])).value
    return Parsed(_with(rest or AddressParts(), codes[0] if len(codes) == 1 else "", last))


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
