"""What would change in what is stored: each field with what it was and what it becomes."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.plan import Importable, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.ui.importing.comparison import NameOf, lines_of, said
from pijler4_desktop.ui.importing.words import field_word
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded, text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEIGHT = 44
FEW, MANY = 4, 10
NAME_WIDTH, FIELD_WIDTH = 232, 132
GAP, INDENT, EDGE = 34, 24, 3


class ChangeLine(NamedTuple):
    """One change in words."""

    name: str
    type: ActivityType | None
    field: str
    before: str
    after: str


class ChangeModel(QAbstractListModel):
    """Keeps the changes, and words them where someone looks."""

    def __init__(self, facts: Facts, name_of: NameOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts, self._name_of = facts, name_of
        self._changes: Sequence[tuple[PlannedRow, str]] = ()

    def show_rows(self, rows: Iterable[PlannedRow]) -> None:
        """Show the changes of these rows."""
        self.beginResetModel()
        changed = (row for row in rows if row.outcome is Outcome.CHANGED)
        self._changes = [
            (row, key)
            for row in changed
            for key in lines_of(row.kind, (change.field for change in row.changes))
        ]
        self.endResetModel()

    def line_at(self, index: Index) -> ChangeLine:
        """Return a change in words."""
        planned, key = self._changes[index.row()]
        stored = planned.stored
        return ChangeLine(
            name=stored.name if stored else "",
            type=stored.type if isinstance(stored, Activity) else None,
            field=field_word(key, planned.kind).partition(" (")[0],
            before=self._said(planned.stored, key),
            after=self._said(planned.record, key),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the changes."""
        return 0 if parent.isValid() else len(self._changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say a change in one line."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(index)
        return plain_tip(self._sentence(index)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _sentence(self, index: Index) -> str:
        line = self.line_at(index)
        words = self.tr("{name}, {field}: '{before}' wordt '{after}'")
        return words.format(name=line.name, field=line.field, before=line.before, after=line.after)

    def _said(self, record: Importable | None, key: str) -> str:
        words = said(record, key, self._facts, self._name_of) if record else ""
        return " ".join(words.split()) or self.tr("(leeg)")


class ChangeDelegate(QStyledItemDelegate):
    """Draws a change: what it was struck out, an arrow, what it becomes."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for one line."""
        return QSize(400, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        model = index.model()
        if not isinstance(model, ChangeModel):
            return
        line = model.line_at(index)
        area = QRectF(option.rect)
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        look = type_look(line.type)
        tile = QRectF(area.x() + 16, area.y() + 8, 28, 28)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        name = QRectF(area.x() + 54, area.y(), NAME_WIDTH, area.height())
        text(painter, name, line.name, font(13, 500))
        field = QRectF(name.right() + 8, area.y(), FIELD_WIDTH, area.height())
        text(painter, field, line.field, font(12), "text3")
        struck = QFont(font(12))
        struck.setStrikeOut(True)
        room = QRectF(field.right() + 8, area.y(), area.right() - field.right() - 24, area.height())
        _paint_change(painter, room, line, struck)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(2, 2, -2, -2), 6, None, "focus", 2)


def _paint_change(painter: QPainter, room: QRectF, line: ChangeLine, struck: QFont) -> None:
    """Draw what it was before what it becomes, or above it when one line is too short for both."""
    width = QFontMetrics(struck).horizontalAdvance(line.before) + 2
    becomes = QFontMetrics(font(13, 500)).horizontalAdvance(line.after) + 2
    if width + GAP + becomes <= room.width():
        before = QRectF(room.x(), room.y(), width, room.height())
        after = room.adjusted(width + GAP, 0, 0, 0)
    else:
        half = room.height() / 2 - EDGE
        before = QRectF(room.x(), room.y() + EDGE, room.width(), half)
        after = QRectF(room.x() + INDENT, before.bottom(), room.width() - INDENT, half)
    text(painter, before, line.before, struck, "text3")
    draw_icon(painter, "arrow-narrow-right", after.x() - 24, after.center().y() - 7, 14, "text3")
    text(painter, after, line.after, font(13, 500))


class ChangeList(QListView):
    """Shows a few changes, or all of them."""

    def __init__(self, model: ChangeModel) -> None:
        super().__init__()
        self._delegate = ChangeDelegate()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Wat er verandert in bestaand aanbod"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_many(self, *, many: bool) -> None:
        """Show the first ones, or as many as there is room for; the others scroll."""
        number = self.model().rowCount()
        self.setFixedHeight(min(number, MANY if many else FEW) * HEIGHT)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if many else policy.ScrollBarAlwaysOff
        )
        if not many:
            self.scrollToTop()
