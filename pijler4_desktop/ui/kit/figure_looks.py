"""How figures look: the colour of a part of a whole, and the short name of a month."""

from pijler4_desktop.domain.figures.result import Figure
from pijler4_desktop.domain.months import SHORT_MONTHS
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.ui.kit.looks import type_look

SHADES = ("accent", "info", "typeMeeting", "typeVolunteer", "typePlacement", "typeBuddy", "mute")
"""For parts that have no colour of their own, one after the other."""


def ink_of(figure: Figure, place: int) -> str:
    """Return the colour of a part: that of its type, or one of the shades."""
    code, _, member = figure.code.partition(".")
    if code == "type" and member in set(ActivityType):
        return type_look(ActivityType(member)).tone
    return "mute" if member == "unknown" else SHADES[min(place, len(SHADES) - 1)]


def icon_of(figure: Figure) -> str:
    """Return the icon of a type; nothing for other figures."""
    code, _, member = figure.code.partition(".")
    known = code == "type" and member in set(ActivityType)
    return type_look(ActivityType(member)).icon if known else ""


def short_name(figure: Figure) -> str:
    """Name a month or a year below its column: jan, 2026."""
    code = figure.code.removeprefix("hours.")
    return SHORT_MONTHS[int(code[-2:]) - 1] if "-" in code else code
