"""Whether the hours of a moment are in the parts of the day that are named beside them."""

from collections.abc import Iterable, Mapping
from datetime import time

from pijler4_desktop.domain.vocabulary import PartOfDay

_DAY = 24 * 60
_REACH = {
    PartOfDay.MORNING: (0, 12 * 60),
    PartOfDay.AFTERNOON: (12 * 60, 18 * 60 + 15),
    PartOfDay.EVENING: (17 * 60, _DAY),
}
"""From when to when people speak of each part of the day, in minutes: afternoons run long."""


def parts_without_hours(
    said: Mapping[PartOfDay, str], hours: Iterable[tuple[time | None, time | None]]
) -> list[str]:
    """Return the words of the parts of the day in which none of the hours fall."""
    reaches = [_reach(first, last) for first, last in hours]
    return [word for part, word in said.items() if not any(_meet(_REACH[part], r) for r in reaches)]


def _reach(first: time | None, last: time | None) -> tuple[int, int]:
    """Return the minutes of the day between two hours; a missing one is as the other."""
    start = None if first is None else first.hour * 60 + first.minute
    end = None if last is None else (last.hour * 60 + last.minute or _DAY)
    begin = start if start is not None else (end or 0)
    return begin, end if end is not None else begin


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches of a day have more than their ends in common."""
    return (one[0] < other[1] and other[0] < one[1]) or (one[0] <= other[0] < one[1])
