"""The line below the list: how many there are, and the keys that matter there."""

from PySide6.QtWidgets import QFrame

from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, line, row

HEIGHT = 34


class ListFoot(QFrame):
    """Counts at the left, keys at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setFixedHeight(HEIGHT)
        self.results, self._places = label("", "cap"), label("", "cap")
        keys = row(gap=7)
        for key, words in (
            (self.tr("Enter"), self.tr("openen")),
            ("F2", self.tr("bewerken")),
            ("Alt+J", self.tr("nog juist")),
        ):
            keys.addWidget(KeyCap(key))
            keys.addWidget(label(words, "cap"))
        self.hints = holder(keys)
        between, margins = line(vertical=True), (16, 0, 14, 0)
        inside = (self.results, between, self._places, STRETCH, self.hints)
        self.setLayout(row(*inside, gap=7, margins=margins))

    def show_results(self, number: int) -> None:
        """Say how many are listed; without any the keys, which are about a line, go."""
        self.results.setText(self.tr("%n resultaat(en)", "", number))
        self.hints.setVisible(number > 0)

    def show_places(self, free: int) -> None:
        """Say how many places are free in all."""
        self._places.setText(self.tr("%n vrije plaats(en)", "", free))
