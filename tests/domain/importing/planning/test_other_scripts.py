"""Names in another script than ours are names: none is lost, and none is taken for another one."""

import pytest

from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.text import comparable
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEAD = ("Organisatie", "Activiteit", "Niveau")


def made_of(made: Plan) -> list[Activity]:
    found = [row.record for row in made.rows if row.outcome is Outcome.NEW]
    return [record for record in found if isinstance(record, Activity)]


def test_names_on_two_sheets_that_share_no_letter_are_two_activities() -> None:
    made = plan(
        MemoryStock(),
        sheet(HEAD, ("Bib", "Кафе", "A1"), name="Maandag"),
        sheet(HEAD, ("Bib", "Клуб", "A1"), name="Dinsdag"),
    )
    assert [activity.name for activity in made_of(made)] == ["Кафе", "Клуб"]


def test_the_same_name_on_two_sheets_is_one_activity() -> None:
    made = plan(
        MemoryStock(),
        sheet(HEAD, ("Bib", "Кафе", "A1"), name="Maandag"),
        sheet(HEAD, ("Bib", "КАФЕ", "A1"), name="Dinsdag"),
    )
    assert len(made_of(made)) == 1


def test_participants_of_two_activities_do_not_make_one_of_them() -> None:
    persons = (("Amina Voorbeeld", "Bib", "مقهى"), ("Olena Verzonnen", "Bib", "نادي"))
    made = plan(MemoryStock(), sheet(("Naam deelnemer", "Organisatie", "Activiteit"), *persons))
    assert {activity.name for activity in made_of(made)} == {"مقهى", "نادي"}


def test_rows_with_signs_for_names_can_be_planned() -> None:
    rows = [(sign, "di 19u-21u", name) for sign, name in (("?", "Amina"), ("…", "Olena"))]
    made = plan(MemoryStock(), sheet(("Organisatie", "Wanneer", "Naam deelnemer"), *rows))
    assert [row.row for row in made.rows] == [1, 2, 3]


def test_every_organisation_is_stored() -> None:
    names = ("جمعية السلام", "نادي", "Кава")
    rows = [(name, f"Praatgroep {at}", "A1") for at, name in enumerate(names)]
    made = plan(MemoryStock(), sheet(HEAD, *rows))
    assert [organisation.name for organisation in made.organisations] == list(names)
    assert all(activity.organisation_id for activity in made_of(made))


@pytest.mark.parametrize(
    ("text", "key"),
    [("Café Ünal", "cafe unal"), ("КАФЕ", "кафе"), ("« Кафе » 2", "кафе 2"), ("?", ""), ("…", "")],
)
def test_a_name_is_compared_by_its_own_letters(text: str, key: str) -> None:
    assert comparable(text) == key


def test_a_legal_form_beside_another_script_is_set_aside() -> None:
    assert organisation_key("vzw Кава") == "кава"
