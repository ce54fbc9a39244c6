"""What a list calls an organisation for short, beside a sheet that describes them."""

import pytest

from pijler4_desktop.domain.importing.choices import OrganisationAnswer
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.vocabulary import Kind, OrganisationType, Severity
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import HERZELE, plan
from tests.domain.importing.memory import MemoryStock

CONTACTS = ("Officiële naam", "Roepnaam", "wat is het?", "Straat + nr", "PC", "Plaats", "tel.")
DESCRIBED: tuple[tuple[str, str | None, str], ...] = (
    ("Openbare Bibliotheek Herzele", None, "stad"),
    ("Lokaal dienstencentrum De Linde vzw", None, "vzw"),
    ("Seniorenkring De Linde", None, "feitelijke ver."),
    ("Woonzorgcentrum Wilgenhof vzw", "Wilgenhof, het rusthuis", "vzw"),
    ("Koninklijke Harmonie De Ware Vrienden Borsbeke", None, "fv"),
    ("VK Sparrenveld Ressegem", None, "fv"),
    ("Wielerclub De Platte Band", None, "fv"),
    ("Kringwinkel De Draad vzw", None, "vzw"),
    ("Dienst Samenleven gemeente Herzele", None, "gemeente"),
    ("Oudercomité De Kleine Beer", None, "fv"),
    ("Huis van het Kind Herzele", None, "gemeente"),
    ("KWB Borsbeke", None, "fv"),
)


def contacts() -> Sheet:
    rows = (
        (name, called, kind, f"Kerkstraat {at}", 9550, "Herzele", f"053 00 00 {at:02}")
        for at, (name, called, kind) in enumerate(DESCRIBED, start=10)
    )
    return sheet(CONTACTS, *rows, name="Adressen")


def offer(*names: str) -> Sheet:
    rows = ((f"Aanbod {at}", name, "di 14u-16u") for at, name in enumerate(names))
    return sheet(("Activiteit", "bij", "Wanneer"), *rows)


def called(made: Plan) -> list[str]:
    names = {o.id: o.name for o in made.organisations}
    names |= {r.record.id: r.record.name for r in made.rows if r.record is not None}
    found = [row.record for row in made.rows if isinstance(row.record, Activity)]
    return [names[activity.organisation_id or ""] for activity in found]


def test_a_sheet_of_official_names_and_kinds_describes_organisations() -> None:
    made = plan(MemoryStock(), offer("KWB Borsbeke"), contacts())
    described = made.sheets[1]
    assert described.kind is Kind.ORGANISATION
    assert [c.field for c in described.columns] == [
        "name", "call_name", "organisation_type", "address", "postal_code", "municipality", "phone",
    ]  # fmt: skip
    first = made.rows[3].record
    assert isinstance(first, Organisation)
    assert first.type is OrganisationType.LOCAL_AUTHORITY
    assert (first.street, first.postal_code, first.municipality_nis) == (
        "Kerkstraat", "9550", HERZELE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("wilgenhof", "Woonzorgcentrum Wilgenhof vzw"),
        ("Het Rusthuis", "Woonzorgcentrum Wilgenhof vzw"),
        ("WZC Wilgenhof", "Woonzorgcentrum Wilgenhof vzw"),
        ("LDC De Linde", "Lokaal dienstencentrum De Linde vzw"),
        ("De Linde (LDC)", "Lokaal dienstencentrum De Linde vzw"),
        ("Seniorenkring Linde", "Seniorenkring De Linde"),
        ("HvhK Herzele", "Huis van het Kind Herzele"),
    ],
)
def test_a_call_name_and_an_abbreviation_are_as_good_as_the_name(short: str, full: str) -> None:
    made = plan(MemoryStock(), offer(short), contacts())
    assert called(made) == [full]
    assert not made.organisation_questions
    assert not made.problems


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("de bib", "Openbare Bibliotheek Herzele"),
        ("Huis v/h Kind", "Huis van het Kind Herzele"),
        ("VK Sparrenveld", "VK Sparrenveld Ressegem"),
        ("Sparrenveld", "VK Sparrenveld Ressegem"),
        ("De Platte Band", "Wielerclub De Platte Band"),
        ("kringwinkel", "Kringwinkel De Draad vzw"),
        ("harmonie Borsbeke", "Koninklijke Harmonie De Ware Vrienden Borsbeke"),
        ("dienst samenleven", "Dienst Samenleven gemeente Herzele"),
    ],
)
def test_a_part_that_one_organisation_has_is_taken_and_shown(short: str, full: str) -> None:
    made = plan(MemoryStock(), offer(short, short), contacts())
    assert called(made) == [full] * 2
    (question,) = made.organisation_questions
    assert (question.name, len(question.rows)) == (short, 2)
    assert [(p.row, p.column, p.problem.code, p.problem.value) for p in made.problems] == [
        (2, "B", ProblemCode.READ_AS, short), (3, "B", ProblemCode.READ_AS, short),
    ]  # fmt: skip
    choices = made.choices.with_organisation(question.key, OrganisationAnswer(None))
    apart = plan(MemoryStock(), offer(short, short), contacts(), choices=choices)
    assert called(apart) == [short] * 2
    assert not apart.problems


def test_a_name_that_two_can_be_meant_by_is_one_question() -> None:
    made = plan(MemoryStock(), offer("De Linde", "De Linde"), contacts())
    (question,) = made.organisation_questions
    assert question.proposed is None
    assert [c.name for c in question.candidates] == [DESCRIBED[1][0], DESCRIBED[2][0]]
    assert called(made) == ["De Linde"] * 2
    assert {(p.column, p.problem.code, p.problem.severity) for p in made.problems} == {
        ("B", ProblemCode.SIMILAR_RECORD, Severity.NOTE)
    }


@pytest.mark.parametrize(
    "short", ["De Kleine Beer", "KWB Ressegem", "gemeente", "Bib Borsbeke", "Herzele", "Koor"]
)
def test_what_may_be_another_stays_as_it_is_written(short: str) -> None:
    made = plan(MemoryStock(), offer(short), contacts())
    assert called(made) == [short]


def test_a_stored_organisation_is_known_by_its_call_name_and_never_in_silence() -> None:
    stored = Organisation(
        id="wzc", name="Woonzorgcentrum Wilgenhof", municipality_nis=HERZELE,
        extra=(("Roepnaam", "het rusthuis"),),
    )  # fmt: skip
    elsewhere = Organisation(id="bib", name="Bibliotheek Aalst", municipality_nis="41002")
    made = plan(MemoryStock(stored, elsewhere), offer("Het rusthuis", "Wilgenhof", "Bib"))
    asked = {question.name: question.proposed for question in made.organisation_questions}
    assert asked == {"Het rusthuis": "wzc", "Wilgenhof": "wzc", "Bib": None}


def mailed(stock: MemoryStock, *rows: tuple[str, str | None]) -> Plan:
    cells = ((f"Aanbod {at}", name, mail) for at, (name, mail) in enumerate(rows))
    return plan(stock, sheet(("Activiteit", "Organisatie", "E-mail"), *cells))


def test_a_typing_error_is_taken_when_the_rows_are_reached_alike() -> None:
    stock, here, there = MemoryStock(), "post@lindergem.example", "info@lindergem.example"
    error, name = "Koor De Merrel", "Koor De Merel"
    alike = mailed(stock, (error, here), (name, here), (name, here))
    assert called(alike) == [name] * 3
    assert [(p.row, p.problem.code) for p in alike.problems] == [(2, ProblemCode.READ_AS)]
    apart = mailed(stock, (error, there), (name, here), (name, here))
    assert called(apart) == [error, name, name]
    assert [p.problem.code for p in apart.problems] == [ProblemCode.SIMILAR_RECORD]
    stock.apply(alike)
    again = mailed(stock, (error, here), (name, here), (name, here))
    assert again.counts[Outcome.SAME] == 3


def test_a_typing_error_in_the_word_for_its_kind_is_taken() -> None:
    error, name = "Bibiotheek Herzele", "Bibliotheek Herzele"
    made = mailed(MemoryStock(), (name, None), (error, None))
    assert called(made) == [name] * 2
    assert [(p.row, p.problem.code) for p in made.problems] == [(3, ProblemCode.READ_AS)]
