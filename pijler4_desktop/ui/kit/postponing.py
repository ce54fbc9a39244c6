"""Asks for another day for something that was planned."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.popover import Popover

WIDTH = 300


class PostponePopover(Popover):
    """Asks for another day: a few that are likely, or one in words.

    Signals:
        chosen: follow up on this day.
    """

    chosen = Signal(date)

    def __init__(self, around: QWidget) -> None:
        layout: QVBoxLayout = column(gap=10, margins=(14, 12, 14, 12))
        super().__init__(around, layout, self.tr("Uitstellen"))
        self.chips = [self._chip(words) for words in self._likely()]
        flow = FlowLayout(*self.chips)
        self.day = DayField(self.tr("Andere dag"), parse_soon, self.tr("'vr', '3 dec'"))
        self.day.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.day.editor.returnPressed.connect(self._take)
        take = button(self.tr("Uitstellen"), "clock", "primary")
        take.clicked.connect(self._take)
        layout.addWidget(label(self.tr("Wanneer opvolgen?"), "h3"))
        layout.addLayout(flow)
        layout.addWidget(self.day)
        layout.addLayout(row(take, STRETCH))
        self.day.changed.connect(self._fit)
        self._fit()

    def _likely(self) -> Sequence[str]:
        return (
            self.tr("morgen"),
            self.tr("volgende week"),
            self.tr("over 2 weken"),
            self.tr("over een maand"),
        )

    def _chip(self, words: str) -> Chip:
        chip = Chip(words)
        chip.clicked.connect(lambda: self._choose(words))
        return chip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _choose(self, words: str) -> None:
        self.day.set_text(words)
        self._take()

    @Slot()
    def _fit(self) -> None:
        """Be as high as what is said now."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))

    @Slot()
    def _take(self) -> None:
        day = self.day.day
        if day is None:
            self.day.check()
            self._fit()
            self.day.editor.setFocus()
            return
        self.hide()
        self.chosen.emit(day)
