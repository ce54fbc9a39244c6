"""Checks before the summer and in September, as the schedule of an activity asks for them.

Proposed in the three months before: what pauses in summer or in school holidays, or ends around
then. A proposal only brings a check forward: what is due earlier is looked at anyway.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying.freshness import FreshState, fresh_state
from pijler4_desktop.domain.verifying.rhythm import Rhythms, add_months, late_from


class Season(StrEnum):
    """When the offer is looked at because of the time of the year."""

    SUMMER = "summer"
    SEPTEMBER = "september"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Check these activities on a day: those that pause around then, and those that end."""

    season: Season
    day: date
    pausing: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return every activity it is about."""
        return (*self.pausing, *self.ending)


_AHEAD = 3
_MONTHS = {Season.SUMMER: 6, Season.SEPTEMBER: 9}
_ENDS = {Season.SUMMER: (6, 8), Season.SEPTEMBER: (7, 9)}
"""The months, from one to another, in which the end of an activity is a reason to look."""


def season_now(today: date) -> tuple[Season, date] | None:
    """Return the season to propose for and the day of its checks; None when none is near."""
    for season, month in _MONTHS.items():
        day = date(today.year, month, 1)
        if add_months(day, -_AHEAD) <= today < day:
            return season, day
    return None


def proposal(activities: Iterable[Activity], rhythms: Rhythms, today: date) -> Proposal | None:
    """Propose a check for what this season touches; None when there is nothing to propose."""
    near = season_now(today)
    if near is None:
        return None
    season, day = near
    pausing, ending = [], []
    for one in activities:
        late = late_from(one.last_verified, one.next_check_on, rhythms.default)
        state = fresh_state(one.status, one.last_verified, late, today)
        if state not in {FreshState.FRESH, FreshState.AGEING} or late is None or late <= day:
            continue
        if _ends(one, season, day):
            ending.append(one.id)
        elif one.pauses:
            pausing.append(one.id)
    return Proposal(season, day, tuple(pausing), tuple(ending)) if pausing or ending else None


def _ends(activity: Activity, season: Season, day: date) -> bool:
    end, (first, last) = activity.valid_until, _ENDS[season]
    return end is not None and end.year == day.year and first <= end.month <= last
