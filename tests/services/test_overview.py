"""What there is to do, how the offer stands, and what is for later, from a real office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pijler4_desktop.domain.check_records import CheckRequest
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.records import Contact, ContactMoment
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine, end_of_week
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Answer,
    Day,
    DemandReason,
    Level,
    Means,
    PartOfDay,
    Phase,
    RequestStep,
    Standing,
    Status,
)
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.services.import_drafts import ImportDraft, ImportDrafts
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.overview import BEGINNERS, MOST_WAITING
from tests.factories import an_activity, an_organisation, fill_office

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
LONG_AGO = TODAY - timedelta(days=300)
SUNDAY = end_of_week(TODAY)
NEXT_WEEK = SUNDAY + timedelta(days=2)
SPOT = Spot(type=ActivityType.VOLUNTEERING, day=Day.SATURDAY, part=PartOfDay.MORNING)


def of(kind: TodoKind, lines: Sequence[TodoLine]) -> list[TodoLine]:
    return [one for one in lines if one.kind is kind]


def test_a_new_office_has_nothing_to_do(office: Office) -> None:
    overview = office.overview
    numbers, handoff, weeks = overview.numbers(), overview.handoff(), overview.weeks([])

    assert (list(overview.lines()), list(overview.gap_lines())) == ([], [])
    assert (numbers.total, numbers.free_places) == (0, 0)
    assert (handoff.last, handoff.next_on, handoff.since.nothing) == (None, None, True)
    assert (weeks.this_week, weeks.next_week) == (0, 0)


def test_the_numbers_are_those_of_the_list(office: Office) -> None:
    stored = fill_office(office, 60)
    numbers = office.overview.numbers()
    rows = office.offer.rows([one.id for one in stored]).values()
    standings = [row.standing for row in rows]
    runs = {Standing.CONFIRMED, Standing.TO_VERIFY}
    running = [one for one in stored if office.offer.rows([one.id])[one.id].standing in runs]
    order = list(Level)
    beginners = [
        one
        for one in running
        if one.language_min is not None
        and one.language_max is not None
        and any(
            order.index(one.language_min) <= order.index(level) <= order.index(one.language_max)
            for level in BEGINNERS
        )
    ]

    assert numbers.total == len(stored)
    assert numbers.confirmed == standings.count(Standing.CONFIRMED)
    assert numbers.to_verify == standings.count(Standing.TO_VERIFY)
    assert numbers.concept == standings.count(Standing.CONCEPT)
    assert numbers.stopped == standings.count(Standing.STOPPED)
    assert numbers.free_places == sum(one.places_free or 0 for one in running)
    assert numbers.with_free_places == sum(bool(one.places_free) for one in running)
    assert numbers.free_for_beginners == sum(one.places_free or 0 for one in beginners)


def test_a_follow_up_tells_when_and_what_was_agreed(office: Office) -> None:
    club = an_organisation("Sportclub Zwaluw")
    office.organisations.add(club)
    note = Note(Means.PHONE, "Wil meewerken.", None, "Ledengeld bespreken", NEXT_WEEK)
    office.contact_log.note(club.id, note)
    late = an_organisation("Koor", next_contact_on=TODAY - timedelta(days=3))
    office.organisations.add(late)

    first, second = of(TodoKind.FOLLOW_UP, office.overview.lines())

    assert (first.id, first.due_on, first.detail, first.agreed_on) == (
        late.id,
        late.next_contact_on,
        "",
        None,
    )
    assert (second.id, second.detail, second.agreed_on) == (club.id, note.next_step, TODAY)
    weeks = office.overview.weeks([first, second])
    assert (weeks.this_week, weeks.next_week) == (0, 1)
    ahead = office.overview.next_week()
    assert [one.id for one in ahead] == [club.id]
    office.contact_log.done(club.id)
    assert [one.id for one in office.overview.follow_ups()] == [late.id]


def test_what_waited_longest_to_be_verified_goes_first(office: Office) -> None:
    older = an_activity(name="Ouder", last_verified=LONG_AGO - timedelta(days=9))
    old = an_activity(name="Oud", last_verified=LONG_AGO, places_free=5)
    never = an_activity(name="Nooit", last_verified=None)
    fresh = an_activity(name="Vers", last_verified=TODAY)
    idea = an_activity(name="Idee", last_verified=None, status=Status.IDEA)
    stopped = an_activity(name="Gestopt", last_verified=None, status=Status.STOPPED)
    bare = an_activity(name="Zonder", last_verified=TODAY, social_evidence="")
    for one in (old, older, never, fresh, idea, stopped, bare):
        office.offer.add(one)

    lines = office.overview.lines()

    assert {one.name for one in of(TodoKind.VERIFY, lines)} == {"Ouder", "Oud", "Nooit"}
    found = next(one for one in lines if one.id == old.id)
    assert (found.since, found.number, found.missing) == (LONG_AGO, 5, ())
    (lacking,) = of(TodoKind.EVIDENCE, lines)
    assert (lacking.id, lacking.missing) == (bare.id, ("social",))
    office.offer.verify([old.id])
    assert old.id not in {one.id for one in office.overview.lines()}
    office.editing.undo()
    assert old.id in {one.id for one in office.overview.lines()}


def test_what_falls_due_next_week_is_counted_and_listed(office: Office) -> None:
    soon = an_activity(name="Straks", last_verified=TODAY, next_check_on=NEXT_WEEK)
    later = an_activity(
        name="Later", last_verified=TODAY, next_check_on=NEXT_WEEK + timedelta(days=30)
    )
    office.offer.add(soon)
    office.offer.add(later)

    lines = office.overview.lines()
    assert not of(TodoKind.VERIFY, lines)
    assert office.overview.weeks(lines).next_week == 1
    assert [one.id for one in office.overview.next_week()] == [soon.id]
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add([an_activity(last_verified=LONG_AGO) for _ in range(MOST_WAITING + 1)])
    assert [one.id for one in office.overview.next_week()] == [soon.id]


def test_an_initiative_asks_for_its_next_step_its_start_and_its_evaluation(office: Office) -> None:
    office.initiatives.begin("Avondcafé", template="talk_group", planned_start=TODAY)
    (card,) = office.initiatives.cards()
    (line,) = of(TodoKind.TASK, office.overview.lines())

    assert card.next_task is not None
    assert (line.id, line.detail, line.due_on) == (
        card.id,
        card.next_task.name,
        card.next_task.due_on,
    )
    assert (line.number, line.whole, line.phase) == (0, card.tasks, Phase.IDEA)
    office.initiatives.start(card.id)
    assert not of(TodoKind.TASK, office.overview.lines())
    opened = office.initiatives.open(card.id)
    office.initiatives.edit(opened, replace(opened.initiative, evaluate_on=TODAY))
    (evaluation,) = of(TodoKind.EVALUATE, office.overview.lines())
    assert evaluation.id == card.id
    (to_verify,) = of(TodoKind.VERIFY, office.overview.lines())
    assert to_verify.name == "Avondcafé"


def test_a_gap_is_a_line_until_an_initiative_closes_it(office: Office) -> None:
    office.offer.add(an_activity())
    office.demand.note(DemandReason.MOMENT, 4, SPOT, (LONG_AGO, TODAY))
    (line,) = office.overview.gap_lines()

    assert (line.kind, line.spot, line.number) == (TodoKind.GAP, SPOT, 4)
    office.initiatives.begin("Zaterdagploeg", spot=SPOT)
    assert list(office.overview.gap_lines()) == []
    assert len(office.overview.gaps()) == 1


def test_whoever_was_mailed_is_asked_again_when_it_is_time(office: Office) -> None:
    club = an_organisation("Sportclub Zwaluw")
    office.organisations.add(club)
    office.offer.add(an_activity(organisation_id=club.id, last_verified=LONG_AGO))
    assert not of(TodoKind.ASK_AGAIN, office.overview.lines())
    office.verifications.request(club.id, RequestStep.MAILED)
    assert not of(TodoKind.ASK_AGAIN, office.overview.lines())  # they have time to answer
    request_long_ago(office)

    (line,) = of(TodoKind.ASK_AGAIN, office.overview.lines())
    assert (line.id, line.step, line.number) == (club.id, RequestStep.MAILED_AGAIN, 1)


def test_an_import_that_is_not_finished_and_contacts_to_review_are_lines(office: Office) -> None:
    with office.database.reading() as reading:
        drafts = ImportDrafts(office.path, reading.database_id)
    drafts.save(
        ImportDraft(
            new_id(), Path("lijst.xlsx"), "00", "lijst.xlsx", datetime.now(UTC), 2, Choices()
        )
    )
    club = an_organisation("Sportclub Zwaluw")
    person = Contact(
        id=new_id(),
        organisation_id=club.id,
        function="coördinator",
        name="An Voorbeeld",
        ground="consent",
        informed_on=LONG_AGO,
        review_on=TODAY - timedelta(days=1),
    )
    with office.database.work(Action.ADD, "Toevoegen") as work:
        work.add([club, person])

    lines = office.overview.lines()

    assert [one.name for one in of(TodoKind.IMPORT, lines)] == ["lijst.xlsx"]
    assert [one.ids for one in of(TodoKind.CONTACTS, lines)] == [(person.id,)]


def test_all_lines_are_more_than_those_of_the_page_only_when_there_are_many(
    office: Office,
) -> None:
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add([an_activity(last_verified=LONG_AGO, slots=()) for _ in range(510)])
        work.add(
            [an_activity(last_verified=TODAY, dutch_met=Answer.UNKNOWN, slots=()) for _ in range(3)]
        )

    assert len(of(TodoKind.VERIFY, office.overview.lines())) == 500
    assert len(of(TodoKind.VERIFY, office.overview.lines(every=True))) == 510
    assert len(of(TodoKind.EVIDENCE, office.overview.lines())) == 3


def test_the_agreed_day_is_kept_and_taken_away_and_can_be_undone(office: Office) -> None:
    overview = office.overview
    overview.agree_on(NEXT_WEEK)
    assert overview.handoff().next_on == NEXT_WEEK
    overview.agree_on(TODAY)
    overview.agree_on(None)
    assert overview.handoff().next_on is None
    office.editing.undo()
    assert overview.handoff().next_on == TODAY


def request_long_ago(office: Office) -> None:
    """Let the request have been made months ago: nobody can wait for that here."""
    day = TODAY - timedelta(days=60)
    with office.database.work(Action.CONTACT, "Mailen") as work:
        work.change([replace(one, done_on=day) for one in list(work.all(CheckRequest))])
        work.change([replace(one, held_on=day) for one in list(work.all(ContactMoment))])
