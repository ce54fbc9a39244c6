"""Whoever types gets the few records that answer best, and is not kept waiting."""

import time
from statistics import median

import pytest

from pijler4_desktop.services.finding import MOST
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation, fill_office


def names(office: Office, text: str) -> list[str]:
    return [row.name for row in office.finding.find(text).activities]


def test_the_best_come_first(office: Office) -> None:
    for name in ("Hertaalclub", "Café Taal", "Taalcafé", "Koor", "De Taalgroep", "TÁAL"):
        office.offer.add(an_activity(name=name))

    assert names(office, "taal") == ["TÁAL", "Taalcafé", "Café Taal", "De Taalgroep", "Hertaalclub"]
    assert names(office, "  ") == []


def test_words_may_be_parts_and_in_any_order(office: Office) -> None:
    office.offer.add(an_activity(name="Taalcafé Babbelhoek"))
    office.offer.add(an_activity(name="Babbelkoor"))

    assert names(office, "hoek caf") == ["Taalcafé Babbelhoek"]


def test_an_organisation_helps_but_does_not_answer_alone(office: Office) -> None:
    organisation = an_organisation("Bibliotheek Noord")
    office.organisations.add(organisation)
    office.offer.add(an_activity(name="Voorlezen", organisation_id=organisation.id))
    office.offer.add(an_activity(name="Voorlezen thuis"))

    assert names(office, "voor bib") == ["Voorlezen"]
    assert names(office, "bib") == []
    assert names(office, "bib noord") == []


def test_one_letter_only_counts_where_a_word_begins(office: Office) -> None:
    for name in ("Koor Elan", "Meertaligen", "Elan"):
        office.offer.add(an_activity(name=name))

    assert names(office, "e") == ["Elan", "Koor Elan"]
    assert names(office, "koor e") == ["Koor Elan"]
    assert names(office, "koor l") == []


def test_an_organisation_says_how_many_activities_it_has(office: Office) -> None:
    known = [an_organisation("Bib Noord"), an_organisation("De Bib"), an_organisation("Zwaluw")]
    for organisation in known:
        office.organisations.add(organisation)
    for _ in range(2):
        office.offer.add(an_activity(organisation_id=known[0].id))

    found = office.finding.find("bib").organisations

    assert [(one.name, one.activities) for one in found] == [("Bib Noord", 2), ("De Bib", 0)]


def test_a_typing_error_is_forgiven_when_nothing_else_answers(office: Office) -> None:
    organisation = an_organisation("De Wijngaard")
    office.organisations.add(organisation)
    office.organisations.add(an_organisation("Wijkhuis"))
    office.offer.add(an_activity(name="Breicafé", organisation_id=organisation.id))
    office.offer.add(an_activity(name="Koor"))

    assert names(office, "breicfe") == ["Breicafé"]
    found = office.finding.find("wijngaart")
    assert [one.name for one in found.organisations] == ["De Wijngaard"]
    assert [row.name for row in found.activities] == ["Breicafé"]
    assert names(office, "kor") == []  # too short to tell an error from another word


def test_no_more_than_a_glance_takes_in(office: Office) -> None:
    fill_office(office, 200)

    found = office.finding.find("a")

    assert len(found.activities) <= MOST
    assert len(office.finding.find("koor").activities) == MOST
    assert len(office.finding.find("linde").organisations) == MOST


@pytest.mark.slow
def test_a_hundred_thousand_activities_answer_within_a_key_press(office: Office) -> None:
    fill_office(office, 100_000)

    def took(text: str) -> float:
        started = time.process_time()
        office.finding.find(text)
        return (time.process_time() - started) * 1000

    for text in ("t", "ta", "taal", "babbel", "linde", "xyz", "e", "café"):
        assert median(took(text) for _ in range(5)) <= 30, text
