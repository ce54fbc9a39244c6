"""Remarks and prices that say something of a field, and those that name a person."""

import pytest

from pijler4_desktop.domain.importing.cells.remarks import (
    is_impossible_age,
    places_in,
    reaches_a_person,
    status_in,
)
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import ErrorCell
from pijler4_desktop.domain.vocabulary import Status
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import HERZELE, plan
from tests.domain.importing.memory import MemoryStock


@pytest.mark.parametrize(
    ("remark", "status"),
    [
        ("volzet tot kerst", Status.FULL),
        ("zit momenteel vol, wachtlijst!!", Status.FULL),
        ("de groep is al volzet", Status.FULL),
        ("zit vol ideeën", None),
        ("even stil (verbouwing)", Status.PAUSED),
        ("ligt stil tot september", Status.PAUSED),
        ("gestopt sinds 1/7", Status.STOPPED),
        ("in opstart", Status.IN_PREPARATION),
        ("koffie staat klaar", None),
        ("vol van energie", None),
        ("stopt om 16 uur", None),
        ("niet volzet", None),
    ],
)
def test_a_remark_that_begins_with_a_status_says_it(remark: str, status: Status | None) -> None:
    assert status_in(remark) is status


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("gratis, wel inschrijven, max. 12", 12),
        ("€ 2, max 10 pers.", 10),
        ("max 5 euro", None),
        ("gratis", None),
        ("max. 8 pers., max. 3 deelnemers", None),
    ],
)
def test_a_price_may_say_how_many_can_take_part(text: str, places: int | None) -> None:
    assert places_in(text) == places


def test_a_name_with_a_number_is_a_person() -> None:
    assert reaches_a_person("buddy is Greet, gsm 0470 00 00 88")
    assert not reaches_a_person("bel de balie, 013 00 00 21")
    assert not reaches_a_person("Greet komt graag")
    assert reaches_a_person("zoon Rashid tolkt")
    assert not reaches_a_person("voor moeder en kind, zus of broer mag mee")


def activity(row: PlannedRow) -> Activity:
    """Return the activity a row becomes."""
    assert isinstance(row.record, Activity)
    return row.record


def test_ages_that_end_before_they_begin_are_impossible() -> None:
    assert is_impossible_age("Leeftijd", "99-16")
    assert not is_impossible_age("Leeftijd", "16-99")
    assert not is_impossible_age("Huisnummer", "99-16")


def test_an_error_cell_names_no_organisation() -> None:
    rows = [("Taalcafé", ErrorCell("#N/A"), "di 19u-21u", None, None, "Lokeren", 9160)]
    made = plan(MemoryStock(), sheet(HEAD, *rows))
    assert activity(made.rows[1]).organisation_id is None
    assert made.organisations == ()


def test_places_without_a_town_are_at_home_unless_the_others_name_theirs() -> None:
    head = ("Activiteit", "Organisatie", "Wanneer", "Waar")
    bare = [("A", "Bib", "di 9u-11u", "grote zaal"), ("B", "Bib", "wo 9u-11u", "zolder")]
    made = plan(MemoryStock(), sheet(head, *bare))
    assert [activity(row).municipality_nis for row in made.rows[1:]] == [HERZELE, HERZELE]
    named = [("C", "Bib", "do 9u-11u", "Kerkstraat 1, 9550 Herzele"),
             ("D", "Bib", "vr 9u-11u", "Dorp 2, 9551 Ressegem"), bare[0]]  # fmt: skip
    made = plan(MemoryStock(), sheet(head, *named))
    assert activity(made.rows[3]).municipality_nis == ""
    assert made.rows[3].problems[0].problem.code is ProblemCode.PLACE_UNKNOWN


HEAD = ("Activiteit", "Organisatie", "Wanneer", "Status", "Opmerkingen", "Gemeente", "Postcode")


def test_the_status_of_a_remark_fills_an_empty_one_and_doubts_another() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            HEAD,
            ("Taalcafé", "Bib", "di 19u-21u", None, "volzet tot kerst", "Lokeren", 9160),
            ("Breien", "Bib", "wo 14u-16u", "loopt", "gestopt sinds 1/7", "Lokeren", 9160),
        ),
    )
    full, stopped = made.rows[1:]
    assert activity(full).status is Status.FULL
    assert {(p.column, p.problem.code) for p in stopped.problems} == {
        ("D", ProblemCode.AMBIGUOUS),
        ("E", ProblemCode.AMBIGUOUS),
    }


def test_a_postal_code_of_another_village_is_a_doubt() -> None:
    made = plan(
        MemoryStock(),
        sheet(HEAD, ("Taalcafé", "Bib", "di 19u-21u", "loopt", None, "Eksaarde", 9180),
              ("Breien", "Bib", "wo 14u-16u", "loopt", None, "Lokeren", 9180)),
    )  # fmt: skip
    wrong, right = made.rows[1:]
    assert [(p.column, p.problem.code) for p in wrong.problems] == [
        ("G", ProblemCode.POSTAL_CODE_MISMATCH)
    ]
    assert not activity(wrong).postal_code
    assert activity(right).postal_code == "9180"


def test_a_remark_that_names_a_newcomer_of_another_sheet_is_not_read() -> None:
    rows = [("Olena", "Kovalenko", "Taalcafé", "Bib"), ("Ahmed", "Haddad", "Breien", "Bib")]
    people = sheet(("Voornaam", "Familienaam", "Activiteit", "Organisatie"), *rows, name="Mensen")
    offer = sheet(HEAD, ("Zang", "Koor", "di 19u-21u", None, "Olena helpt mee", "Lokeren", 9160))
    made = plan(MemoryStock(), people, offer)
    row = made.rows[-1]
    assert activity(row).internal_notes == ""
    assert [(p.column, p.problem.code) for p in row.problems] == [
        ("E", ProblemCode.PERSON_LEFT_OUT)
    ]


def test_a_column_of_places_goes_before_a_price_that_mentions_them() -> None:
    head = ("Activiteit", "Organisatie", "Wanneer", "Prijs", "Aantal plaatsen")
    rows = [("A", "Bib", "di 9u-11u", "gratis, max. 12", 15),
            ("B", "Bib", "wo 9u-11u", "gratis, max. 12", None)]  # fmt: skip
    made = plan(MemoryStock(), sheet(head, *rows))
    assert [activity(row).capacity for row in made.rows[1:]] == [15, 12]


def test_hours_in_one_cell_that_end_too_soon_are_told_at_that_cell() -> None:
    head = ("Activiteit", "Organisatie", "Dag", "Uur")
    made = plan(MemoryStock(), sheet(head, ("A", "Bib", "wo", "16u-14u")))
    assert [(p.column, p.problem.code) for p in made.problems] == [
        ("D", ProblemCode.END_BEFORE_START)
    ]
