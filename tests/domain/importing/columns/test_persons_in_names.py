"""The name of an activity that bears a person's full name is asked about."""

import pytest

from pijler4_desktop.domain.importing.columns.persons_in_names import bears_a_person
from pijler4_desktop.domain.problems import ProblemCode
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock


@pytest.mark.parametrize(
    "name",
    [
        "Praatcafé (Fatima El Amrani, Ahmed Said)",
        "Wandelen met Olena Kovalenko",
        "Fietsles: Ahmed Said",
        "Buddywerking - Fatima El Amrani en Olena Kovalenko",
        "Olena Kovalenko",
    ],
)
def test_it_bears_a_person(name: str) -> None:
    assert bears_a_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Praatcafé Sint-Jan",
        "Yoga met Els",
        "Zomerschool Maria Goretti",
        "Koor Maria Assumpta",
        "Wandelen in de Jan Breydelstraat",
        "Samen koken met Bib Heule",
        "Taalcafé Sint Anna",
        "Elke Maandag Praten",
    ],
)
def test_it_bears_none(name: str) -> None:
    assert not bears_a_person(name)


def test_it_is_asked_at_the_name() -> None:
    rows = [("Bib", "Wandelen met Olena Kovalenko", "A1"), ("Bib", "Praatcafé", "A1")]
    made = plan(MemoryStock(), sheet(("Organisatie", "Activiteit", "Niveau"), *rows))
    assert [[p.problem.code for p in row.problems] for row in made.rows[1:]] == [
        [ProblemCode.PERSON_IN_NAME],
        [],
    ]
