from datetime import time

import pytest

from pijler4_desktop.domain.parsing.when_week import combine_week
from pijler4_desktop.domain.sheet import Cell, ErrorCell
from pijler4_desktop.domain.vocabulary import Day
from tests.domain.parsing.written import when_written

WEEK = dict(zip(["ma", "di", "wo", "do", "vr", "za", "zo"], Day, strict=True))


def read(
    cells: dict[str, Cell],
    start: Cell | None = None,
    end: Cell | None = None,
    frequency: Cell | None = None,
) -> str:
    week = {WEEK[name]: cell for name, cell in cells.items()}
    return when_written(combine_week(week, start, end, frequency))


@pytest.mark.parametrize("cross", ["x", "X", "✓", "ja", 1, True, "ok"])
def test_a_cross_takes_the_hours_of_the_row(cross: Cell) -> None:
    expected = "MO 09:00-12:00; WE 09:00-12:00 | weekly"
    assert read({"ma": cross, "wo": cross}, "9u", "12u") == expected
    assert read({"ma": cross, "wo": cross}, "9-12u") == expected


@pytest.mark.parametrize("no", ["-", "/", "nee", "", 0, False, "gesloten", "nvt"])
def test_a_day_with_a_no_is_not_there(no: Cell) -> None:
    assert read({"ma": no, "di": "9-12"}) == "TU 09:00-12:00 | weekly"
    assert read({"ma": no}) == "nothing"


def test_the_hours_of_a_day_go_before_those_of_the_row() -> None:
    found = read({"ma": "9u-12u en 13u-16u", "di": "x"}, time(14), time(16))
    assert found == "MO 09:00-12:00; MO 13:00-16:00; TU 14:00-16:00 | weekly"
    assert read({"do": time(19, 30)}) == "TH 19:30 | weekly | note hours_missing day"
    assert read({"do": 0.375}) == "TH 09:00 | weekly | note hours_missing day"


def test_parts_of_the_day() -> None:
    assert read({"ma": "vm", "do": "vm + nm"}) == (
        "MO morning; TH morning; TH afternoon | weekly | note hours_missing day"
    )
    assert read({"ma": "avond"}, "19u", "21u") == "MO 19:00-21:00 | weekly"


def test_the_rhythm_of_the_row_or_of_the_cells() -> None:
    assert read({"ma": "x", "vr": "x"}, "9u", "10u", "1ste en 3de") == (
        "MO 09:00-10:00; FR 09:00-10:00 | monthly 1MO 3MO 1FR 3FR"
    )
    assert read({"ma": "9-12u"}, frequency="om de 2 weken, niet in schoolvakanties") == (
        "MO 09:00-12:00 | biweekly | not school_holidays"
    )
    assert read({"ma": "2de 9-12u", "di": "4de 9-12u"}) == (
        "MO 09:00-12:00; TU 09:00-12:00 | monthly 2MO 4TU"
    )
    assert read({"ma": "9-12u", "di": "9-12u (om de 2 weken)"}) == (
        "MO 09:00-12:00; TU 09:00-12:00 | doubt ambiguous frequency"
    )


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("misschien", "doubt when_unreadable day_mo"),
        ("di 9-12u", "doubt when_unreadable day_mo"),
        (2, "doubt ambiguous day_mo"),
        ("n", "doubt ambiguous day_mo"),
        (ErrorCell("#REF!"), "doubt error_cell day_mo"),
    ],
)
def test_what_cannot_be_read_leaves_the_day_out(cell: Cell, problem: str) -> None:
    assert read({"ma": cell}) == problem
    assert read({"ma": cell, "wo": "9-12"}) == f"WE 09:00-12:00 | weekly | {problem}"


def test_words_in_the_cell_of_a_day_are_kept() -> None:
    week = {WEEK["ma"]: "9u-11u (zaal B)", WEEK["wo"]: "9u-11u"}
    found = combine_week(week).value
    assert found is not None
    assert "zaal b" in found.text.casefold()
    assert found.text.startswith("ma")


@pytest.mark.parametrize("rhythm", ["?", "Q", "nog te bepalen", "onbekend"])
def test_a_rhythm_nobody_knows_is_not_weekly(rhythm: str) -> None:
    found = read({"ma": "9-12u"}, frequency=rhythm)
    assert found.startswith("MO 09:00-12:00 |")
    assert "weekly" not in found
    assert "doubt unknown_value frequency" in found


@pytest.mark.parametrize("rhythm", ["-", "w", "x", "nvt"])
def test_days_without_a_rhythm_are_weekly(rhythm: str) -> None:
    assert read({"ma": "9-12u"}, frequency=rhythm).startswith("MO 09:00-12:00 | weekly")


def test_hours_without_a_day_are_asked() -> None:
    assert read({}, "9u", "12u") == "doubt day_missing day"


def test_a_v_is_that_day_and_an_n_is_asked() -> None:
    assert read({"ma": "V", "wo": "v"}, "18h30 -> 20h") == (
        "MO 18:30-20:00; WE 18:30-20:00 | weekly"
    )
    assert read({"ma": "V 9-12", "wo": "v"}, "13h-16h") == (
        "MO 09:00-12:00; WE 13:00-16:00 | weekly"
    )
    assert read({"ma": "V"}) == "MO | weekly | note hours_missing day"
    assert read({"ma": "v", "di": "n"}, "9u", "12u") == (
        "MO 09:00-12:00 | weekly | doubt ambiguous day_tu"
    )


@pytest.mark.parametrize("rhythm", ["afspr.", "afspraak", "op afspraak"])
def test_by_appointment_beside_the_days(rhythm: str) -> None:
    assert read({"ma": "x"}, "9u", "12u", rhythm) == "MO 09:00-12:00 | weekly | by appointment"
    assert read({}, frequency=rhythm) == "by appointment"
