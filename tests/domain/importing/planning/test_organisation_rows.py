"""Rows of organisations lead to a stored one by vCode, then KBO, then name and town."""

import pytest

from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.sheet import Cell, Sheet
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import HERZELE, plan
from tests.domain.importing.memory import MemoryStock
from tests.organisation_lists import kbo_number

HEADINGS = ("vCode", "KBO", "Naam", "Gemeente", "E-mail", "Straat", "Huisnummer", "Postcode")
AALST = "41002"
KBO, OTHER_KBO = kbo_number(1), kbo_number(2)


def register(*rows: tuple[Cell | None, ...]) -> Sheet:
    padded = [(*row, *[None] * (len(HEADINGS) - len(row))) for row in rows]
    return sheet(HEADINGS, *padded, name="Verenigingen")


def outcomes(made: Plan) -> list[tuple[Outcome, str | None]]:
    rows = [row for row in made.rows if row.row > 1]
    return [(row.outcome, row.stored.id if row.stored else None) for row in rows]


STORED = (
    Organisation(id="v", name="Turnkring Vooruit", vcode="V0900001", municipality_nis=HERZELE),
    Organisation(id="k", name="Zangkoor De Linde", kbo=KBO, municipality_nis=HERZELE),
    Organisation(id="n", name="Jeugdhuis De Krekel", municipality_nis=HERZELE),
    Organisation(id="bare", name="Wandelclub Noordster"),
    Organisation(id="far", name="Toneelkring Morgenrood", municipality_nis=AALST),
)


@pytest.mark.parametrize(
    ("row", "outcome", "meant"),
    [
        pytest.param(("V0900001", None, "Turnvereniging", "Herzele"), Outcome.CHANGED, "v",
                     id="by vCode, whatever the name"),
        pytest.param((None, KBO, "Koor De Linde", "Herzele"), Outcome.CHANGED, "k",
                     id="by KBO below a name that is like it"),
        pytest.param((None, KBO, "Dienst Jeugd", "Herzele"), Outcome.QUESTION, None,
                     id="by a number that services may share, below another name"),
        pytest.param((None, None, "jeugdhuis de krekel vzw", "Herzele"), Outcome.SAME, "n",
                     id="by name and town"),
        pytest.param((None, None, "Wandelclub Noordster", "Herzele"), Outcome.CHANGED, "bare",
                     id="by name, at home"),
        pytest.param((None, None, "Wandelclub Noordster", "Aalst"), Outcome.QUESTION, None,
                     id="a name alone, elsewhere"),
        pytest.param((None, None, "Toneelkring Morgenrood", None), Outcome.QUESTION, None,
                     id="a name alone, of another town"),
        pytest.param((None, None, "Toneelkring Morgenrood", "Melle"), Outcome.NEW, None,
                     id="a namesake in another town"),
        pytest.param((None, OTHER_KBO, "Zangkoor De Linde", "Herzele"), Outcome.NEW, None,
                     id="a namesake with another number"),
        pytest.param(("V0900009", KBO, "Zangkoor De Linde", "Herzele"), Outcome.CHANGED, "k",
                     id="a register adds its code"),
        pytest.param((None, None, "Jeugdhuis De Kreekel", "Herzele"), Outcome.QUESTION, None,
                     id="a name that looks like one"),
    ],
)  # fmt: skip
def test_a_row_leads_to_what_it_surely_is(
    row: tuple[str | None, ...], outcome: Outcome, meant: str | None
) -> None:
    stock = MemoryStock(*STORED)
    stock.imports = dict(stock.stored)
    made = plan(stock, register(row))

    assert outcomes(made) == [(outcome, meant)]
    assert sum(made.counts.values()) == made.rows_read
    assert bool(made.organisation_questions) >= (outcome is Outcome.QUESTION)
    if outcome is Outcome.QUESTION:
        assert not made.organisations
        assert ProblemCode.SIMILAR_RECORD in {p.problem.code for p in made.problems}


def test_one_number_and_another_address_on_each_row_is_two_services_of_one_body() -> None:
    stock = MemoryStock()
    rows = register(
        (None, KBO, "Bibliotheek", "Herzele", "bib@herzele.example"),
        (None, KBO, "Dienst Jeugd", "Herzele", "jeugd@herzele.example"),
        (None, KBO, "Sportdienst", "Herzele", "sport@herzele.example"),
    )
    made = plan(stock, rows)
    assert made.counts[Outcome.NEW] == 3
    stock.apply(made)

    assert plan(stock, rows).counts[Outcome.SAME] == 3


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        pytest.param(("V0900001", KBO, "Turnkring Vooruit", "Herzele", "turn@vooruit.example"),
                     Outcome.CHANGED, id="a stored one"),
        pytest.param(("V0900007", KBO, "Zangkoor De Linde", "Herzele"), Outcome.NEW,
                     id="a new one"),
    ],
)  # fmt: skip
def test_a_number_of_another_stored_organisation_stays_with_that_one(
    row: tuple[str, ...], outcome: Outcome
) -> None:
    linde = Organisation(id="k", name="Zangkoor De Linde", vcode="V0900002", kbo=KBO,
                         municipality_nis=HERZELE)  # fmt: skip
    stock = MemoryStock(STORED[0], linde)
    stock.imports = dict(stock.stored)
    made = plan(stock, register(row))

    told = [p for p in made.problems if p.problem.code is ProblemCode.NUMBER_TAKEN]
    assert [(p.row, p.column, p.problem.value) for p in told] == [(2, "B", KBO)]
    assert told[0].problem.candidates == ("Zangkoor De Linde",)
    assert [o for o, _ in outcomes(made)] == [outcome]
    stock.apply(made)
    (found,) = (o for o in stock.organisations() if getattr(o, "vcode", "") == row[0])
    assert isinstance(found, Organisation)
    assert (found.kbo, found.email) == ("", row[4] if len(row) > 4 else "")

    again = plan(stock, register(row))
    assert [o for o, _ in outcomes(again)] == [Outcome.SAME]
    assert [p.problem.code for p in again.problems] == [ProblemCode.NUMBER_TAKEN]


def test_a_number_without_its_first_zero_leads_to_who_bears_it_time_and_again() -> None:
    short = int(KBO)
    assert len(str(short)) == len(KBO) - 1
    stock = MemoryStock(
        Organisation(id="o", name="OCMW Herzele", kbo=KBO, municipality_nis=HERZELE)
    )
    stock.imports = dict(stock.stored)
    rows = register(
        (None, KBO, "OCMW van Herzele", "Herzele"), (None, short, "OCMW Herzele", "Herzele")
    )
    first = plan(stock, rows)
    stock.apply(first)
    again = plan(stock, rows)

    assert [o for o, _ in outcomes(first)] == [Outcome.CHANGED, Outcome.HELD]
    assert outcomes(again) == [(Outcome.SAME, "o"), (Outcome.HELD, "o")]
    assert not again.organisation_questions
    told = [p.problem.code for p in again.problems]
    assert told == [ProblemCode.KBO_LOST_ZERO, ProblemCode.DUPLICATE_ROW]


def test_who_bears_a_shared_number_already_keeps_it_without_a_word() -> None:
    bib = Organisation(id="b", name="Bibliotheek", kbo=KBO, municipality_nis=HERZELE)
    sport = Organisation(id="s", name="Sportdienst", kbo=KBO, municipality_nis=HERZELE)
    stock = MemoryStock(bib, sport)
    made = plan(stock, register((None, KBO, "Sportdienst", "Herzele"), (None, KBO, "Bibliotheek")))
    assert outcomes(made) == [(Outcome.SAME, "s"), (Outcome.SAME, "b")]
    assert not made.problems


def test_another_code_of_the_register_is_another_association() -> None:
    stock = MemoryStock(
        Organisation(id="a", name="Zangkoor De Linde", kbo=KBO, vcode="V0900001",
                     municipality_nis=HERZELE)
    )  # fmt: skip
    made = plan(stock, register(("V0900002", KBO, "Zangkoor De Linde", "Herzele")))
    assert outcomes(made) == [(Outcome.NEW, None)]


def test_a_register_spread_over_sheets_is_put_together() -> None:
    stock = MemoryStock()
    sheets = (
        sheet(("vCode", "Naam"), ("V0900001", "Turnkring Vooruit"), ("V0900002", "Koor De Linde"),
              name="Verenigingen"),
        sheet(("vCode", "Naam", "Straat", "Huisnummer", "Gemeente"),
              ("V0900001", "Turnkring Vooruit", "Kerkstraat", "1", "Aalst"),
              ("V0900001", "Turnkring Vooruit", "Dorp", "9", "Aalst"), name="Locaties"),
        sheet(("vCode", "Naam", "Type", "Waarde"),
              ("V0900001", "Turnkring Vooruit", "E-mail", "info@vooruit.example"),
              ("V0900002", "Koor De Linde", "Telefoon", "053 00 00 10"), name="Contactgegevens"),
    )  # fmt: skip
    made = plan(stock, *sheets)
    stock.apply(made)

    first, second = stock.organisations()
    assert isinstance(first, Organisation)
    assert (first.street, first.municipality_nis) == ("Kerkstraat", AALST)
    assert (first.email, second.phone) == ("info@vooruit.example", "053 00 00 10")
    counts = {outcome: n for outcome, n in made.counts.items() if n}
    assert counts == {Outcome.NEW: 2, Outcome.SAME: 3, Outcome.HELD: 1, Outcome.IGNORED: 3}
    (held,) = [row for row in made.rows if row.outcome is Outcome.HELD]
    assert held.problems[-1].problem.value == "2 van blad 'Verenigingen'"
    assert plan(stock, *sheets).counts[Outcome.SAME] == 5
