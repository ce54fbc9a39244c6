"""The matrix as a real table: every cell a stop for the arrows, with a text of its own."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.coverage.matrix import Cell
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.ui.coverage.delegate import MatrixDelegate
from pijler4_desktop.ui.coverage.headers import ColumnHeads, RowHeads
from pijler4_desktop.ui.coverage.measures import (
    DAY_GAP,
    FOOT,
    GAP,
    LEAST_CELL,
    LEAST_ROW,
    MOST_ROW,
    NAME_AT,
    ROW_NAMES,
    TOTALS,
    inner,
)
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.words import CoverageWords, amount_text
from pijler4_desktop.ui.theme.fonts import text_width
from pijler4_desktop.ui.theme.painting import rounded

RING = 6  # pixels
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixTable(QTableView):
    """Shows a matrix and tells where the user stands in it.

    Signals:
        moved: the user stands on another cell.
        opened: Enter was pressed on a cell, or it was clicked twice.
        pointed: a cell was clicked.
        entered_panel: the space bar was pressed, which leads into the panel.
    """

    moved = Signal()
    opened = Signal()
    pointed = Signal()
    entered_panel = Signal()

    def __init__(
        self, model: MatrixModel, words: CoverageWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._matrix, self._words = model, words
        self.setModel(model)
        self._delegate = MatrixDelegate(self)
        self.setItemDelegate(self._delegate)
        self._columns, self._rows = ColumnHeads(words, self), RowHeads(words, self)
        self.setHorizontalHeader(self._columns)
        self.setVerticalHeader(self._rows)
        self._columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Dekking"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setProperty("corner", "plain")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell_moved)
        model.modelReset.connect(self.arrange)

    @property
    def current(self) -> Cell | None:
        """The cell where the user stands; None on a total, or nowhere."""
        index = self.currentIndex()
        return self._matrix.cell_at(index.row(), index.column()) if index.isValid() else None

    @property
    def current_any(self) -> Cell | None:
        """The cell or the total where the user stands."""
        index = self.currentIndex()
        return self._matrix.any_at(index.row(), index.column()) if index.isValid() else None

    def go_to(self, spot: Spot) -> bool:
        """Stand on a spot; tells whether this matrix shows it."""
        index = self._matrix.index_of(spot)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def stand(self, row: int = 0) -> None:
        """Stand somewhere: at the begin of a row, when the user was nowhere."""
        if not self.currentIndex().isValid() and self._matrix.rowCount():
            self.setCurrentIndex(self._matrix.index(row, 0))

    def arrange(self) -> None:
        """Give rows and columns the room there is; what does not fit scrolls."""
        if not self._matrix.rowCount():
            return
        names = max(ROW_NAMES, *(NAME_AT + text_width(name, 13, 500) for name in self._names()))
        self._rows.setFixedWidth(names)
        rows = len(self._matrix.rows)
        room = self.height() - self._columns.height() - FOOT - 2
        each = max(LEAST_ROW, min(MOST_ROW, room // rows))
        bar = self.verticalScrollBar().sizeHint().width() if each * rows > room else 0
        self._share_width(self.width() - names - bar)
        for section in range(rows):
            self._rows.resizeSection(section, each)
        self._rows.resizeSection(rows, FOOT)

    def _names(self) -> list[str]:
        return [self._words.type_of(spot) for spot in self._matrix.rows]

    def _share_width(self, room: int) -> None:
        columns = self._matrix.columns
        least = [self._least(section) for section in range(len(columns))]
        even = [max(least)] * len(columns)
        if columns[0].part is None and sum(even) <= room - TOTALS:
            least = even
        spare = max(0, room - TOTALS - sum(least)) / len(columns)
        done = 0.0
        for section, width in enumerate(least):
            end = done + width + spare
            self._columns.resizeSection(section, round(end) - round(done))
            done = end
        self._columns.resizeSection(len(columns), TOTALS)

    def _least(self, section: int) -> int:
        """Return the least a column can do with: its heading and its widest number."""
        above, below = self._words.heading(self._matrix.columns[section])
        first, last = self._matrix.of_day(section)
        in_day = self._matrix.columns[section].part is not None
        heads = text_width(below, 11 if in_day else 12, 600)
        heads = max(heads, 0 if in_day else text_width(above, 11, 500))
        numbers = (
            amount_text(self._matrix.amount_at(row, section))
            for row in range(len(self._matrix.rows) + 1)
        )
        widest = max(heads, *(text_width(words, 11, 600) for words in numbers)) + 2
        return max(LEAST_CELL, widest) + GAP + DAY_GAP * (first + last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put a ring around the cell where the user stands."""
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            return
        first, last = self._matrix.of_day(index.column())
        cell = inner(QRectF(self.visualRect(index)), first=first, last=last)
        painter = QPainter(self.viewport())
        if self.hasFocus():
            rounded(painter, cell.adjusted(-2, -2, 2, 2), 7, None, "focus", 2.5)
        else:  # the keyboard is elsewhere, such as in the panel that tells about this cell
            rounded(painter, cell, 5, None, "accent", 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the rows of a cell, the space bar leads into the panel."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENS and plain:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and plain:
            self.entered_panel.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Leave letters to what they do with a cell."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell, so that one sees where the keyboard is."""
        super().focusInEvent(event)
        self.stand()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that a cell was clicked."""
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.pointed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the rows of a cell."""
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def _tell_moved(self, now: QModelIndex, before: QModelIndex) -> None:
        for index in (now, before):  # with the ring, which lies around the cell
            self.viewport().update(self.visualRect(index).adjusted(-RING, -RING, RING, RING))
        self.moved.emit()
