"""Days in one column and hours in another that name days too, or became a date."""

from datetime import date, datetime

import pytest

from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.parsing.when_week import combine_week
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Day
from tests.domain.parsing.written import when_written


@pytest.mark.parametrize(
    ("days", "hours", "expected"),
    [
        ("Woensdag, Zaterdag", "wo 14u-16u, za 10u-12u",
         "WE 14:00-16:00; SA 10:00-12:00 | weekly"),
        ("Ma, Wo", "woensdag 14-16u",
         "WE 14:00-16:00; MO | weekly | note hours_missing start_time"),
        ("Maandag", "wo 14u-16u", "MO | weekly | doubt ambiguous start_time"),
        ("Zaterdag", "13u tot we klaar zijn", "SA 13:00 | weekly"),
    ],
)  # fmt: skip
def test_hours_that_name_days(days: str, hours: str, expected: str) -> None:
    assert when_written(combine_when(days, hours)) == expected


@pytest.mark.parametrize("cell", ["9-12-2025", "9/12/2025", date(2025, 12, 9)])
def test_hours_that_a_sheet_made_a_date_are_asked(cell: Cell) -> None:
    found = combine_when("Zaterdag", cell)
    assert [slot.start for slot in found.value.slots] == [None] if found.value else False
    assert found.problems[0].code is ProblemCode.DATE_UNEXPECTED
    assert (found.problems[0].field, found.problems[0].candidates) == (
        "start_time",
        ("9.00–12.00",),
    )
    assert combine_week({Day.FRIDAY: cell}).problems[0].code is ProblemCode.DATE_UNEXPECTED


def test_a_date_names_its_day_of_the_week() -> None:
    found = combine_when(datetime(2025, 11, 5, 19)).value  # noqa: DTZ001  as Excel gives it
    assert found is not None
    assert [(s.day, s.start and s.start.hour) for s in found.slots] == [(Day.WEDNESDAY, 19)]
    again = combine_when("11 oktober 2025, 9-16u").value
    assert again is not None
    assert [s.day for s in again.slots] == [Day.SATURDAY]


def test_a_date_on_another_day_than_is_named_is_asked() -> None:
    found = combine_when("zo 8 november 2025, 13u30-16u")
    assert found.value is None
    assert found.problems[0].candidates == ("zondag", "zaterdag")
