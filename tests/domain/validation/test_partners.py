"""What may be stored about organisations and contacts."""

from dataclasses import replace
from datetime import date

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Contact, ContactMoment, Organisation
from pijler4_desktop.domain.validation import check, normalised
from pijler4_desktop.domain.vocabulary import Means, Severity

FACTS = load_facts()
TODAY = date(2025, 11, 3)
SOUND = Organisation(
    id="o",
    name="Buurthuis De Linde",
    kbo="0403019261",
    establishment_number="2165162239",
    vcode="V0001001",
    ovo_code="OVO053387",
    postal_code="9090",
    municipality_nis="44088",
    email="info@linde.example",
    phone="09 000 00 12",
    agreement_signed_on=date(2024, 5, 1),
    next_contact_on=date(2026, 1, 15),
)
PERSON = Contact(
    id="c",
    organisation_id="o",
    function="coördinator",
    name="An Voorbeeld",
    ground="consent",
    informed_on=date(2025, 10, 1),
    review_on=date(2026, 11, 3),
)


def test_a_sound_organisation_has_no_problems() -> None:
    assert check(SOUND, FACTS, TODAY) == []


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("kbo", "0999749210", ProblemCode.INVALID_KBO),
        ("kbo", "403019261", ProblemCode.KBO_LOST_ZERO),
        ("establishment_number", "0403019261", ProblemCode.INVALID_ESTABLISHMENT),
        ("vcode", "V09101", ProblemCode.INVALID_VCODE),
        ("ovo_code", "OVO1", ProblemCode.INVALID_OVO),
        ("postal_code", "2881", ProblemCode.UNKNOWN_POSTAL_CODE),
        ("postal_code", "9120", ProblemCode.POSTAL_CODE_MISMATCH),
        ("email", "info(at)kring.example", ProblemCode.INVALID_EMAIL),
        ("agreement_signed_on", date(2026, 5, 1), ProblemCode.DATE_IN_FUTURE),
        ("next_contact_on", date(1900, 1, 1), ProblemCode.DATE_UNLIKELY),
    ],
)
def test_a_doubt_names_its_field(field: str, value: object, code: ProblemCode) -> None:
    problems = check(replace(SOUND, **{field: value}), FACTS, TODAY)  # type: ignore[arg-type]

    assert [(p.code, p.field, p.severity) for p in problems] == [(code, field, Severity.DOUBT)]


def test_an_organisation_needs_a_name() -> None:
    problems = check(replace(SOUND, name=""), FACTS, TODAY)

    assert [(p.code, p.severity) for p in problems] == [(ProblemCode.REQUIRED, Severity.ERROR)]


def test_a_national_register_number_in_any_text_blocks() -> None:
    noted = replace(SOUND, extra=(("Nr", "85.07.30-033.28"),))

    assert [p.code for p in check(noted, FACTS, TODAY)] == [ProblemCode.NATIONAL_NUMBER]


def test_numbers_are_written_one_way() -> None:
    messy = replace(SOUND, kbo="BE 0403.019.261", vcode="v0001001")

    assert normalised(messy) == SOUND


def test_a_person_is_kept_only_on_a_ground() -> None:
    assert check(PERSON, FACTS, TODAY) == []
    problems = check(replace(PERSON, ground=" "), FACTS, TODAY)
    assert [(p.code, p.field, p.severity) for p in problems] == [
        (ProblemCode.REQUIRED, "ground", Severity.ERROR)
    ]


@pytest.mark.parametrize("field", ["informed_on", "review_on"])
def test_a_person_was_told_and_is_looked_at_again(field: str) -> None:
    problems = check(replace(PERSON, **{field: None}), FACTS, TODAY)  # type: ignore[arg-type]

    assert [(p.code, p.field, p.severity) for p in problems] == [
        (ProblemCode.REQUIRED, field, Severity.ERROR)
    ]


def test_a_ground_is_one_of_the_law() -> None:
    problems = check(replace(PERSON, ground="zomaar"), FACTS, TODAY)

    assert [(p.code, p.field, p.severity) for p in problems] == [
        (ProblemCode.UNKNOWN_VALUE, "ground", Severity.ERROR)
    ]


@pytest.mark.parametrize("field", ["function", "name", "email", "phone", "ground"])
def test_a_national_register_number_is_kept_in_no_field_of_a_contact(field: str) -> None:
    problems = check(replace(PERSON, **{field: "85.07.30-033.28"}), FACTS, TODAY)  # type: ignore[arg-type]

    assert (ProblemCode.NATIONAL_NUMBER, field) in [(p.code, p.field) for p in problems]


@pytest.mark.parametrize("field", ["result", "next_step"])
def test_a_national_register_number_is_kept_in_no_contact_moment(field: str) -> None:
    moment = ContactMoment(id="m", organisation_id="o", held_on=TODAY, means=Means.PHONE)
    noted = replace(moment, **{field: "over 85073003328"})  # type: ignore[arg-type]

    assert [(p.code, p.field) for p in check(noted, FACTS, TODAY)] == [
        (ProblemCode.NATIONAL_NUMBER, field)
    ]


def test_a_function_needs_no_ground_but_an_organisation() -> None:
    function = replace(PERSON, name="", ground="", informed_on=None, review_on=None)

    assert check(function, FACTS, TODAY) == []
    problems = check(replace(function, organisation_id="", function=""), FACTS, TODAY)
    assert [p.field for p in problems] == ["organisation_id", "function"]
