"""The rows of a sheet beside what happens with each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.importing.plan import CellProblem, Plan, PlannedRow
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell, Workbook, column_letter
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.words import OUTCOMES, word
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NUMBER, OUTCOME = 0, 1
FIRST_CELL = 2
DISPLAY = Qt.ItemDataRole.DisplayRole
_TOLD = frozenset({Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole})


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """A planned row with the cells it came from and its problems by column index."""

    planned: PlannedRow
    cells: Mapping[int, Cell]
    problems: Mapping[int | None, Sequence[CellProblem]]

    @property
    def severity(self) -> Severity | None:
        """Return the weight of its heaviest problem."""
        found = [p.problem.severity for group in self.problems.values() for p in group]
        return max(found, default=None)


class ReviewModel(QAbstractTableModel):
    """Shows a plan's rows: their number, their bucket, then the cells as the file has them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ReviewedRow] = ()
        self._columns: Sequence[Column] = ()

    def show_plan(self, rows: Sequence[ReviewedRow], columns: Sequence[Column]) -> None:
        """Start over with other rows."""
        self.beginResetModel()
        self._rows, self._columns = rows, columns
        self.endResetModel()

    def row_at(self, number: int) -> ReviewedRow:
        """Return the row on a line."""
        return self._rows[number]

    def line_of(self, planned: PlannedRow) -> int | None:
        """Return the line that shows a planned row."""
        wanted = (planned.sheet, planned.row)
        found = (n for n, r in enumerate(self._rows) if (r.planned.sheet, r.planned.row) == wanted)
        return next(found, None)

    def column_of(self, letter: str | None) -> int:
        """Return where a column of the file is shown."""
        letters = [column.letter for column in self._columns]
        return FIRST_CELL + letters.index(letter) if letter in letters else OUTCOME

    def problems_at(self, index: Index) -> Sequence[CellProblem]:
        """Return what is wrong with the shown cell."""
        row = self._rows[index.row()]
        if index.column() == OUTCOME:
            shown = {column.index for column in self._columns}
            return [p for at, group in row.problems.items() if at not in shown for p in group]
        if index.column() < FIRST_CELL:
            return ()
        return row.problems.get(self._columns[index.column() - FIRST_CELL].index, ())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count the columns of the file, after the number and the bucket."""
        return 0 if parent.isValid() else FIRST_CELL + len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Show a cell; its problems are its tooltip."""
        if role == DISPLAY:
            return self.words(index)
        if role in _TOLD and (problems := self.problems_at(index)):
            said = "\n".join(problem_message(p.problem, p.header) for p in problems)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def words(self, index: Index) -> str:
        """Say what a cell shows."""
        row = self._rows[index.row()]
        if index.column() == NUMBER:
            return str(row.planned.row)
        if index.column() == OUTCOME:
            return word(OUTCOMES, row.planned.outcome)
        cell = row.cells.get(self._columns[index.column() - FIRST_CELL].index)
        return "" if cell is None else text_of(cell)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Show the officer's own headings."""
        if orientation is not Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        if section < FIRST_CELL:
            return (self.tr("Rij"), self.tr("Wat gebeurt er"))[section]
        column = self._columns[section - FIRST_CELL]
        return column.heading or column.letter


def reviewed(workbook: Workbook, plan: Plan, sheet: str) -> list[ReviewedRow]:
    """Put the planned rows of a sheet beside their cells; rows without data are left out."""
    cells = {row.number: row.cells for found in workbook.sheets if found.name == sheet
             for row in found.rows}  # fmt: skip
    letters = {column_letter(index): index for index in range(200)}
    rows = []
    for planned in plan.rows:
        if planned.sheet != sheet or (planned.outcome is Outcome.IGNORED and not planned.asked):
            continue
        problems: dict[int | None, list[CellProblem]] = {}
        for problem in planned.problems:
            problems.setdefault(letters.get(problem.column or ""), []).append(problem)
        rows.append(ReviewedRow(planned, cells.get(planned.row, {}), problems))
    return rows
