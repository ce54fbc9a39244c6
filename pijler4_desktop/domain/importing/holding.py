"""The rows that were not read in, in the sender's own columns and with the reason for each.

They go back to the sender or are mended by the user, and are then read in like any other list. So
a row keeps its own cells, with what stood once for several rows filled in, under the section it
stood under. What speaks of persons stays out.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.engine import propose
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.importing.plan import CellProblem, Plan, PlannedRow
from pijler4_desktop.domain.importing.source import Column, SheetLayout, Source
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, Outcome, RowKind
from pijler4_desktop.domain.messages import named, problem_message
from pijler4_desktop.domain.parsing.masking import masked, masked_text
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Severity

WHY_HEADING = "Waarom niet ingelezen"
ROW_HEADING = "Rij in je lijst"
"""Headings of the two columns we add; a list that has them is read without them."""
WAITS = "Deze rij wacht op een antwoord."

_OURS = frozenset({fold(WHY_HEADING), fold(ROW_HEADING)})
_PRIVATE = (
    ColumnReason.PERSONAL, ColumnReason.REPRESENTATIVE, ColumnReason.NATIONAL_NUMBER,
)  # fmt: skip

Row = Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A text across the whole table, that holds for the rows below it."""

    text: str


@dataclass(frozen=True, slots=True)
class HeldSheet:
    """One sheet to write: headings and rows; `held` counts the rows that were not read in.

    A sheet without headings explains the sender's codes and is written as it was.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Row | SectionRow]
    held: int = 0


def held_sheets(source: Source, plan: Plan) -> list[HeldSheet]:
    """Gather the rows that wait or were held back, sheet by sheet; empty when there are none."""
    held: dict[str, dict[int, PlannedRow]] = {}
    for row in plan.rows:
        waits = row.outcome in (Outcome.QUESTION, Outcome.HELD)
        if waits and row.row_kind is RowKind.DATA:  # there is nothing to give back of one gone
            held.setdefault(row.sheet, {})[row.row] = row
    if not held:
        return []
    laid_out = propose(source.workbook, plan.choices)
    personal = _personal_columns(source, plan.choices)
    sheets = []
    for sheet, layout in zip(laid_out.workbook.sheets, laid_out.layouts, strict=True):
        if rows := held.get(sheet.name):
            sheets.append(_held_sheet(sheet, layout, rows, personal.get(sheet.name, ())))
        elif layout.legend:
            sheets.append(_as_it_was(sheet))
    return sheets


def _personal_columns(source: Source, choices: Choices) -> Mapping[str, frozenset[str]]:
    """Name the columns about persons, also those for which something else was chosen since."""
    headers_only = {
        name: SheetChoice(choice.read, choice.header_row) for name, choice in choices.sheets.items()
    }
    proposed = propose(source.workbook, replace(choices, sheets=headers_only))
    return {
        layout.sheet: frozenset(c.letter for c in layout.columns if c.reason in _PRIVATE)
        for layout in proposed.layouts
    }


def _held_sheet(
    sheet: Sheet, layout: SheetLayout, held: Mapping[int, PlannedRow], personal: Collection[str]
) -> HeldSheet:
    columns = [
        column
        for column in layout.columns
        if fold(column.heading) not in _OURS
        and (_is_read(column) or not (column.letter in personal or column.reason in _PRIVATE))
    ]
    headings = [*(masked_text(c.heading) for c in columns), WHY_HEADING, ROW_HEADING]
    rows: list[Row | SectionRow] = list(_rows(Table(sheet, layout), columns, held))
    return HeldSheet(sheet.name, headings, rows, len(held))


def _is_read(column: Column) -> bool:
    """Tell whether a column is read or kept: a user may choose so for one about persons."""
    return column.field is not None or column.kept


def _rows(
    table: Table, columns: Sequence[Column], held: Mapping[int, PlannedRow]
) -> Iterator[Row | SectionRow]:
    """Yield the held rows, after the section rows they stand under."""
    last = ""
    for row, section in table.with_sections():
        planned = held.get(row.number)
        if planned is None:
            continue
        if section != last:
            yield from (SectionRow(masked_text(line)) for line in section.split("\n") if line)
            last = section
        yield [*_cells(row, columns, planned), _why(planned), row.number]


def _cells(row: SheetRow, columns: Sequence[Column], planned: PlannedRow) -> Iterator[Cell | None]:
    of_persons = {
        p.column for p in planned.problems if p.problem.code is ProblemCode.PERSON_LEFT_OUT
    }
    for column in columns:
        cell = row.cells.get(column.index)
        yield None if cell is None or column.letter in of_persons else masked(cell)


def _why(row: PlannedRow) -> str:
    """Say why a row was not read in, the worst first; mere remarks only when there is no more."""
    problems = sorted(row.problems, key=lambda found: -found.problem.severity)
    serious = [p for p in problems if p.problem.severity > Severity.NOTE] or problems
    return "\n".join(dict.fromkeys(map(_sentence, serious))) or WAITS


def _sentence(found: CellProblem) -> str:
    """Say in which column something is wrong, once."""
    column = named(found.header) if found.header else ""
    sentence = problem_message(found.problem, found.header or None)
    told = f"{column}: {sentence}" if column and column not in sentence else sentence
    return masked_text(told)


def _as_it_was(sheet: Sheet) -> HeldSheet:
    """Return a sheet that explains codes, for without it the rows cannot be read again."""
    by_number = {row.number: row.cells for row in sheet.rows}
    rows: list[Row] = []
    for number in range(1, max(by_number, default=0) + 1):
        cells = by_number.get(number, {})
        last = max(cells, default=-1)
        rows.append([None if i not in cells else masked(cells[i]) for i in range(last + 1)])
    return HeldSheet(sheet.name, (), rows)
