"""What has to be asked or told about whole columns of dates."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pijler4_desktop.domain.importing.choices import Choices, ColumnPlace
from pijler4_desktop.domain.importing.drafting.drafted import DraftedSheet
from pijler4_desktop.domain.importing.drafting.drafter import Drafter
from pijler4_desktop.domain.importing.drafting.replacing import Replacing
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.plan import DateQuestion
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.dates import DateOrder, OrderProof, parse_date
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell, Notice

EXAMPLES = 2
FEWEST_SWAPPED = 3
"""Real dates needed before their days, all at most 12, are more than chance."""
LAST_MONTH = 12


def date_questions(table: DraftedSheet, choices: Choices) -> Iterator[DateQuestion]:
    """Ask, once for each column that proves nothing, whether the day or the month stands first."""
    for column, proof in _date_columns(table):
        if proof.order is not None or not proof.undecided:
            continue
        place = ColumnPlace(table.sheet.name, column.letter)
        waiting = [
            (found, cells)
            for text, cells in _texts(table, column, choices).items()
            if (found := _readings(text))
        ]
        if waiting:
            yield DateQuestion(
                place,
                column.heading,
                tuple(found for found, _ in waiting[:EXAMPLES]),
                sum(cells for _, cells in waiting),
                choices.orders.get(place),
            )


def date_notices(table: DraftedSheet, choices: Choices) -> Iterator[Notice]:
    """Tell which columns have the month first, and which were damaged by Excel."""
    for column, proof in _date_columns(table):
        if ColumnPlace(table.sheet.name, column.letter) in choices.orders:
            continue
        if _is_swapped(proof, _cells(table, column)):
            yield noticing.dates_to_check(table.sheet.name, column, noticing.DATES_SWAPPED)
        elif proof.order is DateOrder.MONTH_FIRST:
            yield noticing.dates_to_check(table.sheet.name, column, noticing.MONTH_STANDS_FIRST)


def _date_columns(table: DraftedSheet) -> Iterator[tuple[Column, OrderProof]]:
    """Go through the columns of dates; our own workbooks always have the day first."""
    if isinstance(table.drafter, Drafter):
        proofs = table.drafter.proofs
        for column in table.layout.columns:
            if column.letter in proofs:
                yield column, proofs[column.letter]


def _cells(table: DraftedSheet, column: Column) -> Sequence[Cell]:
    return [cell for row, _ in table.rows if (cell := row.cells.get(column.index)) is not None]


def _texts(table: DraftedSheet, column: Column, choices: Choices) -> Mapping[str, int]:
    """Count the texts of a column, in its order; what the user replaced no longer counts."""
    replacing = Replacing(table.sheet.name, [column], choices)
    found: dict[str, int] = {}
    for row, _ in table.rows:
        cell = row.cells.get(column.index)
        if isinstance(cell, str) and not (replacing.any and replacing.row(row).originals):
            found[cell] = found.get(cell, 0) + 1
    return found


def _readings(text: str) -> tuple[str, date, date] | None:
    """Return a date as it was written with both readings, day first and month first."""
    for problem in parse_date(text).problems:
        if problem.code is ProblemCode.DATE_AMBIGUOUS and len(problem.candidates) > 1:
            first, second = map(date.fromisoformat, problem.candidates[:2])
            return text_of(text), first, second
    return None


def _is_swapped(proof: OrderProof, cells: Sequence[Cell]) -> bool:
    """Tell whether Excel took day for month where it could, and left the rest as text.

    Then no text can be read in two ways, and no real date has a day beyond 12.
    """
    if proof.undecided or not proof.mixed or proof.real < FEWEST_SWAPPED:
        return False
    return all(cell.day <= LAST_MONTH for cell in cells if isinstance(cell, date))
