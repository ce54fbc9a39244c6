"""What is shown as understood is what the drafter read, cell by cell and column by column."""

from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.choices import (
    EXTRA,
    CellPlace,
    Choices,
    ColumnPlace,
    SheetChoice,
)
from pijler4_desktop.domain.importing.drafting.drafted import Drafted
from pijler4_desktop.domain.importing.drafting.understanding import (
    MOST_VALUES,
    column_values,
    row_readings,
)
from pijler4_desktop.domain.importing.engine import draft_rows, propose
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.progress import Silent
from tests.domain.importing.builders import sheet, workbook
from tests.domain.importing.grounds import context

LISTED = sheet(
    ("Activiteit", "Organisatie", "Dag", "Van", "Niveau", "Prijs", "Kleur", "Nagekeken op"),
    ("Taalcafé", "Bib", "di en do", time(19), "A2-B1", "2,5 euro per keer", "rood", "03/04/2025"),
    ("Babbel", "Bib", "wo", None, "klas q", "gratis", "blauw", "04/05/2025"),
    ("Lezen", "Bib", "wo", None, "klas q", "gratis", "blauw", None),
    ("Praten", "Bib", "wo", None, "Klas Q", "gratis", "nummer 85.07.30-033.28 vragen", None),
    ("Fietsen", "Bib", "wo", None, "klas z", "gratis", None, None),
)
SOURCE = propose(workbook(LISTED))


def drafted(
    choices: Choices | None = None, source: Source = SOURCE, earlier: Drafted | None = None
) -> Drafted:
    return draft_rows(source, choices or Choices(), context(), Silent(), earlier)


def test_a_row_is_told_cell_by_cell_in_our_words() -> None:
    told = {c.letter: (c.text, c.understood) for c in row_readings(drafted(), "Aanbod", 2)}
    assert told["B"] == ("Bib", "Bib")
    assert told["C"] == ("di en do", "di, do")
    assert told["D"] == ("19.00", "19.00")
    assert told["E"] == ("A2-B1", "A2–B1")
    assert told["F"] == ("2,5 euro per keer", "€ 2,50 per keer")
    assert told["H"] == ("03/04/2025", "")


def test_what_follows_from_the_rest_has_no_letter() -> None:
    derived = [c for c in row_readings(drafted(), "Aanbod", 2) if not c.letter]
    assert ("Type", "Praatgroep") in [(c.heading, c.understood) for c in derived]


def test_a_fixed_cell_shows_what_was_typed_and_what_stood_there() -> None:
    fixed = drafted(Choices().with_cell(CellPlace("Aanbod", 3, "E"), "B1"))
    (cell,) = (c for c in row_readings(fixed, "Aanbod", 3) if c.letter == "E")
    assert (cell.text, cell.understood, cell.original, cell.problems) == ("B1", "B1", "klas q", ())


def test_the_texts_of_a_column_stand_with_the_most_frequent_doubt_first() -> None:
    found = column_values(drafted(), "Aanbod", "E")
    assert [(v.text, v.cells, v.understood) for v in found.values] == [
        ("klas q", 3, ""),
        ("klas z", 1, ""),
        ("A2-B1", 1, "A2–B1"),
    ]
    assert [p.code for p in found.values[0].problems] == [ProblemCode.UNKNOWN_VALUE]
    assert (found.heading, found.field) == ("Niveau", "language")


def test_the_users_own_word_is_shown_with_what_it_means() -> None:
    (value,) = (
        v
        for v in column_values(
            drafted(Choices().with_word("language", "klas q", "A1")), "Aanbod", "E"
        ).values
        if v.text == "klas q"
    )
    assert (value.cells, value.understood, value.ours, value.problems) == (3, "A1", "A1", ())


def test_a_column_of_free_text_is_listed_no_further_than_anyone_looks() -> None:
    rows = [(f"Groep {n}", "Bib", "gratis") for n in range(MOST_VALUES + 7)]
    listed = propose(workbook(sheet(("Activiteit", "Organisatie", "Prijs"), *rows)))
    found = column_values(drafted(source=listed), "Aanbod", "A")
    assert (len(found.values), found.more) == (MOST_VALUES, 7)
    assert column_values(drafted(source=listed), "Aanbod", "B").more == 0


def test_a_national_number_is_never_shown() -> None:
    texts = [v.text for v in column_values(drafted(), "Aanbod", "G").values]
    assert "nummer *** vragen" in texts
    assert "85" not in repr(row_readings(drafted(), "Aanbod", 5))


def test_a_column_left_out_or_unknown_has_no_values() -> None:
    left_out = drafted(Choices({"Aanbod": SheetChoice(columns={"G": None})}))
    assert column_values(left_out, "Aanbod", "G").values == ()
    assert column_values(drafted(), "Aanbod", "ZZ").values == ()
    assert column_values(drafted(), "Elders", "A").values == ()
    assert row_readings(drafted(), "Aanbod", 99) == ()


CHOSEN = st.builds(
    Choices,
    sheets=st.sampled_from([{}, {"Aanbod": SheetChoice(columns={"G": EXTRA})}]),
    words=st.dictionaries(
        st.sampled_from(["language", "day", "cost"]),
        st.dictionaries(st.sampled_from(["klas q", "wo", "gratis"]), st.sampled_from(["", "A1"])),
        max_size=2,
    ),
    cells=st.dictionaries(
        st.builds(
            CellPlace, st.just("Aanbod"), st.integers(1, 7), st.sampled_from(["A", "C", "E", "H"])
        ),
        st.sampled_from(["", "B2", "do 10u", "4/5/2025"]),
        max_size=3,
    ),
    orders=st.dictionaries(
        st.just(ColumnPlace("Aanbod", "H")), st.sampled_from(DateOrder), max_size=1
    ),
)


@given(st.lists(CHOSEN, min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_reading_only_what_changed_gives_what_reading_all_gives(steps: list[Choices]) -> None:
    kept: Drafted | None = None
    for choices in steps:
        kept = drafted(choices, earlier=kept)
        whole = drafted(choices)
        assert [table.drafts for table in kept.sheets] == [table.drafts for table in whole.sheets]
        assert kept.laid.notices == whole.laid.notices


def test_rows_that_nothing_touches_are_not_read_again() -> None:
    first = drafted()
    again = drafted(Choices().with_word("language", "klas q", "A1"), earlier=first)
    same = [a is b for a, b in zip(first.sheets[0].drafts, again.sheets[0].drafts, strict=True)]
    assert same == [True, False, False, False, True]
    assert drafted(earlier=first).sheets[0] is first.sheets[0]
