"""A list goes in whole or not at all, once, and comes back without changes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.choices import Choices, Decision, SheetChoice
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.progress import CancelledError, Silent
from pijler4_desktop.domain.records import ImportRun
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office

INVENTORIES = Path(__file__).parents[2] / "../shared/inventories"

HEADINGS = (
    "Organisatie", "Activiteit", "Gemeente", "Dag", "Van", "Tot", "Frequentie", "Taalniveau",
    "Kostprijs", "Plaatsen", "E-mail", "Laatst nagekeken", "Kleur",
)  # fmt: skip
ROWS: Sequence[Sequence[object]] = (
    ("Bib Herzele", "Taalcafé", "Herzele", "dinsdag", time(19), time(21), "wekelijks", "A1",
     "gratis", 12, "bib@lindergem.example", date(2025, 3, 4), "rood"),
    ("bib herzele VZW", "Leesgroep", "Herzele", "woensdag", time(9, 30), time(11, 30),
     "maandelijks, 3de", "1.2", "2,5 euro per keer", "volzet", None, None, None),
    ("Koor De Merel", "Zangmoment", "Herzele", "op afspraak", None, None, None, "geen", "€ 15/jaar",
     20, "koor-zonder-apenstaart", date(2025, 1, 2), None),
)  # fmt: skip


def write(path: Path, *rows: Sequence[object], above: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Aanbod"
    for _ in range(above):
        sheet.append(["Ons aanbod"])
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    book.close()
    return path


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Herzele")
    yield opened
    opened.close()


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return write(tmp_path / "lijst.xlsx", HEADINGS, *ROWS, above=2)


def plan(office: Office, path: Path, choices: Choices | None = None) -> Plan:
    importing = office.importing
    return importing.plan(importing.read(path), choices)


def taken(office: Office, path: Path) -> Plan:
    made = plan(office, path)
    office.importing.apply(made)
    return made


def counts(made: Plan) -> dict[str, int]:
    return {outcome.value: count for outcome, count in made.counts.items() if count}


def test_planning_writes_nothing(office: Office, listed: Path) -> None:
    before = office.database.change_set
    assert counts(plan(office, listed)) == {"new": 3, "ignored": 3}
    assert office.database.change_set == before
    assert not office.offer.ids(OfferFilter())


def test_a_list_is_stored_as_one_step_that_can_be_undone(office: Office, listed: Path) -> None:
    made = plan(office, listed)
    changes = office.importing.apply(made)
    assert len(changes.ids[Kind.ACTIVITY]) == 3
    assert len(changes.ids[Kind.ORGANISATION]) == 2
    stored = {a["name"]: a for a in office.dumping.activities()}
    assert stored["Taalcafé"]["slots"] == [
        {"day": "TU", "start": "19:00", "end": "21:00", "part": None}
    ]
    assert stored["Leesgroep"]["nth"] == ["3WE"]
    assert stored["Leesgroep"]["status"] == "volzet"
    assert stored["Leesgroep"]["organisation"] == "Bib Herzele"
    assert stored["Zangmoment"]["email"] == ""
    assert ["Kleur", "rood"] in stored["Taalcafé"]["extra"]
    step = office.editing.to_undo
    assert step is not None
    assert step.label == "lijst.xlsx"
    office.editing.undo()
    assert not office.offer.ids(OfferFilter())
    assert not office.dumping.organisations()


def test_reading_a_file_twice_changes_nothing_and_says_so(office: Office, listed: Path) -> None:
    taken(office, listed)
    again = plan(office, listed)
    assert counts(again) == {"same": 3, "ignored": 3}
    assert again.notices[0].code is NoticeCode.ALREADY_IMPORTED
    before = office.database.change_set
    office.importing.apply(again)
    assert office.database.change_set == before


def test_a_newer_list_changes_only_what_it_says(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    newer = [list(row) for row in ROWS]
    newer[0][9], newer[0][10] = 15, None
    made = taken(office, write(tmp_path / "nieuw.xlsx", HEADINGS, *newer))
    assert counts(made) == {"changed": 1, "same": 2, "ignored": 1}
    stored = {a["name"]: a for a in office.dumping.activities()}
    assert stored["Taalcafé"]["capacity"] == 15
    assert stored["Taalcafé"]["email"] == "bib@lindergem.example"


def test_corrections_made_here_survive_every_later_list(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    corrected = correct(office, "Taalcafé", capacity=99)
    newer = [list(row) for row in ROWS]
    newer[0][8] = "3 euro per keer"
    second = write(tmp_path / "tweede.xlsx", HEADINGS, *newer)
    assert counts(taken(office, second))["changed"] == 1
    assert counts(plan(office, second)) == {"same": 3, "ignored": 1}
    assert office.offer.open(corrected).activity.capacity == 99


def test_both_changed_is_a_question_and_only_the_answer_writes(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    corrected = correct(office, "Taalcafé", capacity=99)
    newer = [list(row) for row in ROWS]
    newer[0][9] = 40
    made = taken(office, write(tmp_path / "nieuw.xlsx", HEADINGS, *newer))
    assert counts(made) == {"question": 1, "same": 2, "ignored": 1}
    assert office.offer.open(corrected).activity.capacity == 99
    question = made.questions[0]
    answered = made.decide(question, Decision(Choice.MERGE, corrected))
    assert counts(answered)["changed"] == 1
    office.importing.apply(answered)
    assert office.offer.open(corrected).activity.capacity == 40


def correct(office: Office, name: str, **values: object) -> str:
    id_ = next(a["id"] for a in office.dumping.activities() if a["name"] == name)
    opened = office.offer.open(str(id_))
    office.offer.edit(opened, replace(opened.activity, **values))  # type: ignore[arg-type]
    return str(id_)


def test_our_own_workbook_comes_home_without_changes(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    for profile in ("volledig", "agii", "publiek"):
        out = tmp_path / f"{profile}.xlsx"
        office.exporting.export(out, profile)
        assert counts(plan(office, out)) == {"same": 3, "ignored": 1}, profile


def test_edits_in_our_own_workbook_come_home_even_when_emptied(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    out = tmp_path / "uit.xlsx"
    office.exporting.export(out, "volledig")
    book = openpyxl.load_workbook(out)
    sheet = book["Aanbod"]
    column = {str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}
    row = next(r for r in range(2, 5) if sheet.cell(r, 1).value == "Taalcafé")
    sheet.cell(row, column["Plaatsen"]).value = 30
    sheet.cell(row, column["E-mail"]).value = None
    sheet.cell(row, column["Organisatie"]).value = "OCMW Herzele"
    book.save(out)
    book.close()
    made = taken(office, out)
    assert counts(made) == {"changed": 1, "same": 2, "ignored": 1}
    changed = next(r for r in made.rows if r.outcome is Outcome.CHANGED)
    assert {c.field for c in changed.changes} == {"capacity", "email", "organisation_id"}
    stored = {a["name"]: a for a in office.dumping.activities()}
    assert (stored["Taalcafé"]["capacity"], stored["Taalcafé"]["email"]) == (30, "")
    assert stored["Taalcafé"]["organisation"] == "OCMW Herzele"


def test_an_untouched_cell_never_undoes_a_change_made_here_since(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    taken(office, listed)
    out = tmp_path / "uit.xlsx"
    office.exporting.export(out, "volledig")
    corrected = correct(office, "Taalcafé", capacity=99)
    assert counts(plan(office, out)) == {"same": 3, "ignored": 1}
    assert office.offer.open(corrected).activity.capacity == 99


def test_giving_up_while_applying_leaves_nothing(office: Office, listed: Path) -> None:
    made = plan(office, listed)
    before = office.database.change_set
    with pytest.raises(CancelledError):
        office.importing.apply(made, GivesUp())
    assert office.database.change_set == before
    assert not office.dumping.organisations()


class GivesUp(Silent):
    """Gives up once all is written but not yet kept."""

    def report(self, done: int, total: int) -> None:
        if done == total:
            raise CancelledError


def test_two_rows_may_be_answered_to_be_the_same_record(office: Office, tmp_path: Path) -> None:
    old = [["Bib", "Praatgroep Taterkoffie", "Herzele"]]
    taken(office, write(tmp_path / "oud.xlsx", ("Organisatie", "Activiteit", "Gemeente"), *old))
    (id_,) = office.offer.ids(OfferFilter())
    headings = ("Organisatie", "Activiteit", "Gemeente", "Plaatsen", "Telefoon")
    rows = (
        ["Bib", "Praatgroep Taterkofie", "Herzele", 9, None],
        ["Bib", "Praatgroep Taterkoffje", "Herzele", None, "054 12 34 56"],
    )
    made = plan(office, write(tmp_path / "nieuw.xlsx", headings, *rows))
    assert counts(made)["question"] == 2
    for row in made.questions:
        made = made.decide(row, Decision(Choice.MERGE, id_))

    office.importing.apply(made)

    (stored,) = office.dumping.activities()
    assert (stored["capacity"], stored["phone"]) == (9, "054 12 34 56")


def test_a_plan_does_not_apply_to_another_state(office: Office, listed: Path) -> None:
    made = plan(office, listed)
    taken(office, listed)
    with pytest.raises(ExpectedError) as refused:
        office.importing.apply(made)
    assert refused.value.failure is Failure.CHANGED_ELSEWHERE


def test_an_import_is_remembered_with_its_fingerprint(office: Office, listed: Path) -> None:
    made = taken(office, listed)
    with office.database.reading() as reading:
        (run,) = reading.all(ImportRun)
    assert (run.file_name, run.sha256) == ("lijst.xlsx", made.sha256)
    assert dict(run.counts)["new"] == 3


def test_a_backup_is_made_before_anything_is_written(office: Office, listed: Path) -> None:
    before = len(office.database.backups.all())
    taken(office, listed)
    assert len(office.database.backups.all()) == before + 1


def test_an_unknown_sheet_is_refused(office: Office, listed: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        plan(office, listed, Choices(only="Blad9"))
    assert refused.value.failure is Failure.NO_SUCH_SHEET


@pytest.mark.parametrize(
    ("rows", "failure"),
    [
        ((), Failure.NO_DATA),
        ((HEADINGS,), Failure.NO_ROWS),
        ((("zomaar", "wat"), ("tekst", "hier")), Failure.NO_HEADER),
    ],
)
def test_a_sheet_without_a_table_is_refused(
    office: Office, tmp_path: Path, rows: Sequence[Sequence[object]], failure: Failure
) -> None:
    with pytest.raises(ExpectedError) as refused:
        plan(office, write(tmp_path / "leeg.xlsx", *rows))
    assert refused.value.failure is failure


def test_the_report_tells_every_row_and_problem(office: Office, listed: Path) -> None:
    report = office.importing.report(plan(office, listed))
    assert report["rows"] == 6
    assert [o["row"] for o in report["outcomes"]] == [1, 2, 3, 4, 5, 6]
    problems = {(p["row"], p["column"]): p for p in report["problems"]}
    assert set(problems) == {(5, "J"), (6, "K")}
    assert problems[6, "K"]["code"] == "invalid_email"
    assert "koor-zonder-apenstaart" in problems[6, "K"]["value"]


def test_the_user_may_leave_a_column_out(office: Office, listed: Path) -> None:
    made = plan(office, listed, Choices({"Aanbod": SheetChoice(columns={"K": None})}))
    assert not [p for p in made.problems if p.column == "K"]


@pytest.mark.skipif(not INVENTORIES.exists(), reason="the invented inventories are not here")
@pytest.mark.parametrize(
    ("name", "municipality", "new", "ignored"),
    [("01_herzele_aanbod", "Herzele", 42, 1), ("02_aalter_participatietraject", "Aalter", 38, 8)],
)
def test_the_inventories_make_the_whole_journey(
    tmp_path: Path, name: str, municipality: str, new: int, ignored: int
) -> None:
    office = Office.create(tmp_path / "reis.p4db", municipality)
    try:
        path = INVENTORIES / "files" / f"{name}.xlsx"
        assert counts(taken(office, path)) == {"new": new, "ignored": ignored}
        assert counts(plan(office, path)) == {"same": new, "ignored": ignored}
        out = tmp_path / "uit.xlsx"
        office.exporting.export(out, "volledig")
        assert counts(plan(office, out)) == {"same": new, "ignored": 1}
        office.editing.undo()
        assert not office.offer.ids(OfferFilter())
    finally:
        office.close()


def test_a_namesake_in_another_municipality_is_a_question(office: Office, tmp_path: Path) -> None:
    head = ["Activiteit", "Organisatie", "Gemeente", "Telefoon"]
    here = write(tmp_path / "hier.xlsx", head, ["Taalcafé", "Open Poort vzw", "Herzele", ""])
    there = write(
        tmp_path / "ginder.xlsx", head, ["Taalcafé", "Open Poort vzw", "Aalter", "09 000 00 11"]
    )
    importing = office.importing
    importing.apply(importing.plan(importing.read(here)))

    plan = importing.plan(importing.read(there))

    assert plan.counts[Outcome.QUESTION] == 1
    assert plan.counts[Outcome.CHANGED] == 0


def test_a_cell_nobody_understands_empties_nothing(office: Office, tmp_path: Path) -> None:
    head = ["Activiteit", "Organisatie", "Wanneer"]
    clear = write(tmp_path / "a.xlsx", head, ["Taalcafé", "Bib", "elke 2de dinsdag 19u-21u"])
    vague = write(tmp_path / "b.xlsx", head, ["Taalcafé", "Bib", "flexibel, zie affiche"])
    importing = office.importing
    importing.apply(importing.plan(importing.read(clear)))
    (before,) = office.dumping.activities()

    importing.apply(importing.plan(importing.read(vague)))

    (after,) = office.dumping.activities()
    assert (after["slots"], after["nth"]) == (before["slots"], before["nth"])


def test_a_comment_beside_a_cell_is_shown_with_it(office: Office, tmp_path: Path) -> None:
    listed = write(tmp_path / "nota.xlsx", HEADINGS, *ROWS)
    book = openpyxl.load_workbook(listed)
    book.worksheets[0]["J2"].comment = Comment("maximum 8 sinds september", "Els")
    book.worksheets[0]["M2"].comment = Comment("dossier 85.07.30-033.28", "Els")
    book.save(listed)
    made = plan(office, listed)
    told = {
        (p.row, p.column): p.problem
        for p in made.problems
        if p.problem.code is ProblemCode.CELL_COMMENT
    }
    assert told[2, "J"].value == "maximum 8 sinds september"
    assert "85.07" not in told[2, "M"].value
    assert NoticeCode.NOTES_NOT_IMPORTED in {notice.code for notice in made.notices}
