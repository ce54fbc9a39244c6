"""The activities that go along, or that stay: a real table that loads what is in sight."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import levels_text
from pijler4_desktop.ui.handoff.preview_delegate import (
    LEVEL,
    NAME,
    ROW_HEIGHT,
    STANDING,
    WHEN,
    PreviewDelegate,
)
from pijler4_desktop.ui.kit.week import mask_words
from pijler4_desktop.ui.row_model import Column, RowModel

WIDTHS = {WHEN: 84, LEVEL: 84, STANDING: 132}
NAME_LEAST = 240
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PreviewTable(QTableView):
    """Lists activities in the order of the workbook; `opened` tells which one to show."""

    opened = Signal(str)

    def __init__(self, model: RowModel[ActivityRow]) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(PreviewDelegate(model, self))
        self.setAccessibleName(self.tr("Activiteiten die meegaan"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress_head()
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the activity; with Ctrl it belongs to the page."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENS and plain and self.currentIndex().isValid():
            self.opened.emit(self._rows.id_at(self.currentIndex()))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what no longer fits beside a readable name, the level first."""
        room = self.viewport().width() - NAME_LEAST
        for section in (STANDING, WHEN, LEVEL):
            room -= WIDTHS[section]
            self.setColumnHidden(section, room < 0)
        super().resizeEvent(event)

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(section, width)


def columns() -> list[Column[ActivityRow]]:
    """Make the columns, with the words a screen reader gets."""
    return [
        Column("", _tr("Naam en organisatie"), _name, spoken=_summary, tip=_name),
        Column("", _tr("Wanneer"), _when, tip=_when),
        Column("", _tr("Niveau"), _levels),
        Column("", _tr("Status"), lambda row: term(row.standing)),
    ]


def _name(row: ActivityRow) -> str:
    kind = term(row.type) if row.type else ""
    return ", ".join(part for part in (row.name, kind, row.organisation) if part)


def _levels(row: ActivityRow) -> str:
    return levels_text(row.level_min, row.level_max)


def _summary(row: ActivityRow) -> str:
    """Say a whole line in one sentence."""
    said = (_name(row), _when(row), _levels(row), term(row.standing))
    return ". ".join(part for part in said if part)


def _when(row: ActivityRow) -> str:
    if row.by_appointment and not row.dayparts:
        return _tr("op afspraak")
    return mask_words(row.dayparts) if row.dayparts else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("HandoffPreview", words)
