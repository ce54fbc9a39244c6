"""The axes of coverage: the spots along each, and where on it an activity or a moment falls.

Where something falls is a number of which bit n stands for the n-th spot of the axis; 0 is nowhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import NamedTuple

from pijler4_desktop.domain.coverage.matrix import Axis
from pijler4_desktop.domain.coverage.moments import Moment
from pijler4_desktop.domain.coverage.spot import MONTHS, Spot
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    LEVEL_ORDER,
    PART_ORDER,
    ActivityType,
    Childcare,
    PartOfDay,
    Threshold,
)

TYPE_ORDER = tuple(ActivityType)
THRESHOLD_ORDER = tuple(Threshold)
_EVENING = 1 << PART_ORDER.index(PartOfDay.EVENING)
_SATURDAY = 5
_ALWAYS: Mapping[Threshold, Callable[[Activity], bool]] = {
    Threshold.CHILDCARE: lambda a: a.childcare in {Childcare.YES, Childcare.WELCOME},
    Threshold.FREE: lambda a: a.cost_eur == 0,
    Threshold.WHEELCHAIR: lambda a: a.wheelchair is True,
}
_LATE = 1 << THRESHOLD_ORDER.index(Threshold.EVENING_OR_WEEKEND)

OF_MOMENTS = frozenset({Axis.DAYPART, Axis.DAY, Axis.PART, Axis.MONTH, Axis.THRESHOLD})
"""The axes on which the moments of one activity can fall differently."""


class Sort(NamedTuple):
    """What an activity is, whenever it takes place: `levels` and `thresholds` are bits."""

    type: ActivityType | None
    levels: int
    place: str
    thresholds: int


def thresholds_of(activity: Activity) -> int:
    """Return the thresholds an activity takes away whenever it takes place, as bits.

    Welcome children are childcare too; what nobody filled in takes nothing away.
    """
    return sum(
        1 << THRESHOLD_ORDER.index(threshold) for threshold, met in _ALWAYS.items() if met(activity)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One axis: its spots in order, and where a sort of activity and a moment fall on it."""

    axis: Axis
    spots: tuple[Spot, ...]
    of_sort: Callable[[Sort], int]
    of_moment: Callable[[Moment], int]


def line(axis: Axis, places: Sequence[str] = ()) -> Line:
    """Return an axis; `places` are the postal codes along one of places."""
    if axis is Axis.PLACE:
        order = {place: 1 << number for number, place in enumerate(places)}
        spots = tuple(Spot(place=place) for place in places)
        return Line(axis, spots, lambda sort: order.get(sort.place, 0), _nowhere)
    of_sort = _SORTS.get(axis, _nowhere)
    return Line(axis, _SPOTS[axis], of_sort, _MOMENTS.get(axis, _nowhere))


def joined(row: Spot, column: Spot) -> Spot:
    """Return the spot where a row and a column meet; the row's own values go first."""
    named = {f.name: value for f in fields(Spot) if (value := getattr(row, f.name)) is not None}
    return replace(column, **named)


@lru_cache(maxsize=4_096)
def places_in(mask: int) -> tuple[int, ...]:
    """Return which bits of a number are set, the lowest first."""
    return tuple(n for n in range(mask.bit_length()) if mask >> n & 1)


def _nowhere(_what: object) -> int:
    return 0


def _type(sort: Sort) -> int:
    return 1 << TYPE_ORDER.index(sort.type) if sort.type is not None else 0


def _day(moment: Moment) -> int:
    return 1 << moment.day if moment.day >= 0 else 0


def _daypart(moment: Moment) -> int:
    return moment.parts << 3 * moment.day if moment.day >= 0 else 0


def _threshold(moment: Moment) -> int:
    return _LATE if moment.parts & _EVENING or moment.day >= _SATURDAY else 0


_SORTS: Mapping[Axis, Callable[[Sort], int]] = {
    Axis.TYPE: _type,
    Axis.LEVEL: lambda sort: sort.levels,
    Axis.THRESHOLD: lambda sort: sort.thresholds,
}
_MOMENTS: Mapping[Axis, Callable[[Moment], int]] = {
    Axis.DAYPART: _daypart,
    Axis.DAY: _day,
    Axis.PART: lambda moment: moment.parts,
    Axis.MONTH: lambda moment: moment.months,
    Axis.THRESHOLD: _threshold,
}
_SPOTS: Mapping[Axis, tuple[Spot, ...]] = {
    Axis.TYPE: tuple(Spot(type=one) for one in TYPE_ORDER),
    Axis.DAYPART: tuple(Spot(day=day, part=part) for day in DAY_ORDER for part in PART_ORDER),
    Axis.DAY: tuple(Spot(day=day) for day in DAY_ORDER),
    Axis.PART: tuple(Spot(part=part) for part in PART_ORDER),
    Axis.LEVEL: tuple(Spot(level=level) for level in LEVEL_ORDER),
    Axis.MONTH: tuple(Spot(month=month) for month in MONTHS),
    Axis.THRESHOLD: tuple(Spot(threshold=one) for one in THRESHOLD_ORDER),
}
