"""Paints the cells of the review: tinted, with an icon, by what there is to do."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.cell_editor import CellEditor
from pijler4_desktop.ui.importing.problem_words import CHANGED_LOOK, SEVERITY_LOOKS
from pijler4_desktop.ui.importing.review_model import Index, ReviewModel, ShownRow
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded, text

HEIGHT = 34
NARROWEST = 140
"""The least width to type in."""
_KEPT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewDelegate(QStyledItemDelegate):
    """Draws a cell of the review and makes its editor; reads the model without a QVariant.

    Signals:
        opened: the editor of a cell came up: its index and the editor.
        kept: what was typed for a cell is to be kept: its index and the text.
        closed: the editor is gone.
    """

    opened = Signal(object, object)
    kept = Signal(object, str)
    closed = Signal()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for one line."""
        return QSize(80, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, its lines, and the focus."""
        model = index.model()
        if not isinstance(model, ReviewModel):
            return
        area = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        shown = model.row_at(index.row())
        self._paint_cell(painter, area, shown, index.column(), selected=selected)
        fill(painter, QRectF(area.right() - 1, area.y(), 1, area.height()), "line")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(0, 0, -1, -1), 2, None, "focus", 2)

    def _paint_cell(
        self, painter: QPainter, area: QRectF, shown: ShownRow, at: int, *, selected: bool
    ) -> None:
        words = shown.texts[at].replace("\n", " ")
        severity = shown.severity(at)
        if severity is None and at not in shown.changed:
            fill(painter, area, "accentSoft" if selected else "surface")
            text(painter, area.adjusted(10, 0, -6, 0), words, font(13))
            return
        mark, ink = SEVERITY_LOOKS[severity] if severity is not None else CHANGED_LOOK
        fill(painter, area, f"{ink}Soft")
        draw_icon(painter, mark, area.right() - 22, area.center().y() - 7, 14, ink, stroke=2)
        face = font(13, 600 if severity is not Severity.NOTE else 500)
        text(painter, area.adjusted(10, 0, -28, 0), words or self.tr("(leeg)"), face, ink)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Type in the cell itself."""
        editor = CellEditor(parent)
        self.opened.emit(index, editor)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from what is read now; a fresh plan never overwrites what is being typed."""
        model = index.model()
        if isinstance(editor, CellEditor) and isinstance(model, ReviewModel):
            editor.start(model.words(index))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed; the plan that follows brings it into the table."""
        if isinstance(editor, CellEditor) and editor.is_changed:
            self.kept.emit(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Cover the cell."""
        area: QRect = option.rect
        wider = area.adjusted(0, 0, max(0, NARROWEST - area.width()), -1)
        parent = editor.parentWidget()
        beyond = wider.right() - parent.width() + 1 if parent else 0
        editor.setGeometry(wider.translated(-beyond, 0) if beyond > 0 else wider)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Tell that the editor is gone."""
        super().destroyEditor(editor, index)
        self.closed.emit()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter keep what was typed, and nothing else than Enter, Tab, Esc and a click away."""
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(editor, CellEditor)
        if pressed and isinstance(event, QKeyEvent) and event.key() in _KEPT:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)
