"""What a plan comes down to, counted once."""

from pijler4_desktop.domain.importing.choices import Choices, OrganisationAnswer
from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.vocabulary import Kind
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEAD = ("Activiteit", "Organisatie", "Wanneer", "E-mail")
ROW = ("Taalcafé", "Bib Herzele", "di 19u-21u", "bib@bib.example")
OTHER = ("Samentuin", "Buurthuis De Linde", "za 9u-11u", None)
LIKE_IT = ("Koffieklets", "Buurthuis De Linden", "ma 9u-11u", None)


def test_a_row_that_repeats_another_is_not_called_the_same_as_what_is_stored() -> None:
    tally = Tally(plan(MemoryStock(), sheet(HEAD, ROW, ROW, ROW)))

    assert (tally.repeated, tally.same) == (2, 0)
    assert tally.written(Kind.ACTIVITY) == 1


def test_a_header_is_no_row_worth_a_word() -> None:
    assert Tally(plan(MemoryStock(), sheet(HEAD, ROW, OTHER))).without_data == 0


def test_titles_and_totals_are() -> None:
    made = plan(MemoryStock(), sheet(("Ons aanbod 2026",), HEAD, ROW, OTHER))

    assert Tally(made).without_data == 1


def test_names_that_are_alike_are_known_until_someone_answers() -> None:
    cells = sheet(HEAD, OTHER, LIKE_IT)
    (asked,) = Tally(plan(MemoryStock(), cells)).alike

    answered = Choices().with_organisation(asked.key, OrganisationAnswer())
    assert {asked.name, asked.candidates[0].name} == {OTHER[1], LIKE_IT[1]}
    assert list(Tally(plan(MemoryStock(), cells, choices=answered)).alike) == []


def test_organisations_come_along_only_with_rows_that_are_read() -> None:
    tally = Tally(
        plan(MemoryStock(), sheet(HEAD, ROW, (None, "Koor De Merel", "ma 9u-11u", "a@b.example")))
    )

    assert [o.name for o in tally.added] == ["Bib Herzele"]
    assert tally.waiting == 1
    assert tally.writes
