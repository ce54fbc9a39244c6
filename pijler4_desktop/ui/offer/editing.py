"""Opens the form of an activity over the list, with what was typed in it before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Status
from pijler4_desktop.services.form_drafts import FormDraft, Typed
from pijler4_desktop.services.offer import OpenActivity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.offer.form_page import FormPage
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.unsaved import Unsaved


class Editing(QObject):
    """Shows the list or the form in its `deck`; the form is made a part at a time, and once.

    Signals:
        said: something to tell, and whether it can be undone.
        shown: the list is in sight again, or the form.
        titled: what stands above the form is different now.
        wanted: look at the activity with this id.
    """

    said = Signal(str, bool)
    shown = Signal()
    titled = Signal()
    wanted = Signal(str)

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, list_: OfferList, unsaved: Unsaved
    ) -> None:
        super().__init__(list_)
        self._office, self._jobs, self._actions = office, jobs, actions
        self._list, self._unsaved = list_, unsaved
        self.made: FormPage | None = None
        self.deck = Deck()
        self.deck.addWidget(list_)
        unsaved.wanted.connect(self._put_back)

    @property
    def list(self) -> OfferList:
        """The list under the form."""
        return self._list

    @property
    def form(self) -> FormPage | None:
        """The form, while it is in sight."""
        return self.made if self.deck.currentWidget() is self.made else None

    @property
    def names(self) -> Sequence[str]:
        """Name the forms that were left, or stand open, with changes in them."""
        names, form = list(self._unsaved.names), self.form
        if form is not None and form.changed:
            names.append(form.title)
        return [name or self.tr("Nieuw aanbod") for name in names]

    def build_part(self) -> bool:
        """Make a part of the form; tells whether more is to be made."""
        return self._begun_form().build_part()

    def add(self, name: str = "", organisation_id: str | None = None) -> None:
        """Begin a new activity in the office's own municipality; go on with a draft of one.

        With a name or an organisation it is another one than that of the draft.
        """
        form = self.form
        if form is not None:
            if form.is_new and form.changed:
                form.refuse_another()
                return
            form.cancel()
        kept = None if name or organisation_id else self._unsaved.new()
        new = Activity(
            id=new_id(),
            name="",
            organisation_id=organisation_id,
            municipality_nis=self._office.municipality.nis,
            status=Status.IDEA,
        )
        self.begin(kept.activity if kept else new)
        if name:
            self._the_form().name_it(name)

    def begin(self, activity: Activity) -> None:
        """Open the form of an activity that is not stored."""
        self._the_form().open_new(activity)
        self._show(self._unsaved.take(activity.id), "name")

    def edit(self, opened: OpenActivity, key: str = "name") -> FormPage:
        """Open the form of a stored activity, with the keyboard in a field."""
        form = self._the_form()
        form.open_activity(opened)
        self._show(self._unsaved.take(opened.activity.id), key)
        return form

    def opened(self, id_: str) -> OpenActivity | None:
        """Fetch an activity; when it is gone say so and look again."""
        try:
            return self._office.offer.open(id_)
        except ExpectedError as gone:
            self._jobs.failed.emit(gone)
            self._list.ask()
            return None

    def leave(self) -> bool:
        """Leave the form; tells whether it was in sight."""
        form = self.form
        if form is not None:
            form.cancel()
        return form is not None

    def _begun_form(self) -> FormPage:
        if self.made is None:
            form = FormPage(self._office, self._jobs, self._actions, self._unsaved.keeper)
            form.saved.connect(self._saved)
            form.stored_late.connect(self._stored_late)
            form.left.connect(self._left)
            form.stayed.connect(self._list.show_id)
            form.titled.connect(self.titled)
            form.doubles.wanted.connect(self.wanted)
            form.house.offer_wanted.connect(self._list_house)
            self.deck.addWidget(form)
            self.made = form
        return self.made

    def _the_form(self) -> FormPage:
        """Return the form, of which all that is not there yet is made now."""
        form = self._begun_form()
        while form.build_part():
            pass
        return form

    def _show(self, draft: FormDraft | None, key: str) -> None:
        form = self._the_form()
        self.deck.setCurrentWidget(form)
        if draft is not None:
            form.restore(draft)
            self.said.emit(self.tr("Wat je nog niet bewaarde, staat er weer."), False)
        form.form.focus_field(key)
        self.shown.emit()

    @Slot(object, object)
    def _put_back(self, draft: FormDraft, opened: OpenActivity | None) -> None:
        """Open the form of a draft; `opened` is its activity as it is now, if it is stored."""
        self.leave()
        if opened is None:
            self.begin(draft.activity)
        else:
            self._list.show_id(opened.activity.id)
            self.edit(opened)

    @Slot(str)
    def _list_house(self, name: str) -> None:
        self.leave()
        self._list.want(OfferFilter(text=name))

    @Slot(str, str)
    def _saved(self, id_: str, words: str) -> None:
        self._to_list()
        if not self._the_form().begun_new:
            self._list.show_id(id_)
        elif self._list.reveal(id_):
            words = self.tr("{said} De filters zijn gewist.").format(said=words)
        self.said.emit(words, True)

    @Slot(str, object, str)
    def _stored_late(self, id_: str, typed: Mapping[str, Typed], words: str) -> None:
        self._unsaved.stored_late(id_, typed)
        self.said.emit(words, True)

    @Slot(bool)
    def _left(self, changed: bool) -> None:  # noqa: FBT001  a signal's argument
        form = self.made
        draft = form.draft() if form is not None else None
        if changed and form is not None and draft is not None:
            self._unsaved.keep(draft)
            words = self.tr("{name} is niet bewaard. Druk daar op F2 om verder te werken.")
            if form.is_new:
                words = self.tr("Niet bewaard. Druk op Ctrl+N om verder te werken.")
            self.said.emit(words.format(name=draft.name), False)
        self._to_list()

    def _to_list(self) -> None:
        self.deck.setCurrentWidget(self._list)
        self._list.table.setFocus()
        self.shown.emit()
