"""The week in twenty-one squares: a small picture, and a picker of real buttons.

A mask is an integer of 21 bits as `listing.daypart_bit` defines them: day * 3 + part of the day.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QWidget

from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.vocabulary import PART_ORDER, PartOfDay
from pijler4_desktop.ui.kit.labels import set_property
from pijler4_desktop.ui.theme.painting import colour, draw_icon, rounded

DAYS, PARTS = 7, 3
CELL, GAP = 7, 2
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Week", words)


def day_names() -> Sequence[str]:
    """Return the names of the days, Monday first."""
    return (
        _tr("maandag"),
        _tr("dinsdag"),
        _tr("woensdag"),
        _tr("donderdag"),
        _tr("vrijdag"),
        _tr("zaterdag"),
        _tr("zondag"),
    )


def part_names() -> Sequence[str]:
    """Return the names of the parts of a day."""
    return (_tr("voormiddag"), _tr("namiddag"), _tr("avond"))


def part_marks() -> Sequence[str]:
    """Return the short marks of the parts of a day, for the head of a row."""
    return (_tr("VM"), _tr("NM"), _tr("AV"))


def part_mark(part: PartOfDay) -> str:
    """Return the short mark of a part of the day."""
    return part_marks()[PART_ORDER.index(part)]


def mask_words(mask: int) -> str:
    """Say a mask in words: 'dinsdag avond, donderdag voormiddag en namiddag'."""
    said = []
    for day, name in enumerate(day_names()):
        parts = [p for n, p in enumerate(part_names()) if mask & daypart_bit(day, n)]
        if parts:
            said.append(f"{name} " + _tr(" en ").join(parts))
    return ", ".join(said) or _tr("geen vaste dagdelen")


def paint_week(  # noqa: PLR0913  a stroke of paint: where, what, how large, which colours
    painter: QPainter,
    x: float,
    y: float,
    mask: int,
    cell: int = CELL,
    ink: str = "accent",
    *,
    off: str = "track",
) -> None:
    """Draw the picture of a mask; one blit of a cached pixmap instead of 21 rectangles."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = _picture(mask, cell, colour(ink).name(), colour(off).name(), ratio)
    painter.drawPixmap(QPointF(x, y), pixmap)


@lru_cache(maxsize=2048)
def _picture(mask: int, cell: int, on: str, off: str, ratio: float) -> QPixmap:
    step = cell + GAP
    pixmap = QPixmap(round(DAYS * step * ratio), round(PARTS * step * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = 1.5 if cell < 10 else 3
    for day in range(DAYS):
        for part in range(PARTS):
            painter.setBrush(QColor(on if mask & daypart_bit(day, part) else off))
            painter.drawRoundedRect(QRectF(day * step, part * step, cell, cell), radius, radius)
    painter.end()
    return pixmap


class WeekGlyph(QWidget):
    """The picture of a mask, with its words for who cannot see it."""

    def __init__(self, mask: int = 0, cell: int = CELL) -> None:
        super().__init__()
        self._mask = mask
        self._cell = cell
        step = cell + GAP
        self.setFixedSize(DAYS * step - GAP, PARTS * step - GAP)
        self.set_mask(mask)

    def set_mask(self, mask: int) -> None:
        """Show another mask."""
        self._mask = mask
        self.setAccessibleName(self.tr("Dagdelen: {words}").format(words=mask_words(mask)))
        self.setToolTip(mask_words(mask))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        paint_week(QPainter(self), 0, 0, self._mask, self._cell)


class _Cell(QAbstractButton):
    """One part of one day; the whole square of the grid is its target."""

    def __init__(self, name: str, size: QSize) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(size)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the grid."""
        if Qt.Key(event.key()) in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a box, with a tick when it is chosen."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1.5, 2, -1.5, -2)
        if not self.isChecked():
            back = "hover" if self.underMouse() else "surface"
            rounded(painter, box, 5, back, "input" if self.isEnabled() else "track2")
            return
        rounded(painter, box, 5, "accent" if self.isEnabled() else "track2")
        middle = box.center()
        draw_icon(painter, "check", middle.x() - 7, middle.y() - 7, 14, "onAccent", stroke=2.5)


class _Mark(QLabel):
    """The small name of a day or a part beside the grid."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        set_property(self, "role", "micro")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class WeekPicker(QWidget):
    """Twenty-one buttons: arrows move, the space bar chooses, Tab goes on."""

    changed = Signal(int)

    def __init__(self, mask: int = 0, cell: QSize | None = None) -> None:
        super().__init__()
        size = (cell or QSize(24, 24)).expandedTo(QSize(24, 24))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self._cells: list[_Cell] = []
        for part, mark in enumerate(part_marks()):
            grid.addWidget(_Mark(mark), part + 1, 0)
        grid.setColumnMinimumWidth(0, 24)
        for day, name in enumerate(day_names()):
            grid.addWidget(_Mark(name[:2]), 0, day + 1)
            for part, part_name in enumerate(part_names()):
                made = _Cell(f"{name} {part_name}", size)
                made.clicked.connect(self._tell)
                made.installEventFilter(self)
                grid.addWidget(made, part + 1, day + 1)
                self._cells.append(made)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Dagdelen. Pijltjes om te bewegen, spatie om te kiezen."))
        self.set_dayparts(mask)
        self._one_tab_stop(0)

    @property
    def dayparts(self) -> int:
        """Return what is chosen."""
        return sum(1 << n for n, cell in enumerate(self._cells) if cell.isChecked())

    def set_dayparts(self, mask: int) -> None:
        """Choose by program; `changed` stays silent."""
        for number, cell in enumerate(self._cells):
            cell.setChecked(bool(mask & (1 << number)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows; what a cell does not use comes here."""
        move = _ARROWS.get(Qt.Key(event.key()))
        focus = self.focusWidget()
        if move is None or not isinstance(focus, _Cell) or focus not in self._cells:
            super().keyPressEvent(event)
            return
        day, part = divmod(self._cells.index(focus), PARTS)
        day = min(max(day + move[0], 0), DAYS - 1)
        part = min(max(part + move[1], 0), PARTS - 1)
        self._one_tab_stop(day * PARTS + part)
        self._cells[day * PARTS + part].setFocus(Qt.FocusReason.TabFocusReason)

    def _one_tab_stop(self, number: int) -> None:
        for n, cell in enumerate(self._cells):
            policy = Qt.FocusPolicy.StrongFocus if n == number else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Cell):
            self._one_tab_stop(self._cells.index(sender))
        self.changed.emit(self.dayparts)
