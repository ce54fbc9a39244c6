"""Every row lands in one bucket, for a reason that can be shown."""

from dataclasses import replace

from pijler4_desktop.domain.importing.choices import Decision
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import CellProblem, PlannedRow
from pijler4_desktop.domain.importing.planning.activities import ActivityPlanner
from pijler4_desktop.domain.importing.planning.own import Origin
from pijler4_desktop.domain.importing.vocabulary import Choice, MatchReason, Outcome
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind, Severity
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

BIB = Organisation(id="o1", name="Bibliotheek Herzele")


def draft(row: int, name: str, organisation: str = "", own_id: str = "", **values: object) -> Draft:
    return Draft(
        "Blad", row, Kind.ACTIVITY, {"name": name, **values}, organisation=organisation,
        own_id=own_id,
    )  # fmt: skip


def planned(stock: MemoryStock, *drafts: Draft, origin: Origin | None = None) -> list[PlannedRow]:
    organisations = Organisations(stock.organisations())
    return ActivityPlanner(organisations, stock, origin or Origin()).plan(drafts)


def outcomes(rows: list[PlannedRow]) -> list[str]:
    return [row.outcome.value for row in rows]


def test_unknown_rows_are_new_and_known_ones_the_same() -> None:
    stock = MemoryStock(BIB, Activity(id="a", name="Taalcafé", organisation_id="o1", capacity=12))
    rows = planned(
        stock,
        draft(2, "TAALCAFE", "bibliotheek herzele vzw", capacity=12),
        draft(3, "Breicafé", "Bibliotheek Herzele"),
    )
    assert outcomes(rows) == ["same", "new"]
    assert rows[0].record_id == "a"
    assert isinstance(rows[1].record, Activity)
    assert rows[1].record.organisation_id == "o1"


def test_an_exact_repetition_in_the_file_is_not_stored_twice() -> None:
    rows = planned(MemoryStock(), draft(2, "Koor", capacity=3), draft(3, "KOOR", capacity=3))
    assert outcomes(rows) == ["new", "same"]
    assert rows[1].record_id == rows[0].record_id
    assert rows[1].problems[0].problem.code is ProblemCode.DUPLICATE_ROW
    assert "hetzelfde als rij 2." in problem_message(rows[1].problems[0].problem)


def test_two_rows_of_one_name_meet_their_own_records() -> None:
    stock = MemoryStock(
        Activity(id="monday", name="Koor", capacity=5, phone="1"),
        Activity(id="friday", name="Koor", capacity=9, phone="2"),
    )
    rows = planned(
        stock, draft(2, "Koor", capacity=9, phone="2"), draft(3, "Koor", capacity=5, phone="1")
    )
    assert [r.record_id for r in rows] == ["friday", "monday"]
    assert outcomes(rows) == ["same", "same"]


def test_one_row_and_two_equal_records_is_a_question() -> None:
    stock = MemoryStock(Activity(id="a", name="Koor"), Activity(id="b", name="Koor"))
    row = planned(stock, draft(2, "Koor", capacity=9))[0]
    assert row.outcome is Outcome.QUESTION
    assert {c.stored.id for c in row.candidates} == {"a", "b"}


def test_a_similar_name_at_the_same_organisation_is_a_question_with_reasons() -> None:
    stock = MemoryStock(BIB, Activity(id="a", name="Praatgroep Taterkoffie", organisation_id="o1"))
    row = planned(stock, draft(2, "Praatgroep Taterkofie", "Bibliotheek Herzele", capacity=4))[0]
    assert row.outcome is Outcome.QUESTION
    assert row.candidates[0].reasons == (MatchReason.SIMILAR_NAME, MatchReason.SAME_ORGANISATION)
    assert "Praatgroep Taterkoffie" in problem_message(row.problems[-1].problem)
    as_new = row.decided(Decision(Choice.NEW))
    assert as_new.outcome is Outcome.NEW
    assert isinstance(as_new.record, Activity)
    into = row.decided(Decision(Choice.MERGE, "a"))
    assert into.outcome is Outcome.CHANGED
    assert into.record_id == "a"
    assert row.decided(Decision(Choice.SKIP)).outcome is Outcome.IGNORED
    assert into.decided(Decision(Choice.NEW)) == as_new


def test_a_similar_name_elsewhere_is_no_question() -> None:
    stock = MemoryStock(BIB, Activity(id="a", name="Praatgroep Taterkoffie", organisation_id="o1"))
    assert outcomes(planned(stock, draft(2, "Praatgroep Taterkofie", "OCMW"))) == ["new"]


def test_changed_here_and_there_waits_for_an_answer_that_can_keep_ours() -> None:
    stock = MemoryStock(Activity(id="a", name="Koor", capacity=7, phone="1"))
    stock.imports["a"] = Activity(id="a", name="Koor", capacity=5, phone="1")
    row = planned(stock, draft(2, "Koor", capacity=9, phone="2"))[0]
    assert row.outcome is Outcome.QUESTION
    assert [p.problem.code for p in row.problems] == [ProblemCode.CHANGED_HERE_TOO]
    assert problem_message(row.problems[0].problem).startswith("Plaatsen van Koor is ook hier")
    kept = row.decided(Decision(Choice.MERGE, "a", frozenset({"capacity"})))
    assert isinstance(kept.record, Activity)
    assert (kept.record.capacity, kept.record.phone) == (7, "2")


def test_a_row_with_an_error_is_held() -> None:
    problem = CellProblem(
        "Blad", 2, "B", "Wat", Problem(ProblemCode.REQUIRED, "name", Severity.ERROR)
    )
    held = Draft("Blad", 2, Kind.ACTIVITY, {}, problems=(problem,), organisation="Nieuw")
    organisations = Organisations([])
    rows = ActivityPlanner(organisations, MemoryStock(), Origin()).plan([held])
    assert outcomes(rows) == ["held"]
    assert organisations.made == ()


def test_an_organisation_is_made_once_for_all_its_rows() -> None:
    organisations = Organisations([])
    drafts = [draft(2, "a", "De Brug vzw"), draft(3, "b", "VZW DE BRUG"), draft(4, "c", "Kluis")]
    rows = ActivityPlanner(organisations, MemoryStock(), Origin()).plan(drafts)
    assert [o.name for o in organisations.made] == ["De Brug vzw", "Kluis"]
    assert len({r.record.organisation_id for r in rows if isinstance(r.record, Activity)}) == 2


def test_many_rows_of_one_name_are_matched_in_a_moment() -> None:
    many = [Activity(id=f"a{i}", name="Koor", capacity=i) for i in range(3_000)]
    rows = planned(MemoryStock(*many), *(draft(i + 2, "Koor", capacity=i) for i in range(3_000)))
    assert set(outcomes(rows)) == {"same"}


def test_a_number_that_differs_from_ours_is_told_and_changes_nothing() -> None:
    koor = Organisation(id="k", name="Koor De Merel", kbo="0999323989")
    stock = MemoryStock(koor, Activity(id="a", name="Zangavond", organisation_id="k"))
    other = {"kbo": "0999178489"}
    rows = planned(
        stock,
        replace(draft(2, "Zangavond", "Koor De Merel"), organisation_values=other),
        replace(draft(3, "Leesgroep", "Koor De Merel"), organisation_values=other),
        replace(draft(4, "Breicafé", "Koor De Merel"), organisation_values={"kbo": koor.kbo}),
    )
    assert outcomes(rows) == ["same", "new", "new"]
    assert [[p.problem.code for p in row.problems] for row in rows] == [
        [ProblemCode.NUMBER_DIFFERS], [ProblemCode.NUMBER_DIFFERS], [],
    ]  # fmt: skip
    sentence = problem_message(rows[0].problems[0].problem)
    assert "KBO-nummer '0999178489' verschilt" in sentence
    assert "0999323989" in sentence


def test_a_number_of_another_organisation_is_told_and_not_taken() -> None:
    koor = Organisation(id="k", name="Koor De Merel")
    bib = Organisation(id="b", name="Bibliotheek", kbo="0999323989")
    stock = MemoryStock(koor, bib, Activity(id="a", name="Zangavond", organisation_id="k"))
    organisations = Organisations(stock.organisations())
    row = replace(draft(2, "Zangavond", "Koor De Merel"), organisation_values={"kbo": bib.kbo})
    (found,) = ActivityPlanner(organisations, stock, Origin()).plan([row])
    (told,) = found.problems
    assert told.problem.code is ProblemCode.NUMBER_TAKEN
    assert "is al van een andere organisatie: Bibliotheek" in problem_message(told.problem)
    assert not organisations.completed


def test_of_two_organisations_of_one_name_an_activity_keeps_its_own() -> None:
    stock = MemoryStock(
        Organisation(id="one", name="Jeugdhuis De Kelder", municipality_nis="44084"),
        Organisation(id="other", name="Jeugdhuis De Kelder", municipality_nis="41027"),
        Activity(id="a", name="Muziek", organisation_id="other", capacity=4),
    )
    rows = planned(
        stock,
        draft(2, "Muziek", "Jeugdhuis De Kelder", capacity=4),
        draft(3, "Muziek", "Jeugdhuis De Kelder", capacity=5),
    )
    assert outcomes(rows) == ["same", "new"]
    rows = planned(stock, draft(2, "Muziek", "Jeugdhuis De Kelder", capacity=5))
    assert [change.field for change in rows[0].changes] == ["capacity"]


def test_a_second_row_of_an_activity_at_another_moment_is_told() -> None:
    head = ("Activiteit", "Organisatie", "Wanneer")
    rows = [("Koffieklets", "Bib", "ma 9u-11u"), ("koffieklets", "bib vzw", "do 9u-11u"),
            ("Koffieklets", "LDC", "wo 9u-11u")]  # fmt: skip
    made = plan(MemoryStock(), sheet(head, *rows))
    told = [(p.row, p.problem.code, p.problem.value) for p in made.problems]
    assert told == [(3, ProblemCode.ROWS_CONTRADICT, "2")]
    assert [row.outcome for row in made.rows[1:]] == [Outcome.NEW] * 3
