"""Build a matrix, or one cell of it, from the stock and the wishes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.coverage.axes import OF_MOMENTS, Line, Sort, joined, line
from pijler4_desktop.domain.coverage.matrix import Axis, Cell, CellState, Matrix, Members
from pijler4_desktop.domain.coverage.moments import Schedule
from pijler4_desktop.domain.coverage.spot import Spot
from pijler4_desktop.domain.coverage.stock import Stock
from pijler4_desktop.domain.coverage.tally import APART, TOTAL, WEEKS, Key, Tally, tallied
from pijler4_desktop.domain.coverage.wishes import Wishes

ANYTHING = Spot()
_NOTHING = Tally()
_AXES_OF_SPOT = {
    "type": Axis.TYPE,
    "day": Axis.DAY,
    "part": Axis.PART,
    "level": Axis.LEVEL,
    "place": Axis.PLACE,
    "month": Axis.MONTH,
    "threshold": Axis.THRESHOLD,
}
Asked = tuple[tuple[Line, int], ...]
"""What a spot names: for each axis the bit of its own place."""
_SAME = frozenset({Axis.DAYPART, Axis.DAY}), frozenset({Axis.DAYPART, Axis.PART})


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds cells out of what was chosen of a stock."""

    stock: Stock
    numbers: Sequence[int]
    wishes: Wishes

    def matrix(self, rows: Line, columns: Line, on: date, over: int) -> Matrix:
        """Return the whole matrix; raises ValueError for axes that name the same thing."""
        if not crossable(rows.axis, columns.axis):
            raise ValueError(rows.axis, columns.axis)
        tallies = tallied(self.stock, self.numbers, rows, columns)
        cells = {
            (row, column): self._cell(joined(row, column), tallies, (r, c))
            for r, row in enumerate(rows.spots)
            for c, column in enumerate(columns.spots)
        }
        nowhen, roomless = self.stock.told(self.numbers)
        return Matrix(
            rows=rows.spots,
            columns=columns.spots,
            cells=cells,
            row_totals=self._along(rows.spots, tallies, lambda n: (n, TOTAL)),
            column_totals=self._along(columns.spots, tallies, lambda n: (TOTAL, n)),
            row_apart=self._along(rows.spots, tallies, lambda n: (n, APART)),
            column_apart=self._along(columns.spots, tallies, lambda n: (APART, n)),
            total=self._cell(ANYTHING, tallies, (TOTAL, TOTAL)),
            apart=self._cell(ANYTHING, tallies, (APART, APART)),
            gaps=sum(cell.state is CellState.GAP for cell in cells.values()),
            over=over,
            without_moment=nowhen,
            without_places=roomless,
            on=on,
        )

    def cell(self, spot: Spot) -> Cell:
        """Return what there is at any spot, whatever it names."""
        return self._made(spot, _Within(spot).tally(self.stock, self.numbers))

    def _along(
        self, spots: Sequence[Spot], tallies: Mapping[Key, Tally], key: Callable[[int], Key]
    ) -> Mapping[Spot, Cell]:
        return {spot: self._cell(spot, tallies, key(n)) for n, spot in enumerate(spots)}

    def _cell(self, spot: Spot, tallies: Mapping[Key, Tally], key: Key) -> Cell:
        return self._made(spot, tallies.get(key, _NOTHING))

    def _made(self, spot: Spot, tally: Tally) -> Cell:
        moments = tally.moments / WEEKS
        return Cell(
            spot=spot,
            state=self.wishes.state(spot, tally.activities, moments),
            activities=tally.activities,
            moments=moments,
            places=(tally.places + 1) // 2,
            hours=tally.hours / WEEKS / 60,
            stale=2 * tally.activities - tally.weight,
            members=Members(self.stock.names, tuple(tally.groups)),
            demand=self.wishes.demand(spot),
            target=self.wishes.target(spot),
        )


def crossable(rows: Axis, columns: Axis) -> bool:
    """Tell whether two axes can stand against each other: they may not name the same thing."""
    return rows is not columns and frozenset({rows, columns}) not in _SAME


class _Within:
    """What falls in every line of one spot."""

    def __init__(self, spot: Spot) -> None:
        places = (spot.place,) if spot.place else ()
        self._asked = [
            (along, 1 << along.spots.index(Spot(**{name: value})))
            for name, axis in _AXES_OF_SPOT.items()
            if (value := getattr(spot, name)) is not None
            for along in (line(axis, places),)
        ]
        self._known: dict[tuple[Asked, Schedule], Schedule] = {}

    def tally(self, stock: Stock, numbers: Sequence[int]) -> Tally:
        """Add up the moments at the spot, and the activities that have one."""
        rests, schedules = [self._rest(sort) for sort in stock.sorts], list(stock.schedules)
        found, members = Tally(), []
        for number in numbers:
            rest = rests[stock.sort[number]]
            if rest is None:
                continue
            here = self._moments(rest, schedules[stock.schedule[number]])
            if here:
                members.append(number)
                weight, places = stock.weight[number], stock.places[number]
                found.weight += weight
                found.places += places
                found.moments += weight * sum(m.sessions for m in here)
                found.hours += places * sum(m.sessions * m.minutes for m in here)
        found.activities = len(members)
        found.groups.append(members)
        return found

    def _rest(self, sort: Sort) -> Asked | None:
        """Return what of the spot is left to the moments; None when the sort is elsewhere."""
        rest = tuple((along, bit) for along, bit in self._asked if not along.of_sort(sort) & bit)
        return rest if all(along.axis in OF_MOMENTS for along, _ in rest) else None

    def _moments(self, rest: Asked, schedule: Schedule) -> Schedule:
        if not rest:
            return schedule
        known = self._known.get((rest, schedule))
        if known is None:
            known = tuple(m for m in schedule if all(along.of_moment(m) & b for along, b in rest))
            self._known[rest, schedule] = known
        return known
