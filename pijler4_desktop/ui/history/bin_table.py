"""The table of the bin: what it was, when it went and why."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
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

from pijler4_desktop.domain.history import Removed
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.history.words import moment_words, step_title
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.row_model import Column, Index, RowModel
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import fill, rounded, text

NAME, WHEN, REASON, STEP = range(4)
WIDTHS = {WHEN: 190, REASON: 190, STEP: 260}
NAME_LEAST = 260
ROW_HEIGHT, TILE = 48, 28
EDGE, WORDS_AT = 16, 56  # as the search field above; the words beside the tile
_SELECT = QItemSelectionModel.SelectionFlag


class BinTable(QTableView):
    """Lines of the bin.

    Signals:
        chosen: the selection changed.
    """

    chosen = Signal()

    def __init__(
        self,
        rows: Callable[[Sequence[str]], Mapping[str, Removed]],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.today = today
        self._rows: RowModel[Removed] = RowModel(self._columns(), rows, self)
        self.setModel(self._rows)
        self.setItemDelegate(BinDelegate(self._rows, self._texts, self))
        self.setAccessibleName(self.tr("Wat verwijderd is, het laatste eerst"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress_head()
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())
        self.selectionModel().currentRowChanged.connect(
            lambda _now, _before: self.viewport().update()
        )

    def show_ids(self, ids: Sequence[str]) -> None:
        """List these; stay on the line where the user was."""
        line = max(0, self.currentIndex().row())
        before = self._rows.ids
        self._rows.show(ids)
        if ids and (ids != before or not self.currentIndex().isValid()):
            index = self._rows.index(min(line, len(ids) - 1), NAME)
            flags = _SELECT.ClearAndSelect | _SELECT.Rows
            self.selectionModel().setCurrentIndex(index, flags)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the chosen lines."""
        return self._rows.ids_in(self.selectionModel().selection())

    def name_of(self, id_: str) -> str:
        """Return what a listed record was called."""
        line = self._rows.line_of(id_)
        found = self._rows.row_at(line) if line is not None else None
        return found.name if found else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space adds a line to the choice or takes it out."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            index = self.currentIndex()
            self.selectionModel().setCurrentIndex(index, _SELECT.Toggle | _SELECT.Rows)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the ring around the whole line where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            line = self.visualRect(self.currentIndex())
            ring = QRectF(4, line.y() + 1, self.viewport().width() - 5, line.height() - 3)
            rounded(QPainter(self.viewport()), ring, 4, None, "focus", 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what no longer fits beside a readable name: the step, then the reason."""
        room = self.viewport().width() - NAME_LEAST
        for section in (WHEN, REASON, STEP):
            room -= WIDTHS[section]
            self.setColumnHidden(section, room < 0)
        super().resizeEvent(event)

    def _columns(self) -> list[Column[Removed]]:
        heads = (self.tr("Naam"), self.tr("Verwijderd"), self.tr("Reden"), self.tr("Stap"))
        texts = [partial(self._text, n) for n in range(len(heads))]
        return [
            Column("", head, said, spoken=self._summary if n == NAME else None, tip=said)
            for n, (head, said) in enumerate(zip(heads, texts, strict=True))
        ]

    def _summary(self, row: Removed) -> str:
        """Say a line in one sentence."""
        return ". ".join(self._texts(row))

    def _text(self, section: int, row: Removed) -> str:
        return self._texts(row)[section]

    def _texts(self, row: Removed) -> tuple[str, str, str, str]:
        kind = row.organisation if row.kind is Kind.ACTIVITY else term(row.kind)
        name = f"{row.name}, {kind}" if kind else row.name
        when = moment_words(row.step.made_at, self.today)
        reason = row.reason or self.tr("geen reden gegeven")
        step = step_title(row.step).removesuffix(f": {row.reason}")
        own = step.startswith(row.name)  # that name stands at the left already
        return name, when, reason, self.tr("alleen dit") if own else step

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setProperty("inset", True)  # its first words stand above the tiles
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(section, width)


class BinDelegate(QStyledItemDelegate):
    """Paints the cells of the bin."""

    def __init__(
        self,
        model: RowModel[Removed],
        texts: Callable[[Removed], Sequence[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._texts = model, texts

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text high."""
        return QSize(60, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        fill(painter, area, "accentSoft" if selected else "surface")
        fill(painter, QRectF(area.x(), area.bottom() - 1, area.width(), 1), "line")
        row = self._model.row_at(index.row())
        if row is None:
            return
        if index.column() != NAME:
            ink = "text3" if index.column() == REASON and not row.reason else "text2"
            words = self._texts(row)[index.column()]
            text(painter, area.adjusted(10, 0, -6, 0), words, font(12), ink)
            return
        if selected:
            fill(painter, QRectF(area.x(), area.y(), 3, area.height() - 1), "accent")
        self._name(painter, area, row)

    def _name(self, painter: QPainter, area: QRectF, row: Removed) -> None:
        tile = QRectF(area.x() + EDGE, area.center().y() - TILE / 2, TILE, TILE)
        if row.kind is Kind.ORGANISATION:
            paint_tile(painter, tile, "building-community", "mute", "muteSoft")
        elif row.kind is Kind.INITIATIVE:
            paint_tile(painter, tile, "rocket", "mute", "muteSoft")
        else:
            look = type_look(row.type)
            paint_tile(painter, tile, look.icon, look.tone, look.soft)
        first = QRectF(area.x() + WORDS_AT, area.y() + 6, area.width() - WORDS_AT - 8, 18)
        text(painter, first, row.name, font(13, 600))
        second = row.organisation if row.kind is Kind.ACTIVITY else term(row.kind)
        below = QRectF(first.x(), area.y() + 24, first.width(), 16)
        text(painter, below, second, font(12), "text3")
