"""Codes that a legend explains in its own way: prefixes, lists, numbers, ranges and signs."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.drafting.codes import Codes, with_number
from pijler4_desktop.domain.importing.drafting.legend_entries import spelled_out
from pijler4_desktop.domain.importing.layout.legend_sheets import codes_of
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, Sheet
from pijler4_desktop.domain.vocabulary import ActivityType, CostBasis, Frequency, Level, Status
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEAD = ("organisatie", "initiatief", "srt", "di", "wo", "do", "ritme", "taal", "kost", "st.")


def legend() -> Sheet:
    """Return an explanation in which the same letters stand for other things per column."""
    return sheet(
        ("Legende / afkortingen",),
        ("SOORT (kolom srt)",),
        ("G", "praatgroep"),
        ("M", "buddy"),
        ("WANNEER",),
        ("VM / NM", "voormiddag / namiddag"),
        ("getal alleen", "zoveel uur die dag, beginuur wisselt"),
        ("ritme W", "elke week"),
        ("ritme M1, M2, ML", "1e / 2e / laatste keer van de maand (M1+2 = 1e en 2e)"),
        ("ritme AF", "op afspraak, in overleg"),
        ("TAAL (wat heb je nodig)",),
        ("T0", "geen Nederlands nodig"),
        ("T1", "richtgraad 1.1 (A1)"),
        ("T2", "richtgraad 1.2 (A2)"),
        ("T1-T2", "van ... tot ..."),
        ("+ of vanaf", "of hoger"),
        ("KOST",),
        ("G", "gratis"),
        ("K..", "euro per keer (K2 = 2 euro per keer)"),
        ("L..", "lidgeld, euro per jaar"),
        ("UP", "korting met UiTPAS kansentarief"),
        ("STATUS (kolom st.)",),
        ("G", "gestopt"),
        ("V", "volzet"),
        name="Legende",
    )


def rows_of(*rows: Sequence[Cell | None]) -> list[PlannedRow]:
    """Read rows of the list by that legend, among enough ordinary ones."""
    usual = [("Bib", f"Praten {n}", "G", "9u-11u", None, None, "W", "T1", "G", "V")
             for n in range(6)]  # fmt: skip
    planned = plan(MemoryStock(), sheet(HEAD, *rows, *usual), legend()).rows
    return [row for row in planned if row.record is not None][: len(rows)]


def activity(*cells: Cell | None) -> Activity:
    """Read one row."""
    record = rows_of(("Bib", "Lezen", *cells))[0].record
    assert isinstance(record, Activity)
    return record


def test_a_letter_means_something_else_in_each_column() -> None:
    found = activity("G", "9u-11u", None, None, "W", "T0", "G", "G")
    assert (found.type, found.cost_eur, found.status) == (
        ActivityType.CONVERSATION, 0, Status.STOPPED)  # fmt: skip
    assert (found.language_min, found.frequency) == (Level.NONE, Frequency.WEEKLY)


@pytest.mark.parametrize(
    ("rhythm", "nth"),
    [("M1", ("1TU",)), ("m2", ("2TU",)), ("ML", ("-1TU",)), ("M1+2", ("1TU", "2TU"))],
)
def test_a_word_before_codes_names_their_column(rhythm: str, nth: tuple[str, ...]) -> None:
    found = activity("M", "9u-11u", None, None, rhythm, "T1", "G", "V")
    assert (found.frequency, found.nth) == (Frequency.MONTHLY, nth)
    assert not found.when_text


def test_a_code_may_say_that_all_goes_by_appointment() -> None:
    found = activity("M", None, None, None, "AF", "T1", "G", "V")
    assert found.by_appointment
    assert found.slots == ()


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("t2", Level.A2, None),
        ("T1-T2", Level.A1, Level.A2),
        ("T1+", Level.A1, None),
        ("vanaf T1", Level.A1, None),
        ("T0-T2", Level.NONE, Level.A2),
    ],
)
def test_codes_are_ends_of_a_range(written: str, least: Level, most: Level | None) -> None:
    found = activity("M", "9u-11u", None, None, "W", written, "G", "V")
    assert (found.language_min, found.language_max) == (least, most)


@pytest.mark.parametrize(
    ("written", "eur", "basis"),
    [
        ("K2", 2, CostBasis.PER_SESSION),
        ("k1,50", 1.5, CostBasis.PER_SESSION),
        ("K 3 UP", 3, CostBasis.PER_SESSION),
        ("L45", 45, CostBasis.PER_YEAR),
    ],
)
def test_a_number_follows_a_code(written: str, eur: float, basis: CostBasis) -> None:
    found = activity("M", "9u-11u", None, None, "W", "T1", written, "V")
    assert (found.cost_eur, found.cost_basis) == (eur, basis)


@pytest.mark.parametrize(
    ("column", "written"),
    [("H", "T5"), ("H", "beetje NL"), ("I", "L3O"), ("I", "P5"), ("J", "Q"), ("C", "PR")],
)
def test_a_code_the_legend_does_not_explain_is_asked(column: str, written: str) -> None:
    cells: list[Cell | None] = ["Bib", "Lezen", "M", "9u-11u", None, None, "W", "T1", "G", "V"]
    cells["ABCDEFGHIJ".index(column)] = written
    (found,) = rows_of(cells)
    assert column in [p.column for p in found.problems]
    assert isinstance(found.record, Activity)
    values = (found.record.type, found.record.language_min, found.record.cost_eur,
              found.record.status)  # fmt: skip
    assert values.count(None) + (column == "J") >= 1


def test_a_number_under_a_day_is_hours_where_the_legend_says_so() -> None:
    (found,) = rows_of(("Bib", "Lezen", "M", 4, None, 3.5, "W", "T1", "G", "V"))
    assert isinstance(found.record, Activity)
    assert [slot.day.value for slot in found.record.slots] == ["TU", "TH"]
    assert "4 uur per keer" in found.record.when_text
    assert all(p.problem.code is not ProblemCode.AMBIGUOUS for p in found.problems)


@pytest.mark.parametrize(
    ("code", "meaning", "pairs"),
    [
        ("VM / NM", "voormiddag / namiddag", {"VM": "voormiddag", "NM": "namiddag"}),
        ("V/N", "voormiddag/namiddag", {"V": "voormiddag", "N": "namiddag"}),
        ("P, PG", "praatgroep", {"P": "praatgroep", "PG": "praatgroep"}),
        ("u/x", "uren per keer", {"u/x": "uren per keer"}),
        ("M1, M2", "1ste, 2de week van de maand",
         {"M1": "1ste week van de maand", "M2": "2de week van de maand"}),
        ("M1-M3", "1e tot 3e keer van de maand",
         {"M1": "1e keer van de maand", "M2": "2e keer van de maand",
          "M3": "3e keer van de maand"}),
        ("g / b / v", "gratis / betalend / vrije bijdrage",
         {"g": "gratis", "b": "betalend", "v": "vrije bijdrage"}),
        ("m1, m2 ...", "het cijfer zegt de hoeveelste",
         {"m..": "het cijfer zegt de hoeveelste"}),
    ],
)  # fmt: skip
def test_several_codes_on_a_line_are_paired(code: str, meaning: str, pairs: dict[str, str]) -> None:
    assert dict(spelled_out(code, meaning)) == pairs


def test_a_table_of_codes_may_name_the_column_in_each_row() -> None:
    found = codes_of(
        sheet(
            ("Kolom", "Code", "Betekenis"),
            ("Kost", "G", "gratis"),
            (None, "K", "5 euro"),
            ("Status", "G", "gestopt"),
            name="Codes",
        )
    )
    assert [(e.field, e.code, e.meaning) for e in found] == [
        ("cost", "G", "gratis"),
        ("cost", "K", "5 euro"),
        ("status", "G", "gestopt"),
    ]


def test_a_number_takes_its_place_in_the_meaning() -> None:
    assert with_number("cost", "lidgeld per jaar", "30") == "30 euro lidgeld per jaar"
    assert with_number("cost", "2 euro per keer", "3") == "3 euro per keer"
    assert with_number("frequency", "het cijfer zegt de hoeveelste", "3") == "3de van de maand"


def test_a_word_that_only_begins_like_a_code_is_none() -> None:
    codes = Codes("cost", {"g": "gratis"}, {"k": "euro per keer"})
    assert codes.within("koffie en gebak") is None
    assert not codes.fill("gebak")
    assert codes.fill("K2, g")
