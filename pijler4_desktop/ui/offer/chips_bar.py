"""Above the list: how many of how many, the active filters, or what to do with a choice."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pijler4_desktop.domain.listing import FacetCounts
from pijler4_desktop.ui.lists.active import ActiveFilter
from pijler4_desktop.ui.lists.choice_bar import ChoiceBar
from pijler4_desktop.ui.lists.filter_chips import FilterChips
from pijler4_desktop.ui.lists.steady import SteadyStack


class ChipsBar(QWidget):
    """Shows the filters in words, or the actions for several chosen lines.

    Signals:
        dropped: a chip was taken away; carries the filter without it.
        wiped: every filter should go.
    """

    dropped = Signal(object)
    wiped = Signal()

    def __init__(
        self, views: QPushButton, choice: ChoiceBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filters = FilterChips(views)
        self._filters.dropped.connect(self.dropped)
        self._filters.wiped.connect(self.wiped)
        self.choice = choice
        self._stack = SteadyStack(self)
        self._stack.addWidget(self._filters)
        self._stack.addWidget(choice)

    def show_counts(self, counts: FacetCounts) -> None:
        """Say how many of how many activities are listed."""
        self._filters.show_counts(counts.shown, counts.total)

    def show_filters(self, active: Sequence[ActiveFilter[Any]]) -> None:
        """Show one chip per active filter."""
        self._filters.show_filters(active)

    def arrange(self, *, wide: bool) -> None:
        """Beside filters in sight there is no need of another way to wipe them."""
        self._filters.arrange(wipe=not wide)

    def show_choice(self, chosen: int) -> None:
        """Show what can be done with the chosen lines; without any the filters stay."""
        self._stack.setCurrentIndex(1 if chosen else 0)
        self.choice.say(chosen)
