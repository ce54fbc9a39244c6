"""Above the list: how many of how many, the active filters, or what to do with a choice."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from pijler4_desktop.domain.listing import FacetCounts
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, holder, row
from pijler4_desktop.ui.offer.filters import ActiveFilter

MARGINS = (16, 7, 14, 7)


class ChipsBar(QWidget):
    """Shows the filters in words, or the actions for several chosen lines.

    Signals:
        dropped: a chip was taken away; carries the filter without it.
        wiped: every filter should go.
        choice_dropped: the choice of lines should go.
    """

    dropped = Signal(object)
    wiped = Signal()
    choice_dropped = Signal()

    def __init__(
        self, views: QPushButton, actions: Iterable[QPushButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count = label("", "capb")
        self._chips = FlowLayout(gap=6)
        self._wipe = button(self.tr("Wissen"), kind="link", compact=True)
        self._wipe.setAccessibleName(self.tr("Alle filters wissen"))
        self._wipe.clicked.connect(self.wiped)
        chips = QWidget()
        chips.setLayout(self._chips)
        filters = holder(row(self._count, (chips, 1), self._wipe, views, gap=12, margins=MARGINS))
        self._chosen = label("", "capb", "accent")
        drop = button(self.tr("Keuze wissen"), "x", "link", compact=True)
        drop.clicked.connect(self.choice_dropped)
        choice = holder(row(self._chosen, *actions, STRETCH, drop, margins=MARGINS))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filters)
        self._stack.addWidget(choice)
        self.show_filters([])

    def show_counts(self, counts: FacetCounts) -> None:
        """Say how many of how many activities are listed."""
        words = self.tr("{shown} van {total}")
        self._count.setText(words.format(shown=counts.shown, total=counts.total))

    def show_filters(self, active: list[ActiveFilter]) -> None:
        """Show one chip per active filter."""
        clear(self._chips)
        for one in active:
            chip = Chip(one.words, removable=True)
            chip.removed.connect(lambda without=one.without: self.dropped.emit(without))
            self._chips.addWidget(chip)
        self._wipe.setVisible(bool(active))

    def show_choice(self, chosen: int) -> None:
        """Show what can be done with several lines; with one line the filters stay."""
        several = chosen > 1
        self._stack.setCurrentIndex(1 if several else 0)
        words = QCoreApplication.translate("ChipsBar", "{n} gekozen")
        self._chosen.setText(words.format(n=chosen))
