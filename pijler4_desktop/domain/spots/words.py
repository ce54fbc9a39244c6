"""Spots in Dutch, for labels and lists: "Vrijwilligerswerk, zaterdag voormiddag"."""

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.months import MONTHS, SHORT_MONTHS
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.vocabulary import PartOfDay

SHORT_PARTS = {PartOfDay.MORNING: "vm", PartOfDay.AFTERNOON: "nm", PartOfDay.EVENING: "av"}


def spot_text(spot: Spot, facts: Facts | None) -> str:
    """Name a spot, its type first; a spot that leaves everything open is the whole offer."""
    when = " ".join(term(one) for one in (spot.day, spot.part) if one is not None)
    month = MONTHS[spot.month - 1] if spot.month is not None else ""
    named = [
        term(spot.type) if spot.type is not None else "",
        when,
        month,
        f"niveau {term(spot.level)}" if spot.level is not None else "",
        place_text(spot.place, facts) if spot.place is not None else "",
        term(spot.threshold) if spot.threshold is not None else "",
    ]
    return ", ".join(filter(None, named)) or "Het hele aanbod"


def short_text(spot: Spot, facts: Facts) -> str:
    """Name one row or column of a matrix in few letters: "ma vm", "A1", "jan"."""
    if spot.day is not None or spot.part is not None:
        part = SHORT_PARTS[spot.part] if spot.part is not None else ""
        return f"{SHORT_DAYS[spot.day] if spot.day is not None else ''} {part}".strip()
    if spot.month is not None:
        return SHORT_MONTHS[spot.month - 1]
    return term(spot.level) if spot.level is not None else spot_text(spot, facts)


def place_text(code: str, facts: Facts | None) -> str:
    """Name a postal code with its main place: "9550 Herzele"."""
    places = facts.places(code) if facts else ()
    return f"{code} {places[0]}" if places else code
