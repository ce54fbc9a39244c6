"""The problems of a plan as lines: a title for each weight, and below it what is alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pijler4_desktop.domain.messages import shortened
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.problem_words import problem_title, problem_words
from pijler4_desktop.ui.importing.review import ProblemGroup
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
SAMPLES, ROWS = 2, 4
MOST_SHOWN = 100
"""Groups of one weight that are listed; more would keep the window busy and nobody reads them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A title (without group), a group of problems, or the room to mend the group above it."""

    title: str = ""
    below: str = ""
    group: ProblemGroup | None = None
    is_fix: bool = False


class ProblemModel(QAbstractListModel):
    """Lists the groups by weight; the open group has room below it to mend it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._several_sheets = False

    def show_groups(self, groups: Sequence[ProblemGroup], open_key: object) -> None:
        """Show these groups; the one with this key is open."""
        titles: Mapping[Severity, str] = {
            Severity.ERROR: self.tr("Moet je invullen"),
            Severity.DOUBT: self.tr("Kijk even na"),
            Severity.NOTE: self.tr("Automatisch verbeterd"),
        }
        self._several_sheets = len({group.sheet for group in groups}) > 1
        lines: list[Line] = []
        for severity, title in titles.items():
            alike = [group for group in groups if group.severity is severity]
            if alike:
                lines.append(Line(title))
            shown = alike[:MOST_SHOWN] + [g for g in alike[MOST_SHOWN:] if g.key == open_key]
            for group in shown:
                lines.append(Line(problem_title(group), self._where(group), group))
                if open_key is not None and group.key == open_key:
                    lines.append(Line(group=group, is_fix=True))
            if left := len(alike) - len(shown):
                more = self.tr("Nog %n soort(en) meer. F8 brengt je erheen.", "", left)
                lines.append(Line(more))
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, index: Index) -> Line:
        """Return a line for a delegate: Python to Python."""
        return self._lines[index.row()]

    def index_of(self, key: object, *, fix: bool = False) -> QModelIndex:
        """Return the line of a group, or of the room below it."""
        for number, line in enumerate(self._lines):
            if line.group is not None and line.is_fix is fix and line.group.key == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only groups be chosen."""
        line = self._lines[index.row()]
        chosen = line.group is not None and not line.is_fix
        own = Qt.ItemFlag.ItemIsEnabled
        return own | Qt.ItemFlag.ItemIsSelectable if chosen else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a line says; the tooltip is all of it, which may not fit, and a sentence."""
        line = self._lines[index.row()]
        if role in _SAID and not line.is_fix:
            return ", ".join(filter(None, (line.title, line.below)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Los het hier op")
        if role == Qt.ItemDataRole.ToolTipRole and line.group is not None and not line.is_fix:
            return plain_tip("\n".join((line.title, line.below, problem_words(line.group))))
        return None

    def _where(self, group: ProblemGroup) -> str:
        number = group.cells
        first = group.spots[0]
        if group.column is None or group.code is ProblemCode.REQUIRED:
            rows = self.tr("%n rij(en)", "", number)
            one = self.tr("rij {row}").format(row=first.place.row)
            words = one if number == 1 else f"{rows}: {self._rows(group)}"
        elif group.is_closed:
            cells = self.tr("%n cel(len)", "", number)
            words = self.tr("{cells} in kolom {letter}").format(
                cells=cells, letter=group.column.letter
            )
        else:
            cells = self.tr("%n cel(len)", "", number)
            words = self._with_samples(cells, group)
        if self._several_sheets:
            words = self.tr("{where}, blad '{sheet}'").format(where=words, sheet=group.sheet)
        return words

    def _rows(self, group: ProblemGroup) -> str:
        numbers = [str(spot.place.row) for spot in group.spots[:ROWS]]
        return ", ".join(numbers) + ("…" if group.cells > ROWS else "")

    def _with_samples(self, cells: str, group: ProblemGroup) -> str:
        problem = group.spots[0].problem.problem
        if group.code is ProblemCode.READ_AS and problem.candidates:
            said = self.tr("{cells}, zoals '{text}' wordt {ours}")
            return said.format(
                cells=cells, text=shortened(problem.value), ours=" of ".join(problem.candidates)
            )
        first = islice(group.samples.values(), SAMPLES)
        samples = [f"'{shortened(text)}'" for text, _cells in first]
        if not samples:
            return cells
        one = (
            self.tr("{cells}: {text}")
            if len(group.samples) == 1
            else self.tr("{cells}, zoals {text}")
        )
        return one.format(cells=cells, text=self.tr(" en ").join(samples))
