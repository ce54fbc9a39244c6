"""Whatever stands above it: nothing about a person of a list ends in a field."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

import pytest

from pijler4_desktop.domain.importing.columns.headings import is_personal, names_a_participant
from pijler4_desktop.domain.importing.columns.person_evidence import are_births, are_initials
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

Column = Sequence[Cell | None]

OFFER = ("Activiteit", "Organisatie", "Wanneer")
BRUG = ("Praattafel De Brug", "Dienst Samenleven", "di 14u-16u")
ANKER = ("Breicafé", "LDC Het Anker", "vr 13u30-16u")
LIER = ("Fietsles", "Bib Lier", "za 10u-12u")
ACTIVITIES = (BRUG, BRUG, ANKER, LIER, ANKER, LIER)

RARE = ("Mehwish Qadirani", "Dilnoza Rakhimzoda", "Hodan Warsamo", "Besnik Hoxhalli",
        "Kwame Ofosuhene", "Nguyet Tranh Lam")  # fmt: skip
SMALL = ("parwin safizada", "jamila rahimyari", "maryam tokhizad", "ahmed noorzadi",
         "fatima oukhi", "olena barzan")  # fmt: skip
TITLED = ("mevr. Rahimyari", "dhr. Stanekzai", "mevr. Tokhizad", "Dhr Noorzadi", "mevr. Oukhi",
          "Mevr. Barzan")  # fmt: skip
INITIALS = ("A.T.", "M.R.", "F.Z.O.", "S.K.", "D. H.", "L.V.")
CODES = ("AG-2024-00123", "AG-2024-00124", "AG-2024-00189", "AG-2025-00001", "AG-2025-00017",
         "AG-2025-00111")  # fmt: skip
YEARS = (1985, 1992, 1979, 1990, 2001, 1964)
BIRTHS = (date(1985, 3, 12), date(1992, 7, 24), date(1979, 11, 5), date(1990, 1, 30),
          date(2001, 4, 18), date(1964, 9, 2))  # fmt: skip
WRITTEN = ("12/3/1985", "24.07.1992", "5-11-1979", "1990", "18/4/2001", "2/9/64")
PHONES = ("0470 00 00 91", "0485 00 00 17", "0470 00 00 35", "0470 00 00 41", "0486 00 00 55",
          "0487 00 00 66")  # fmt: skip
MAILS = tuple(f"{n}@post.example" for n in ("amal", "pavlo", "hawa", "tesfay", "khaled", "ivan"))
HOMES = (
    "Kerkstraat 1, 2500 Lier",
    "Molenstraat 3 bus 2, 2500 Lier",
    "Dorp 5, 2500 Lier",
    "Berlaarsestraat 7, 2500 Lier",
    "Lisperstraat 9, 2500 Lier",
    "Markt 2, 2500 Lier",
)
PRESENT = ("x", None, "x", "x", None, "x")
FOLLOWED = (
    "komt met de bus",
    "zoontje Ilyas heeft opvang nodig",
    "bellen via zus 0470 00 00 91",
    "mail: amal.t@post.example",
    "buddy = Greet Vandenberghoek",
    "mevr. Wauters volgt op",
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"Cursist": INITIALS}, {}),
        ({"Wie": INITIALS}, {}),
        ({"Wie": RARE}, {}),
        ({"Naam anderstalige": RARE, "gj": YEARS}, {}),
        ({"Deelneemster": TITLED}, {}),
        ({"?": TITLED}, {}),
        ({"Nieuwkomer": SMALL}, {}),
        ({"Mensen": SMALL}, {}),
        ({"Code": CODES, "datum": BIRTHS}, {}),
        ({"Wie?": RARE, "d.d.": WRITTEN}, {}),
        ({"Ref.": INITIALS, "jaar": YEARS}, {}),
        ({"AgII-nr": CODES, "SIS": YEARS}, {}),
        ({"Dossiernr.": CODES}, {}),
        ({"Cursist": RARE, "tel": PHONES, "adres": HOMES, "mail": MAILS}, {}),
        ({"Cursist": RARE}, {"gsm": PHONES, "adres": HOMES, "e-mail": MAILS}),
        ({"Cursist": RARE}, {"12/9": PRESENT, "19/9": PRESENT}),
        ({"Naam": [n.split()[1] for n in RARE], "Voornaam": [n.split()[0] for n in RARE]}, {}),
        ({"Cursist": RARE}, {"Opmerking": FOLLOWED}),
        ({"Cursist": RARE}, {"Opvolging": FOLLOWED}),
        ({}, {"Deelnemer": RARE, "Status": ["gestopt", "volzet", "lopend", "gestopt", "", ""]}),
    ],
)
def test_what_is_the_participants_own_is_left_out(
    before: dict[str, Column], after: dict[str, Column]
) -> None:
    rows = [
        (*(c[at] for c in before.values()), *offer, *(c[at] for c in after.values()))
        for at, offer in enumerate(ACTIVITIES)
    ]
    listed = sheet((*before, *OFFER, *after), *rows)
    columns = find_layout(listed).columns
    assert [c.field for c in columns if c.heading in OFFER] == ["name", "organisation", "when"]
    theirs = [c for c in columns if c.heading not in OFFER]
    assert [c.heading or c.letter for c in theirs if c.reason not in ABOUT_PERSONS] == []
    records = [row.record for row in plan(MemoryStock(), listed).rows if row.record]
    assert len(records) == 3
    stored = repr([asdict(record) for record in records])
    cells = [cell for column in (*before.values(), *after.values()) for cell in column]
    assert not [cell for cell in cells if cell and len(str(cell)) > 3 and str(cell) in stored]


def test_what_is_the_same_for_every_participant_is_the_activitys() -> None:
    rows = [
        (name, *offer, "0470 00 00 91" if offer is BRUG else "0485 00 00 17", "Markt 2, 2500 Lier")
        for name, offer in zip(RARE, ACTIVITIES, strict=True)
    ]
    found = find_layout(sheet(("Cursist", *OFFER, "gsm", "adres"), *rows)).columns
    assert [c.field for c in found][-2:] == ["phone", "address"]


def test_a_list_of_the_offer_keeps_its_numbers_beside_who_leads_it() -> None:
    rows = [("Greet Peeters", *BRUG, "0470 00 00 91", "ook in juli"),
            ("Jan Maes", *ANKER, "0485 00 00 17", "gratis koffie"),
            ("Lies Wouters", *LIER, "0486 00 00 55", "rolstoel ok")]  # fmt: skip
    found = find_layout(sheet(("Trekker", *OFFER, "Gsm", "Opmerkingen"), *rows)).columns
    assert [c.field for c in found] == [
        None, "name", "organisation", "when", "phone", "internal_notes",
    ]  # fmt: skip


def test_remarks_about_participants_are_told_where_they_name_somebody() -> None:
    rows = [
        (name, *offer, remark)
        for name, offer, remark in zip(RARE, ACTIVITIES, FOLLOWED, strict=True)
    ]
    made = plan(MemoryStock(), sheet(("Cursist", *OFFER, "Opvolging"), *rows))
    told = [p.row for p in made.problems if p.problem.code is ProblemCode.PERSON_LEFT_OUT]
    assert told == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "heading", ["Deelnemer", "gsm cursist", "Naam v/d nieuwkomer", "Niveau cursist", "Code cliënt"]
)
def test_a_heading_names_a_participant(heading: str) -> None:
    assert names_a_participant(fold(heading))


@pytest.mark.parametrize(
    "heading",
    ["Aantal deelnemers", "Prijs per deelnemer", "Max. inburgeraars", "Prijs voor inburgeraars",
     "Contactpersoon", "Naam"],
)  # fmt: skip
def test_a_heading_about_the_offer_names_none(heading: str) -> None:
    assert not names_a_participant(fold(heading))
    assert not is_personal(fold(heading))


def test_days_of_checks_and_postal_codes_are_no_births() -> None:
    assert are_births(WRITTEN)
    assert not are_births(["3/9/25", "28/8/25", "31/6/25"])
    assert not are_births([1980, 1981, 1982, 1980])
    assert not are_births([date(2025, 9, 1), date(2024, 5, 6), date(2025, 1, 1)])
    assert not are_initials(["CAW", "OCMW", "VDAB"])
