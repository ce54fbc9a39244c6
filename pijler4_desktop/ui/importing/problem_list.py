"""The problems of a plan, alike ones together, each a way to its first cell."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Count
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, clear, column, holder, line, row

MOST_SHOWN = 40
_LOOKS = {
    Severity.ERROR: ("alert-circle", "bad"),
    Severity.DOUBT: ("alert-triangle", "warn"),
    Severity.NOTE: ("info-circle", "info"),
}


class ProblemList(QWidget):
    """Groups of equal problems; `wanted` asks to be taken to one of them."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._rows = layout
        self.looks: list[QPushButton] = []

    def show_problems(self, problems: Sequence[CellProblem]) -> None:
        """Show these problems, the heaviest first."""
        clear(self._rows)
        self.looks = []
        groups = _grouped(problems)
        titles = {
            Severity.ERROR: self.tr("Moet je aanvullen"),
            Severity.DOUBT: self.tr("Kijk even na"),
            Severity.NOTE: self.tr("Goed om te weten"),
        }
        shown = 0
        for severity, title in titles.items():
            alike = [g for g in groups.values() if g[0].problem.severity is severity]
            if not alike or shown >= MOST_SHOWN:
                continue
            add(self._rows, row(label(title, "capb"), Count(sum(map(len, alike))), STRETCH))
            for group in sorted(alike, key=len, reverse=True)[: MOST_SHOWN - shown]:
                self._show_group(group, severity)
                shown += 1
            self._rows.addSpacing(8)
        left = len(groups) - shown
        if left > 0:
            more = self.tr("En nog %n andere soort(en), zie de tabel.", "", left)
            add(self._rows, label(more, "cap", wrap=True))

    def _show_group(self, group: Sequence[CellProblem], severity: Severity) -> None:
        first = group[0]
        mark, ink = _LOOKS[severity]
        said = problem_message(first.problem, first.header or None)
        words = column(
            label(said, "strong", wrap=True), label(self._where(group), "cap", wrap=True), gap=1
        )
        look = button(self.tr("Bekijk"), compact=True)
        look.setAccessibleName(self.tr("Bekijk: {problem}").format(problem=said))
        look.clicked.connect(lambda: self.wanted.emit(first))
        self.looks.append(look)
        add(
            self._rows,
            holder(row(Icon(mark, 18, ink, 2), (words, 1), look, gap=10, margins=(6, 8, 4, 8))),
        )
        add(self._rows, line())

    def _where(self, group: Sequence[CellProblem]) -> str:
        first = group[0]
        if len(group) > 1:
            cells = self.tr("%n cel(len)", "", len(group))
            return self.tr("{cells}, eerst rij {row}").format(cells=cells, row=first.row)
        if first.column:
            return self.tr("rij {row}, kolom {column}").format(row=first.row, column=first.column)
        return self.tr("rij {row}").format(row=first.row)


def _grouped(problems: Sequence[CellProblem]) -> Mapping[object, list[CellProblem]]:
    groups: dict[object, list[CellProblem]] = {}
    for problem in problems:
        key = (problem.sheet, problem.column, problem.problem.code, problem.problem.value)
        groups.setdefault(key, []).append(problem)
    return groups
