"""Opens the form of an organisation, and keeps what was typed in it and not saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.services.form_drafts import Typed, wiped_record, wiped_typed
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.partners.form_page import OrganisationFormPage


@dataclass(frozen=True, slots=True)
class Draft:
    """An organisation as it was, and what was changed in its form."""

    organisation: Organisation
    is_new: bool
    typed: Mapping[str, Typed]

    @property
    def name(self) -> str:
        """The name as it was typed last."""
        return str(self.typed.get("name", self.organisation.name)).strip()


class Editing(QObject):
    """Shows the form in the stack of the page; drafts live as long as the window.

    Signals:
        saved: an organisation was stored; its id, the sentence to say, and whether it is new.
        kept: one was stored and its form goes on; its id.
        said: something to tell.
        stored_late: an organisation was stored after its form was left; the sentence to say.
        closed: the list should be in sight again.
        titled: what stands above the form is different now.
        wanted: look at the organisation with this id, which may be the same.
    """

    saved = Signal(str, str, bool)
    kept = Signal(str)
    said = Signal(str)
    stored_late = Signal(str)
    closed = Signal()
    titled = Signal()
    wanted = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, actions: Actions, stack: Deck) -> None:
        super().__init__(stack)
        self._office, self._jobs, self._actions, self._stack = office, jobs, actions, stack
        self._form: OrganisationFormPage | None = None
        self._drafts: dict[str, Draft] = {}

    @property
    def form(self) -> OrganisationFormPage | None:
        """The form, while it is in sight."""
        shown = self._stack.currentWidget()
        return self._form if self._form is not None and shown is self._form else None

    def add(self, name: str = "") -> None:
        """Begin a new organisation in the office's own municipality; go on with a draft of one."""
        kept = None if name else next((d for d in self._drafts.values() if d.is_new), None)
        own = self._office.municipality.nis
        new = Organisation(id=new_id(), name="", municipality_nis=own)
        form = self._the_form()
        form.open_new(kept.organisation if kept else new)
        self._show(form)
        if name:
            form.name_it(name)

    def edit(self, id_: str, key: str = "name") -> None:
        """Open the form of a stored organisation; when it is gone, say so."""
        try:
            opened = self._office.organisations.open(id_)
        except ExpectedError as gone:
            self._jobs.failed.emit(gone)
            return
        form = self._the_form()
        form.open_organisation(opened)
        self._show(form)
        form.form.focus_field(key)

    def leave(self) -> bool:
        """Leave the form; tells whether it was in sight."""
        form = self.form
        if form is not None:
            form.cancel()
        return form is not None

    @property
    def names(self) -> Sequence[str]:
        """Name what was typed and not saved."""
        form = self.form
        open_ = [form.title] if form is not None and form.changed else []
        return [d.name or self.tr("Nieuwe organisatie") for d in self._drafts.values()] + open_

    def discard(self) -> None:
        """Let go of what was typed."""
        self._drafts.clear()

    def wipe(self, wiper: Wiper) -> None:
        """Wipe a forgotten person from what was typed; a form in sight is left first."""
        self.leave()
        self._drafts = {
            id_: Draft(
                wiped_record(draft.organisation, wiper),
                draft.is_new,
                wiped_typed(draft.typed, wiper),
            )
            for id_, draft in self._drafts.items()
        }

    def _the_form(self) -> OrganisationFormPage:
        if self._form is None:
            self._form = OrganisationFormPage(self._office, self._jobs, self._actions)
            self._form.saved.connect(self._saved)
            self._form.stored_late.connect(self._stored_late)
            self._form.left.connect(self._left)
            self._form.titled.connect(self.titled)
            self._form.doubles.wanted.connect(self.wanted)
            self._stack.addWidget(self._form)
        return self._form

    def _show(self, form: OrganisationFormPage) -> None:
        self._stack.setCurrentWidget(form)
        draft = self._drafts.pop(form.shown.id, None) if form.shown else None
        if draft is not None:
            form.restore(draft.typed)
            self.said.emit(self.tr("Wat je nog niet bewaarde, staat er weer."))
        form.form.focus_field("name")
        self.titled.emit()

    @Slot(str, str)
    def _saved(self, id_: str, words: str) -> None:
        if self._form is not None and self._form.stays:
            self._go_on(self._form, id_)
            return
        new = self._form is not None and self._form.is_new
        self.closed.emit()
        self.saved.emit(id_, words, new)

    @Slot(str, object, str)
    def _stored_late(self, id_: str, typed: Mapping[str, Typed], words: str) -> None:
        """Let go of the draft of what is stored by now, unless more was typed since."""
        draft = self._drafts.get(id_)
        if draft is not None and draft.typed == typed:
            del self._drafts[id_]
        elif draft is not None:
            self._drafts[id_] = replace(draft, is_new=False)
        self.stored_late.emit(words)

    def _go_on(self, form: OrganisationFormPage, id_: str) -> None:
        try:
            form.go_on(self._office.organisations.open(id_))
        except ExpectedError as gone:
            self._jobs.failed.emit(gone)
            self.closed.emit()
            return
        self.kept.emit(id_)

    @Slot(bool)
    def _left(self, changed: bool) -> None:  # noqa: FBT001  a signal's argument
        form = self._form
        if changed and form is not None and form.shown is not None:
            draft = Draft(form.shown, form.is_new, form.form.typed())
            self._drafts[form.shown.id] = draft
            words = self.tr("{name} is niet bewaard. Druk daar op F2 om verder te werken.")
            if form.is_new:
                words = self.tr(
                    "De organisatie is niet bewaard. Druk bij Partnerorganisaties op Ctrl+N om"
                    " verder te werken."
                )
            self.said.emit(words.format(name=draft.name))
        self.closed.emit()
