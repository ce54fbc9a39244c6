"""Dates that move along, places on the board, and what starting and stopping make of both."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import Initiative, Task
from pijler4_desktop.domain.initiatives.beginning import Beginning, begun
from pijler4_desktop.domain.initiatives.cards import card_of, next_task
from pijler4_desktop.domain.initiatives.moving import (
    EVALUATION,
    in_order,
    placed,
    rescheduled,
    resumed,
    started,
    stopped,
)
from pijler4_desktop.domain.initiatives.templates import program_templates
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Childcare,
    Day,
    Level,
    PartOfDay,
    Phase,
    Status,
    Threshold,
)
from tests.factories import an_activity

TEMPLATE = next(one for one in program_templates() if one.code == "talk_group")
START = date(2027, 3, 1)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


def an_initiative(start: date | None = START, **changes: object) -> Initiative:
    said = Beginning(
        name="Praatgroep", ids=(new_id(), new_id()), template=TEMPLATE, planned_start=start
    )
    return replace(begun(said)[0], **changes)  # type: ignore[arg-type]


def due(one: Initiative, name: str) -> date | None:
    return next(task.due_on for task in one.tasks if task.name == name)


def test_the_activity_begins_with_what_the_gap_lacks() -> None:
    spot = Spot(
        type=ActivityType.BUDDY,
        day=Day.SUNDAY,
        part=PartOfDay.AFTERNOON,
        level=Level.A1,
        place="9550",
        threshold=Threshold.CHILDCARE,
    )
    blank = Beginning(name="Zondag", ids=(new_id(), new_id()), spot=spot)

    one, activity = begun(blank)
    _other, chosen = begun(replace(blank, template=TEMPLATE, spot=Spot(part=PartOfDay.EVENING)))

    assert (one.gap, one.activity_id) == (spot.code, activity.id)
    assert (activity.type, activity.status) == (ActivityType.BUDDY, Status.IDEA)
    assert activity.slots == (Slot(Day.SUNDAY, part=PartOfDay.AFTERNOON),)
    assert (activity.language_min, activity.postal_code) == (Level.A1, "9550")
    assert activity.childcare is Childcare.YES
    assert (chosen.type, chosen.slots) == (ActivityType.CONVERSATION, ())
    assert chosen.when_text == "avond"
    assert chosen.description == TEMPLATE.description


@given(DAYS, DAYS)
def test_open_tasks_move_along_with_the_start_and_back(first: date, then: date) -> None:
    before = an_initiative(first)
    done = replace(before.tasks[0], done_on=first)
    before = replace(before, tasks=(done, *before.tasks[1:]))

    moved = rescheduled(before, replace(before, planned_start=then), TEMPLATE.tasks)
    back = rescheduled(moved, replace(moved, planned_start=first), TEMPLATE.tasks)

    assert [task.due_on for task in moved.tasks[1:]] == [
        then + timedelta(days=task.days) for task in TEMPLATE.tasks[1:]
    ]
    assert moved.tasks[0] == done
    assert back == before


@given(DAYS)
def test_without_a_start_the_dates_of_the_template_go_and_come(day: date) -> None:
    own = Task("Zelf bedacht", due_on=date(2027, 1, 5))
    before = an_initiative(day)
    before = replace(before, tasks=(*before.tasks, own))

    without = rescheduled(before, replace(before, planned_start=None), TEMPLATE.tasks)
    again = rescheduled(without, replace(without, planned_start=day), TEMPLATE.tasks)

    assert {task.due_on for task in without.tasks} == {None, own.due_on}
    assert again == before


def test_a_date_that_was_changed_by_hand_in_the_same_go_stays() -> None:
    before = an_initiative()
    by_hand = replace(before.tasks[0], due_on=date(2027, 1, 2))
    after = replace(
        before, planned_start=START + timedelta(days=7), tasks=(by_hand, *before.tasks[1:])
    )

    moved = rescheduled(before, after, TEMPLATE.tasks)

    assert moved.tasks[0] == by_hand
    assert moved.tasks[1].due_on == START + timedelta(days=TEMPLATE.tasks[1].days + 7)


@given(st.integers(0, 6), st.one_of(st.none(), st.integers(-2, 9)))
def test_a_column_is_numbered_without_holes(size: int, position: int | None) -> None:
    column = [an_initiative(position=number * 3) for number in range(size)]
    new = an_initiative()

    after = placed(column, new, position)

    assert [one.position for one in after] == list(range(size + 1))
    assert [one.id for one in in_order(after) if one.id != new.id] == [one.id for one in column]
    place = next(one.position for one in after if one.id == new.id)
    assert place == (size if position is None else max(0, min(position, size)))


def test_starting_makes_offer_that_nobody_verified() -> None:
    one, activity = an_initiative(), an_activity(status=Status.IN_PREPARATION)
    day = START + timedelta(days=10)

    running, offered = started(one, activity, day)

    assert (running.phase, running.started_on) == (Phase.STARTED, day)
    assert running.evaluate_on == due(running, EVALUATION) == date(2027, 9, 11)
    assert due(running, "Bellen hoe de eerste weken gaan") == day + timedelta(days=28)
    assert due(running, "Begeleiders zoeken") == due(one, "Begeleiders zoeken")
    assert (offered.status, offered.last_verified, offered.verified_how) == (
        Status.ACTIVE,
        None,
        None,
    )


def test_what_runs_already_keeps_its_verification() -> None:
    activity = an_activity()
    assert started(an_initiative(), activity, START)[1] == activity


def test_what_never_ran_is_no_offer_that_stopped() -> None:
    one, concept = an_initiative(), an_activity(status=Status.IDEA, last_verified=None)

    quiet, left = stopped(one, concept, "Geen begeleiders", START)
    assert left is not None
    going, again = resumed(quiet, left, START)

    assert (quiet.phase, quiet.stop_reason) == (Phase.STOPPED, "Geen begeleiders")
    assert (left.status, left.status_reason) == (Status.IDEA, "Geen begeleiders")
    assert next_task(quiet) is None
    assert (going.phase, going.stop_reason, again) == (Phase.IDEA, "", concept)
    assert going.log[-1].text == "Hervat. Stopgezet op 1 maart 2027: Geen begeleiders"


def test_what_ran_stops_as_offer_and_has_to_be_verified_when_it_goes_on() -> None:
    running, offered = started(an_initiative(), an_activity(status=Status.IDEA), START)

    quiet, left = stopped(running, offered, "Te weinig volk", START)
    assert left is not None
    going, again = resumed(quiet, left, START)

    assert (left.status, left.status_reason) == (Status.STOPPED, "Te weinig volk")
    assert again is not None
    assert (going.phase, again.status, again.last_verified) == (Phase.STARTED, Status.ACTIVE, None)
    assert stopped(running, None, "Weg", START)[1] is None


def test_a_card_tells_what_is_next_and_what_is_late() -> None:
    one, activity = an_initiative(), an_activity()

    calm = card_of(one, activity, (), START - timedelta(days=90))
    late = card_of(one, None, (), START + timedelta(days=1))
    running, _offered = started(one, activity, START)
    later = card_of(running, activity, (), date(2027, 9, 1))

    assert calm.next_task == one.tasks[0]
    assert (calm.late, calm.done, calm.tasks, calm.unchecked) == (False, 0, 13, 5)
    assert (late.late, late.type, late.activity_id) == (True, None, None)
    assert (later.evaluation_due, later.evaluate_on) == (True, date(2027, 9, 1))
