"""Asks before a person is forgotten: the one thing that cannot be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Place
from pijler4_desktop.services.erasing import Erasure
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface

WIDTH = 480


class ForgetQuestion(QDialog):
    """Shows what would be wiped and where; Enter and Esc leave everything as it is.

    Signals:
        agreed: forget, in the backups too or not.
    """

    agreed = Signal(bool)

    def __init__(self, seen: Erasure, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Vergeet deze persoon"))
        self.setFixedWidth(WIDTH)
        self._seen = seen
        self.places = self._places()
        self.contacts = [self._contact(*contact) for contact in seen.contacts]
        self.namesakes = {
            one.id: QCheckBox(self._contact(one.function, one.organisation))
            for one in seen.namesakes
        }
        self.backups = QCheckBox(
            self.tr("Wis ook uit de reservekopieën ({n})").format(n=seen.backups)
        )
        self.backups.setChecked(True)
        self._later = label("", "cap", wrap=True)
        self.stay = button(self.tr("Niets wissen"), kind="primary")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.forget = button(self.tr("Vergeet deze persoon"), "eye-off", "danger")
        self.forget.clicked.connect(self.accept)
        self.backups.toggled.connect(self._follow)
        self._lay_out()
        self._follow()
        self.accepted.connect(lambda: self.agreed.emit(self.backups.isChecked()))
        self.stay.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(self.tr("Wil je deze persoon vergeten?"), "h2", wrap=True))
        layout.addWidget(label(self._what(), wrap=True))
        for words in self.contacts:
            layout.addWidget(label(words, "sub", wrap=True))
        if self.namesakes:
            layout.addWidget(label(self._asked(), wrap=True))
        for tick in self.namesakes.values():
            layout.addWidget(tick)
        lines = [label(words, "sub", wrap=True) for words in self.places]
        layout.addWidget(surface(column(*lines, gap=3, margins=(12, 8, 12, 8)), "sunken"))
        layout.addWidget(self.backups)
        layout.addWidget(self._later)
        if self._seen.personal_exports:
            layout.addWidget(label(self._left_house(), "cap", wrap=True))
        never = self.tr(
            "Dit kun je niet ongedaan maken. De functie en de organisatie blijven staan."
        )
        kept = self.tr(
            "We houden alleen een code over. Zo komt deze persoon niet terug met een oude kopie."
        )
        layout.addWidget(label(kept, "cap", wrap=True))
        layout.addWidget(label(never, "sub", "bad", wrap=True))
        layout.addLayout(row(STRETCH, self.forget, self.stay))
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def _what(self) -> str:
        values = ", ".join(value.text for value in self._seen.values)
        if not values:
            return self.tr("We wissen de naam, het adres en het nummer van dit contact.")
        return self.tr("We wissen overal: {values}").format(values=values)

    @property
    def also(self) -> list[str]:
        """The ids of the namesakes who are the same person."""
        return [id_ for id_, tick in self.namesakes.items() if tick.isChecked()]

    def _asked(self) -> str:
        return self.tr("Ook hier staat die naam. Kruis aan wie dezelfde persoon is:")

    def _contact(self, function: str, organisation: str) -> str:
        if not organisation:
            return self.tr("Contact: {function}").format(function=function)
        words = self.tr("Contact: {function} van {organisation}")
        return words.format(function=function, organisation=organisation)

    def _places(self) -> list[str]:
        """Say where something was found, and how often."""
        counts = self._seen.counts
        found = [
            self.tr("{place}: {n}").format(place=term(place), n=counts[place])
            for place in Place
            if place in counts
        ]
        return found or [self.tr("We vinden deze persoon nergens meer.")]

    def _left_house(self) -> str:
        if self._seen.personal_exports == 1:
            return self.tr("Je gaf al 1 bestand met personen door. Dat wissen we niet.")
        words = self.tr("Je gaf al {n} bestanden met personen door. Die wissen we niet.")
        return words.format(n=self._seen.personal_exports)

    def _follow(self) -> None:
        """Say what the backups keep when they are left alone."""
        if self.backups.isChecked():
            self._later.setText(self.tr("Elke reservekopie wordt herschreven en nagekeken."))
        else:
            words = self.tr("De reservekopieën houden deze gegevens nog, ten hoogste een jaar.")
            self._later.setText(words)
