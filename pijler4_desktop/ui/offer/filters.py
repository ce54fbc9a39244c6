"""The active filters in words, and which of them to drop when nothing is left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.ui.offer.dayparts import bit, pairs


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One thing the list is limited to, and the filter without it."""

    words: str
    without: OfferFilter


@dataclass(frozen=True, slots=True)
class Escape:
    """The one filter whose removal brings back the most activities."""

    dropped: ActiveFilter
    found: int


def active_filters(
    wanted: OfferFilter, place_name: Callable[[str], str], organisation: str = ""
) -> list[ActiveFilter]:
    """Say what the list is limited to; `place_name` turns a postal code into a place."""
    found = []
    if wanted.text.strip():
        words = _tr("'{text}'").format(text=wanted.text.strip())
        found.append(ActiveFilter(words, replace(wanted, text="")))
    if wanted.organisation_id:
        found.append(ActiveFilter(organisation, replace(wanted, organisation_id=None)))
    if wanted.standings:
        words = _either(term(one) for one in sorted(wanted.standings))
        found.append(ActiveFilter(words, replace(wanted, standings=frozenset())))
    if wanted.types:
        words = _either(term(one) for one in sorted(wanted.types))
        found.append(ActiveFilter(words, replace(wanted, types=frozenset())))
    for day, part in pairs(wanted.dayparts):
        words = f"{term(day)} {term(part)}"
        without = replace(wanted, dayparts=wanted.dayparts & ~bit(day, part))
        found.append(ActiveFilter(words, without))
    if wanted.levels:
        words = _tr(" of ").join(term(level) for level in Level if level in wanted.levels)
        shown = _tr("Niveau {levels}").format(levels=words)
        found.append(ActiveFilter(shown, replace(wanted, levels=frozenset())))
    if wanted.places:
        words = _tr(" of ").join(place_name(code) for code in sorted(wanted.places))
        found.append(ActiveFilter(words, replace(wanted, places=frozenset())))
    return found


def best_escape(
    active: Iterable[ActiveFilter], count: Callable[[OfferFilter], int]
) -> Escape | None:
    """Find the single filter to drop that brings back the most activities, if any does."""
    escapes = (Escape(one, count(one.without)) for one in active)
    best = max(escapes, key=lambda escape: escape.found, default=None)
    return best if best and best.found else None


def _either(words: Iterable[str]) -> str:
    first, *others = words
    tail = [other[:1].lower() + other[1:] for other in others]
    return _tr(" of ").join([first, *tail])


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfferFilters", text)
