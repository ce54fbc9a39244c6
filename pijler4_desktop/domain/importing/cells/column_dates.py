"""What the columns of dates of a sheet say together: which part stands first, what stands apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pijler4_desktop.domain.importing.cells.readers import DATE_KEYS
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices, ColumnPlace
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.dates import DateOrder, OrderProof, parse_date, prove_order
from pijler4_desktop.domain.sheet import Cell, SheetRow

ENOUGH = 8
"""Dates a column must have before one of them can stand apart."""
FEW = 0.1
"""Share of the dates that may stand apart; more of them are a group of their own."""
LATER, EARLIER = timedelta(days=180), timedelta(days=8 * 365)
"""How far a date lies after, or before, the next one to stand apart."""


class ColumnDates:
    """Knows the columns of dates of one sheet; `proofs` by letter tell what they prove."""

    def __init__(
        self, sheet: str, columns: Sequence[Column], rows: Iterable[SheetRow], context: Context
    ) -> None:
        self._sheet, self._context = sheet, context
        self._contexts: dict[tuple[str, DateOrder | None], Context] = {}
        dated = {c.index: c for c in columns if c.field in DATE_KEYS}
        cells: dict[int, list[Cell]] = {index: [] for index in dated}
        for row in rows if dated else ():
            for index in dated:
                if (cell := row.cells.get(index)) is not None:
                    cells[index].append(cell)
        self.proofs: Mapping[str, OrderProof] = {
            dated[index].letter: prove_order(found) for index, found in cells.items()
        }
        self._checks = {
            column.letter: cells[index]
            for index, column in dated.items()
            if column.field == "last_verified"
        }

    def contexts(self, choices: Choices) -> Mapping[str, Context]:
        """Know for each column what stands first, as chosen or proven, and what stands apart."""
        orders = {
            letter: choices.orders.get(ColumnPlace(self._sheet, letter), proof.order)
            for letter, proof in self.proofs.items()
        }
        return {letter: self._context_by(letter, order) for letter, order in orders.items()}

    def _context_by(self, letter: str, order: DateOrder | None) -> Context:
        """Look at a whole column once for each order, however often something else is chosen."""
        known = self._contexts.get((letter, order))
        if known is None:
            apart = unlikely_dates(_dates(self._checks.get(letter, ()), order))
            known = replace(self._context, order=order, unlikely=apart)
            self._contexts[letter, order] = known
        return known


def _dates(cells: Iterable[Cell], order: DateOrder | None) -> list[date]:
    read = (parse_date(cell, order=order).value for cell in cells)
    return [day for day in read if day is not None]


def unlikely_dates(dates: Sequence[date]) -> frozenset[date]:
    """Return the few dates that lie far behind or far before all others.

    A year is easily mistyped. Among the checks of two years 26/8/1952 and 12/8/2026 stand alone,
    whatever day it is now; who reads the column sees it at once.
    """
    days = sorted(dates)
    most = int(len(days) * FEW) or 1
    if len(days) < ENOUGH:
        return frozenset()
    late = next((n for n in range(1, most + 1) if days[-n] - days[-n - 1] > LATER), 0)
    early = next((n for n in range(1, most + 1) if days[n] - days[n - 1] > EARLIER), 0)
    return frozenset(days[len(days) - late :]) | frozenset(days[:early])
