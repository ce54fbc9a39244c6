"""Count activities and moments into the cells of two axes.

Everything is counted in whole numbers (halves of activities, sessions in 52 weeks, minutes), so
that a sum is the same whatever the order. Activities that fall in the same cells are added up
first, and only then spread over those cells.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from pijler4_desktop.domain.coverage.axes import Line, places_in
from pijler4_desktop.domain.coverage.moments import Moment
from pijler4_desktop.domain.coverage.stock import Stock

TOTAL, APART = -1, -2
"""In the place of a row or column: whatever falls in one of them, and what falls in none."""
WEEKS = 104
"""The weight of one moment every week: 52 sessions in halves."""

Key = tuple[int, int]
Masks = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """What is in one cell: moments in 104ths, places in halves, hours in 104ths of minutes."""

    activities: int = 0
    weight: int = 0
    moments: int = 0
    places: int = 0
    hours: int = 0
    groups: list[Sequence[int]] = field(default_factory=list)


def tallied(
    stock: Stock, numbers: Iterable[int], rows: Line, columns: Line
) -> defaultdict[Key, Tally]:
    """Return what falls where; keys are the places along both axes, or TOTAL and APART."""
    sums: dict[Masks, list[int]] = {}
    together: dict[tuple[Masks, ...], list[Sequence[int]]] = defaultdict(list)
    schedules = list(stock.schedules)
    ways = _Ways(rows, columns)
    for (schedule, row, column), members in _groups(stock, numbers, rows, columns).items():
        weight, places = _added(stock.weight, members), _added(stock.places, members)
        spread = []
        for moment in schedules[schedule]:
            masks = ways.of(row, column, moment)
            spread.append(masks)
            known = sums.setdefault(masks, [0, 0])
            known[0] += moment.sessions * weight
            known[1] += moment.sessions * moment.minutes * places
        together[tuple(spread)].append(members)
    return _spread(stock, sums, together)


class _Ways:
    """Where moments fall, remembered: thousands of activities share few of them."""

    def __init__(self, rows: Line, columns: Line) -> None:
        self._row = lru_cache(maxsize=None)(rows.of_moment)
        self._column = lru_cache(maxsize=None)(columns.of_moment)

    def of(self, row: int, column: int, moment: Moment) -> Masks:
        """Return where a moment falls on both axes, besides where its activity does."""
        return row | self._row(moment), column | self._column(moment)


def _groups(
    stock: Stock, numbers: Iterable[int], rows: Line, columns: Line
) -> dict[tuple[int, int, int], list[int]]:
    """Put together what has the same moments and falls in the same places."""
    row = [rows.of_sort(sort) for sort in stock.sorts]
    column = [columns.of_sort(sort) for sort in stock.sorts]
    found: dict[tuple[int, int, int], list[int]] = {}
    schedule, sort = stock.schedule, stock.sort
    for number in numbers:
        kind = sort[number]
        key = schedule[number], row[kind], column[kind]
        known = found.get(key)
        if known is None:
            found[key] = [number]
        else:
            known.append(number)
    return found


def _spread(
    stock: Stock,
    sums: dict[Masks, list[int]],
    together: dict[tuple[Masks, ...], list[Sequence[int]]],
) -> defaultdict[Key, Tally]:
    cells: defaultdict[Key, Tally] = defaultdict(Tally)
    for masks, (moments, hours) in sums.items():
        for key in covered(*masks):
            cell = cells[key]
            cell.moments += moments
            cell.hours += hours
    for spread, groups in together.items():
        members = groups[0] if len(groups) == 1 else list(chain.from_iterable(groups))
        weight, places = _added(stock.weight, members), _added(stock.places, members)
        for key in dict.fromkeys(chain.from_iterable(covered(*masks) for masks in spread)):
            cell = cells[key]
            cell.activities += len(members)
            cell.weight += weight
            cell.places += places
            cell.groups.append(members)
    return cells


@lru_cache(maxsize=16_384)
def covered(row: int, column: int) -> tuple[Key, ...]:
    """Return the cells of what falls in these rows and columns, totals and apart included."""
    rows, columns = places_in(row), places_in(column)
    if rows and columns:
        across = (*rows, TOTAL)
        return tuple((r, c) for r in across for c in (*columns, TOTAL))
    apart = [(r, APART) for r in rows] + [(APART, c) for c in columns]
    return (*apart, (APART, APART))


def _added(values: Sequence[int], members: Sequence[int]) -> int:
    if len(members) == 1:
        return values[members[0]]
    return sum(itemgetter(*members)(values))
