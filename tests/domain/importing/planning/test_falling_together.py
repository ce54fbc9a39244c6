"""A list with a row per person gives every activity once."""

from datetime import date

from pijler4_desktop.domain.importing.choices import EXTRA, Choices, SheetChoice
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, NoticeCode
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

PERSONS = ("Naam inburgeraar", "Activiteit", "Organisatie", "Wanneer", "Prijs", "E-mail",
           "Nagekeken op")  # fmt: skip
OFFER = ("Nummer", *PERSONS[1:])
KOOR = ("Zangavond", "Koor De Merel vzw")
TUESDAY, THURSDAY = "di 19u-21u", "do 19u-21u"


def listed(*rows: tuple[Cell | None, ...], header: tuple[str, ...] = PERSONS) -> Plan:
    """Plan a list in which the first column is left for us to fill in."""
    persons = ("Amina Voorbeeld", "Tesfay Fictief", "Olena Verzonnen", "Daniel Testman")
    firsts: tuple[Cell, ...] = persons if header is PERSONS else (1, 2, 3, 4)
    filled: list[tuple[Cell | None, ...]] = [
        (first, *row) for first, row in zip(firsts, rows, strict=False)
    ]
    return plan(MemoryStock(), sheet(header, *filled), choices=Choices())


def outcomes(made: Plan) -> list[str]:
    return [row.outcome.value for row in made.rows if row.outcome is not Outcome.IGNORED]


def record(made: Plan, number: int) -> Activity:
    (row,) = (row for row in made.rows if row.row == number)
    assert isinstance(row.record, Activity)
    return row.record


def test_a_row_that_leaves_fields_blank_completes_the_first() -> None:
    made = listed(
        (*KOOR, None, "gratis", None, date(2025, 3, 4)),
        (*KOOR, TUESDAY, None, "koor@lindergem.example", date(2025, 9, 8)),
        (*KOOR, TUESDAY, "gratis", None, None),
    )
    assert outcomes(made) == ["new", "same", "same"]
    koor = record(made, 2)
    assert (koor.email, koor.cost_eur) == ("koor@lindergem.example", 0.0)
    assert koor.slots
    assert koor.last_verified == date(2025, 9, 8)
    assert {row.record_id for row in made.rows if row.record_id} == {koor.id}


def test_two_moments_are_two_activities_and_nothing_to_tell() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), (*KOOR, THURSDAY, "gratis"), (*KOOR, TUESDAY, None))
    assert outcomes(made) == ["new", "new", "same"]
    assert [p.problem.code for p in made.problems] == [ProblemCode.DUPLICATE_ROW]


def test_what_rows_contradict_each_other_in_is_taken_from_none_and_told_at_both() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), (*KOOR, TUESDAY, "€ 5 per keer"))
    assert outcomes(made) == ["new", "same"]
    koor = record(made, 2)
    assert (koor.cost_eur, koor.cost_basis, koor.cost_text) == (None, None, "")
    assert set(koor.extra) == {("Prijs", "gratis"), ("Prijs", "€ 5 per keer")}
    told = [p for p in made.problems if p.problem.code is ProblemCode.VALUES_CONTRADICT]
    assert [(p.row, p.column) for p in told] == [(2, "E"), (3, "E")]
    assert "gratis of € 5 per keer" in problem_message(told[0].problem)


def test_two_ways_to_write_a_price_do_not_contradict() -> None:
    made = listed((*KOOR, TUESDAY, "€ 5 per keer"), (*KOOR, TUESDAY, "5 euro/keer"))
    assert outcomes(made) == ["new", "same"]
    assert record(made, 2).cost_eur == 5


def test_a_row_that_only_names_a_person_belongs_to_the_activity_above() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), (), ("Zangavond",))
    assert outcomes(made) == ["new", "same", "same"]
    assert {row.record_id for row in made.rows if row.record_id} == {record(made, 2).id}
    assert NoticeCode.PERSONS_FILLED in {notice.code for notice in made.notices}


def test_below_an_empty_row_a_person_belongs_to_no_activity() -> None:
    rows = [("Amina Voorbeeld", *KOOR, TUESDAY), None, ("Tesfay Fictief", None, None, None, "x"),
            ("Olena Verzonnen", *KOOR, TUESDAY), ("Daniel Testman", *KOOR, TUESDAY)]  # fmt: skip
    made = plan(MemoryStock(), sheet(PERSONS, *rows))
    assert outcomes(made) == ["new", "held", "same", "same"]


def test_a_row_without_organisation_belongs_to_the_only_one_of_that_name() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), ("Breien", "Bib"), ("Zangavond", None, TUESDAY))
    assert outcomes(made) == ["new", "new", "same"]


def test_a_row_that_may_be_either_of_two_stays_apart_and_is_told() -> None:
    made = listed((*KOOR, None, None), (*KOOR, TUESDAY, "gratis"), (*KOOR, THURSDAY, "gratis"))
    assert outcomes(made) == ["new", "new", "new"]
    assert {p.problem.code for p in made.problems} == {ProblemCode.ROWS_CONTRADICT}


def test_in_a_list_without_persons_only_equal_rows_are_one() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), (*KOOR, TUESDAY, None), header=OFFER)
    assert outcomes(made) == ["new", "new"]


def test_another_organisation_is_another_activity() -> None:
    made = listed((*KOOR, TUESDAY, "gratis"), ("Zangavond", "Koor De Leeuwerik vzw", TUESDAY, None))
    assert outcomes(made) == ["new", "new"]
    assert not made.problems


def test_what_was_kept_beside_the_fields_is_kept_of_every_row() -> None:
    header = (*PERSONS, "Kleur")
    rows = (
        ("Amina Voorbeeld", *KOOR, TUESDAY, None, None, None, "rood"),
        ("Tesfay Fictief", *KOOR, TUESDAY, None, None, None, "blauw"),
    )
    kept = Choices(sheets={"Aanbod": SheetChoice(columns={"H": EXTRA})})
    made = plan(MemoryStock(), sheet(header, *rows), choices=kept)
    assert outcomes(made) == ["new", "same"]
    assert [pair for pair in record(made, 2).extra if pair[0] == "Kleur"] == [
        ("Kleur", "rood"), ("Kleur", "blauw"),
    ]  # fmt: skip
