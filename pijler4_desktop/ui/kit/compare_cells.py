"""The two values of a line side by side: one to choose, or both the same."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, rounded
from pijler4_desktop.ui.theme.theme import colour

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
