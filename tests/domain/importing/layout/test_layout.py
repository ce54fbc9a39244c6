"""The table is found wherever it stands, and every row gets a kind."""

import pytest

from pijler4_desktop.domain.importing.choices import SheetChoice
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.sheet import Merge
from pijler4_desktop.domain.vocabulary import Kind
from tests.domain.importing.builders import HEADINGS, sheet

ROW = ("Bib", "Taalcafé", 9550, "di 19u-21u", "A1", "gratis", 12)


def test_the_header_is_found_below_titles() -> None:
    layout = find_layout(
        sheet(("GEMEENTE AALTER",), ("Overzicht", None, None, "Contact: 09"), None, HEADINGS, ROW)
    )
    assert layout.header_row == 4
    assert layout.kinds == {
        1: RowKind.TITLE,
        2: RowKind.TITLE,
        4: RowKind.HEADER,
        5: RowKind.DATA,
    }
    assert [c.field for c in layout.columns] == [
        "organisation",
        "name",
        "postal_code",
        "when",
        "language",
        "cost",
        "capacity",
    ]


def test_totals_notes_and_repeated_headers_are_no_data() -> None:
    layout = find_layout(
        sheet(
            HEADINGS,
            ROW,
            HEADINGS,
            ROW,
            None,
            ("Totaal", "2 initiatieven"),
            None,
            ("* Altijd koffie of thee.",),
        )
    )
    assert [layout.kinds[n] for n in (2, 3, 4, 6, 8)] == [
        RowKind.DATA,
        RowKind.REPEATED_HEADER,
        RowKind.DATA,
        RowKind.TOTAL,
        RowKind.NOTE,
    ]


def test_a_lonely_last_row_right_under_the_table_stays_data() -> None:
    layout = find_layout(sheet(HEADINGS, ROW, (None, "Breicafé")))
    assert layout.kinds[3] is RowKind.DATA


def test_a_row_merged_over_the_table_is_a_section() -> None:
    layout = find_layout(
        sheet(HEADINGS, ("BIBLIOTHEEK – info@bib.example",), ROW, merges=[Merge(2, 2, 0, 6)])
    )
    assert layout.kinds[2] is RowKind.SECTION


def test_a_block_beside_the_table_is_left_alone() -> None:
    layout = find_layout(
        sheet(
            (*HEADINGS, None, None, None, None, "Legende"),
            (*ROW, None, None, None, None, "rood = bellen"),
            (*(None,) * 11, "groen = ok"),
        )
    )
    assert len(layout.columns) == len(HEADINGS)
    assert layout.kinds[3] is RowKind.BESIDE


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Organisator", "organisation"),
        ("ACTIVITEIT:", "name"),
        ("Taalnivau", "language"),
        ("Telefoonnumer", "phone"),
        ("E-mail (algemeen)", "email"),
        ("Wat?", "name"),
        ("Date of birth of the cat", None),
    ],
)
def test_headings_are_known_by_synonym_and_with_a_typing_error(
    heading: str, field: str | None
) -> None:
    layout = find_layout(sheet(("Postcode", "Prijs", heading), (9000, 2, "d")))
    assert layout.columns[2].field == field


def test_a_column_is_known_by_its_content_when_the_heading_says_nothing() -> None:
    layout = find_layout(sheet(("Wat?", "Wie?", "Blauw"), ("Café", "Bib", "a@bib.example")))
    assert layout.columns[2].field == "email"
    assert layout.columns[2].reason is ColumnReason.CONTENT


def test_columns_about_newcomers_are_left_out() -> None:
    layout = find_layout(
        sheet(
            ("Naam inburgeraar", "INSZ", "Organisatie", "Activiteit", "Niveau NL"),
            ("Amina Voorbeeld", "65010199952", "Bib", "Taalcafé", "A1"),
        )
    )
    assert [c.field for c in layout.columns] == [None, None, "organisation", "name", None]
    assert layout.columns[1].reason is ColumnReason.NATIONAL_NUMBER
    assert not layout.columns[0].kept


def test_a_heading_used_twice_feeds_the_field_once_and_keeps_the_other() -> None:
    layout = find_layout(sheet(("Activiteit", "Telefoon", "Telefoon"), ("Café", "09 1", "09 2")))
    assert [c.field for c in layout.columns] == ["name", "phone", None]
    assert layout.columns[2].reason is ColumnReason.REPEATED
    assert layout.columns[2].kept


def test_columns_without_a_heading_are_kept_and_named() -> None:
    layout = find_layout(sheet(("Activiteit", None, "Prijs"), ("Café", "iets", "gratis")))
    assert layout.columns[1].reason is ColumnReason.UNNAMED
    assert layout.columns[1].kept


def test_a_sheet_without_activities_is_one_of_organisations() -> None:
    layout = find_layout(sheet(("vCode", "Naam", "Postcode"), ("V0910000", "Judoclub", 2880)))
    assert layout.kind is Kind.ORGANISATION
    assert [c.field for c in layout.columns] == ["vcode", "name", "postal_code"]


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("Naam organisatie", "De Brug"), ("Postcode", 9000), ("Telefoon", "09 1")),
        (("zomaar", "wat", "tekst"), (1, 2, 3)),
    ],
)
def test_a_sheet_without_a_table_has_no_header(rows: tuple[tuple[str, ...], ...]) -> None:
    assert find_layout(sheet(*rows)).header_row is None


def test_the_user_may_choose_header_and_columns() -> None:
    rows = (("Titel", "Prijs"), ("Activiteit", "Kost", "Iets"), ("Café", "2 euro", "x"))
    choice = SheetChoice(header_row=2, columns={"B": None, "C": "description"})
    layout = find_layout(sheet(*rows), choice)
    assert layout.header_row == 2
    assert [c.field for c in layout.columns] == ["name", None, "description"]
    assert layout.columns[2].reason is ColumnReason.CHOSEN
