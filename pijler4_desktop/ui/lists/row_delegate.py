"""Paints the lines of a table: whole-row hover and selection, and cells that a list adds.

A delegate reads rows from the model as Python objects: a row through a Qt role would be copied
into a QVariant for every cell (38 microseconds instead of 0.4, design notes section 13).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pijler4_desktop.ui.lists.header import paint_box
from pijler4_desktop.ui.lists.shape import TableShape
from pijler4_desktop.ui.row_model import RowModel
from pijler4_desktop.ui.theme.painting import fill

ROW_HEIGHT, COMPACT_HEIGHT = 48, 36
CHIP = 22
Index = QModelIndex | QPersistentModelIndex
Cell = Callable[[QPainter, QRectF, Any], None]


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a line; `cells` paint what stands in it, by column.

    `hovered` is the line under the mouse, -1 for none; `hits` are the folded words searched for.
    `compact` puts the words of a line beside each other; `shown` are the columns in sight.
    `ticks` shows the selected lines as chosen.
    """

    cells: Mapping[int, Cell]

    def __init__(self, model: RowModel[Any], shape: TableShape) -> None:
        super().__init__()
        self._model = model
        self._shape = shape
        self.hovered = -1
        self.hits: Sequence[str] = ()
        self.compact = self.ticks = False
        self.shown: frozenset[int] = frozenset()
        self.selected = False
        """Whether the line that is being painted is a chosen one."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text high, or one."""
        return QSize(60, self.row_height)

    @property
    def row_height(self) -> int:
        """How high a line of the table is."""
        return COMPACT_HEIGHT if self.compact else ROW_HEIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect)
        self.selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self.hovered
        ground = "accentSoft" if self.selected else "hover" if hovered else "surface"
        fill(painter, area, ground)
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        first = self._shape.name if self._shape.check is None else self._shape.check
        if self.selected and index.column() == first:
            fill(painter, QRectF(area.x(), area.y(), 3, area.height() - 1), "accent")
        row = self._model.row_at(index.row())
        if row is not None and index.column() == self._shape.check:
            self._paint_check(painter, area)
        elif row is not None:
            self.cells[index.column()](painter, area, row)

    def _paint_check(self, painter: QPainter, area: QRectF) -> None:
        ticked = self.selected and self.ticks
        paint_box(painter, area, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def blank(width: int, ratio: float) -> QPixmap:
    """Return an empty picture, as high as a chip, to paint once what many rows show."""
    stamp = QPixmap(round(width * ratio), round(CHIP * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    return stamp
