"""A month counts what really takes place in it: against `dateutil`, with tight limits."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.coverage.moments import schedule_of, window_of
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import Day, Frequency, Pause
from tests.coverage_count import rules, sessions
from tests.factories import an_activity

FACTS = load_facts()
TODAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


RECURRING = st.builds(
    an_activity,
    slots=st.lists(st.builds(Slot, st.sampled_from(Day)), max_size=2, unique=True).map(tuple),
    frequency=st.none() | st.sampled_from(Frequency),
    nth=st.lists(st.sampled_from(["1MO", "-1FR", "5WE"]), max_size=1).map(tuple),
    pauses=st.lists(st.sampled_from(Pause), max_size=2, unique=True).map(tuple),
)


@settings(max_examples=300)
@given(
    today=TODAYS,
    recurring=RECURRING,
    begins=st.none() | st.integers(-60, 400),
    lasts=st.none() | st.integers(0, 40),
)
def test_months_are_those_of_the_sessions(
    today: date, recurring: Activity, begins: int | None, lasts: int | None
) -> None:
    begin = None if begins is None else today + timedelta(days=begins)
    end = None if lasts is None else (begin or today) + timedelta(days=lasts)
    assert_months(replace(recurring, valid_from=begin, valid_until=end), today)


@pytest.mark.parametrize("begins", range(-30, 30))
def test_every_two_weeks_keeps_its_weeks_across_the_window(begins: int) -> None:
    today = date(2026, 11, 15)
    for lasts in (0, 9, 20, 60):
        activity = an_activity(
            slots=(Slot(Day.THURSDAY),),
            frequency=Frequency.BIWEEKLY,
            valid_from=today + timedelta(days=begins),
            valid_until=today + timedelta(days=begins + lasts),
        )
        assert_months(activity, today)


def assert_months(activity: Activity, today: date) -> None:
    begin, end = activity.valid_from, activity.valid_until
    record = {
        "by_appointment": None,
        "slots": [{"day": slot.day.value} for slot in activity.slots],
        "nth": activity.nth,
        "frequency": activity.frequency and activity.frequency.value,
        "valid_from": begin and begin.isoformat(),
        "valid_until": end and end.isoformat(),
        "pauses": [pause.value for pause in activity.pauses],
    }

    found = [moment.months for moment in schedule_of(activity, window_of(today), FACTS)]

    wanted = [{day.month for day in sessions(record, rule, today)} for rule in rules(record)]
    assert found == [sum(1 << (month - 1) for month in months) for months in wanted or [set()]]


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2026, 11, 29), date(2027, 10, 31)), (date(2028, 2, 29), date(2029, 1, 31))],
)
def test_twelve_months_count_from_this_one(today: date, last: date) -> None:
    assert window_of(today) == (today.replace(day=1), last)
