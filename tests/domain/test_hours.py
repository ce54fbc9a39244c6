"""Hours and weeks follow from the schedule, or from the officer's own figure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.hours import (
    Hours,
    countable_hours,
    hours_per_week,
    session_hours,
    slot_hours,
    weeks_to_target,
)
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import occurrences
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.vocabulary import Day, Frequency, Pause
from tests.domain.test_recurrence import ACTIVITIES

FACTS = load_facts()
RULES = Rules()
MONDAY = date(2025, 11, 3)
TUESDAY = Slot(Day.TUESDAY, time(19), time(21))
THURSDAY = Slot(Day.THURSDAY, time(9, 30), time(11))


def plan(*slots: Slot, **changes: object) -> Activity:
    return Activity(id="a", name="Praattafel", slots=slots, **changes)  # type: ignore[arg-type]


def counted(activity: Activity, today: date = MONDAY) -> Hours:
    return countable_hours(activity, FACTS, RULES, today)


@pytest.mark.parametrize(
    ("slot", "hours"),
    [
        (TUESDAY, 2.0),
        (THURSDAY, 1.5),
        (Slot(Day.MONDAY, time(22), time(0)), 2.0),
        (Slot(Day.MONDAY, time(22), time(21)), None),
        (Slot(Day.MONDAY, time(22), time(22)), None),
        (Slot(Day.MONDAY, time(22)), None),
        (Slot(Day.MONDAY), None),
    ],
)
def test_a_moment_lasts_from_start_to_end(slot: Slot, hours: float | None) -> None:
    assert slot_hours(slot) == hours


def test_the_stated_length_goes_before_the_times() -> None:
    assert session_hours(plan(TUESDAY)) == 2.0
    assert session_hours(plan(TUESDAY, THURSDAY)) == 1.75
    assert session_hours(plan(TUESDAY, hours_per_session=1.0)) == 1.0
    assert session_hours(plan(Slot(Day.MONDAY))) is None


@pytest.mark.parametrize(
    ("activity", "hours"),
    [
        (plan(TUESDAY), 2.0),
        (plan(TUESDAY, THURSDAY), 3.5),
        (plan(TUESDAY, frequency=Frequency.BIWEEKLY), 1.0),
        (plan(TUESDAY, frequency=Frequency.MONTHLY), 0.46),
        (plan(TUESDAY, Slot(Day.FRIDAY)), 4.0),
        (plan(by_appointment=True, hours_per_session=2.0, frequency=Frequency.WEEKLY), 2.0),
        (plan(by_appointment=True, hours_per_session=2.0), None),
        (plan(Slot(Day.MONDAY)), None),
        (plan(), None),
    ],
)
def test_an_ordinary_week_has_its_hours(activity: Activity, hours: float | None) -> None:
    assert hours_per_week(activity) == hours


@pytest.mark.parametrize(
    ("activity", "total", "sessions"),
    [
        (plan(TUESDAY), 104.0, 52),
        (plan(TUESDAY, THURSDAY), 182.0, 104),
        (plan(TUESDAY, frequency=Frequency.BIWEEKLY), 52.0, 26),
        (plan(TUESDAY, nth=("2TU",)), 24.0, 12),
        (plan(TUESDAY, sessions_planned=10), 20.0, 10),
        (plan(sessions_planned=10), None, 10),
        (plan(Slot(Day.TUESDAY)), None, 52),
        (plan(), None, None),
        (plan(TUESDAY, valid_from=date(2025, 9, 1), valid_until=date(2025, 9, 30)), 10.0, 5),
        (plan(TUESDAY, valid_until=date(2025, 11, 30)), 8.0, 4),
        (plan(TUESDAY, valid_from=date(2020, 1, 1), valid_until=date(2025, 11, 30)), 8.0, 4),
        (plan(TUESDAY, valid_until=date(2025, 10, 1)), 0.0, 0),
    ],
)
def test_hours_are_counted_over_the_series_or_the_coming_year(
    activity: Activity, total: float | None, sessions: int | None
) -> None:
    found = counted(activity)

    assert (found.total, found.sessions, found.overridden) == (total, sessions, False)
    assert found.enough == (total is not None and total >= 40)


def test_pauses_take_hours_away() -> None:
    whole = counted(plan(TUESDAY)).total
    without_summer = counted(plan(TUESDAY, pauses=(Pause.SUMMER,))).total
    without_holidays = counted(plan(TUESDAY, pauses=(Pause.SCHOOL_HOLIDAYS,))).total

    assert (whole, without_summer, without_holidays) == (104.0, 88.0, 76.0)


def test_a_figure_of_the_officer_goes_first_and_says_why() -> None:
    found = counted(plan(TUESDAY, countable_hours=30.0, countable_hours_reason="Zonder pauze"))

    assert found == Hours(30.0, 52, overridden=True, reason="Zonder pauze", enough=False)


@pytest.mark.parametrize(
    ("activity", "weeks"),
    [
        (plan(TUESDAY), 20),
        (plan(TUESDAY, THURSDAY), 12),
        (plan(TUESDAY, frequency=Frequency.BIWEEKLY), 39),
        (plan(TUESDAY, pauses=(Pause.SCHOOL_HOLIDAYS,)), 26),
        (plan(TUESDAY, hours_per_session=40.0), 1),
        (plan(TUESDAY, sessions_planned=19), None),
        (plan(TUESDAY, sessions_planned=20), 20),
        (plan(TUESDAY, valid_until=date(2025, 12, 31)), None),
        (plan(TUESDAY, hours_per_session=0.1), None),
        (plan(Slot(Day.TUESDAY)), None),
        (plan(by_appointment=True, hours_per_session=2.0), None),
        (plan(by_appointment=True, hours_per_session=2.0, frequency=Frequency.WEEKLY), 20),
        (plan(TUESDAY, valid_from=date(2026, 1, 7)), 21),  # the first Tuesday was missed
        (plan(TUESDAY, countable_hours=52.0), 40),
        (plan(countable_hours=52.0), None),
        (plan(TUESDAY, countable_hours=0.0), None),
    ],
)
def test_weeks_to_forty_hours(activity: Activity, weeks: int | None) -> None:
    assert weeks_to_target(activity, FACTS, MONDAY) == weeks


def test_weeks_begin_on_the_next_monday() -> None:
    activity = plan(TUESDAY, pauses=(Pause.SUMMER,))

    for passed in range(7):
        today = MONDAY - timedelta(days=passed)
        assert weeks_to_target(activity, FACTS, today) == 20


def test_another_target_takes_other_weeks() -> None:
    assert weeks_to_target(plan(TUESDAY), FACTS, MONDAY, 60.0) == 30


def test_the_quick_way_and_the_calendar_agree() -> None:
    quick = plan(TUESDAY, THURSDAY)
    by_calendar = replace(quick, valid_until=date(2040, 1, 1))

    for offset in range(14):
        today = MONDAY + timedelta(days=offset)
        assert counted(quick, today) == counted(by_calendar, today)
        assert weeks_to_target(quick, FACTS, today) == weeks_to_target(by_calendar, FACTS, today)


@given(ACTIVITIES, st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_sessions_counted_are_sessions_that_take_place(activity: Activity, today: date) -> None:
    open_ended = replace(activity, valid_until=None, hours_per_session=2.0)
    begin = max(today, activity.valid_from or today)
    found = counted(open_ended, today)
    end = begin + timedelta(days=363)

    if activity.slots or activity.nth:
        sessions = sum(1 for _ in occurrences(open_ended, begin, end, FACTS))
        assert found.sessions == sessions
        assert found.total == 2.0 * sessions


STRANGE = st.fixed_dictionaries(
    {
        "hours_per_session": st.none() | st.floats(),
        "sessions_planned": st.none() | st.integers(),
        "countable_hours": st.none() | st.floats(),
        "valid_from": st.none() | st.dates(),
        "valid_until": st.none() | st.dates(),
    }
)


@given(ACTIVITIES, STRANGE)
@example(
    Activity(id="a", name="Praattafel", slots=(Slot(Day.MONDAY),)), {"sessions_planned": 2**63}
)
def test_no_figure_or_date_makes_counting_fail(
    activity: Activity, changes: Mapping[str, object]
) -> None:
    strange = replace(activity, **changes)  # type: ignore[arg-type]

    weeks = weeks_to_target(strange, FACTS, MONDAY)

    counted(strange)
    assert weeks is None or 1 <= weeks <= 156


@given(ACTIVITIES, st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.floats(1, 80))
def test_more_hours_never_take_fewer_weeks(activity: Activity, today: date, target: float) -> None:
    known = replace(activity, hours_per_session=2.0)
    less = weeks_to_target(known, FACTS, today, target)
    more = weeks_to_target(known, FACTS, today, target + 5)

    assert more is None or (less is not None and less <= more)
