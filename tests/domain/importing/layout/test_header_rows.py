"""Headers of one row and of two, wherever they stand, with what explains them."""

import pytest

from pijler4_desktop.domain.importing.choices import SheetChoice
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.header_rows import find_header
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.sheet import Cell, Merge
from tests.domain.importing.builders import HEADINGS, sheet

GROUPS = ("Organisatie", "Activiteit", "Wanneer", None, None, "Contact", None, "Prijs")
TITLES = (None, None, "dag", "van", "tot", "tel", "mail")
ROW = ("Bib", "Taalcafé", "maandag", "9u", "11u", "09 123 45 67", "a@bib.example", "gratis")
FIELDS = ["organisation", "name", "day", "start_time", "end_time", "phone", "email", "cost"]


@pytest.mark.parametrize(
    "example", ["e.g. Conversation table", "bv. Praatcafé", "voorbeeld: Praatcafé", "Example"]
)
def test_an_example_below_the_header_is_no_data(example: str) -> None:
    rows = (
        ("Initiative", "Partner", "Schedule"),
        (example, "e.g. Library", "Mon"),
        ("A", "B", "ma"),
    )
    assert kinds(find_layout(sheet(*rows))) == [RowKind.HEADER, RowKind.NOTE, RowKind.DATA]


def test_minutes_in_the_row_of_units_go_with_the_heading() -> None:
    rows = (("Activiteit", "Duur", "Prijs"), ("(tekst)", "(min)", "(euro)"), ("Taalcafé", 90, 2))
    assert [c.heading for c in find_layout(sheet(*rows)).columns] == [
        "Activiteit", "Duur (min)", "Prijs",
    ]  # fmt: skip


def fields(layout: SheetLayout) -> list[str | None]:
    return [column.field for column in layout.columns]


def kinds(layout: SheetLayout) -> list[RowKind]:
    return list(layout.kinds.values())


@pytest.mark.parametrize(
    "merges", [(), (Merge(1, 1, 2, 4), Merge(1, 1, 5, 6), Merge(1, 2, 0, 0), Merge(1, 2, 7, 7))]
)
def test_titles_below_groups_are_the_headings(merges: tuple[Merge, ...]) -> None:
    layout = find_layout(sheet(GROUPS, TITLES, ROW, merges=merges))
    assert (layout.upper_header_row, layout.header_row) == (1, 2)
    assert fields(layout) == FIELDS
    assert [c.heading for c in layout.columns][1:6] == [
        "Activiteit",
        "Wanneer – dag",
        "Wanneer – van",
        "Wanneer – tot",
        "Contact – tel",
    ]
    assert kinds(layout) == [RowKind.HEADER, RowKind.HEADER, RowKind.DATA]


def test_the_row_with_most_headings_may_be_the_lower_one() -> None:
    layout = find_layout(
        sheet(
            ("Aanbod", None, None, "Locatie", None, "Contact"),
            ("naam", "soort", "organisator", "straat", "gemeente", "tel"),
            ("Taalcafé", "praatgroep", "Bib", "Kerkstraat 1", "Herzele", "09 123 45 67"),
        )
    )
    assert (layout.upper_header_row, layout.header_row) == (1, 2)
    assert fields(layout) == [
        "name", "type", "organisation", "street", "municipality", "phone",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("titles", "merges"),
    [
        (("Overzicht aanbod Herzele",), (Merge(1, 1, 0, 6),)),
        (("Aanbod 2025",), ()),
        (("Stand van zaken", None, None, None, "12/06/2025"), ()),
    ],
)
def test_a_title_right_above_the_header_is_no_group(
    titles: tuple[Cell | None, ...], merges: tuple[Merge, ...]
) -> None:
    row = ("Bib", "Taalcafé", 9550, "di 19u-21u", "A1", "gratis", 12)
    layout = find_layout(sheet(titles, HEADINGS, row, merges=merges))
    assert layout.upper_header_row is None
    assert layout.kinds[1] is RowKind.TITLE
    assert layout.columns[0].heading == "Organisatie"


@pytest.mark.parametrize(
    "explaining",
    [
        (None, None, None, "(uu.mm)", "(uu.mm)", None, None, "(in euro)"),
        ("bv. Bib", "bv. Taalcafé", "bv. maandag"),
        ("Voorbeeld:", "Taalcafé", "maandag", "9u"),
        ("verplicht", "verplicht", "optioneel", "optioneel"),
        (1, 2, 3, 4, 5, 6, 7, 8),
    ],
)
def test_a_row_that_explains_the_columns_is_no_data(explaining: tuple[Cell | None, ...]) -> None:
    layout = find_layout(sheet(GROUPS, TITLES, explaining, ROW))
    assert kinds(layout)[2:] == [RowKind.NOTE, RowKind.DATA]


def test_a_first_activity_with_a_word_in_brackets_is_data() -> None:
    row = ("Bib", "Taalcafé (nieuw)", 9550, "(op afspraak)", "A1", "gratis", 12)
    assert find_layout(sheet(HEADINGS, row)).kinds[2] is RowKind.DATA


def test_a_header_far_down_and_repeated_on_every_page_is_found() -> None:
    titles = [(f"Regel {n}",) for n in range(20)]
    page = ("Overzicht aanbod Herzele (vervolg)",)
    rows = (("Overzicht aanbod Herzele",), *titles, GROUPS, TITLES, ROW)
    layout = find_layout(sheet(*rows, page, GROUPS, TITLES, ROW, ("Pagina 2 van 2",)))
    assert layout.header_row == 23
    assert kinds(layout)[-6:] == [
        RowKind.DATA,
        RowKind.TITLE,
        RowKind.REPEATED_HEADER,
        RowKind.REPEATED_HEADER,
        RowKind.DATA,
        RowKind.NOTE,
    ]


def test_the_user_may_choose_either_row_of_two() -> None:
    found = find_layout(sheet(GROUPS, TITLES, ROW), SheetChoice(header_row=1))
    assert (found.upper_header_row, found.header_row) == (1, 2)
    assert fields(found) == FIELDS


def test_a_list_lying_on_its_side_says_so() -> None:
    layout = find_layout(
        sheet(
            ("Naam organisatie", "Bib", "OCMW"),
            ("Activiteit", "Taalcafé", "Breicafé"),
            ("Postcode", 9000, 9550),
            ("Telefoon", "09 1", "09 2"),
        )
    )
    assert layout.header_row is None
    assert "eerste kolom" in layout.set_aside


def test_titles_among_units_belong_to_the_header() -> None:
    found = find_header(
        sheet(
            ("Wat", "Wie", "Wanneer", None, "Duur", "Kost"),
            (None, None, "dag(en)", "uren", "(u)", "(€)"),
            ("Taalcafé", "Bib", "di", "19u-21u", 2, 0),
        )
    )
    assert found is not None
    assert found.titles[2] == "Wanneer – dag(en)"
    assert found.titles[3] == "Wanneer – uren"
    assert found.titles[4] == "Duur"
    assert found.explaining == {2}
