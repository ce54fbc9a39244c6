"""What empty cells mean, what a gap is, and what the office says of spots."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from pijler4_desktop.domain.coverage.matrix import Area, Axis, CellState, CoverageFilter
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import CoverageMark
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Day,
    DemandReason,
    Judgement,
    Level,
    PartOfDay,
    Phase,
    Status,
)
from pijler4_desktop.services.coverage_index import MOST_TOUCHED
from pijler4_desktop.services.office import Office
from tests.factories import an_activity

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
LONG_AGO = TODAY - timedelta(days=500)
SUNDAY = Spot(type=ActivityType.CONVERSATION, day=Day.SUNDAY, part=PartOfDay.MORNING)
BUDDY = Spot(type=ActivityType.BUDDY, day=Day.MONDAY, part=PartOfDay.EVENING)
TUESDAY = Spot(type=ActivityType.CONVERSATION, day=Day.TUESDAY, part=PartOfDay.EVENING)


@pytest.fixture
def stocked(office: Office) -> Office:
    """An office with one praatgroep: Tuesday evening and Thursday morning, verified lately."""
    add(office, [an_activity()])
    return office


def add(office: Office, activities: Sequence[Activity]) -> None:
    with office.database.work(Action.ADD) as work:
        work.add(activities)


def ask(office: Office, spot: Spot, count: int = 1, until: date = TODAY) -> None:
    period = until - timedelta(days=10), until
    office.demand.note(DemandReason.MOMENT, count, spot, period, "trajectbegeleiders")


def state(office: Office, spot: Spot) -> CellState:
    """Return the state of a cell as the matrix has it, which is that of the cell alone."""
    found = office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
    cell = found.cell(Spot(type=spot.type), Spot(day=spot.day, part=spot.part))
    assert cell == office.coverage.cell(spot)
    return cell.state


def test_an_empty_cell_was_looked_at_once_its_type_is_verified(stocked: Office) -> None:
    assert state(stocked, SUNDAY) is CellState.NONE
    assert state(stocked, BUDDY) is CellState.UNSEEN
    assert state(stocked, TUESDAY) is CellState.OFFER

    add(stocked, [an_activity(type=ActivityType.BUDDY, slots=(), last_verified=LONG_AGO)])
    assert state(stocked, BUDDY) is CellState.UNSEEN
    add(stocked, [an_activity(type=ActivityType.BUDDY, slots=(), status=Status.STOPPED)])
    assert state(stocked, BUDDY) is CellState.NONE


def test_nothing_verified_means_nothing_seen(office: Office) -> None:
    assert state(office, BUDDY) is CellState.UNSEEN
    assert office.coverage.cell(Spot(day=Day.MONDAY)).state is CellState.UNSEEN


def test_who_looked_says_so_for_as_long_as_the_rhythm(stocked: Office) -> None:
    stocked.coverage.mark(Spot(type=ActivityType.BUDDY), Judgement.LOOKED)
    assert state(stocked, BUDDY) is CellState.NONE

    with stocked.database.work(Action.EDIT) as work:
        work.change([replace(one, marked_on=LONG_AGO) for one in work.all(CoverageMark)])
    assert state(stocked, BUDDY) is CellState.UNSEEN


def test_an_empty_cell_somebody_asked_for_is_a_gap(stocked: Office) -> None:
    ask(stocked, replace(SUNDAY, level=Level.A1), 3)
    ask(stocked, TUESDAY, 2)

    assert state(stocked, SUNDAY) is CellState.GAP
    assert state(stocked, TUESDAY) is CellState.OFFER
    assert stocked.coverage.cell(TUESDAY).demand == 2
    assert stocked.coverage.matrix(Axis.TYPE, Axis.DAYPART).gaps == 1
    assert [(gap.spot, gap.demand, gap.sources) for gap in stocked.coverage.gaps()] == [
        (SUNDAY, 3, ("trajectbegeleiders",))
    ]


def test_a_question_of_long_ago_asks_no_more(stocked: Office) -> None:
    ask(stocked, SUNDAY, 9, until=TODAY - timedelta(days=370))

    assert state(stocked, SUNDAY) is CellState.NONE
    assert stocked.coverage.gaps() == []


def test_not_needed_holds_for_all_within_until_somebody_asks_anew(stocked: Office) -> None:
    ask(stocked, SUNDAY, until=TODAY - timedelta(days=1))
    stocked.coverage.mark(Spot(day=Day.SUNDAY), Judgement.NOT_NEEDED)
    assert state(stocked, SUNDAY) is CellState.NOT_NEEDED

    with stocked.database.work(Action.EDIT) as work:
        day = TODAY - timedelta(days=5)
        work.change([replace(one, marked_on=day) for one in work.all(CoverageMark)])
    assert state(stocked, SUNDAY) is CellState.GAP


def test_a_target_above_what_is_there_is_a_gap(stocked: Office) -> None:
    stocked.coverage.mark(TUESDAY, Judgement.WANTED, target=2)
    assert state(stocked, TUESDAY) is CellState.GAP
    (gap,) = stocked.coverage.gaps()
    assert (gap.spot, gap.target, gap.moments, gap.demand) == (TUESDAY, 2, 1.0, 0)

    stocked.coverage.mark(TUESDAY, Judgement.WANTED, target=1)
    assert state(stocked, TUESDAY) is CellState.OFFER
    stocked.coverage.mark(TUESDAY, Judgement.NOT_NEEDED)
    assert stocked.coverage.cell(TUESDAY).target is None


def test_a_mark_is_one_step_with_its_label_and_can_be_taken_back(stocked: Office) -> None:
    stocked.coverage.mark(SUNDAY, Judgement.WANTED, target=2, reason="Veel vraag")
    stocked.coverage.mark(SUNDAY, Judgement.LOOKED)
    stocked.coverage.unmark(SUNDAY)
    labels = [step.label for step in stocked.editing.steps(3)]
    assert labels == [
        "Markering van Praatgroep, zondag voormiddag weghalen",
        "Praatgroep, zondag voormiddag als bekeken markeren",
        "Praatgroep, zondag voormiddag als gewenst markeren",
    ]
    assert state(stocked, SUNDAY) is CellState.NONE

    stocked.editing.undo()
    assert stocked.coverage.cell(SUNDAY).target == 2
    assert not stocked.coverage.unmark(BUDDY)
    assert not stocked.coverage.unmark(SUNDAY, Judgement.NOT_NEEDED)
    stocked.coverage.unmark(SUNDAY, Judgement.LOOKED)
    assert stocked.coverage.cell(SUNDAY).target == 2


def test_a_mark_holds_no_person_and_no_strange_target(stocked: Office) -> None:
    with pytest.raises(InvalidError):
        stocked.coverage.mark(SUNDAY, Judgement.WANTED, reason="Op vraag van fatima@mail.example")
    with pytest.raises(InvalidError):
        stocked.coverage.mark(SUNDAY, Judgement.WANTED, target=0)


def test_gaps_come_heaviest_first_with_what_closes_them(stocked: Office) -> None:
    elsewhere = Spot(type=ActivityType.CONVERSATION, place="9551")
    ask(stocked, SUNDAY, 2)
    ask(stocked, elsewhere, 7)
    ask(stocked, BUDDY, 2)
    stocked.coverage.mark(BUDDY, Judgement.WANTED, target=3)
    ideas = [an_activity(status=Status.IDEA) for _ in range(3)]
    wide, exact, stopped = (
        Initiative(id=new_id(), name="Idee", activity_id=one.id, gap=spot.code, phase=phase)
        for one, spot, phase in zip(
            ideas,
            (Spot(type=ActivityType.BUDDY), BUDDY, elsewhere),
            (Phase.IDEA, Phase.READY, Phase.STOPPED),
            strict=True,
        )
    )
    with stocked.database.work(Action.ADD) as work:
        work.add([*ideas, wide, exact, stopped])

    gaps = stocked.coverage.gaps()

    assert [gap.spot for gap in gaps] == [elsewhere, BUDDY, SUNDAY]
    assert [gap.initiative_id for gap in gaps] == [None, exact.id, None]
    assert gaps[0].since == TODAY - timedelta(days=10)


def test_what_is_wanted_somewhere_within_makes_all_of_it_a_gap(stocked: Office) -> None:
    stocked.coverage.mark(SUNDAY, Judgement.WANTED)
    ask(stocked, Spot(), 4)

    of_days = stocked.coverage.matrix(Axis.TYPE, Axis.DAY)

    row = Spot(type=ActivityType.CONVERSATION)
    assert of_days.cell(row, Spot(day=Day.SUNDAY)).state is CellState.GAP
    assert of_days.cell(row, Spot(day=Day.MONDAY)).state is CellState.NONE
    assert [gap.spot for gap in stocked.coverage.gaps()] == [SUNDAY]


def test_a_question_for_more_than_its_cell_has_is_a_gap_of_its_own(stocked: Office) -> None:
    beginners = replace(TUESDAY, level=Level.NONE)
    ask(stocked, beginners, 2)

    assert state(stocked, TUESDAY) is CellState.OFFER
    assert [gap.spot for gap in stocked.coverage.gaps()] == [beginners]


def test_what_does_not_run_is_not_offer(office: Office) -> None:
    idle = (Status.IDEA, Status.IN_PREPARATION, Status.PAUSED, Status.STOPPED)
    add(office, [an_activity(status=status) for status in idle])
    add(office, [an_activity(valid_until=TODAY - timedelta(days=1))])

    found = office.coverage.matrix(Axis.TYPE, Axis.DAYPART)

    assert (found.total.activities, found.apart.activities, found.over) == (0, 0, 1)


def test_what_is_overdue_counts_half_and_can_be_left_out(office: Office) -> None:
    add(office, [an_activity(), an_activity(last_verified=LONG_AGO)])

    cell = office.coverage.cell(TUESDAY)
    alone = office.coverage.matrix(Axis.TYPE, Axis.DAYPART, CoverageFilter(confirmed=True))

    assert (cell.activities, cell.moments, cell.places, cell.hours) == (2, 1.5, 24, 48.0)
    assert cell.stale == 1
    assert (alone.total.activities, alone.total.stale) == (1, 0)


def test_by_appointment_stands_apart_and_is_told(office: Office) -> None:
    add(office, [an_activity(by_appointment=True, capacity=None), an_activity()])

    found = office.coverage.matrix(Axis.TYPE, Axis.DAYPART)

    row = Spot(type=ActivityType.CONVERSATION)
    assert found.row_totals[row].activities == found.row_apart[row].activities == 1
    assert (found.without_moment, found.without_places) == (1, 1)
    assert office.coverage.cell(row).activities == 2


def test_a_level_asks_what_somebody_with_it_can_join(office: Office) -> None:
    add(office, [an_activity(language_min=Level.B1, language_max=None), an_activity()])

    of_a1 = CoverageFilter(level=Level.A1)

    assert office.coverage.matrix(Axis.TYPE, Axis.DAY, of_a1).total.activities == 1
    assert office.coverage.cell(TUESDAY, of_a1).activities == 1
    assert office.coverage.matrix(Axis.TYPE, Axis.DAY, of_a1).without_places == 0


def test_neighbours_are_counted_beside_the_own_municipality(office: Office) -> None:
    mine = an_activity(municipality_nis="", postal_code="")
    village = an_activity(municipality_nis="", postal_code="9551")
    add(office, [mine, village, an_activity()])

    areas = {a: office.coverage.cell(TUESDAY, CoverageFilter(area=a)).activities for a in Area}
    compared = office.coverage.compare(Axis.TYPE, Axis.DAY)

    assert areas == {Area.ALL: 3, Area.OWN: 2, Area.NEIGHBOURS: 1}
    assert [(one.name, found.total.activities) for one, found in compared] == [
        ("Herzele", 2),
        ("Aalst", 1),
    ]


def test_a_day_in_the_past_is_counted_as_it_was(office: Office) -> None:
    kept = an_activity(last_verified=TODAY - timedelta(days=380))
    add(office, [kept])
    ask(office, SUNDAY)
    year_ago = TODAY - timedelta(days=365)
    with office.database.work(Action.EDIT) as work:
        made_at = f"{year_ago - timedelta(days=3)}T10:00:00+00:00"
        work.connection.exec_driver_sql("UPDATE change_set SET made_at = ?", (made_at,))
    office.offer.remove([kept.id])
    add(office, [an_activity(type=ActivityType.BUDDY)])

    then = office.coverage.matrix(Axis.TYPE, Axis.DAYPART, CoverageFilter(as_on=year_ago))
    again = office.coverage.matrix(Axis.TYPE, Axis.DAYPART, CoverageFilter(as_on=year_ago))

    assert then.on == year_ago
    assert then.total.ids == (kept.id,)
    assert (then.total.stale, then.total.moments) == (0, 2.0)
    assert list(then.cells.values()) == list(again.cells.values())
    assert office.coverage.known_since() == year_ago - timedelta(days=3)
    assert kept.id not in office.coverage.matrix(Axis.TYPE, Axis.DAYPART).total.ids


def test_before_the_file_began_there_is_nothing_to_compare_with(office: Office) -> None:
    with pytest.raises(ExpectedError) as refused:
        office.coverage.matrix(Axis.TYPE, Axis.DAY, CoverageFilter(as_on=LONG_AGO))

    assert refused.value.failure is Failure.NO_HISTORY_THEN


def test_axes_that_name_the_same_thing_are_refused(office: Office) -> None:
    for pair in ((Axis.DAY, Axis.DAYPART), (Axis.DAYPART, Axis.PART), (Axis.TYPE, Axis.TYPE)):
        with pytest.raises(ValueError, match=r"day|part|type"):
            office.coverage.matrix(*pair)


def test_every_place_of_the_municipality_has_a_line(office: Office) -> None:
    add(office, [an_activity(postal_code="9000"), an_activity(postal_code="")])
    ask(office, Spot(place="9300"))

    found = office.coverage.matrix(Axis.PLACE, Axis.DAY)

    places = [row.place for row in found.rows]
    assert {"9000", "9300", "9550", "9551"} <= set(places)
    assert places == sorted(filter(None, places))
    assert found.apart.activities == 1


def test_the_index_follows_every_kind_of_step(office: Office) -> None:
    office.coverage.prepare()
    made = [an_activity() for _ in range(MOST_TOUCHED + 5)]
    add(office, made)
    assert office.coverage.cell(TUESDAY).activities == len(made)
    before = office.coverage.cell(TUESDAY)

    for number in range(3):
        opened = office.offer.open(made[number].id)
        office.offer.edit(opened, replace(made[number], slots=(Slot(Day.SUNDAY, time(9)),)))
        assert office.coverage.cell(TUESDAY).activities == len(made) - number - 1
    office.offer.remove([made[7].id])
    assert office.coverage.cell(TUESDAY).activities == len(made) - 4
    assert len(before.ids) == len(made), "a cell of before still knows what it counted"

    office.editing.undo()
    office.editing.undo()
    assert office.coverage.cell(TUESDAY).activities == len(made) - 2
    assert state(office, SUNDAY) is CellState.OFFER


def test_what_changed_often_still_counts_once(office: Office) -> None:
    made = [an_activity(last_verified=LONG_AGO) for _ in range(MOST_TOUCHED - 50)]
    add(office, made)
    ready = [office.coverage.ready]
    office.coverage.prepare()
    ready.append(office.coverage.ready)

    assert office.coverage.cell(TUESDAY).stale == len(made)
    for number in range(3):
        with office.database.work(Action.EDIT) as work:
            work.change([replace(one, capacity=number, last_verified=TODAY) for one in made])
        assert office.coverage.cell(TUESDAY).places == number * len(made)

    assert ready == [False, True]
    assert (office.coverage.cell(TUESDAY).activities, office.coverage.cell(TUESDAY).stale) == (
        len(made),
        0,
    )
