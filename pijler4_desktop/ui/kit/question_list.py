"""A list of questions, each in two lines with a badge that says where it stands."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded, text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEIGHT = 62
BADGE_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """What a line says: a title, what stands below it, and a badge (icon, tone and word)."""

    title: str
    below: str
    icon: str
    tone: str
    badge: str


class QuestionModel(QAbstractListModel):
    """The questions; whoever keeps them says how many there are and what each line says."""

    def count(self) -> int:
        """Count the questions."""
        raise NotImplementedError

    def line_at(self, row: int) -> QuestionLine:
        """Say what a line says."""
        raise NotImplementedError

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the questions."""
        return 0 if parent.isValid() else self.count()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a line says, its badge included."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self.line_at(index.row())
            return ", ".join((said.title, said.below, said.badge))
        if role == Qt.ItemDataRole.ToolTipRole:
            said = self.line_at(index.row())
            return plain_tip(f"{said.title}\n{said.below}")
        return None


class QuestionDelegate(QStyledItemDelegate):
    """Draws a question: two lines and a badge."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        model = index.model()
        if not isinstance(model, QuestionModel):
            return
        area = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, area, "accentSoft")
            fill(painter, QRectF(area.x(), area.y(), 3, area.height()), "accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, area, "hover")
        under = QRectF(area.x() + 18, area.bottom() - 1, area.width() - 36, 1)
        fill(painter, under, "line")
        said = model.line_at(index.row())
        left = _paint_badge(painter, area, said)
        room = QRectF(area.x() + 18, area.y() + 10, left - area.x() - 28, 20)
        text(painter, room, said.title, font(13, 600))
        text(painter, room.translated(0, 21), said.below, font(12), "text3")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(2, 2, -2, -2), 6, None, "focus", 2)


class QuestionList(QListView):
    """The questions; the current one is shown beside it."""

    def __init__(self, model: QuestionModel, name: str) -> None:
        super().__init__()
        self._delegate = QuestionDelegate()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyboardSearch(self, _text: str) -> None:
        """Leave letters to the answers they stand for."""


def _paint_badge(painter: QPainter, area: QRectF, said: QuestionLine) -> float:
    """Draw the badge; returns where it begins."""
    width = text_width(said.badge, 12, 500) + 34
    left = area.right() - 16 - width
    badge = QRectF(left, area.y() + 20, width, BADGE_HEIGHT)
    rounded(painter, badge, 5, f"{said.tone}Soft")
    draw_icon(painter, said.icon, badge.x() + 6, badge.y() + 4, 14, said.tone, stroke=2)
    inside = badge.adjusted(25, 0, 0, 0)
    text(painter, inside, said.badge, font(12, 500), said.tone, elide=False)
    return left
