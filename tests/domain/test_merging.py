"""Which value each field keeps when two organisations become one."""

from dataclasses import replace
from datetime import date

from pijler4_desktop.domain.merging import merged, side_by_side
from pijler4_desktop.domain.vocabulary import PartnerStatus
from tests.factories import an_organisation


def test_what_one_lacks_comes_from_the_other_and_an_address_as_a_whole() -> None:
    first = an_organisation("WZC Ter Meersen", postal_code="9300", kbo="", phone="")
    second = an_organisation(
        "Ter Meersen", street="Dreef", house_number="2", postal_code="9300", phone="09 000 00 12"
    )

    found = merged(first, [second])

    assert (found.id, found.name, found.phone) == (first.id, first.name, "09 000 00 12")
    assert (found.street, found.house_number, found.postal_code) == ("Dreef", "2", "9300")
    assert merged(second, [first]).street == "Dreef"
    elsewhere = merged(first, [replace(second, postal_code="9000")])
    assert (elsewhere.street, elsewhere.postal_code) == ("", "9300")
    nowhere = merged(replace(first, postal_code=""), [replace(second, street="")])
    assert nowhere.postal_code == "9300"


def test_both_notes_stay_and_the_first_follow_up_and_the_furthest_standing() -> None:
    first = an_organisation(
        internal_notes="sleutel", partner_status=PartnerStatus.RESTING,
        next_contact_on=date(2026, 12, 8), extra=(("Zaal", "2"),),
    )  # fmt: skip
    second = an_organisation(
        internal_notes="belt liever", partner_status=PartnerStatus.PARTNER,
        next_contact_on=date(2026, 12, 1), extra=(("Zaal", "2"), ("Bus", "ja")),
    )  # fmt: skip

    found = merged(first, [second])

    assert found.internal_notes == "sleutel\n\nbelt liever"
    assert found.extra == (("Zaal", "2"), ("Bus", "ja"))
    assert found.next_contact_on == date(2026, 12, 1)
    assert found.partner_status is PartnerStatus.PARTNER


def test_a_person_chooses_only_between_two_answers() -> None:
    first = an_organisation("Bib", insured_volunteers=False, website="bib.example")
    second = an_organisation("Bibliotheek", insured_volunteers=True)

    pairs = {pair.field: pair for pair in side_by_side(first, second)}

    assert {name for name, pair in pairs.items() if pair.differs} == {"name", "insured_volunteers"}
    assert pairs["website"].proposed == "bib.example"
    assert pairs["insured_volunteers"].proposed is False
    assert merged(first, [second], {"name": "Bibliotheek Aalst"}).name == "Bibliotheek Aalst"
