"""One thing to do: what, why, by when, and the buttons that do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine
from pijler4_desktop.domain.todo.words import reason, title, when
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill, Tile, TypeTile
from pijler4_desktop.ui.kit.labels import Elided
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.overview.ways import Way, ways_of
from pijler4_desktop.ui.theme.painting import fill

HEIGHT = 66
TILE = 34
MARK_FROM = 640  # logical pixels of row
_TILES = {
    TodoKind.FOLLOW_UP: ("phone-call", "info"),
    TodoKind.ASK_AGAIN: ("mail", "info"),
    TodoKind.GAP: ("focus-2", "gap"),
    TodoKind.IMPORT: ("table-import", "accent"),
    TodoKind.CONTACTS: ("user-circle", "accent"),
}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a row: what it should do, for which line."""

    line: TodoLine
    way: Way


class TaskRow(QWidget):
    """A row with its buttons.

    Signals:
        pressed: a button was pressed (Pressed).
        left: arrow up (-1) or down (1) was pressed.
    """

    pressed = Signal(object)
    left = Signal(int)

    def __init__(self, line: TodoLine, facts: Facts, today: date, *, last: bool = False) -> None:
        super().__init__()
        self.line = line
        self._last = last
        self.setFixedHeight(HEIGHT)
        what, why, due = title(line, facts), reason(line), when(line, today)
        self.setAccessibleName(". ".join(filter(None, (what, why, due.words if due else ""))))
        pill = self._pill = Pill(due.words, due.tone, due.icon) if due else None
        self.buttons = [self._button(way, what) for way in ways_of(line)]
        words = column(
            STRETCH, Elided(what, 13, 600), Elided(why, 12, 400, "text3"), STRETCH, gap=2
        )
        self.setLayout(
            row(_tile(line), (words, 1), pill, *self.buttons, gap=10, margins=(16, 0, 16, 0))
        )

    def can(self, way: Way) -> bool:
        """Tell whether the row has a button for this."""
        return way in ways_of(self.line)

    def press(self, way: Way) -> None:
        """Do what a button of the row does."""
        self.pressed.emit(Pressed(self.line, way))

    def take_focus(self) -> None:
        """Put the keyboard on the first button."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go from row to row."""
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.key() in steps and not event.modifiers():
            self.left.emit(steps[event.key()])
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of a gap the room of its mark where they need it: the tile says it too."""
        super().resizeEvent(event)
        if self._pill is not None and self.line.kind is TodoKind.GAP:
            self._pill.setVisible(self.width() >= MARK_FROM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line below."""
        if not self._last:
            area = QRectF(16, self.height() - 1, self.width() - 32, 1)
            fill(QPainter(self), area, "line")

    def _button(self, way: Way, what: str) -> QPushButton:
        made = _RowButton(way.words, way.icon)
        made.setAccessibleName(f"{way.words}: {what}")
        made.stepped.connect(self.left)
        made.clicked.connect(lambda: self.press(way))
        return made


class _RowButton(QPushButton):
    """A button in a list: up and down go to another row, not to another button."""

    stepped = Signal(int)

    def __init__(self, words: str, icon_name: str) -> None:
        super().__init__(words)
        like = button(words, icon_name or None, compact=True)
        self.setProperty("compact", True)
        self.setIcon(like.icon())
        self.setIconSize(like.iconSize())
        self.setCursor(like.cursor())
        self.setSizePolicy(like.sizePolicy())
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, press with Enter."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def _tile(line: TodoLine) -> Tile:
    if line.kind in _TILES:
        icon_name, tone = _TILES[line.kind]
        ink = "accentText" if tone == "accent" else tone
        return Tile(icon_name, ink, f"{tone}Soft", TILE)
    return TypeTile(line.type, TILE)


def rows_of(lines: Sequence[TodoLine], facts: Facts, today: date) -> Sequence[TaskRow]:
    """Return a row for each line, a hairline between them."""
    last = len(lines) - 1
    return [TaskRow(line, facts, today, last=n == last) for n, line in enumerate(lines)]
