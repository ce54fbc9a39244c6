"""The tab Aanbod: every activity of an organisation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.services.partners import Partner
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.partners.offer_lines import OfferLines


class OfferTab(QWidget):
    """Lists the activities; each opens in the offer.

    Signals:
        opened: show this activity (its id).
    """

    opened = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.lines = OfferLines()
        self._empty = QVBoxLayout()
        self._all = action_button(actions["partners.show_offer"], "link", compact=True)
        layout = column(
            self.lines,
            row(self._all, STRETCH),
            self._empty,
            STRETCH,
            gap=12,
            margins=(22, 14, 18, 18),
        )
        self.setLayout(layout)
        self.lines.opened.connect(self.opened)

    def show_partner(self, partner: Partner) -> None:
        """Show the activities of an organisation."""
        self.lines.show_rows(partner.offer)
        self._all.setVisible(bool(partner.offer))
        clear(self._empty)
        if not partner.offer:
            words = self.tr("Voeg een eerste activiteit van deze organisatie toe.")
            new = action_button(self._actions["partners.new_offer"], "soft")
            title = self.tr("Nog geen aanbod")
            self._empty.addWidget(EmptyState("list-details", title, words, new, width=300))
