"""The columns beside a record that only serve lists: folded names, search text, masks, hours."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import countable_hours
from pijler4_desktop.domain.records import Activity, Organisation, Record
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.standing import conditions_met, dayparts_mask
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, Level
from pijler4_desktop.storage.codec import Stored


def derived_values(
    record: Record, organisations: Mapping[str, str], facts: Facts, today: date
) -> tuple[Stored, ...]:
    """Return the derived columns of a record, in the order of `tables.DERIVED`.

    `organisations` names the organisations of the activities; `today` is where hours count from.
    """
    if isinstance(record, Organisation):
        return (fold(record.name),)
    if isinstance(record, Activity):
        return _of_activity(record, organisations, facts, today)
    return ()


def levels_mask(levels: Iterable[Level]) -> int:
    """Return levels as bits: bit 0 is the first of LEVEL_ORDER."""
    return sum(1 << LEVEL_ORDER.index(level) for level in levels)


@lru_cache(maxsize=256)
def levels_between(low: Level | None, high: Level | None) -> int:
    """Return the levels an activity is for; one bound alone leaves the other side open."""
    if low is None and high is None:
        return 0
    first = LEVEL_ORDER.index(low) if low else 0
    last = LEVEL_ORDER.index(high) if high else len(LEVEL_ORDER) - 1
    return levels_mask(LEVEL_ORDER[first : last + 1])


def place_name(activity: Activity, facts: Facts) -> str:
    """Name where an activity is: the village if that is certain, else the municipality.

    A postal code of several villages only tells the village when the place itself names it.
    """
    places = facts.places(activity.postal_code) if activity.postal_code else ()
    if len(places) > 1:
        here = fold(activity.place)
        places = tuple(place for place in places if fold(place) in here)
    if len(places) == 1:
        return places[0]
    of_code = facts.of_postal_code(activity.postal_code) if activity.postal_code else None
    municipality = facts.municipality(activity.municipality_nis) or of_code
    return municipality.name if municipality else ""


def _of_activity(
    activity: Activity, organisations: Mapping[str, str], facts: Facts, today: date
) -> tuple[Stored, ...]:
    place = place_name(activity, facts)
    municipality = facts.municipality_name(activity.municipality_nis)
    themes = (term(theme) for theme in activity.themes)
    words = (activity.name, activity.place, place, municipality, *themes, activity.description)
    hours = countable_hours(activity, facts, Rules(), today)
    return (
        fold(activity.name),
        fold(organisations.get(activity.organisation_id or "", "")),
        place,
        " ".join(dict.fromkeys(map(fold, words))),
        dayparts_mask(activity),
        levels_between(activity.language_min, activity.language_max),
        int(conditions_met(activity)),
        hours.total,
    )
