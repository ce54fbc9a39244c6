"""Which hours are on offer in which month, by the calendar with its holidays."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.hours import session_hours, slot_hours
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import Pattern, pattern_days, patterns, session_days
from pijler4_desktop.domain.vocabulary import Day

Month = tuple[int, int]
_SUMMER = (7, 8)
_NO_DAY_WEEK = 2
"""Without a day a monthly activity counts in the second week, which holidays touch least."""


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
        if not found:
            return None
        return any(self._sessions(activity, pattern) for pattern in found)

    def _hours(self, activity: Activity) -> Mapping[Month, float] | None:
        """Return the hours per month; None when days, lengths or the begin of a series lack."""
        found = counted_patterns(activity)
        lengths = [_length(activity, pattern.slot) for pattern in found]
        known = [length for length in lengths if length is not None]
        if not found or len(known) < len(found):
            return None
        if activity.sessions_planned is not None:
            return self._of_series(activity, found)
        total: dict[Month, float] = {}
        for pattern, length in zip(found, known, strict=True):
            for month, count in self._sessions(activity, pattern).items():
                total[month] = total.get(month, 0.0) + count * length
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
                total[month] = total.get(month, 0.0) + (_length(activity, slot) or 0.0)
        return total

    def _sessions(self, activity: Activity, pattern: Pattern) -> Mapping[Month, int]:
        limits = (activity.valid_from, activity.valid_until, activity.pauses)
        key = (pattern.slot.day, pattern.frequency, pattern.nth, limits)
        if key not in self._known:
            period = (self._period.first, self._period.last)
            counts: dict[Month, int] = {}
            for day in session_days(activity, pattern, period, self._facts):
                counts[day.year, day.month] = counts.get((day.year, day.month), 0) + 1
            self._known[key] = counts
        return self._known[key]


def summer_of(year: int) -> Period:
    """Return July and August of a year."""
    first, last = _SUMMER
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def counted_patterns(activity: Activity) -> tuple[Pattern, ...]:
    """Return the patterns to count; a frequency without days is one session on some Wednesday."""
    found = patterns(activity)
    if found or activity.frequency is None:
        return found
    return (Pattern(Slot(Day.WEDNESDAY), activity.frequency, _NO_DAY_WEEK),)


def _length(activity: Activity, slot: Slot) -> float | None:
    if activity.hours_per_session is not None:
        return session_hours(activity)
    own = slot_hours(slot)
    return session_hours(activity) if own is None else own
