"""Days near today, as they are typed beside a follow-up."""

from datetime import date

import pytest

from pijler4_desktop.domain.parsing.soon import parse_recent, parse_soon
from pijler4_desktop.domain.problems import ProblemCode

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vr", date(2026, 11, 27)),
        ("vrijdag", date(2026, 11, 27)),
        ("op ma.", date(2026, 11, 30)),
        ("wo", date(2026, 12, 2)),
        ("volgende week vr", date(2026, 12, 4)),
        ("volgende week", date(2026, 11, 30)),
        ("volgende maand", date(2026, 12, 25)),
        ("vandaag", TODAY),
        ("Morgen", date(2026, 11, 26)),
        ("overmorgen", date(2026, 11, 27)),
        ("3 dec", date(2026, 12, 3)),
        ("do 3 december", date(2026, 12, 3)),
        ("3/12", date(2026, 12, 3)),
        ("1 nov", date(2027, 11, 1)),
        ("29 februari", date(2028, 2, 29)),
        ("over 2 weken", date(2026, 12, 9)),
        ("over een maand", date(2026, 12, 25)),
        ("10 dagen", date(2026, 12, 5)),
        ("2w", date(2026, 12, 9)),
        ("+3d", date(2026, 11, 28)),
        ("over 3 maanden", date(2027, 2, 25)),
        ("3/2/2027", date(2027, 2, 3)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_day_to_come(text: str, day: date) -> None:
    assert parse_soon(text, TODAY).value == day


def test_a_month_ends_where_it_ends() -> None:
    assert parse_soon("over 3 maanden", date(2026, 11, 30)).value == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("gisteren", date(2026, 11, 24)),
        ("ma", date(2026, 11, 23)),
        ("wo", date(2026, 11, 18)),
        ("3 nov", date(2026, 11, 3)),
        ("3 dec", date(2025, 12, 3)),
        ("2 weken geleden", date(2026, 11, 11)),
        ("een maand geleden", date(2026, 10, 25)),
    ],
)
def test_a_day_that_was(text: str, day: date) -> None:
    assert parse_recent(text, TODAY).value == day


@pytest.mark.parametrize("text", ["", "  "])
def test_no_day_is_no_problem(text: str) -> None:
    assert parse_soon(text, TODAY).problems == ()
    assert parse_soon(text, TODAY).value is None


@pytest.mark.parametrize("text", ["binnenkort", "31 februari", "over 99999 dagen", "vrijdagen"])
def test_what_is_no_day_is_told(text: str) -> None:
    found = parse_soon(text, TODAY)
    assert found.value is None
    assert found.problems


def test_a_contact_cannot_be_tomorrow() -> None:
    assert parse_recent("morgen", TODAY).problems[0].code is ProblemCode.DATE_IN_FUTURE
