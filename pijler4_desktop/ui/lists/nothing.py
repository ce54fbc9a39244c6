"""What stands in place of a table when there is nothing to list."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.lists.active import Escape


class Nothing(QWidget):
    """Says why a list is empty and offers the way out.

    Signals:
        escaped: take this filter instead.
        wiped: every filter should go.
        added: begin a new record.
    """

    escaped = Signal(object)
    wiped = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)

    def show_way_out(self, title: str, why: str, escape: Escape[Any], found: str) -> None:
        """The filters leave nothing: say what was not found, and what to drop to find more.

        `found` says how many that brings back, as in "4 activiteiten".
        """
        dropped = escape.dropped.words.strip("'")
        out = button(self.tr("Zonder '{filter}'").format(filter=dropped), "filter", "primary")
        out.clicked.connect(lambda: self.escaped.emit(escape.dropped.without))
        words = self.tr("Zonder '{filter}' vinden we {n}.").format(filter=dropped, n=found)
        self.show_state(EmptyState("focus-2", title, f"{why} {words}", self._wipe_button(), out))

    def show_no_way_out(self, title: str, why: str) -> None:
        """The filters leave nothing, whichever is dropped."""
        words = self.tr("Met één filter minder vinden we ook niets.")
        self.show_state(EmptyState("focus-2", title, f"{why} {words}", self._wipe_button()))

    def show_state(self, state: EmptyState) -> None:
        """Show this in place of what was said before."""
        clear(self._layout)
        self._layout.addWidget(state)

    def _wipe_button(self) -> QWidget:
        wipe = button(self.tr("Wis alle filters"), "x")
        wipe.clicked.connect(self.wiped)
        return wipe
