"""Rows in which somebody tried the form are held; what has a name is not."""

import pytest

from pijler4_desktop.domain.importing.cells.remarks import names_nothing
from pijler4_desktop.domain.importing.drafting.trials import is_no_activity
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import ProblemCode
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock


@pytest.mark.parametrize(
    "name",
    ["test", "Test 2", "TESTJE", "dit is een test", "asdf", "xxx", "voorbeeld"],
)
def test_a_trial(name: str) -> None:
    assert is_no_activity(name, "Bib")


@pytest.mark.parametrize(
    "name", ["?", "nvt", "zoekt nog", "nog geen", "nog te bepalen", "n.v.t.", "volgt later"]
)
def test_a_placeholder_is_no_name(name: str) -> None:
    assert names_nothing(name)


@pytest.mark.parametrize(
    "name", ["Test je fiets", "Testaankoop", "Volgt de gids", "Abc-club", "", "Bar"]
)
def test_a_name(name: str) -> None:
    assert not is_no_activity(name, "X")


def test_a_trial_is_held_and_makes_nothing() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            ("Hoe heet de activiteit?", "Welke organisatie?", "Dag"),
            ("test", "test", "Maandag"),
            ("Praatcafé", "Bib", "Maandag"),
        ),
    )
    assert [r.outcome for r in made.rows[1:]] == [Outcome.HELD, Outcome.NEW]
    assert [p.problem.code for p in made.rows[1].problems][-1] is ProblemCode.TEST_ROW
    assert [o.name for o in made.organisations] == ["Bib"]
