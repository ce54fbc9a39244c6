"""What stands in the window when the data cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.page import Page
from pijler4_desktop.ui.texts import failure_details, failure_text


class TroublePage(Page):
    """Says why, and offers to try again; the code is in the tooltip for whoever helps."""

    again = Signal()

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.title = self.tr("Openen lukte niet")
        retry = button(self.tr("Opnieuw proberen"), "refresh", "primary")
        retry.clicked.connect(self.again)
        state = EmptyState("alert-triangle", self.title, failure_text(error), retry)
        state.setToolTip(failure_details(error))
        layout = QVBoxLayout(self)
        layout.addWidget(state)
