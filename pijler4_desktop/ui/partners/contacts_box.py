"""The contacts of an organisation: listed, edited in place, confirmed, shown or forgotten."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.contacts import ContactLine, review_day
from pijler4_desktop.services.erasing import Erased
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.partners.contact_card import ContactCard
from pijler4_desktop.ui.partners.contact_doings import ContactDoings
from pijler4_desktop.ui.partners.contact_form import ContactForm


class ContactsBox(QWidget):
    """Lists the contacts of one organisation; one form is open at a time.

    Signals:
        said: something to tell, and whether it can be undone.
    """

    said = Signal(str, bool)

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._organisation_id = ""
        self._editing: ContactLine | None = None
        self.cards: list[ContactCard] = []
        self.form: ContactForm | None = None
        self.doings = ContactDoings(office, jobs, self)
        self.doings.said.connect(self.said)
        self.doings.forgotten.connect(self._look)
        self.new = button(self.tr("Contact toevoegen"), "plus", compact=True)
        self.new.setEnabled(not office.read_only)
        self.new.clicked.connect(self.begin)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        title = label(self.tr("Contacten"), "h3")
        self.setLayout(column(row(title, STRETCH, self.new), self._list, gap=8))
        jobs.changed.connect(self._data_changed)

    def show_organisation(self, organisation_id: str) -> None:
        """Show the contacts of an organisation; a form that was open is left."""
        self._organisation_id = organisation_id
        self._close_form()
        self._look()

    def begin(self) -> None:
        """Open an empty form."""
        self._open_form(None, self._office.contacts.new(self._organisation_id))

    def edit(self, line: ContactLine) -> None:
        """Open the form of a contact."""
        self._open_form(line, line.contact)

    def _look(self) -> None:
        asked = self._organisation_id
        self._jobs.glance(
            lambda _progress: self._office.contacts.of(asked),
            lambda lines: self._show(asked, lines),
        )

    def _show(self, asked: str, lines: Sequence[ContactLine]) -> None:
        if asked != self._organisation_id:  # another organisation is shown by now
            return
        if self.form is not None:  # what is typed stays; the list follows when the form closes
            return
        clear(self._list)
        self.cards = [self.doings.card(line) for line in lines]
        for card in self.cards:
            card.edit_wanted.connect(self.edit)
            self._list.addWidget(card)
        if not lines:
            words = self.tr("Nog geen contact. Noteer eerst een functie met een algemeen adres.")
            self._list.addWidget(label(words, "sub", wrap=True))

    def _open_form(self, line: ContactLine | None, contact: Contact) -> None:
        self._close_form()
        clear(self._list)
        self.cards = []
        self._editing = line
        self.form = ContactForm(contact, _today(), review_day(_today()))
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave)
        self._list.addWidget(self.form)
        self.form.show()
        self.new.setEnabled(False)
        self.form.function.setFocus()

    def _close_form(self) -> None:
        self.form, self._editing = None, None
        self.new.setEnabled(not self._office.read_only)

    def _leave(self) -> None:
        self._close_form()
        self._look()
        self.new.setFocus()

    def _keep(self, contact: Contact) -> None:
        contacts, editing = self._office.contacts, self._editing
        words = self.tr("Contact bewaard: {function}.").format(function=contact.function.strip())
        if editing is None:
            self._write(lambda: contacts.add(contact), words)
        else:
            self._write(lambda: contacts.edit(editing, contact), words)

    def _write(self, work: Callable[[], Changes], words: str) -> None:
        def done(changes: Changes) -> None:
            self._leave()
            if changes:
                self.said.emit(words, True)

        self._jobs.write(lambda _progress: work(), done=done, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidError) and self.form is not None:
            self.form.show_problems(error)
        else:
            self._jobs.failed.emit(error)

    def _data_changed(self, changes: Changes) -> None:
        erased = isinstance(changes, Erased)
        if erased:  # what is typed may be of the one who was forgotten
            self._close_form()
        if self._organisation_id and (erased or changes.touches(Kind.CONTACT)):
            self._look()


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
