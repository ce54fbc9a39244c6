"""Lists of organisations are known by their columns, whatever their sender calls these."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.columns.organisation_lists import names_of_either
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.noticing import layout_notices
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.sheet import Cell, NoticeCode
from pijler4_desktop.domain.vocabulary import Kind
from tests.domain.importing.builders import sheet
from tests.organisation_lists import (
    ADDRESSES,
    ENTERPRISES,
    OTHER_HEADINGS,
    REGISTER,
    REPRESENTATIVES,
    Columns,
    listed,
    table,
)

LISTS = {"register": REGISTER, "enterprises": ENTERPRISES, "addresses": ADDRESSES, **OTHER_HEADINGS}


def layout_of(columns: Columns, name: str = "Blad1") -> SheetLayout:
    rows = table([o for o in listed(20) if o.kbo], columns)
    return find_layout(sheet(*rows, name=name))


def fields(*rows: Sequence[Cell], name: str = "Blad1") -> tuple[Kind, list[str | None]]:
    found = find_layout(sheet(*rows, name=name))
    return found.kind, [column.field for column in found.columns]


@pytest.mark.parametrize("columns", LISTS.values(), ids=LISTS)
def test_a_list_of_organisations_is_known_by_its_columns(columns: Columns) -> None:
    layout = layout_of(columns)

    found = {column.heading: column.field for column in layout.columns}
    assert layout.kind is Kind.ORGANISATION
    assert "name" in found.values()
    beside = {heading for heading, field in found.items() if field is None}
    assert beside <= {
        "Beschrijving", "Minimumleeftijd", "Maximumleeftijd", "Koepel", "Startdatum", "Begindatum",
        "Aantal vestigingen",
    }  # fmt: skip
    assert all(column.kept for column in layout.columns if column.field is None)


def test_each_column_of_a_register_feeds_its_field() -> None:
    found = {column.heading: column.field for column in layout_of(REGISTER).columns}

    assert (found["VCode"], found["KBO nummer"], found["Naam"]) == ("vcode", "kbo", "name")
    assert (found["Type"], found["Hoofdactiviteiten"]) == ("organisation_type", "main_activity")
    assert (found["Straat"], found["Huisnummer"], found["Busnummer"]) == (
        "street", "house_number", "box",
    )  # fmt: skip
    assert (found["Postcode"], found["Gemeente"]) == ("postal_code", "municipality")
    assert found["Status"] == "standing"


def test_persons_behind_organisations_are_left_out_and_their_addresses_too() -> None:
    layout = layout_of(REPRESENTATIVES)

    found = {column.heading: column for column in layout.columns}
    personal = list(REPRESENTATIVES)[len(REGISTER) :]
    assert [found[heading].field for heading in personal] == [None] * len(personal)
    assert not any(found[heading].kept for heading in personal)
    assert {found[heading].reason for heading in personal} == {
        ColumnReason.REPRESENTATIVE,
        ColumnReason.NATIONAL_NUMBER,
    }
    assert (found["E-mail"].field, found["Telefoon"].field) == ("email", "phone")


def test_what_reaches_a_person_is_left_out_behind_the_name() -> None:
    kind, found = fields(
        ("vCode", "Vereniging", "Voorzitter", "E-mail", "GSM", "Gemeente"),
        ("V0900001", "Turnkring Vooruit", "Amina V.", "amina@gmail.com", "0470 00 00 01", "Melle"),
        ("V0900002", "Zangkoor De Linde", "Jan V.", "jan@telenet.be", "0470 00 00 02", "Herzele"),
    )
    assert kind is Kind.ORGANISATION
    assert found == ["vcode", "name", None, None, None, "municipality"]


def test_a_general_address_behind_a_name_stays() -> None:
    _, found = fields(
        ("vCode", "Vereniging", "Secretaris", "E-mail"),
        ("V0900001", "Turnkring Vooruit", "Amina V.", "info@vooruit.example"),
        ("V0900002", "Zangkoor De Linde", "Jan V.", "koor@linde.example"),
    )
    assert found == ["vcode", "name", None, "email"]


@pytest.mark.parametrize(
    ("headings", "row", "name"),
    [
        (("Naam", "Adres", "Telefoon"), ("Taalcafé De Babbel", "Melle", "09 000 00 01"), "Blad1"),
        (("Naam", "Adres", "Telefoon"), ("De Babbel", "Melle", "09 000 00 01"), "Aanbod 2026"),
        (("Naam", "Adres", "Telefoon", "Niveau"), ("De Babbel", "Melle", "09 0", "A1"), "Blad1"),
        (("Naam", "Adres", "Telefoon", "Voor wie"), ("Babbel", "Melle", "09 0", "Wie wil"), "Blad"),
        (("Organisatie", "KBO", "Activiteit"), ("Bib", "0999000166", "Voorlezen"), "Blad1"),
        (("Organisatie", "Naam", "Adres", "Tel"), ("Bib", "Voorlezen", "Melle", "09 0"), "Blad1"),
    ],
)
def test_a_list_of_activities_stays_one(
    headings: Sequence[str], row: Sequence[str], name: str
) -> None:
    kind, found = fields(headings, row, row, name=name)
    assert kind is Kind.ACTIVITY
    assert "name" in found


def test_a_list_of_persons_is_none_of_organisations() -> None:
    names = ("Fatima Benali", "Jan Peeters", "Olena Koval", "Maria Janssens")
    rows = [(name, "Kerkstraat 1", "9550", "Herzele", "0470 00 00 01") for name in names]
    kind, _ = fields(("Naam", "Adres", "Postcode", "Gemeente", "Telefoon"), *rows)
    assert kind is Kind.ACTIVITY


NAMES = ("Fietsclub de Trapper", "WZC Ter Linde", "Woonzorgcentrum Ter Linde vzw", "Bib Herzele")
CELLS = {
    "Straat en nr": "Dorp 4",
    "Postcode": "9550",
    "Gemeente": "Herzele",
    "Telefoon": "053 00 00 01",
    "E-mail": "info@hier.example",
    "Website": "www.hier.example",
    "Contact": "053 00 00 01",
    "Opmerkingen": "sleutel bij de buren",
}


@pytest.mark.parametrize(
    "headings",
    [
        ("Straat en nr", "Postcode", "Gemeente"),
        ("Gemeente",),
        ("Telefoon", "E-mail"),
        ("Website",),
        ("Straat en nr", "Postcode", "Gemeente", "Contact", "Opmerkingen"),
    ],
)
def test_names_of_organisations_with_places_or_ways_to_reach_them_will_do(
    headings: Sequence[str],
) -> None:
    rows = [(name, *(CELLS[h] for h in headings)) for name in NAMES]
    layout = find_layout(sheet(("Naam", *headings), *rows, name="Blad1"))
    assert layout.kind is Kind.ORGANISATION
    assert layout.columns[0].field == "name"
    assert all(column.field for column in layout.columns)
    assert names_of_either(layout) is None


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Wanneer", "dinsdag 14u-16u"), ("Dag", "dinsdag"), ("Uur", "14u-16u"), ("Niveau", "A1"),
        ("Prijs", "gratis"), ("Type activiteit", "praatgroep"), ("Doelgroep", "iedereen"),
        ("Omschrijving activiteit", "samen fietsen langs de Schelde"),
    ],
)  # fmt: skip
def test_what_only_an_activity_has_makes_it_one_whatever_the_names(heading: str, cell: str) -> None:
    headings = ("Naam", "Straat en nr", "Postcode", "Gemeente", heading)
    kind, found = fields(headings, *((name, "Dorp 4", "9550", "Herzele", cell) for name in NAMES))
    assert kind is Kind.ACTIVITY
    assert found[0] in ("name", "organisation")


@pytest.mark.parametrize(
    ("names", "name", "told"),
    [
        (("De Zwaluw", "Het Anker", "Noordster"), "Blad1", True),
        (("Wandelclub", "Fietsclub", "Naaikring"), "Blad1", True),
        (("Taalcafé De Babbel", "Praattafel", "Leesclub De Uil"), "Blad1", False),
        (("De Zwaluw", "Het Anker", "Noordster"), "Aanbod", False),
        (("Fatima Benali", "Jan Peeters", "Olena Koval", "Maria Janssens"), "Blad1", False),
    ],
)
def test_names_that_may_be_of_either_are_told(names: Sequence[str], name: str, told: bool) -> None:
    rows = [(one, "Dorp 4", "9550", "Herzele") for one in names]
    found = find_layout(sheet(("Naam", "Straat en nr", "Postcode", "Gemeente"), *rows, name=name))
    assert found.kind is Kind.ACTIVITY
    assert [n.code for n in layout_notices(found)].count(NoticeCode.MAY_BE_ORGANISATIONS) == told
    renamed = sheet(("Organisatie", "Straat en nr", "Postcode", "Gemeente"), *rows, name=name)
    assert not told or find_layout(renamed).kind is Kind.ORGANISATION


def test_a_column_of_free_words_is_no_main_activity_and_no_legal_form() -> None:
    layout = find_layout(
        sheet(
            ("vCode", "Naam", "Type", "Sector"),
            ("V0900001", "Turnkring Vooruit", "lid sinds lang", "turnen en bewegen"),
            ("V0900002", "Zangkoor De Linde", "los", "zingen"),
        )
    )
    assert [column.field for column in layout.columns] == ["vcode", "name", None, None]
    assert [column.kept for column in layout.columns[2:]] == [True, True]
