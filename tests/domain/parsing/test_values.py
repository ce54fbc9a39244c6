from datetime import date, time, timedelta
from time import perf_counter

import pytest

from pijler4_desktop.domain.parsing.capacity import Capacity, parse_capacity
from pijler4_desktop.domain.parsing.costs import Cost, parse_cost
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import Levels, parse_levels
from pijler4_desktop.domain.parsing.numbers import parse_number, parse_whole
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import CostBasis, Level


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2,50", 2.5),
        ("2.50", 2.5),
        ("1.234,56", 1234.56),
        ("1 000", 1000),
        ("0,125", 0.125),
        (-0.0, 0),
        (7, 7),
    ],
)
def test_numbers(cell: Cell, value: float) -> None:
    assert parse_number(cell).value == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.000", ProblemCode.AMBIGUOUS),
        ("1,234.56", ProblemCode.AMBIGUOUS),
        ("1,5,0", ProblemCode.NOT_A_NUMBER),
        ("-3", ProblemCode.NEGATIVE),
        (float("nan"), ProblemCode.NOT_A_NUMBER),
        (float("inf"), ProblemCode.NOT_A_NUMBER),
        (2.0**53, ProblemCode.NUMBER_IMPRECISE),
        (1e-320, ProblemCode.NUMBER_IMPRECISE),
        (True, ProblemCode.NOT_A_NUMBER),
        (date(2025, 1, 2), ProblemCode.NOT_A_NUMBER),
    ],
)
def test_what_is_no_number(cell: Cell, code: ProblemCode) -> None:
    assert parse_number(cell).value is None
    assert [p.code for p in parse_number(cell).problems] == [code]


def test_whole_numbers() -> None:
    assert parse_whole(5.0).value == 5
    assert parse_whole(5.0000000001).problems[0].code is ProblemCode.NOT_WHOLE
    assert parse_whole(10_000_000).problems[0].code is ProblemCode.TOO_LARGE
    assert parse_whole("1.000").problems[0].candidates == ("1000", "1")


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        (2, 2),
        ("2u", 2),
        ("1u30", 1.5),
        ("2u00", 2),
        ("1,5 uur", 1.5),
        ("90 min", 1.5),
        ("anderhalf uur", 1.5),
        ("twee uur", 2),
        ("2 uur per keer", 2),
        (time(1, 30), 1.5),
        (timedelta(hours=2, minutes=15), 2.25),
    ],
)
def test_hours(cell: Cell, hours: float) -> None:
    assert parse_hours(cell).value == hours
    assert parse_hours(cell).problems == ()


@pytest.mark.parametrize("cell", ["2 à 3 uur", "1-2", "1,5,0", 30, -1, "lang", 0.0625, "2u75"])
def test_hours_in_doubt(cell: Cell) -> None:
    assert parse_hours(cell).value is None
    assert parse_hours(cell).problems


@pytest.mark.parametrize(
    ("cell", "levels"),
    [
        ("A1", Levels(Level.A1)),
        ("a1-b1", Levels(Level.A1, Level.B1)),
        ("A2 tot B1", Levels(Level.A2, Level.B1)),
        ("1.1 / 1.2", Levels(Level.A1, Level.A2)),
        ("vanaf 1.2", Levels(Level.A2)),
        ("B1 of hoger", Levels(Level.B1)),
        ("tot B1", Levels(None, Level.B1)),
        ("NT2 2.3", Levels(Level.B1)),
        ("NT2 1.1 = A1", Levels(Level.A1)),
        (1.1, Levels(Level.A1)),
        ("iedereen welkom", Levels(Level.NONE)),
        ("Geen voorkennis nodig.", Levels(Level.NONE)),
        ("open voor alle niveaus", Levels(Level.NONE)),
        ("A0–A2", Levels(Level.NONE, Level.A2)),
        ("Alfa", Levels(Level.ALPHA)),
        ("drie taaliconen", Levels(icons=3)),
        ("taalicoon 2", Levels(icons=2)),
        ("●●○○", Levels(icons=2)),
    ],
)
def test_levels(cell: Cell, levels: Levels) -> None:
    assert parse_levels(cell).value == levels
    assert parse_levels(cell).problems == ()


@pytest.mark.parametrize(
    ("cell", "candidates"),
    [
        ("een beetje Nederlands", ("A1",)),
        ("richtgraad 2", ("A2", "B1")),
        ("nt2 niv. 2", ("A2", "B1")),
        ("gevorderd", ("B1", "B2")),
        ("2.5?", ()),
        ("B1–A1", ("A1–B1",)),
        ("A1, A2 en wat Frans", ()),
        (2, ("A2", "B1")),
        (date(2025, 2, 1), ("A2",)),
        (date(2025, 1, 2), ()),
        ("5 taaliconen", ()),
    ],
)
def test_words_are_no_level(cell: Cell, candidates: tuple[str, ...]) -> None:
    found = parse_levels(cell)
    assert found.value is None
    assert len(found.problems) == 1
    if candidates:
        assert found.problems[0].candidates == candidates


def test_a_level_with_a_plus_is_shown_and_nothing_stated_is_nothing() -> None:
    assert parse_levels("A1+").value == Levels(Level.A1)
    assert parse_levels("A1+").problems[0].candidates == ("A1", "A2")
    assert parse_levels("nvt").value is None
    assert parse_levels("nvt").problems == ()


PER = CostBasis


@pytest.mark.parametrize(
    ("cell", "cost"),
    [
        ("gratis", Cost(0)),
        ("Gratis!", Cost(0)),
        (0, Cost(0)),
        ("€ 2,50/keer", Cost(2.5, PER.PER_SESSION)),
        ("3€/les", Cost(3, PER.PER_SESSION)),
        ("2 euro per keer", Cost(2, PER.PER_SESSION)),
        ("€ 35 per jaar", Cost(35, PER.PER_YEAR)),
        ("5 euro per maand", Cost(5, PER.PER_MONTH)),
        ("eenmalig 10 euro", Cost(10, PER.ONCE)),
        ("5,-", Cost(5)),
        ("lidgeld 20", Cost(20, text="lidgeld 20")),
        ("gratis (koffie 1 €)", Cost(0, text="koffie 1 €")),
        (
            "40 euro, UiTPAS 8 euro",
            Cost(40, social_tariff=True, text="40 euro, UiTPAS 8 euro"),
        ),
        (2.5, Cost(2.5)),
        (
            "4 euro per keer, 1 euro met UiTPAS",
            Cost(4, PER.PER_SESSION, social_tariff=True, text="4 euro per keer, 1 euro met UiTPAS"),
        ),
    ],
)
def test_costs(cell: Cell, cost: Cost) -> None:
    assert parse_cost(cell).value == cost
    assert parse_cost(cell).problems == ()


@pytest.mark.parametrize(
    "cell",
    [
        "vrije bijdrage",
        "betalend",
        "lidgeld",
        "?",
        "2 à 3 euro",
        "5-10",
        "12,5 %",
        "-3",
        "1.000",
        "10 euro voor 10 lessen",
        "gratis of 5 euro",
        99999,
        2.499999,
    ],
)
def test_costs_in_doubt(cell: Cell) -> None:
    found = parse_cost(cell)
    assert found.value is None
    assert found.problems


def test_a_social_tariff_without_amount_is_all_that_is_certain() -> None:
    for text in ("gratis met UiTPAS", "UiTPAS kansentarief", "sociaal tarief: 1 euro"):
        found = parse_cost(text)
        assert found.value == Cost(social_tariff=True, text=text)
        assert found.problems
    assert parse_cost("-").problems == ()


@pytest.mark.parametrize(
    ("cell", "capacity"),
    [
        (12, Capacity(12)),
        ("max. 20", Capacity(20)),
        ("maximaal 15 deelnemers", Capacity(15)),
        ("12 personen", Capacity(12)),
        ("15 (+3 wachtlijst)", Capacity(15, 3)),
        ("min 4 max 10", Capacity(10, text="min 4 max 10")),
        ("onbeperkt", Capacity(text="onbeperkt")),
    ],
)
def test_capacities(cell: Cell, capacity: Capacity) -> None:
    assert parse_capacity(cell).value == capacity
    assert parse_capacity(cell).problems == ()


def test_capacities_that_are_shown() -> None:
    about = parse_capacity("ca. 12")
    assert (about.value, about.problems[0].code) == (Capacity(12), ProblemCode.READ_AS)
    full = parse_capacity("volzet")
    assert (full.value, full.problems[0].code) == (
        Capacity(full=True),
        ProblemCode.STATUS_IN_COLUMN,
    )


@pytest.mark.parametrize(
    "cell",
    ["8-10", "10 à 12", "20+", "een tiental of meer", "1 duo", "2 per week", -5, "-5", 2.5, 1e9],
)
def test_capacities_in_doubt(cell: Cell) -> None:
    assert parse_capacity(cell).value is None
    assert parse_capacity(cell).problems


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("ja", True),
        ("NEEN", False),
        ("x", True),
        ("✓", True),
        ("ONWAAR", False),
        ("oui", True),
        (True, True),
        (1.0, True),
        (0, False),
    ],
)
def test_yes_and_no(cell: Cell, value: bool) -> None:
    assert parse_yes_no(cell).value is value
    assert parse_yes_no(cell).problems == ()


def test_yes_with_a_remark_is_shown_and_the_rest_is_asked() -> None:
    assert parse_yes_no("ja (niet op maandag)").value is True
    assert parse_yes_no("ja (niet op maandag)").problems
    for cell in ("misschien", "?", "ja/nee", "-", 7):
        assert parse_yes_no(cell).value is None
        assert parse_yes_no(cell).problems
    for empty in ("", "  ", None):
        assert parse_yes_no(empty).value is None
        assert parse_yes_no(empty).problems == ()


@pytest.mark.parametrize("text", ["1" * 8_000, "1 " * 4_000, "2 euro, " * 1_000])
def test_an_endless_price_is_asked_at_once(text: str) -> None:
    started = perf_counter()
    found = parse_cost(text)
    assert perf_counter() - started < 0.5
    assert found.value is None
    assert [p.code for p in found.problems] == [ProblemCode.AMBIGUOUS]
