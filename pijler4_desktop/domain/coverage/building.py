"""Build a matrix, or one cell of it, from the stock and the wishes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.coverage.axes import joined
from pijler4_desktop.domain.coverage.counting import Counted, Sums
from pijler4_desktop.domain.coverage.matrix import Cell, CellState, CoverageFilter, Matrix
from pijler4_desktop.domain.coverage.stock import Flag, Stock
from pijler4_desktop.domain.coverage.wishes import Wishes
from pijler4_desktop.domain.spots.spot import Spot

ANYTHING = Spot()


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds cells out of what was chosen of a stock: the bits of `chosen`, guards included."""

    stock: Stock
    sums: Sums
    chosen: int
    wishes: Wishes

    def cell(self, spot: Spot) -> Cell:
        """Return what there is at any spot, whatever it names."""
        return self._cell(spot, self.stock.at(spot) & self.chosen)

    def matrix(self, rows: Sequence[Spot], columns: Sequence[Spot], on: date) -> Matrix:
        """Return rows against columns, with what falls in neither apart."""
        everything = self.stock.bits(Flag.MOMENT) & self.chosen
        row_bits = {row: self.stock.at(row) & everything for row in rows}
        column_bits = {column: self.stock.at(column) & everything for column in columns}
        in_rows, in_columns = _any(row_bits.values()), _any(column_bits.values())
        cells = {
            (row, column): self._cell(joined(row, column), mine & theirs)
            for row, mine in row_bits.items()
            for column, theirs in column_bits.items()
        }
        return Matrix(
            rows=tuple(rows),
            columns=tuple(columns),
            cells=cells,
            row_totals={s: self._cell(s, bits & in_columns) for s, bits in row_bits.items()},
            column_totals={s: self._cell(s, bits & in_rows) for s, bits in column_bits.items()},
            row_apart={s: self._cell(s, bits & ~in_columns) for s, bits in row_bits.items()},
            column_apart={s: self._cell(s, bits & ~in_rows) for s, bits in column_bits.items()},
            total=self._cell(ANYTHING, in_rows & in_columns),
            apart=self._cell(ANYTHING, everything & ~(in_rows & in_columns)),
            gaps=sum(cell.state is CellState.GAP for cell in cells.values()),
            over=(self.stock.bits(Flag.OVER) & self.sums.guards).bit_count(),
            without_moment=self._told(Flag.WITHOUT_MOMENT),
            without_places=self._told(Flag.WITHOUT_PLACES),
            on=on,
        )

    def _told(self, flag: Flag) -> int:
        return (self.stock.bits(flag) & self.chosen & self.sums.guards).bit_count()

    def _cell(self, spot: Spot, bits: int) -> Cell:
        counted = Counted.at(self.sums, bits)
        activities, moments = counted.activities, counted.moments
        return Cell(
            spot=spot,
            state=self.wishes.state(spot, activities, moments),
            activities=activities,
            moments=moments,
            stale=counted.stale,
            members=counted,
            demand=self.wishes.demand(spot),
            target=self.wishes.target(spot),
        )


def chosen(stock: Stock, wanted: CoverageFilter, municipalities: Sequence[str]) -> int:
    """Return the bits of what runs and is wanted, of these municipalities."""
    found = stock.bits(Flag.RUNNING) & _any(stock.of_municipality(nis) for nis in municipalities)
    if wanted.confirmed:
        found &= stock.bits(Flag.CONFIRMED)
    if wanted.level is not None:
        found &= stock.bits(Spot(level=wanted.level).code)
    return found


def _any(bits: Iterable[int]) -> int:
    found = 0
    for one in bits:
        found |= one
    return found
