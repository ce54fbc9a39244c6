"""What can be done with the table's looks: choosing columns, high rows or low ones."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.kit.buttons import action_icon_button
from pijler4_desktop.ui.memory import Density
from pijler4_desktop.ui.offer.columns import KEYS, NAME
from pijler4_desktop.ui.offer.columns_popup import ColumnsPopup
from pijler4_desktop.ui.offer.table import OfferTable


class ColumnsDoor(QObject):
    """The button beside the search field, and the same in the menus and on the heading.

    Signals:
        density_chosen: the user wants rows of this height.
    """

    density_chosen = Signal(Density)

    def __init__(self, actions: Actions, owner: QWidget, table: OfferTable) -> None:
        super().__init__(owner)
        self._table = table
        model, across = table.model(), Qt.Orientation.Horizontal
        titles = {key: str(model.headerData(n, across)) for n, key in enumerate(KEYS) if n >= NAME}
        self.popup = ColumnsPopup(table, titles)
        group = self.tr("Aanbod")
        choose = Wording(self.tr("Kolommen kiezen"), group, "columns-3")
        action = actions.add("offer.columns", choose, self.open, ("Alt+K",), owner)
        self.button = action_icon_button(action, kind=None)
        heights = QActionGroup(self)
        self._heights = {}
        for density, words in (
            (Density.ROOMY, self.tr("Ruime rijen")),
            (Density.COMPACT, self.tr("Compacte rijen")),
        ):
            made = actions.add(
                f"offer.{density}",
                Wording(words, group, "menu-2"),
                partial(self._choose, density),
                (),
                table,
            )
            made.setCheckable(True)
            heights.addAction(made)
            self._heights[density] = made
        self.show_density(Density.ROOMY)
        head = table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_at_head)

    def open(self) -> None:
        """Let the user choose columns, below the button."""
        self.popup.open_at(self.button if self.button.isVisible() else self._table)

    def show_density(self, density: Density) -> None:
        """Take rows of this height."""
        self._table.set_compact(compact=density is Density.COMPACT)
        self._heights[density].setChecked(True)

    def _choose(self, density: Density) -> None:
        self.show_density(density)
        self.density_chosen.emit(density)

    def _open_at_head(self, _at: QPoint) -> None:
        self.open()
