"""The organisation behind the form: what we know of it, and the ways to its offer and contact."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.offer.form import ActivityForm

CONTACT = ("phone", "email", "contact_function", "website")


class Note(QWidget):
    """A line of words with a link behind it; away as long as there are no words."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self._words = label("", "cap", wrap=True)
        self.link = button(words, kind="link", compact=True)
        self.setLayout(row(Icon(icon, 16, "text3"), (self._words, 1), self.link, gap=8))
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this, or go away when it is nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))


class HouseNotes(QObject):
    """Follows the organisation of the form with a note below it, and one above the contact.

    Signals:
        offer_wanted: list what the organisation with this name has.
    """

    offer_wanted = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._form: ActivityForm | None = None
        self._house: Organisation | None = None
        self.below_name = Note("building-community", self.tr("Toon aanbod van deze organisatie"))
        self.at_contact = Note("phone", self.tr("Neem over"))
        self.below_name.link.clicked.connect(self._show_offer)
        self.at_contact.link.clicked.connect(self._take_over)

    def follow(self, form: ActivityForm) -> None:
        """Follow this form from now on."""
        self._form = form
        form.organisation.changed.connect(self._another)
        form.changed.connect(self._say_contact)

    def show_house(self, house: Organisation | None) -> None:
        """Tell what we know of an organisation."""
        self._house = house
        words = ""
        if house is not None:
            words = self.tr("Nog geen KBO-nummer")
            if house.kbo:
                words = self.tr("KBO {number}").format(number=_dotted(house.kbo))
            self.below_name.link.setAccessibleName(
                self.tr("Toon aanbod van {name}").format(name=house.name)
            )
        self.below_name.say(words)
        self._say_contact()

    def _another(self) -> None:
        if self._form is not None:
            self.show_house(self._office.organisations.named(self._form.organisation.editor.text()))

    def _say_contact(self) -> None:
        known = [getattr(self._house, key) for key in CONTACT] if self._house else []
        details = " · ".join(value for value in known if value)
        words = self.tr("Van de organisatie: {details}").format(details=details)
        self.at_contact.say(words if details else "")
        self.at_contact.link.setVisible(bool(self._missing()))

    def _missing(self) -> dict[str, str]:
        """Return what the organisation has and the activity has not."""
        if self._form is None or self._house is None:
            return {}
        activity = self._form.activity
        theirs = {key: str(getattr(self._house, key)) for key in CONTACT}
        return {k: value for k, value in theirs.items() if value and not getattr(activity, k)}

    def _take_over(self) -> None:
        if self._form is None:
            return
        for key, value in self._missing().items():
            self._form.entries[key].take({key: value})
        self._form.steps.note(self._form.entries["phone"])
        self._form.focus_field("phone")
        self._form.changed.emit()

    def _show_offer(self) -> None:
        if self._house is not None:
            self.offer_wanted.emit(self._house.name)


def _dotted(kbo: str) -> str:
    """Write a KBO number as people do: '0999.100.295'."""
    return f"{kbo[:-6]}.{kbo[-6:-3]}.{kbo[-3:]}"
