"""A table of any length: all ids at once, rows only where the user looks.

Sorting, filtering and searching are the service's work (performance notes, section 5): the model
holds the ids in display order and reads rows in windows of 256 when a view paints them.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from pijler4_desktop.ui.kit.tips import plain_tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

WINDOW = 256
WINDOWS_KEPT = 32
_ROOT = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_CELL_ROLES = (*_TEXT_ROLES, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its sort key, its heading, and the words a row shows in it.

    `spoken` is what a screen reader says instead, such as the whole row; `tip` tells in a tooltip
    what the cell only draws, or may end in an ellipsis.
    """

    key: str
    title: str
    text: Callable[[R], str]
    spoken: Callable[[R], str] | None = None
    tip: Callable[[R], str] | None = None

    def says(self, row: R, role: int) -> str:
        """Return the words of a row for a role of Qt."""
        if role == Qt.ItemDataRole.AccessibleTextRole and self.spoken is not None:
            return self.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tip(row)) if self.tip is not None else ""
        return self.text(row)


class RowModel(QAbstractTableModel, Generic[R]):
    """Keeps every id and a few windows of rows.

    Signals:
        sort_wanted: a heading was chosen; the listener finds the ids in that order and calls
            `show`. Carries the sort key and whether the order is descending.
    """

    sort_wanted = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        rows: Callable[[Sequence[str]], Mapping[str, R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows = rows
        self._ids: Sequence[str] = ()
        self._windows: OrderedDict[int, Mapping[str, R]] = OrderedDict()

    @property
    def ids(self) -> Sequence[str]:
        """Every id, in display order."""
        return self._ids

    def show(self, ids: Sequence[str]) -> None:
        """List these records; the list is only reset when the ids or their order changed."""
        self._windows.clear()
        if ids and ids == self._ids:
            last = self.index(len(ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def row_at(self, line: int) -> R | None:
        """Return the row on this line for a delegate: Python to Python, without a QVariant."""
        number = line // WINDOW
        if number not in self._windows:
            self._windows[number] = self._rows(self._ids[number * WINDOW : (number + 1) * WINDOW])
            if len(self._windows) > WINDOWS_KEPT:
                self._windows.popitem(last=False)
        self._windows.move_to_end(number)
        return self._windows[number].get(self._ids[line])

    def id_at(self, index: Index) -> str:
        """Return the id of the record on this line."""
        return self._ids[index.row()]

    def ids_in(self, selection: QItemSelection) -> list[str]:
        """Return the selected ids by range: asking Qt line by line takes seconds."""
        parts = (selection.at(n) for n in range(selection.count()))
        lines = {line for part in parts for line in range(part.top(), part.bottom() + 1)}
        return [self._ids[line] for line in sorted(lines)]

    def selection_of(self, ids: Collection[str]) -> QItemSelection:
        """Return the lines of these records, neighbours in one range."""
        wanted, last = frozenset(ids), len(self._columns) - 1
        lines = [line for line, id_ in enumerate(self._ids) if id_ in wanted]
        found = QItemSelection()
        for _, run in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
            first, *rest = [line for _, line in run]
            end = rest[-1] if rest else first
            found.select(self.index(first, 0), self.index(end, last))
        return found

    def line_of(self, id_: str) -> int | None:
        """Return the line of this record, if it is listed."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count every id, loaded or not, so that the scroll bar tells the truth."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell what a cell says, loading its window when needed."""
        if role not in _CELL_ROLES or not index.isValid():
            return None
        row = self.row_at(index.row())
        return "" if row is None else self._columns[index.column()].says(row, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Tell the headings."""
        if orientation is Qt.Orientation.Horizontal and role in _TEXT_ROLES:
            return self._columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask whoever filled the model for another order."""
        key = self._columns[column].key
        if key:
            self.sort_wanted.emit(key, order is Qt.SortOrder.DescendingOrder)
