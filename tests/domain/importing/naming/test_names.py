"""A name is known by its own words, whatever its legal form, spelling or order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.naming.names import name_reader, organisation_key
from pijler4_desktop.domain.importing.naming.near_names import Body, NearNames
from pijler4_desktop.domain.importing.vocabulary import MatchReason

FACTS = load_facts()
TOWNS = {m.nis: m.name for m in FACTS.municipalities}
BORNEM = "12007"


def near(one: str, other: str, **details: str) -> list[str]:
    """Return why two names are near, looked for in both directions."""
    return compared(Body("one", one, details), Body("other", other, details))


def compared(one: Body, other: Body) -> list[str]:
    answers = []
    for known, asked in ((one, other), (other, one)):
        names = NearNames(name_reader(FACTS), TOWNS, BORNEM)
        names.add(known)
        found = names.near(asked)
        answers.append([reason.value for _, reasons in found for reason in reasons])
    assert answers[0] == answers[1]
    return answers[0]


@pytest.mark.parametrize(
    "written",
    ["De Brug vzw", "VZW De Brug", "De Brug v.z.w.", "de brug, V.Z.W", "De Brug asbl",
     "De Brug (feitelijke vereniging)", "De Brug afdeling", "De Brug BV", "De Brúg"],
)  # fmt: skip
def test_a_legal_form_is_no_part_of_a_name(written: str) -> None:
    assert organisation_key(written) == "de brug"


@pytest.mark.parametrize("name", ["Nvidia", "Kubv", "Afdelingen", "vzw"])
def test_only_a_whole_legal_form_is_set_aside(name: str) -> None:
    assert organisation_key(name) == name.lower()


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("WZC Wilgenhof", "Woonzorgcentrum Wilgenhof", MatchReason.ABBREVIATION),
        ("LDC De Lindeboom", "Lokaal dienstencentrum De Lindeboom", MatchReason.ABBREVIATION),
        ("CC De Steiger", "Cultureel Centrum De Steiger", MatchReason.ABBREVIATION),
        ("Cultuurcentrum De Steiger", "Cultureel Centrum De Steiger", MatchReason.ABBREVIATION),
        ("Bib Bornem", "Bibliotheek Bornem", MatchReason.ABBREVIATION),
        ("HvhK Bornem", "Huis van het Kind Bornem", MatchReason.ABBREVIATION),
        ("Chiro Sint-Jan", "St.-Jan Chiro", MatchReason.SAME_WORDS_OTHER_ORDER),
        ("Samen Sterk", "Sterk Samen vzw", MatchReason.SAME_WORDS_OTHER_ORDER),
        ("Wandelclub De Stappers", "Wandelclub De Stapers", MatchReason.TYPING_ERROR),
        ("Wandelclub De Stappers", "Wandleclub De Stappers", MatchReason.TYPING_ERROR),
        ("Naaiatelier De Draad", "Naai-atelier De Draad", MatchReason.SIMILAR_NAME),
        ("Kringwinkel 't Rad", "Kringwinkel het Rad", MatchReason.SIMILAR_NAME),
        ("Gemeente Bornem", "Lokaal bestuur Bornem", MatchReason.SIMILAR_NAME),
        ("Wandelclub De Stappers", "De Stappers", MatchReason.NAME_WITHIN),
        ("Dienst Samenleven", "Dienst Samenleven Bornem", MatchReason.NAME_WITHIN),
        ("Openbare Bibliotheek Bornem", "Bibliotheek", MatchReason.NAME_WITHIN),
    ],
)
def test_what_a_person_would_ask_about_is_near(one: str, other: str, reason: MatchReason) -> None:
    assert reason.value in near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sportclub Ninove", "Turnclub Ninove"),
        ("Chiro Sint-Jan", "Chiro Sint-Pieter"),
        ("Femma Ninove", "Femma Herzele"),
        ("Wandelclub De Stappers", "Fietsclub De Stappers"),
        ("Oudercomité De Klimboom", "De Klimboom"),
        ("Gemeente Herzele", "OCMW Herzele"),
        ("Volleybalclub Smash 84", "Volleybalclub Smash 85"),
        ("KSA 1 Bornem", "KSA 2 Bornem"),
        ("Bibliotheek Bornem", "Bibliotheek Hingene"),
        ("Club De Vlieger", "Club De Vlieger Mariekerke"),
        ("Jeugdhuis De Kelder", "Jeugdhuis De Helder"),
        ("Repair Café Herzele", "Repair Café Ninove"),
        ("Dienst Welzijn Bornem", "Dienst Samenleven Bornem"),
    ],
)
def test_a_kind_or_a_place_in_common_says_nothing(one: str, other: str) -> None:
    assert not near(one, other)


@pytest.mark.parametrize("number", ["kbo", "vcode"])
def test_another_number_means_another_organisation(number: str) -> None:
    one = Body("one", "WZC Wilgenhof", {number: "1"})
    other = Body("other", "Woonzorgcentrum Wilgenhof", {number: "2"})
    assert not compared(one, other)


def test_another_town_means_another_organisation_unless_they_share_a_phone() -> None:
    one = Body("one", "WZC Wilgenhof", {}, town="44084")
    other = Body("other", "Woonzorgcentrum Wilgenhof", {}, town="41027")
    assert not compared(one, other)
    there = Body("other", other.name, {"phone": "09 000 00 01"}, town="41027")
    assert compared(Body("one", one.name, {"phone": "+32 9 000 00 01"}, "44084"), there)


def test_contact_details_strengthen_or_refute_a_weak_likeness() -> None:
    stappers = {"email": "info@stappers.example"}
    one = Body("one", "De Stappers wandelen samen", stappers)
    other = Body("other", "Wandelclub De Stappers", {"email": "INFO@stappers.example"})
    assert compared(one, other) == ["same_email"]
    assert not near("De Stappers wandelen samen", "Wandelclub De Stappers")
    known = Body("one", "Wandelclub De Stappers", stappers)
    assert not compared(known, Body("other", "De Stappers", {"email": "piet@elders.example"}))
    assert not near("Sociaal Huis Bornem", "Bibliotheek Bornem", phone="03 000 00 01")


def test_a_website_is_the_same_however_it_is_written() -> None:
    one = Body("one", "De Stappers wandelen samen", {"website": "https://www.stappers.example/"})
    other = Body("other", "Wandelclub De Stappers", {"website": "http://Stappers.example"})
    assert compared(one, other) == ["same_website"]


def test_a_number_shared_by_a_few_is_a_reason_and_by_many_is_none() -> None:
    names = NearNames(name_reader(FACTS), TOWNS, BORNEM)
    names.add(Body("one", "De Babbelboot", {"kbo": "0999323989"}))
    asked = Body("other", "Open Poort", {"kbo": "0999323989"})
    assert [reasons for _, reasons in names.near(asked)] == [(MatchReason.SAME_KBO,)]
    for service in ("Bibliotheek", "Vrijetijdsdienst", "Sociaal Huis"):
        names.add(Body(service, f"{service} Bornem", {"kbo": "0999323989"}))
    assert not names.near(asked)


def test_a_name_within_many_others_is_nobodys_own() -> None:
    names = NearNames(name_reader(FACTS), TOWNS, BORNEM)
    for kind in ("Koor", "Fietsclub", "Buurthuis"):
        names.add(Body(kind, f"{kind} De Meander"))
    assert len(names.near(Body("new", "De Meander"))) == 3
    names.add(Body("more", "Turnkring De Meander"))
    assert not names.near(Body("new", "De Meander"))


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_names_can_be_compared(names: list[str]) -> None:
    known = NearNames(name_reader(FACTS), TOWNS, BORNEM)
    for at, name in enumerate(names):
        near_ones = known.near(Body(str(at), name))
        assert all(body.target != str(at) and reasons for body, reasons in near_ones)
        known.add(Body(str(at), name))
