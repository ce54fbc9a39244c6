"""All activities as coverage counts them, kept as numbers: what does not differ is held once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pijler4_desktop.domain.coverage.axes import Sort
from pijler4_desktop.domain.coverage.matrix import CoverageFilter
from pijler4_desktop.domain.coverage.moments import NO_MOMENT, Schedule
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER

NO_ROOM = -1
"""Places of which the number is unknown."""


class Item(NamedTuple):
    """One activity: `fresh` when its verification holds, `confirmed` with its conditions met too.

    `running` when it is counted at all, `over` when it would be but its end date has passed.
    """

    id: str
    sort: Sort
    schedule: Schedule
    nis: str
    capacity: int = NO_ROOM
    running: bool = True
    over: bool = False
    fresh: bool = True
    confirmed: bool = True


@dataclass(slots=True)
class Stock:
    """The activities by number; the number of one that is gone is never used again."""

    names: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    items: dict[int, Item] = field(default_factory=dict)
    sort: list[int] = field(default_factory=list)
    schedule: list[int] = field(default_factory=list)
    weight: list[int] = field(default_factory=list)
    """What an activity counts for, in halves."""
    places: list[int] = field(default_factory=list)
    """Its places in halves: none while they are unknown."""
    sorts: dict[Sort, int] = field(default_factory=dict)
    schedules: dict[Schedule, int] = field(default_factory=dict)

    def put(self, item: Item) -> None:
        """Take up an activity, or what it has become."""
        number = self.numbers.get(item.id)
        if number is None:
            number = self.numbers[item.id] = len(self.names)
            self.names.append(item.id)
            for each in (self.sort, self.schedule, self.weight, self.places):
                each.append(0)
        self.items[number] = item
        self.sort[number] = self.sorts.setdefault(item.sort, len(self.sorts))
        self.schedule[number] = self.schedules.setdefault(item.schedule, len(self.schedules))
        self.weight[number] = weight = 2 if item.fresh else 1
        self.places[number] = max(item.capacity, 0) * weight

    def drop(self, id_: str) -> None:
        """Forget an activity that is gone."""
        number = self.numbers.pop(id_, None)
        if number is not None:
            del self.items[number]

    def chosen(self, wanted: CoverageFilter, nis: Mapping[str, bool]) -> Sequence[int]:
        """Return the numbers of what runs and is wanted; `nis` tells which municipalities are."""
        level = 1 << LEVEL_ORDER.index(wanted.level) if wanted.level is not None else 0
        return [
            number
            for number, item in self.items.items()
            if item.running
            and (item.confirmed or not wanted.confirmed)
            and (not level or item.sort.levels & level)
            and nis[item.nis]
        ]

    def seen(self) -> frozenset[Sort]:
        """Return the sorts of activity of which one was verified within the rhythm."""
        return frozenset(item.sort for item in self.items.values() if item.fresh)

    def told(self, numbers: Sequence[int]) -> tuple[int, int]:
        """Count which of these have no fixed moment, and of which the places are unknown."""
        nowhen = self.schedules.get(NO_MOMENT)
        return (
            sum(self.schedule[number] == nowhen for number in numbers),
            sum(self.items[number].capacity == NO_ROOM for number in numbers),
        )
