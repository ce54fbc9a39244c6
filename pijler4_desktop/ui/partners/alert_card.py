"""What was agreed with an organisation and is due now, with Klaar and Uitstellen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.partners import is_called, is_due
from pijler4_desktop.services.partners import Partner
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row, surface
from pijler4_desktop.ui.kit.popover import Popover
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.partners.words import day_month

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


class AlertCard(QWidget):
    """Shows a follow-up that is due; nothing when none is."""

    def __init__(self, done: QAction, later: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._later = done, later
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_due(self, partner: Partner) -> None:
        """Show what was agreed, when that was for today or before and they are called."""
        clear(self._layout)
        day = partner.organisation.next_contact_on
        due = is_called(partner.organisation.partner_status) and is_due(day, today())
        self.setVisible(due)
        if day is None or not due:
            return
        agreed = partner.agreed
        title = (agreed.next_step if agreed else "") or self.tr("Opnieuw contact opnemen")
        words = self.tr("Afgesproken voor vandaag")
        if day < today():
            words = self.tr("Afgesproken tegen {date}").format(date=day_month(day, today()))
        tone = "bad" if day < today() else "warn"
        said = column(
            label(title, "strong", wrap=True), label(words, "cap", "text2", wrap=True), gap=0
        )
        head = row(Icon("bell-ringing", 20, tone, 2), (said, 1), gap=10)
        doings = row(
            action_button(self._done, compact=True, words=self.tr("Klaar")),
            action_button(self._later, compact=True, words=self.tr("Uitstellen")),
        )
        inside = holder(ShareLayout((holder(head), 1), holder(doings), gap=10, below=8))
        self._layout.addWidget(surface(row((inside, 1), margins=(12, 10, 12, 10)), tone))
