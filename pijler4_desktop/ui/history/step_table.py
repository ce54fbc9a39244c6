"""The list of steps: a real table of one column, with the days above their steps."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pijler4_desktop.domain.history import StepLine
from pijler4_desktop.ui.history.step_model import StepModel
from pijler4_desktop.ui.history.words import UNDONE, clock, state_words, step_look, step_title
from pijler4_desktop.ui.kit.chips import BADGE_HEIGHT, CHIP_FONT, paint_tile
from pijler4_desktop.ui.row_model import Index
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import LEFT, draw_icon, fill, rounded, text

STEP_HEIGHT, DAY_HEIGHT, TILE = 48, 36, 28
TILE_AT, WORDS_AT, EDGE = 66, 106, 16
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right})


class StepTable(QTableView):
    """Steps to go through.

    Signals:
        moved: another step is the current one.
        entered: Enter was pressed, which leads into the details.
    """

    moved = Signal()
    entered = Signal()

    def __init__(self, model: StepModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = model
        self.setModel(model)
        self.setItemDelegate(StepDelegate(model, self))
        self.setAccessibleName(self.tr("Geschiedenis, de laatste stap eerst"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(STEP_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.moved.emit())

    @property
    def current(self) -> StepLine | None:
        """Return the current step."""
        index = self.currentIndex()
        line = self._steps.row_at(index.row()) if index.isValid() else None
        return line if isinstance(line, StepLine) else None

    def go_to(self, number: int | None) -> None:
        """Make a step the current one; the newest when it is not listed."""
        line = self._steps.line_of(str(number)) if number is not None else None
        if line is None:
            line = next(
                (n for n in range(self._steps.rowCount()) if not self._steps.is_day(n)), None
            )
        if line is not None:
            index = self._steps.index(line, 0)
            self.selectionModel().setCurrentIndex(index, _CHOOSE)
            self.scrollTo(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the newest and the oldest step."""
        last = self._steps.rowCount() - 1
        if action is QAbstractItemView.CursorAction.MoveHome and last > 0:
            self.scrollToTop()
            return self._steps.index(1, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd and last > 0:
            return self._steps.index(last, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, or the arrow to the right, leads into the details."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENS and plain:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        for line in range(self._steps.rowCount()):
            if self._steps.is_day(line):
                self.setRowHeight(line, DAY_HEIGHT)


class StepDelegate(QStyledItemDelegate):
    """Paints days and steps; a step that does not count is grey and says so."""

    def __init__(self, model: StepModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text for a step, one for a day."""
        return QSize(60, DAY_HEIGHT if self._model.is_day(index.row()) else STEP_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect)
        line = self._model.row_at(index.row())
        if isinstance(line, str):
            fill(painter, area, "subtle")
            text(painter, area.adjusted(EDGE, 0, -EDGE, 0), line, font(12, 600), "text2")
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            ground = "accentSoft" if selected else "hover" if hovered else "surface"
            fill(painter, area, ground)
            if selected:
                fill(painter, QRectF(area.x(), area.y(), 3, area.height() - 1), "accent")
            if line is not None:
                self._step(painter, area, line)
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(4, 1, -1, -2), 4, None, "focus", 2)  # beside the bar

    def _step(self, painter: QPainter, area: QRectF, line: StepLine) -> None:
        step = line.step
        middle = area.center().y()
        time = QRectF(area.x() + EDGE, area.y(), TILE_AT - EDGE - 6, area.height())
        text(painter, time, clock(step.made_at), font(13, tabular=True), "text2")
        look = step_look(step)
        tile = QRectF(area.x() + TILE_AT, middle - TILE / 2, TILE, TILE)
        paint_tile(painter, tile, look.icon, look.ink, look.soft)
        right = self._state(painter, area, state_words(step)) if step.undone else area.right()
        room = right - area.x() - WORDS_AT - 12
        first = QRectF(area.x() + WORDS_AT, area.y() + 6, room, 18)
        ink = "text3" if step.undone else "text"
        text(painter, first, step_title(step), font(13, 600), ink)
        below = QRectF(area.x() + WORDS_AT, area.y() + 24, room, 16)
        text(painter, below, self._model.counting.tally(line.tally), font(12), "text3")

    def _state(self, painter: QPainter, area: QRectF, words: str) -> float:
        """Paint at the right that the step does not count; return where that begins."""
        width = 32 + text_width(words, *CHIP_FONT)
        y = area.center().y() - BADGE_HEIGHT / 2
        badge = QRectF(area.right() - EDGE - width, y, width, BADGE_HEIGHT)
        rounded(painter, badge, BADGE_HEIGHT / 2, UNDONE.soft)
        draw_icon(painter, UNDONE.icon, badge.x() + 7, y + 4, 14, UNDONE.ink)
        inside = badge.adjusted(25, 0, 0, 0)
        text(painter, inside, words, font(*CHIP_FONT), UNDONE.ink, LEFT, elide=False)
        return badge.x()
