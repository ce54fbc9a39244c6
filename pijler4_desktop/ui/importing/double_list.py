"""The list of questions about what may be the same, each with its answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
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

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.ui.importing.doubles import Answered, Double
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded, text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEIGHT = 62
BADGE_HEIGHT = 22
_LOOKS: Mapping[Answered, tuple[str, str]] = {
    "merged": ("git-merge", "ok"),
    "apart": ("arrows-split-2", "info"),
    "skipped": ("x", "mute"),
    "stopped": ("circle-x", "warn"),
    "on": ("check", "info"),
    "": ("help-circle", "mute"),
}


class DoubleModel(QAbstractListModel):
    """Keeps the questions and the choices that answer them; says a line when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doubles: Sequence[Double] = ()
        self._choices = Choices()

    def show_doubles(self, doubles: Sequence[Double], choices: Choices) -> None:
        """Show these questions."""
        same = [d.key for d in doubles] == [d.key for d in self._doubles]
        if not same:
            self.beginResetModel()
        self._doubles, self._choices = doubles, choices
        if not same:
            self.endResetModel()
        elif doubles:
            self.dataChanged.emit(self.index(0), self.index(len(doubles) - 1))

    def double_at(self, index: Index) -> Double:
        """Return a question."""
        return self._doubles[index.row()]

    def line_of(self, key: object) -> int | None:
        """Return where a question stands."""
        return next((n for n, double in enumerate(self._doubles) if double.key == key), None)

    def answered(self, index: Index) -> Answered:
        """Tell what was answered to a question."""
        return self.double_at(index).answered(self._choices)

    def open_lines(self) -> list[int]:
        """List the questions without an answer."""
        found = enumerate(self._doubles)
        return [number for number, double in found if not double.answered(self._choices)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the questions."""
        return 0 if parent.isValid() else len(self._doubles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a line says, its answer included."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            double = self.double_at(index)
            return ", ".join((double.name, self.below(double), self.badge(self.answered(index))))
        if role == Qt.ItemDataRole.ToolTipRole:
            double = self.double_at(index)
            return plain_tip(f"{double.name}\n{self.below(double)}")
        return None

    def below(self, double: Double) -> str:
        """Say where it stands and what it resembles."""
        if double.organisation is not None:
            return self.tr("organisatie · {other}").format(other=double.other)
        if double.stopped is not None:
            gone = double.stopped.place is None
            return self.tr("niet meer in je lijst") if gone else self.tr("gestopt in je lijst")
        number = double.planned.row if double.planned else 0
        return self.tr("rij {row} · {other}").format(row=number, other=double.other)

    def badge(self, answered: Answered) -> str:
        """Say what was answered in a word."""
        words: dict[Answered, str] = {
            "merged": self.tr("Samengevoegd"),
            "apart": self.tr("Apart"),
            "skipped": self.tr("Overgeslagen"),
            "stopped": self.tr("Gestopt"),
            "on": self.tr("Blijft staan"),
            "": self.tr("Vraag"),
        }
        return words[answered]


class DoubleDelegate(QStyledItemDelegate):
    """Draws a question: two lines and a badge."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        model = index.model()
        if not isinstance(model, DoubleModel):
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
        left = self._paint_badge(painter, area, model, index)
        double = model.double_at(index)
        room = QRectF(area.x() + 18, area.y() + 10, left - area.x() - 28, 20)
        text(painter, room, double.name, font(13, 600))
        text(painter, room.translated(0, 21), model.below(double), font(12), "text3")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(2, 2, -2, -2), 6, None, "focus", 2)

    def _paint_badge(
        self, painter: QPainter, area: QRectF, model: DoubleModel, index: Index
    ) -> float:
        """Draw the badge; returns where it begins."""
        answered = model.answered(index)
        mark, tone = _LOOKS[answered]
        words = model.badge(answered)
        width = text_width(words, 12, 500) + 34
        left = area.right() - 16 - width
        badge = QRectF(left, area.y() + 20, width, BADGE_HEIGHT)
        rounded(painter, badge, 5, f"{tone}Soft")
        draw_icon(painter, mark, badge.x() + 6, badge.y() + 4, 14, tone, stroke=2)
        inside = badge.adjusted(25, 0, 0, 0)
        text(painter, inside, words, font(12, 500), tone, elide=False)
        return left


class DoubleList(QListView):
    """The questions; the current one is shown beside it."""

    def __init__(self, model: DoubleModel) -> None:
        super().__init__()
        self._delegate = DoubleDelegate()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Wat misschien hetzelfde is"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyboardSearch(self, _text: str) -> None:
        """Leave letters to the answers they stand for."""
