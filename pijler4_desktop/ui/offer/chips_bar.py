"""Above the list: how many of how many, the active filters, or what to do with a choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from pijler4_desktop.domain.listing import FacetCounts
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear, holder, row
from pijler4_desktop.ui.offer.choice_bar import ChoiceBar
from pijler4_desktop.ui.offer.filters import ActiveFilter

MARGINS = (16, 7, 14, 7)


class _SteadyStack(QStackedLayout):
    """As high as its first page, whichever is in sight: the lines below stay where they are."""

    def hasHeightForWidth(self) -> bool:
        """Say that fewer pixels of width mean more lines of chips."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the first page at this width."""
        first = self.widget(0)
        inside = first.layout() if first is not None else None
        return inside.totalHeightForWidth(width) if inside is not None else 0


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
        self._count = label("", "capb")
        self._chips = FlowLayout(gap=6)
        self._wipe = button(self.tr("Wissen"), kind="link", compact=True)
        self._wipe.setAccessibleName(self.tr("Alle filters wissen"))
        self._wipe.clicked.connect(self.wiped)
        chips = QWidget()
        chips.setLayout(self._chips)
        filters = holder(row(self._count, (chips, 1), self._wipe, views, gap=12, margins=MARGINS))
        self._behind_button = False
        self.choice = choice
        self._stack = _SteadyStack(self)
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
        self._offer_wiping()

    def arrange(self, *, wide: bool) -> None:
        """Beside filters in sight there is no need of another way to wipe them."""
        self._behind_button = not wide
        self._offer_wiping()

    def _offer_wiping(self) -> None:
        self._wipe.setVisible(self._behind_button and self._chips.count() > 0)

    def show_choice(self, chosen: int) -> None:
        """Show what can be done with the chosen lines; without any the filters stay."""
        self._stack.setCurrentIndex(1 if chosen else 0)
        self.choice.say(chosen)
