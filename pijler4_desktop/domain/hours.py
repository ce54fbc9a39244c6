"""How many hours an activity counts for, and how many weeks it takes to reach the 40 hours.

Everything is derived from the schedule; a figure of the officer's own goes before it and says why.
A year is 52 weeks, so that every weekday falls in it equally often.
"""

import math
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import (
    Pattern,
    later,
    pattern_days,
    patterns,
)
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.standing import minutes
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency

_YEAR = timedelta(weeks=52) - timedelta(days=1)
_HORIZON = timedelta(weeks=156) - timedelta(days=1)
_MOST_WEEKS = 156
_FIFTH = 5
_PER_WEEK = {Frequency.WEEKLY: 1.0, Frequency.BIWEEKLY: 0.5, Frequency.MONTHLY: 12 / 52}


@dataclass(frozen=True, slots=True)
class Hours:
    """Countable hours with the sessions they come from; None is unknown.

    `overridden` tells that the officer gave the total, and `reason` why.
    `enough` tells whether the total alone reaches the target of the rules in force.
    """

    total: float | None
    sessions: int | None
    overridden: bool = False
    reason: str = ""
    enough: bool = False


def slot_hours(slot: Slot) -> float | None:
    """Return the length of a moment in hours; an end at 0.00 is midnight, one before is unknown."""
    if slot.start is None or slot.end is None:
        return None
    end = minutes(slot.end) or 24 * 60
    length = end - minutes(slot.start)
    return length / 60 if length > 0 else None


def session_hours(activity: Activity) -> float | None:
    """Return the hours of one session: as stated, or else the mean length of its moments."""
    if activity.hours_per_session is not None:
        return _finite(activity.hours_per_session)
    lengths = [length for slot in activity.slots if (length := slot_hours(slot)) is not None]
    return round(sum(lengths) / len(lengths), 2) if lengths else None


def hours_per_week(activity: Activity) -> float | None:
    """Return the hours of an ordinary week, pauses left aside; None when unknown."""
    weekly = _weekly(activity)
    return None if weekly is None else round(weekly, 2)


def _weekly(activity: Activity) -> float | None:
    """Return the hours of an ordinary week to the second: weeks are counted with them."""
    found = counted_patterns(activity)
    lengths = [session_length(activity, pattern.slot) for pattern in found]
    known = [length for length in lengths if length is not None]
    if not found or len(known) < len(lengths):
        return None
    weeks = map(_per_week, found)
    return sum(hours * week for hours, week in zip(known, weeks, strict=True))


def _per_week(pattern: Pattern) -> float:
    """Return how often a pattern comes in a week; only four months have a fifth Sunday."""
    return 4 / 52 if abs(pattern.nth) == _FIFTH else _PER_WEEK[pattern.frequency]


def countable_hours(activity: Activity, facts: Facts, rules: Rules, today: date) -> Hours:
    """Return the hours that can count towards the target.

    The sessions planned when their number is known; else those between the start and end date of
    a series no longer than a year; else those of the coming year.
    """
    sessions, total = _counted(activity, facts, today)
    given = activity.countable_hours
    if given is not None:
        total = given
    return Hours(
        total=total,
        sessions=sessions,
        overridden=given is not None,
        reason=activity.countable_hours_reason,
        enough=total is not None and total >= rules.target_hours,
    )


def weeks_to_target(
    activity: Activity, facts: Facts, today: date, target_hours: float = 40.0
) -> int | None:
    """Return after how many weeks someone who starts next Monday and never misses has the hours.

    Weeks of pause count along. A total given by the officer makes every session count in
    proportion. None when unknown, or when the activity ends or three years pass before.
    """
    target = _target_by_schedule(activity, facts, today, target_hours)
    if target is None:
        return None
    start = today + timedelta(days=-today.weekday() % 7)
    if activity.valid_from and activity.valid_from > start:
        start = activity.valid_from - timedelta(days=activity.valid_from.weekday())
    if _is_plain_weekly(activity) and (activity.valid_from or start) <= start:
        weekly = _weekly(activity)
        weeks = math.ceil(round(target / weekly, 6)) if weekly else 0
        return weeks if 0 < weeks <= _MOST_WEEKS else None
    return _weeks_by_calendar(activity, facts, start, target)


def _target_by_schedule(
    activity: Activity, facts: Facts, today: date, target_hours: float
) -> float | None:
    """Return the scheduled hours that make up the target; None when the schedule tells nothing."""
    if not counted_patterns(activity):
        return None
    given = activity.countable_hours
    if given is None:
        return target_hours
    _, scheduled = _counted(activity, facts, today)
    target = target_hours * scheduled / given if scheduled and given > 0 else math.inf
    return target if math.isfinite(target) else None


def _weeks_by_calendar(activity: Activity, facts: Facts, start: date, target: float) -> int | None:
    gathered = 0.0
    found = counted_patterns(activity)
    days = pattern_days(activity, found, (start, later(start, _HORIZON)), facts)
    planned = activity.sessions_planned
    most = sys.maxsize if planned is None else max(0, min(planned, sys.maxsize))
    for day, slot in islice(days, most):
        length = session_length(activity, slot)
        if length is None:
            return None
        gathered += length
        if gathered >= target - 1e-6:
            return (day - start).days // 7 + 1
    return None


def _counted(activity: Activity, facts: Facts, today: date) -> tuple[int | None, float | None]:
    """Return sessions and hours by the schedule."""
    if activity.sessions_planned is not None:
        length = session_hours(activity)
        total = None if length is None else round(activity.sessions_planned * length, 2)
        return activity.sessions_planned, total
    found = counted_patterns(activity)
    if not found:
        return None, None
    first, last = _period(activity, today)
    if _is_plain_weekly(activity):
        held = Counter({p.slot: _weekdays(p.slot.day, first, last) for p in found})
    else:
        held = Counter(slot for _, slot in pattern_days(activity, found, (first, last), facts))
    lengths = {pattern.slot: session_length(activity, pattern.slot) for pattern in found}
    total = sum(held[slot] * (length or math.nan) for slot, length in lengths.items())
    return held.total(), None if math.isnan(total) else round(total, 2)


def _period(activity: Activity, today: date) -> tuple[date, date]:
    """Return the days over which hours are counted, ends included."""
    begin, end = activity.valid_from, activity.valid_until
    if begin and end and end - begin <= timedelta(days=366):
        return begin, end
    first = max(today, begin or today)
    return first, min(later(first, _YEAR), end or date.max)


def _is_plain_weekly(activity: Activity) -> bool:
    """Tell whether weeks are all alike, so that no calendar is needed."""
    return (
        not activity.pauses
        and not activity.nth
        and activity.frequency in {None, Frequency.WEEKLY}
        and activity.valid_until is None
        and activity.sessions_planned is None
    )


def counted_patterns(activity: Activity) -> tuple[Pattern, ...]:
    """Return the patterns to count; a frequency without days is one session on some Wednesday."""
    found = patterns(activity)
    if found or activity.frequency is None:
        return found
    return (Pattern(Slot(Day.WEDNESDAY), activity.frequency, 2),)


def session_length(activity: Activity, slot: Slot) -> float | None:
    """Return the hours of one session: as stated, by its own times, or as the others last."""
    if activity.hours_per_session is not None:
        return _finite(activity.hours_per_session)
    own = slot_hours(slot)
    return session_hours(activity) if own is None else own


def _finite(hours: float) -> float | None:
    return hours if math.isfinite(hours) else None


def _weekdays(day: Day, first: date, last: date) -> int:
    """Count a weekday within a period, ends included."""
    until_first = (DAY_ORDER.index(day) - first.weekday()) % 7
    return max(0, ((last - first).days - until_first) // 7 + 1)
