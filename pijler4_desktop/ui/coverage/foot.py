"""The line below the matrix: how much and how many gaps, and the keys that matter there."""

from PySide6.QtWidgets import QFrame

from pijler4_desktop.domain.coverage.matrix import Measure
from pijler4_desktop.ui.coverage.shown import Shown
from pijler4_desktop.ui.coverage.words import (
    activities_text,
    amount_text,
    gaps_text,
    measure_word,
    unit_word,
)
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, line, row

HEIGHT = 34
KEYS_FROM = 640  # logical pixels: below this the counts have the line to themselves


class CoverageFoot(QFrame):
    """Counts at the left, keys at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setFixedHeight(HEIGHT)
        self.amount, self.gaps = label(self.tr("We tellen…"), "cap"), label("", "cap", "gap")
        self.apart = button("", kind="link", compact=True)
        self.apart.setToolTip(self.tr("Dit aanbod past in geen kolom. Toon het in de lijst."))
        self.apart.hide()
        keys = row(gap=7)
        for key, words in (
            ("← ↑ ↓ →", self.tr("bewegen")),
            (self.tr("Enter"), self.tr("openen")),
            ("N", self.tr("nieuw initiatief")),
            ("X", self.tr("niet nodig")),
        ):
            keys.addWidget(KeyCap(key))
            keys.addWidget(label(words, "cap"))
        self.hints = holder(keys)
        inside = (self.amount, line(vertical=True), self.gaps, self.apart, STRETCH, self.hints)
        self._line = row(*inside, gap=7, margins=(20, 0, 14, 0))
        self.setLayout(self._line)

    def show_counts(self, shown: Shown) -> None:
        """Say how much there is in all, and how many gaps."""
        value = shown.amount(shown.matrix.total)
        per_week = shown.measure is Measure.MOMENTS
        unit = measure_word(shown.measure).lower() if per_week else unit_word(shown.measure, value)
        self.amount.setText(f"{amount_text(value)} {unit}")
        self.gaps.setText(gaps_text(shown.matrix.gaps))
        outside = len(shown.outside)
        said = self.tr("{n} buiten de tabel").format(n=activities_text(outside))
        self.apart.setText(said)
        self.apart.setVisible(outside > 0)

    def arrange(self) -> None:
        """Leave the keys out where they have no room."""
        self.hints.show()
        needed = self._line.sizeHint().width()
        self.hints.setVisible(self.width() >= needed)
