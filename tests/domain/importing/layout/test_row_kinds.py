"""Rows that are no data: sections, totals, remarks, and blocks beside the table."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.sheet import Cell, Merge, Sheet, SheetRow
from tests.domain.importing.builders import HEADINGS, sheet

Row = Sequence[Cell | None] | None

SHORT = ("Activiteit", "Wanneer", "Niveau", "Prijs", "Plaatsen")
TALK: Row = ("Taalcafé", "ma 9u-11u", "A1", "gratis", 12)
BUDDY: Row = ("Samen thuis", "op afspraak", "A1", "gratis", 5)
FULL: Row = ("Bib", "Taalcafé", 9550, "di 19u-21u", "A1", "gratis", 12)


def kind(number: int, *rows: Row, merges: Sequence[Merge] = ()) -> RowKind:
    return find_layout(sheet(*rows, merges=merges)).kinds[number]


@pytest.mark.parametrize("text", ["Buddy (2)", "OPEN POORT VZW", "Dienst Onthaal:", "1. Buddy's"])
def test_a_lonely_title_above_its_rows_is_a_section(text: str) -> None:
    assert kind(2, SHORT, (text,), TALK, BUDDY, TALK) is RowKind.SECTION


@pytest.mark.parametrize("text", ["MAANDAG", "Op afspraak", "elke dinsdagavond", "weekend"])
def test_a_day_above_its_rows_is_a_section(text: str) -> None:
    assert kind(3, SHORT, TALK, (text,), BUDDY) is RowKind.SECTION


def test_organisations_above_their_rows_are_sections() -> None:
    rows = (SHORT, ("Bib Herzele",), TALK, ("De Brug",), BUDDY, ("Samen Sterk",), TALK)
    layout = find_layout(sheet(*rows))
    assert [n for n, k in layout.kinds.items() if k is RowKind.SECTION] == [2, 4, 6]
    assert layout.sections == ("Bib Herzele", "De Brug", "Samen Sterk")


@pytest.mark.parametrize("name", ["Breicafé", "Praatgroep", "Samen koken met de buren"])
def test_a_row_with_only_a_name_stays_an_activity(name: str) -> None:
    assert kind(3, SHORT, TALK, (name,), BUDDY, TALK) is RowKind.DATA


def test_a_name_beside_its_organisation_column_stays_an_activity() -> None:
    assert kind(3, HEADINGS, FULL, (None, "BREICAFÉ"), FULL, FULL) is RowKind.DATA
    assert kind(3, HEADINGS, FULL, ("Wandelclub",), FULL, FULL) is RowKind.DATA


def test_the_last_title_without_rows_stays_an_activity() -> None:
    assert kind(5, SHORT, ("Bib:",), TALK, BUDDY, ("Breicafé",)) is RowKind.DATA


def test_in_a_list_of_two_columns_a_lonely_cell_is_an_activity() -> None:
    rows = (("Activiteit", "Organisatie"), ("KOOR",), ("Taalcafé", "Bib"), ("DANS",), ("x", "y"))
    assert kind(2, *rows) is RowKind.DATA


@pytest.mark.parametrize(
    "total",
    [
        ("Totaal", None, None, None, 17),
        ("Totaal aantal plaatsen: 214",),
        ("Subtotaal:", 2),
        (None, None, "Gemiddeld", None, 8.5),
        ("Aantal activiteiten", 2),
        ("2 activiteiten",),
        (None, None, None, None, 17),
        ("Eindtotaal", "2 initiatieven"),
    ],
)
def test_totals_and_counts_are_recognised(total: Row) -> None:
    assert kind(4, SHORT, TALK, BUDDY, total) is RowKind.TOTAL


@pytest.mark.parametrize(
    "row",
    [
        ("Totaal anders", "ma 9u-11u", "A1", "gratis", 12),
        ("Gemiddeld tempo wandelen", "ma 9u-11u", "A1"),
        ("Aantal zaken leren", "di 9u"),
    ],
)
def test_a_name_that_begins_like_a_total_is_data(row: Row) -> None:
    assert kind(3, SHORT, TALK, row, BUDDY) is RowKind.DATA


def test_a_total_under_each_section_breaks_nothing() -> None:
    rows = (SHORT, ("BIB",), TALK, ("Totaal", None, None, None, 12), ("OCMW",), BUDDY)
    layout = find_layout(sheet(*rows))
    assert [k.value for k in layout.kinds.values()] == [
        "header", "section", "data", "total", "section", "data",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "note",
    [
        ("* Altijd koffie of thee",),
        ("rood = nog bellen",),
        ("Let op: gesloten in juli en augustus",),
        ("Pagina 1 van 3",),
        ("Wie nog iets weet voor deze lijst, laat het ons zeker weten.",),
    ],
)
def test_a_remark_between_the_rows_is_a_note(note: Row) -> None:
    assert kind(3, SHORT, TALK, note, BUDDY) is RowKind.NOTE


def test_a_signature_below_the_table_is_a_note() -> None:
    rows = (SHORT, TALK, BUDDY, None, ("Opgemaakt door:", "dienst Samenleven"), ("Datum:", "12/3"))
    layout = find_layout(sheet(*rows))
    assert [layout.kinds[5], layout.kinds[6]] == [RowKind.NOTE, RowKind.NOTE]


def test_a_row_numbered_beforehand_holds_nothing() -> None:
    rows = (("Nr", *SHORT), (1, *(TALK or ())), (2,), (3,))
    assert kind(3, *rows) is RowKind.BESIDE


def test_a_merged_remark_is_no_section() -> None:
    merges = [Merge(3, 3, 0, 4)]
    assert kind(3, SHORT, TALK, ("* Enkel met inschrijving",), BUDDY, merges=merges) is RowKind.NOTE


def test_a_name_below_a_merged_organisation_is_data() -> None:
    rows = (HEADINGS, FULL, (None, "BREICAFÉ"), (None, "Dans", 9550, "wo"), FULL)
    assert kind(3, *rows, merges=[Merge(2, 4, 0, 0)]) is RowKind.DATA


def test_counts_beside_the_table_are_no_columns() -> None:
    layout = find_layout(
        sheet(
            (*HEADINGS, None, "Type", "Aantal"),
            (*(FULL or ()), None, "praatgroep", 2),
            (*(FULL or ()), None, "buddy", 1),
            FULL,
            FULL,
            FULL,
        )
    )
    assert len(layout.columns) == len(HEADINGS)
    assert layout.beside == (8, 9)


@pytest.mark.parametrize("heading", ["Kleurcode", "Codes", "Uitleg", "Samenvatting"])
def test_a_column_of_the_table_is_never_taken_for_a_legend(heading: str) -> None:
    layout = find_layout(sheet((*HEADINGS, heading), (*(FULL or ()), "rood")))
    assert layout.columns[-1].heading == heading
    assert layout.beside == ()


def test_a_column_beyond_an_empty_one_that_the_table_lacks_is_part_of_it() -> None:
    layout = find_layout(sheet((*HEADINGS, None, "Telefoon"), (*(FULL or ()), None, "09 1")))
    assert layout.columns[-1].field == "phone"


_CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["Organisatie", "Activiteit", "Wanneer", "tel", "MAANDAG", "Totaal", "Bib", "idem", "P = x",
         "Legende", "Buddy (3)", "* nota", "9u-11u", "Herzele", ""]
    ),
    st.text(max_size=12),
    st.integers(0, 40),
    st.floats(),
)  # fmt: skip
_MERGES = st.builds(
    lambda row, rows, column, columns: Merge(row, row + rows, column, column + columns),
    st.integers(1, 9),
    st.integers(0, 4),
    st.integers(0, 5),
    st.integers(0, 4),
)


@given(st.lists(st.lists(_CELLS, max_size=7), max_size=12), st.lists(_MERGES, max_size=3))
def test_every_row_of_any_sheet_is_accounted_for(
    rows: list[list[Cell | None]], merges: list[Merge]
) -> None:
    found = Sheet(
        "Blad1",
        [
            SheetRow(number, {i: cell for i, cell in enumerate(cells) if cell is not None})
            for number, cells in enumerate(rows, start=1)
            if any(cell is not None for cell in cells)
        ],
        merges=tuple(merges),
    )
    layout = find_layout(found)
    if layout.header_row is not None:
        assert list(layout.kinds) == [row.number for row in found.rows]


def test_a_header_in_other_words_is_a_header_again() -> None:
    pasted = ("Wat?", "Dag en uur", "taal", "kostprijs", "max pers")
    assert kind(4, SHORT, TALK, BUDDY, pasted, TALK) is RowKind.REPEATED_HEADER


def test_headings_of_other_columns_are_no_header() -> None:
    row: Row = ("Taal", "Wat?", "kostprijs", "uur", 12)
    assert kind(4, SHORT, TALK, BUDDY, row, TALK) is RowKind.DATA


@pytest.mark.parametrize("label", ["waarvan vol", "waarvan gratis:"])
def test_a_part_of_the_total_is_a_total(label: str) -> None:
    assert kind(5, SHORT, TALK, BUDDY, ("TOTAAL", 2), (label, 1)) is RowKind.TOTAL
