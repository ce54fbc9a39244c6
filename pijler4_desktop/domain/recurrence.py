"""When an activity takes place, by RFC 5545 recurrence rules (`dateutil.rrule`).

What the lists leave open is settled here, once:
- days without a frequency mean every week ("di 19-21 uur");
- days named in `nth` ("2WE", "-1FR") follow it, other days follow the frequency;
- once a month without a week is the week of the first session when the start date falls on that
  day, and else the second week, which school holidays touch least;
- every second week counts from the week of the start date, or else from a fixed Monday;
- by appointment there are no fixed moments;
- who pauses in school holidays also pauses on public holidays; summer is July and August.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency, Pause

NTH_FORM = re.compile(r"(-[1-5]|[1-5])(MO|TU|WE|TH|FR|SA|SU)")
"""A weekday of the month: "2WE" is the second Wednesday, "-1FR" the last Friday."""

_FIXED_MONDAY = date(2024, 1, 1)
_QUIET_WEEK = 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """One moment with how it recurs; `nth` is the week of the month of a monthly one."""

    slot: Slot
    frequency: Frequency
    nth: int = 0

    @property
    def rule(self) -> str:
        """The pattern as an RFC 5545 rule."""
        if self.frequency is Frequency.MONTHLY:
            return f"FREQ=MONTHLY;BYDAY={self.nth}{self.slot.day}"
        interval = ";INTERVAL=2" if self.frequency is Frequency.BIWEEKLY else ""
        return f"FREQ=WEEKLY{interval};WKST=MO;BYDAY={self.slot.day}"


def patterns(activity: Activity) -> tuple[Pattern, ...]:
    """Return how each moment of an activity recurs; none when it is by appointment."""
    if activity.by_appointment:
        return ()
    found: list[Pattern] = []
    named: set[Day] = set()
    for week, day in filter(None, map(_nth, activity.nth)):
        named.add(day)
        slots = [slot for slot in activity.slots if slot.day is day] or [Slot(day)]
        found += [Pattern(slot, Frequency.MONTHLY, week) for slot in slots]
    for slot in activity.slots:
        if slot.day not in named:
            found.append(_plain_pattern(activity, slot))
    return tuple(dict.fromkeys(found))


def occurrences(
    activity: Activity, start: date, end: date, facts: Facts
) -> Iterator[tuple[date, Slot]]:
    """Yield every session from `start` up to and including `end`, in order of day and hour."""
    return pattern_days(activity, patterns(activity), (start, end), facts)


def pattern_days(
    activity: Activity, wanted: tuple[Pattern, ...], period: tuple[date, date], facts: Facts
) -> Iterator[tuple[date, Slot]]:
    """Yield the sessions of some patterns within a period, the activity's own limits and pauses.

    The fourth Tuesday that is also the last one is one session, not two.
    """
    streams = [
        [(day, pattern.slot) for day in session_days(activity, pattern, period, facts)]
        for pattern in wanted
    ]
    return iter(dict.fromkeys(merge(*streams, key=_order)))


def session_days(
    activity: Activity, pattern: Pattern, period: tuple[date, date], facts: Facts
) -> tuple[date, ...]:
    """Return the days of one pattern within a period, the activity's own limits and pauses."""
    first = max(period[0], activity.valid_from or date.min)
    last = min(period[1], activity.valid_until or date.max)
    if first > last:
        return ()
    timeless = replace(pattern, slot=Slot(pattern.slot.day))
    anchor = activity.valid_from or _FIXED_MONDAY
    if pattern.frequency is Frequency.BIWEEKLY and _is_even_week(first) != _is_even_week(anchor):
        first = later(
            _monday(first), timedelta(days=7)
        )  # the rule counts from a week that takes part
    return _days(timeless, first, last, activity.pauses, facts)


def is_paused(day: date, pauses: tuple[Pause, ...], facts: Facts) -> bool:
    """Tell whether an activity with these pauses rests on a day."""
    if Pause.SUMMER in pauses and day.month in {7, 8}:
        return True
    return Pause.SCHOOL_HOLIDAYS in pauses and (
        facts.is_school_holiday(day) or facts.is_public_holiday(day)
    )


def later(day: date, span: timedelta) -> date:
    """Return a later day, or the last day the calendar knows."""
    return day + span if span <= date.max - day else date.max


def _nth(text: str) -> tuple[int, Day] | None:
    match = NTH_FORM.fullmatch(text)
    return (int(match[1]), Day(match[2])) if match else None


def _plain_pattern(activity: Activity, slot: Slot) -> Pattern:
    frequency = activity.frequency or Frequency.WEEKLY
    if frequency is not Frequency.MONTHLY:
        return Pattern(slot, frequency)
    first = activity.valid_from
    if first and first.weekday() == DAY_ORDER.index(slot.day):
        week = (first.day - 1) // 7 + 1
        return Pattern(slot, frequency, week if week < 5 else -1)
    return Pattern(slot, frequency, _QUIET_WEEK)


@lru_cache(maxsize=4_096)
def _days(
    pattern: Pattern, first: date, last: date, pauses: tuple[Pause, ...], facts: Facts
) -> tuple[date, ...]:
    """Return the days of a pattern; many activities share one, and lists ask it for every row."""
    from dateutil import rrule  # noqa: PLC0415 - a list need not wait for it

    rule = rrule.rrule(
        rrule.MONTHLY if pattern.frequency is Frequency.MONTHLY else rrule.WEEKLY,
        dtstart=datetime.combine(first, time.min),
        until=datetime.combine(last, time.min),
        interval=2 if pattern.frequency is Frequency.BIWEEKLY else 1,
        wkst=rrule.MO,
        byweekday=rrule.weekday(DAY_ORDER.index(pattern.slot.day), pattern.nth or None),
    )
    days = (moment.date() for moment in rule)
    return tuple(day for day in days if not is_paused(day, pauses, facts))


def _is_even_week(day: date) -> bool:
    return (_monday(day) - _FIXED_MONDAY).days % 14 == 0


def _order(item: tuple[date, Slot]) -> tuple[date, time]:
    return item[0], item[1].start or time.min


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
