"""Above the matrix: the switch of views, what stands against the types, and what is counted."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from pijler4_desktop.domain.coverage.matrix import Axis, Measure
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.coverage.view_switch import COVERAGE, ViewSwitch
from pijler4_desktop.ui.coverage.words import axis_word, measure_word
from pijler4_desktop.ui.kit.buttons import action_icon_button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.kit.sharing import ShareLayout

AXES = (Axis.DAYPART, Axis.LEVEL, Axis.PLACE, Axis.MONTH, Axis.THRESHOLD)
MARGINS = (16, 10, 14, 10)
WORDS_FROM = 940  # logical pixels of page


class CoverageBar(QWidget):
    """Says what one looks at, and takes another choice.

    Signals:
        axis_chosen: other columns are wanted.
        measure_chosen: something else should be counted.
    """

    axis_chosen = Signal(Axis)
    measure_chosen = Signal(Measure)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.switch = ViewSwitch(COVERAGE)
        self.axis = Segmented([Segment(one.value, axis_word(one)) for one in AXES], AXES[0].value)
        self.axis.chosen.connect(lambda key: self.axis_chosen.emit(Axis(key)))
        self.measure = QComboBox()
        self.measure.setAccessibleName(self.tr("Wat tellen we"))
        for one in Measure:
            self.measure.addItem(measure_word(one), one.value)
        self.measure.activated.connect(self._tell_measure)
        self.measure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._against = label(self.tr("Type tegenover"), "cap")
        copy = action_icon_button(actions["coverage.copy"], kind=None)
        parts = (self.switch, (spacer, 1), self._against, self.axis, self.measure, copy)
        self.setLayout(ShareLayout(*parts, gap=8, below=8))

    def show_axis(self, axis: Axis) -> None:
        """Show which columns there are."""
        self.axis.set_current(axis.value)

    def arrange(self, width: int) -> None:
        """Leave the words before the choice out where they would take a line more."""
        self._against.setVisible(width >= WORDS_FROM)

    @Slot()
    def _tell_measure(self) -> None:
        self.measure_chosen.emit(Measure(self.measure.currentData()))
