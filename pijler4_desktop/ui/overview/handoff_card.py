"""Doorgave aan AgII: what changed since the last hand-off, and the next agreed day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from pijler4_desktop.domain.months import MONTHS
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.todo.since import ChangedFields
from pijler4_desktop.services.overview import HandoffState
from pijler4_desktop.ui.kit.buttons import DrawnButton, button
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import rounded, text


class HandoffCard(QFrame):
    """Signals: hand_off_wanted; these_wanted (ids, words); agreed (a date, or None)."""

    hand_off_wanted = Signal()
    these_wanted = Signal(object, str)
    agreed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._last = label("", "cap")
        self._said = label("", "sub", wrap=True)
        self.counts = [
            CountBox(self.tr("nieuw"), "ok"),
            CountBox(self.tr("gewijzigd"), "info"),
            CountBox(self.tr("gestopt"), "bad"),
        ]
        for box in self.counts:
            box.clicked.connect(lambda _checked=False, box=box: self._open(box))
        self._boxes = holder(row(*((box, 1) for box in self.counts)))
        self.make = button(self.tr("Bekijk en geef door"), kind="primary")
        self.make.clicked.connect(self.hand_off_wanted)
        self.next = button("", kind="link", compact=True)
        self.next.clicked.connect(self._ask_day)
        self.day = DayField(
            self.tr("Volgende afspraak met AgII"), parse_soon, self.tr("'vr', '3 dec', of leeg")
        )
        self.day.editor.returnPressed.connect(self._keep_day)
        self.keep = button(self.tr("Bewaar"), compact=True)
        self.keep.clicked.connect(self._keep_day)
        self._asking = holder(row((self.day, 1), self.keep))
        self._asking.hide()
        title = row(
            Icon("send", 18, "text3"),
            label(self.tr("Doorgave aan AgII"), "h2"),
            STRETCH,
            self._last,
        )
        foot = row(self.make, STRETCH, self.next)
        self.setLayout(
            column(
                title,
                self._said,
                self._boxes,
                foot,
                self._asking,
                gap=10,
                margins=(16, 14, 16, 16),
            )
        )

    def show_state(self, state: HandoffState, *, read_only: bool) -> None:
        """Show the last hand-off and what the agency does not know yet."""
        since = state.since
        for box, found in zip(self.counts, (since.new, since.changed, since.stopped), strict=True):
            box.show_found(found)
        if state.last is None:
            self._last.setText("")
            self._said.setText(self.tr("Er is nog niets doorgegeven. Je ziet eerst wat meegaat."))
        else:
            made = state.last.made_at.astimezone().date()
            day = day_and_month(made)
            self._last.setText(self.tr("laatst op {day}").format(day=day))
            changed = self.tr("Veranderd sinds de vorige doorgave:")
            nothing = self.tr("Niets veranderd sinds {day}.").format(day=day)
            self._said.setText(nothing if since.nothing else changed)
        self._boxes.setVisible(state.last is not None and not since.nothing)
        agreed = state.next_on
        words = self.tr("Volgende afspraak noteren")
        if agreed is not None:
            words = self.tr("Volgende afspraak: {day}").format(day=day_and_month(agreed))
        self.next.setText(words)
        self.next.setEnabled(not read_only)

    def _open(self, box: "CountBox") -> None:
        if box.ids:
            self.these_wanted.emit(box.ids, box.said)

    @Slot()
    def _ask_day(self) -> None:
        self._asking.setVisible(not self._asking.isVisible())
        if self._asking.isVisible():
            self.day.editor.setFocus()

    @Slot()
    def _keep_day(self) -> None:
        if self.day.check():
            self.agreed.emit(self.day.day)
            self.day.set_text("")
            self._asking.hide()
            self.next.setFocus()


class CountBox(DrawnButton):
    """How many activities are new, changed or stopped; opens them."""

    def __init__(self, words: str, tone: str) -> None:
        super().__init__()
        self._words, self._tone = words, tone
        self._number = 0
        self.ids: tuple[str, ...] = ()
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_found(())

    @property
    def said(self) -> str:
        """Say what the box counts."""
        return self.tr("{what} sinds de vorige doorgave").format(what=self._words.capitalize())

    def show_found(self, found: Sequence[ChangedFields]) -> None:
        """Count these."""
        self._number, self.ids = len(found), tuple(one.id for one in found)
        self.setAccessibleName(f"{self._number} {self._words}")
        names = "\n".join(one.name for one in found[:12])
        self.setToolTip(names or f"{self._number} {self._words}")
        self.setEnabled(bool(found))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the number and the word."""
        return QSize(24 + text_width(f"{self._number}  {self._words}", 14, 600), 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        back = "hover" if self.underMouse() and self.isEnabled() else "subtle"
        rounded(painter, QRectF(self.rect()), 8, back, "line")
        number = str(self._number)
        wide = text_width(number, 15, 600)
        tone = self._tone if self._number else "text3"
        text(painter, QRectF(12, 0, wide + 2, 36), number, font(15, 600), tone, elide=False)
        rest = QRectF(12 + wide + 7, 0, self.width() - wide - 24, 36)
        text(painter, rest, self._words, font(13), "text2")


def day_and_month(day: date) -> str:
    """Write a day without its year: "2 november"."""
    return f"{day.day} {MONTHS[day.month - 1]}"
