"""One date far from all others in its column is most likely a typing error."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.cells.column_dates import unlikely_dates
from pijler4_desktop.domain.problems import ProblemCode
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

CHECKS = [date(2024, 11, 1) + timedelta(days=30 * n) for n in range(12)]


def test_a_year_that_was_mistyped_stands_apart() -> None:
    assert unlikely_dates([*CHECKS, date(2026, 8, 12)]) == {date(2026, 8, 12)}
    assert unlikely_dates([*CHECKS, date(1952, 8, 26)]) == {date(1952, 8, 26)}
    assert unlikely_dates(CHECKS) == frozenset()


def test_a_group_of_later_dates_is_no_typing_error() -> None:
    later = [date(2026, 8, n) for n in range(1, 7)]
    assert unlikely_dates([*CHECKS, *later]) == frozenset()


def test_few_dates_say_nothing_about_each_other() -> None:
    assert unlikely_dates([date(2020, 1, 1), date(2026, 1, 1)]) == frozenset()


@given(st.lists(st.dates()))
def test_most_dates_are_never_unlikely(dates: list[date]) -> None:
    found = unlikely_dates(dates)
    assert found <= set(dates)
    assert sum(day in found for day in dates) * 2 <= len(dates)


def test_an_unlikely_check_is_asked_about_and_an_early_start_is_not() -> None:
    head = ("Activiteit", "Organisatie", "Startdatum", "Laatst nagekeken")
    rows = [(f"Café {n}", "Bib", day, day) for n, day in enumerate([*CHECKS, date(2026, 8, 12)])]
    made = plan(MemoryStock(), sheet(head, *rows))
    told = [(p.row, p.column, p.problem.code) for p in made.problems]
    assert told == [(14, "D", ProblemCode.DATE_UNLIKELY)]
