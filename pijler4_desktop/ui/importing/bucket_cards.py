"""Four numbers above the rows: what is fine, what we read otherwise, and what there is to do."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pijler4_desktop.ui.importing.review import Counts
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, even, row, surface


class BucketCards(QWidget):
    """Shows the counts of a review."""

    def __init__(self) -> None:
        super().__init__()
        looks = (
            ("circle-check", "ok", self.tr("rijen in orde")),
            ("wand", "ok", self.tr("cellen verbeterd")),
            ("alert-triangle", "warn", self.tr("cellen nakijken")),
            ("alert-circle", "bad", self.tr("cellen invullen")),
        )
        self.numbers: list[QLabel] = []
        cards = row(gap=10)
        for mark, ink, words in looks:
            number = label("0", "h2")
            self.numbers.append(number)
            inside = row(
                Icon(mark, 18, ink, 2), number, label(words, "cap"), STRETCH,
                gap=8, margins=(12, 8, 8, 8),
            )  # fmt: skip
            cards.addWidget(even(surface(inside, "card")), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(cards)

    def show_counts(self, counts: Counts) -> None:
        """Show these numbers."""
        found = (counts.fine, counts.improved, counts.doubted, counts.missing)
        for number, shown in zip(self.numbers, found, strict=True):
            number.setText(f"{shown:,}".replace(",", "."))
