"""Gaten in het aanbod: the small matrix, and the way to the large one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.overview.mini_matrix import MiniMatrix
from pijler4_desktop.ui.overview.seen import SeenGaps


class GapsCard(QFrame):
    """Signals: coverage_wanted, demand_wanted."""

    coverage_wanted = Signal()
    demand_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.matrix = MiniMatrix()
        self.open = button(self.tr("Dekking openen"), kind="link", compact=True)
        self.open.clicked.connect(self.coverage_wanted)
        self.demand = button(self.tr("Vragen"), kind="link", compact=True)
        self.demand.setToolTip(self.tr("Waar mensen naar vroegen (Ctrl+Shift+V)"))
        self.demand.clicked.connect(self.demand_wanted)
        title = label(self.tr("Gaten in het aanbod"), "h2")
        head = row(Icon("focus-2", 18, "text3"), title, STRETCH, self.demand, self.open)
        foot = row(
            label(self.tr("– niet nodig   ? nog niet bekeken"), "cap"),
            STRETCH,
            label(self.tr("Aantal activiteiten"), "cap"),
        )
        self.setLayout(column(head, self.matrix, foot, gap=10, margins=(16, 14, 16, 16)))

    def show_seen(self, seen: SeenGaps) -> None:
        """Show where there is offer and where not."""
        self.matrix.show_seen(seen)
