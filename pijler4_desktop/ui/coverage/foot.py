"""The line below the matrix: how much and how many gaps, and the keys that matter there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from pijler4_desktop.domain.coverage.matrix import Axis, Gap, Matrix, Measure
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.coverage.question import axis_of
from pijler4_desktop.ui.coverage.shown import Shown
from pijler4_desktop.ui.coverage.words import (
    amount_text,
    axis_word,
    gaps_text,
    measure_word,
    unit_word,
)
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import KeyCap, label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, line, row

HEIGHT = 34
KEYS_FROM = 640  # logical pixels: below this the counts have the line to themselves


class CoverageFoot(QFrame):
    """Counts at the left, keys at the right.

    Signals:
        axis_wanted: show the columns that show the other gaps (Axis).
    """

    axis_wanted = Signal(Axis)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setFixedHeight(HEIGHT)
        self.amount, self.gaps = label(self.tr("We tellen…"), "cap"), label("", "cap", "gap")
        self.elsewhere = button("", kind="link", compact=True)
        self.elsewhere.setToolTip(self.tr("Deze gaten zie je bij andere kolommen. Toon ze."))
        self.elsewhere.clicked.connect(self._ask_axis)
        self.elsewhere.hide()
        self._axis: Axis | None = None
        self.apart = button("", kind="link", compact=True)
        self.apart.setToolTip(self.tr("Dit aanbod past in geen kolom. Toon het in de lijst."))
        self.apart.hide()
        keys = row(gap=7)
        for key, words in (
            ("← ↑ ↓ →", self.tr("bewegen")),
            (self.tr("Enter"), self.tr("openen")),
            ("N", self.tr("initiatief")),
            ("X", self.tr("niet nodig")),
        ):
            keys.addWidget(KeyCap(key))
            keys.addWidget(label(words, "cap"))
        self.hints = holder(keys)
        gaps = (self.gaps, self.elsewhere, self.apart)
        inside = (self.amount, line(vertical=True), *gaps, STRETCH, self.hints)
        self._line = row(*inside, gap=7, margins=(20, 0, 14, 0))
        self.setLayout(self._line)

    def show_counts(self, shown: Shown) -> None:
        """Say how much there is in all, and how many gaps."""
        value = shown.amount(shown.matrix.total)
        per_week = shown.measure is Measure.MOMENTS
        unit = measure_word(shown.measure).lower() if per_week else unit_word(shown.measure, value)
        self.amount.setText(f"{amount_text(value)} {unit}")
        self.gaps.setText(gaps_text(shown.matrix.gaps))
        set_property(self.gaps, "tone", "gap" if shown.matrix.gaps else "text3")
        outside = len(shown.outside)
        said = self.tr("{n} buiten de tabel").format(n=count_text(outside))
        self.apart.setText(said)
        self.apart.setVisible(outside > 0)

    def show_elsewhere(self, gaps: Sequence[Gap], shown: Matrix, columns: Axis) -> None:
        """Say how many gaps these columns cannot show, and which columns do."""
        here = {cell.spot for cell in shown.cells.values()}
        axes = [axis_of(one.spot, columns) for one in gaps if one.spot not in here]
        others = [axis for axis in axes if axis is not columns]
        self._axis = next(iter(others), None)
        names = " / ".join(dict.fromkeys(map(axis_word, others)))
        self.elsewhere.setText(
            self.tr("{gaps} bij {axis}").format(gaps=gaps_text(len(others)), axis=names)
        )
        self.elsewhere.setVisible(bool(others))

    @Slot()
    def _ask_axis(self) -> None:
        if self._axis is not None:
            self.axis_wanted.emit(self._axis)

    def arrange(self) -> None:
        """Leave the keys out where they have no room."""
        self.hints.show()
        needed = self._line.sizeHint().width()
        self.hints.setVisible(self.width() >= needed)
