"""Doorgave aan AgII: what changed since the last hand-off, and the next agreed day."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.services.overview import HandoffState
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.changed_since import ChangedSince, day_and_month
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row


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
        self.counts = ChangedSince()
        self.counts.these_wanted.connect(self.these_wanted)
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
                self.counts,
                foot,
                self._asking,
                gap=10,
                margins=(16, 14, 16, 16),
            )
        )

    def show_state(self, state: HandoffState, *, read_only: bool) -> None:
        """Show the last hand-off and what the agency does not know yet."""
        since = state.since
        self.counts.show_since(since)
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
        self.counts.setVisible(state.last is not None and not since.nothing)
        agreed = state.next_on
        words = self.tr("Volgende afspraak noteren")
        if agreed is not None:
            words = self.tr("Volgende afspraak: {day}").format(day=day_and_month(agreed))
        self.next.setText(words)
        self.next.setEnabled(not read_only)

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
