"""From sheet to plan: what a careful human would read, and laws that hold for any sheet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.importing.choices import Choices, Decision, SheetChoice
from pijler4_desktop.domain.importing.columns.headings import headings
from pijler4_desktop.domain.importing.engine import Ground, make_plan, propose
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome, RowKind
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.progress import CancelledError
from pijler4_desktop.domain.records import Activity, Organisation, Slot
from pijler4_desktop.domain.sheet import (
    Cell,
    ErrorCell,
    Merge,
    NoticeCode,
    Sheet,
    ValuelessFormula,
)
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Day,
    Frequency,
    Kind,
    Level,
    Status,
    Theme,
)
from tests.domain.importing.builders import sheet, workbook
from tests.domain.importing.grounds import HERZELE, context, plan
from tests.domain.importing.memory import MemoryStock


def activity(row: PlannedRow) -> Activity:
    assert isinstance(row.record, Activity)
    return row.record


def one(*columns: tuple[str, Cell | None]) -> PlannedRow:
    """Plan one row under these headings; the name stands in front."""
    titles = ("Activiteit", *(title for title, _ in columns))
    cells = ("Taalcafé", *(cell for _, cell in columns))
    return plan(MemoryStock(), sheet(titles, cells)).rows[1]


def codes(row: PlannedRow) -> list[tuple[str | None, str]]:
    return [(p.column, p.problem.code.value) for p in row.problems]


def test_a_row_becomes_an_activity() -> None:
    row = one(
        ("Dag", "woensdag en donderdag"),
        ("Van", time(19)),
        ("Tot", time(21)),
        ("Frequentie", "wekelijks"),
        ("Niveau", 1.2),
        ("Prijs", "2,5 euro per keer"),
        ("Plaatsen", "max. 12"),
        ("Waar?", "Bib, Kerkstraat 4 bus 2, 9550 Herzele"),
        ("Contact", "coördinator, info@bib.example / 053 00 00 11"),
        ("Status", "volzet"),
        ("Nagekeken op", datetime(2025, 3, 4)),  # noqa: DTZ001
    )
    found = activity(row)
    assert found.slots == (
        Slot(Day.WEDNESDAY, time(19), time(21)),
        Slot(Day.THURSDAY, time(19), time(21)),
    )
    assert (found.frequency, found.language_min) == (Frequency.WEEKLY, Level.A2)
    assert (found.cost_eur, found.capacity, found.status) == (2.5, 12, Status.FULL)
    assert (found.place, found.street, found.house_number, found.box) == (
        "Bib", "Kerkstraat", "4", "2",
    )  # fmt: skip
    assert (found.postal_code, found.municipality_nis) == ("9550", HERZELE)
    assert (found.contact_function, found.email, found.phone) == (
        "coördinator", "info@bib.example", "053 00 00 11",
    )  # fmt: skip
    assert found.last_verified == date(2025, 3, 4)
    assert found.type is ActivityType.CONVERSATION
    assert codes(row) == []


@pytest.mark.parametrize(
    ("heading", "cell", "field", "code"),
    [
        ("E-mail", "info.bib.example", "email", ProblemCode.INVALID_EMAIL),
        ("Postcode", 955, "postal_code", ProblemCode.INVALID_POSTAL_CODE),
        ("Nagekeken op", date(2052, 3, 14), "last_verified", ProblemCode.DATE_IN_FUTURE),
        ("Nagekeken op", "voorjaar 2025", "last_verified", ProblemCode.DATE_INCOMPLETE),
        ("Nagekeken op", "03/04/2025", "last_verified", ProblemCode.DATE_AMBIGUOUS),
        ("Plaatsen", "volzet", "capacity", ProblemCode.STATUS_IN_COLUMN),
        ("Plaatsen", ErrorCell("#REF!"), "capacity", ProblemCode.ERROR_CELL),
        ("Plaatsen", ValuelessFormula("=A1"), "capacity", ProblemCode.FORMULA_WITHOUT_VALUE),
        ("Wanneer", ErrorCell("#N/A"), "slots", ProblemCode.ERROR_CELL),
        ("Website", "geen", "website", ProblemCode.INVALID_URL),
    ],
)
def test_a_cell_in_doubt_stays_out_and_the_row_comes_in(
    heading: str, cell: Cell, field: str, code: ProblemCode
) -> None:
    row = one((heading, cell), ("Wie?", "Bib"))
    assert row.outcome is Outcome.NEW
    assert ("B", code.value) in codes(row)
    assert not getattr(activity(row), field)


def test_two_cells_that_state_another_status_are_asked() -> None:
    row = one(("Status", "actief"), ("Nagekeken op", "neen, gestopt in juni"))
    asked = [column for column, code in codes(row) if code == ProblemCode.AMBIGUOUS]

    assert asked == ["B", "C"]
    assert activity(row).status_reason == ""


def test_full_is_no_other_status_than_active() -> None:
    row = one(("Max. deelnemers", "volzet"), ("Status", "actief"))

    assert activity(row).status is Status.FULL
    assert ("B", ProblemCode.STATUS_IN_COLUMN) in codes(row)


def test_the_text_of_a_cell_in_doubt_is_kept() -> None:
    row = one(("Nagekeken op", "voorjaar 2025"), ("Prijs", "vrije bijdrage"))
    assert ("Nagekeken op", "voorjaar 2025") in activity(row).extra
    assert activity(row).cost_text == "vrije bijdrage"


def test_an_end_before_its_start_leaves_the_days() -> None:
    row = one(("Dag", "maandag"), ("Van", time(12)), ("Tot", time(9)))
    assert activity(row).slots == (Slot(Day.MONDAY),)
    assert ("D", "end_before_start") in codes(row)


def test_one_date_proves_the_order_of_its_whole_column() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Nagekeken op"), ("a", "03/04/2025"), ("b", "25/04/2025")),
    )
    assert activity(made.rows[1]).last_verified == date(2025, 4, 3)


def test_a_row_without_a_name_is_held_with_the_reason() -> None:
    made = plan(MemoryStock(), sheet(("Wat?", "Prijs", "Plaatsen"), (None, "gratis", 3)))
    assert made.rows[1].outcome is Outcome.HELD
    assert codes(made.rows[1]) == [(None, "required")]
    assert made.rows[1].record is None


def test_columns_nobody_knows_are_kept_beside_the_record() -> None:
    row = one(("Prijs", "gratis"), ("Kleur", "rood"), ("", "los"))
    assert activity(row).extra == (("Kleur", "rood"), ("D", "los"))


def test_a_national_number_never_comes_in() -> None:
    row = one(("Opmerkingen", "bel 65.01.01-999.52 eerst"), ("Prijs", "gratis"))
    assert ("B", "national_number") in codes(row)
    for piece in ("65.01.01", "999.52", "65010199952"):  # shorter ones may be in an id by chance
        assert piece not in repr(row)


def test_the_name_of_a_person_is_left_out_of_the_contact() -> None:
    row = one(("Contact", "Jan Peeters, jan@bib.example"), ("Prijs", "gratis"))
    assert activity(row).email == "jan@bib.example"
    assert "Peeters" not in repr(row.record)
    assert codes(row) == [("B", "person_left_out")]


def test_a_section_speaks_for_the_rows_below_it() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            ("Initiatief", "Prijs", "Niveau"),
            ("Open Poort vzw – 9550 Herzele – info@poort.example – 053 00 00 15",),
            ("Taalcafé", "gratis", "A1"),
            ("PRAATGROEP",),
            ("Babbel", "gratis", "A1"),
            merges=[Merge(2, 2, 0, 2), Merge(4, 4, 0, 2)],
        ),
    )
    first, second = activity(made.rows[2]), activity(made.rows[4])
    assert [o.name for o in made.organisations] == ["Open Poort vzw"]
    assert (first.organisation_id, first.email) == (made.organisations[0].id, "info@poort.example")
    assert second.organisation_id is None
    assert second.type is ActivityType.CONVERSATION


def test_merged_cells_are_filled_down_and_that_is_said() -> None:
    made = plan(
        MemoryStock(),
        sheet(
            ("Wie?", "Wat?"), ("Bib", "a"), (None, "b"), ("Kar", "c"), merges=[Merge(2, 3, 0, 0)]
        ),
    )
    assert len({activity(r).organisation_id for r in made.rows[1:3]}) == 1
    assert [n.details["count"] for n in made.notices if n.code is NoticeCode.MERGED_FILLED] == [1]


def test_every_sheet_with_a_table_is_read_and_the_others_are_told() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Wat?", "Prijs"), ("a", "gratis"), name="Een"),
        sheet(("Prijs", "Activiteit"), ("gratis", "b"), name="Twee"),
        sheet(("zomaar tekst",), name="Lees mij"),
    )
    assert [s.sheet for s in made.sheets] == ["Een", "Twee"]
    assert made.counts[Outcome.NEW] == 2
    (notice,) = [n for n in made.notices if n.code is NoticeCode.SHEET_NOT_READ]
    assert notice.details["sheet"] == "Lees mij"


def test_a_sheet_the_user_leaves_out_is_not_read() -> None:
    sheets = [sheet(("Wat?", "Prijs"), ("a", 1), name=name) for name in ("Een", "Twee")]
    choices = Choices({"Een": SheetChoice(read=False)})
    assert [s.sheet for s in plan(MemoryStock(), *sheets, choices=choices).sheets] == ["Twee"]
    assert [s.sheet for s in plan(MemoryStock(), *sheets, choices=Choices(only="Een")).sheets] == [
        "Een"
    ]


def test_a_sheet_of_organisations_becomes_organisations() -> None:
    made = plan(
        MemoryStock(Organisation(id="o", name="Judoclub", vcode="V0910007")),
        sheet(
            ("vCode", "Naam", "KBO-nummer", "Straat en nr", "Gemeente"),
            ("V0910000", "Koor", "0999.323.989", "Kerkstraat 1", "Herzele"),
            ("V0910007", "Judoclub Herzele", None, None, None),
            ("V0910000", "Koor", None, None, None),
        ),
    )
    assert [r.outcome.value for r in made.rows[1:]] == ["new", "question", "same"]
    found = made.rows[1].record
    assert isinstance(found, Organisation)
    assert (found.kbo, found.street, found.municipality_nis) == (
        "0999323989", "Kerkstraat", HERZELE,
    )  # fmt: skip
    assert made.rows[3].record_id == found.id
    assert made.sheets[0].kind is Kind.ORGANISATION


def test_a_second_row_about_one_organisation_is_held_when_it_differs() -> None:
    rows = (("Naam", "KBO", "Straat"), ("Koor", "0999.323.989", "Kerkstraat"))
    twice = sheet(*rows, ("Koor Herzele", "0999.323.989", "Molenweg"))
    stock = MemoryStock()
    made = plan(stock, twice)
    assert [r.outcome.value for r in made.rows[1:]] == ["new", "held"]
    stock.apply(made)
    assert [r.outcome.value for r in plan(stock, twice).rows[1:]] == ["same", "held"]


def test_cleaned_and_damaged_text_is_told() -> None:
    assert codes(one(("Omschrijving", "koffie\x00 en thee"), ("Prijs", 0))) == [
        ("B", "text_cleaned")
    ]
    row = one(("Omschrijving", "TaalcafÃ©"), ("Prijs", 0))
    assert [p.problem.candidates for p in row.problems] == [("Taalcafé",)]


def test_a_type_that_is_a_theme_says_what_it_is_about() -> None:
    row = one(("Soort", "cultuur"), ("Prijs", 0))
    assert activity(row).themes == (Theme.CULTURE,)
    assert codes(row) == []


def test_a_list_of_organisations_with_an_offer_becomes_activities() -> None:
    made = plan(
        MemoryStock(),
        sheet(("Naam organisatie", "Type aanbod", "Capaciteit"), ("Wijkhuis", "buddy", 5)),
    )
    found = activity(made.rows[1])
    assert (found.name, found.type, found.capacity) == ("Wijkhuis", ActivityType.BUDDY, 5)
    assert [o.name for o in made.organisations] == ["Wijkhuis"]
    assert codes(made.rows[1]) == [("A", "named_by_organisation")]


@pytest.mark.parametrize(
    ("rows", "failure"),
    [
        ((), Failure.NO_DATA),
        ((("Wat?", "Prijs"),), Failure.NO_ROWS),
        ((("los", "tekst"),), Failure.NO_HEADER),
    ],
)
def test_nothing_to_read_is_refused(rows: Sequence[Sequence[str]], failure: Failure) -> None:
    with pytest.raises(ExpectedError) as refused:
        plan(MemoryStock(), sheet(*rows))
    assert refused.value.failure is failure


class GivesUp:
    """Gives up at once."""

    def report(self, done: int, total: int) -> None:
        raise CancelledError(done, total)


def test_planning_can_be_given_up() -> None:
    source = propose(workbook(sheet(("Wat?", "Prijs"), ("a", 1))))
    with pytest.raises(CancelledError):
        make_plan(source, Choices(), Ground(context(), MemoryStock()), GivesUp())


TITLES = st.sampled_from(sorted(headings())) | st.text(max_size=12)
CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["Taalcafé", "Bib", "di 19u-21u", "9550", "A1", "gratis", "x@y.example", "volzet", "Totaal"]
    ),
    st.text(max_size=20),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=True),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.just(ErrorCell("#REF!")),
    st.just(ValuelessFormula("=A1")),
)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Make any sheet at all, with more or less of a header somewhere."""
    titles = draw(st.lists(TITLES, min_size=1, max_size=7))
    width = len(titles) + draw(st.integers(0, 1))
    row = st.lists(CELLS, max_size=width)
    above = draw(st.lists(row, max_size=2))
    below = draw(st.lists(row, max_size=8))
    merges = draw(
        st.lists(
            st.builds(
                Merge, st.integers(1, 4), st.integers(1, 9), st.integers(0, 3), st.integers(0, 5)
            ),
            max_size=2,
        )
    )
    head: list[Cell | None] = ["Activiteit", "Organisatie", *titles]
    return sheet(*above, head, *below, merges=merges)


@given(sheets())
@settings(max_examples=150, deadline=None)
def test_buckets_add_up_and_a_second_import_changes_nothing(any_sheet: Sheet) -> None:
    stock = MemoryStock()
    try:
        first = plan(stock, any_sheet)
    except ExpectedError:
        return
    assert sum(first.counts.values()) == first.rows_read == len(any_sheet.rows)
    assert all(r.row_kind is not RowKind.DATA for r in first.rows if r.outcome is Outcome.IGNORED)
    stock.apply(first)
    second = plan(stock, any_sheet)
    assert second.counts[Outcome.NEW] == second.counts[Outcome.CHANGED] == 0
    assert second.counts[Outcome.QUESTION] == 0
    assert second.counts[Outcome.HELD] == first.counts[Outcome.HELD]


@given(st.lists(st.sampled_from(["Koor", "Koor A", "koor", "Kor"]), min_size=1, max_size=6))
def test_any_answer_keeps_the_buckets_in_balance(names: list[str]) -> None:
    stock = MemoryStock(
        Organisation(id="o", name="Bib"),
        *(Activity(id=f"a{i}", name=n, organisation_id="o") for i, n in enumerate(("Koor", "Kor"))),
    )
    rows = [("Bib", name, number) for number, name in enumerate(names)]
    made = plan(stock, sheet(("Wie?", "Wat?", "Plaatsen"), *rows))
    for question in made.questions:
        answer = Decision(Choice.MERGE, question.candidates[0].stored.id)
        for decision in (answer, Decision(Choice.SKIP), Decision(Choice.NEW)):
            made = made.decide(question, decision).check()
    assert not made.questions


def test_a_name_that_cannot_be_stored_holds_the_row() -> None:
    made = plan(MemoryStock(), sheet(("Wat?", "Prijs"), ("x" * 300, 0)))
    assert made.rows[1].outcome is Outcome.HELD
    own = (ID_HEADING, "Naam van het aanbod", "Plaatsen")
    assert plan(MemoryStock(), sheet(own, (None, "x" * 300, 3))).rows[1].outcome is Outcome.HELD


def test_a_hidden_sheet_of_names_to_choose_from_is_no_list_of_organisations() -> None:
    head = ("Organisatie", "Gemeente", "KBO")
    hidden = replace(sheet(head, ("Bib", "Herzele", None), name="Keuzes org"), hidden=True)
    offer = sheet(("Activiteit", "Organisatie", "Wanneer"), ("Taalcafé", "Bib", "di 19u-21u"))
    made = plan(MemoryStock(), offer, hidden)
    assert [s.sheet for s in made.sheets] == ["Aanbod"]
    alone = plan(MemoryStock(), hidden)
    assert [s.sheet for s in alone.sheets] == ["Keuzes org"]
