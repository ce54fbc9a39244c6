"""The columns of a table: how wide they are, and which give way when it gets narrow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ENOUGH = 340
"""How wide a name is that has more than enough, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a column is (logical pixels) and how long it stays: 0 always, 10 goes first.

    `least` is how narrow a user can make it: pictures and headings stay whole. It grows to
    `roomy` where the name has more than enough.
    """

    width: int
    priority: int
    least: int
    roomy: int = 0


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns in their order, by the key each sorts by.

    `name` is the column that takes the room that is left, `check` the one with the tick boxes, if
    there is one; `numbers` stand at the right. `default` are the keys that are shown at first, and
    the lines stand in order of `sort` then.
    """

    keys: tuple[str, ...]
    measures: tuple[Measure, ...]
    name: int
    default: tuple[str, ...]
    check: int | None = None
    numbers: frozenset[int] = frozenset()
    sort: str = "name"

    @property
    def name_least(self) -> int:
        """How much the name needs to be read."""
        return self.measures[self.name].least

    @property
    def fixed(self) -> frozenset[int]:
        """The columns that nobody hides or widens."""
        return frozenset({self.name} if self.check is None else {self.name, self.check})

    @property
    def choosable(self) -> tuple[str, ...]:
        """The keys of the columns one can choose, the name among them."""
        return tuple(key for key in self.keys if key)

    def grown(self, width: int, shown: Iterable[int], widths: Sequence[int]) -> dict[int, int]:
        """Return the widths of the columns that may grow, as far as the name leaves room."""
        kept = set(shown)
        spare = width - sum(widths[n] for n in kept) - (ENOUGH - widths[self.name])
        found = {}
        for section in sorted(kept - self.fixed):
            measure = self.measures[section]
            if measure.roomy and widths[section] == measure.width:
                more = max(0, min(measure.roomy - measure.width, spare))
                found[section] = measure.width + more
                spare -= more
        return found

    def visible(self, width: int, chosen: Iterable[int], widths: Sequence[int]) -> tuple[int, ...]:
        """Choose which chosen columns fit beside a readable name, by priority (UX section 5)."""
        boxes = 0 if self.check is None else self.measures[self.check].width
        left = width - boxes - self.name_least
        shown = set(self.fixed)
        others = set(chosen) - shown
        for section in sorted(others, key=lambda n: self.measures[n].priority):
            left -= widths[section]
            if left < 0:
                break
            shown.add(section)
        return tuple(sorted(shown))
