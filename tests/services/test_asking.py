"""An ask sheet goes to an organisation and comes home: real workbooks, there and back."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.asking.sheet import ASK_FIELDS, REMARK_HEADING, REMARK_KEPT_AS
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices, Decision, RowPlace
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome, RowKind
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.receipts import HIDDEN
from pijler4_desktop.domain.records import Activity, Contact, MergedOrganisation, Organisation
from pijler4_desktop.domain.vocabulary import Action, Ground, Status
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation
from tests.services.asking import opened
from tests.services.test_exporting import CONTACTS, EVERYTHING, SECRETS

NOTE = "Mevrouw Voorbeeld belde zelf"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.create(tmp_path / "test.p4db", "Aalst")
    yield made
    made.close()


@pytest.fixture
def partner(office: Office) -> Organisation:
    """An organisation with three activities that are asked about, and two that are not."""
    made = an_organisation("Buurthuis De Linde", email="onthaal@linde.example")
    other = an_organisation("Samentuin vzw")
    of_made = [
        an_activity(name="Taalcafé", organisation_id=made.id, internal_notes=NOTE),
        an_activity(name="Naaiatelier", organisation_id=made.id),
        an_activity(name="Samen koken", organisation_id=made.id),
        an_activity(name="Een idee", organisation_id=made.id, status=Status.IDEA),
        an_activity(name="Al gestopt", organisation_id=made.id, status=Status.STOPPED),
        an_activity(name="Tuinieren", organisation_id=other.id),
    ]
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add([made, other, *of_made])
    return made


@pytest.fixture
def sheet(office: Office, partner: Organisation, tmp_path: Path) -> Path:
    return office.asking.workbook(tmp_path / "vragenblad.xlsx", [partner.id]).path


def planned(office: Office, path: Path, choices: Choices | None = None) -> Plan:
    return office.importing.plan(office.importing.read(path), choices)


def stored(office: Office) -> dict[str, Activity]:
    with office.database.reading() as reading:
        return {activity.name: activity for activity in reading.all(Activity)}


def changed(office: Office, name: str, **values: object) -> None:
    activity = stored(office)[name]
    with office.database.work(Action.EDIT, "Wijzigen") as work:
        work.change(replace(activity, **values))  # type: ignore[arg-type]


def test_the_sheet_holds_what_is_asked_and_nothing_internal(
    partner: Organisation, sheet: Path
) -> None:
    with opened(sheet) as found:
        assert found.page.title == partner.name
        assert found.names == ["Naaiatelier", "Samen koken", "Taalcafé"]
        assert found.headings == [*(f.heading for f in ASK_FIELDS), REMARK_HEADING, ID_HEADING]
        said = " ".join(str(c.value) for row in found.page.iter_rows() for c in row if c.value)
        rules = found.page.data_validations.dataValidation
        lists = {cells.min_col for rule in rules if rule.type == "list" for cells in rule.sqref}
        assert {found.column(key) for key in ("status", "type", "language_min")} <= lists
    assert "Klopt dit nog? Het aanbod van Buurthuis De Linde" in said
    assert NOTE not in said
    assert not [field.key for field in ASK_FIELDS if field.internal or field.personal]


def test_no_secret_of_an_activity_leaves(office: Office, tmp_path: Path) -> None:
    made = an_organisation(internal_notes=NOTE, extra=(("Kleur", "geheim"),))
    filled = an_activity(organisation_id=made.id, **{**CONTACTS, **SECRETS, **EVERYTHING})
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add([made, filled])
    path = office.asking.workbook(tmp_path / "uit.xlsx", [made.id]).path
    book = openpyxl.load_workbook(path)
    said = " ".join(str(cell.value) for page in book for row in page.iter_rows() for cell in row)
    for secret in (*map(str, SECRETS.values()), NOTE, "geheim"):
        assert secret not in said


def test_an_unedited_sheet_changes_nothing(office: Office, sheet: Path) -> None:
    plan = planned(office, sheet)

    assert plan.counts[Outcome.SAME] == 3
    assert sum(plan.counts[o] for o in Outcome if o not in (Outcome.SAME, Outcome.IGNORED)) == 0
    assert (plan.notices, list(plan.problems)) == ((), [])
    assert not office.importing.apply(plan)


def test_one_edit_is_one_change(office: Office, sheet: Path) -> None:
    with opened(sheet) as found:
        found.type(found.row("Taalcafé"), slots="wo 14.00–16.00", capacity=20)

    plan = planned(office, sheet)
    (row,) = [row for row in plan.rows if row.outcome is Outcome.CHANGED]
    office.importing.apply(plan)

    assert {change.field for change in row.changes} == {"slots", "capacity"}
    assert stored(office)["Taalcafé"].capacity == 20
    assert stored(office)["Taalcafé"].internal_notes == NOTE


def test_what_both_sides_edited_is_asked_and_what_we_alone_edited_stays(
    office: Office, sheet: Path
) -> None:
    changed(office, "Taalcafé", capacity=12, place="Buurtzaal")
    with opened(sheet) as found:
        found.type(found.row("Taalcafé"), capacity=20)

    plan = planned(office, sheet)

    (row,) = plan.questions
    assert [(c.field, c.before, c.after, c.conflict) for c in row.changes] == [
        ("capacity", 12, 20, True)
    ]


def test_a_new_row_is_a_new_activity_of_that_organisation(
    office: Office, partner: Organisation, tmp_path: Path
) -> None:
    other = next(o.id for o in office.organisations.list("Samentuin"))
    path = office.asking.workbook(tmp_path / "twee.xlsx", [partner.id, other]).path
    with opened(path, "Samentuin vzw") as found:
        found.type(found.row("Tuinieren") + 1, name="Oogstfeest", type="Ontmoeting", cost_eur=0)

    plan = planned(office, path)
    office.importing.apply(plan)

    made = stored(office)["Oogstfeest"]
    assert plan.counts[Outcome.NEW] == 1
    assert (made.organisation_id, made.cost_eur) == (other, 0)
    assert len(office.organisations.list()) == 2


def test_the_first_activity_of_an_organisation_comes_home(office: Office, tmp_path: Path) -> None:
    twins = [an_organisation("Koor"), an_organisation("Koor")]
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add(twins)
    path = office.asking.workbook(tmp_path / "leeg.xlsx", [twins[1].id]).path
    assert planned(office, path).counts[Outcome.NEW] == 0
    with opened(path) as found:
        found.page.title = "Ander tabblad"
        found.type(found.heading_row + 2, name="Samen zingen")

    office.importing.apply(planned(office, path))

    assert stored(office)["Samen zingen"].organisation_id == twins[1].id


@pytest.mark.parametrize("how", ["deleted", "emptied", "number kept"])
def test_a_removed_row_is_a_question(office: Office, sheet: Path, how: str) -> None:
    with opened(sheet) as found:
        row = found.row("Samen koken")
        if how == "deleted":
            found.page.delete_rows(row)
        else:
            found.empty(row, keep=(ID_HEADING,) if how == "number kept" else ())

    source = office.importing.read(sheet)
    plan = office.importing.plan(source)
    (gone,) = plan.questions
    decision = Decision(Choice.MERGE, gone.candidates[0].stored.id)
    stopped = plan.decide(gone, decision)

    assert (gone.row_kind, gone.candidates[0].stored.name) == (RowKind.GONE, "Samen koken")
    assert [p.problem.code for p in gone.problems] == [ProblemCode.ROW_GONE]
    assert (plan.counts[Outcome.SAME], plan.counts[Outcome.HELD]) == (2, 0)
    assert not office.importing.apply(plan)
    assert plan.decide(gone, Decision(Choice.NEW)).counts[Outcome.NEW] == 0
    assert office.importing.hold_back(source, plan, sheet.with_name("weg.xlsx")) == 0
    office.importing.apply(stopped)
    assert stored(office)["Samen koken"].status is Status.STOPPED


def test_the_only_row_may_be_removed(office: Office, tmp_path: Path) -> None:
    other = an_organisation("Wandelclub")
    walk = an_activity(name="Wandelen", organisation_id=other.id)
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add([other, walk])
    path = office.asking.workbook(tmp_path / "een.xlsx", [other.id]).path
    with opened(path) as found:
        found.page.delete_rows(found.row("Wandelen"))

    (gone,) = planned(office, path).questions
    kept = Choices(decisions={RowPlace(gone.sheet, gone.row): Decision(Choice.SKIP)})
    plan = planned(office, path, kept)

    assert gone.candidates[0].stored.id == walk.id
    assert (len(plan.questions), plan.counts[Outcome.CHANGED]) == (0, 0)


def test_what_ended_or_moved_away_meanwhile_is_not_asked(office: Office, sheet: Path) -> None:
    with opened(sheet) as found:
        for name in ("Samen koken", "Naaiatelier"):
            found.page.delete_rows(found.row(name))
    changed(office, "Samen koken", status=Status.STOPPED)
    changed(office, "Naaiatelier", organisation_id=None)

    assert list(planned(office, sheet).questions) == []


def test_a_remark_is_kept_with_the_activity_once(office: Office, sheet: Path) -> None:
    with opened(sheet) as found:
        found.type(found.row("Taalcafé"), **{REMARK_HEADING: "Zomerstop in augustus."})
        found.type(found.row("Taalcafé") + 1, **{"name": "Leesclub", REMARK_HEADING: "Vanaf mei."})
    changed(office, "Taalcafé", extra=(("Kleur", "blauw"),))

    plan = planned(office, sheet)
    office.importing.apply(plan)
    again = planned(office, sheet)

    kept = (REMARK_KEPT_AS, "Zomerstop in augustus.")
    assert stored(office)["Taalcafé"].extra == (("Kleur", "blauw"), kept)
    assert stored(office)["Leesclub"].extra == ((REMARK_KEPT_AS, "Vanaf mei."),)
    assert list(plan.questions) == []
    assert again.counts[Outcome.CHANGED] == again.counts[Outcome.NEW] == 0


def test_new_rows_follow_an_organisation_that_was_merged(
    office: Office, partner: Organisation, sheet: Path
) -> None:
    with opened(sheet) as found:
        found.type(found.row("Taalcafé") + 1, name="Leesclub")
        found.page.delete_rows(found.row("Naaiatelier"))
    heir = next(o.id for o in office.organisations.list("Samentuin"))
    with office.database.work(Action.MERGE, "Samenvoegen") as work:
        moved = [a for a in stored(office).values() if a.organisation_id == partner.id]
        work.change([replace(one, organisation_id=heir) for one in moved])
        work.remove(partner)
        merged_on = date(2026, 1, 1)
        work.add(MergedOrganisation(id=partner.id, survivor_id=heir, merged_on=merged_on))

    plan = planned(office, sheet)
    office.importing.apply(plan)

    assert stored(office)["Leesclub"].organisation_id == heir
    assert [row.candidates[0].stored.name for row in plan.questions] == ["Naaiatelier"]


def test_a_sheet_without_marks_still_knows_whose_new_rows_are(
    office: Office, partner: Organisation, sheet: Path
) -> None:
    with opened(sheet) as found:
        found.type(found.row("Taalcafé") + 1, name="Leesclub")
        found.page.parent.custom_doc_props.props.clear()

    office.importing.apply(planned(office, sheet))

    assert stored(office)["Leesclub"].organisation_id == partner.id


def test_a_file_of_ours_that_is_no_workbook_is_never_replaced(
    office: Office, partner: Organisation, tmp_path: Path
) -> None:
    for target in (tmp_path / "uit.pdf", office.path):
        with pytest.raises(ExpectedError) as refused:
            office.asking.workbook(target, [partner.id])
        assert refused.value.failure is Failure.TARGET_UNWRITABLE
    with pytest.raises(ExpectedError) as nothing:
        office.asking.workbook(tmp_path / "uit.xlsx", [new_id()])
    assert nothing.value.failure is Failure.NOTHING_TO_EXPORT


def test_organisations_are_found_by_name_or_number(office: Office, partner: Organisation) -> None:
    assert office.asking.find(["buurthuis de LINDE", partner.id]) == [partner.id]
    with pytest.raises(ExpectedError) as unknown:
        office.asking.find(["Nergens"])
    assert unknown.value.failure is Failure.NO_SUCH_ORGANISATION


def test_the_mail_says_what_we_know(office: Office, partner: Organisation) -> None:
    office.settings.keep_return_address("Dienst\n", date(2026, 1, 1))
    office.settings.keep_return_address("Dienst Samenleven \n\n Markt 1\n", date(2026, 1, 2))

    mail = office.asking.mail(partner.id)

    assert mail.to == "onthaal@linde.example"
    assert mail.subject == "Klopt dit nog? Jullie aanbod in Aalst"
    assert "3. Taalcafé (praatgroep)\n   Wanneer: dinsdag van 19 tot 21 uur" in mail.body
    assert mail.body.endswith("Dienst Samenleven\nMarkt 1")
    assert NOTE not in mail.body
    assert "Een idee" not in mail.body


def test_a_return_address_is_no_place_for_a_national_number(office: Office) -> None:
    with pytest.raises(InvalidError):
        office.settings.keep_return_address("Dienst 85.07.30-033.28", date(2026, 1, 1))
    assert office.settings.return_address() == ()
    office.settings.keep_return_address("Dienst", date(2026, 1, 1))
    assert [step.label for step in office.editing.steps(1)] == ["Terugzendadres wijzigen"]


def test_what_is_asked_holds_no_person_and_is_written_down(office: Office, tmp_path: Path) -> None:
    organisation = an_organisation("Praktijk Lotte Wouters")
    person = Contact(
        id=new_id(), organisation_id=organisation.id, function="Onthaal", name="Lotte Wouters",
        ground=Ground.CONSENT, informed_on=date(2026, 11, 1), review_on=date(2027, 11, 1),
        email="lotte.wouters@delinde.example",
    )  # fmt: skip
    activity = an_activity(
        organisation_id=organisation.id, email=person.email, place="bij Lotte Wouters"
    )
    with office.database.work(Action.ADD) as work:
        work.add([organisation, person, activity])

    office.asking.workbook(tmp_path / "vraag.xlsx", [organisation.id])
    (form,) = office.asking.forms([organisation.id])

    book = openpyxl.load_workbook(tmp_path / "vraag.xlsx")
    cells = [str(c.value) for sheet in book for line in sheet.iter_rows() for c in line]
    assert "outers" not in "\n".join(cells)
    assert "outers" not in repr(form)
    with zipfile.ZipFile(tmp_path / "vraag.xlsx") as packed:
        assert not [name for name in packed.namelist() if b"outers" in packed.read(name)]
    assert office.asking.names([organisation.id]) == {organisation.id: f"Praktijk {HIDDEN}"}
    (line,) = office.export_log.list()
    assert (line.profile, line.receiver, line.personal) == ("vragenblad", form.organisation, False)
    assert form.organisation == f"Praktijk {HIDDEN}"
    source = office.importing.read(tmp_path / "vraag.xlsx", Silent())
    plan = office.importing.plan(source, Choices(), Silent())
    assert {row.outcome for row in plan.rows} == {Outcome.SAME, Outcome.IGNORED}
