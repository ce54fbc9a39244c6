"""A remark about the life of one person is not read; one about whom an activity is for is."""

import pytest

from pijler4_desktop.domain.importing.cells.private_life import tells_private_life
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock


@pytest.mark.parametrize(
    "remark",
    [
        "mevr. El Amrani heeft depressie",
        "Mevr. Yilmaz is zwanger, komt later terug",
        "geboren 12/03/1988, asielaanvraag lopend",
        "geboren op 3 maart 1990",
        "asielprocedure loopt nog",
        "lopende asielaanvraag",
        "Fatima heeft psychische problemen",
        "is zwanger",
        "mevr. Said heeft ook depressie",
        "ze heeft een oranje kaart",
        "verblijfsvergunning vervalt 3/4",
        "dhr. Said zit in schuldbemiddeling",
        "°1988",
    ],
)
def test_it_tells_of_one_person(remark: str) -> None:
    assert tells_private_life(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "mevr. Peeters is contactpersoon",
        "mevr. Peeters begeleidt mensen met een depressie",
        "dhr. Claes is vrijwilliger bij de dienst asiel",
        "voor mensen met een psychische kwetsbaarheid",
        "voor wie zwanger is",
        "ook voor asielzoekers, oranje kaart volstaat",
        "kinderen geboren na 1/1/2020",
        "Mevr. Janssens geeft les",
        "Maria helpt, ook bij verblijfsvragen",
        "rolstoeltoegankelijk, vraag ernaar bij Els",
        "is gratis met UiTPAS",
        "lesgever is ziek, start later",
        "18 ° in de zaal",
    ],
)
def test_it_tells_of_the_activity(remark: str) -> None:
    assert not tells_private_life(remark)


def test_such_a_remark_is_not_stored() -> None:
    rows = [("Bib", "Praatcafé", "A1", "mevr. El Amrani heeft depressie")]
    made = plan(MemoryStock(), sheet(("Organisatie", "Activiteit", "Niveau", "Opmerking"), *rows))
    record = made.rows[1].record
    assert isinstance(record, Activity)
    assert "Amrani" not in f"{record.internal_notes}{record.extra}"
    assert [p.problem.code for p in made.rows[1].problems] == [ProblemCode.PERSON_LEFT_OUT]
