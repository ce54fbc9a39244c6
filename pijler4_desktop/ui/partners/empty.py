"""What stands in place of the list of partner organisations when there is nothing to list."""

from PySide6.QtGui import QAction

from pijler4_desktop.domain.partners import PartnerFilter
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.lists.active import Escape
from pijler4_desktop.ui.lists.nothing import Nothing


class NoPartners(Nothing):
    """Says why the list is empty and offers the way out."""

    def show_none(self, new: QAction) -> None:
        """Nothing is stored yet."""
        words = self.tr("Voeg een eerste organisatie toe, of lees je Excel-lijst in.")
        title = self.tr("Nog geen partnerorganisaties")
        add = action_button(new, "primary")
        self.show_state(EmptyState("building-community", title, words, add))

    def show_no_result(self, why: str, escape: Escape[PartnerFilter] | None) -> None:
        """The filters leave nothing: say what was not found, and what to drop to find more."""
        title = self.tr("Geen organisatie gevonden")
        if escape is None:
            self.show_no_way_out(title, why)
            return
        found = self.tr("1 organisatie")
        if escape.found > 1:
            found = self.tr("{n} organisaties").format(n=escape.found)
        self.show_way_out(title, why, escape, found)
