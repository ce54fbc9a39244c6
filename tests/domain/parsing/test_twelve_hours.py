"""Times on the clock of twelve hours, alone and in columns for start and end."""

from datetime import time

import pytest

from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.problems import ProblemCode


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("7:30 PM", time(19, 30)),
        ("9:30PM", time(21, 30)),
        ("9am", time(9)),
        ("12pm", time(12)),
        ("12 a.m.", time(0)),
        ("11.15 p.m.", time(23, 15)),
    ],
)
def test_half_days_are_read(text: str, moment: time) -> None:
    assert parse_time(text).value == moment


@pytest.mark.parametrize("text", ["7:75 PM", "13pm", "0am", "25.30"])
def test_times_that_do_not_exist_are_told_at_their_own_column(text: str) -> None:
    found = combine_when("dinsdag", text, None, "wekelijks")
    assert (ProblemCode.TIME_UNREADABLE, "start_time") in {
        (p.code, p.field) for p in found.problems
    }
    assert found.value is not None
    assert all(slot.start is None for slot in found.value.slots)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("7:30 PM", "9:30 PM", (time(19, 30), time(21, 30))),
        ("7 PM", "9", (time(19), time(21))),
        ("10am", "12pm", (time(10), time(12))),
        ("19u", "21", (time(19), time(21))),
    ],
)
def test_an_end_lies_in_the_half_of_its_start(
    start: str, end: str, hours: tuple[time, time]
) -> None:
    found = combine_when("maandag", start, end).value
    assert found is not None
    assert [(slot.start, slot.end) for slot in found.slots] == [hours]


@pytest.mark.parametrize("text", ["9u-25.30", "7:75 PM - 9 PM", "7u75"])
def test_nothing_is_taken_of_hours_of_which_one_does_not_exist(text: str) -> None:
    found = combine_when("dinsdag", text)
    assert found.value is not None
    assert [(slot.start, slot.end) for slot in found.value.slots] == [(None, None)]
    assert [(p.code, p.field) for p in found.problems] == [
        (ProblemCode.TIME_UNREADABLE, "start_time")
    ]


def test_a_bare_start_before_an_end_in_the_evening_is_asked() -> None:
    found = combine_when("maandag", "7", "9 PM")
    assert found.value is not None
    assert [(slot.start, slot.end) for slot in found.value.slots] == [(None, time(21))]
    assert found.problems[0].candidates == ("7.00", "19.00")
    opening = combine_when("maandag", "9", "5 PM").value
    assert opening is not None
    assert [(slot.start, slot.end) for slot in opening.slots] == [(time(9), time(17))]
