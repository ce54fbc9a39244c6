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
