"""How fresh something is agrees with the standing of the lists, and its reason can be read."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.check_records import CheckPlan
from pijler4_desktop.domain.records import Activity, Setting
from pijler4_desktop.domain.standing import freshness
from pijler4_desktop.domain.verifying.freshness import (
    TO_CHECK,
    Fresh,
    FreshState,
    Why,
    fresh_of,
)
from pijler4_desktop.domain.verifying.rhythm import Rhythms, add_months, late_from, rhythms_in
from pijler4_desktop.domain.verifying.words import reason_text, unreachable_text
from pijler4_desktop.domain.vocabulary import ActivityType, Status

TODAY = date(2026, 11, 29)
TALK = Activity(id="a", name="Praattafel", type=ActivityType.CONVERSATION)
SIX = Rhythms(6)
DAYS = st.dates(date(2019, 1, 1), date(2031, 12, 31))


def seen(day: date, next_check_on: date | None = None) -> Activity:
    return replace(TALK, last_verified=day, next_check_on=next_check_on)


def told(activity: Activity, plan: CheckPlan | None = None, rhythms: Rhythms = SIX) -> Fresh:
    return fresh_of(activity, plan, rhythms, TODAY)


@given(st.none() | DAYS, st.none() | DAYS, DAYS, st.integers(1, 24))
def test_overdue_is_what_the_lists_have_as_no_longer_verified(
    verified: date | None, chosen: date | None, today: date, months: int
) -> None:
    activity = replace(TALK, last_verified=verified, next_check_on=chosen)

    state = fresh_of(activity, None, Rhythms(months), today).state

    assert (state in TO_CHECK) is not freshness(today, months).holds(activity)
    assert (state is FreshState.NEVER) is (verified is None)


@given(DAYS, st.integers(1, 24))
def test_the_day_before_it_is_late_it_still_holds(verified: date, months: int) -> None:
    late = late_from(verified, None, months)

    assert late is not None
    assert not freshness(late, months).holds(seen(verified))
    assert freshness(late - timedelta(days=1), months).holds(seen(verified))


def test_a_month_before_it_is_late_it_is_ageing() -> None:
    late = late_from(date(2026, 6, 28), None, 6)
    assert late == date(2026, 12, 29)
    assert told(seen(date(2026, 6, 28))).state is FreshState.AGEING
    assert told(seen(date(2026, 6, 29))).state is FreshState.FRESH


@pytest.mark.parametrize("status", [Status.IDEA, Status.IN_PREPARATION, Status.STOPPED])
def test_what_does_not_run_needs_no_look(status: Status) -> None:
    fresh = told(replace(TALK, status=status))
    assert fresh.state is FreshState.RESTING
    assert reason_text(fresh) == "Er is niets na te kijken zolang dit niet loopt"


def test_the_reason_says_when_how_often_and_since_when() -> None:
    assert reason_text(told(TALK)) == "Nog nooit nagekeken"
    assert reason_text(told(seen(date(2026, 4, 21)))) == (
        "Nagekeken op 21 april 2026, elke 6 maanden: sinds 21 oktober 2026 te laat"
    )
    assert reason_text(told(seen(date(2026, 11, 3)))) == (
        "Nagekeken op 3 november 2026, elke 6 maanden: opnieuw op 3 mei 2027"
    )
    chosen = told(seen(date(2026, 11, 3), date(2026, 12, 12)))
    assert chosen.why is Why.CHOSEN
    assert reason_text(chosen) == (
        "Nagekeken op 3 november 2026: binnenkort opnieuw, op 12 december 2026"
    )


def test_the_reason_names_whose_rhythm_it_is() -> None:
    of_type = Rhythms(6, {ActivityType.CONVERSATION: 3})
    activity = seen(date(2026, 9, 1), date(2026, 12, 1))
    assert told(activity, rhythms=of_type).why is Why.TYPE
    assert "elke 3 maanden voor dit type" in reason_text(told(activity, rhythms=of_type))

    own = CheckPlan(id="a", months=1)
    activity = seen(date(2026, 11, 1), date(2026, 12, 1))
    assert told(activity, own, of_type).why is Why.OWN
    assert "elke maand volgens een eigen ritme" in reason_text(told(activity, own, of_type))


def test_who_answered_since_is_reachable_again() -> None:
    plan = CheckPlan(id="a", unreachable_on=date(2026, 11, 20))
    away = told(seen(date(2026, 1, 5)), plan)
    assert away.unreachable_on == date(2026, 11, 20)
    assert "Onbereikbaar sinds 20 november 2026" in unreachable_text(away)
    assert told(TALK, plan).unreachable_on == date(2026, 11, 20)
    back = told(seen(date(2026, 11, 20)), plan)
    assert back.unreachable_on is None
    assert unreachable_text(back) == ""


def test_rhythms_are_read_from_settings_and_nonsense_is_passed_over() -> None:
    values = (("verify_months.BUDDY", "3"), ("verify_months.WALK", "3"), ("verify_months", "9"))
    wrong = (("verify_months.LEISURE", "veel"), ("verify_months.OTHER", "0"))
    settings = [
        Setting(id=key, key=key, value=value, valid_from=TODAY) for key, value in (*values, *wrong)
    ]

    assert rhythms_in(settings, 6) == Rhythms(6, {ActivityType.BUDDY: 3})


def test_a_month_later_in_a_shorter_month_is_its_last_day() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 1, 15), -3) == date(2025, 10, 15)


@pytest.mark.parametrize(
    ("kept", "own", "expected"),
    [
        (None, None, None),
        (None, 3, date(2027, 2, 28)),
        (date(2026, 12, 15), None, date(2026, 12, 15)),
        (date(2026, 11, 1), None, None),
        (date(2026, 12, 1), 3, date(2027, 2, 28)),
    ],
)
def test_after_a_check_the_rhythm_gives_the_next_unless_a_day_was_chosen(
    kept: date | None, own: int | None, expected: date | None
) -> None:
    activity = seen(date(2026, 9, 1), kept)
    plan = CheckPlan(id="a", months=own)

    assert SIX.after_check(activity, plan, plan, TODAY) == expected
