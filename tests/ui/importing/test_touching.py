"""Another choice has only those columns read anew that it touches."""

from pathlib import Path

from pijler4_desktop.domain.importing.choices import CellPlace, Choices, ColumnPlace, SheetChoice
from pijler4_desktop.domain.importing.engine import propose
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.sheet import Sheet, SheetRow, Workbook
from pijler4_desktop.ui.importing.opening import Opened
from pijler4_desktop.ui.importing.touching import columns_of, touched

HEAD = ["Activiteit", "Organisatie", "Dag", "Uur", "Niveau", "Startdatum"]
ROW = ["Taalcafé", "Bib", "dinsdag", "19u-21u", "laag", "03/04/2025"]
BOOK = Workbook(
    "lijst.xlsx",
    "0" * 64,
    [
        Sheet(
            "Aanbod",
            [SheetRow(1, dict(enumerate(HEAD))), SheetRow(2, dict(enumerate(ROW))),
             SheetRow(3, dict(enumerate(ROW)))],
        )
    ],
)  # fmt: skip
PROPOSED = propose(BOOK)
FIRST = Opened(Path("lijst.xlsx"), PROPOSED, PROPOSED, Choices())


def letters(choices: Choices) -> set[str]:
    same = choices.has_layout_of(FIRST.choices)
    now = FIRST.chosen(choices, None if same else propose(BOOK, choices))
    return {letter for _sheet, letter in touched(FIRST, now)}


def test_another_file_is_read_whole() -> None:
    assert touched(None, FIRST) == set(columns_of(FIRST))
    assert {letter for _, letter in columns_of(FIRST)} == set("ABCDEF")


def test_who_sends_the_list_touches_nothing() -> None:
    assert letters(Choices(sender="Bib", remember=False)) == set()


def test_a_word_touches_the_columns_of_its_field() -> None:
    assert letters(Choices().with_word("language", "laag", "A1")) == {"E"}


def test_the_parts_of_a_moment_are_read_together() -> None:
    assert letters(Choices().with_word("day", "dinsdag", "woensdag")) == {"C", "D"}


def test_orders_and_cells_touch_their_column() -> None:
    order = Choices().with_order(ColumnPlace("Aanbod", "F"), DateOrder.DAY_FIRST)
    cell = Choices().with_cell(CellPlace("Aanbod", 2, "B"), "Bibliotheek")

    assert letters(order) == {"F"}
    assert letters(cell) == {"B"}


def test_another_field_touches_its_column_and_another_header_all() -> None:
    field = Choices().with_sheet("Aanbod", SheetChoice(columns={"E": "description"}))
    left = Choices().with_sheet("Aanbod", SheetChoice(columns={"E": None}))
    header = Choices().with_sheet("Aanbod", SheetChoice(header_row=2))

    assert letters(field) == {"E"}
    assert letters(left) == set()
    assert letters(header) == {letter for _, letter in columns_of(
        FIRST.chosen(header, propose(BOOK, header)))}  # fmt: skip
