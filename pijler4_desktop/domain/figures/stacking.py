"""The hours of each month, or of each year of a long period, divided over the types of offer."""

from dataclasses import dataclass

from pijler4_desktop.domain.figures.result import Figure, FigureSet
from pijler4_desktop.domain.vocabulary import ActivityType

MOST_COLUMNS = 24


@dataclass(frozen=True, slots=True)
class Stack:
    """One column: its figure, and the hours of each type that has any; None is without a type."""

    figure: Figure
    parts: tuple[tuple[ActivityType | None, float], ...]


def stacks_of(counted: FigureSet) -> tuple[Stack, ...]:
    """Return the columns, the first month first; years where there are too many months."""
    type_of = {
        id_: ActivityType(figure.code.split(".", 1)[1])
        for figure in counted["type"]
        if figure.code != "type.unknown"
        for id_ in figure.ids
    }
    months = [figure for figure in counted["hours"] if "-" in figure.code]
    if len(months) > MOST_COLUMNS:
        months = [one for one in counted["hours"] if one.code.removeprefix("hours.").isdecimal()]
    return tuple(Stack(figure, _divided(figure, type_of)) for figure in months[-MOST_COLUMNS:])


def _divided(
    figure: Figure, type_of: dict[str, ActivityType]
) -> tuple[tuple[ActivityType | None, float], ...]:
    hours: dict[ActivityType | None, float] = {}
    for id_, amount in zip(figure.ids, figure.amounts, strict=True):
        hours[type_of.get(id_)] = hours.get(type_of.get(id_), 0.0) + amount
    order = [*ActivityType, None]
    return tuple((one, hours[one]) for one in order if one in hours)
