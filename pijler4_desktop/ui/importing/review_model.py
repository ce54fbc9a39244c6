"""The rows of a sheet as the officer wrote them, read from the review only where someone looks."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.importing.choices import CellPlace
from pijler4_desktop.domain.importing.plan import CellProblem, PlannedRow
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.text import without_accents
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.review import ASKED_LATER, ReviewSheet, is_open
from pijler4_desktop.ui.importing.words import OUTCOMES, word
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FIRST = 0
"""Where problems of a whole row are shown."""
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
TIP = Qt.ItemDataRole.ToolTipRole
NAME = Qt.ItemDataRole.AccessibleTextRole
DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole
MOST_KEPT = 2_000


class ShownRow(NamedTuple):
    """What the table shows of a row: its texts, and by place in the table its problems.

    `changed` are the places of cells that read otherwise because the user chose so.
    """

    planned: PlannedRow
    texts: Sequence[str]
    problems: Mapping[int, Sequence[CellProblem]]
    changed: frozenset[int]

    def severity(self, at: int) -> Severity | None:
        """Return the weight of the heaviest problem of a cell."""
        return max((p.problem.severity for p in self.problems.get(at, ())), default=None)


class ReviewModel(QAbstractTableModel):
    """Shows the cells of the lines in sight, with Excel's row numbers beside them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: ReviewSheet | None = None
        self._lines: Sequence[int] = ()
        self._doubtful: Sequence[int] = ()
        self._shown: dict[int, ShownRow] = {}

    def show_sheet(
        self, sheet: ReviewSheet, *, only_doubtful: bool = False, text: str = ""
    ) -> None:
        """Show a sheet; what is in sight stays where it is when only its content changed."""
        lines: Sequence[int] = sheet.doubtful if only_doubtful else range(len(sheet.rows))
        if wanted := without_accents(text.strip()):
            lines = [line for line in lines if wanted in sheet.words[line]]
        self._doubtful = sheet.doubtful
        if not isinstance(lines, range):
            doubtful = set(sheet.doubtful)
            self._doubtful = [at for at, line in enumerate(lines) if line in doubtful]
        same = self._shows(sheet, lines)
        if not same:
            self.beginResetModel()
        self.sheet, self._lines = sheet, lines
        self._shown.clear()
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def clear(self) -> None:
        """Show nothing, so that no place in what was shown is kept."""
        self.beginResetModel()
        self.sheet, self._lines, self._doubtful = None, (), ()
        self._shown.clear()
        self.endResetModel()

    def row_at(self, number: int) -> ShownRow:
        """Return the row on a line, made when it is first looked at."""
        line = self._lines[number]
        found = self._shown.get(line)
        if found is None:
            if len(self._shown) > MOST_KEPT:
                self._shown.clear()
            found = self._shown[line] = self._make(line)
        return found

    def place(self, index: Index) -> CellPlace | None:
        """Return which cell of the file is shown; None when none is."""
        column = self.column_at(index.column())
        if self.sheet is None or column is None or not 0 <= index.row() < len(self._lines):
            return None
        return CellPlace(self.sheet.name, self.row_at(index.row()).planned.row, column.letter)

    def index_of(self, row: int, letter: str) -> QModelIndex:
        """Return where a cell of the file is shown; an invalid index when it is not."""
        if self.sheet is None or row not in self.sheet.lines:
            return QModelIndex()
        try:
            at = self._lines.index(self.sheet.lines[row])
        except ValueError:
            return QModelIndex()
        letters = [column.letter for column in self.sheet.columns]
        return self.index(at, letters.index(letter) if letter in letters else FIRST)

    def column_at(self, section: int) -> Column | None:
        """Return the column of the file that is shown there."""
        columns = self.sheet.columns if self.sheet else ()
        return columns[section] if 0 <= section < len(columns) else None

    def next_problem(self, start: Index, step: int = 1) -> QModelIndex:
        """Return the next cell with something to look at (or, by -1, the one before), round."""
        line, column = (start.row(), start.column()) if start.isValid() else (-1, -1)
        doubts = self._doubts(line) if line >= 0 else ()
        beyond = [at for at in doubts if (at - column) * step > 0]
        if not beyond:
            if not self._doubtful:
                return QModelIndex()
            line = self._next_doubtful(line, step)
            beyond = list(self._doubts(line)) or [FIRST]
        return self.index(line, min(beyond) if step > 0 else max(beyond))

    def problems_at(self, index: Index) -> Sequence[CellProblem]:
        """Return what is to be said about the shown cell."""
        return self.row_at(index.row()).problems.get(index.column(), ())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rows in sight."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count the columns of the file that are read or kept."""
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be changed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Show a cell; its tooltip is all of it, which may not fit, and its problems."""
        if role in (DISPLAY, EDIT, NAME):
            return self.words(index)
        if role == TIP:
            words = self.words(index).replace("\n", " ")
            return plain_tip("\n".join(filter(None, (words, self.told(index)))))
        return self.told(index) or None if role == DESCRIPTION else None

    def words(self, index: Index) -> str:
        """Say what a cell shows."""
        return self.row_at(index.row()).texts[index.column()]

    def told(self, index: Index) -> str:
        """Say what there is to know about a cell."""
        shown = self.row_at(index.row())
        said = [problem_message(p.problem, p.header or None) for p in self.problems_at(index)]
        if index.column() in shown.changed and self.sheet is not None:
            column = self.column_at(index.column())
            original = self.sheet.original(shown.planned.row, column) if column else None
            said.insert(0, self.tr("In je Excel staat: '{text}'").format(text=original or ""))
        return "\n".join(dict.fromkeys(said))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Show the officer's own headings and Excel's row numbers."""
        if role not in (DISPLAY, NAME, TIP):
            return None
        if orientation is Qt.Orientation.Vertical:
            planned = self.row_at(section).planned
            return self._told_of_row(planned) if role == TIP else str(planned.row)
        column = self.column_at(section)
        if column is None or role == TIP:
            return None
        return " ".join(column.heading.split()) or column.letter

    def _told_of_row(self, planned: PlannedRow) -> str:
        said = [problem_message(p.problem) for p in planned.problems if p.column is None]
        return plain_tip("\n".join([word(OUTCOMES, planned.outcome), *said]))

    def _shows(self, sheet: ReviewSheet, lines: Sequence[int]) -> bool:
        """Tell whether these very rows and columns are in sight already."""
        now = self.sheet
        if now is None or now.name != sheet.name or now.columns != sheet.columns:
            return False
        whole = isinstance(lines, range) and isinstance(self._lines, range)
        if whole or self._lines == lines:
            return list(now.lines) == list(sheet.lines)
        return [now.rows[n].row for n in self._lines] == [sheet.rows[n].row for n in lines]

    def _make(self, line: int) -> ShownRow:
        sheet = self.sheet
        if sheet is None:
            raise ValueError("no sheet is shown")
        planned = sheet.rows[line]
        letters = {column.letter: at for at, column in enumerate(sheet.columns)}
        problems: dict[int, list[CellProblem]] = {}
        for found in planned.problems:
            if found.problem.code not in ASKED_LATER:
                column = sheet.column_of(found)
                if column is None and found.problem.severity is Severity.NOTE:
                    continue
                at = letters[column.letter] if column else FIRST
                problems.setdefault(at, []).append(found)
        texts = [sheet.text(planned.row, column) for column in sheet.columns]
        changed = frozenset(
            at
            for at, column in enumerate(sheet.columns)
            if sheet.original(planned.row, column) is not None
        )
        return ShownRow(planned, texts, problems, changed)

    def _next_doubtful(self, line: int, step: int) -> int:
        """Return the next line (or the one before) with something to look at, round and round."""
        if step > 0:
            return self._doubtful[bisect_right(self._doubtful, line) % len(self._doubtful)]
        return self._doubtful[bisect_left(self._doubtful, line) - 1]

    def _doubts(self, at: int) -> Sequence[int]:
        """List the places of a row with something to look at."""
        found = self.row_at(at).problems.items()
        return [place for place, problems in found if any(map(is_open, problems))]
