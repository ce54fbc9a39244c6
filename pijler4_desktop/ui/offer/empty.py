"""What stands in place of the table when there is nothing to list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.offer.filters import Escape


class NothingFound(QWidget):
    """Says why the list is empty and offers the way out.

    Signals:
        escaped: take this filter instead.
        wiped: every filter should go.
        added: begin a new activity.
    """

    escaped = Signal(object)
    wiped = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)

    def show_no_offer(self, *, read_only: bool) -> None:
        """Nothing is stored yet."""
        new = button(self.tr("Nieuw aanbod"), "plus", "primary")
        new.clicked.connect(self.added)
        new.setEnabled(not read_only)
        words = self.tr("Voeg een eerste activiteit toe, of lees je Excel-lijst in.")
        self._show(EmptyState("list-details", self.tr("Nog geen aanbod"), words, new))

    def show_no_result(self, why: str, escape: Escape | None) -> None:
        """The filters leave nothing: say what was not found, and what to drop to find more."""
        wipe = button(self.tr("Wis alle filters"), "x")
        wipe.clicked.connect(self.wiped)
        title = self.tr("Geen aanbod gevonden")
        if escape is None:
            words = self.tr("Met één filter minder vinden we ook niets.")
            self._show(EmptyState("focus-2", title, f"{why} {words}", wipe))
            return
        dropped = escape.dropped.words.strip("'")
        words = self.tr("Zonder '{filter}' vinden we {n}.")
        found = self.tr("1 activiteit")
        if escape.found > 1:
            found = self.tr("{n} activiteiten").format(n=escape.found)
        out = button(self.tr("Zonder '{filter}'").format(filter=dropped), "filter", "primary")
        out.clicked.connect(lambda: self.escaped.emit(escape.dropped.without))
        said = words.format(filter=dropped, n=found)
        self._show(EmptyState("focus-2", title, f"{why} {said}", wipe, out))

    def _show(self, state: EmptyState) -> None:
        clear(self._layout)
        self._layout.addWidget(state)
