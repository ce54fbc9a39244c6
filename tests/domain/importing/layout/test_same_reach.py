"""An organisation that an export left open below the first row of what was a merged cell."""

from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.sheet import Cell, NoticeCode
from tests.domain.importing.builders import sheet

HEADER = ("Organisatie", "Activiteit", "Adres", "E-mail", "Telefoon")
LINDE = ("Kerkstraat 10, 9550 Herzele", "linde@lindergem.example", "053 00 00 10")
MEREL = ("Dorp 3, 9550 Herzele", "merel@lindergem.example", "053 00 00 11")


def organisations(*rows: tuple[Cell | None, ...]) -> tuple[list[object], int]:
    """Return the organisation of each row as it is read, and the notices that say why."""
    made = sheet(HEADER, *rows)
    table = Table(made, find_layout(made))
    told = sum(notice.code is NoticeCode.REACHED_AS_ABOVE for notice in table.notices)
    return [row.cells.get(0) for row in table], told


def test_rows_reached_as_the_one_above_are_of_the_same_organisation() -> None:
    found = organisations(
        ("LDC De Linde", "Breien", *LINDE),
        (None, "Soep", *LINDE),
        (None, "Kaarten", LINDE[0], LINDE[1], "4,7E+08"),
        (None, "Wandelen", LINDE[0], None, None),
        ("Koor De Merel", "Zingen", *MEREL),
        ("Koor De Merel", "Zingen voor kinderen", *MEREL),
        ("LDC De Linde", "Yoga", *LINDE),
    )
    assert found == (["LDC De Linde"] * 4 + ["Koor De Merel"] * 2 + ["LDC De Linde"], 1)


def test_an_open_cell_stays_open_when_its_row_may_be_of_another() -> None:
    found = organisations(
        ("LDC De Linde", "Breien", *LINDE),
        (None, "Fietsen", LINDE[0], MEREL[1], MEREL[2]),
        (None, "Soep", *LINDE),
        ("Koor De Merel", "Zingen", *MEREL),
        (None, "Koken", "Kerkstraat, Herzele", None, None),
        ("Koor De Merel", "Dansen", *MEREL),
        ("Koor De Meander", "Lezen", *MEREL),
        (None, "Schrijven", *MEREL),
    )
    assert [cell for cell in found[0] if cell is None] == [None] * 4
    assert found[1] == 0
