"""While one types, what we have already is found by the measure of the import."""

import pytest

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.services.doubles import MOST_SHOWN, Double
from pijler4_desktop.services.office import Office
from tests.factories import an_activity


@pytest.fixture
def babbel(office: Office) -> Double:
    return stored(office, "Taalcafé Babbel", "Bibliotheek Herzele")


def stored(office: Office, name: str, organisation: str) -> Double:
    activity = an_activity(name=name, organisation_id=None)
    office.offer.add(activity, organisation)
    return Double(activity.id, name, organisation)


def near(office: Office, name: str, organisation: str = "", but: str = "") -> list[Double]:
    return list(office.doubles.near(name, organisation, but))


@pytest.mark.parametrize("name", ["Taalcafé Babbel", "taalcafe babel", "Taalcafé Babb"])
@pytest.mark.parametrize("house", ["", "Bibliotheek Herzele", "Bib Herzele", "bibliotheek herzele"])
def test_a_double_is_found(office: Office, babbel: Double, name: str, house: str) -> None:
    assert near(office, name, house) == [babbel]


@pytest.mark.parametrize(
    ("name", "house"),
    [
        ("Taalcafé Babbel", "Buurthuis De Linde"),
        ("Taalcafé", ""),
        ("Wandelen", "Bibliotheek Herzele"),
        ("", "Bibliotheek Herzele"),
        ("Ta", ""),
    ],
)
def test_what_is_another_is_left_alone(
    office: Office, babbel: Double, name: str, house: str
) -> None:
    assert babbel not in near(office, name, house)


def test_an_activity_is_not_its_own_double(office: Office, babbel: Double) -> None:
    assert near(office, babbel.name, babbel.organisation, but=babbel.id) == []


def test_an_activity_of_nobody_may_be_anyones(office: Office) -> None:
    alone = stored(office, "Zondag samen", "")

    assert near(office, "Zondag samen", "Huis van het Kind") == [alone]


def test_what_is_saved_or_removed_counts_at_once(office: Office, babbel: Double) -> None:
    assert near(office, "Wandelclub") == []
    walk = stored(office, "Wandelclub", "")
    assert near(office, "Wandelclub") == [walk]

    office.offer.remove([babbel.id])

    assert near(office, babbel.name) == []


def test_of_many_the_likest_are_shown(office: Office) -> None:
    names = [f"Praatgroep op school {letter}" for letter in "abcdefgh"]
    for name in names:
        office.offer.add(an_activity(id=new_id(), name=name, organisation_id=None))

    found = near(office, names[3])

    assert found[0].name == names[3]
    assert len(found) == MOST_SHOWN
