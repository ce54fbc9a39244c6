"""What stands beside the table: one activity, or the change of several; never both."""

from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.lists.panel_room import give_room
from pijler4_desktop.ui.offer.bulk_panel import BulkPanel
from pijler4_desktop.ui.offer.detail import DetailPanel

WIDTHS = ((1400, 370), (1180, 356), (0, 352))  # from this width of the window on


class Sides:
    """Gives the panel in use its width, or the whole page where there is no room beside it."""

    def __init__(self, page: QWidget, middle: QWidget, detail: DetailPanel, bulk: BulkPanel):
        self._page, self._middle = page, middle
        self._detail, self._bulk = detail, bulk
        self._detail_after = False
        detail.hide()
        bulk.hide()

    @property
    def in_use(self) -> QWidget | None:
        """Return the panel that is open."""
        return next((p for p in (self._bulk, self._detail) if p.isVisibleTo(self._page)), None)

    @property
    def changes_several(self) -> bool:
        """Tell whether the change of several is open."""
        return self.in_use is self._bulk

    def show_detail(self) -> bool:
        """Open the panel of one activity; tells whether that is what is open now."""
        if not self.changes_several:
            self._detail.show()
            self.arrange()
        return not self.changes_several

    def show_bulk(self) -> None:
        """Open the change of several; what was open comes back after it."""
        if not self.changes_several:
            self._detail_after = self._detail.isVisibleTo(self._page)
        self._detail.hide()
        self._bulk.show()
        self.arrange()

    def close(self) -> bool:
        """Close what is open; tells whether the panel of one activity came back."""
        back = self.changes_several and self._detail_after
        self._bulk.hide()
        self._detail.setVisible(back)
        self.arrange()
        return back

    def arrange(self) -> None:
        """Give way when narrow: the panel takes the place of the table."""
        give_room(self._page, self._middle, (self._detail, self._bulk), WIDTHS)
