"""Paints a text of a column and what it becomes, and opens the list or the line to change that."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pijler4_desktop.domain.importing.drafting.understanding import ValueReading
from pijler4_desktop.ui.importing.cells import FIELD_HEIGHT, CellCombo, field_area, paint_field
from pijler4_desktop.ui.importing.value_model import BECOMES, CELLS, TEXT, Index, ValueModel
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import RIGHT, draw_icon, fill, rounded, text

HEIGHT, STACKED_HEIGHT = 41, 64
ECHO_HEIGHT = 20
TEXT_HEIGHT = 22
MARK_ROOM = 30
AS_READ, LEFT_OUT = object(), ""


class ValueDelegate(QStyledItemDelegate):
    """Draws the texts; `words` are ours where they are a closed list, else one types.

    Where one types, the text stands above its field, so that both have the whole width.

    Signals:
        picked: the text as the file has it, and ours for it; None to read it as it stands.
    """

    picked = Signal(str, object)

    def __init__(self, values: ValueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self.words: Sequence[str] = ()
        self.echo: Callable[[str, str], str] = lambda _text, typed: typed
        self._echoed: tuple[int, str] = (-1, "")
        self._cells = {TEXT: self._text, CELLS: self._number, BECOMES: self._becomes}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for a field, and the text above it where one types."""
        return QSize(40, self.height)

    @property
    def height(self) -> int:
        """Return how high a row is."""
        return HEIGHT if self.words else STACKED_HEIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        view = self.parent()
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and isinstance(view, QWidget) and view.hasFocus()
        fill(painter, QRectF(option.rect), "accentSoft" if focused else "surface")
        self._cells[index.column()](painter, option.rect, self._values.value(index.row()))
        if index.column() != BECOMES:
            return
        if focused:
            ring = QRectF(self._field(option.rect)).adjusted(-3, -3, 3, 3)
            rounded(painter, ring, 8, None, "focus", 2)
        if index.row() == self._echoed[0]:
            y = option.rect.bottom() - ECHO_HEIGHT
            below = QRectF(option.rect.x() + 14, y, option.rect.width() - 18, ECHO_HEIGHT)
            text(painter, below, self._echoed[1], font(12), "text2")

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the list of our words, or a line to type in."""
        value = self._values.value(index.row())
        name = self.tr("Waarde {text} wordt").format(text=value.text)
        editor = self._list(parent, value) if self.words else self._line(parent, value, index)
        editor.setAccessibleName(name)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget what was echoed."""
        self._echoed = (-1, "")
        super().destroyEditor(editor, index)

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave the editor as it was opened."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was chosen or typed."""
        value = self._values.value(index.row())
        if isinstance(editor, CellCombo):
            chosen = editor.currentData()
            self._tell_later(value.text, None if chosen is AS_READ else chosen)
        elif isinstance(editor, QLineEdit):
            typed = editor.text().strip()
            if typed == (value.text if value.ours is None else value.ours):
                return
            self._tell_later(value.text, None if typed == value.text else typed)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Put the editor where the field is drawn."""
        editor.setGeometry(self._field(option.rect))

    def _tell_later(self, of: str, ours: str | None) -> None:
        """Tell what was chosen once the editor is closed: what follows may redo the table."""
        QTimer.singleShot(0, self, lambda: self.picked.emit(of, ours))

    def _list(self, parent: QWidget, value: ValueReading) -> QWidget:
        as_read = self.tr("Zoals het er staat: {text}").format(text=value.text)
        entries = [(AS_READ, as_read), *((word, word) for word in self.words)]
        combo = CellCombo(parent, [*entries, (LEFT_OUT, self.tr("Leeg laten"))])
        wanted = value.ours if value.ours is not None else value.understood
        combo.setCurrentIndex(max(combo.findText(wanted), 0) if wanted else 0)
        combo.picked.connect(lambda: self.commitData.emit(combo))
        hint = QAbstractItemDelegate.EndEditHint.NoHint
        combo.ended.connect(lambda: self.closeEditor.emit(combo, hint))
        combo.open()
        return combo

    def _line(self, parent: QWidget, value: ValueReading, index: Index) -> QWidget:
        line = QLineEdit(value.text if value.ours is None else value.ours, parent)
        line.selectAll()
        at = index.row()
        line.textChanged.connect(lambda typed: self._tell(line, at, value.text, typed))
        self._tell(line, at, value.text, line.text())
        return line

    def _tell(self, line: QLineEdit, at: int, of: str, typed: str) -> None:
        said = self.echo(of, typed.strip())
        self._echoed = (at, said)
        line.setAccessibleDescription(said)
        parent = line.parentWidget()
        if parent is not None:
            parent.update()

    def _text(self, painter: QPainter, area: QRect, value: ValueReading) -> None:
        words = value.text.replace("\n", " ")
        text(painter, QRectF(area).adjusted(12, 0, -8, 0), words, font(13, 500))

    def _number(self, painter: QPainter, area: QRect, value: ValueReading) -> None:
        text(painter, QRectF(area).adjusted(4, 0, -4, 0), str(value.cells), font(13), "text2")

    def _becomes(self, painter: QPainter, area: QRect, value: ValueReading) -> None:
        box = self._field(area)
        if not self.words:
            self._above(painter, box, value)
        edge = "warnSolid" if value.in_doubt else "input" if self.words else "line2"
        ink = "text" if value.understood or value.ours else "text2"
        arrow = "chevron-down" if self.words else "edit"
        paint_field(painter, box, self._values.shown(value), ink=ink, edge=edge, mark=arrow)
        mark, tone = "circle-check", "ok"
        if value.in_doubt:
            mark, tone = "alert-triangle", "warn"
        elif value.problems:
            mark, tone = "info-circle", "info"
        y = box.y() + FIELD_HEIGHT / 2 - 8
        draw_icon(painter, mark, box.right() + 9, y, 16, tone, stroke=2)

    def _above(self, painter: QPainter, box: QRect, value: ValueReading) -> None:
        """Write the text over the width of its field, and how often it stands there."""
        cells = self._values.cells(value)
        room = text_width(cells, 12) + 8
        line = QRectF(box.x(), box.y() - TEXT_HEIGHT, box.width(), TEXT_HEIGHT)
        words = value.text.replace("\n", " ")
        text(painter, line.adjusted(0, 0, -room, 0), words, font(13, 500))
        text(painter, line, cells, font(12), "text3", RIGHT, elide=False)

    def _field(self, area: QRect) -> QRect:
        if self.words:
            return field_area(QRect(area.x(), area.y(), area.width(), HEIGHT), 2, MARK_ROOM)
        below = QRect(area.x(), area.y() + TEXT_HEIGHT + 3, area.width(), FIELD_HEIGHT + 4)
        return field_area(below, 12, MARK_ROOM + 4)
