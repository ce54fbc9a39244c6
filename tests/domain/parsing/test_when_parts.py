"""Hours fall in the part of the day beside them, or its word is kept."""

from datetime import time

import pytest

from pijler4_desktop.domain.parsing.when_parts import parts_without_hours
from pijler4_desktop.domain.vocabulary import PartOfDay

EVERY_PART = {
    PartOfDay.MORNING: "voormiddag",
    PartOfDay.AFTERNOON: "namiddag",
    PartOfDay.EVENING: "avond",
}


@pytest.mark.parametrize(
    ("first", "last", "missed"),
    [
        (time(9), time(11), ["namiddag", "avond"]),
        (time(9), time(17), ["avond"]),
        (time(12), time(17), ["voormiddag", "avond"]),
        (time(19), time(), ["voormiddag", "namiddag"]),
        (time(14), None, ["voormiddag", "avond"]),
        (None, time(21), ["voormiddag", "namiddag"]),
    ],
)
def test_the_parts_in_which_no_hours_fall(
    first: time | None, last: time | None, missed: list[str]
) -> None:
    assert parts_without_hours(EVERY_PART, [(first, last)]) == missed


def test_hours_in_each_part_leave_no_word() -> None:
    hours = [(time(9), time(11)), (time(14), time(16)), (time(19), time(21))]
    assert parts_without_hours(EVERY_PART, hours) == []
