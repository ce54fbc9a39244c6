"""From a gap to an activity that runs, and back: on a real database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.history import FieldChange
from pijler4_desktop.domain.initiative_records import Cost, Initiative
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import (
    Kind,
    PartnerAnswer,
    Phase,
    Standing,
    Status,
)
from pijler4_desktop.domain.wording import value_text
from pijler4_desktop.services.initiatives import Initiatives
from pijler4_desktop.services.office import Office
from tests.factories import an_activity
from tests.services.initiating import GAP, SOON, TODAY, activity_status, begin, card


def changed(office: Office, id_: str) -> dict[str, tuple[str, str]]:
    """Say what the last step changed in an initiative, field by field."""

    def said(field: FieldChange) -> tuple[str, str]:
        before, after = (value_text(field.field, v) for v in (field.before, field.after))
        return before, after

    last = office.editing.record_history(Kind.INITIATIVE, id_)[0]
    return {field.field: said(field) for field in last.fields}


def test_the_chain_from_a_gap_to_the_hand_off_and_back(office: Office, tmp_path: Path) -> None:
    office.offer.add(an_activity(name="Loopt al"))
    before = office.database.change_set
    id_ = begin(office, template="talk_group", spot=GAP, planned_start=SOON)
    opened = office.initiatives.open(id_)
    assert opened.activity is not None
    activity = opened.activity.id

    def handed_off(name: str) -> set[str]:
        path = tmp_path / f"{name}.xlsx"
        office.exporting.export(path, "agii")
        sheet = openpyxl.load_workbook(path)["Aanbod"]
        return {str(cell.value) for row in sheet.iter_rows() for cell in row}

    assert activity not in handed_off("idee")
    assert office.offer.ids(OfferFilter(standings=frozenset({Standing.CONCEPT}))) == [activity]
    office.initiatives.move(id_, Phase.READY)
    started = office.initiatives.start(id_)

    assert "Verzekering van de vrijwilligers in orde" in started.unchecked
    to_verify = OfferFilter(standings=frozenset({Standing.TO_VERIFY}))
    assert activity in office.offer.ids(to_verify)
    found = office.offer.open(activity).activity
    assert (found.status, found.last_verified) == (Status.ACTIVE, None)
    assert (found.postal_code, found.municipality_nis) == ("9550", "41027")
    assert (card(office, id_).phase, card(office, id_).started_on) == (Phase.STARTED, TODAY)
    assert activity in handed_off("gestart")

    office.editing.undo()
    assert (card(office, id_).phase, activity_status(office, id_)) == (
        Phase.READY,
        Status.IN_PREPARATION,
    )
    assert activity not in handed_off("terug")
    for _step in range(2):
        office.editing.undo()
    assert office.initiatives.cards() == []
    with office.database.reading() as reading:
        assert reading.records_at(before, Initiative) == {}
        assert reading.unlike_history() == []


def test_an_initiative_needs_a_name_and_a_template_that_exists(office: Office) -> None:
    with pytest.raises(InvalidError):
        office.initiatives.begin("  ")
    with pytest.raises(ExpectedError) as refused:
        office.initiatives.begin("Iets", template="bestaat_niet")

    assert refused.value.failure is Failure.NO_SUCH_TEMPLATE
    assert office.initiatives.cards() == []
    assert office.offer.ids(OfferFilter()) == []


def test_a_board_keeps_its_order_in_one_step(office: Office) -> None:
    first, second, third = (begin(office, name) for name in "ABC")

    def column(phase: Phase) -> list[tuple[str, int]]:
        return [
            (one.name, one.position) for one in office.initiatives.cards() if one.phase is phase
        ]

    assert column(Phase.IDEA) == [("A", 0), ("B", 1), ("C", 2)]
    office.initiatives.move(third, Phase.IDEA, 0)
    assert column(Phase.IDEA) == [("C", 0), ("A", 1), ("B", 2)]
    office.initiatives.move(first, Phase.PREPARATION)
    office.initiatives.move(second, Phase.PREPARATION, 0)
    assert column(Phase.IDEA) == [("C", 0)]
    assert column(Phase.PREPARATION) == [("B", 0), ("A", 1)]
    assert activity_status(office, second) is Status.IN_PREPARATION
    office.editing.undo()
    assert column(Phase.IDEA) == [("C", 0), ("B", 1)]
    assert activity_status(office, second) is Status.IDEA


def test_an_activity_that_runs_already_is_no_concept_again(office: Office) -> None:
    id_ = begin(office, "Koffie")
    opened = office.offer.open(office.initiatives.open(id_).initiative.activity_id)
    office.offer.edit(opened, replace(opened.activity, status=Status.ACTIVE))

    office.initiatives.move(id_, Phase.PREPARATION)
    assert activity_status(office, id_) is Status.ACTIVE
    office.initiatives.stop(id_, "Geen lokaal")
    office.initiatives.resume(id_)
    assert activity_status(office, id_) is Status.ACTIVE


def test_what_started_cannot_go_back_by_moving(office: Office) -> None:
    id_ = begin(office)
    with pytest.raises(ValueError, match="started"):
        office.initiatives.move(id_, Phase.STARTED)
    office.initiatives.start(id_)
    again: list[Callable[[], object]] = [
        lambda: office.initiatives.start(id_),
        lambda: office.initiatives.move(id_, Phase.IDEA),
    ]
    for attempt in again:
        with pytest.raises(ExpectedError) as refused:
            attempt()
        assert refused.value.failure is Failure.ALREADY_STARTED
    assert not office.initiatives.move(id_, Phase.STARTED, 0)


def test_stopping_asks_a_reason_and_keeps_it(office: Office) -> None:
    idea, running = begin(office, "Idee"), begin(office, "Loopt")
    office.initiatives.start(running)
    with pytest.raises(InvalidError):
        office.initiatives.stop(idea, " ")

    office.initiatives.stop(idea, "Geen  begeleiders")
    office.initiatives.stop(running, "Te weinig volk")

    assert office.initiatives.cards() == []
    assert (card(office, idea).stop_reason, card(office, idea).stopped_on) == (
        "Geen begeleiders",
        TODAY,
    )
    assert activity_status(office, idea) is Status.IDEA
    assert activity_status(office, running) is Status.STOPPED
    assert not office.initiatives.stop(idea, "nog eens")
    office.initiatives.resume(running)
    assert (card(office, running).phase, activity_status(office, running)) == (
        Phase.STARTED,
        Status.ACTIVE,
    )
    assert "Te weinig volk" in office.initiatives.open(running).initiative.log[-1].text
    assert not office.initiatives.resume(running)


def test_both_are_edited_together_and_nothing_is_written_over(office: Office) -> None:
    id_ = begin(office, template="buddy", planned_start=SOON)
    opened, late = office.initiatives.open(id_), office.initiatives.open(id_)
    assert opened.activity is not None
    week = timedelta(days=7)
    wanted = replace(
        opened.initiative,
        name="Buddy's  in Herzele",
        planned_start=SOON + week,
        phase=Phase.STARTED,
    )
    activity = replace(opened.activity, capacity=12, status=Status.ACTIVE)

    office.initiatives.edit(opened, wanted, activity, "Bib Herzele")

    after = office.initiatives.open(id_)
    assert after.activity is not None
    assert (after.initiative.name, after.initiative.phase) == ("Buddy's in Herzele", Phase.IDEA)
    assert after.initiative.tasks[0].due_on == opened.initiative.tasks[0].due_on + week  # type: ignore[operator]
    assert (after.activity.capacity, after.activity.status) == (12, Status.IDEA)
    assert office.offer.open(after.activity.id).organisation is not None
    for attempt in (wanted, replace(late.initiative, purpose="Anders")):
        with pytest.raises(ExpectedError) as refused:
            office.initiatives.edit(late, attempt, late.activity)
        assert refused.value.failure is Failure.CHANGED_ELSEWHERE
    office.editing.undo()
    undone = office.initiatives.open(id_)
    assert (undone.initiative, undone.activity) == (opened.initiative, opened.activity)


def test_the_activity_is_not_written_over_when_it_changed_in_the_offer(office: Office) -> None:
    id_ = begin(office)
    opened = office.initiatives.open(id_)
    assert opened.activity is not None
    seen = office.offer.open(opened.activity.id)
    office.offer.edit(seen, replace(seen.activity, capacity=8))

    with pytest.raises(ExpectedError):
        office.initiatives.edit(opened, opened.initiative, replace(opened.activity, capacity=12))
    office.initiatives.edit(opened, replace(opened.initiative, purpose="Oefenen"))

    after = office.initiatives.open(id_)
    assert after.activity is not None
    assert (after.initiative.purpose, after.activity.capacity) == ("Oefenen", 8)


@pytest.mark.parametrize(
    "changes",
    [
        {"budget_eur": -1.0},
        {"costs": (Cost("Koffie", -3.0),)},
        {"costs": (Cost(" ", 3.0),)},
        {"purpose": "Bel 85.07.30-033 28"},
    ],
)
def test_what_cannot_be_is_refused(office: Office, changes: dict[str, object]) -> None:
    opened = office.initiatives.open(begin(office))
    with pytest.raises(InvalidError):
        office.initiatives.edit(opened, replace(opened.initiative, **changes))  # type: ignore[arg-type]
    assert office.initiatives.open(opened.initiative.id) == opened


def test_the_history_tells_in_words_what_changed(office: Office) -> None:
    id_ = begin(office, template="buddy", planned_start=date(2027, 3, 1))
    service = office.initiatives
    day = f"{TODAY:%d/%m/%Y}"

    service.tick(id_, 0, True)
    owner = "Eerste gesprek met de organisatie, Integratieambtenaar"
    assert changed(office, id_) == {
        "tasks": (f"{owner}, tegen 23/11/2026", f"{owner}, gedaan op {day}")
    }
    service.note(id_, "Gebeld met de bib")
    assert changed(office, id_) == {"log": ("", f"{day}: Gebeld met de bib")}
    opened = service.open(id_)
    service.edit(opened, replace(opened.initiative, costs=(Cost("Koffie", 12.5),)))
    assert changed(office, id_) == {"costs": ("", "Koffie: € 12,50")}
    service.invite(id_, "Bib Herzele", "trekker")
    assert changed(office, id_) == {"partners": ("", "Bib Herzele, trekker, gevraagd")}
    opened = service.open(id_)
    said = replace(opened.initiative.partners[0], answer=PartnerAnswer.CONFIRMED)
    service.edit(opened, replace(opened.initiative, partners=(said,)))
    assert changed(office, id_)["partners"][1] == "Bib Herzele, trekker, bevestigd"
    service.move(id_, Phase.READY)
    assert changed(office, id_)["phase"] == ("Idee", "Klaar om te starten")
    service.move(id_, Phase.IDEA)
    assert changed(office, id_)["phase"] == ("Klaar om te starten", "Idee")
    assert (card(office, id_).spent_eur, card(office, id_).done) == (12.5, 1)
    gap = value_text("gap", GAP.code, office.facts)
    assert gap == "Praatgroep, zondag namiddag, niveau A1, 9550 Herzele"


def test_after_six_months_it_is_written_down_what_came_of_it(office: Office) -> None:
    id_ = begin(office, template="buddy")
    office.initiatives.start(id_)
    with pytest.raises(InvalidError):
        office.initiatives.evaluate(id_, "")

    office.initiatives.evaluate(id_, "Twaalf duo's")

    one = office.initiatives.open(id_).initiative
    assert (one.evaluation, one.evaluated_on) == ("Twaalf duo's", TODAY)
    assert [task.done_on for task in one.tasks if task.name.startswith("Evaluatie")] == [TODAY]
    assert card(office, id_).evaluate_on is None


def test_the_house_has_templates_of_its_own(office: Office) -> None:
    service: Initiatives = office.initiatives
    copy = service.template_copy("buddy")
    service.keep_template(copy)
    service.keep_template(replace(service.own_template(copy.id), name="Buddy's bij ons"))

    assert [(one.name, one.own) for one in service.templates()][-1] == ("Buddy's bij ons", True)
    id_ = begin(office, template=copy.id, planned_start=SOON)
    with pytest.raises(InvalidError):
        service.keep_template(replace(copy, name=""))
    service.remove_template(copy.id)
    assert len(service.templates()) == 10
    opened = office.initiatives.open(id_)
    later = replace(opened.initiative, planned_start=SOON + timedelta(days=1))
    office.initiatives.edit(opened, later)
    with pytest.raises(ExpectedError):
        service.own_template(copy.id)
    for _step in range(3):
        office.editing.undo()
    assert service.own_template(copy.id).name == "Buddy's bij ons"


def test_initiatives_are_dumped_with_every_field(office: Office) -> None:
    id_ = begin(office, template="buddy", spot=GAP)
    office.initiatives.invite(id_, "Bib Herzele")

    (dumped,) = office.dumping.of("initiatives")

    assert (dumped["id"], dumped["gap"], dumped["phase"]) == (id_, GAP.code, "idea")
    assert dumped["tasks"][0].keys() == {"name", "owner", "due_on", "done_on", "tip", "is_check"}
    assert dumped["partners"][0]["organisation"] == "Bib Herzele"
