"""The cards under the matrix, beside each other as far as they fit."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.coverage.matrix import Axis
from pijler4_desktop.ui.coverage.cards import InsightCard
from pijler4_desktop.ui.coverage.insights import insights
from pijler4_desktop.ui.coverage.reading import Picture
from pijler4_desktop.ui.coverage.words import PlaceName
from pijler4_desktop.ui.kit.layouts import clear, row


class InsightRow(QWidget):
    """What stands out; pressing a card asks for the columns that show it.

    Signals:
        chosen: these columns are wanted (Axis).
    """

    chosen = Signal(object)

    def __init__(self, place_name: PlaceName) -> None:
        super().__init__()
        self._place_name = place_name
        self._line = row(gap=14)
        self.setLayout(self._line)
        self.cards: list[InsightCard] = []

    def show_picture(self, picture: Picture) -> None:
        """Show what stands out in these matrices."""
        found = insights(picture, self._place_name)
        clear(self._line)
        self.cards = [InsightCard(one) for one in found]
        for card in self.cards:
            card.clicked.connect(partial(self._tell, card.axis))
            self._line.addWidget(card, 1)

    def _tell(self, axis: Axis) -> None:
        self.chosen.emit(axis)
