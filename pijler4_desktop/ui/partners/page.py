"""Partnerorganisaties: the list, the panel, and everything one does with organisations."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.erasing import Erased
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.kit.stay_near import StayNear
from pijler4_desktop.ui.lists.look import look_of
from pijler4_desktop.ui.memory import Density, Memory
from pijler4_desktop.ui.page import (
    CONTACTS,
    DOUBLES,
    NEW,
    OFFER,
    BeginNamed,
    DataOf,
    NewOf,
    NoteContact,
    OfOrganisation,
    Page,
)
from pijler4_desktop.ui.partners.asking import Asking
from pijler4_desktop.ui.partners.columns import SHAPE
from pijler4_desktop.ui.partners.contacts_box import ContactsBox
from pijler4_desktop.ui.partners.editing import Editing
from pijler4_desktop.ui.partners.following import Following
from pijler4_desktop.ui.partners.list_actions import MENU, add_actions
from pijler4_desktop.ui.partners.list_view import PartnerList
from pijler4_desktop.ui.partners.panel import DATA
from pijler4_desktop.ui.partners.scenes import scenes_of

LOOK = "partners/look"


class PartnersPage(Page):
    """The partner organisations of the office."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.list = PartnerList(office, jobs)
        add_actions(self, actions)
        self.list.build(actions)
        self._doubles = action_button(actions["partners.doubles"])
        self.following = Following(office, jobs, self.list, self)
        self.asking = Asking(office, jobs, self)
        self._stack = Deck()
        self._stack.addWidget(self.list)
        self.editing = Editing(office, jobs, actions, self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.contacts = ContactsBox(office, jobs)
        self._connect()
        self.list.ask()
        self._enable()

    def _connect(self) -> None:
        table, panel = self.list.table, self.list.panel
        self.following.toast.connect(self.toast)
        self.following.open_page.connect(self.open_page)
        self.asking.told.connect(lambda words: self.toast.emit(words, False))
        self.editing.said.connect(lambda words: self.toast.emit(words, False))
        self.editing.stored_late.connect(lambda words: self.toast.emit(words, True))
        self.editing.closed.connect(self._to_list)
        self.editing.saved.connect(self._saved)
        self.editing.kept.connect(self.list.show_id)
        self.editing.titled.connect(self.head_changed)
        self.editing.wanted.connect(self.arrive)
        table.chosen.connect(self._enable)
        table.moved.connect(self._enable)
        table.doubleClicked.connect(lambda _index: self.list.open_panel())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        panel.data.contacts.addWidget(self.contacts)
        StayNear(self.contacts, self.contacts.new)
        panel.turned.connect(self.contacts.show_organisation)
        self.contacts.said.connect(self.toast)
        panel.opened.connect(lambda id_: self.open_page.emit(OFFER, id_))
        self._jobs.changed.connect(self._refresh)

    # What the window asks

    @property
    def title(self) -> str:  # type: ignore[override]
        """Return the name of the page, or of what is edited."""
        form = self.editing.form
        return form.title if form else self.tr("Partnerorganisaties")

    @property
    def crumbs(self) -> tuple[str, ...]:
        """Return the way back from the form."""
        return (self.tr("Partnerorganisaties"),) if self.editing.form else ()

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the organisations that may be double."""
        return () if self.editing.form else (self._doubles,)

    @property
    def primary(self) -> QAction | None:
        """Return the button for a new organisation; the form has its own."""
        return None if self.editing.form else self._actions["partners.new"]

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return filters, list and panel, or index and form."""
        form = self.editing.form
        if form is not None:
            return (form.index, form.form)
        return (self.list.facets, self.list.table, self.list.panel)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Name the states worth a picture."""
        return scenes_of(self)

    def remember(self, memory: Memory) -> None:
        """Show the table as it was left, and keep every change of that at once."""
        table = self.list.table
        table.take_look(look_of(memory.kept(LOOK), SHAPE))
        table.look_changed.connect(lambda: memory.keep(LOOK, table.look.plain()))

        def show_density() -> None:
            table.set_compact(compact=memory.density is Density.COMPACT)

        show_density()
        memory.density_changed.connect(show_density)

    def arrive(self, argument: object = None) -> None:
        """Show the list, and the organisation the argument names; an open form is left first."""
        self.list.turn_day()
        if argument is not None:
            self.back()
        if argument == NEW or isinstance(argument, BeginNamed):
            self.editing.add(argument.name if isinstance(argument, BeginNamed) else "")
        elif isinstance(argument, NoteContact):
            self._show_listed(argument.id, noting=True)
            return
        elif isinstance(argument, DataOf):
            self.list.panel.tabs.setCurrentIndex(DATA)
            self._show_listed(argument.id)
        elif isinstance(argument, str):
            self._show_listed(argument)
        if not self.editing.form:
            self.list.table.setFocus()

    @property
    def own_steps(self) -> tuple[bool, bool] | None:
        """Tell what can be taken back in the form, as long as one is open."""
        form = self.editing.form
        return form.form.steps.can if form else None

    def undo(self) -> bool:
        """Take the last change in the form back."""
        form = self.editing.form
        return form is not None and form.form.steps.undo()

    def redo(self) -> bool:
        """Do again in the form what was taken back."""
        form = self.editing.form
        return form is not None and form.form.steps.redo()

    def show_changed(self, changes: Changes) -> bool:
        """Go to the organisation undo or redo changed; tells whether filters hide any of them."""
        ids = changes.ids.get(Kind.ORGANISATION, frozenset())
        if not ids or self.editing.form:
            return False
        if len(ids) == 1:
            self.list.show_id(*ids)
        return self.list.hides(ids)

    def reveal_changed(self, changes: Changes) -> None:
        """List everything, and go to what undo or redo changed."""
        self.list.wipe()
        self.show_changed(changes)

    def back(self) -> bool:
        """Leave the form for the list."""
        return self.editing.leave()

    def may_leave(self) -> bool:
        """Leave at any time: what is in the form stays as a draft."""
        self.back()
        return True

    def _show_listed(self, id_: str, *, noting: bool = False) -> None:
        """Go to an organisation with its panel open; filters that hide it go, and that is said."""
        if not self.list.open_id(id_, noting=noting):
            self.toast.emit(self.tr("Je filters zijn gewist om dit te tonen."), False)

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the organisations of which a form, note or contact was typed and not stored."""
        return [*self.editing.names, *self.list.panel.notes, *self.contacts.names]

    def discard(self) -> None:
        """Let go of what was typed."""
        self.editing.discard()
        self.list.panel.forget_notes()
        self.contacts.discard()

    # What the user does

    @Slot()
    def add(self) -> None:
        """Begin a new organisation; go on with a draft of one."""
        self.editing.add()

    @Slot()
    def edit(self) -> None:
        """Open the form of the current organisation."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.editing.edit(id_)

    @Slot()
    def note(self) -> None:
        """Note a contact with the current organisation."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.list.open_id(id_, noting=True)

    @Slot()
    def done(self) -> None:
        """Note that nothing needs to follow any more."""
        self.following.done()

    @Slot()
    def postpone(self) -> None:
        """Ask for another day to follow up."""
        self.following.postpone()

    @Slot()
    def new_offer(self) -> None:
        """Begin an activity of the current organisation."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.open_page.emit(OFFER, NewOf(id_))

    @Slot()
    def show_offer(self) -> None:
        """Show the activities of the current organisation in the offer."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.open_page.emit(OFFER, OfOrganisation(id_))

    @Slot()
    def ask_by_mail(self) -> None:
        """Ask the current organisation in a mail whether what we know is still right."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.asking.by_mail(id_)

    @Slot()
    def ask_as_excel(self) -> None:
        """Make a workbook that asks so, for each organisation that is chosen."""
        self.asking.as_excel(self.list.chosen_names())

    @Slot()
    def ask_as_pdf(self) -> None:
        """Make a sheet to print that asks so, for each organisation that is chosen."""
        self.asking.as_pdf(self.list.chosen_names())

    @Slot()
    def show_doubles(self) -> None:
        """Show which organisations may be double."""
        self.open_page.emit(DOUBLES, None)

    @Slot()
    def review_contacts(self) -> None:
        """Show the contacts of all organisations that are to be looked at again."""
        self.open_page.emit(CONTACTS, None)

    @Slot()
    def remove(self) -> None:
        """Remove the current organisation, once it is said why."""
        self.following.remove()

    # What follows

    @Slot(str, str, bool)
    def _saved(self, id_: str, words: str, new: bool) -> None:  # noqa: FBT001  a signal's
        if not new:
            self.list.show_id(id_)
        elif self.list.reveal(id_):
            words = self.tr("{said} De filters zijn gewist.").format(said=words)
        self.toast.emit(words, True)

    @Slot()
    def _to_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()
        self.head_changed.emit()

    @Slot(object)
    def _refresh(self, changes: Changes) -> None:
        if isinstance(changes, Erased) and changes.wiper is not None:
            self.editing.wipe(changes.wiper)
            self.list.panel.wipe_notes(changes.wiper)
        self.list.refresh(changes)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        writable = not self._office.read_only
        row = self.list.current_row()
        self._actions["partners.new"].setEnabled(writable)
        for key in ("open", "edit", "ask_mail", "ask_excel", "ask_pdf"):
            self._actions[f"partners.{key}"].setEnabled(row is not None)
        for key in ("note", "new_offer", "remove"):
            self._actions[f"partners.{key}"].setEnabled(row is not None and writable)
        planned = row is not None and row.next_contact_on is not None
        for key in ("done", "postpone"):
            self._actions[f"partners.{key}"].setEnabled(planned and writable)
        has_offer = row is not None and row.activities > 0
        self._actions["partners.show_offer"].setEnabled(has_offer)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        table = self.list.table
        if table.indexAt(at).isValid():
            self._actions.menu(self, *MENU).popup(table.viewport().mapToGlobal(at))
