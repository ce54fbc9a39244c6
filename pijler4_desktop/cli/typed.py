"""What is typed after an option: a spot and a day, refused when they are none."""

from datetime import date

from pijler4_desktop.domain.spots.spot import Spot, spot_of

YEARS = range(1950, 2101)


def exact_spot(text: str) -> Spot:
    """Read a spot; raises ValueError for what `spot_of` would leave open without a word."""
    found = spot_of(text)
    if sorted(found.code.split()) != sorted(text.split()):
        raise ValueError(text)
    return found


def likely_day(text: str) -> date:
    """Read a day as JJJJ-MM-DD; raises ValueError for another form and for a strange year.

    Days near the ends of the calendar have none before or after them to count with.
    """
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError(text)
    return day
