"""Two things side by side, line by line; where they differ one of the two values is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.compare_cells import CompareCell, SameCell
from pijler4_desktop.ui.kit.focus import bring_in_sight, has_keyboard
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import column, row, surface

NAME_WIDTH = 132
BETWEEN = 14


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line: what it is called and the two values; `differs` when there is something to choose.

    `same` tells that the second stays as well, `key` is what the caller knows the line by.
    """

    key: str
    name: str
    first: str
    second: str
    differs: bool = False
    same: bool = False


@dataclass(frozen=True, slots=True)
class CompareSide:
    """The head above one of the two: an icon with its ink, a title, and how a value is spoken."""

    icon: str
    ink: str
    title: str
    spoken: str


class CompareCard(QFrame):
    """The lines of a comparison below each other; `changed` follows every other choice."""

    changed = Signal()

    def __init__(self, first: CompareSide, second: CompareSide) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._spoken = (first.spoken, second.spoken)
        self._groups: list[QButtonGroup] = []
        self.first: dict[str, CompareCell] = {}
        self.second: dict[str, CompareCell] = {}
        self._below = (Elided("", 12, 400, "text3"), Elided("", 12, 400, "text3"))
        self._titles = (label(first.title, "h3", wrap=True), label(second.title, "h3", wrap=True))
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._lines: QWidget | None = None
        head = QGridLayout()
        _stretch(head)
        head.setColumnMinimumWidth(0, NAME_WIDTH + BETWEEN)  # nothing stands there
        for at, side in enumerate((first, second)):
            head.addWidget(_head(side, self._titles[at], self._below[at]), 0, at + 1)
        self.setLayout(column(head, self._body, gap=6, margins=(16, 14, 16, 14)))

    @property
    def first_kept(self) -> frozenset[str]:
        """Return the keys of the lines in which the first value was chosen."""
        return frozenset(key for key, cell in self.first.items() if cell.isChecked())

    def set_titles(self, first: str, second: str) -> None:
        """Say who the two are."""
        for title, words in zip(self._titles, (first, second), strict=True):
            title.setText(words)

    def show_lines(
        self, lines: Sequence[ComparedLine], first_kept: frozenset[str], below: tuple[str, str]
    ) -> None:
        """Show a comparison; `below` stands under the two titles."""
        for part, words in zip(self._below, below, strict=True):
            part.set_text(words)
        self._groups, self.first, self.second = [], {}, {}
        grid = QGridLayout()
        _stretch(grid)
        for number, compared in enumerate(lines):
            title = label(compared.name, "label", wrap=True)
            title.setFixedWidth(NAME_WIDTH)
            grid.addWidget(title, number, 0)
            if compared.differs:
                self._add_choice(grid, number, compared, first=compared.key in first_kept)
            else:
                stays = compared.same and bool(compared.second)
                grid.addWidget(SameCell(compared.first, stays=bool(compared.first)), number, 1)
                grid.addWidget(SameCell(compared.second, stays=stays), number, 2)
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        self._lines.setLayout(grid)
        self._body.addWidget(self._lines)
        self._lines.show()  # now, so that the keyboard can go there

    @property
    def cells(self) -> Sequence[CompareCell]:
        """Return the values to choose from, line by line."""
        pairs = zip(self.first.values(), self.second.values(), strict=True)
        return [cell for pair in pairs for cell in pair]

    @property
    def key_in_focus(self) -> str:
        """Name the line the keyboard is at; "" when it is not here."""
        return next((k for k in self.first if has_keyboard(self._chosen(k))), "")

    def take_focus(self, key: str = "") -> bool:
        """Bring the keyboard to a line, else to the first; tells whether there is one."""
        wanted = key if key in self.first else next(iter(self.first), None)
        if wanted is not None:
            cell = self._chosen(wanted)
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(cell)
        return wanted is not None

    def _chosen(self, key: str) -> CompareCell:
        first, second = self.first[key], self.second[key]
        return first if first.isChecked() else second

    def _step(self, key: str, aside: int, down: int) -> None:
        """Choose the value at that side, or go to the line below or above."""
        if aside:
            cell = (self.second if aside > 0 else self.first)[key]
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            cell.click()
            return
        keys = list(self.first)
        at = keys.index(key) + down
        if 0 <= at < len(keys):
            self.take_focus(keys[at])

    def _add_choice(
        self, grid: QGridLayout, number: int, compared: ComparedLine, *, first: bool
    ) -> None:
        empty = self.tr("(leeg)")
        words = (compared.first or empty, compared.second or empty)
        one, other = (
            CompareCell(value, spoken, compared.name)
            for value, spoken in zip(words, self._spoken, strict=True)
        )
        group = QButtonGroup(self)
        group.addButton(one)
        group.addButton(other)
        (one if first else other).setChecked(True)
        group.buttonClicked.connect(lambda _button: self.changed.emit())
        for cell in (one, other):
            cell.stepped.connect(partial(self._step, compared.key))
        self._groups.append(group)
        self.first[compared.key], self.second[compared.key] = one, other
        grid.addWidget(one, number, 1)
        grid.addWidget(other, number, 2)


def _stretch(grid: QGridLayout) -> None:
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(BETWEEN)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, NAME_WIDTH)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)


def _head(side: CompareSide, title: QWidget, below: Elided) -> QFrame:
    words = column(title, below, gap=0)
    inside = row(Icon(side.icon, 20, side.ink), (words, 1), gap=10, margins=(14, 8, 12, 8))
    frame = surface(inside, "sunken")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return frame
