"""The charts of the page: parts of a whole, the matrix of the week, the hours of the months."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from pijler4_desktop.domain.figures.definitions import UNKNOWN
from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.stacking import stacks_of
from pijler4_desktop.domain.figures.words import said, value_words
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import DAY_ORDER, PART_ORDER
from pijler4_desktop.ui.figures.buttons import (
    ARROWS,
    SCREEN_INKS,
    CellButton,
    ColumnButton,
    FigureButton,
    one_tab_stop,
)
from pijler4_desktop.ui.figures.opening import Rows, rows_of
from pijler4_desktop.ui.kit.charts import Column, Part, paint_segments
from pijler4_desktop.ui.kit.figure_looks import ink_of, short_name
from pijler4_desktop.ui.kit.labels import Elided, label
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.kit.week import day_names, part_names

Open = Callable[[Rows], object]
BAR = 26


class SegBar(QWidget):
    """Parts of a whole; the lines below it name them and lead to their rows."""

    def __init__(self, group: Group, figures: Sequence[Figure]) -> None:
        super().__init__()
        self._parts = [Part(one.value or 0, ink_of(one, n)) for n, one in enumerate(figures)]
        self.setFixedHeight(BAR)
        told = (f"{one.title} {value_words(one.value)}" for one in figures)
        self.setAccessibleName(f"{group.title}: {', '.join(told)}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        paint_segments(QPainter(self), SCREEN_INKS, QRectF(self.rect()), self._parts)


class _Moved(QWidget):
    """Numbers in rows and columns: Tab stops once, the arrows move, Enter opens."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[FigureButton]] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the number in the direction of the arrow."""
        move = ARROWS.get(Qt.Key(event.key()))
        found = self._next(move) if move else None
        if found is None:
            super().keyPressEvent(event)
            return
        one_tab_stop([one for line in self.lines for one in line], found)
        found.setFocus(Qt.FocusReason.TabFocusReason)

    def _next(self, move: tuple[int, int]) -> FigureButton | None:
        at = self.focusWidget()
        places = {one: (x, y) for y, row in enumerate(self.lines) for x, one in enumerate(row)}
        if not isinstance(at, FigureButton) or at not in places:
            return None
        x, y = places[at]
        beside = (x + move[0], y + move[1])
        return next((one for one, place in places.items() if place == beside), None)


class WeekMatrix(_Moved):
    """How many activities there are in each part of each day."""

    def __init__(self, group: Group, opened: Open) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        most = max((figure.value or 0 for figure in group), default=0)
        for column, name in enumerate(day_names(), start=1):
            mark = Elided(name, 12, 400, "text3", Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(mark, 0, column)
            grid.setColumnStretch(column, 1)
        for row, name in enumerate(part_names(), start=1):
            grid.addWidget(label(name, "cap"), row, 0)
            line: list[FigureButton] = []
            for column, day in enumerate(DAY_ORDER, start=1):
                figure = group[f"week.{day}.{PART_ORDER[row - 1]}"]
                made = CellButton(figure, rows_of(group, figure), most)
                made.clicked.connect(lambda _on=False, one=made: _press(one, opened))
                grid.addWidget(made, row, column)
                line.append(made)
            self.lines.append(line)
        one_tab_stop([one for line in self.lines for one in line])


class HourColumns(_Moved):
    """The hours of each month, divided over the types."""

    def __init__(self, counted: FigureSet, opened: Open) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        stacks = stacks_of(counted)
        most = max((stack.figure.value or 0 for stack in stacks), default=0)
        line: list[FigureButton] = []
        for stack in stacks:
            parts = [Part(hours, type_look(kind).tone) for kind, hours in stack.parts]
            column = Column(short_name(stack.figure), said(stack.figure), parts)
            rows = rows_of(counted["hours"], stack.figure)
            made = ColumnButton(stack.figure, rows, column, most)
            named = [
                (term(kind) if kind else UNKNOWN["type"], hours) for kind, hours in stack.parts
            ]
            told = ", ".join(f"{name} {value_words(hours)}" for name, hours in named)
            made.setAccessibleDescription(told)
            made.setToolTip(plain_tip(f"{stack.figure.title}: {made.words}. {told}"))
            made.clicked.connect(lambda _on=False, one=made: _press(one, opened))
            layout.addWidget(made)
            line.append(made)
        self.lines.append(line)
        one_tab_stop(line)

    def sizeHint(self) -> QSize:
        """Ask for the height of a column."""
        return QSize(400, 224)


def _press(one: FigureButton, opened: Open) -> None:
    if one.rows is not None:
        opened(one.rows)
