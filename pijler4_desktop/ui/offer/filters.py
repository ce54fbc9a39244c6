"""The active filters of the offer in words."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.ui.forms.dayparts import bit, pairs
from pijler4_desktop.ui.lists.active import ActiveFilter, either


def active_filters(
    wanted: OfferFilter, place_name: Callable[[str], str], organisation: str = ""
) -> list[ActiveFilter[OfferFilter]]:
    """Say what the list is limited to; `place_name` turns a postal code into a place."""
    found: list[ActiveFilter[OfferFilter]] = []
    if wanted.text.strip():
        words = _tr("'{text}'").format(text=wanted.text.strip())
        found.append(ActiveFilter(words, replace(wanted, text="")))
    if wanted.among is not None:
        without = replace(wanted, among=None, among_words="")
        found.append(ActiveFilter(wanted.among_words, without))
    if wanted.organisation_id:
        found.append(ActiveFilter(organisation, replace(wanted, organisation_id=None)))
    if wanted.standings:
        words = either(term(one) for one in sorted(wanted.standings))
        found.append(ActiveFilter(words, replace(wanted, standings=frozenset())))
    return found + _kinds(wanted, place_name)


def _kinds(
    wanted: OfferFilter, place_name: Callable[[str], str]
) -> list[ActiveFilter[OfferFilter]]:
    """Say which types, moments, levels and places the list is limited to."""
    found: list[ActiveFilter[OfferFilter]] = []
    if wanted.types:
        words = either(term(one) for one in sorted(wanted.types))
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfferFilters", text)
