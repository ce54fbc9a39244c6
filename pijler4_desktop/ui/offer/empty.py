"""What stands in place of the table of the offer when there is nothing to list."""

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.lists.active import Escape
from pijler4_desktop.ui.lists.nothing import Nothing


class NothingFound(Nothing):
    """Says why the list is empty and offers the way out."""

    def show_no_offer(self, *, read_only: bool) -> None:
        """Nothing is stored yet."""
        new = button(self.tr("Nieuw aanbod"), "plus", "primary")
        new.clicked.connect(self.added)
        new.setEnabled(not read_only)
        words = self.tr("Voeg een eerste activiteit toe, of lees je Excel-lijst in.")
        self.show_state(EmptyState("list-details", self.tr("Nog geen aanbod"), words, new))

    def show_no_result(self, why: str, escape: Escape[OfferFilter] | None) -> None:
        """The filters leave nothing: say what was not found, and what to drop to find more."""
        title = self.tr("Geen aanbod gevonden")
        if escape is None:
            self.show_no_way_out(title, why)
            return
        found = self.tr("1 activiteit")
        if escape.found > 1:
            found = self.tr("{n} activiteiten").format(n=escape.found)
        self.show_way_out(title, why, escape, found)
