"""What the heading says of the numbers below it: minutes, free places of all places."""

from datetime import date

import pytest

from pijler4_desktop.domain.importing.cells.by_heading import counts_minutes
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Status
from tests.domain.importing.test_engine import activity, codes, one


@pytest.mark.parametrize(
    ("cell", "hours"), [(120, 2), ("90", 1.5), ("2u", 2), ("1u30", 1.5), ("45 min", 0.75)]
)
def test_a_column_of_minutes(cell: Cell, hours: float) -> None:
    assert activity(one(("Session length (min)", cell))).hours_per_session == hours


@pytest.mark.parametrize("cell", ["1,5", 2, "60 à 90"])
def test_what_can_be_hours_or_two_lengths_is_asked(cell: Cell) -> None:
    row = one(("Duur (min)", cell))
    assert activity(row).hours_per_session is None
    assert codes(row) == [("B", "ambiguous")]


def test_minutes_that_contradict_the_hours_are_told() -> None:
    row = one(("Wanneer", "donderdag 13u-15u30"), ("Duur in minuten", 60))
    assert ("C", "hours_contradict") in codes(row)


def test_numbers_that_are_no_hours_count_minutes() -> None:
    assert counts_minutes("Duur", ("90", "120"))
    assert not counts_minutes("Duur", ("2", "90"))
    assert not counts_minutes("Duur in uren", ("90", "120"))


@pytest.mark.parametrize(
    ("heading", "cell", "places", "free"),
    [
        ("Plaatsen (vrij/totaal)", "3/12", 12, 3),
        ("Plaatsen (max/vrij)", "12/3", 12, 3),
        ("Plaatsen (bezet/max)", "9/12", 12, 3),
        ("Plaatsen (vrij/totaal)", "?/15", 15, None),
        ("Plaatsen (vrij/totaal)", "max. 3", 3, None),
    ],
)
def test_two_numbers_of_places(heading: str, cell: str, places: int, free: int | None) -> None:
    found = activity(one((heading, cell)))
    assert (found.capacity, found.places_free) == (places, free)


def test_no_place_free_is_full_and_shown() -> None:
    row = one(("Plaatsen (vrij/totaal)", "0/8"))
    assert (activity(row).capacity, activity(row).status) == (8, Status.FULL)
    assert codes(row) == [("B", "read_as")]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12/8", ProblemCode.AMBIGUOUS),
        ("4/1200", ProblemCode.TOO_LARGE),
        (20, ProblemCode.AMBIGUOUS),
        (date(2025, 10, 5), ProblemCode.DATE_UNEXPECTED),
    ],
)
def test_places_that_cannot_be_are_asked(cell: Cell, code: ProblemCode) -> None:
    row = one(("Plaatsen (vrij/totaal)", cell))
    assert activity(row).capacity is None
    assert codes(row) == [("B", code.value)]


@pytest.mark.parametrize("title", ["E-mail", "Tel.", "Prijs", "Plaatsen", "Niveau"])
def test_a_cell_that_sends_the_reader_elsewhere_is_told(title: str) -> None:
    assert codes(one((title, "zie onderaan"))) == [("B", "refers_elsewhere")]
