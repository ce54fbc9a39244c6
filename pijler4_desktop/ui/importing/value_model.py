"""The different texts of a column as Qt wants them, with what each becomes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.importing.choices import word_key
from pijler4_desktop.domain.importing.drafting.understanding import ValueReading
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
TEXT, CELLS, BECOMES = range(3)
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = frozenset({_DISPLAY, Qt.ItemDataRole.AccessibleTextRole})


class ValueModel(QAbstractTableModel):
    """One line per text; lines keep their place while their reading changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: Sequence[ValueReading] = ()
        self._heading = ""
        self._closed = False

    def show_values(
        self, values: Sequence[ValueReading], heading: str, *, closed: bool, keep_order: bool
    ) -> None:
        """Show other values, or the same ones read otherwise; then they stay where they were."""
        self._heading, self._closed = heading, closed
        if keep_order:
            places = {word_key(value.text): at for at, value in enumerate(self._values)}
            last = len(places)
            values = sorted(values, key=lambda value: places.get(word_key(value.text), last))
        if keep_order and len(values) == len(self._values):
            self._values = values
            if values:
                self.dataChanged.emit(self.index(0, 0), self.index(len(values) - 1, BECOMES))
            return
        self.beginResetModel()
        self._values = values
        self.endResetModel()

    def value(self, line: int) -> ValueReading:
        """Return the text on a line."""
        return self._values[line]

    def shown(self, value: ValueReading) -> str:
        """Say what a text becomes, or what a user is to do about it."""
        if value.ours == "":
            return self.tr("Leeg laten")
        if value.ours is not None and not value.in_doubt:
            return value.understood or value.ours
        if value.understood:
            return value.understood
        if not value.in_doubt:
            return self.tr("Blijft leeg")
        return self.tr("Kies wat het is") if self._closed else self.tr("Niet begrepen")

    def cells(self, value: ValueReading) -> str:
        """Say how often a text stands in the column."""
        return self.tr("%n cel(len)", "", value.cells)

    def problems(self, value: ValueReading) -> str:
        """Say what is wrong with a text."""
        found = (problem_message(problem, self._heading) for problem in value.problems)
        return "\n".join(dict.fromkeys(found))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the texts."""
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Count what is shown of each."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only what a text becomes be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == BECOMES else flags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Tell a cell; what is wrong is its description."""
        value = self._values[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == BECOMES:
            said = self.tr("{text}, {cells}, wordt {ours}")
            ours = self.shown(value)
            return said.format(text=value.text, cells=self.cells(value), ours=ours)
        if role in _SPOKEN:
            return (value.text, str(value.cells), self.shown(value))[index.column()]
        if role == _TIP:
            said = (value.text, "", f"{value.text} → {self.shown(value)}")[index.column()]
            return plain_tip("\n".join(filter(None, (said, self.problems(value)))))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.problems(value)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Tell the headings."""
        if orientation is not Qt.Orientation.Horizontal or role not in _SPOKEN:
            return None
        becomes = self.tr("Wordt") if self._closed else self.tr("Wat er staat, en wat het wordt")
        return (self.tr("In Excel"), self.tr("Cellen"), becomes)[section]
