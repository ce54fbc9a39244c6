"""Paints a column of the officer's list, and opens the list of fields it can feed."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.ui.importing.cells import CellCombo, field_area, paint_field
from pijler4_desktop.ui.importing.column_model import FIELD, WHAT, WHY, ColumnModel, Entries, Index
from pijler4_desktop.ui.importing.words import COLUMN_TONES
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

HEIGHT = 54
LETTER = 28
FIELD_RIGHT = 12


class ColumnDelegate(QStyledItemDelegate):
    """Draws the letter, title and samples; the field; and the reason or what to look at.

    Signals:
        picked: a column and the field it is to feed, EXTRA or None.
    """

    picked = Signal(object, object)

    def __init__(self, columns: ColumnModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._cells: dict[int, Callable[[QPainter, QRectF, Column], None]] = {
            WHAT: self._what,
            FIELD: self._field,
            WHY: self._why,
        }
        self.entries: Entries = ()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines of text."""
        return QSize(80, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill(painter, area, "accentSoft" if selected else "surface")
        if selected and index.column() == WHAT:
            fill(painter, QRectF(area.x(), area.y(), 3, area.height() - 1), "accent")
        self._cells[index.column()](painter, area, self._columns.column(index.row()))
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        view = self.parent()
        focused = selected and isinstance(view, QWidget) and view.hasFocus()
        if focused and index.column() == FIELD:
            ring = QRectF(field_area(option.rect, 0, FIELD_RIGHT)).adjusted(-3, -3, 3, 3)
            rounded(painter, ring, 8, None, "focus", 2)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the list of fields."""
        combo = CellCombo(parent, self.entries)
        column = self._columns.column(index.row())
        said = self.tr("Kolom {letter}, {heading}, hoort bij")
        heading = self._columns.heading(column)
        combo.setAccessibleName(said.format(letter=column.letter, heading=heading))
        chosen = column.field or (EXTRA if column.kept else None)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        combo.picked.connect(lambda: self.commitData.emit(combo))
        hint = QAbstractItemDelegate.EndEditHint.NoHint
        combo.ended.connect(lambda: self.closeEditor.emit(combo, hint))
        combo.open()
        return combo

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave the list as it was opened."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was picked."""
        if isinstance(editor, CellCombo):
            found, field = self._columns.column(index.row()), editor.currentData()
            # only once the editor is closed: what follows may redo the table
            QTimer.singleShot(0, self, lambda: self.picked.emit(found, field))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Put the list where the field is drawn."""
        editor.setGeometry(field_area(option.rect, 0, FIELD_RIGHT))

    def _what(self, painter: QPainter, area: QRectF, column: Column) -> None:
        tile = QRectF(area.x() + 14, area.center().y() - LETTER / 2, LETTER, LETTER)
        rounded(painter, tile, 6, "muteSoft")
        text(painter, tile, column.letter, font(12, 600), "text2", CENTRE, elide=False)
        words = area.adjusted(54, 9, -40, 0)
        first = QRectF(words.x(), words.y(), words.width(), 18)
        text(painter, first, self._columns.heading(column), font(13, 600))
        below = QRectF(words.x(), words.y() + 19, words.width(), 17)
        text(painter, below, self._columns.samples(column), font(12), "text3")
        y = area.center().y() - 9
        draw_icon(painter, "arrow-right", area.right() - 32, y, 18, "text3")

    def _field(self, painter: QPainter, area: QRectF, column: Column) -> None:
        edge = "warnSolid" if self._columns.doubts(column) else "input"
        box = field_area(area.toRect(), 0, FIELD_RIGHT)
        quiet = column.field is None
        ink = "text2" if quiet else "text"
        paint_field(painter, box, self._columns.feeds(column), ink=ink, edge=edge)

    def _why(self, painter: QPainter, area: QRectF, column: Column) -> None:
        tone, mark = COLUMN_TONES[column.reason]
        if self._columns.doubts(column):
            tone, mark = "warn", "alert-triangle"
        if self._columns.marks_only:
            pill = QRectF(area.x(), area.center().y() - 13, 26, 26)
            rounded(painter, pill, 5, f"{tone}Soft")
            draw_icon(painter, mark, pill.x() + 5, pill.y() + 5, 16, tone)
            return
        words = self._columns.why(column)
        width = min(text_width(words, 12, 500) + 33, int(area.width()) - 6)
        pill = QRectF(area.x(), area.center().y() - 11, width, 22)
        rounded(painter, pill, 5, f"{tone}Soft")
        draw_icon(painter, mark, pill.x() + 6, pill.y() + 4, 14, tone)
        text(painter, pill.adjusted(24, 0, -4, 0), words, font(12, 500), tone)
