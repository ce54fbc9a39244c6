"""Rows of one list about the same organisation: a register spreads it over several sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.naming.organising import numbers_of
from pijler4_desktop.domain.importing.naming.sameness import NUMBERS, TOWN
from pijler4_desktop.domain.importing.planning.joining import contradicts, joined
from pijler4_desktop.domain.importing.planning.merging import FILLED_ONCE
from pijler4_desktop.domain.importing.vocabulary import MatchReason
from pijler4_desktop.domain.records import Organisation

_OTHER_NAME = FILLED_ONCE | {"name"}
_Key = tuple[str, object, str]


def first_about_each(drafts: Sequence[Draft]) -> Sequence[int]:
    """Return for every row the place of the first row about its organisation, often its own.

    That row bears the same name, and the same vCode, else KBO number, else town.
    """
    firsts: dict[_Key, int] = {}
    found = []
    for at, draft in enumerate(drafts):
        keys = [] if draft.held else list(_keys(draft))
        first = firsts.get(keys[0], at) if keys else at
        found.append(first)
        for key in keys:
            firsts.setdefault(key, first)
    return found


def matched_by(values: Mapping[str, object], found: Organisation) -> MatchReason:
    """Tell by what a row led to an organisation."""
    if values.get("vcode") and values["vcode"] == found.vcode:
        return MatchReason.SAME_VCODE
    if values.get("kbo") and values["kbo"] == found.kbo:
        return MatchReason.SAME_KBO
    numbered = any(v and values.get(n) == v for n, v in numbers_of(found).items())
    return MatchReason.SAME_NUMBER if numbered else MatchReason.SAME_NAME


def differ(first: Draft, other: Draft) -> bool:
    """Tell whether two rows state another value; a town that is only assumed states nothing."""
    return contradicts(_stated(first).values, _stated(other).values, _OTHER_NAME)


def completed(first: Draft, other: Draft) -> Draft:
    """Return the first row with what only the other one states, before what is assumed."""
    stated = joined(_stated(first), _stated(other))
    assumed = {name: first.values[name] for name in first.assumed}
    values = {**assumed, **stated.values}
    left = frozenset(name for name in first.assumed if name not in stated.values)
    return replace(first, values=values, assumed=left)


def _stated(draft: Draft) -> Draft:
    values = {name: v for name, v in draft.values.items() if name not in draft.assumed}
    return replace(draft, values=values)


def _keys(draft: Draft) -> Iterator[_Key]:
    """Go through what a row can be found by, the strongest first."""
    name = organisation_key(draft.name)
    if not name:
        return
    for number in NUMBERS:
        if value := draft.values.get(number):
            yield number, value, name
    yield TOWN, draft.values.get(TOWN), name
