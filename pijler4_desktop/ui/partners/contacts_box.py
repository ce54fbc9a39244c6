"""The contacts of an organisation: listed, edited in place, confirmed, shown or forgotten."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.contacts import ContactLine, review_day
from pijler4_desktop.services.erasing import Erased
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.partners.contact_card import ContactCard
from pijler4_desktop.ui.partners.contact_doings import ContactDoings
from pijler4_desktop.ui.partners.contact_form import ContactForm, Typed


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that was open when another organisation was shown; `line` is None for a new contact.

    `organisation` is the name of where it belongs.
    """

    organisation: str
    line: ContactLine | None
    contact: Contact
    typed: Typed


class ContactsBox(QWidget):
    """Lists the contacts of one organisation; one form is open at a time.

    What was typed in it and not stored waits for its organisation.

    Signals:
        said: something to tell, and whether it can be undone.
    """

    said = Signal(str, bool)

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._organisation_id = self._organisation = ""
        self._kept: dict[str, Begun] = {}
        self._storing: set[str] = set()  # the contacts that are on their way to the file
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

    def show_organisation(self, organisation_id: str, name: str) -> None:
        """Show the contacts of an organisation, with the form that was open when it was left."""
        self._lay_aside()
        self._organisation_id, self._organisation = organisation_id, name
        self._close_form()
        kept = self._kept.pop(organisation_id, None)
        if kept is None:
            self._look()
        else:
            self._open_form(kept.line, kept.contact).put(kept.typed)

    @property
    def names(self) -> Sequence[str]:
        """Name the organisations of which a contact was typed and not stored."""
        open_ = [self._organisation] if self.form is not None and self.form.changed else []
        return [one.organisation for one in self._kept.values()] + open_

    def discard(self) -> None:
        """Let go of everything that was typed."""
        self._kept.clear()
        if self.form is not None:
            self._leave()

    def _lay_aside(self) -> None:
        form = self.form
        if form is not None and form.changed:
            begun = Begun(self._organisation, self._editing, form.contact, form.typed)
            self._kept[self._organisation_id] = begun
        if form is not None:
            clear(self._list)

    def begin(self) -> None:
        """Open an empty form."""
        contact = self._office.contacts.new(self._organisation_id)
        self._open_form(None, contact).function.setFocus()

    def edit(self, line: ContactLine) -> None:
        """Open the form of a contact."""
        self._open_form(line, line.contact).function.setFocus()

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

    def _open_form(self, line: ContactLine | None, contact: Contact) -> ContactForm:
        self._close_form()
        clear(self._list)
        self.cards = []
        self._editing = line
        form = self.form = ContactForm(contact, _today(), review_day(_today()))
        form.kept.connect(self._keep)
        form.left.connect(self._leave)
        self._list.addWidget(form)
        form.show()
        self.new.setEnabled(False)
        return form

    def _close_form(self) -> None:
        self.form, self._editing = None, None
        self.new.setEnabled(not self._office.read_only)

    def _leave(self) -> None:
        inside = self.form is not None and has_keyboard(self.form)
        self._close_form()
        self._look()
        if inside:
            self.new.setFocus()

    def _keep(self, contact: Contact) -> None:
        """Store what is in the form, once; what breaks a rule is told where it was typed."""
        if self.form is None or contact.id in self._storing:
            return
        contacts, editing, sent = self._office.contacts, self._editing, self.form.typed
        words = self.tr("Contact bewaard: {function}.").format(function=contact.function.strip())
        self._storing.add(contact.id)

        def work(_progress: Progress) -> Changes:
            return contacts.add(contact) if editing is None else contacts.edit(editing, contact)

        def done(changes: Changes) -> None:
            self._stored(contact.id, sent)
            if changes:
                self.said.emit(words, True)

        self._jobs.write(work, done=done, failed=partial(self._not_stored, contact.id))

    def _stored(self, id_: str, sent: Typed) -> None:
        """Close the form of a contact, once it is stored as it was typed then.

        What was typed in it since stays, and is about the contact as it is now.
        """
        self._storing.discard(id_)
        if self._shows(id_):
            if self.form is not None and self.form.typed == sent:
                self._leave()
            else:
                self._editing = self._opened(id_)
            return
        for organisation_id, one in list(self._kept.items()):
            if one.contact.id == id_ and one.typed == sent:
                del self._kept[organisation_id]
            elif one.contact.id == id_:
                self._kept[organisation_id] = replace(one, line=self._opened(id_))

    def _not_stored(self, id_: str, error: Exception) -> None:
        self._storing.discard(id_)
        if isinstance(error, InvalidError) and self._shows(id_) and self.form is not None:
            self.form.show_problems(error)
        else:
            self._jobs.failed.emit(error)

    def _shows(self, id_: str) -> bool:
        return self.form is not None and self.form.contact.id == id_

    def _opened(self, id_: str) -> ContactLine | None:
        """Fetch a contact as it is now; one that is gone is a new one by then."""
        with suppress(ExpectedError):
            return self._office.contacts.open(id_)
        return None

    def _data_changed(self, changes: Changes) -> None:
        erased = isinstance(changes, Erased)
        if erased:  # what is typed may be of the one who was forgotten
            self._close_form()
        if self._organisation_id and (erased or changes.touches(Kind.CONTACT)):
            self._look()


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
