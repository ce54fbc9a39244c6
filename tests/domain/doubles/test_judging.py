"""Numbers decide, contact details strengthen, and what many share decides nothing."""

import pytest

from pijler4_desktop.domain.doubles.judging import judge
from pijler4_desktop.domain.doubles.profiles import ProfileReader
from pijler4_desktop.domain.doubles.vocabulary import LEAST_OF, Evidence, Grade
from pijler4_desktop.domain.doubles.words import EVIDENCE
from tests.domain.doubles.finding import AALST, FACTS, an_organisation, compared, doubles, grade


def with_(**values: str) -> dict[str, str]:
    return {**AALST, **values}


@pytest.mark.parametrize("number", ["vcode", "kbo", "ovo_code"])
def test_another_number_settles_that_they_are_two(number: str) -> None:
    ours, theirs = with_(**{number: "1"}), with_(**{number: "2"})

    assert grade("De Brug vzw", "De Brug", ours, theirs) is Grade.NONE
    assert grade("De Brug vzw", "De Brug", ours, AALST) is Grade.CERTAIN


def test_why_two_are_not_one_is_told() -> None:
    reader = ProfileReader(FACTS)
    one, other = (reader.read(an_organisation(k, "De Brug", kbo=k, **AALST)) for k in "12")

    judged = judge(one, other)

    assert judged.grade is Grade.NONE
    assert Evidence.OTHER_KBO in judged.evidence


def test_the_same_vcode_is_certain_whatever_the_names() -> None:
    found = compared("Ferm Moorsel", "De Vrouwen van Nu", with_(vcode="V1"), with_(vcode="V1"))

    assert found is not None
    assert found.judgement.grade is Grade.CERTAIN
    assert Evidence.SAME_VCODE in found.judgement.evidence
    contradicted = (with_(vcode="V1", kbo="1"), with_(vcode="V1", kbo="2"))
    assert grade("De Brug", "De Brug", *contradicted) is Grade.NONE


def test_the_same_kbo_number_is_certain_unless_they_are_parts_of_one_body() -> None:
    both = (with_(kbo="0999410202"), with_(kbo="0999410202"))

    assert grade("Babbelboom vzw", "De Overstap", *both) is Grade.CERTAIN
    assert grade("Bibliotheek Aalst", "Stad Aalst", *both) is Grade.POSSIBLE
    assert grade("WZC De Maretak", "LDC De Linde", *both) is Grade.POSSIBLE


def test_houses_of_one_enterprise_in_two_municipalities_are_at_most_possible() -> None:
    here = with_(kbo="0999410202")
    there = {"kbo": "0999410202", "postal_code": "9000", "municipality_nis": "44021"}

    assert grade("CAW Oost-Vlaanderen", "CAW Oost-Vlaanderen", here, there) is Grade.POSSIBLE
    assert grade("De Linde", "De Zonnebloem", here, there) is Grade.POSSIBLE
    one = {**here, "phone": "053 00 00 01", "street": "Dreef", "house_number": "1"}
    other = {**here, "phone": "053 00 00 02", "street": "Plein", "house_number": "9"}
    assert grade("De Linde", "De Zonnebloem", one, other) is Grade.POSSIBLE


def test_a_number_that_many_bear_is_that_of_the_body_they_belong_to() -> None:
    names = ("Bibliotheek Aalst", "Sportdienst Aalst", "Bib Aalst", "Jeugdhuis 't Gat")
    found = doubles(
        *(an_organisation(str(at), name, kbo="0999410202") for at, name in enumerate(names))
    )

    assert {ids: double.judgement.grade for ids, double in found.items()} == {
        ("0", "2"): Grade.CERTAIN
    }


def test_two_sites_of_one_enterprise_are_at_most_possible() -> None:
    ours = with_(kbo="0999410202", establishment_number="2000000001")
    theirs = with_(kbo="0999410202", establishment_number="2000000002")
    assert grade("WZC De Maretak", "WZC De Maretak", ours, theirs) is Grade.POSSIBLE


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "evidence"),
    [
        ("phone", "053 00 00 01", "+32 53 00 00 01", Evidence.SAME_PHONE),
        ("email", "Info@brug.example", "info@BRUG.example", Evidence.SAME_EMAIL),
    ],
)
def test_what_looks_alike_and_is_reached_alike_is_certain(
    field: str, ours: str, theirs: str, evidence: Evidence
) -> None:
    found = compared(
        "Wandelclub De Stappers", "Wandelclub De Stapers", with_(**{field: ours}),
        with_(**{field: theirs}),
    )  # fmt: skip

    assert found is not None
    assert found.judgement.grade is Grade.CERTAIN
    assert evidence in found.judgement.evidence


def test_a_website_or_address_is_the_same_however_it_is_written() -> None:
    found = compared(
        "De Brug", "De Brug vzw",
        with_(website="https://www.brug.example/", street="Kerkstr.", house_number="1 A"),
        with_(website="http://Brug.example", street="Kerkstraat", house_number="1a"),
    )  # fmt: skip

    assert found is not None
    assert {Evidence.SAME_WEBSITE, Evidence.SAME_ADDRESS} <= set(found.judgement.evidence)


def test_only_a_mail_domain_of_their_own_is_something_in_common() -> None:
    def shared(domain: str) -> bool:
        ours, theirs = with_(email=f"a@{domain}"), with_(email=f"b@{domain}")
        found = compared("De Brug", "De Brug vzw", ours, theirs)
        return found is not None and Evidence.SAME_MAIL_DOMAIN in found.judgement.evidence

    assert shared("brug.example")
    assert not shared("gmail.com")


def test_a_shared_phone_makes_no_doubles_of_two_kinds() -> None:
    both = (with_(phone="053 00 00 01"), with_(phone="053 00 00 01"))
    assert grade("Sociaal Huis Aalst", "Bibliotheek Aalst", *both) is Grade.NONE
    assert grade("De Stappers wandelen", "De Stappers op stap", *both) is Grade.POSSIBLE


def test_a_common_name_at_two_addresses_is_two() -> None:
    ours = with_(street="Kerkstraat", house_number="1")
    theirs = with_(street="Molenstraat", house_number="9")
    assert grade("Praatcafé Nederlands", "Praatcafé Nederlands", ours, theirs) is Grade.NONE
    assert grade("Buurthuis De Brug", "Buurthuis De Brug", ours, theirs) is Grade.POSSIBLE


def test_a_score_is_never_lower_than_that_of_a_lesser_grade() -> None:
    certain = compared("De Brug", "De Brug vzw")
    possible = compared("WZC De Maretak", "De Maretak")

    assert certain is not None
    assert possible is not None
    assert certain.judgement.score >= LEAST_OF[Grade.CERTAIN] > possible.judgement.score
    assert possible.judgement.score >= LEAST_OF[Grade.POSSIBLE]


def test_every_ground_has_its_words() -> None:
    assert set(EVIDENCE) == set(Evidence)
    assert EVIDENCE[Evidence.SAME_KBO] == "zelfde KBO-nummer"
