import pytest

from pijler4_desktop.domain.coverage.axes import spots_along
from pijler4_desktop.domain.coverage.matrix import Axis
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.spots.words import short_text, spot_text
from pijler4_desktop.domain.vocabulary import ActivityType, Day, Level, PartOfDay, Threshold

FACTS = load_facts()


@pytest.mark.parametrize(
    ("spot", "long", "short"),
    [
        (Spot(), "Het hele aanbod", "Het hele aanbod"),
        (Spot(type=ActivityType.BUDDY), "Buddywerking", "Buddywerking"),
        (Spot(day=Day.MONDAY), "maandag", "ma"),
        (Spot(part=PartOfDay.EVENING), "avond", "av"),
        (Spot(day=Day.SATURDAY, part=PartOfDay.MORNING), "zaterdag voormiddag", "za vm"),
        (Spot(level=Level.NONE), "niveau A0", "A0"),
        (Spot(place="9550"), "9550 Herzele", "9550 Herzele"),
        (Spot(place="1315"), "1315", "1315"),
        (Spot(month=7), "juli", "jul"),
        (Spot(threshold=Threshold.FREE), "Gratis", "Gratis"),
    ],
)
def test_a_spot_has_a_name_and_a_short_one(spot: Spot, long: str, short: str) -> None:
    assert (spot_text(spot, FACTS), short_text(spot, FACTS)) == (long, short)


def test_a_spot_is_named_from_its_type_to_its_threshold() -> None:
    spot = spot_of(
        "type=VOLUNTEERING day=SA part=morning level=A1 place=9551 month=8 threshold=childcare"
    )

    assert spot_text(spot, FACTS) == (
        "Vrijwilligerswerk, zaterdag voormiddag, augustus, niveau A1, 9551 Ressegem, Kinderopvang"
    )


def test_only_a_postal_code_is_a_place() -> None:
    assert spot_of("type=BUDDY place=Fatima") == Spot(type=ActivityType.BUDDY)


def test_every_axis_has_spots_with_a_code_of_their_own() -> None:
    for axis in Axis:
        spots = spots_along(axis, ["9550", "9551"])
        assert len({spot.code for spot in spots}) == len(spots) > 1
        assert all(spot_of(spot.code) == spot for spot in spots)
