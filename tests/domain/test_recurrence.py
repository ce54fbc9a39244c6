"""Sessions fall on the right days, in order, within their limits and outside the pauses."""

from datetime import date, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import occurrences, patterns
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency, Pause

FACTS = load_facts()
START = date(2025, 9, 1)
END = date(2026, 8, 31)
TUESDAY = Slot(Day.TUESDAY, time(19), time(21))
WEDNESDAY = Slot(Day.WEDNESDAY, time(9), time(11))


def plan(*slots: Slot, **changes: object) -> Activity:
    return Activity(id="a", name="Praattafel", slots=slots, **changes)  # type: ignore[arg-type]


def days(activity: Activity, start: date = START, end: date = END) -> list[date]:
    return [day for day, _ in occurrences(activity, start, end, FACTS)]


def test_days_alone_mean_every_week() -> None:
    found = days(plan(TUESDAY), START, date(2025, 9, 30))

    assert found == [date(2025, 9, day) for day in (2, 9, 16, 23, 30)]


def test_both_ends_of_a_period_count() -> None:
    assert days(plan(TUESDAY), date(2025, 9, 2), date(2025, 9, 2)) == [date(2025, 9, 2)]
    assert days(plan(TUESDAY), date(2025, 9, 3), date(2025, 9, 2)) == []


def test_several_moments_come_in_order_of_day_and_hour() -> None:
    early = Slot(Day.TUESDAY, time(9), time(10))

    found = list(occurrences(plan(TUESDAY, WEDNESDAY, early), START, date(2025, 9, 9), FACTS))

    assert found == [
        (date(2025, 9, 2), early),
        (date(2025, 9, 2), TUESDAY),
        (date(2025, 9, 3), WEDNESDAY),
        (date(2025, 9, 9), early),
        (date(2025, 9, 9), TUESDAY),
    ]


def test_every_second_week_counts_from_the_start_date() -> None:
    activity = plan(TUESDAY, frequency=Frequency.BIWEEKLY, valid_from=date(2025, 9, 11))

    found = days(activity, date(2025, 9, 20), date(2025, 10, 31))

    # the week of 11 September takes part; its Tuesday, the 9th, lies before the start
    assert found == [date(2025, 9, 23), date(2025, 10, 7), date(2025, 10, 21)]


def test_moments_of_every_second_week_fall_in_the_same_weeks() -> None:
    activity = plan(TUESDAY, WEDNESDAY, frequency=Frequency.BIWEEKLY)

    for start in (START, START + timedelta(days=2), START + timedelta(days=9)):
        weeks = {day.isocalendar().week for day in days(activity, start, date(2025, 12, 20))}
        assert {week % 2 for week in weeks} == {1}


def test_named_weekdays_of_the_month_keep_their_own_hours() -> None:
    later = Slot(Day.WEDNESDAY, time(19, 30), time(21))
    activity = plan(TUESDAY, later, nth=("1TU", "3WE"), frequency=Frequency.MONTHLY)

    found = list(occurrences(activity, START, date(2025, 10, 31), FACTS))

    assert found == [
        (date(2025, 9, 2), TUESDAY),
        (date(2025, 9, 17), later),
        (date(2025, 10, 7), TUESDAY),
        (date(2025, 10, 15), later),
    ]


def test_the_last_friday_needs_no_hours() -> None:
    found = list(occurrences(plan(nth=("-1FR",)), START, date(2025, 10, 31), FACTS))

    friday = Slot(Day.FRIDAY)
    assert found == [(date(2025, 9, 26), friday), (date(2025, 10, 31), friday)]


def test_days_that_are_not_named_follow_the_frequency() -> None:
    activity = plan(TUESDAY, WEDNESDAY, nth=("2WE",), frequency=Frequency.WEEKLY)

    found = days(activity, START, date(2025, 9, 16))

    assert found == [date(2025, 9, 2), date(2025, 9, 9), date(2025, 9, 10), date(2025, 9, 16)]


@pytest.mark.parametrize(
    ("valid_from", "expected"),
    [
        (None, date(2025, 9, 9)),
        (date(2025, 9, 3), date(2025, 9, 9)),
        (date(2025, 9, 16), date(2025, 9, 16)),
        (date(2025, 9, 30), date(2025, 9, 30)),
    ],
)
def test_once_a_month_takes_the_week_of_the_start_or_the_second(
    valid_from: date | None, expected: date
) -> None:
    activity = plan(TUESDAY, frequency=Frequency.MONTHLY, valid_from=valid_from)

    assert days(activity, START, date(2025, 9, 30)) == [expected]


@pytest.mark.parametrize("activity", [plan(), plan(TUESDAY, by_appointment=True)])
def test_without_fixed_moments_there_are_no_sessions(activity: Activity) -> None:
    assert days(activity) == []


def test_an_unreadable_week_of_the_month_is_passed_over() -> None:
    assert days(plan(nth=("6WE", "", "TU"))) == []


def test_school_holidays_and_public_holidays_are_passed_over() -> None:
    found = days(plan(TUESDAY, pauses=(Pause.SCHOOL_HOLIDAYS,)))

    assert date(2025, 10, 28) not in found  # autumn holiday
    assert date(2025, 11, 11) not in found  # armistice day
    assert date(2026, 7, 7) not in found
    assert date(2025, 11, 4) in found


def test_summer_is_july_and_august() -> None:
    found = days(plan(TUESDAY, pauses=(Pause.SUMMER,)))

    assert {day.month for day in found} == set(range(1, 13)) - {7, 8}
    assert date(2025, 11, 11) in found


SLOTS = st.builds(
    Slot, st.sampled_from(Day), st.none() | st.times(time(6), time(22)), st.none(), st.none()
)
ACTIVITIES = st.builds(
    Activity,
    id=st.just("a"),
    name=st.just("Praattafel"),
    slots=st.lists(SLOTS, max_size=4).map(tuple),
    frequency=st.none() | st.sampled_from(Frequency),
    nth=st.lists(st.sampled_from(["1MO", "2WE", "3WE", "-1FR", "5SU", "-2TU"]), max_size=3).map(
        tuple
    ),
    valid_from=st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    valid_until=st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    pauses=st.lists(st.sampled_from(Pause), max_size=2).map(tuple),
)
PERIODS = st.tuples(st.dates(date(2024, 1, 1), date(2026, 1, 1)), st.integers(0, 400))


@given(ACTIVITIES, PERIODS)
def test_sessions_keep_to_every_limit(activity: Activity, period: tuple[date, int]) -> None:
    start, length = period
    end = start + timedelta(days=length)

    found = list(occurrences(activity, start, end, FACTS))

    keys = [(day, slot.start or time.min) for day, slot in found]
    assert keys == sorted(keys)
    for day, slot in found:
        assert start <= day <= end
        assert DAY_ORDER[day.weekday()] is slot.day
        assert activity.valid_from is None or day >= activity.valid_from
        assert activity.valid_until is None or day <= activity.valid_until
        assert not (Pause.SUMMER in activity.pauses and day.month in {7, 8})
        assert not (Pause.SCHOOL_HOLIDAYS in activity.pauses and FACTS.is_school_holiday(day))


@given(ACTIVITIES, PERIODS, st.integers(0, 400))
def test_two_periods_side_by_side_hold_what_the_whole_holds(
    activity: Activity, period: tuple[date, int], cut: int
) -> None:
    start, length = period
    end = start + timedelta(days=length)
    middle = start + timedelta(days=min(cut, length))

    parts = [
        *occurrences(activity, start, middle, FACTS),
        *occurrences(activity, middle + timedelta(days=1), end, FACTS),
    ]

    assert parts == list(occurrences(activity, start, end, FACTS))


@given(ACTIVITIES)
def test_rules_are_rules_of_the_standard(activity: Activity) -> None:
    for pattern in patterns(activity):
        first = rrulestr(f"DTSTART:20250101T000000\nRRULE:{pattern.rule}")[0]

        assert DAY_ORDER[first.weekday()] is pattern.slot.day
