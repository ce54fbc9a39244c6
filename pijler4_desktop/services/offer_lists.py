"""Lines and counts of the offer's list, made of what the database's queries return."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import countable_hours
from pijler4_desktop.domain.listing import ActivityRow, FacetCounts, OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.verifying.freshness import Fresh, Why, fresh_state
from pijler4_desktop.domain.verifying.rhythm import add_months, late_from
from pijler4_desktop.domain.vocabulary import (
    LEVEL_ORDER,
    ActivityType,
    Answer,
    Level,
    Standing,
    Status,
)
from pijler4_desktop.storage.queries import (
    SCHEDULE,
    STANDING_ORDER,
    levels_in,
    partial_activity,
)

_LINE = 19
"""How many columns make the line itself; whether hours follow the schedule and that follow."""

_TYPES: Mapping[str | None, ActivityType | None] = {None: None} | {m.value: m for m in ActivityType}
_LEVELS: Mapping[str | None, Level | None] = {None: None} | {m.value: m for m in Level}
_ANSWERS = {member.value: member for member in Answer}
_STATUSES = {member.value: member for member in Status}
"""Looking a member up is far quicker than asking its enum, six times a line."""
_day = lru_cache(maxsize=4096)(date.fromisoformat)


def row_of(values: Sequence[Any], facts: Facts, today: date, months: int) -> ActivityRow:
    """Return one line of the list; `months` are those between two checks by the rule."""
    (id_, name, organisation, place, type_, dayparts, by_appointment, *rest) = values[:_LINE]
    (low, high, icons, hours, capacity, free, dutch, social, status, standing, verified, check) = (
        rest
    )
    by_calendar, *schedule = values[_LINE:]
    return ActivityRow(
        id=id_,
        name=name,
        organisation=organisation,
        place=place,
        type=_TYPES[type_],
        dayparts=dayparts,
        by_appointment=bool(by_appointment),
        level_min=_LEVELS[low],
        level_max=_LEVELS[high],
        language_icons=icons,
        hours=_hours_today(tuple(schedule), facts, today) if by_calendar else hours,
        capacity=capacity,
        places_free=free,
        dutch_met=_ANSWERS[dutch],
        social_met=_ANSWERS[social],
        status=_STATUSES[status],
        standing=STANDING_ORDER[standing],
        last_verified=_day(verified) if verified else None,
        fresh=_fresh(status, verified, check, today, months),
    )


@lru_cache(maxsize=4096)
def _fresh(status: str, verified: str | None, check: str | None, today: date, months: int) -> Fresh:
    """Tell how fresh a line is; which rhythm led to the day of a check is not asked for a list."""
    seen, chosen = _day(verified) if verified else None, _day(check) if check else None
    late = late_from(seen, chosen, months)
    due = chosen or (add_months(seen, months) if seen else None)
    state = fresh_state(_STATUSES[status], seen, late, today)
    return Fresh(state, seen, due, late, months, Why.CHOSEN if chosen else Why.RULE)


def facet_counts(groups: Iterable[Sequence[Any]], wanted: OfferFilter, total: int) -> FacetCounts:
    """Count per facet; each facet counts what the other facets leave, its own choice aside."""
    shown = places_free = 0
    standings: Counter[Standing] = Counter()
    types: Counter[ActivityType] = Counter()
    levels: Counter[Level] = Counter()
    places: Counter[str] = Counter()
    for group in map(_group, groups):
        misses = group.misses(wanted)
        if not misses:
            shown += group.number
            places_free += group.places_free
        if misses <= {"standings"}:
            standings[group.standing] += group.number
        if misses <= {"types"} and group.type:
            types[group.type] += group.number
        if misses <= {"levels"}:
            levels.update(dict.fromkeys(group.levels, group.number))
        if misses <= {"places"} and group.place:
            places[group.place] += group.number
    return FacetCounts(total, shown, places_free, standings, types, levels, places)


def fits_facets(kind: Sequence[Any], wanted: OfferFilter) -> bool:
    """Tell whether activities alike in (standing, type, levels, postal code) are wanted."""
    return not _group((*kind, 0, 0)).misses(wanted)


@lru_cache(maxsize=10_000)
def _hours_today(schedule: tuple[Any, ...], facts: Facts, today: date) -> float | None:
    """Count hours again from today on, where the stored figure moves with the calendar."""
    activity: Activity = partial_activity(SCHEDULE, schedule)
    return countable_hours(activity, facts, Rules(), today).total


@dataclass(frozen=True, slots=True)
class _Group:
    """Activities that are alike to every facet."""

    standing: Standing
    type: ActivityType | None
    levels: frozenset[Level]
    place: str
    number: int
    places_free: int

    def misses(self, wanted: OfferFilter) -> set[str]:
        """Name the facets whose choice leaves these activities out."""
        fits = {
            "standings": not wanted.standings or self.standing in wanted.standings,
            "types": not wanted.types or self.type in wanted.types,
            "levels": not wanted.levels or bool(self.levels & wanted.levels),
            "places": not wanted.places or self.place in wanted.places,
        }
        return {name for name, fit in fits.items() if not fit}


def _group(values: Sequence[Any]) -> _Group:
    standing, type_, levels, place, number, free = values
    return _Group(
        STANDING_ORDER[standing],
        _TYPES[type_],
        frozenset(levels_in(levels, LEVEL_ORDER)),
        str(place),
        number,
        free,
    )
