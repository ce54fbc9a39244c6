"""Where the filters are: beside the list, or below a button when there is no room."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import row, surface
from pijler4_desktop.ui.kit.popover import Popover
from pijler4_desktop.ui.offer import facets
from pijler4_desktop.ui.offer.facets import OfferFacets

POPOVER_WIDTH, POPOVER_HEIGHT, LEAST_HEIGHT = facets.WIDTH + 20, 560, 240
MARGIN = 12


class FilterPlace(QObject):
    """One set of filters that moves between its two places.

    `side` is where they stand in a wide window, `button` what shows them in a narrow one.
    """

    def __init__(self, filters: OfferFacets, around: QWidget) -> None:
        super().__init__(around)
        self._filters = filters
        self._around = around
        self._home = row(filters)
        self.side = surface(self._home, "panelL", width=facets.WIDTH)
        self.button = button(self.tr("Filters"), "filter", "soft")
        self.button.clicked.connect(self._pop)
        self._hung = row()
        self.popover = Popover(around, self._hung, self.tr("Filters"))
        self.popover.closed.connect(self._take_back)

    def say(self, number: int) -> None:
        """Tell on the button how many filters are active."""
        words = self.tr("Filters {n}").format(n=number) if number else self.tr("Filters")
        self.button.setText(words)

    def arrange(self, *, wide: bool) -> None:
        """Show the filters beside the list, or the button that shows them."""
        if wide:
            self.popover.hide()
        self.side.setVisible(wide)
        self.button.setVisible(not wide)

    def focus(self) -> None:
        """Bring the keyboard to the first filter, wherever that is."""
        if self.side.isVisibleTo(self._around):
            self._filters.focus()
        else:
            self._pop()

    @Slot()
    def _pop(self) -> None:
        below = self.button.mapToGlobal(self.button.rect().bottomLeft()).y()
        room = self.button.screen().availableGeometry().bottom() - below - MARGIN
        height = max(LEAST_HEIGHT, min(POPOVER_HEIGHT, room))  # the button stays in sight
        self._filters.setFixedSize(POPOVER_WIDTH, height)
        self._hung.addWidget(self._filters)
        self._filters.show()
        self.popover.open_below(self.button, self._filters.first)

    @Slot()
    def _take_back(self) -> None:
        if self._filters.parentWidget() is self.popover:
            self._filters.setMinimumSize(0, 0)
            self._filters.setMaximumSize(16777215, 16777215)
            self._home.addWidget(self._filters)
