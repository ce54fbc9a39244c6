"""What the screen shows of a matrix: how much there is, by the measure that was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pijler4_desktop.domain.coverage.matrix import Cell, Matrix, Measure

STEPS = 5
FEW = 4
"""Up to this many every number has a step of its own; above it they share the steps."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A matrix by one measure, beside another one to compare with if there is one."""

    matrix: Matrix
    measure: Measure = Measure.MOMENTS
    beside: Matrix | None = None
    beside_name: str = ""

    def amount(self, cell: Cell) -> float:
        """Return how much there is in a cell."""
        return cell.measured(self.measure)

    def difference(self, row: int, column: int) -> float | None:
        """Return how much more there is here than in the matrix beside it; None without one."""
        if self.beside is None:
            return None
        at = self.matrix.rows[row], self.matrix.columns[column]
        other = self.beside.cells.get(at)
        return self.amount(self.matrix.cells[at]) - (self.amount(other) if other else 0.0)

    @property
    def outside(self) -> frozenset[str]:
        """Return the activities that fall in no column, or in no row."""
        matrix = self.matrix
        apart = (*matrix.row_apart.values(), *matrix.column_apart.values(), matrix.apart)
        return frozenset(id_ for cell in apart for id_ in cell.ids)

    @property
    def most(self) -> float:
        """Return the largest amount of any cell."""
        return max(map(self.amount, self.matrix.cells.values()), default=0.0)


def heat(value: float, most: float) -> int:
    """Return the step of heat, 1 to 5: one, two, three and more, or by fifths of the most."""
    if most <= FEW:
        step = max(1, ceil(value))
        return STEPS if step >= FEW else step
    return max(1, min(STEPS, ceil(value / most * STEPS)))


def steps(most: float) -> Sequence[tuple[int, str]]:
    """Return the steps of heat there are, each with the amounts it stands for."""
    if most <= FEW:
        return (1, "1"), (2, "2"), (3, "3"), (STEPS, "4+")
    edges = [round(most * step / STEPS) for step in range(STEPS + 1)]
    pairs = [(n, edges[n - 1] + 1, edges[n]) for n in range(1, STEPS + 1)]
    return [(n, f"{low}–{high}" if low < high else f"{high}") for n, low, high in pairs]
