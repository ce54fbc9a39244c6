"""All activities as coverage counts them: as bits of whole numbers, which Python ands in no time.

Every activity has a block of bits: one for each of its moments, and above those a *guard* that
stands for the activity itself. For every value (a type, a day, a level...) one number has the bits
of what falls there, so that a cell is the bits its row and its column have in common. Figures are
kept as the bits of their binary digits: a sum is the count of the common bits of each digit, times
what that digit is worth. All of it is whole (sessions in 52 weeks, minutes, halves for what is
overdue), so that a sum is the same in any order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import compress, islice
from typing import NamedTuple

from pijler4_desktop.domain.coverage.moments import NO_MOMENT, Schedule
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    LEVEL_ORDER,
    PART_ORDER,
    ActivityType,
    PartOfDay,
    Threshold,
)

NO_ROOM = -1
"""Places of which the number is unknown."""
THRESHOLD_ORDER = tuple(Threshold)
_EVENING = 1 << PART_ORDER.index(PartOfDay.EVENING)
_SATURDAY = 5
_MOST_DIGITS = 64
_SPARE = 100
_TOGETHER = 64


class Flag(StrEnum):
    """What can be so of an activity; GUARD and MOMENT tell what its bits are."""

    GUARD = "guard"
    MOMENT = "moment"
    RUNNING = "running"
    OVER = "over"
    FRESH = "fresh"
    CONFIRMED = "confirmed"
    WITHOUT_MOMENT = "without moment"
    WITHOUT_PLACES = "without places"


class Figure(StrEnum):
    """What is summed: sessions in 52 weeks, places, and the two multiplied with minutes.

    Each counts twice when the activity is fresh and once when it is overdue.
    """

    SESSIONS = "sessions"
    PLACES = "places"
    PLACE_MINUTES = "place minutes"


_GUARD, _MOMENT, *_FLAGS = (flag.value for flag in Flag)
_DIGITS = {f: [f"{f.value} {digit}" for digit in range(_MOST_DIGITS)] for f in Figure}
_SESSIONS, _PLACES, _MINUTES = (_DIGITS[figure] for figure in Figure)


class Item(NamedTuple):
    """One activity; `levels` and `thresholds` are bits, in the order of their lists.

    `fresh` when its verification holds, `confirmed` with its conditions met too; `running` when it
    is counted at all, `over` when it would be but its end date has passed.
    """

    id: str
    type: ActivityType | None
    levels: int
    place: str
    thresholds: int
    schedule: Schedule
    nis: str
    capacity: int = NO_ROOM
    running: bool = True
    over: bool = False
    fresh: bool = True
    confirmed: bool = True


@dataclass(slots=True)
class Stock:
    """The activities as bits; bits of one that changed or is gone are never used again."""

    columns: dict[str, int] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)
    """Whose guard a bit is, also of blocks that are gone: a cell of before still finds its ids."""
    _blocks: dict[str, tuple[int, Item]] = field(default_factory=dict)
    _size: int = 0

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Stock":
        """Take up many activities at once: a fraction of the time it takes one by one.

        Small numbers are quick to add bits to, so the bits of a few activities go in together.
        """
        made, rest = cls(), iter(items)
        packed = defaultdict[str, bytearray](bytearray)
        while some := list(islice(rest, _TOGETHER)):
            base, found = made._size, dict[str, int]()
            for item in some:
                start = made._place(item) - base
                for key, bits in _marks(item):
                    found[key] = found.get(key, 0) | bits << start
            made._size += -made._size % 8  # the next ones begin with a byte of their own
            for key, number in found.items():
                into = packed[key]
                into.extend(bytes(base // 8 - len(into)))
                into.extend(number.to_bytes((number.bit_length() + 7) // 8, "little"))
        made.columns = {key: int.from_bytes(found, "little") for key, found in packed.items()}
        return made

    def put(self, item: Item) -> None:
        """Take up an activity, or what it has become."""
        self.drop(item.id)
        self._turn(item, self._place(item))

    def drop(self, id_: str) -> None:
        """Forget an activity that is gone."""
        known = self._blocks.pop(id_, None)
        if known is not None:
            self._turn(known[1], known[0])

    @property
    def worn(self) -> bool:
        """Tell whether more than half of the bits are of what is gone: time to make it anew."""
        return len(self.owners) > 2 * len(self._blocks) + _SPARE

    @property
    def municipalities(self) -> frozenset[str]:
        """The NIS codes there are activities of; "" when nobody knows."""
        return frozenset(self._named("nis "))

    @property
    def places(self) -> frozenset[str]:
        """The postal codes there are running activities at."""
        running = self.columns.get(Flag.RUNNING.value, 0)
        return frozenset(p for p in self._named("place=") if self.columns[f"place={p}"] & running)

    def bits(self, key: str) -> int:
        """Return what has a flag, or a value as the code of a spot names it ("day=MO")."""
        return self.columns.get(str(key), 0)

    def of_municipality(self, nis: str) -> int:
        """Return what is of a municipality."""
        return self.columns.get(_nis(nis), 0)

    def at(self, spot: Spot) -> int:
        """Return the moments at a spot, whatever else they are."""
        found = self.columns.get(_MOMENT, 0)
        for value in spot.code.split():
            found &= self.columns.get(value, 0)
        return found

    def digits_of(self, figure: Figure) -> Sequence[tuple[int, int]]:
        """Return the binary digits of a figure: which one, and what has it."""
        keys = ((number, key) for number, key in enumerate(_DIGITS[figure]))
        return [(number, self.columns[key]) for number, key in keys if self.columns.get(key)]

    def _named(self, prefix: str) -> Iterator[str]:
        """Yield what is named so, of which there still is something."""
        for key, bits in self.columns.items():
            if bits and key.startswith(prefix):
                yield key.removeprefix(prefix)

    def _place(self, item: Item) -> int:
        start = self._size
        self._size += len(item.schedule) + 1
        self._blocks[item.id] = start, item
        self.owners[self._size - 1] = item.id
        return start

    def _turn(self, item: Item, start: int) -> None:
        """Set the bits of an activity, or take them out again."""
        for key, bits in _marks(item):
            self.columns[key] = self.columns.get(key, 0) ^ bits << start


@lru_cache(maxsize=65_536)
def digits(number: int) -> tuple[int, ...]:
    """Return which bits of a number are set, the lowest first."""
    return tuple(n for n in range(number.bit_length()) if number >> n & 1)


def _marks(item: Item) -> Iterator[tuple[str, int]]:
    """Yield every value an activity has, with the bits of its block that have it."""
    guard = 1 << len(item.schedule)
    whole = 2 * guard - 1
    yield _GUARD, guard
    yield _MOMENT, whole ^ guard
    yield from ((key, whole) for key in _keys_of(item))
    weight = 2 if item.fresh else 1
    places = max(item.capacity, 0) * weight
    for digit in digits(places):
        yield _PLACES[digit], guard
    for number, moment in enumerate(item.schedule):
        bit = 1 << number
        for key in _keys_of_moment(moment.day, moment.parts, moment.months):
            yield key, bit
        for digit in digits(moment.sessions * weight):
            yield _SESSIONS[digit], bit
        for digit in digits(moment.sessions * moment.minutes * places):
            yield _MINUTES[digit], bit


def _keys_of(item: Item) -> tuple[str, ...]:
    """Return the flags of an activity, and its values whenever it takes place."""
    flags = (
        item.running, item.over, item.fresh, item.confirmed,
        item.schedule == NO_MOMENT, item.capacity == NO_ROOM,
    )  # fmt: skip
    lasting = _lasting(item.type, item.levels, item.place, item.thresholds)
    return (*compress(_FLAGS, flags), _nis(item.nis), *lasting)


@lru_cache(maxsize=4_096)
def _lasting(
    type_: ActivityType | None, levels: int, place: str, thresholds: int
) -> tuple[str, ...]:
    """Return the values of an activity whenever it takes place, as the code of a spot has them."""
    known = [
        f"type={type_}" if type_ is not None else "",
        f"place={place}" if place else "",
        *(f"level={LEVEL_ORDER[digit]}" for digit in digits(levels)),
        *(f"threshold={THRESHOLD_ORDER[digit]}" for digit in digits(thresholds)),
    ]
    return tuple(filter(None, known))


@lru_cache(maxsize=4_096)
def _keys_of_moment(day: int, parts: int, months: int) -> tuple[str, ...]:
    late = parts & _EVENING or day >= _SATURDAY
    known = [
        f"day={DAY_ORDER[day]}" if day >= 0 else "",
        *(f"part={PART_ORDER[digit]}" for digit in digits(parts)),
        *(f"month={digit + 1}" for digit in digits(months)),
        f"threshold={Threshold.EVENING_OR_WEEKEND}" if late else "",
    ]
    return tuple(filter(None, known))


def _nis(nis: str) -> str:
    return f"nis {nis}"
