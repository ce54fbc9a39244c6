"""What may be stored about an activity."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.validation import check, normalised, unfilled
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Day,
    Format,
    Level,
    Severity,
    Status,
)

FACTS = load_facts()
TODAY = date(2025, 11, 3)
SOUND = Activity(
    id="01856a9c-8800-7000-8000-0000000000aa",
    name="Praattafel",
    organisation_id="01856a9c-8800-7000-8000-0000000000bb",
    type=ActivityType.CONVERSATION,
    description="We praten samen Nederlands.",
    format=Format.GROUP,
    language_min=Level.A1,
    slots=(Slot(Day.TUESDAY, time(19), time(21)),),
    hours_per_session=2.0,
    postal_code="9550",
    municipality_nis="41027",
    capacity=12,
    places_free=3,
    cost_eur=0.0,
    signs_proof="begeleider",
    contact_function="onthaal",
    email="info@bib.example",
    phone="053 00 00 11",
    website="https://bib.example",
    last_verified=date(2025, 10, 1),
)
ERROR, DOUBT, NOTE = Severity.ERROR, Severity.DOUBT, Severity.NOTE
Found = tuple[ProblemCode, str | None, Severity]


def problems(**changes: object) -> list[Problem]:
    return check(replace(SOUND, **changes), FACTS, TODAY)  # type: ignore[arg-type]


def found(**changes: object) -> list[Found]:
    return [(p.code, p.field, p.severity) for p in problems(**changes)]


def test_a_sound_activity_has_no_problems_and_lacks_nothing() -> None:
    assert found() == []
    assert unfilled(SOUND) == []


def test_only_a_name_is_needed_to_save() -> None:
    bare = Activity(id="a", name="Idee")

    assert check(bare, FACTS, TODAY) == []
    assert check(replace(bare, name=" "), FACTS, TODAY)[0].code is ProblemCode.REQUIRED


def test_what_a_complete_description_lacks_is_named() -> None:
    missing = unfilled(Activity(id="a", name="Idee"))

    assert missing[:4] == ["organisation_id", "type", "description", "language_min"]
    assert {"slots", "hours_per_session", "signs_proof", "last_verified"} <= set(missing)
    appointment = Activity(id="a", name="Buddy", by_appointment=True, hours_per_session=2.0)
    assert not {"slots", "hours_per_session"} & set(unfilled(appointment))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, (ProblemCode.REQUIRED, "name", ERROR)),
        ({"name": "x" * 201}, (ProblemCode.TEXT_TOO_LONG, "name", ERROR)),
        ({"description": "x" * 32_768}, (ProblemCode.TEXT_TOO_LONG, "description", ERROR)),
        ({"place": "zaal \ud800"}, (ProblemCode.TEXT_DAMAGED, "place", ERROR)),
        ({"place": "caf\ufffd"}, (ProblemCode.TEXT_DAMAGED, "place", DOUBT)),
        (
            {"internal_notes": "dossier 88.04.12-999.32"},
            (ProblemCode.NATIONAL_NUMBER, "internal_notes", ERROR),
        ),
        (
            {"extra": (("Nr", "17.07.30-033.84"),)},
            (ProblemCode.NATIONAL_NUMBER, "extra", ERROR),
        ),
        ({"email": "info.bib.example"}, (ProblemCode.INVALID_EMAIL, "email", DOUBT)),
        ({"phone": "09 000 00 1"}, (ProblemCode.INVALID_PHONE, "phone", DOUBT)),
        ({"phone": "53000011"}, (ProblemCode.PHONE_LOST_ZERO, "phone", DOUBT)),
        ({"website": "geen"}, (ProblemCode.INVALID_URL, "website", DOUBT)),
        ({"postal_code": "955"}, (ProblemCode.INVALID_POSTAL_CODE, "postal_code", DOUBT)),
        ({"postal_code": "9490"}, (ProblemCode.UNKNOWN_POSTAL_CODE, "postal_code", DOUBT)),
        ({"postal_code": "4000"}, (ProblemCode.UNKNOWN_POSTAL_CODE, "postal_code", NOTE)),
        ({"postal_code": "9120"}, (ProblemCode.POSTAL_CODE_MISMATCH, "postal_code", DOUBT)),
        (
            {"municipality_nis": "00000"},
            (ProblemCode.UNKNOWN_MUNICIPALITY, "municipality_nis", DOUBT),
        ),
        (
            {"municipality_nis": "44040", "postal_code": "9090"},
            (ProblemCode.MUNICIPALITY_MERGED, "municipality_nis", NOTE),
        ),
        (
            {"last_verified": date(2052, 3, 14)},
            (ProblemCode.DATE_IN_FUTURE, "last_verified", DOUBT),
        ),
        ({"last_verified": date(1925, 3, 14)}, (ProblemCode.DATE_UNLIKELY, "last_verified", DOUBT)),
        ({"valid_from": date(2101, 1, 1)}, (ProblemCode.DATE_UNLIKELY, "valid_from", DOUBT)),
        (
            {"valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 31)},
            (ProblemCode.END_BEFORE_START, "valid_until", DOUBT),
        ),
        ({"min_age": -1}, (ProblemCode.NEGATIVE, "min_age", ERROR)),
        ({"max_age": 151}, (ProblemCode.TOO_LARGE, "max_age", ERROR)),
        ({"min_age": 99, "max_age": 16}, (ProblemCode.MIN_ABOVE_MAX, "max_age", ERROR)),
        ({"capacity": -5, "places_free": None}, (ProblemCode.NEGATIVE, "capacity", ERROR)),
        ({"places_free": 13}, (ProblemCode.FREE_ABOVE_CAPACITY, "places_free", DOUBT)),
        ({"waiting_list": 100_001}, (ProblemCode.TOO_LARGE, "waiting_list", ERROR)),
        ({"language_max": Level.ALPHA}, (ProblemCode.MIN_ABOVE_MAX, "language_max", DOUBT)),
        ({"language_icons": 5}, (ProblemCode.UNKNOWN_VALUE, "language_icons", ERROR)),
        (
            {"slots": (Slot(Day.MONDAY, time(13, 30), time(13)),)},
            (ProblemCode.END_BEFORE_START, "slots", DOUBT),
        ),
        ({"nth": ("6WE",)}, (ProblemCode.UNKNOWN_VALUE, "nth", ERROR)),
        ({"hours_per_session": 0.0}, (ProblemCode.NEGATIVE, "hours_per_session", ERROR)),
        (
            {"hours_per_session": 24.5, "slots": ()},
            (ProblemCode.TOO_LARGE, "hours_per_session", ERROR),
        ),
        (
            {"hours_per_session": float("nan"), "slots": ()},
            (ProblemCode.NOT_A_NUMBER, "hours_per_session", ERROR),
        ),
        ({"hours_per_session": 1.0}, (ProblemCode.HOURS_CONTRADICT, "hours_per_session", DOUBT)),
        ({"sessions_planned": 1_001}, (ProblemCode.TOO_LARGE, "sessions_planned", ERROR)),
        (
            {"countable_hours": 20.0},
            (ProblemCode.REASON_MISSING, "countable_hours_reason", ERROR),
        ),
        ({"cost_eur": -2.0}, (ProblemCode.NEGATIVE, "cost_eur", ERROR)),
        ({"status": Status.STOPPED}, (ProblemCode.REASON_MISSING, "status_reason", NOTE)),
        ({"status": Status.PAUSED}, (ProblemCode.REASON_MISSING, "status_reason", NOTE)),
        ({"dutch_met": Answer.YES}, (ProblemCode.EVIDENCE_MISSING, "dutch_evidence", NOTE)),
        ({"social_met": Answer.YES}, (ProblemCode.EVIDENCE_MISSING, "social_evidence", NOTE)),
    ],
)
def test_each_rule_names_its_field(changes: Mapping[str, object], expected: Found) -> None:
    assert found(**changes) == [expected]


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "x" * 200},
        {"description": "Bel 0478 12 34 56 of +32478123456"},
        {"hours_per_session": 24.0, "slots": ()},
        {"hours_per_session": 2.25},
        {"slots": (Slot(Day.MONDAY, time(22), time(0)),)},
        {"places_free": 12},
        {"min_age": 0, "max_age": 150},
        {"valid_from": date(2026, 2, 1), "valid_until": date(2026, 2, 1)},
        {"valid_from": date(2026, 9, 1)},
        {"municipality_nis": ""},
        {"last_verified": TODAY},
        {"countable_hours": 20.0, "countable_hours_reason": "Enkel de praatmomenten tellen"},
        {"status": Status.STOPPED, "status_reason": "Te weinig volk"},
    ],
)
def test_what_lies_on_the_edge_is_right(changes: Mapping[str, object]) -> None:
    assert found(**changes) == []


def test_a_proposal_and_other_readings_are_candidates() -> None:
    assert problems(phone="53000011")[0].candidates == ("053 00 00 11",)
    assert problems(hours_per_session=1.0)[0].candidates == ("2",)
    assert "9550" in problems(postal_code="9120")[0].candidates
    merged = problems(municipality_nis="44040", postal_code="9820")[0]
    assert merged.candidates == ("Merelbeke-Melle",)


def test_a_national_register_number_is_not_repeated_in_the_problem() -> None:
    assert problems(description="dossier 88.04.12-999.32")[0].value == ""


def test_the_normal_form_cleans_texts_and_writes_numbers_one_way() -> None:
    messy = replace(
        SOUND,
        name=" Praat\ntafel ",
        description="Regel 1\nRegel 2\x07",
        phone="053/00.00.11",
        website="www.bib.example",
        postal_code="B-9550",
        email="Info@Bib.example",
    )

    tidy = normalised(messy)

    assert (tidy.name, tidy.description) == ("Praat tafel", "Regel 1\nRegel 2")
    assert (tidy.phone, tidy.website) == ("053 00 00 11", "https://www.bib.example")
    assert (tidy.postal_code, tidy.email) == ("9550", "info@bib.example")
    assert normalised(tidy) is tidy


def test_the_normal_form_leaves_wrong_values_and_proposals_as_they_are() -> None:
    wrong = replace(SOUND, phone="53000011", email="info.bib.example")

    assert normalised(wrong) is wrong


ANYTHING = st.fixed_dictionaries(
    {
        "name": st.text(),
        "phone": st.text(),
        "website": st.text(),
        "description": st.text(),
        "hours_per_session": st.none() | st.floats(),
        "capacity": st.none() | st.integers(),
        "last_verified": st.none() | st.dates(),
    }
)


@given(ANYTHING)
def test_no_value_makes_a_check_fail(changes: Mapping[str, object]) -> None:
    activity = replace(SOUND, **changes)  # type: ignore[arg-type]

    for problem in check(normalised(activity), FACTS, TODAY):
        assert problem.field in Activity.__dataclass_fields__
        problem.value.encode()
