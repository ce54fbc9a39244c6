"""Says that an organisation cannot go as long as it has activities, and shows them if asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row
from pijler4_desktop.ui.kit.reason import WIDTH, short


class HasOfferDialog(QDialog):
    """Accepting shows the activities."""

    def __init__(self, name: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Verwijderen"))
        self.setFixedWidth(WIDTH)
        what = self.tr("%n activiteit(en)", "", number)
        title = self.tr("{name} heeft nog {what}.").format(name=short(name), what=what)
        words = self.tr(
            "Verwijder die eerst, of geef ze een andere organisatie. Daarna kan de organisatie weg."
        )
        self.show_offer = button(self.tr("Toon aanbod"), "list-details", "primary")
        self.show_offer.setDefault(True)
        self.show_offer.clicked.connect(self.accept)
        stay = button(self.tr("Sluiten"))
        stay.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h2", wrap=True))
        layout.addWidget(label(words, "sub", wrap=True))
        layout.addLayout(row(STRETCH, stay, self.show_offer))
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))
