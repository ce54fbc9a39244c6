"""The columns of a sheet as Qt wants them: what stands in each, what it feeds, and why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.ui.importing.words import COLUMN_REASONS, field_word, word
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
Entries = Sequence[tuple[object, str]]
WHAT, FIELD, WHY = range(3)
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = frozenset({_DISPLAY, Qt.ItemDataRole.AccessibleTextRole})
PERSONAL = frozenset(
    {ColumnReason.PERSONAL, ColumnReason.REPRESENTATIVE, ColumnReason.NATIONAL_NUMBER}
)


class ColumnModel(QAbstractTableModel):
    """One line per column of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column] = ()
        self._doubts: dict[str, int] = {}
        self._names: dict[object, str] = {}
        self.marks_only = False

    @property
    def columns(self) -> Sequence[Column]:
        """Return the columns shown."""
        return self._columns

    def show_columns(self, columns: Sequence[Column], names: Entries = ()) -> None:
        """Show these columns; `names` are the words for what they feed.

        Nothing is reset when they are the same ones read otherwise.
        """
        self._doubts.clear()
        self._names = dict(names)
        if columns and [c.letter for c in columns] == [c.letter for c in self._columns]:
            self._columns = columns
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, WHY))
            return
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def show_doubts(self, letter: str, cells: int) -> None:
        """Show how many cells of a column were not understood."""
        self._doubts[letter] = cells
        for line, column in enumerate(self._columns):
            if column.letter == letter:
                self.dataChanged.emit(self.index(line, FIELD), self.index(line, WHY))

    def doubts(self, column: Column) -> int:
        """Count the cells of a column that were not understood, as far as they were read."""
        return self._doubts.get(column.letter, 0)

    def column(self, line: int) -> Column:
        """Return the column on a line."""
        return self._columns[line]

    def heading(self, column: Column) -> str:
        """Return the title of a column, also when it has none."""
        return column.heading or self.tr("(geen titel)")

    def samples(self, column: Column) -> str:
        """Show some of what stands in a column; nothing of what may be about persons."""
        if column.reason in PERSONAL:
            return self.tr("%n cel(len) gevuld", "", column.filled)
        return " · ".join(text.replace("\n", " ") for text in column.samples) or self.tr("(leeg)")

    def feeds(self, column: Column) -> str:
        """Say what a column feeds."""
        named = self._names.get(column.field) if column.field else None
        return named or field_word(column.field or (EXTRA if column.kept else ""))

    def why(self, column: Column) -> str:
        """Say what to think of a column: something to look at, or why it was recognised."""
        cells = self.doubts(column)
        if cells:
            return self.tr("%n cel(len) nakijken", "", cells)
        return word(COLUMN_REASONS, column.reason)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the columns of the file."""
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count what is shown of each."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only the field be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == FIELD else flags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Tell a cell."""
        if role == _TIP:
            return plain_tip(self.said(index))
        return self.said(index) if role in _SPOKEN else None

    def said(self, index: Index) -> str:
        """Say a cell in full, for the ear and the tooltip."""
        column = self._columns[index.row()]
        if index.column() == FIELD:
            return self.feeds(column)
        if index.column() == WHY:
            reason = word(COLUMN_REASONS, column.reason)
            why = self.why(column)
            return why if why == reason else f"{why}. {reason}"
        said = self.tr("Kolom {letter}: {heading}, {samples}")
        heading, samples = self.heading(column), self.samples(column)
        return said.format(letter=column.letter, heading=heading, samples=samples)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Tell the headings."""
        if orientation is not Qt.Orientation.Horizontal or role not in _SPOKEN:
            return None
        if section == WHY and role == _DISPLAY and self.marks_only:
            return ""
        titles = (self.tr("Kolom in je Excel"), self.tr("Hoort bij"), self.tr("Herkenning"))
        return titles[section]
