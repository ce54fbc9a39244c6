"""The active filters of the list of partner organisations in words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.partners import PartnerFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.ui.lists.active import ActiveFilter, either
from pijler4_desktop.ui.partners.words import follow_up_word, kind_word, offer_word, place_word

FACETS: Sequence[tuple[str, Callable[[Any], str]]] = (
    ("follow_ups", follow_up_word),
    ("statuses", term),
    ("offers", offer_word),
    ("types", kind_word),
    ("main_activities", kind_word),
    ("places", place_word),
)
"""The facets of the filter, by the name of their field, and what says a value of each."""


def active_filters(wanted: PartnerFilter) -> list[ActiveFilter[PartnerFilter]]:
    """Say what the list is limited to."""
    found: list[ActiveFilter[PartnerFilter]] = []
    if wanted.text.strip():
        words = QCoreApplication.translate("PartnerFilters", "'{text}'")
        shown = words.format(text=wanted.text.strip())
        found.append(ActiveFilter(shown, replace(wanted, text="")))
    for name, word in FACETS:
        chosen = getattr(wanted, name)
        if chosen:
            none: dict[str, Any] = {name: frozenset()}
            words = either(sorted(map(word, chosen)))
            found.append(ActiveFilter(words, replace(wanted, **none)))
    return found
