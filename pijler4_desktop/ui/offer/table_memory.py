"""What stays of the table between two starts: its look, the height of its rows, the views."""

from PySide6.QtCore import QObject, Slot

from pijler4_desktop.ui.lists.look import look_of
from pijler4_desktop.ui.memory import Density, Memory
from pijler4_desktop.ui.offer.columns import SHAPE
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.views import plain_of, views_of

LOOK, VIEWS = "offer/look", "offer/views"


class TableMemory(QObject):
    """Shows the list as it was left, and keeps every change of that at once."""

    def __init__(self, list_: OfferList, memory: Memory) -> None:
        super().__init__(list_)
        self._list, self._memory = list_, memory
        list_.table.take_look(look_of(memory.kept(LOOK), SHAPE))
        list_.views.take(views_of(memory.kept(VIEWS)))
        self._show_density()
        list_.table.look_changed.connect(self._keep_look)
        list_.views.changed.connect(self._keep_views)
        list_.columns.density_chosen.connect(self._keep_density)
        memory.density_changed.connect(self._show_density)

    @Slot()
    def _keep_look(self) -> None:
        self._memory.keep(LOOK, self._list.table.look.plain())

    @Slot()
    def _keep_views(self) -> None:
        self._memory.keep(VIEWS, plain_of(self._list.views.views))

    @Slot(Density)
    def _keep_density(self, density: Density) -> None:
        self._memory.density = density

    @Slot()
    def _show_density(self) -> None:
        self._list.columns.show_density(self._memory.density)
