"""What a user chose is followed to the letter, and nothing else changes with it."""

from datetime import date

import pytest

from pijler4_desktop.domain.importing.choices import (
    EXTRA,
    CellPlace,
    Choices,
    ColumnPlace,
    Decision,
    RowPlace,
    SheetChoice,
    word_key,
)
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Choice, ColumnReason, Outcome
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation, Slot
from pijler4_desktop.domain.sheet import ErrorCell
from pijler4_desktop.domain.vocabulary import ActivityType, Day, Frequency, Level
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock


def activity(row: PlannedRow) -> Activity:
    assert isinstance(row.record, Activity)
    return row.record


def codes(row: PlannedRow) -> list[tuple[str | None, str]]:
    return [(p.column, p.problem.code.value) for p in row.problems]


LEVELS = sheet(
    ("Activiteit", "Niveau", "Prijs"),
    ("Taalcafé", "rood", "gratis"),
    ("Babbel", "Rood ", "gratis"),
    ("Leesgroep", "rood+", "gratis"),
)


def test_a_word_of_the_sender_is_read_as_the_user_said() -> None:
    made = plan(MemoryStock(), LEVELS, choices=Choices().with_word("language", "ROOD", "A2"))
    found = [activity(row).language_min for row in made.rows[1:]]
    assert found == [Level.A2, Level.A2, None]
    assert codes(made.rows[1]) == []
    assert activity(made.rows[1]).extra == ()
    assert activity(made.rows[3]).extra == (("Niveau", "rood+"),)


def test_a_word_can_be_left_out() -> None:
    made = plan(MemoryStock(), LEVELS, choices=Choices().with_word("language", "rood", ""))
    assert activity(made.rows[1]).language_min is None
    assert codes(made.rows[1]) == []
    assert activity(made.rows[1]).extra == ()


def test_a_word_taken_back_is_read_as_it_stands() -> None:
    choices = Choices().with_word("language", "rood", "A2").without_word("language", "Rood")
    made = plan(MemoryStock(), LEVELS, choices=choices)
    assert activity(made.rows[1]).language_min is None


def test_a_cell_of_its_own_wins_over_a_word() -> None:
    place = CellPlace("Aanbod", 3, "B")
    choices = Choices().with_word("language", "rood", "A2").with_cell(place, "B1")
    made = plan(MemoryStock(), LEVELS, choices=choices)
    assert [activity(row).language_min for row in made.rows[1:3]] == [Level.A2, Level.B1]
    made = plan(MemoryStock(), LEVELS, choices=choices.without_cell(place))
    assert activity(made.rows[2]).language_min is Level.A2


def test_what_was_typed_and_not_understood_keeps_what_the_file_says() -> None:
    choices = Choices().with_cell(CellPlace("Aanbod", 2, "B"), "Z9")
    row = plan(MemoryStock(), LEVELS, choices=choices).rows[1]
    assert activity(row).extra == (("Niveau", "rood"),)
    assert [p.problem.value for p in row.problems] == ["Z9"]


def test_an_empty_cell_can_be_filled_and_an_error_mended() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Gratis", "Plaatsen"), (None, "x", 3), ("Babbel", None, ErrorCell("#REF!"))),
        choices=Choices()
        .with_cell(CellPlace("Aanbod", 2, "A"), "Taalcafé")
        .with_cell(CellPlace("Aanbod", 3, "C"), "12"),
    )
    assert [row.outcome for row in made.rows[1:]] == [Outcome.NEW, Outcome.NEW]
    assert activity(made.rows[1]).name == "Taalcafé"
    assert activity(made.rows[2]).capacity == 12


def test_the_cells_of_a_moment_follow_words_too() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            ("Wat?", "Dag", "Uur", "Frequentie"),
            ("Taalcafé", "d2", "blok 1", "F1"),
            ("Babbel", "wo", "9u-11u", "wekelijks"),
        ),
        choices=Choices()
        .with_word("day", "D2", "dinsdag")
        .with_word("time", "blok 1", "9u-11u")
        .with_word("frequency", "f1", "om de 14 dagen"),
    )
    found = activity(made.rows[1])
    babbel = activity(made.rows[2])
    assert [(slot.day, slot.start) for slot in found.slots] == [
        (Day.TUESDAY, babbel.slots[0].start)
    ]
    assert found.frequency is Frequency.BIWEEKLY
    assert codes(made.rows[1]) == []


def test_an_unread_word_of_a_moment_keeps_the_text_of_the_file() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Wanneer", "Prijs"), ("Taalcafé", "??", "gratis")),
        choices=Choices().with_word("when", "??", "ooit"),
    )
    found = activity(made.rows[1])
    assert found.slots == ()
    assert "??" in f"{found.when_text} {found.extra}"


def test_what_our_user_types_has_the_day_first() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Nagekeken op"), ("a", "03/14/2025"), ("b", "03/04/2025"), ("c", "?")),
        choices=Choices().with_cell(CellPlace("Aanbod", 4, "B"), "03/04/2025"),
    )
    found = [activity(row).last_verified for row in made.rows[1:]]
    assert found == [date(2025, 3, 14), date(2025, 3, 4), date(2025, 4, 3)]


def test_an_order_decides_a_column_that_proves_nothing() -> None:
    dates = sheet(("Wat?", "Nagekeken op"), ("a", "03/04/2025"))
    place = ColumnPlace("Aanbod", "B")
    for order, day in ((DateOrder.DAY_FIRST, (2025, 4, 3)), (DateOrder.MONTH_FIRST, (2025, 3, 4))):
        made = plan(MemoryStock(), dates, choices=Choices().with_order(place, order))
        assert activity(made.rows[1]).last_verified == date(*day)
        assert codes(made.rows[1]) == []


@pytest.mark.parametrize(
    ("choice", "extra"), [(EXTRA, (("Prijs", "gratis"),)), (None, ())], ids=["kept", "left out"]
)
def test_a_column_can_be_kept_beside_or_left_out(
    choice: str | None, extra: tuple[tuple[str, str], ...]
) -> None:
    made = plan(
        MemoryStock(),
        LEVELS,
        choices=Choices({"Aanbod": SheetChoice(columns={"C": choice, "B": None})}),
    )
    assert activity(made.rows[1]).cost_eur is None
    assert activity(made.rows[1]).extra == extra
    assert {c.reason for c in made.sheets[0].columns[1:]} == {ColumnReason.CHOSEN}


def test_decisions_are_followed_and_unknown_ones_asked_again() -> None:
    bib = Organisation(id="o" * 36, name="Bib")
    stored = Activity(id="a" * 36, name="Taalcafé Herzele", organisation_id=bib.id)
    listed = sheet(("Activiteit", "Organisatie", "Prijs"), ("Taalcafe Herzelle", "Bib", "gratis"))
    place = RowPlace("Aanbod", 2)
    stock = MemoryStock(bib, stored)
    assert plan(stock, listed).rows[1].outcome is Outcome.QUESTION
    answers = {
        Decision(Choice.MERGE, stored.id): Outcome.CHANGED,
        Decision(Choice.NEW): Outcome.NEW,
        Decision(Choice.SKIP): Outcome.IGNORED,
        Decision(Choice.MERGE, "z" * 36): Outcome.QUESTION,
    }
    for decision, outcome in answers.items():
        made = plan(stock, listed, choices=Choices().with_decision(place, decision))
        assert made.rows[1].outcome is outcome
        assert sum(made.counts.values()) == made.rows_read
    elsewhere = Choices().with_decision(RowPlace("Aanbod", 1), Decision(Choice.SKIP))
    assert plan(stock, listed, choices=elsewhere).rows[1].outcome is Outcome.QUESTION


def test_a_held_row_stays_held_when_told_it_is_new() -> None:
    nameless = sheet(("Wat?", "Prijs", "Plaatsen"), (None, "gratis", 3))
    choices = Choices().with_decision(RowPlace("Aanbod", 2), Decision(Choice.NEW))
    assert plan(MemoryStock(), nameless, choices=choices).rows[1].outcome is Outcome.HELD


def test_deciding_in_a_plan_is_remembered_in_its_choices() -> None:
    made = plan(MemoryStock(), LEVELS)
    decided = made.decide(made.rows[1], Decision(Choice.SKIP))
    assert decided.rows[1].outcome is Outcome.IGNORED
    again = plan(MemoryStock(), LEVELS, choices=decided.choices)
    assert [row.outcome for row in again.rows] == [row.outcome for row in decided.rows]


def test_signs_tell_words_apart_and_capitals_do_not() -> None:
    assert word_key(" Één  keer\u200b") == word_key("een KEER")
    assert word_key("A1+") != word_key("A1")
    assert word_key(word_key("Ça va? 50%")) == word_key("Ça va? 50%")


def test_a_national_number_is_masked_wherever_it_stands() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            ("Wat?", "Wanneer", "Iets", "Nog iets"),
            ("Taalcafé", "di, bel 85.07.30-033.28", "x 85.07.30-033.28", 85073003328),
            ("Babbel", "wo", "y", "z"),
            ("Babbel 2", "wo", "y", "z"),
            ("Babbel 3", "wo", "y", "z"),
            ("Babbel 4", "wo", "y", "z"),
            ("Babbel 5", "wo", "y", "z"),
        ),
    )
    row = made.rows[1]
    assert "85.07" not in repr(activity(row)) + repr(row.problems)
    assert "8507300" not in repr(activity(row)) + repr(row.problems)
    assert [c for c, code in codes(row) if code == ProblemCode.NATIONAL_NUMBER.value] == [
        "B", "C", "D",
    ]  # fmt: skip
    assert activity(row).slots == (Slot(Day.TUESDAY),)


@pytest.mark.parametrize(
    ("headings", "row", "column"),
    [
        (("KBO-nummer", "Benaming", "Gemeente"), (None, "Jan Peeters 85073003328", "Aalst"), "B"),
        (("Organisatie", "Activiteit", "Wanneer"), ("Jan P. 85.07.30-033.28", "Wandelen", "di"),
         "A"),
        (("Organisatie", "Activiteit", "Wanneer"), ("Bib", "Les Jan 85073003328", "di"), "B"),
    ],
)  # fmt: skip
def test_a_national_number_in_a_name_holds_the_row(
    headings: tuple[str, ...], row: tuple[str | None, ...], column: str
) -> None:
    rest: list[tuple[str | None, ...]]
    rest = [(None, f"Koor {name}", "Aalst") for name in ("De Linde", "Vooruit", "Sint-Elooi")]
    if headings[0] == "Organisatie":
        rest = [("Bib", name, "wo") for name in ("Taalcafé", "Babbel", "Leesgroep")]
    made = plan(MemoryStock(), sheet(headings, row, *rest))

    held = made.rows[1]
    assert held.outcome is Outcome.HELD
    assert (column, ProblemCode.NATIONAL_NUMBER.value) in codes(held)
    assert made.counts[Outcome.NEW] == len(rest)
    assert "***" not in repr(made.organisations) + repr([row.record for row in made.rows])
    assert "Jan" not in repr(made.organisations) + repr([row.record for row in made.rows])


def test_what_the_sheet_says_holds_for_rows_that_say_nothing() -> None:
    choices = Choices().with_word("type", "maatje", "duo")
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Soort", "Prijs"), ("Samen op pad", "maatje", "gratis")),
        choices=choices,
    )
    assert activity(made.rows[1]).type is ActivityType.BUDDY


def test_leaving_out_a_column_of_persons_keeps_their_names_out_of_remarks() -> None:
    listed = sheet(
        ("Naam", "Activiteit", "Organisatie", "Opmerking"),
        ("Olena Kovalenko", "Taalcafé", "De Brug", "Olena komt later"),
        ("Fatima Benali", "Naaien", "De Brug", "materiaal is er"),
    )
    choices = Choices().with_sheet("Aanbod", SheetChoice(columns={"A": None}))
    made = plan(MemoryStock(), listed, choices=choices)
    assert made.sheets[0].columns[0].reason is ColumnReason.PERSONAL
    assert [activity(row).internal_notes for row in made.rows[1:]] == ["", "materiaal is er"]


def test_a_national_register_number_in_a_heading_is_masked() -> None:
    listed = sheet(("Activiteit", "Organisatie", "85.07.30-033.28"), ("Taalcafé", "Bib", "x"))
    made = plan(MemoryStock(), listed)
    assert activity(made.rows[1]).extra == (("***", "x"),)
