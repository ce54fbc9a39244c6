"""The villages and postal code that a row above others may name: "Boezinge / Zuidschote (8904)"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pijler4_desktop.domain.facts import Facts

_CODE = re.compile(r"(?<!\d)(?:B(?:E)?-?\s?)?([1-9]\d{3})(?!\d)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[/,;+&|()\[\]:]\s*|\s+[–—-]\s+|\s+(?:en|of)\s+", re.IGNORECASE)
_AROUND = re.compile(
    r"\b(?:groot|centrum|stad|stadscentrum|kern|dorpskern|dorp|gemeente|deelgemeenten?|"
    r"fusiegemeente|postcode|postnr|postnummer|pc|regio|omgeving|wijk)\b\.?",
    re.IGNORECASE,
)
_EDGES = " .:–—-"


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """Places side by side, with the postal code that stands beside them or that all of them have.

    `towns` are the codes of the municipalities that have all of them.
    """

    names: tuple[str, ...]
    code: str
    towns: frozenset[str]

    def values(self, home: str) -> Mapping[str, object]:
        """Return what rows below take over; a municipality when one is left, or our own is."""
        town = home if home in self.towns else next(iter(self.towns))
        sure = home in self.towns or len(self.towns) == 1
        found = {"municipality_nis": town if sure else "", "postal_code": self.code}
        return {key: value for key, value in found.items() if value}


def named_places(text: str, facts: Facts) -> NamedPlaces | None:
    """Read a text that holds nothing but places and their postal code; None for any other.

    A bare number may as well be a year.
    """
    codes = set(_CODE.findall(text))
    if len(codes) > 1 or not all(map(facts.is_postal_code, codes)):
        return None
    names = tuple(_names(text, facts))
    if not names and not (codes and "post" in text.casefold()):
        return None
    code = next(iter(codes), "") or _only_code(names, facts)
    towns = [_towns(name, facts) for name in names]
    if codes:
        towns.append(frozenset(m.nis for m in facts.municipalities_of_postal_code(code)))
    shared = frozenset.intersection(*towns)
    return NamedPlaces(names, code, shared) if shared else None


def _names(text: str, facts: Facts) -> Iterator[str]:
    for piece in _BETWEEN.split(_CODE.sub(" / ", text)):
        plain = " ".join(piece.split()).strip(_EDGES)
        if not _towns(plain, facts):
            plain = " ".join(_AROUND.sub(" ", plain).split()).strip(_EDGES)
        if plain:
            yield plain


def _towns(name: str, facts: Facts) -> frozenset[str]:
    found = (*facts.find_municipality(name), *facts.municipalities_of_place(name))
    return frozenset(municipality.nis for municipality in found)


def _only_code(names: tuple[str, ...], facts: Facts) -> str:
    """Return the postal code that all places have, when that is one."""
    codes = {facts.postal_codes_of_place(name) for name in names}
    found = codes.pop() if len(codes) == 1 else ()
    return found[0] if len(found) == 1 else ""
