"""An address in one text, taken apart: "Bib, Lindestraat 10 bus 2, 9880 Aalter"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import text_of, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.sheet import Cell


@dataclass(frozen=True, slots=True)
class AddressParts:
    """The parts of an address; `place` is the town, `venue` the name of building or room."""

    venue: str = ""
    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    place: str = ""


_TOWN = re.compile(
    r"(?:\b(?:B|BE)-?\s?)?(?<!\d)([1-9]\d{3})(?!\d)\s+([^\W\d][^\d,;()]*?)\s*(?:\(\w+\))?\s*(?:,? ?(?:België|Belgium))?\s*$"
)
_CODE_ONLY = re.compile(r"(?:^|[,;–-]\s*|\s)(?:B-)?([1-9]\d{3})\s*$")
_STREET = re.compile(
    r"(?P<street>[^\W\d][^\d,;]*?(?:\d+(?:ste|de|e)[^\d,;]+)?)\s*,?\s*"
    r"(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,4}(?:\s?[a-zA-Z](?![a-zA-Z]))?(?:\s?[-–+]\s?\d{1,4}(?:\s?[a-zA-Z](?![a-zA-Z]))?)?)"
    r"(?:\s*(?:,?\s*(?:bus|b\.|bte|box)\s*|/\s*(?:bus\s*)?)(?P<box>[\w.]{1,6}))?",
    re.IGNORECASE,
)
_STREET_WORD = re.compile(
    r"(?:straat|laan|weg|plein|markt|steenweg|dreef|lei|kaai|baan|hof|pad|steeg|dijk|kouter|veld|berg|"
    r"park|plaats|ring|singel|wal|vest|poort|brug|hoek|dorp|akker|heide|bos|lindes?|square|avenue|rue|"
    r"str\.?|stwg\.?|stw\.?|gang|kerkhof|bres|burg|meers|wijk|rei|gracht|zand|put|mei|kade|vaart)\b",
    re.IGNORECASE,
)
_EDGES = " ,;–-\n\t|"


def split_address(cell: Cell | None) -> Parsed[AddressParts]:
    """Take an address apart; whatever is no street, number or town is the venue, never lost."""
    found: Parsed[AddressParts] | None = unreadable(cell)
    if found is not None:
        return found
    return _read(text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[AddressParts]:
    plain = ", ".join(line.strip(" ,") for line in text.split("\n") if line.strip(" ,"))
    plain = " ".join(plain.split())
    code = town = ""
    match = _TOWN.search(plain)
    if match:
        code, town = match[1], match[2].strip(_EDGES)
        plain = plain[: match.start()].strip(_EDGES)
    else:
        match = _CODE_ONLY.search(plain)
        if match and not _is_house_number(plain, match):
            code, plain = match[1], plain[: match.start()].strip(_EDGES)
    venue, street, number, box = _street(plain)
    parts = AddressParts(venue, street, number, box, code, town)
    return Parsed(None if parts == AddressParts() else parts)


def _is_house_number(plain: str, match: re.Match[str]) -> bool:
    """Tell a house number of four digits from a postal code: "Steenweg 1200"."""
    before = plain[: match.start(1)].rstrip()
    return bool(before) and before[-1] not in ",;–-" and _STREET_WORD.search(before) is not None


def _street(plain: str) -> tuple[str, str, str, str]:
    """Split venue, street, house number and box; the last piece with a number is the street."""
    pieces = [p.strip(_EDGES) for p in re.split(r"[,;|]|\s[–-]\s", plain)]
    pieces = [p for p in pieces if p]
    for index in range(len(pieces) - 1, -1, -1):
        for count in (3, 2, 1):
            joined = ", ".join(pieces[index : index + count])
            match = _STREET.fullmatch(joined)
            if match and index + count <= len(pieces):
                others = pieces[:index] + pieces[index + count :]
                number = " ".join(match["number"].split())
                return ", ".join(others), match["street"].strip(), number, match["box"] or ""
    if len(pieces) >= 1 and _STREET_WORD.search(pieces[-1]) and " " not in pieces[-1]:
        return ", ".join(pieces[:-1]), pieces[-1], "", ""
    return ", ".join(pieces), "", "", ""
