"""What the matrix can be compared with: last year, or the neighbours."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class CompareChoice(QComboBox):
    """Offers what there is to compare with; of the rest it says why not.

    Signals:
        compared: the matrix should be compared with this; '' for nothing.
    """

    compared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Vergelijken met"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)
        self.show_choices({}, "")

    def show_choices(self, why_not: Mapping[str, str], current: str) -> None:
        """Offer every choice but those of which `why_not` says why they cannot be made."""
        self.clear()
        for key, words in (
            ("", self.tr("Niet vergelijken")),
            ("year", self.tr("Met vorig jaar")),
            ("neighbours", self.tr("Met de buren")),
        ):
            self.addItem(words, key)
        for place in range(self.count()):
            self._allow(place, why_not.get(str(self.itemData(place)), ""))
        reasons = "\n".join(why_not.values())
        self.setToolTip(reasons)
        self.setAccessibleDescription(reasons)
        self.setCurrentIndex(max(0, self.findData(current)))

    def _allow(self, place: int, why_not: str) -> None:
        model = self.model()
        item = model.item(place) if isinstance(model, QStandardItemModel) else None
        if why_not and item is not None:
            item.setEnabled(False)
            item.setToolTip(why_not)

    @Slot()
    def _tell(self) -> None:
        self.compared.emit(str(self.currentData()))
