"""What stands once for several rows is filled in, told, and never beyond what the list shows."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.sheet import Cell, Merge, NoticeCode
from pijler4_desktop.domain.vocabulary import ActivityType, Day
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

Row = Sequence[Cell | None] | None
HEAD = ("Organisatie", "Activiteit", "Wanneer", "Prijs")


def read(*rows: Row, merges: Sequence[Merge] = ()) -> Plan:
    return plan(MemoryStock(), sheet(*rows, merges=merges))


def activities(found: Plan) -> list[Activity]:
    return [row.record for row in found.rows if isinstance(row.record, Activity)]


def organisations(found: Plan) -> list[str]:
    names = {organisation.id: organisation.name for organisation in found.organisations}
    return [names.get(a.organisation_id or "", "") for a in activities(found)]


def codes(found: Plan) -> list[NoticeCode]:
    return [notice.code for notice in found.notices]


def test_an_organisation_written_once_counts_for_the_open_cells_below() -> None:
    found = read(
        HEAD,
        ("OCMW", "Taalcafé", "ma 9u-11u", 1),
        (None, "Breicafé", "di 9u-11u", None),
        (None, "Zumba", "wo 9u-11u", 1),
        ("Bib", "Lezen", "do 9u-11u", 2),
        (None, "Voorlezen", "vr 9u-11u", None),
    )
    assert organisations(found) == ["OCMW", "OCMW", "OCMW", "Bib", "Bib"]
    assert [a.cost_eur for a in activities(found)] == [1, None, 1, 2, None]
    assert NoticeCode.BLOCKS_FILLED in codes(found)


@pytest.mark.parametrize(
    "names",
    [
        ("OCMW", "OCMW", None, "Bib", "Bib", None),
        ("OCMW", None, "Bib", None, "OCMW", None),
        ("OCMW", "Bib", "Kwb", "Ferm", "Okra", None),
        (None, "OCMW", None, "Bib", None, "Kwb"),
    ],
)
def test_an_open_cell_in_another_column_stays_open(names: tuple[str | None, ...]) -> None:
    rows = [(name, f"Activiteit {n}", "ma 9u", 1) for n, name in enumerate(names)]
    found = read(HEAD, *rows)
    assert organisations(found) == [name or "" for name in names]
    assert NoticeCode.BLOCKS_FILLED not in codes(found)


def test_a_block_ends_at_an_empty_row_where_blocks_do() -> None:
    found = read(
        HEAD,
        ("OCMW", "Taalcafé", "ma 9u"),
        (None, "Breicafé", "di 9u"),
        None,
        ("Bib", "Lezen", "do 9u"),
        (None, "Voorlezen", "vr 9u"),
        None,
        (None, "Zumba", "wo 9u"),
    )
    assert organisations(found) == ["OCMW", "OCMW", "Bib", "Bib", ""]


def test_idem_is_the_value_above() -> None:
    found = read(
        HEAD,
        ("Bib", "Taalcafé", "ma 9u-11u", "gratis"),
        ('"', "Breicafé", "idem", '"'),
        ("idem", "Zumba", "di 9u-11u", 2),
    )
    assert organisations(found) == ["Bib", "Bib", "Bib"]
    assert activities(found)[1].slots == activities(found)[0].slots
    assert NoticeCode.SAME_AS_ABOVE in codes(found)


def test_a_merged_organisation_counts_for_all_its_rows() -> None:
    found = read(
        HEAD, ("Bib", "Taalcafé", "ma 9u"), (None, "Lezen"), (None, "Zingen", "wo 9u"),
        merges=[Merge(2, 4, 0, 0)],
    )  # fmt: skip
    assert organisations(found) == ["Bib", "Bib", "Bib"]
    assert NoticeCode.MERGED_FILLED in codes(found)


def test_a_day_above_rows_joins_their_hours() -> None:
    found = read(
        ("Uur", "Activiteit", "Organisatie", "Prijs"),
        ("MAANDAG",),
        ("9u-11u", "Taalcafé", "Bib", "gratis"),
        ("DINSDAG",),
        ("19u-21u", "Zumba", "Club", 5),
        ("Op afspraak",),
        (None, "Samen thuis", "OCMW", "gratis"),
    )
    first, second, third = activities(found)
    assert [slot.day for slot in (*first.slots, *second.slots)] == [Day.MONDAY, Day.TUESDAY]
    assert first.slots[0].start is not None
    assert third.by_appointment
    assert NoticeCode.SECTIONS in codes(found)


def test_a_row_that_names_its_own_day_keeps_it() -> None:
    found = read(HEAD, ("MAANDAG",), ("Bib", "Taalcafé", "woensdag", "gratis"))
    assert activities(found)[0].slots == (Slot(Day.WEDNESDAY),)


def test_sections_stand_within_sections() -> None:
    found = read(
        ("Activiteit", "Uur", "Niveau", "Prijs"),
        ("MAANDAG",),
        ("OCMW Herzele",),
        ("Taalcafé", "9u-11u", "A1", "gratis"),
        ("Bib Herzele",),
        ("Lezen", "13u-15u", "A2", 2),
        ("DINSDAG",),
        ("Zumba", "19u-21u", "A1", 5),
    )
    assert organisations(found) == ["OCMW Herzele", "Bib Herzele", ""]
    assert [a.slots[0].day for a in activities(found)] == [Day.MONDAY, Day.MONDAY, Day.TUESDAY]


@pytest.mark.parametrize(
    ("text", "organisation", "kind"),
    [
        ("Buddy (1)", "", ActivityType.BUDDY),
        ("Praatgroepen en taalcafés:", "", ActivityType.CONVERSATION),
        ("VZW DE BRUG", "VZW DE BRUG", None),
        ("AANBOD VOOR OUDERS", "", None),
    ],
)
def test_a_section_gives_what_it_says(
    text: str, organisation: str, kind: ActivityType | None
) -> None:
    found = read(("Activiteit", "Wanneer", "Niveau", "Prijs"), (text,), ("Iets", "ma 9u", "A1", 1))
    assert organisations(found) == [organisation]
    assert activities(found)[0].type is kind


def test_an_unclear_section_is_no_organisation_where_rows_name_theirs() -> None:
    found = read(
        HEAD, ("BINNEN:",), ("Bib", "Lezen", "ma 9u", 1), ("Bib", "Zingen", "di 9u", 1),
        ("BUITEN:",), (None, "Wandelen", "wo 9u", 1), ("Club", "Lopen", "do 9u", 1),
    )  # fmt: skip
    assert organisations(found) == ["Bib", "Bib", "", "Club"]


def test_a_lonely_row_that_is_not_understood_ends_the_section_above_it() -> None:
    made = sheet(
        ("Organisatie", "Activiteit", "Wanneer", "Niveau", "Prijs"),
        ("Heule",),
        ("Bib", "Praatcafé", "di 14u-16u", "A1", "gratis"),
        ("Nieuwe Stad",),
        ("Okra", "Wandelen", "wo 9u-11u", "A2", "gratis"),
        (None, "Koken"),
    )
    table = Table(made, find_layout(made))
    assert [text for _row, text in table.with_sections()] == ["Heule", "", "", ""]


def test_a_lonely_name_stays_in_the_section_above_it() -> None:
    made = sheet(
        ("Organisatie", "Activiteit", "Wanneer", "Niveau", "Prijs"),
        ("Heule",),
        ("Bib", "Praatcafé", "di 14u-16u", "A1", "gratis"),
        (None, "Koken"),
        ("Okra", "Wandelen", "wo 9u-11u", "A2", "gratis"),
    )
    table = Table(made, find_layout(made))
    assert [text for _row, text in table.with_sections()] == ["Heule"] * 3
