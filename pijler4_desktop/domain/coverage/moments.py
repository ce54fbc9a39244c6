"""When an activity takes place, as what coverage counts: moments with their parts and months."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import counted_patterns, session_length
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import Pattern, patterns, session_days
from pijler4_desktop.domain.standing import parts_of
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    PART_ORDER,
    Childcare,
    Frequency,
    Pause,
    Threshold,
)

SESSIONS = {Frequency.WEEKLY: 52, Frequency.BIWEEKLY: 26, Frequency.MONTHLY: 12}
"""How many times a year of 52 weeks, whole numbers so that sums stay exact."""
_FORTNIGHT = timedelta(days=14)
_FIFTH = 5


class Moment(NamedTuple):
    """One moment: `day` 0 is Monday, -1 unknown; `parts` and `months` are bits, 0 unknown.

    `sessions` are those in 52 weeks, `minutes` the length of one; 0 is unknown.
    """

    day: int = -1
    parts: int = 0
    months: int = 0
    sessions: int = 0
    minutes: int = 0


Schedule = tuple[Moment, ...]
NO_MOMENT: Schedule = (Moment(),)
"""By appointment, or nobody knows when."""

Window = tuple[date, date]


def window_of(today: date) -> Window:
    """Return the twelve months that count: from the first of this month, ends included."""
    first = today.replace(day=1)
    return first, first.replace(year=first.year + 1) - timedelta(days=1)


def schedule_of(activity: Activity, window: Window, facts: Facts) -> Schedule:
    """Return the moments of an activity; one without fixed moments has a single unknown one."""
    if activity.by_appointment:
        return NO_MOMENT
    known = bool(patterns(activity))
    return (
        tuple(
            Moment(
                DAY_ORDER.index(pattern.slot.day) if known else -1,
                _parts(pattern.slot) if known else 0,
                months_of(activity, pattern, window, facts),
                _sessions(pattern),
                round((session_length(activity, pattern.slot) or 0) * 60),
            )
            for pattern in counted_patterns(activity)
        )
        or NO_MOMENT
    )


def _sessions(pattern: Pattern) -> int:
    """Return how often a moment comes in 52 weeks; only four months have a fifth Sunday."""
    return 4 if abs(pattern.nth) == _FIFTH else SESSIONS[pattern.frequency]


def months_of(activity: Activity, pattern: Pattern, window: Window, facts: Facts) -> int:
    """Return the months (bit 0 is January) in which a moment takes place at least once."""
    timeless = replace(pattern, slot=Slot(pattern.slot.day))
    begin, end = activity.valid_from, activity.valid_until
    anchor = _anchor(pattern, begin, window)
    days = _year(timeless, anchor, activity.pauses, window, facts)
    first = bisect_left(days, begin) if begin else 0
    last = bisect_right(days, end) if end else len(days)
    if first == 0 and last == len(days):
        return _mask(days)
    return _mask(days[first:last])


def _anchor(pattern: Pattern, begin: date | None, window: Window) -> date | None:
    """Return a day before the window in whose week a moment of every two weeks counts along."""
    if begin is None or pattern.frequency is not Frequency.BIWEEKLY:
        return None
    monday = begin - timedelta(days=begin.weekday())
    first = window[0] - _FORTNIGHT
    return first + (monday - first) % _FORTNIGHT - _FORTNIGHT


def thresholds_of(activity: Activity) -> int:
    """Return the thresholds an activity takes away whenever it takes place, as bits.

    Welcome children are childcare too; what nobody filled in takes nothing away.
    """
    met = {
        Threshold.CHILDCARE: activity.childcare in {Childcare.YES, Childcare.WELCOME},
        Threshold.FREE: activity.cost_eur == 0,
        Threshold.WHEELCHAIR: activity.wheelchair is True,
    }
    return sum(1 << number for number, one in enumerate(Threshold) if met.get(one))


@lru_cache(maxsize=2_048)
def _year(
    pattern: Pattern, anchor: date | None, pauses: tuple[Pause, ...], window: Window, facts: Facts
) -> tuple[date, ...]:
    """Return the days within the window of a moment that has no first or last day."""
    endless = Activity(id="", name="", pauses=pauses, valid_from=anchor)
    return session_days(endless, pattern, window, facts)


@lru_cache(maxsize=4_096)
def _mask(days: tuple[date, ...]) -> int:
    return sum({1 << (day.month - 1) for day in days})


def _parts(slot: Slot) -> int:
    """Return the parts of the day as bits; none when only the day is known."""
    if slot.start is None and slot.end is None and slot.part is None:
        return 0
    return sum(1 << PART_ORDER.index(part) for part in parts_of(slot))
