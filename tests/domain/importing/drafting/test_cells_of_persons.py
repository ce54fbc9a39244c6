"""Names in a cell for a number or a choice are those of participants: they are kept nowhere."""

import pytest

from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEAD = ("Organisatie", "Activiteit", "Wanneer", "Plaatsen")


def first_of(said: str) -> PlannedRow:
    places: tuple[Cell, ...] = (said, 8, 10)
    rows = [("Bib", f"Praatgroep {at}", "di 19u-21u", text) for at, text in enumerate(places)]
    return plan(MemoryStock(), sheet(HEAD, *rows)).rows[1]


@pytest.mark.parametrize(
    "said", ["Fatima El Amrani, Ahmed Said", "Olena en Mohammed", "mevr. Yilmaz"]
)
def test_names_are_neither_kept_nor_shown(said: str) -> None:
    row = first_of(said)
    assert [(p.column, p.problem.code) for p in row.problems] == [
        ("D", ProblemCode.PERSON_LEFT_OUT)
    ]
    assert isinstance(row.record, Activity)
    assert (row.record.extra, row.problems[0].problem.value) == ((), "")


def test_a_text_without_names_is_kept_as_before() -> None:
    row = first_of("Elke week anders")
    assert isinstance(row.record, Activity)
    assert row.record.extra == (("Plaatsen", "Elke week anders"),)
