"""Count what is at a spot: activities, moments, places and hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.coverage.stock import Figure, Flag, Stock

_HALVES = 2
_WEEKS = 52
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Sums:
    """What a stock was when it was asked: later steps change nothing in it."""

    guards: int
    moments: int
    fresh: int
    digits: dict[Figure, Sequence[tuple[int, int]]]
    owners: dict[int, str]

    @classmethod
    def of(cls, stock: Stock) -> "Sums":
        """Return the sums of a stock as it is now."""
        return cls(
            stock.bits(Flag.GUARD),
            stock.bits(Flag.MOMENT),
            stock.bits(Flag.FRESH),
            {figure: stock.digits_of(figure) for figure in Figure},
            stock.owners,
        )

    def activities(self, moments: int) -> int:
        """Return the guards of the activities that have one of these moments at least.

        Adding all moments of a block to some of them carries over into its guard, and no further.
        """
        return (moments + self.moments) & self.guards if moments else 0

    def figure(self, figure: Figure, bits: int) -> int:
        """Add a figure up over these moments or guards."""
        if not bits:
            return 0
        return sum((bits & have).bit_count() << digit for digit, have in self.digits[figure])


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted at a spot; places, hours and ids are only worked out when somebody asks."""

    sums: Sums
    bits: int
    guards: int

    @classmethod
    def at(cls, sums: Sums, bits: int) -> "Counted":
        """Count these moments."""
        return cls(sums, bits, sums.activities(bits))

    @property
    def activities(self) -> int:
        """How many activities, each once."""
        return self.guards.bit_count()

    @property
    def stale(self) -> int:
        """How many of them are overdue."""
        return (self.guards & ~self.sums.fresh).bit_count()

    @property
    def moments(self) -> float:
        """Moments per week."""
        return self.sums.figure(Figure.SESSIONS, self.bits) / (_HALVES * _WEEKS)

    @property
    def places(self) -> int:
        """Places, those of each activity once; half a place is rounded up."""
        return (self.sums.figure(Figure.PLACES, self.guards) + 1) // _HALVES

    @property
    def hours(self) -> float:
        """Places times hours per week."""
        minutes = self.sums.figure(Figure.PLACE_MINUTES, self.bits)
        return minutes / (_HALVES * _WEEKS * _MINUTES)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the activities, the oldest first."""
        owners, found = self.sums.owners, []
        text = f"{self.guards:b}"[::-1]
        place = text.find("1")
        while place >= 0:
            found.append(owners[place])
            place = text.find("1", place + 1)
        return tuple(sorted(found))
