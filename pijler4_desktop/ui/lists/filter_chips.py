"""Above a list: how many of how many, and the active filters as chips."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear, row
from pijler4_desktop.ui.lists.active import ActiveFilter

MARGINS = (16, 7, 14, 7)


class FilterChips(QWidget):
    """Shows the filters in words; `beside` stand at the right.

    Signals:
        dropped: a chip was taken away; carries the filter without it.
        wiped: every filter should go.
    """

    dropped = Signal(object)
    wiped = Signal()

    def __init__(self, *beside: QWidget) -> None:
        super().__init__()
        self._count = label("", "capb")
        self._chips = FlowLayout(gap=6)
        self._wipe = button(self.tr("Wissen"), kind="link", compact=True)
        self._wipe.setAccessibleName(self.tr("Alle filters wissen"))
        self._wipe.clicked.connect(self.wiped)
        self._may_wipe = True
        chips = QWidget()
        chips.setLayout(self._chips)
        self.setLayout(row(self._count, (chips, 1), self._wipe, *beside, gap=12, margins=MARGINS))
        self.show_filters([])

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many of how many records are listed."""
        self._count.setText(self.tr("{shown} van {total}").format(shown=shown, total=total))

    def show_filters(self, active: Sequence[ActiveFilter[Any]]) -> None:
        """Show one chip per active filter."""
        clear(self._chips)
        for one in active:
            chip = Chip(one.words, removable=True)
            chip.removed.connect(lambda without=one.without: self.dropped.emit(without))
            self._chips.addWidget(chip)
        self._offer_wiping()

    def arrange(self, *, wipe: bool) -> None:
        """Offer to wipe the filters, or leave that to what offers it already."""
        self._may_wipe = wipe
        self._offer_wiping()

    def _offer_wiping(self) -> None:
        self._wipe.setVisible(self._may_wipe and self._chips.count() > 0)
