"""The list of the palette as a model: headings that only name, entries that can be chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pijler4_desktop.ui.palette.entries import Entry, Section

Index = QModelIndex | QPersistentModelIndex
Line = Entry | str
_ROOT = QModelIndex()
_TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class PaletteModel(QAbstractListModel):
    """Lines in display order: a heading is a string, the rest are entries."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def show(self, sections: Sequence[Section]) -> None:
        """List these sections."""
        self.beginResetModel()
        self._lines = []
        for section in sections:
            self._lines += [section.heading, *section.entries]
        self.endResetModel()

    @property
    def entries(self) -> list[Entry]:
        """Every entry, in display order."""
        return [line for line in self._lines if isinstance(line, Entry)]

    def line_at(self, index: Index) -> Line:
        """Return a heading or an entry for the delegate: Python to Python."""
        return self._lines[index.row()]

    def entry_at(self, index: Index) -> Entry | None:
        """Return the entry on a line; None for a heading, or no line."""
        line = self._lines[index.row()] if index.isValid() else ""
        return line if isinstance(line, Entry) else None

    def index_of(self, key: str) -> QModelIndex | None:
        """Return where an entry is listed now, if it is."""
        for number, line in enumerate(self._lines):
            if isinstance(line, Entry) and line.key == key:
                return self.index(number)
        return None

    def beside(self, index: Index, steps: int) -> QModelIndex:
        """Return the entry this many entries further, and no further than the first or last."""
        lines = [n for n, line in enumerate(self._lines) if isinstance(line, Entry)]
        if not lines:
            return QModelIndex()
        at = lines.index(index.row()) if index.row() in lines else -1
        return self.index(lines[min(max(at + steps, 0), len(lines) - 1)])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the lines, headings too."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let nobody choose a heading."""
        if self.entry_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a line says: of an entry everything in one sentence."""
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        line = self._lines[index.row()]
        return line.summary if isinstance(line, Entry) else line
