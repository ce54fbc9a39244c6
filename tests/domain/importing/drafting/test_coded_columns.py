"""A sheet of codes explains columns that no heading explains."""

import pytest

from pijler4_desktop.domain.importing.drafting.codes import Codes
from pijler4_desktop.domain.importing.drafting.legend_moments import in_words
from pijler4_desktop.domain.importing.layout.legend_sheets import codes_of
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.vocabulary import ActivityType, Frequency, Level
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock


def codes() -> Sheet:
    """Return an officer's own explanation, in groups."""
    return sheet(
        ("Afkortingen die ik gebruik",),
        None,
        ("SOORT",),
        ("P", "praatgroep"),
        ("V", "vrijwilligerswerk"),
        ("NEDERLANDS (kleur)",),
        ("G", "groen = geen Nederlands nodig"),
        ("O", "oranje = vanaf 1.1"),
        ("HOE DIKWIJLS",),
        ("w", "elke week"),
        ("2w", "om de 2 weken"),
        ("m1, m2, m3 ...", "het cijfer zegt de hoeveelste"),
        ("af", "op afspraak"),
        ("BETALEN",),
        (2, "2,50 euro per keer"),
        name="Codes",
    )


def offer() -> Sheet:
    """Return a list that uses those codes under headings of its own."""
    head = ("Wat", "Wie", "V/P", "kleur", "wanneer", "betalen")
    return sheet(
        head,
        ("Babbel", "Bib", "P", "oranje", "di 14u-16u w", 2),
        ("Bingo", "WZC Zon", "V", "G", "wo 9u-11u 2w", "gratis"),
        ("Krant", "Bib", "P", "O", "do 19u-21u w", 2),
    )


def read(*sheets: Sheet) -> list[PlannedRow]:
    """Plan the sheets and return the rows of data."""
    return [row for row in plan(MemoryStock(), *sheets).rows if row.record is not None]


def test_codes_stand_in_groups_with_the_field_of_their_title() -> None:
    found = {(e.code, e.field): e.meaning for e in codes_of(codes())}
    assert found["P", "type"] == "praatgroep"
    assert found["G", "language"] == found["groen", "language"] == "geen Nederlands nodig"
    assert found["af", "frequency"] == "op afspraak"
    assert found["2", "cost"] == "2,50 euro per keer"


def test_a_table_is_no_sheet_of_codes() -> None:
    assert codes_of(offer()) == ()
    assert codes_of(sheet(("P", "praatgroep"), ("V", "vrijwilligerswerk"))) == ()


def test_columns_of_codes_are_known_and_read_by_the_legend() -> None:
    made = plan(MemoryStock(), codes(), offer())
    (table,) = made.sheets
    reasons = {c.heading: (c.field, c.reason) for c in table.columns}
    assert reasons["V/P"] == ("type", ColumnReason.LEGEND)
    assert reasons["kleur"] == ("language", ColumnReason.LEGEND)
    babbel, bingo, krant = [row.record for row in made.rows if isinstance(row.record, Activity)]
    assert (babbel.type, babbel.language_min) == (ActivityType.CONVERSATION, Level.A1)
    assert (babbel.cost_eur, babbel.frequency) == (2.5, Frequency.WEEKLY)
    assert (bingo.type, bingo.language_min) == (ActivityType.VOLUNTEERING, Level.NONE)
    assert (bingo.cost_eur, bingo.frequency) == (0, Frequency.BIWEEKLY)
    assert krant.cost_eur == 2.5


def test_a_code_of_one_group_is_no_code_of_another() -> None:
    head = ("Wat", "Wie", "Nederlands", "wanneer")
    rows = [("Babbel", "Bib", "P", "di 14u-16u"), ("Bingo", "Bib", "A1", "wo 9u-11u")]
    first, second = read(codes(), sheet(head, *rows))
    assert isinstance(first.record, Activity)
    assert first.record.language_min is None
    assert [p.column for p in first.problems] == ["C"]
    assert isinstance(second.record, Activity)
    assert second.record.language_min is Level.A1


def test_a_column_of_moments_in_codes_is_known_once_in_words() -> None:
    head = ("Wat", "Wie", "Afspraken")
    said = ("af", "za 10u-12u 2w", "af", "wo 9u-11u w")
    rows = [(f"Buddy {n}", "Bib", text) for n, text in enumerate(said)]
    first, second, *_ = read(codes(), sheet(head, *rows))
    assert isinstance(first.record, Activity)
    assert first.record.by_appointment
    assert isinstance(second.record, Activity)
    assert second.record.frequency is Frequency.BIWEEKLY


def test_codes_behind_a_moment_are_put_in_words() -> None:
    known = Codes("when", {"w": "elke week", "zv": "niet in de schoolvakanties"})
    assert in_words("di 14u w zv", known) == "di 14u, elke week, niet in de schoolvakanties"
    assert in_words("w", known) == "elke week"
    assert in_words("di 14u", known) is None


@pytest.mark.parametrize("cells", [(3, 1, 0), (0, 1, 0, 1, 3, 3, 3, 1, 2), (3, 3, 1)])
def test_a_heading_that_explains_its_codes_leaves_no_other_number_to_guess(
    cells: tuple[int, ...],
) -> None:
    head = ("Organisatie", "Activiteit", "Prijs (0 = gratis, 1 = 2 euro, 2 = 5 euro)", "Wanneer")
    list_ = [("Bib", f"Praatgroep {n}", cell, "di 9u-11u") for n, cell in enumerate(cells)]
    costs = {0: 0.0, 1: 2.0, 2: 5.0}
    for row, cell in zip(read(sheet(head, *list_)), cells, strict=True):
        assert isinstance(row.record, Activity)
        assert row.record.cost_eur == costs.get(cell)
        told = [p.problem.code for p in row.problems if p.column == "C"]
        assert told == ([] if cell in costs else [ProblemCode.UNKNOWN_VALUE])


def test_an_amount_in_words_beside_the_codes_of_a_heading_is_read() -> None:
    head = ("Organisatie", "Activiteit", "Prijs (0 = gratis, 1 = 2 euro)")
    (row,) = read(sheet(head, ("Bib", "Praatgroep", "7,50 euro per jaar")))
    assert isinstance(row.record, Activity)
    assert row.record.cost_eur == 7.5
