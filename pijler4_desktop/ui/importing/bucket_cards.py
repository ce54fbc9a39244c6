"""Four numbers above the rows: what is fine, what we read otherwise, and what there is to do."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.importing.review import Counts
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import even, row, surface


class BucketCards(QWidget):
    """Shows the counts of a review."""

    def __init__(self) -> None:
        super().__init__()
        looks = (
            ("circle-check", "ok", self.tr("rij in orde"), self.tr("rijen in orde")),
            ("wand", "ok", self.tr("cel verbeterd"), self.tr("cellen verbeterd")),
            ("alert-triangle", "warn", self.tr("cel nakijken"), self.tr("cellen nakijken")),
            ("alert-circle", "bad", self.tr("cel invullen"), self.tr("cellen invullen")),
        )
        self._forms = [(one, many) for _mark, _ink, one, many in looks]
        self._short_forms = [
            self.tr("in orde"), self.tr("verbeterd"), self.tr("nakijken"), self.tr("invullen"),
        ]  # fmt: skip
        self._counts = Counts()
        self._short = False
        self._words: list[Elided] = []
        self.numbers: list[QLabel] = []
        cards = row(gap=10)
        for mark, ink, _one, many in looks:
            number, words = label("0", "h2"), Elided(many, 12, 400, "text3")
            self.numbers.append(number)
            self._words.append(words)
            inside = row(
                Icon(mark, 18, ink, 2), number, (words, 1),
                gap=8, margins=(12, 8, 8, 8),
            )  # fmt: skip
            cards.addWidget(even(surface(inside, "card")), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(cards)

    def show_counts(self, counts: Counts) -> None:
        """Show these numbers."""
        self._counts = counts
        found = (counts.fine, counts.improved, counts.doubted, counts.missing)
        for at, shown in enumerate(found):
            self.numbers[at].setText(count_text(shown))
            whole = self._forms[at][shown != 1]
            self._words[at].set_text(self._short_forms[at] if self._short else whole)

    def set_short(self, *, short: bool) -> None:
        """Leave out what is counted where there is little room."""
        self._short = short
        self.show_counts(self._counts)
