"""A column of dates is asked about once, and told about when Excel damaged it."""

from datetime import date, datetime

import pytest

from pijler4_desktop.domain.importing.choices import CellPlace, Choices, ColumnPlace
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, NoticeCode
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

PLACE = ColumnPlace("Aanbod", "B")


def dated(*cells: Cell | None, choices: Choices | None = None) -> Plan:
    rows = [(f"Groep {n}", cell, "gratis") for n, cell in enumerate(cells)]
    listed = sheet(("Activiteit", "Nagekeken op", "Prijs"), *rows)
    return plan(MemoryStock(), listed, choices=choices)


def told(made: Plan) -> list[str]:
    notices = [n for n in made.notices if n.code is NoticeCode.DAY_MONTH_ORDER]
    return [notice_message(notice) for notice in notices]


def test_a_column_that_proves_nothing_is_one_question_with_two_examples() -> None:
    made = dated("03/04/2025", "05/05/2025", "01/02/2025", "03/04/2025", "07/08/2025", "mei")
    (question,) = made.date_questions
    assert question.place == PLACE
    assert question.heading == "Nagekeken op"
    assert question.examples == (
        ("03/04/2025", date(2025, 4, 3), date(2025, 3, 4)),
        ("01/02/2025", date(2025, 2, 1), date(2025, 1, 2)),
    )
    assert question.cells == 4
    assert question.answer is None
    waiting = [p for p in made.problems if p.problem.code is ProblemCode.DATE_AMBIGUOUS]
    assert len(waiting) == question.cells


def test_the_answer_stays_with_the_question_and_fills_every_cell() -> None:
    choices = Choices().with_order(PLACE, DateOrder.DAY_FIRST)
    made = dated("03/04/2025", "01/02/2025", choices=choices)
    (question,) = made.date_questions
    assert (question.answer, question.cells) == (DateOrder.DAY_FIRST, 2)
    found = [row.record.last_verified for row in made.rows if isinstance(row.record, Activity)]
    assert found == [date(2025, 4, 3), date(2025, 2, 1)]


@pytest.mark.parametrize("cells", [("25/04/2025", "03/04/2025"), ("mei 2025", "2025-03-04")])
def test_a_column_that_needs_no_answer_is_no_question(cells: tuple[str, ...]) -> None:
    assert dated(*cells).date_questions == ()


def test_a_cell_typed_by_hand_waits_no_longer() -> None:
    choices = Choices().with_cell(CellPlace("Aanbod", 2, "B"), "3 april 2025")
    assert dated("03/04/2025", choices=choices).date_questions == ()
    (question,) = dated("03/04/2025", "01/02/2025", choices=choices).date_questions
    assert question.cells == 1


def test_the_american_order_is_told_unless_the_user_chose() -> None:
    cells = ("03/14/2025", "03/04/2025")
    (sentence,) = told(dated(*cells))
    assert "Amerika" in sentence
    choices = Choices().with_order(PLACE, DateOrder.DAY_FIRST)
    assert told(dated(*cells, choices=choices)) == []


def test_real_dates_among_texts_beyond_twelve_are_a_sign_of_damage() -> None:
    real = [datetime(2025, 3, day) for day in (1, 4, 12)]  # noqa: DTZ001
    (sentence,) = told(dated("25/04/2025", "13/05/2025", *real))
    assert "Excel heeft hier wellicht dag en maand verwisseld" in sentence
    assert told(dated("25/04/2025", datetime(2025, 3, 20), *real)) == []  # noqa: DTZ001
    assert told(dated("25/04/2025", "03/04/2025", *real)) == []
