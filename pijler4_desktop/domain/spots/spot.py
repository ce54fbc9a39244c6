"""A spot: one place where there could be offer, by type, day, part of day, level, place, month.

Questions, targets and initiatives point to a spot, each as its `code`, so that a gap stays the
same gap whichever matrix shows it. What a spot leaves open can be anything.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter

from pijler4_desktop.domain.vocabulary import ActivityType, Day, Level, PartOfDay, Threshold

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the offer; `place` is a postal code, `month` 1 to 12, None is anything."""

    type: ActivityType | None = None
    day: Day | None = None
    part: PartOfDay | None = None
    level: Level | None = None
    place: str | None = None
    month: int | None = None
    threshold: Threshold | None = None

    @property
    def code(self) -> str:
        """The spot as it is stored: "type=BUDDY day=SA part=morning"; "" is anything at all."""
        return " ".join(f"{name}={value}" for name, value in named(self))

    def holds(self, other: "Spot") -> bool:
        """Tell whether another spot lies within this one."""
        return set(named(self)) <= set(named(other))


_NAMES = tuple(field.name for field in fields(Spot))
_VALUES = attrgetter(*_NAMES)


def named(spot: Spot) -> tuple[tuple[str, object], ...]:
    """Return what a spot names, each with its name: the day, the level..."""
    values = zip(_NAMES, _VALUES(spot), strict=True)
    return tuple((name, value) for name, value in values if value is not None)


_ENUMS: dict[str, type[StrEnum]] = {
    "type": ActivityType,
    "day": Day,
    "part": PartOfDay,
    "level": Level,
    "threshold": Threshold,
}


def spot_of(code: str) -> Spot:
    """Return the spot of a code; what is no place, or what a later program knew, is left open."""
    known: dict[str, object] = {}
    for item in code.split():
        name, _, value = item.partition("=")
        if name in _ENUMS and value in {str(member) for member in _ENUMS[name]}:
            known[name] = _ENUMS[name](value)
        elif name == "place" and value.isdecimal():
            known[name] = value
        elif name == "month" and value.isdecimal() and int(value) in MONTHS:
            known[name] = int(value)
    return Spot(**known)  # type: ignore[arg-type]
