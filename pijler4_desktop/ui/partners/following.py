"""What is done with one organisation from the list: note, follow up, remove; a step each."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.partners import PartnerRow
from pijler4_desktop.domain.wording import date_spoken
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.postponing import PostponePopover
from pijler4_desktop.ui.kit.reason import ReasonQuestion, short
from pijler4_desktop.ui.page import OFFER, OfOrganisation
from pijler4_desktop.ui.partners.has_offer import HasOfferDialog
from pijler4_desktop.ui.partners.list_view import PartnerList


class Following(QObject):
    """Writes what the list and its panel ask for.

    Signals:
        toast: something to tell, and whether it can be undone.
        open_page: show another page, and what to do there.
    """

    toast = Signal(str, bool)
    open_page = Signal(str, object)

    def __init__(self, office: Office, jobs: Jobs, list_: PartnerList, window: QWidget) -> None:
        super().__init__(window)
        self._office, self._jobs, self._list, self._window = office, jobs, list_, window
        self._storing: set[str] = set()  # the organisations of which a note is on its way
        panel = list_.panel
        self.later = PostponePopover(window)
        self.later.chosen.connect(self._postpone)
        panel.log.note.noted.connect(self._note)
        panel.log.timeline.unwanted.connect(self._forget_moment)
        panel.log.facts.copied.connect(self._say_copied)

    @Slot(Note)
    def _note(self, note: Note) -> None:
        """Store a note, once; what breaks a rule is told where it was typed."""
        panel = self._list.panel
        if panel.partner is None or panel.partner.organisation.id in self._storing:
            return
        organisation, typed = panel.partner.organisation, panel.log.note.typed
        self._storing.add(organisation.id)
        words = self.tr("Contact met {name} is genoteerd.").format(name=organisation.name)
        if note.next_on is not None:
            follow = self.tr("Opvolgen op {date}.").format(date=date_spoken(note.next_on))
            words = f"{words} {follow}"

        def done(_changes: Changes) -> None:
            self._storing.discard(organisation.id)
            if panel.note_stored(organisation.id, typed):
                self._list.table.setFocus()
            self.toast.emit(words, True)

        self._jobs.write(
            lambda _progress: self._office.contact_log.note(organisation.id, note),
            done=done,
            failed=partial(self._not_noted, organisation.id),
        )

    def _not_noted(self, id_: str, error: Exception) -> None:
        self._storing.discard(id_)
        panel = self._list.panel
        shown = panel.partner is not None and panel.partner.organisation.id == id_
        if isinstance(error, InvalidError) and shown:
            panel.log.note.tell(error.problems[0])
        else:
            self._jobs.failed.emit(error)

    @Slot(str)
    def _forget_moment(self, id_: str) -> None:
        log = self._office.contact_log
        self._write(lambda: log.remove(id_), self.tr("Het contact is uit het log gehaald."))

    def done(self) -> None:
        """Note that nothing needs to follow any more."""
        row = self._row()
        if row is not None:
            log = self._office.contact_log
            words = self.tr("De opvolging van {name} is klaar.").format(name=row.name)
            self._write(lambda: log.done(row.id), words)

    def postpone(self) -> None:
        """Ask for another day, below what shows it."""
        if self._row() is not None:
            alert = self._list.panel.log.alert
            anchor = alert if alert.isVisible() else self._list.table
            self.later.day.set_text("")
            self.later.open_below(anchor, self.later.chips[0])

    @Slot(date)
    def _postpone(self, day: date) -> None:
        row = self._row()
        if row is not None:
            log = self._office.contact_log
            words = self.tr("{name}: opvolgen op {date}.")
            said = words.format(name=row.name, date=date_spoken(day))
            self._write(lambda: log.postpone(row.id, day), said)

    def remove(self) -> None:
        """Ask why, or say that the organisation still has activities and show them."""
        row = self._row()
        if row is None:
            return
        if row.activities:
            dialog = HasOfferDialog(row.name, row.activities, self._window)
            dialog.accepted.connect(lambda: self.open_page.emit(OFFER, OfOrganisation(row.id)))
            dialog.open()
            return
        question = self.tr("Waarom verwijder je '{name}'?").format(name=short(row.name))
        asked = ReasonQuestion(question, self._window)
        asked.agreed.connect(partial(self._remove, row))
        asked.open()

    def _remove(self, row: PartnerRow, reason: str) -> None:
        words = self.tr("{name} is verwijderd.").format(name=row.name)
        self._write(lambda: self._office.partners.remove(row.id, reason), words)

    @Slot(str)
    def _say_copied(self, words: str) -> None:
        self.toast.emit(self.tr("{words} is gekopieerd.").format(words=words), False)

    def _row(self) -> PartnerRow | None:
        return self._list.current_row()

    def _write(self, work: Callable[[], Changes], words: str) -> None:
        self._jobs.write(
            lambda _progress: work(), done=lambda _changes: self.toast.emit(words, True)
        )
