"""The axes of coverage: the spots along each, and which two can stand against each other."""

from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.coverage.matrix import Axis
from pijler4_desktop.domain.spots.spot import MONTHS, Spot, named
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    LEVEL_ORDER,
    PART_ORDER,
    ActivityType,
    Threshold,
)

_SPOTS: Mapping[Axis, tuple[Spot, ...]] = {
    Axis.TYPE: tuple(Spot(type=one) for one in ActivityType),
    Axis.DAYPART: tuple(Spot(day=day, part=part) for day in DAY_ORDER for part in PART_ORDER),
    Axis.DAY: tuple(Spot(day=day) for day in DAY_ORDER),
    Axis.PART: tuple(Spot(part=part) for part in PART_ORDER),
    Axis.LEVEL: tuple(Spot(level=level) for level in LEVEL_ORDER),
    Axis.MONTH: tuple(Spot(month=month) for month in MONTHS),
    Axis.THRESHOLD: tuple(Spot(threshold=one) for one in Threshold),
}
_SAME = frozenset({Axis.DAYPART, Axis.DAY}), frozenset({Axis.DAYPART, Axis.PART})


def spots_along(axis: Axis, places: Sequence[str] = ()) -> tuple[Spot, ...]:
    """Return the spots of an axis in order; `places` are the postal codes along one of places."""
    if axis is Axis.PLACE:
        return tuple(Spot(place=place) for place in places)
    return _SPOTS[axis]


def crossable(rows: Axis, columns: Axis) -> bool:
    """Tell whether two axes can stand against each other: they may not name the same thing."""
    return rows is not columns and frozenset({rows, columns}) not in _SAME


def joined(row: Spot, column: Spot) -> Spot:
    """Return the spot where a row and a column meet."""
    return Spot(**dict((*named(row), *named(column))))  # type: ignore[arg-type]
