"""A stored record and a row side by side; where they differ one of the two is chosen."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.comparison import ComparedField
from pijler4_desktop.ui.importing.words import field_word
from pijler4_desktop.ui.kit.focus import bring_in_sight, has_keyboard
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import column, row, surface
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, rounded
from pijler4_desktop.ui.theme.theme import colour

NAME_WIDTH = 132
BETWEEN = 14
CELL_HEIGHT = 40
PLAIN_HEIGHT = 36
_ARROWS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
BEFORE, AFTER, ABOVE = 44, 10, 10
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class CompareCell(QAbstractButton):
    """One of two values to choose from; the chosen one has a dot, a border and bold letters.

    `stepped` tells that an arrow was pressed: how far to the side, and how far down.
    """

    stepped = Signal(int, int)

    def __init__(self, words: str, side: str, name: str) -> None:
        super().__init__()
        self._words = words
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}, {side}: {words}")
        self.setToolTip(plain_tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CELL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._be_stop)

    def _be_stop(self, on: bool) -> None:  # noqa: FBT001  a signal's argument
        """Let Tab stop once on each line: at what is chosen."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with words of several lines; bold ones, so that choosing moves nothing."""
        super().resizeEvent(event)
        self.setFixedHeight(_height(self._words, self.width(), 600, CELL_HEIGHT))

    def sizeHint(self) -> QSize:
        """Ask for the words."""
        return QSize(60 + text_width(self._words, 13, 600), CELL_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows for the choice: elsewhere they go from question to question."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(_step_of(event) is not None)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the other value, or to another line."""
        if (step := _step_of(event)) is not None:
            self.stepped.emit(*step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the value with its dot."""
        painter = QPainter(self)
        on = self.isChecked()
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if on:
            rounded(painter, box, 6, "accentSoft", "accent", 1.2)
        else:
            rounded(painter, box, 6, "hover" if self.underMouse() else "surface", "line2")
        dot = QRectF(14, self.height() / 2 - 8, 16, 16)
        rounded(painter, dot, 8, "surface", "accent" if on else "input", 5 if on else 1)
        face = font(13, 600 if on else 400)
        _write(painter, self, self._words, face, "text" if on else "text2")


class SameCell(QWidget):
    """A value that stays, or one that changes nothing: nothing to choose.

    What a list said the time before, and we changed since, changes nothing either.
    """

    def __init__(self, words: str, *, stays: bool) -> None:
        super().__init__()
        self._words, self._stays = words, stays
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(PLAIN_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with words of several lines."""
        super().resizeEvent(event)
        self.setFixedHeight(_height(self._words, self.width(), 400, PLAIN_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the value, with a tick when it stays."""
        painter = QPainter(self)
        if self._stays:
            draw_icon(painter, "check", 15, self.height() / 2 - 7, 14, "text3")
        _write(painter, self, self._words, font(13), "text" if self._stays else "text3")


class CompareCard(QFrame):
    """The fields of a comparison below each other; `changed` follows every other choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._fields: Sequence[ComparedField] = ()
        self._groups: list[QButtonGroup] = []
        self.ours: dict[str, CompareCell] = {}
        self.theirs: dict[str, CompareCell] = {}
        self._below_ours = Elided("", 12, 400, "text3")
        self._below_theirs = Elided("", 12, 400, "text3")
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._lines: QWidget | None = None
        head = QGridLayout()
        _stretch(head)
        head.setColumnMinimumWidth(0, NAME_WIDTH + BETWEEN)  # nothing stands there
        ours = _head("database", "accentText", self.tr("In Pijler 4"), self._below_ours)
        theirs = _head("file-spreadsheet", "ok", self.tr("In je Excel"), self._below_theirs)
        head.addWidget(ours, 0, 1)
        head.addWidget(theirs, 0, 2)
        self.setLayout(column(head, self._body, gap=6, margins=(16, 14, 16, 14)))

    @property
    def keep(self) -> frozenset[str]:
        """Return the fields in which ours stays."""
        kept = (line for line in self._fields if line.differs and self.ours[line.key].isChecked())
        return frozenset(name for line in kept for name in line.changed)

    def show_fields(
        self,
        fields: Sequence[ComparedField],
        keep: frozenset[str],
        below: tuple[str, str],
        kind: Kind = Kind.ACTIVITY,
    ) -> None:
        """Show a comparison of a kind of record; `below` says which record and row these are."""
        self._fields = fields
        self._below_ours.set_text(below[0])
        self._below_theirs.set_text(below[1])
        self._groups, self.ours, self.theirs = [], {}, {}
        grid = QGridLayout()
        _stretch(grid)
        for number, line in enumerate(fields):
            name = field_word(line.key, kind).partition(" (")[0]
            title = label(name, "label", wrap=True)
            title.setFixedWidth(NAME_WIDTH)
            grid.addWidget(title, number, 0)
            if line.differs:
                self._add_choice(grid, number, line, name, keep)
            else:
                self._add_same(grid, number, line)
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
        return [cell for pair in self._pairs for cell in pair]

    @property
    def key_in_focus(self) -> str:
        """Name the line the keyboard is at; "" when it is not here."""
        return next((k for k in self.ours if has_keyboard(self._chosen(k))), "")

    def take_focus(self, key: str = "") -> bool:
        """Bring the keyboard to a line, else to the first; tells whether there is one."""
        wanted = key if key in self.ours else next(iter(self.ours), None)
        if wanted is not None:
            cell = self._chosen(wanted)
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(cell)
        return wanted is not None

    @property
    def _pairs(self) -> Sequence[tuple[CompareCell, CompareCell]]:
        return list(zip(self.ours.values(), self.theirs.values(), strict=True))

    def _chosen(self, key: str) -> CompareCell:
        ours, theirs = self.ours[key], self.theirs[key]
        return ours if ours.isChecked() else theirs

    def _step(self, key: str, aside: int, down: int) -> None:
        """Choose the value at that side, or go to the line below or above."""
        if aside:
            cell = (self.theirs if aside > 0 else self.ours)[key]
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            cell.click()
            return
        keys = list(self.ours)
        at = keys.index(key) + down
        if 0 <= at < len(keys):
            self.take_focus(keys[at])

    def _add_choice(
        self, grid: QGridLayout, number: int, line: ComparedField, name: str, keep: frozenset[str]
    ) -> None:
        empty = self.tr("(leeg)")
        ours = CompareCell(line.ours or empty, self.tr("in Pijler 4"), name)
        theirs = CompareCell(line.theirs or empty, self.tr("in je Excel"), name)
        group = QButtonGroup(self)
        group.addButton(ours)
        group.addButton(theirs)
        (ours if line.changed <= keep else theirs).setChecked(True)
        group.buttonClicked.connect(lambda _button: self.changed.emit())
        for cell in (ours, theirs):
            cell.stepped.connect(partial(self._step, line.key))
        self._groups.append(group)
        self.ours[line.key], self.theirs[line.key] = ours, theirs
        grid.addWidget(ours, number, 1)
        grid.addWidget(theirs, number, 2)

    def _add_same(self, grid: QGridLayout, number: int, line: ComparedField) -> None:
        silent = self.tr("staat niet in je lijst")
        if line.unread:
            theirs = self.tr("niet gelezen: {text}").format(text=line.unread)
        else:
            theirs = line.theirs or silent
        same = not line.unread and line.ours.casefold() == line.theirs.casefold()
        grid.addWidget(SameCell(line.ours, stays=True), number, 1)
        grid.addWidget(SameCell(theirs, stays=same), number, 2)


def _height(words: str, width: int, weight: int, least: int) -> int:
    """Return the height of a cell in which all its words fit."""
    room = QRect(0, 0, max(width - BEFORE - AFTER, 1), 10_000)
    needed = QFontMetrics(font(13, weight)).boundingRect(room, _WRAPPED, words).height()
    return max(least, needed + 2 * ABOVE)


def _write(painter: QPainter, cell: QWidget, words: str, face: QFont, ink: str) -> None:
    """Write all words of a cell: where two values differ only at the end, that has to be seen."""
    painter.setFont(face)
    painter.setPen(colour(ink))
    area = QRectF(BEFORE, 0, cell.width() - BEFORE - AFTER, cell.height())
    painter.drawText(area, _WRAPPED, words)


def _step_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Tell where an arrow leads; None for any other key."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _ARROWS.get(event.key()) if plain else None


def _stretch(grid: QGridLayout) -> None:
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(BETWEEN)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, NAME_WIDTH)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)


def _head(icon_name: str, ink: str, title: str, below: Elided) -> QFrame:
    words = column(label(title, "h3"), below, gap=0)
    inside = row(Icon(icon_name, 20, ink), (words, 1), gap=10, margins=(14, 8, 12, 8))
    frame = surface(inside, "sunken")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return frame
