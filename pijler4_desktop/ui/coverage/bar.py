"""Above the matrix: the switch of views, what stands against the types, and what is counted."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
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


class CoverageBar(QWidget):
    """Says what one looks at, and takes another choice.

    Signals:
        axis_chosen: other columns are wanted.
        measure_chosen: something else should be counted.
        compared: the matrix should be compared with this; '' for nothing.
    """

    axis_chosen = Signal(Axis)
    measure_chosen = Signal(Measure)
    compared = Signal(str)

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
        self.beside = QComboBox()
        self.beside.setAccessibleName(self.tr("Vergelijken met"))
        self.beside.activated.connect(self._tell_beside)
        for combo in (self.measure, self.beside):
            combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        against = label(self.tr("Type tegenover"), "cap")
        copy = action_icon_button(actions["coverage.copy"], kind=None)
        layout = ShareLayout(
            self.switch, (spacer, 1), against, self.axis, self.measure, self.beside, copy,
            gap=8, below=8,
        )  # fmt: skip
        layout.setContentsMargins(*MARGINS)
        self.setLayout(layout)
        self.show_beside({}, "")

    def show_axis(self, axis: Axis) -> None:
        """Show which columns there are."""
        self.axis.set_current(axis.value)

    def show_beside(self, why_not: Mapping[str, str], current: str) -> None:
        """Offer what one can compare with; `why_not` says of the rest why it cannot be chosen."""
        self.beside.clear()
        for key, words in (
            ("", self.tr("Niet vergelijken")),
            ("year", self.tr("Met vorig jaar")),
            ("neighbours", self.tr("Met de buren")),
        ):
            self.beside.addItem(words, key)
        model, reasons = self.beside.model(), []
        for place in range(self.beside.count()):
            reason = why_not.get(str(self.beside.itemData(place)), "")
            item = model.item(place) if isinstance(model, QStandardItemModel) else None
            if reason and item is not None:
                item.setEnabled(False)
                item.setToolTip(reason)
                reasons.append(reason)
        self.beside.setToolTip("\n".join(reasons))
        self.beside.setAccessibleDescription("\n".join(reasons))
        self.beside.setCurrentIndex(max(0, self.beside.findData(current)))

    @Slot()
    def _tell_measure(self) -> None:
        self.measure_chosen.emit(Measure(self.measure.currentData()))

    @Slot()
    def _tell_beside(self) -> None:
        self.compared.emit(str(self.beside.currentData()))
