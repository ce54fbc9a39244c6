"""Which hours are on offer in which month, by the calendar with its holidays."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.hours import counted_patterns, session_length
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.recurrence import Pattern, pattern_days, session_days

Month = tuple[int, int]
_SUMMER = (7, 8)


@dataclass(frozen=True, slots=True)
class Timetable:
    """The hours of each activity by month, and of which ones they are not known."""

    hours: Mapping[str, Mapping[Month, float]]
    unknown: tuple[str, ...]


class MonthCounter:
    """Counts sessions per month; many activities share a pattern, and it is counted once."""

    def __init__(self, facts: Facts, period: Period) -> None:
        self._facts, self._period = facts, period
        self._known: dict[object, Mapping[Month, int]] = {}

    def timetable(self, activities: Iterable[Activity]) -> Timetable:
        """Return the hours of these activities within the period."""
        hours: dict[str, Mapping[Month, float]] = {}
        unknown = []
        for activity in activities:
            found = self._hours(activity)
            if found is None:
                unknown.append(activity.id)
            else:
                hours[activity.id] = found
        return Timetable(hours, tuple(unknown))

    def has_sessions(self, activity: Activity) -> bool | None:
        """Tell whether there is a session within the period; None without a schedule."""
        found = counted_patterns(activity)
        return bool(self._sessions(activity, found)) if found else None

    def _hours(self, activity: Activity) -> Mapping[Month, float] | None:
        """Return the hours per month; None when days, lengths or the begin of a series lack."""
        found = counted_patterns(activity)
        lengths = {pattern.slot: session_length(activity, pattern.slot) for pattern in found}
        if not found or None in lengths.values():
            return None
        if activity.sessions_planned is not None:
            return self._of_series(activity, found)
        total: dict[Month, float] = {}
        for slot, length in lengths.items():
            mine = tuple(pattern for pattern in found if pattern.slot == slot)
            for month, count in self._sessions(activity, mine).items():
                total[month] = total.get(month, 0.0) + count * (length or 0.0)
        return total

    def _of_series(
        self, activity: Activity, found: tuple[Pattern, ...]
    ) -> Mapping[Month, float] | None:
        """Return the hours of a number of sessions from a first day on, those in the period."""
        begin = activity.valid_from
        if begin is None or activity.sessions_planned is None:
            return None
        if begin > self._period.last:
            return {}
        total: dict[Month, float] = {}
        days = pattern_days(activity, found, (begin, self._period.last), self._facts)
        for day, slot in islice(days, max(0, activity.sessions_planned)):
            if day >= self._period.first:
                month = (day.year, day.month)
                total[month] = total.get(month, 0.0) + (session_length(activity, slot) or 0.0)
        return total

    def _sessions(self, activity: Activity, found: tuple[Pattern, ...]) -> Mapping[Month, int]:
        """Count the days of some patterns; the fourth Tuesday that is also the last is one."""
        limits = (activity.valid_from, activity.valid_until, activity.pauses)
        key = (tuple((one.slot.day, one.frequency, one.nth) for one in found), limits)
        if key not in self._known:
            period = (self._period.first, self._period.last)
            days = {d for one in found for d in session_days(activity, one, period, self._facts)}
            self._known[key] = Counter((day.year, day.month) for day in days)
        return self._known[key]


def summer_of(year: int) -> Period:
    """Return July and August of a year."""
    first, last = _SUMMER
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
