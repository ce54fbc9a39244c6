"""The next step of asking, the quality of a record, and the checks a season asks for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.check_records import CheckPlan, CheckRequest
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying import critical
from pijler4_desktop.domain.verifying.critical import CRITICAL, empty_among, filled_among
from pijler4_desktop.domain.verifying.escalation import NextStep, last_request, next_step
from pijler4_desktop.domain.verifying.quality import quality
from pijler4_desktop.domain.verifying.rhythm import Rhythms
from pijler4_desktop.domain.verifying.seasons import Season, proposal, season_now
from pijler4_desktop.domain.verifying.words import (
    critical_value,
    field_words,
    improvement_text,
    step_text,
)
from pijler4_desktop.domain.vocabulary import (
    Answer,
    Childcare,
    Pause,
    Registration,
    RequestStep,
    Status,
)
from tests.factories import an_activity

TODAY = date(2026, 11, 29)
EMPTY = Activity(id="a", name="Praattafel")


def asked(step: RequestStep, days_ago: int, *ids: str) -> CheckRequest:
    return CheckRequest(
        id=f"{step}{days_ago}",
        organisation_id="o",
        activity_ids=ids or ("a",),
        step=step,
        done_on=TODAY - timedelta(days=days_ago),
    )


@pytest.mark.parametrize(
    ("last", "expected", "words"),
    [
        (None, NextStep(RequestStep.MAILED), "Mailen"),
        (
            asked(RequestStep.MAILED, 13),
            NextStep(RequestStep.MAILED_AGAIN, date(2026, 11, 30)),
            "Wacht op antwoord tot 30 november 2026",
        ),
        (
            asked(RequestStep.MAILED, 14),
            NextStep(RequestStep.MAILED_AGAIN, TODAY),
            "Opnieuw mailen",
        ),
        (
            asked(RequestStep.MAILED_AGAIN, 20),
            NextStep(RequestStep.CALLED, date(2026, 11, 23)),
            "Bellen",
        ),
        (
            asked(RequestStep.CALLED, 30),
            NextStep(RequestStep.UNREACHABLE, date(2026, 11, 13)),
            "Onbereikbaar noteren",
        ),
        (asked(RequestStep.UNREACHABLE, 1), NextStep(None), "Onbereikbaar"),
    ],
)
def test_every_step_waits_a_fortnight(
    last: CheckRequest | None, expected: NextStep, words: str
) -> None:
    step = next_step(last, None)

    assert step == expected
    assert step_text(step, TODAY) == words


def test_who_was_just_spoken_to_is_left_alone() -> None:
    step = next_step(None, TODAY - timedelta(days=2))
    assert step.step is RequestStep.MAILED
    assert step.waits(TODAY)
    assert not step.waits(TODAY + timedelta(days=12))


def test_what_was_asked_counts_until_it_is_answered() -> None:
    requests = [asked(RequestStep.MAILED, 30), asked(RequestStep.MAILED_AGAIN, 10)]
    never, before, after = {"a": None}, {"a": date(2026, 1, 1)}, {"a": TODAY - timedelta(days=5)}

    assert last_request(requests, never) is requests[1]
    assert last_request(requests, before) is requests[1]
    assert last_request(requests, after) is None
    assert last_request(requests, {"b": None}) is None
    same_day = [asked(RequestStep.UNREACHABLE, 0), asked(RequestStep.CALLED, 0)]
    assert last_request(same_day, never) is same_day[0]


def test_quality_goes_from_nothing_to_a_hundred() -> None:
    full = an_activity(
        signs_proof="Onthaal",
        description="Samen praten",
        registration=Registration.FREE,
        wheelchair=False,
        childcare=Childcare.NO,
    )
    assert quality(EMPTY).score == 0
    assert quality(full) == quality(full, CheckPlan(id="x"))
    assert quality(full).score == 100
    assert quality(full).improvements == ()
    refused = replace(full, dutch_met=Answer.NO, dutch_evidence="")
    assert quality(refused).score == 100
    unproved = replace(full, dutch_met=Answer.YES, dutch_evidence=" ")
    assert quality(unproved).score == 95


def test_the_two_cheapest_improvements_are_named_and_not_applicable_is_filled_in() -> None:
    full = an_activity(description="Samen praten", wheelchair=True, childcare=Childcare.YES)
    poor = replace(full, language_min=None, language_max=None, slots=())

    named = quality(poor).improvements
    assert [one.field for one in named] == [critical.LEVEL, critical.SIGNS_PROOF]
    assert improvement_text(named[0]) == "taalniveau (+10)"

    plan = CheckPlan(id="x", not_applicable=(critical.LEVEL,))
    assert quality(poor, plan).score == quality(poor).score + 10
    assert quality(poor, plan).improvements[0].field == critical.SIGNS_PROOF


def test_critical_fields_are_filled_by_what_says_the_same() -> None:
    assert empty_among(EMPTY, CRITICAL) == CRITICAL
    told = replace(EMPTY, phone="09 000 00 12", cost_eur=0.0, by_appointment=True, online=False)
    assert filled_among(told, CRITICAL) == (
        critical.MOMENT, critical.PLACE, critical.CONTACT, critical.PRICE,
    )  # fmt: skip
    facts = load_facts()
    assert critical_value(told, critical.PRICE, facts) == "gratis"
    assert critical_value(told, critical.CONTACT, facts) == "09 000 00 12"
    assert critical_value(told, critical.MOMENT, facts) == "op afspraak"
    assert critical_value(told, critical.CAPACITY, facts) == ""
    assert critical_value(replace(told, capacity=12), critical.CAPACITY, facts) == "12"
    assert field_words("group_size")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 2, 28), None),
        (date(2026, 3, 1), (Season.SUMMER, date(2026, 6, 1))),
        (date(2026, 5, 31), (Season.SUMMER, date(2026, 6, 1))),
        (date(2026, 6, 1), (Season.SEPTEMBER, date(2026, 9, 1))),
        (date(2026, 9, 1), None),
    ],
)
def test_a_season_is_near_for_three_months(
    today: date, expected: tuple[Season, date] | None
) -> None:
    assert season_now(today) == expected


def test_what_pauses_or_ends_is_proposed_and_nothing_is_put_off() -> None:
    spring = date(2026, 4, 15)
    seen = {"last_verified": date(2026, 4, 1)}
    pausing = an_activity(pauses=(Pause.SUMMER,), **seen)
    ending = an_activity(valid_until=date(2026, 6, 30), **seen)
    others = [
        an_activity(**seen),
        an_activity(valid_until=date(2026, 12, 20), **seen),
        an_activity(pauses=(Pause.SUMMER,), last_verified=date(2025, 11, 20)),  # due in May
        an_activity(pauses=(Pause.SUMMER,), last_verified=None),
        an_activity(pauses=(Pause.SUMMER,), status=Status.STOPPED, **seen),
        an_activity(pauses=(Pause.SUMMER,), next_check_on=date(2026, 6, 1), **seen),
    ]

    found = proposal([pausing, ending, *others], Rhythms(), spring)

    assert found is not None
    assert (found.season, found.day) == (Season.SUMMER, date(2026, 6, 1))
    assert (found.pausing, found.ending) == ((pausing.id,), (ending.id,))
    assert proposal(others, Rhythms(), spring) is None
    assert proposal([pausing], Rhythms(), TODAY) is None
