"""Lines of two cells that look like codes with their meaning, and are the offer of organisations.

"Bib | Praatcafé", "Okra | Wandelen": short names of organisations are as long as codes. They are no
letters of what stands beside them, and the same one may have several activities.
"""

from collections.abc import Sequence

from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.text import fold

MOSTLY, OFTEN = 0.5, 0.3
"""Shares of the lines: those that begin with an organisation, and that name a form of activity."""

_SHORT_NAMES = (
    "bib bieb ocmw caw cvo cbe cgg clb ldc wzc gbs dko hvhk hvk vdab agb agii ligo chiro scouts "
    "ksa klj kwb kvlv kav femma okra samana ferm markant vief neos kazou jnm oxfam gemeente stad "
    "school pasar raak curieus pluspunt vormingplus avansa kras"
)
_HOUSES = frozenset(_SHORT_NAMES.split())
"""Short names of the organisations that many municipalities have."""


def is_an_offer(entries: Sequence[LegendEntry]) -> bool:
    """Tell whether most "codes" are organisations, and what stands beside them activities.

    One that is the beginning of its meaning stands for it: "bib = bibliotheek".
    """
    houses = [e for e in entries if _is_a_house(e.code) and not _stands_for(e)]
    if len(houses) <= MOSTLY * len(entries):
        return False
    if len({fold(entry.code) for entry in houses}) < len(houses):
        return True
    return sum(bool(types_in(entry.meaning)) for entry in entries) >= OFTEN * len(entries)


def _is_a_house(code: str) -> bool:
    return not _HOUSES.isdisjoint(fold(code).split())


def _stands_for(entry: LegendEntry) -> bool:
    """Tell whether a code is the beginning or the first letters of its meaning."""
    code, meaning = fold(entry.code).replace(" ", ""), fold(entry.meaning)
    initials = "".join(word[0] for word in meaning.split())
    return meaning.replace(" ", "").startswith(code) or initials.startswith(code)
