"""Where an activity stands, and the parts of the week it falls in."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.standing import (
    conditions_met,
    dayparts_mask,
    fresh_since,
    missing_to_confirm,
    part_of,
    parts_of,
    standing,
    verified,
)
from pijler4_desktop.domain.vocabulary import Answer, Day, PartOfDay, Standing, Status

TODAY = date(2025, 11, 3)
MORNING, AFTERNOON, EVENING = PartOfDay
MET = Activity(
    id="a",
    name="Praattafel",
    dutch_met=Answer.YES,
    dutch_evidence="Begeleiding in het Nederlands",
    social_met=Answer.YES,
    social_evidence="Groep van tien, ook buren",
    last_verified=date(2025, 5, 3),
)


def test_both_answers_and_both_evidences_meet_the_conditions() -> None:
    assert conditions_met(MET)
    assert missing_to_confirm(MET) == []


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"dutch_met": Answer.UNKNOWN}, "dutch_met"),
        ({"social_met": Answer.NO}, "social_met"),
        ({"dutch_evidence": "  "}, "dutch_evidence"),
        ({"social_evidence": ""}, "social_evidence"),
    ],
)
def test_what_is_missing_is_named(change: dict[str, Answer], missing: str) -> None:
    activity = replace(MET, **change)  # type: ignore[arg-type]

    assert not conditions_met(activity)
    assert missing_to_confirm(activity) == [missing]
    assert standing(activity, TODAY, 6) is Standing.TO_VERIFY


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.IDEA, Standing.CONCEPT),
        (Status.IN_PREPARATION, Standing.CONCEPT),
        (Status.ACTIVE, Standing.CONFIRMED),
        (Status.FULL, Standing.CONFIRMED),
        (Status.PAUSED, Standing.STOPPED),
        (Status.STOPPED, Standing.STOPPED),
    ],
)
def test_the_status_goes_first(status: Status, expected: Standing) -> None:
    assert standing(replace(MET, status=status), TODAY, 6) is expected


@pytest.mark.parametrize(
    ("checked", "next_check", "expected"),
    [
        (TODAY, TODAY + timedelta(days=1), Standing.CONFIRMED),
        (TODAY, TODAY, Standing.TO_VERIFY),  # on the day itself it is due
        (TODAY - timedelta(days=900), TODAY + timedelta(days=1), Standing.CONFIRMED),
        (None, TODAY + timedelta(days=1), Standing.TO_VERIFY),
    ],
)
def test_a_day_for_the_next_check_goes_before_the_rule(
    checked: date | None, next_check: date, expected: Standing
) -> None:
    planned = replace(MET, last_verified=checked, next_check_on=next_check)

    assert standing(planned, TODAY, 6) is expected


@pytest.mark.parametrize(("ahead", "kept"), [(-1, False), (0, False), (1, True)])
def test_a_check_that_was_due_is_done_once_it_is_still_right(ahead: int, kept: bool) -> None:
    planned = replace(MET, next_check_on=TODAY + timedelta(days=ahead))

    done = verified(planned, TODAY)

    assert done.last_verified == TODAY
    assert done.next_check_on == (planned.next_check_on if kept else None)


def test_a_verification_counts_for_the_months_of_the_rule() -> None:
    assert fresh_since(TODAY, 6) == date(2025, 5, 3)
    assert fresh_since(date(2025, 8, 31), 6) == date(2025, 2, 28)
    assert standing(MET, TODAY, 6) is Standing.CONFIRMED
    assert standing(replace(MET, last_verified=date(2025, 5, 2)), TODAY, 6) is Standing.TO_VERIFY
    assert standing(replace(MET, last_verified=None), TODAY, 6) is Standing.TO_VERIFY


@pytest.mark.parametrize(
    ("moment", "part"),
    [
        (time(0), MORNING),
        (time(11, 59), MORNING),
        (time(12), AFTERNOON),
        (time(17, 29), AFTERNOON),
        (time(17, 30), EVENING),
        (time(23, 59), EVENING),
    ],
)
def test_the_day_has_three_parts(moment: time, part: PartOfDay) -> None:
    assert part_of(moment) is part


@pytest.mark.parametrize(
    ("slot", "parts"),
    [
        (Slot(Day.MONDAY, time(9), time(11)), {MORNING}),
        (Slot(Day.MONDAY, time(9), time(12, 30)), {MORNING}),
        (Slot(Day.MONDAY, time(9), time(13)), {MORNING, AFTERNOON}),
        (Slot(Day.MONDAY, time(11, 30), time(13)), {MORNING, AFTERNOON}),
        (Slot(Day.MONDAY, time(9), time(22)), {MORNING, AFTERNOON, EVENING}),
        (Slot(Day.MONDAY, time(22), time(0)), {EVENING}),
        (Slot(Day.MONDAY, time(14), time(9)), {AFTERNOON}),
        (Slot(Day.MONDAY, time(19)), {EVENING}),
        (Slot(Day.MONDAY, None, time(11)), {MORNING}),
        (Slot(Day.MONDAY, part=AFTERNOON), {AFTERNOON}),
        (Slot(Day.MONDAY, time(19), part=AFTERNOON), {EVENING}),
        (Slot(Day.MONDAY), {MORNING, AFTERNOON, EVENING}),
    ],
)
def test_a_moment_falls_in_parts_of_the_day(slot: Slot, parts: set[PartOfDay]) -> None:
    assert parts_of(slot) == parts


def test_the_mask_joins_all_moments() -> None:
    slots = (Slot(Day.TUESDAY, time(19), time(21)), Slot(Day.SUNDAY, part=MORNING))

    mask = dayparts_mask(replace(MET, slots=slots))

    assert mask == daypart_bit(1, 2) | daypart_bit(6, 0)


SLOTS = st.builds(
    Slot,
    st.sampled_from(Day),
    st.none() | st.times(),
    st.none() | st.times(),
    st.none() | st.sampled_from(PartOfDay),
)


@given(st.lists(SLOTS, max_size=5))
def test_the_mask_has_21_bits_and_one_at_least_for_every_moment(slots: list[Slot]) -> None:
    mask = dayparts_mask(replace(MET, slots=tuple(slots)))

    assert 0 <= mask < 1 << 21
    assert bool(mask) == bool(slots)
