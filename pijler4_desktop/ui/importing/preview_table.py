"""The preview of a sheet: a real table that is read with the arrows; Enter chooses the header."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.ui.importing.preview import LineKind
from pijler4_desktop.ui.importing.preview_model import PreviewModel
from pijler4_desktop.ui.importing.preview_paint import (
    ROW_HEIGHT,
    EdgeHeader,
    PreviewDelegate,
    paint_tag,
    tag_width,
)
from pijler4_desktop.ui.theme.fonts import text_width

NARROWEST, WIDEST = 84, 280
SAMPLED = 40
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_MEASURED = frozenset({LineKind.DATA, LineKind.HEADER, LineKind.UPPER_HEADER, LineKind.UNREAD})


class PreviewTable(QTableView):
    """Shows rows of a sheet with what each of them is; `header_chosen` tells another header row."""

    header_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._room = 0  # what the words at the right take
        self._pressed = -1
        self._shown: tuple[Sheet, SheetLayout] | None = None
        self.lines = PreviewModel(self)
        self.setModel(self.lines)
        self._cells = PreviewDelegate(self.lines, self)
        self.setItemDelegate(self._cells)
        self._letters = EdgeHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self._letters)
        self.setVerticalHeader(EdgeHeader(Qt.Orientation.Vertical, self))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_sheet(self, sheet: Sheet, layout: SheetLayout) -> None:
        """Show how a sheet is laid out; the place in the table stays."""
        if self._shown is not None and self._shown[0] is sheet and self._shown[1] is layout:
            return
        self._shown = (sheet, layout)
        kept = self.currentIndex()
        self.lines.show_sheet(sheet, layout)
        self._measure()
        at = kept.row() if kept.isValid() else self.lines.line_of(layout.header_row)
        if self.lines.rowCount():
            self._go_to(min(at, self.lines.rowCount() - 1))
        said = self.tr("Voorbeeld van blad {name}. Rij {row} is de kopregel.")
        if layout.header_row is None:
            said = self.tr("Voorbeeld van blad {name}, zonder kopregel.")
        self.setAccessibleName(said.format(name=sheet.name, row=layout.header_row))

    def show_header(self, row: int | None) -> None:
        """Bring the header row in sight."""
        if self.lines.rowCount():
            self._go_to(self.lines.line_of(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space take the current row as the header, or unfold it."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENS and plain and self.currentIndex().isValid():
            self._take(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes a row as the header."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint()).row()
        if event.button() is Qt.MouseButton.LeftButton and at >= 0 and at == self._pressed:
            self._take(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns fill the width."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the words at the right where they are."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the table, and what the lines are over its right edge."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = self.lines.rowCount() - 1 if last < 0 else last
        for at in range(first, last + 1):
            y = self.rowViewportPosition(at)
            room = QRectF(self.viewport().width() - self._room, y, self._room, ROW_HEIGHT)
            line = self.lines.line(at)
            paint_tag(painter, room, line, self.lines.tag(line))

    def _go_to(self, at: int) -> None:
        self.setCurrentIndex(self.lines.index(at, 0))

    def _take(self, at: int) -> None:
        line = self.lines.line(at)
        if line.run:
            self.lines.unfold(line)
            self._measure()
            self._go_to(at)
        elif line.kind not in (LineKind.HEADER, LineKind.EMPTY, LineKind.FOLDED):
            self.header_chosen.emit(line.number)

    def _measure(self) -> None:
        every = [self.lines.line(at) for at in range(self.lines.rowCount())]
        tags = self.lines.tags
        kinds = {(line.kind, line.hidden, bool(line.run)): line for line in every}
        self._room = max((tag_width(self.lines.tag(line)) for line in kinds.values()), default=0)
        plain = [line for line in every if line.kind in _MEASURED][:SAMPLED]
        wanted = [
            max((text_width(self.lines.words(line, column)) for line in plain), default=0) + 24
            for column in range(tags)
        ]
        wanted = [min(max(width, NARROWEST), WIDEST) for width in wanted]
        left = self.viewport().width() - self._room - sum(wanted)
        for column, width in enumerate(wanted):
            more = left * width // sum(wanted) if left > 0 else 0
            self.setColumnWidth(column, width + more)
        self.setColumnWidth(tags, self._room)
        self._letters.covered = self._cells.covered = self._room
