"""What is done with a contact from its card: confirmed, removed, shown in full or forgotten."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.services.contacts import ContactLine
from pijler4_desktop.services.erasing import Erased, Erasure
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.contact_card import ContactCard
from pijler4_desktop.ui.partners.forget_dialog import ForgetQuestion

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class ContactDoings(QObject):
    """Does what the cards of contacts offer, but for editing: that is up to who lists them.

    Signals:
        said: something to tell, and whether it can be undone.
        forgotten: a person was wiped, which is no step in the history.
    """

    said = Signal(str, bool)
    forgotten = Signal()

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._widget = office, jobs, parent
        self.question: ForgetQuestion | None = None

    def card(self, line: ContactLine, *, among_others: bool = False) -> ContactCard:
        """Return the card of a contact; its buttons do what they say.

        `among_others` is for a list of more than one organisation.
        """
        made = ContactCard(line, writable=not self._office.read_only, among_others=among_others)
        made.remove_wanted.connect(self.remove)
        made.confirm_wanted.connect(self.confirm)
        made.forget_wanted.connect(self.forget)
        made.file_wanted.connect(self.save_file)
        return made

    def confirm(self, line: ContactLine) -> None:
        """Note that a contact is still right."""
        words = self.tr("Contact bevestigd: {function}.").format(function=line.contact.function)
        self._write(lambda: self._office.contacts.confirm([line]), words)

    def remove(self, line: ContactLine) -> None:
        """Remove a contact."""
        words = self.tr("Contact verwijderd: {function}.")
        words = words.format(function=line.contact.function)
        self._write(lambda: self._office.contacts.remove(line), words)

    def forget(self, line: ContactLine) -> None:
        """Look what would be wiped, and ask."""
        id_ = line.contact.id
        self._jobs.read(
            lambda _progress: self._office.erasing.look(id_), lambda seen: self._ask(id_, seen)
        )

    def save_file(self, line: ContactLine) -> None:
        """Ask where the document with everything about a person goes."""
        folder = QStandardPaths.writableLocation(DOCUMENTS)
        dialog = QFileDialog(self._widget, self.tr("Waar bewaar je het document?"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel-bestand (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("inzage-{day}.xlsx").format(day=_today().isoformat()))
        dialog.fileSelected.connect(lambda found: self.write_file(line, Path(found)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_file(self, line: ContactLine, target: Path) -> None:
        """Write the document with everything about a person."""
        files, id_ = self._office.person_files, line.contact.id
        words = self.tr("Alles over deze persoon staat in {name}.").format(name=target.name)
        self._jobs.read(
            lambda _progress: files.write(target, files.of_contact(id_)),
            lambda _path: self.said.emit(words, False),
        )

    def _write(self, work: Callable[[], Changes], words: str) -> None:
        def done(changes: Changes) -> None:
            if changes:
                self.said.emit(words, True)

        self._jobs.write(lambda _progress: work(), done=done)

    def _ask(self, id_: str, seen: Erasure) -> None:
        self.question = question = ForgetQuestion(seen, self._widget.window())
        question.agreed.connect(
            lambda backups: self._forget(id_, also=question.also, backups=backups)
        )
        self.question.finished.connect(self._answered)
        self.question.open()

    def _answered(self) -> None:
        self.question = None

    def _forget(self, id_: str, *, also: Sequence[str] = (), backups: bool) -> None:
        erasing = self._office.erasing
        self._jobs.write(
            lambda progress: erasing.forget(id_, also=also, backups=backups, progress=progress),
            done=self._forgotten,
        )

    def _forgotten(self, done: Erased) -> None:
        words = self.tr("Deze persoon is vergeten.")
        if done.backups_kept:
            words = self.tr("Deze persoon is vergeten, maar niet in: {names}.")
            words = words.format(names=", ".join(done.backups_kept))
        if done.later:
            words = f"{words} {self.tr('We proberen het opnieuw bij de volgende start.')}"
        self.said.emit(words, False)
        self.forgotten.emit()


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
