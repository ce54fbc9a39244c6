from datetime import date, datetime, time, timedelta

import pytest

from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date, prove_order
from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula

THIRD_OF_MARCH = date(2025, 3, 3)


@pytest.mark.parametrize(
    "cell",
    [
        date(2025, 3, 3),
        datetime(2025, 3, 3, 18, 0),  # noqa: DTZ001 - Excel knows no time zones
        "3 maart 2025",
        "3 mrt. '25",
        "maandag 3 maart 2025",
        "maa 3/03/2025",
        "03-03-2025",
        "3.3.25",
        "2025-03-03",
        "2025-03-03T00:00:00",
        "20250303",
        "op 3de maart 2025",
        "March 3, 2025",
        20250303,
    ],
)
def test_notations_that_leave_no_choice(cell: Cell) -> None:
    assert parse_date(cell).value == THIRD_OF_MARCH
    assert parse_date(cell).problems == ()


def test_the_order_of_day_and_month_is_asked_unless_it_is_known() -> None:
    found = parse_date("03/04/2025")
    assert found.value is None
    assert found.problems[0].candidates == ("2025-04-03", "2025-03-04")
    assert parse_date("03/04/2025", order=DateOrder.DAY_FIRST).value == date(2025, 4, 3)
    assert parse_date("03/04/2025", order=DateOrder.MONTH_FIRST).value == date(2025, 3, 4)
    assert parse_date("25/04/2025").value == date(2025, 4, 25)
    assert parse_date("04/25/2025").value is None


@pytest.mark.parametrize(
    ("text", "code", "candidates"),
    [
        ("maart 2025", ProblemCode.DATE_INCOMPLETE, ("2025-03",)),
        ("mrt 25", ProblemCode.DATE_INCOMPLETE, ("2025-03", "03-25")),
        ("3 maart", ProblemCode.DATE_INCOMPLETE, ()),
        ("zomer 2025", ProblemCode.DATE_INCOMPLETE, ("2025-06", "2025-07", "2025-08", "2025-09")),
        ("vanaf september", ProblemCode.DATE_INCOMPLETE, ()),
        ("03/2025", ProblemCode.DATE_INCOMPLETE, ("2025-03",)),
        ("2025", ProblemCode.DATE_INCOMPLETE, ()),
        ("31/02/2025", ProblemCode.DATE_UNREADABLE, ()),
        ("2025-13-01", ProblemCode.DATE_UNREADABLE, ()),
        ("1 januari 2O25", ProblemCode.DATE_UNREADABLE, ()),
        ("ok", ProblemCode.DATE_UNREADABLE, ()),
        ("nvt", ProblemCode.DATE_UNREADABLE, ()),
        ("3/3/1925", ProblemCode.DATE_UNLIKELY, ()),
    ],
)
def test_half_a_date_is_no_date(text: str, code: ProblemCode, candidates: tuple[str, ...]) -> None:
    found = parse_date(text)
    assert found.value is None
    assert (found.problems[0].code, found.problems[0].candidates) == (code, candidates)
    assert found.problems[0].value


def test_numbers_that_are_day_numbers_of_excel_are_shown() -> None:
    found = parse_date(45719)
    assert found.value == THIRD_OF_MARCH
    assert found.problems[0].code is ProblemCode.READ_AS
    assert parse_date(2025).problems[0].code is ProblemCode.DATE_INCOMPLETE
    assert parse_date(3).value is None
    assert parse_date(1e300).value is None


def test_what_has_happened_does_not_lie_in_the_future() -> None:
    found = parse_date(date(2052, 3, 14), latest=date(2025, 11, 3))
    assert found.value is None
    assert found.problems[0].code is ProblemCode.DATE_IN_FUTURE
    assert parse_date(date(2052, 3, 14)).value == date(2052, 3, 14)


def test_a_column_proves_its_order() -> None:
    proof = prove_order(["04-03-25", "25-03-25", None, "maart 2025", date(2025, 1, 2)])
    assert proof.order is DateOrder.DAY_FIRST
    assert (proof.day_first, proof.undecided, proof.real, proof.mixed) == (1, 1, 1, True)
    assert prove_order(["04-03-25", "03/04/2025"]).order is None
    assert prove_order(["03/25/2025"]).order is DateOrder.MONTH_FIRST
    torn = prove_order(["03/25/2025", "25/03/2025"])
    assert torn.contradicts
    assert torn.order is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("9u", time(9)),
        ("9u30", time(9, 30)),
        ("9.30 uur", time(9, 30)),
        ("19:00", time(19)),
        ("9h30", time(9, 30)),
        ("24u", time(0)),
        ("half acht 's avonds", time(19, 30)),
        ("7 uur 's avonds", time(19)),
        ("2u namiddag", time(14)),
        (time(9, 30, 15), time(9, 30)),
        (0.375, time(9)),
        (timedelta(hours=13, minutes=30), time(13, 30)),
        (14, time(14)),
    ],
)
def test_times(cell: Cell, expected: time) -> None:
    assert parse_time(cell).value == expected
    assert parse_time(cell).problems == ()


def test_times_that_are_shown_or_asked() -> None:
    assert parse_time("2130").value == time(21, 30)
    assert parse_time("2130").problems[0].code is ProblemCode.READ_AS
    assert parse_time(9.3).value is None
    assert parse_time(9.3).problems[0].candidates == ("9.30", "9.18")
    for cell in ("later", "25u", "9u75", True, -1, ErrorCell("#REF!"), ValuelessFormula("=A1")):
        assert parse_time(cell).value is None
        assert parse_time(cell).problems


def test_a_word_behind_a_date_is_shown() -> None:
    found = parse_date("13/05/2025 (telefonisch)")
    assert found.value == date(2025, 5, 13)
    assert found.problems[0].code is ProblemCode.READ_AS
    assert parse_date("03/04/2025 gebeld").problems[0].code is ProblemCode.DATE_AMBIGUOUS
    assert parse_date("begin maart 2025").problems[0].candidates == ("2025-03",)
    assert prove_order(["13/05/2025 (telefonisch)"]).order is DateOrder.DAY_FIRST
