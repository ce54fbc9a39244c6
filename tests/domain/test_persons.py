"""A person is found in whatever way somebody wrote it, and nobody else is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.persons import (
    MARK,
    Persons,
    PersonValue,
    Trait,
    person_values,
    value_typed,
)

ANN = Persons(person_values("Anné-Lise Van den Voorbeeld", "a.voorbeeld@linde.example"))
PHONE = Persons(person_values(number="0478 12 34 56"))
DESK = Persons(person_values(number="053 00 00 11"))


@pytest.mark.parametrize(
    "written",
    [
        "Anné-Lise Van den Voorbeeld",
        "anne lise van den voorbeeld",
        "VAN DEN VOORBEELD ANNÉ-LISE",
        "Van den Voorbeeld, Anne-Lise",
        "Anne\u0301-Lise\u00a0Van  den\nVoorbeeld",
        "annelise.vandenvoorbeeld@gmail.example",
        "A.Voorbeeld@Linde.example",
    ],
)
def test_a_name_or_mail_is_found_however_it_is_written(written: str) -> None:
    assert ANN.maybe_in(written)
    assert ANN.wiped(f"Bel {written}, ook thuis.") == f"Bel {MARK}, ook thuis."


@pytest.mark.parametrize(
    "written",
    [
        "0478 12 34 56",
        "0478/12.34.56",
        "0478123456",
        "+32 478 12 34 56",
        "0032478123456",
        "+32 (0)478 12 34 56",
        "478123456",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(written: str) -> None:
    assert PHONE.wiped(f"gsm {written} (avond)") == f"gsm {MARK} (avond)"
    assert PHONE.maybe_in(f'{{"phone":"{written}"}}')


@pytest.mark.parametrize(
    "written",
    [
        "0478.123.490",
        "KBO 0478123490",
        "BE0478123490",
        "KBO-nr. BE 0478 123 490",
        "BTW: 0478123490",
    ],
)
def test_an_enterprise_number_is_no_phone_number(written: str) -> None:
    same = Persons(person_values(number="0478 12 34 90"))
    assert same.wiped(f"De Linde, {written}, 0478123490") == f"De Linde, {written}, {MARK}"
    assert PHONE.wiped("KBO 0478.123.456") == f"KBO {MARK}"  # not one: its check digits are wrong
    assert same.wiped("www.linde.be 0478 12 34 90") == f"www.linde.be {MARK}"


def test_several_numbers_in_one_field_are_each_looked_for() -> None:
    both = Persons(person_values(number="053 00 00 11 of 0478 12 34 56"))
    assert both.wiped("0032 53000011, 0478/123456") == f"{MARK}, {MARK}"


def test_a_number_of_a_desk_is_found_too() -> None:
    assert DESK.wiped("tel. +32 53 00 00 11") == f"tel. {MARK}"


@pytest.mark.parametrize(
    "other",
    [
        "Anne-Lise Voorbeeld",
        "Marianne-Lise Van den Voorbeelden",
        "b.a.voorbeeld@linde.example",
        "a.voorbeeld@linde.example-school.be",
        "0478 12 34 57",
        "10478123456",
        "",
    ],
)
def test_nobody_else_is_found(other: str) -> None:
    both = Persons(ANN.values | PHONE.values)
    assert both.wiped(other) == other


@pytest.mark.parametrize("text", ["Roos", "info@linde.example", "1712"])
def test_what_can_mean_anyone_is_not_looked_for(text: str) -> None:
    value = value_typed(text)
    assert not value.distinctive
    assert not Persons([value])


def test_what_was_typed_says_what_it_is() -> None:
    typed = {text: value_typed(text).trait for text in ("a@b.example", "0478 12 34 56", "An Voor")}
    assert list(typed.values()) == [Trait.MAIL, Trait.PHONE, Trait.NAME]


def test_it_is_found_in_json_next_to_a_new_line() -> None:
    assert ANN.maybe_in('{"notes":"Vraag\\nAnné-Lise\\nVan den\\nVoorbeeld\\n"}')


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Фатима Примерова", "ПРИМЕРОВА, Фатима"),
        ("Luc D'hondt", "Luc D’Hondt"),
        ("Luc D'hondt", "Dhondt Luc"),
        ("Müller-Lüdenscheidt Öz", "oz mullerludenscheidt"),
    ],
)
def test_other_letters_and_signs_do_not_hide_anyone(name: str, written: str) -> None:
    somebody = Persons(person_values(name))
    assert somebody.maybe_in(written)
    assert somebody.wiped(f"({written})") == f"({MARK})"


WORDS = st.text("abcdeéïöxyzABC", min_size=2, max_size=6)
GAPS = st.sampled_from((" ", "  ", "\n", ", ", "-", ".", "\u00a0", "_", ""))


@given(words=st.lists(WORDS, min_size=2, max_size=4), gap=GAPS, turn=st.integers(0, 3))
def test_whoever_is_looked_for_is_found_also_in_json(words: list[str], gap: str, turn: int) -> None:
    somebody = Persons(person_values(" ".join(words)))
    turned = words[turn % len(words) :] + words[: turn % len(words)]
    written = f"1 {gap.join(turned).swapcase()} 2"

    assert somebody.maybe_in(json.dumps(written, ensure_ascii=False))
    assert somebody.wiped(written) == f"1 {MARK} 2"


@given(before=st.text(max_size=30), after=st.text(max_size=30))
def test_wiping_leaves_the_rest_and_finds_nothing_again(before: str, after: str) -> None:
    once = ANN.wiped(f"{before} Anne-Lise Van den Voorbeeld {after}")
    assert ANN.wiped(once) == once
    assert MARK in once
    assert not ANN.found_in(once)
    assert ANN.values == {
        PersonValue(Trait.NAME, "Anné-Lise Van den Voorbeeld"),
        PersonValue(Trait.MAIL, "a.voorbeeld@linde.example"),
    }


@pytest.mark.parametrize(
    "written",
    ["Jan Peeters-Claes", "Sint-Jan Peeters", "Peeters\u2011Claes Jan", "sint-jan peeters"],
)
def test_a_hyphen_makes_it_another_name(written: str) -> None:
    jan = Persons(person_values("Jan Peeters"))
    assert jan.wiped(f"Bel {written} of Peeters, Jan.") == f"Bel {written} of {MARK}."


@pytest.mark.parametrize("written", ["Jan Peeters - voorzitter", "lijst-jan-peeters-oud.xlsx"])
def test_a_dash_or_an_address_of_hyphens_hides_nobody(written: str) -> None:
    assert MARK in Persons(person_values("Jan Peeters")).wiped(written)


def test_a_longer_name_of_somebody_known_is_left() -> None:
    others = ["Claes Jan Peeters", "Peeters Jan Baptist", "Els Janssens"]
    jan = Persons(person_values("Jan Peeters"), others)

    told = "Voorzitter Jan Peeters, CLAES JAN PEETERS, Peeters Jan Baptist en Jan Peeters Claes"

    assert jan.wiped(told) == (
        f"Voorzitter {MARK}, CLAES JAN PEETERS, Peeters Jan Baptist en Jan Peeters Claes"
    )
    assert jan.others == {"Claes Jan Peeters", "Peeters Jan Baptist"}
