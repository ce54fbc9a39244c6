"""One contact in the list: how to reach it, and what one can do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Ground
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.contacts import ContactLine
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, row, surface


class ContactCard(QWidget):
    """Shows a contact; a person has more to do about than a function.

    Its buttons name the function; `among_others` says also of which organisation.

    Signals:
        edit_wanted, remove_wanted, confirm_wanted, forget_wanted, file_wanted: for this contact.
    """

    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    confirm_wanted = Signal(object)
    forget_wanted = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, line: ContactLine, *, writable: bool, among_others: bool = False) -> None:
        super().__init__()
        self.line = line
        self._whose = line.organisation if among_others else ""
        contact = line.contact
        self.edit = icon_button("edit", self._about(self.tr("Wijzigen")), compact=True)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(line))
        self.remove = icon_button("trash", self._about(self.tr("Verwijderen")), compact=True)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(line))
        self.confirm = self._button(self.tr("Klopt nog"), self.confirm_wanted, "check")
        self.show_all = self._button(self.tr("Toon alles"), self.file_wanted, "list-details")
        self.forget = self._button(self.tr("Vergeet deze persoon"), self.forget_wanted, "eye-off")
        for control in (self.edit, self.remove, self.confirm, self.show_all, self.forget):
            control.setEnabled(writable)
        reach = " · ".join(filter(None, (contact.phone, contact.email)))
        inside = column(
            row((label(contact.function, "strong", wrap=True), 1), self.edit, self.remove, gap=4),
            label(contact.name, wrap=True) if contact.name else None,
            label(reach, "sub", wrap=True) if reach else None,
            gap=3,
            margins=(12, 8, 8, 10),
        )
        if contact.name or line.to_review:
            inside.addWidget(label(self._about_person(), "cap", wrap=True))
            if line.to_review:
                words = self.tr("Bekijk dit contact opnieuw: klopt het nog?")
                inside.addWidget(label(words, "cap", "warn", wrap=True))
            inside.addLayout(FlowLayout(self.confirm, self.show_all, self.forget))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "card"))

    def _about(self, words: str) -> str:
        whom = ", ".join(filter(None, (self.line.contact.function, self._whose)))
        return self.tr("{what}: {whom}").format(what=words, whom=whom)

    def _about_person(self) -> str:
        """Say on which ground a person is kept, until when, and who may see it."""
        contact = self.line.contact
        said = []
        if contact.ground in set(Ground):
            said.append(term(Ground(contact.ground)))
        if contact.informed_on:
            said.append(self.tr("ingelicht op {day}").format(day=date_text(contact.informed_on)))
        if contact.review_on:
            said.append(self.tr("bekijken op {day}").format(day=date_text(contact.review_on)))
        said.append(self.tr("mag publiek") if contact.publish else self.tr("niet publiek"))
        return " · ".join(said)

    def _button(self, words: str, wanted: object, icon_name: str) -> QPushButton:
        made = button(words, icon_name, compact=True)
        made.setAccessibleName(self._about(words))
        made.clicked.connect(lambda: wanted.emit(self.line))  # type: ignore[attr-defined]
        return made
