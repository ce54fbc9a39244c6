"""Names that were written otherwise are found again; a kind or place in common says nothing."""

import pytest

from pijler4_desktop.domain.doubles.vocabulary import Evidence, Grade
from tests.domain.doubles.finding import AALST, KORTRIJK, compared, grade


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("De Brug vzw", "VZW De Brug"),
        ("De Brug", "De Brug (vereniging zonder winstoogmerk)"),
        ("WZC De Maretak", "Woonzorgcentrum De Maretak"),
        ("W.Z.C. De Maretak", "Woon- en zorgcentrum De Maretak"),
        ("LDC De Pupiller", "Lokaal Dienstencentrum De Pupiller vzw"),
        ("CC De Werf", "Cultureel centrum De Werf"),
        ("Bib Aalst", "Bibliotheek Aalst"),
        ("GC De Klok", "Gemeenschapscentrum De Klok"),
        ("BKO 't Nestje", "Buitenschoolse kinderopvang 't Nestje"),
        ("OCMW Aalst", "O.C.M.W. Aalst"),
        ("Scouts St.-Jan", "Scouts Sint-Jan"),
        ("Kon. Harmonie De Eendracht", "Koninklijke Harmonie De Eendracht"),
        ("Koor O.L.V. van de Bron", "Koor Onze-Lieve-Vrouw van de Bron"),
        ("Wandelclub De Stappers", "De Stappers, wandelclub"),
        ("Café Combiné", "cafe combine"),
        ("Naaiatelier De Draad", "Naai-atelier De Draad"),
    ],
)
def test_one_name_written_in_two_ways_is_certain_in_one_place(one: str, other: str) -> None:
    found = compared(one, other)

    assert found is not None
    assert found.judgement.grade is Grade.CERTAIN
    assert found.judgement.evidence == (Evidence.SAME_NAME, Evidence.SAME_POSTAL_CODE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wandelclub De Dendertrotters", "Wandelclub De Dendertroters"),
        ("Wandelclub De Dendertrotters", "Wandleclub De Denderttrotters"),
        ("Sportdienst Aalst", "Sportdienst Aaslt"),
        ("Sociaal Huis Aalst", "Sociiaal Huis Aalst"),
        ("Harmonie De Dendergalm", "Harm. De Dendergalm"),
        ("Hengelclub De Demervissers", "Hengelclub De Demer."),
        ("WZC De Maretak", "De Maretak"),
        ("Dienst Samenleven Aalst", "Dienst Samenleven"),
        ("VC De Halve Maan", "Volleybalclub De Halve Maan"),
    ],
)
def test_what_looks_alike_is_only_possible(one: str, other: str) -> None:
    assert grade(one, other) is Grade.POSSIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Basisschool Sint-Jozef", "Woonzorgcentrum Sint-Jozef"),
        ("KWB Moorsel", "KWB Herdersem"),
        ("Gezinsbond Hofstade", "Gezinsbond Gijzegem"),
        ("OCMW Aalst", "Gemeente Aalst"),
        ("Praatcafé Nederlands De Kring", "Praatcafé Nederlands De Pupiller"),
        ("Scouts Sint-Jan", "Scouts Sint-Joris"),
        ("Scouts Sint-Pieter", "Chiro Sint-Pieter"),
        ("Oudercomité De Klimop", "Basisschool De Klimop"),
        ("Volley Smash 84", "Volley Smash 85"),
        ("Chiro Jongens Nieuwerkerken", "Chiro Meisjes Nieuwerkerken"),
        ("Bibliotheek Aalst", "Sociaal Huis Aalst"),
        ("Jeugdraad Aalst", "Jeugdhuis Aalst"),
        ("Zwemclub Aalst", "Zweefclub Aalst"),
    ],
)
def test_a_kind_or_a_place_in_common_says_nothing(one: str, other: str) -> None:
    assert grade(one, other) is Grade.NONE


def test_two_libraries_of_two_towns_are_two() -> None:
    aalter = {"municipality_nis": "44084", "postal_code": "9880"}
    assert grade("Bib Aalter", "Bib Aalst", aalter, AALST) is Grade.NONE


def test_a_name_of_two_towns_is_never_certain() -> None:
    lede = {"municipality_nis": "41034", "postal_code": "9340"}
    reached = {"email": "info@brug.example", "phone": "053 00 00 01"}
    assert grade("Vormingshuis De Brug", "Vormingshuis De Brug", AALST, KORTRIJK) is Grade.NONE
    both = ({**AALST, **reached}, {**lede, **reached})
    assert grade("Vormingshuis De Brug", "Vormingshuis De Brug", *both) is Grade.POSSIBLE


def test_a_name_without_a_place_is_never_certain() -> None:
    assert grade("Vormingshuis De Brug", "Vormingshuis De Brug vzw", {}, AALST) is Grade.POSSIBLE
    assert grade("Vormingshuis De Brug", "Vormingshuis De Brug vzw", {}, {}) is Grade.POSSIBLE
