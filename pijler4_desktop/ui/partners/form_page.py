"""Editing one organisation: its form, the sections at the left, saving below."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.organisations import OpenOrganisation
from pijler4_desktop.ui.actions import Actions, Wording, digit_keys, idle_digit_keys
from pijler4_desktop.ui.forms.foot import FormFoot
from pijler4_desktop.ui.forms.section_index import SectionIndex
from pijler4_desktop.ui.forms.storing import Endings, Storing, is_of_record
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import KeyCap
from pijler4_desktop.ui.kit.layouts import column, row, scrolled, surface
from pijler4_desktop.ui.partners.double_note import organisation_note, watch_organisation
from pijler4_desktop.ui.partners.form import ROWS, OrganisationForm, section_state
from pijler4_desktop.ui.partners.words import section_words
from pijler4_desktop.ui.texts import failure_text

INDEX_WIDTH = 244
LOOK_MS = 200


class OrganisationFormPage(QWidget):
    """Edits one organisation; the page around it decides what comes after.

    Signals:
        saved: the organisation was stored; carries its id and the sentence to say. Who listens
            goes on here, with `go_on`, when `stays` tells so.
        stored_late: it was stored after it was left; its id, what was typed, and the sentence.
        left: the user leaves without saving; carries whether there were changes.
        titled: the name shown above changed, or what undo would do.
    """

    saved = Signal(str, str)
    stored_late = Signal(str, object, str)
    left = Signal(bool)
    titled = Signal()

    def __init__(self, office: Office, jobs: Jobs, actions: Actions) -> None:
        super().__init__()
        self._office, self._jobs = office, jobs
        self.opened: OpenOrganisation | None = None
        self.shown: Organisation | None = None
        self._storing = Storing(jobs)
        self.stays = False
        self.doubles = organisation_note()
        self.form = OrganisationForm(office, self.doubles)
        self._watch = watch_organisation(office, jobs, self.form, self.doubles)
        self.index = SectionIndex({section: section_words(section) for section in ROWS})
        self._make_actions(actions)
        cancel = action_button(self._cancel, "ghost", words=self.tr("Annuleren"))
        cancel.setIcon(QIcon())
        self.foot = FormFoot(
            cancel,
            KeyCap("Esc"),
            6,
            action_button(self._keep, words=self.tr("Bewaar")),
            KeyCap("Ctrl+S"),
            6,
            action_button(self._save, "primary", words=self.tr("Bewaar en sluit")),
            KeyCap("Ctrl+Enter"),
        )
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        side = surface(column(scrolled(self.index)), "panelL", width=INDEX_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(side, (surface(column(self.form), "bg"), 1), gap=0), 1)
        layout.addWidget(self.foot)
        self._look.timeout.connect(self._look_over)
        self.form.changed.connect(self._look.start)
        self.form.verticalScrollBar().valueChanged.connect(self._show_current)
        self.form.moved.connect(self._show_current)
        self.form.told.connect(self._show_states)
        self.form.steps.moved.connect(self.titled)
        self.index.chosen.connect(self.form.show_section)

    def _make_actions(self, actions: Actions) -> None:
        group = self.tr("Organisatie bewerken")
        self._keep = actions.add(
            "partners.keep",
            Wording(self.tr("Organisatie bewaren"), group, "device-floppy", writes=True),
            self.keep,
            ("Ctrl+S",),
            self,
        )
        self._save = actions.add(
            "partners.save",
            Wording(self.tr("Organisatie bewaren en sluiten"), group, "check", writes=True),
            self.save,
            ("Ctrl+Return", "Ctrl+Enter"),
            self,
        )
        self._cancel = actions.add(
            "partners.cancel",
            Wording(self.tr("Annuleren"), group, "x"),
            self.cancel,
            ("Esc",),
            self,
        )
        for number, section in enumerate(ROWS, 1):
            words = self.tr("Naar {section}").format(section=section_words(section))
            actions.add(
                f"partners.section.{section.name.lower()}",
                Wording(words, group, "list-details"),
                partial(self.form.show_section, section),
                digit_keys("Alt", number),
                self,
            )
        idle_digit_keys(self, "Alt", range(len(ROWS) + 1, 10))
        for action in (self._keep, self._save):
            action.setEnabled(not self._office.read_only)

    # What is shown

    def open_organisation(self, opened: OpenOrganisation) -> None:
        """Edit a stored organisation."""
        self._show(opened.organisation, opened)

    def open_new(self, organisation: Organisation) -> None:
        """Edit an organisation that is not stored yet."""
        self._show(organisation, None)

    def _show(self, organisation: Organisation, opened: OpenOrganisation | None) -> None:
        self.shown, self.opened = organisation, opened
        self._storing.show(organisation.id)
        self._watch.forget()
        self.form.show_organisation(organisation)
        self.form.verticalScrollBar().setValue(0)
        self._look_over()
        self._show_current()
        self.form.focus_field("name")

    def name_it(self, name: str) -> None:
        """Fill in the name, as if it was typed here."""
        self.form.entries["name"].restore(name)
        self.form.changed.emit()

    def restore(self, typed: Mapping[str, Typed]) -> None:
        """Put back in the form what was typed before."""
        self.form.restore(typed)
        self.form.changed.emit()

    @property
    def is_new(self) -> bool:
        """Tell whether the organisation is not stored yet."""
        return self.opened is None

    @property
    def title(self) -> str:
        """The name above the form."""
        if self.shown is None:
            return ""
        return self.form.organisation.name or self.tr("Nieuwe organisatie")

    @property
    def changed(self) -> bool:
        """Tell whether anything was changed since the form opened."""
        return self.shown is not None and (
            self.form.organisation != self.shown or bool(self.form.unread())
        )

    # Saving

    def go_on(self, opened: OpenOrganisation) -> None:
        """Go on where one was, with the organisation as it is stored now."""
        scrolled_to, focus = self.form.verticalScrollBar().value(), QApplication.focusWidget()
        self.open_organisation(opened)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.verticalScrollBar().setValue(scrolled_to)
        self._look.stop()
        words = self.tr("{name} is bewaard.").format(name=opened.organisation.name)
        self.foot.say(words, "ok", "circle-check")

    @Slot()
    def keep(self) -> None:
        """Store the organisation and go on in the form, or say what is wrong and go there."""
        self._try(stays=True)

    @Slot()
    def save(self) -> None:
        """Store the organisation and leave the form, or say what is wrong and go there."""
        self._try(stays=False)

    def _try(self, *, stays: bool) -> None:
        self.stays = stays
        self._look.stop()
        blocking = self.form.tell_blocking()
        if blocking and blocking[0].field:
            words = problem_words(blocking[0], Kind.ORGANISATION)
            self.foot.say(words, "bad", "alert-circle")
            self.form.focus_field(blocking[0].field)
        elif not self._storing.under_way:
            self._store(self.form.organisation, self.opened)

    def _store(self, organisation: Organisation, opened: OpenOrganisation | None) -> None:
        def work(_progress: Progress) -> Changes:
            if opened is None:
                return self._office.organisations.add(organisation)
            return self._office.organisations.edit(opened, organisation)

        typed, sent = self.form.typed(), self.form.drafts()
        words = self.tr("{name} is bewaard.").format(name=organisation.name)

        def done() -> None:
            if sent != self.form.drafts():
                self._go_on(organisation.id)
                return
            self.shown = None
            self._storing.leave()
            self.saved.emit(organisation.id, words)

        def late() -> None:
            self.stored_late.emit(organisation.id, typed, words)

        self._storing.store(organisation.id, work, Endings(done, late, self._not_saved))

    def _go_on(self, id_: str) -> None:
        """Go on in the form with what is stored now: something was typed meanwhile, and stays."""
        try:
            self.opened = self._office.organisations.open(id_)
        except ExpectedError as gone:
            self._jobs.failed.emit(gone)
            return
        self.shown = self.opened.organisation
        self._look_over()

    def _not_saved(self, error: Exception) -> None:
        if not is_of_record(error):
            self._jobs.failed.emit(error)
            return
        words = self.tr(
            "Deze organisatie is intussen op een andere plaats gewijzigd. Wat je hier typte,"
            " staat er nog. Sluit met Esc en open ze opnieuw om verder te werken."
        )
        if isinstance(error, InvalidError):
            self.form.tell(error.problems)
            words = failure_text(error)
        self.foot.say(words, "bad", "alert-circle")

    @Slot()
    def cancel(self) -> None:
        """Leave; what was changed stays as a draft."""
        self._storing.leave()
        self.left.emit(self.changed)

    # What is said

    @Slot()
    def _look_over(self) -> None:
        """Show what is filled in and whether there is something to save."""
        if self.shown is None:
            return
        self._show_states()
        if self.changed:
            words = self.tr("Wijzigingen zijn nog niet bewaard")
            self.foot.say(words, "text2", "device-floppy")
        else:
            self.foot.say(self.tr("Nog niets gewijzigd"), "text3", "circle-check")
        self.titled.emit()

    @Slot()
    def _show_states(self) -> None:
        organisation, wrong = self.form.organisation, self.form.wrong
        states = {section: section_state(section, organisation, wrong) for section in ROWS}
        self.index.show_states(states)

    @Slot()
    def _show_current(self) -> None:
        self.index.show_current(self.form.section_in_sight())
