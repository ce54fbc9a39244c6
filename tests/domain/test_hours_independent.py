"""Hours, parts of the week and sessions of every kind of schedule, worked out a second time.

The calculation here is written from the rules in words, day after day over the calendar with its
holidays, and shares nothing with the program but the records.
"""

import csv
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from dateutil import rrule
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.hours import countable_hours, hours_per_week, weeks_to_target
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import occurrences
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.standing import dayparts_mask
from pijler4_desktop.domain.vocabulary import Day, Frequency, PartOfDay, Pause
from pijler4_desktop.paths import resource

FACTS = load_facts()
RULES = Rules()
WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
A_MONDAY_THAT_TAKES_PART = date(2024, 1, 1)


def _holidays() -> frozenset[date]:
    days: set[date] = set()
    with resource("facts", "calendar.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first, last = datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"])
            days |= {day.date() for day in rrule.rrule(rrule.DAILY, first, until=last)}
    return frozenset(days)


HOLIDAYS = _holidays()


@dataclass(frozen=True)
class Held:
    """One session: its day, its moment and the hours it lasts, None when nobody knows."""

    day: date
    slot: Slot
    hours: Fraction | None


def sessions(activity: Activity, first: date, last: date) -> Iterator[Held]:
    """Walk over every day, and ask each moment whether it is then."""
    days = rrule.rrule(rrule.DAILY, _midnight(first), until=_midnight(last))
    for day in (moment.date() for moment in days):
        if _rests(activity, day):
            continue
        today = {slot for slot in _moments(activity) if _falls_on(activity, slot, day)}
        for slot in sorted(today, key=lambda slot: (slot.start or time.min, str(slot))):
            yield Held(day, slot, _hours(activity, slot))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _rests(activity: Activity, day: date) -> bool:
    begin, end = activity.valid_from, activity.valid_until
    outside = (begin is not None and day < begin) or (end is not None and day > end)
    summer = Pause.SUMMER in activity.pauses and day.month in {7, 8}
    return outside or summer or (Pause.SCHOOL_HOLIDAYS in activity.pauses and day in HOLIDAYS)


def _moments(activity: Activity) -> list[Slot]:
    """Every moment of the week; a frequency alone is some Wednesday."""
    fixed = [] if activity.by_appointment else list(activity.slots)
    if not activity.by_appointment:
        named = {name[-2:] for name in activity.nth}
        fixed += [Slot(Day(d)) for d in named - {str(slot.day) for slot in activity.slots}]
    if not fixed and activity.frequency:
        return [Slot(Day.WEDNESDAY)]
    return fixed


def _falls_on(activity: Activity, slot: Slot, day: date) -> bool:
    if WEEK[day.weekday()] != slot.day:
        return False
    weeks = [int(name[:-2]) for name in activity.nth if name[-2:] == slot.day]
    if weeks and not activity.by_appointment:
        return any(_nth_of_month(day, week) for week in weeks)
    if activity.frequency is Frequency.MONTHLY:
        return _nth_of_month(day, _week_of_month(activity, slot))
    if activity.frequency is Frequency.BIWEEKLY:
        anchor = activity.valid_from or A_MONDAY_THAT_TAKES_PART
        monday = relativedelta(weekday=rrule.MO(-1))
        return ((day + monday) - (anchor + monday)).days // 7 % 2 == 0
    return True


def _nth_of_month(day: date, week: int) -> bool:
    """Count the same weekdays of the month up to here, from its begin or from its end."""
    length = monthrange(day.year, day.month)[1]
    before, after = range(day.day, 0, -7), range(day.day, length + 1, 7)
    return len(before) == week if week > 0 else len(after) == -week


def _week_of_month(activity: Activity, slot: Slot) -> int:
    """Once a month is as the first session was, and the fifth is the last; else the second."""
    first = activity.valid_from
    fixed = not activity.by_appointment and bool(activity.slots)
    if not fixed or first is None or WEEK[first.weekday()] != slot.day:
        return 2
    week = len(range(first.day, 0, -7))
    return week if week < 5 else -1


def _span(slot: Slot) -> range | None:
    """The minutes of a moment; it can end at midnight."""
    if slot.start is None or slot.end is None:
        return None
    end = slot.end.hour * 60 + slot.end.minute
    return range(slot.start.hour * 60 + slot.start.minute, end or 24 * 60)


def _hours(activity: Activity, slot: Slot) -> Fraction | None:
    """As stated; by its own times; or as long as the others on average, to the hundredth."""
    if activity.hours_per_session is not None:
        return Fraction(activity.hours_per_session)
    if own := _span(slot):
        return Fraction(len(own), 60)
    return _mean(activity)


def _mean(activity: Activity) -> Fraction | None:
    if activity.hours_per_session is not None:
        return Fraction(activity.hours_per_session)
    known = [len(span) for slot in activity.slots if (span := _span(slot))]
    return Fraction(str(round(sum(known) / 60 / len(known), 2))) if known else None


def _scheduled(activity: Activity, today: date) -> tuple[int | None, Fraction | None]:
    """Sessions and hours: as planned, of the whole series, or of the coming 52 weeks."""
    if activity.sessions_planned is not None:
        mean = _mean(activity)
        return activity.sessions_planned, mean and activity.sessions_planned * mean
    moments = _moments(activity)
    if not moments:
        return None, None
    held = list(sessions(activity, *_counted_days(activity, today)))
    if any(_hours(activity, slot) is None for slot in moments):
        return len(held), None
    return len(held), sum((one.hours or Fraction() for one in held), Fraction())


def _counted_days(activity: Activity, today: date) -> tuple[date, date]:
    begin, end = activity.valid_from, activity.valid_until
    if begin and end and (end - begin).days <= 366:
        return begin, end
    first = begin if begin and begin > today else today
    return first, min(first + relativedelta(weeks=52, days=-1), end or date.max)


def _weeks(activity: Activity, today: date) -> int | None:
    """Come every time from the first Monday on, until the hours are there."""
    if not _moments(activity):
        return None
    target = Fraction(40)
    if activity.countable_hours is not None:
        _, hours = _scheduled(activity, today)
        if not hours or not activity.countable_hours:
            return None
        target = target * hours / Fraction(activity.countable_hours)
    monday = today + relativedelta(weekday=rrule.MO(1))
    if activity.valid_from and activity.valid_from > monday:
        monday = activity.valid_from + relativedelta(weekday=rrule.MO(-1))
    gathered, planned = Fraction(), activity.sessions_planned
    until = monday + relativedelta(weeks=156, days=-1)
    for number, held in enumerate(sessions(activity, monday, until), 1):
        if held.hours is None or (planned is not None and number > planned):
            return None
        gathered += held.hours
        if gathered >= target - Fraction(1, 10**6):
            return (held.day - monday).days // 7 + 1
    return None


def _parts(slot: Slot) -> set[int]:
    """Morning, afternoon and evening as 0, 1 and 2, minute after minute."""
    if slot.start is None and slot.end is None:
        return {list(PartOfDay).index(slot.part)} if slot.part else {0, 1, 2}
    if slot.start is None:
        assert slot.end is not None
        if slot.part:
            return {list(PartOfDay).index(slot.part)}
        end = slot.end.hour * 60 + slot.end.minute or 24 * 60
        return {_part(end - 1)}
    begin = slot.start.hour * 60 + slot.start.minute
    inside = [_part(minute) for minute in _span(slot) or ()]
    return {_part(begin)} | {part for part in (0, 1, 2) if inside.count(part) >= 60}


def _part(minute: int) -> int:
    return 0 if minute < 12 * 60 else 1 if minute < 17 * 60 + 30 else 2


TIMES = st.none() | st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
SLOTS = st.builds(Slot, st.sampled_from(Day), TIMES, TIMES, st.none() | st.sampled_from(PartOfDay))
NTH = st.builds("{}{}".format, st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.sampled_from(WEEK))
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
SCHEDULES = st.builds(
    Activity,
    id=st.just("a"),
    name=st.just("Praattafel"),
    slots=st.lists(SLOTS, max_size=4, unique=True).map(tuple),
    frequency=st.none() | st.sampled_from(Frequency),
    nth=st.just(()) | st.lists(NTH, max_size=3, unique=True).map(tuple),
    by_appointment=st.sampled_from([None, None, None, False, True]),
    valid_from=st.none() | DAYS,
    valid_until=st.none() | DAYS,
    pauses=st.lists(st.sampled_from(Pause), max_size=2, unique=True).map(tuple),
    hours_per_session=st.none() | st.sampled_from([0.75, 1.5, 2.0, 3.0]),
    sessions_planned=st.none() | st.none() | st.integers(0, 60),
    countable_hours=st.none() | st.none() | st.sampled_from([0.0, 20.0, 40.0, 52.5]),
)


def plan(*slots: Slot, **changes: Any) -> Activity:
    """Make an activity with a schedule."""
    return Activity(id="a", name="Praattafel", slots=slots, **changes)


TWENTY_MINUTES = plan(Slot(Day.TUESDAY, time(19), time(19, 20)))
FOURTH_AND_LAST = plan(Slot(Day.TUESDAY, time(19), time(21)), nth=("4TU", "-1TU"))


@given(SCHEDULES, DAYS, st.integers(0, 400))
@example(FOURTH_AND_LAST, date(2026, 1, 1), 364)
def test_sessions_are_those_of_the_calendar(activity: Activity, first: date, length: int) -> None:
    assume(activity.slots or activity.nth)
    last = first + timedelta(days=length)

    found = list(occurrences(activity, first, last, FACTS))

    expected = [] if activity.by_appointment else list(sessions(activity, first, last))
    assert [day for day, _ in found] == [held.day for held in expected]
    assert set(found) == {(held.day, held.slot) for held in expected}


@given(SCHEDULES, DAYS)
@example(FOURTH_AND_LAST, date(2026, 1, 1))
def test_hours_are_those_of_the_sessions(activity: Activity, today: date) -> None:
    found = countable_hours(activity, FACTS, RULES, today)

    count, hours = _scheduled(activity, today)
    given_ = activity.countable_hours
    total = given_ if given_ is not None else hours
    assert found.sessions == count
    assert (found.total is None) == (total is None)
    assert abs((found.total or 0) - float(total or 0)) <= 0.005
    assert found.overridden == (given_ is not None)
    assert found.enough == (total is not None and total >= 40)


@given(SCHEDULES, DAYS)
@example(TWENTY_MINUTES, date(2026, 1, 5))
@example(FOURTH_AND_LAST, date(2026, 1, 1))
def test_weeks_are_those_of_who_comes_every_time(activity: Activity, today: date) -> None:
    assert weeks_to_target(activity, FACTS, today) == _weeks(activity, today)


@given(SCHEDULES)
@example(plan(Slot(Day.SUNDAY, time(14), time(16)), nth=("5SU",)))
def test_an_ordinary_week_is_a_year_of_52_weeks_shared_out(activity: Activity) -> None:
    moments = _moments(activity)
    lengths = [_hours(activity, slot) for slot in moments]

    found = hours_per_week(activity)

    if not moments or None in lengths:
        assert found is None
        return
    year = sum(
        (length or 0) * _times_a_year(activity, slot)
        for slot, length in zip(moments, lengths, strict=True)
    )
    assert found is not None
    assert abs(found - float(Fraction(year) / 52)) <= 0.00501


def _times_a_year(activity: Activity, slot: Slot) -> int:
    """In 52 weeks a weekday comes 52 times: four in each of the months, and a fifth in four."""
    weeks = [int(name[:-2]) for name in activity.nth if name[-2:] == slot.day]
    if weeks and not activity.by_appointment:
        return sum(4 if abs(week) == 5 else 12 for week in weeks)
    return {Frequency.BIWEEKLY: 26, Frequency.MONTHLY: 12}.get(
        activity.frequency or Frequency.WEEKLY, 52
    )


@given(st.lists(SLOTS, max_size=5))
@example([Slot(Day.MONDAY, None, time(12))])
@example([Slot(Day.MONDAY, None, time(0))])
def test_parts_of_the_week_are_those_of_the_minutes(slots: list[Slot]) -> None:
    mask = dayparts_mask(plan(*slots))

    expected = {3 * WEEK.index(slot.day) + part for slot in slots for part in _parts(slot)}
    assert {bit for bit in range(21) if mask >> bit & 1} == expected
