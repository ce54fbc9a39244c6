"""One sentence on why a filter leaves nothing: 'Er is geen praatgroep op zondag namiddag.'"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.ui.forms.dayparts import pairs

MOST = 3
"""More parts of the week than this are not named one by one."""


def why_nothing(
    wanted: OfferFilter, place_name: Callable[[str], str], organisation: str = ""
) -> str:
    """Say what was looked for and not found; `place_name` turns a postal code into a place."""
    what = _tr("activiteit")
    if wanted.types:
        what = _either(_lower(term(one)) for one in sorted(wanted.types))
    parts = [what]
    if wanted.text.strip():
        parts.append(_tr("met '{text}'").format(text=wanted.text.strip()))
    if wanted.among_words:
        parts.append(_tr("in de keuze '{words}'").format(words=wanted.among_words))
    if organisation:
        parts.append(_tr("van {organisation}").format(organisation=organisation))
    parts += _when(wanted.dayparts)
    if wanted.levels:
        levels = _either(term(level) for level in Level if level in wanted.levels)
        parts.append(_tr("voor niveau {levels}").format(levels=levels))
    if wanted.places:
        places = _either(place_name(code) for code in sorted(wanted.places))
        parts.append(_tr("in {places}").format(places=places))
    if wanted.standings:
        standings = _either(_lower(term(one)) for one in sorted(wanted.standings))
        parts.append(_tr("met status {standings}").format(standings=standings))
    return _tr("Er is geen {words}.").format(words=" ".join(parts))


def _when(mask: int) -> list[str]:
    chosen = pairs(mask)
    if len(chosen) > MOST:
        return [_tr("op de gekozen dagdelen")]
    named = [f"{term(day)} {term(part)}" for day, part in chosen]
    return [_tr("op {parts}").format(parts=_either(named))] if named else []


def _either(words: Iterable[str]) -> str:
    return _tr(" of ").join(words)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _tr(words: str) -> str:
    return QCoreApplication.translate("NothingFound", words)
