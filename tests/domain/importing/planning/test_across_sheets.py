"""An activity that stands on several sheets of a workbook is read in once."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.plan import Plan, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, Sheet
from pijler4_desktop.domain.vocabulary import Frequency
from pijler4_desktop.domain.wording import when_text
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

WHEN = ("Organisatie", "Activiteit", "Wanneer")
PRICE = ("Organisatie", "Activiteit", "Wanneer", "Kost", "Plaatsen", "Soort", "Gemeente")
PERSONS = ("Naam inburgeraar", "Rijksregisternummer", "Activiteit", "Organisatie", "Wanneer")
KOOR = ("Koor De Merel", "Zangavond")

Cells = Sequence[Cell | None]


def first(*rows: Cells) -> Sheet:
    return sheet(WHEN, *rows, name="Wie en wanneer")


def second(*rows: Cells) -> Sheet:
    return sheet(PRICE, *rows, name="Praktisch")


def persons(*rows: Cells) -> Sheet:
    names = ("Amina Voorbeeld", "Tesfay Fictief", "Olena Verzonnen", "Daniel Testman")
    number = "90.01.01-997.24"
    filled = [(name, number, *row) for name, row in zip(names, rows, strict=False)]
    return sheet(PERSONS, *filled, name="Mensen")


def at(made: Plan, name: str, row: int) -> PlannedRow:
    (found,) = (r for r in made.rows if (r.sheet, r.row) == (name, row))
    return found


def record(made: Plan, name: str, row: int) -> Activity:
    found = at(made, name, row).record
    assert isinstance(found, Activity)
    return found


def outcomes(made: Plan) -> list[str]:
    return [row.outcome.value for row in made.rows if row.outcome is not Outcome.IGNORED]


def codes(row: PlannedRow) -> list[ProblemCode]:
    return [found.problem.code for found in row.problems]


def test_what_one_sheet_leaves_open_the_other_fills_in() -> None:
    made = plan(
        MemoryStock(),
        first((*KOOR, "di 19u-21u"), ("Tuin vzw", "Spitten", "za 9u-12u")),
        second(("koor de merel", "ZANGAVOND", None, "€ 5 per keer", 12), ("Bib", "Lezen")),
    )
    assert outcomes(made) == ["new", "new", "same", "new"]
    koor = record(made, "Wie en wanneer", 2)
    assert (koor.cost_eur, koor.capacity, len(koor.slots)) == (5, 12, 1)
    twin = at(made, "Praktisch", 2)
    assert twin.record_id == koor.id
    assert "rij 2 van blad 'Wie en wanneer'" in problem_message(twin.problems[0].problem)


def test_reading_both_sheets_again_changes_nothing() -> None:
    stock = MemoryStock()
    sheets = (
        first((*KOOR, "di 19u-21u")),
        second((*KOOR, "di", "€ 5 per keer", 12), (*KOOR, "do 9u", "gratis", 3)),
    )
    stock.apply(plan(stock, *sheets))
    again = plan(stock, *sheets)
    assert set(outcomes(again)) == {"same"}
    assert sum(again.counts.values()) == again.rows_read


def test_what_the_sheets_contradict_each_other_in_is_told_at_both_cells() -> None:
    header = ("Organisatie", "Activiteit", "Wanneer", "Prijs")
    made = plan(
        MemoryStock(),
        sheet(header, (*KOOR, "di 19u-21u", "gratis"), name="Aanbod"),
        second((*KOOR, "di 19u-21u", "€ 5 per keer", 12)),
    )
    assert outcomes(made) == ["new", "same"]
    koor = record(made, "Aanbod", 2)
    assert (koor.cost_eur, koor.cost_basis, koor.capacity) == (None, None, 12)
    assert set(koor.extra) == {("Prijs", "gratis"), ("Kost", "€ 5 per keer")}
    told = [p for p in made.problems if p.problem.code is ProblemCode.VALUES_CONTRADICT]
    assert [(p.sheet, p.row, p.column) for p in told] == [("Aanbod", 2, "D"), ("Praktisch", 2, "D")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("di 19u-21u",), ("do 19u-21u",)),
        (("di 19u-21u",), ("di 9u-11u",)),
        (("1e di van de maand 19u-21u",), ("3e di van de maand 19u-21u",)),
        ((None,), (None, None, None, None, "Aalst")),
    ],
)
def test_another_day_hour_or_place_is_another_activity(one: Cells, other: Cells) -> None:
    told = (*KOOR, *other)
    made = plan(
        MemoryStock(),
        sheet((*WHEN, "Gemeente"), (*KOOR, *one, "Ninove"), name="Wie en wanneer"),
        second(told),
    )
    assert outcomes(made) == ["new", "new"]
    assert ProblemCode.ROWS_CONTRADICT in codes(at(made, "Praktisch", 2))


def test_a_row_that_fits_two_of_another_sheet_stays_on_its_own_and_says_so() -> None:
    made = plan(
        MemoryStock(),
        first((*KOOR, "di 19u-21u"), (*KOOR, "do 19u-21u")),
        second((*KOOR, None, "gratis", 12)),
    )
    assert outcomes(made) == ["new", "new", "new"]
    assert ProblemCode.ROWS_CONTRADICT in codes(at(made, "Praktisch", 2))


def test_participants_are_of_the_activity_in_the_offer() -> None:
    made = plan(
        MemoryStock(),
        persons(
            ("Zangavond", "Koor De Merel", "di 19u-21u"),
            ("zangavond", "Koor De Merel", "di en do 19u-21u"),
            ("Breien", "Bib", "ma 9u-11u"),
        ),
        second((*KOOR, "di en do 19u-21u, om de 14 dagen", "gratis", 12, "ontmoeting")),
    )
    assert outcomes(made) == ["same", "same", "new", "new"]
    koor = record(made, "Praktisch", 2)
    assert (koor.name, koor.frequency) == ("Zangavond", Frequency.BIWEEKLY)
    assert when_text(koor) == "di 19–21 uur, do 19–21 uur, om de 2 weken"
    assert codes(at(made, "Mensen", 2))[0] is ProblemCode.PART_OF_DAYS
    assert ProblemCode.PART_OF_DAYS not in codes(at(made, "Mensen", 3))


def test_a_form_that_only_the_name_suggests_yields_to_one_that_is_stated() -> None:
    made = plan(
        MemoryStock(),
        first(("Bib", "Taalcafé", "di 19u-21u")),
        second(("Bib", "Taalcafé", None, "gratis", 12, "vrijwilligerswerk", "Aalst")),
    )
    taal = record(made, "Wie en wanneer", 2)
    assert taal.type is not None
    assert taal.type.value == "VOLUNTEERING"
    assert taal.municipality_nis == "41002"
    assert ProblemCode.VALUES_CONTRADICT not in {p.problem.code for p in made.problems}


@pytest.mark.parametrize(
    "text",
    ["zoekt nog", "Nog geen", "geen", "?", "nvt", "n.v.t.", "-", "onbekend", "te bepalen",
     "nog te zoeken"],
)  # fmt: skip
def test_whoever_takes_part_in_nothing_yet_makes_no_activity(text: str) -> None:
    made = plan(
        MemoryStock(),
        persons(("Breien", "Bib", "ma 9u-11u"), (text, None, None), ("Lezen", "Bib", "di 9u")),
    )
    assert outcomes(made) == ["new", "held", "new"]
    assert codes(at(made, "Mensen", 3)) == [ProblemCode.REQUIRED]


@pytest.mark.parametrize("name", ["Zoekertjes", "咖啡", "Café Onbekend", "Geen stress"])
def test_a_name_that_resembles_such_words_is_a_name(name: str) -> None:
    made = plan(MemoryStock(), first(("Bib", name, "di 19u-21u"), ("Bib", "Lezen", "ma 9u")))
    assert record(made, "Wie en wanneer", 2).name == name


def test_a_season_that_a_later_one_repeats_is_set_aside() -> None:
    made = plan(
        MemoryStock(),
        sheet(WHEN, (*KOOR, "di 19u-21u"), name="voorjaar 2026"),
        sheet(WHEN, (*KOOR, "di 19u-20u"), name="ACTUEEL najaar 2026"),
    )
    assert {row.sheet for row in made.rows} == {"ACTUEEL najaar 2026"}
