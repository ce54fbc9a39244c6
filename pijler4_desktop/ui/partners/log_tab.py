"""The tab Contactlog: what is due, how to reach them, their offer in short, and the log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.services.partners import Partner
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.partners.alert_card import AlertCard
from pijler4_desktop.ui.partners.facts_card import FactsCard
from pijler4_desktop.ui.partners.note_box import NoteBox
from pijler4_desktop.ui.partners.offer_lines import OfferLines
from pijler4_desktop.ui.partners.timeline import Timeline

OFFER_SHOWN = 3


class LogTab(QWidget):
    """Shows the log of one organisation with everything one wants while calling it.

    Signals:
        opened: show this activity (its id).
        all_wanted: show every activity.
    """

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.alert = AlertCard(actions["partners.done"], actions["partners.postpone"])
        self.note = NoteBox(actions)
        self.note.hide()
        self.facts = FactsCard()
        self.offer = OfferLines()
        self.timeline = Timeline()
        self._offer_head = label(self.tr("Gekoppeld aanbod"), "h3")
        self._more = button("", kind="link", compact=True)
        self._empty = QVBoxLayout()
        self._title = label(self.tr("Contactlog"), "h3")
        self._hint = label(self.tr("Ctrl+L om te noteren"), "cap")
        self._offer = QWidget()
        self._offer.setLayout(column(row(self._offer_head, STRETCH, self._more), self.offer, gap=8))
        layout = column(
            self.note,
            self.alert,
            self.facts,
            self._offer,
            row(self._title, STRETCH, self._hint),
            self.timeline,
            self._empty,
            STRETCH,
            gap=12,
            margins=(22, 14, 18, 18),
        )
        self.setLayout(layout)
        self.offer.opened.connect(self.opened)
        self._more.clicked.connect(self.all_wanted)

    def show_partner(self, partner: Partner, *, writable: bool) -> None:
        """Show an organisation; what stands in the box of a note is the panel's matter."""
        self.alert.show_due(partner)
        self.facts.show_facts(partner.organisation)
        self.offer.show_rows(partner.offer[:OFFER_SHOWN])
        self._offer.setVisible(bool(partner.offer))
        rest = len(partner.offer) - OFFER_SHOWN
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("Nog {n}").format(n=rest))
        self.timeline.show_log(partner, writable=writable)
        self._hint.setVisible(writable and bool(partner.moments))
        clear(self._empty)
        if not partner.moments:
            words = self.tr("Noteer kort wat je afspreekt. Zo weet je later wie wanneer belde.")
            note = action_button(self._actions["partners.note"], "soft")
            title = self.tr("Nog geen contact genoteerd.")
            self._empty.addWidget(EmptyState("messages", title, words, note, width=300))
