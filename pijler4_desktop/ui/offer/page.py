"""Aanbod: the list, the panel and the form, and everything that can be done with activities."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.standing import missing_to_confirm
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, Kind, Standing
from pijler4_desktop.services.erasing import Erased
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.chips import StatusBadge
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.ahead import Ahead
from pijler4_desktop.ui.offer.editing import Editing
from pijler4_desktop.ui.offer.form import ActivityForm
from pijler4_desktop.ui.offer.list_actions import LOOKS, MENU, add_actions, enable
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.page_steps import PageSteps
from pijler4_desktop.ui.offer.scenes import scenes_of
from pijler4_desktop.ui.offer.several import Several
from pijler4_desktop.ui.offer.table_memory import TableMemory
from pijler4_desktop.ui.offer.two_views import TwoViews
from pijler4_desktop.ui.offer.unsaved import Unsaved
from pijler4_desktop.ui.offer.waiting import Waiting
from pijler4_desktop.ui.page import (
    NEW,
    PARTNERS,
    BeginNamed,
    EditActivity,
    NewOf,
    NoteContact,
    OfOrganisation,
    Page,
    Verify,
)


class OfferPage(Page):
    """The offer of the office."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.unsaved_forms = Unsaved(office, jobs, actions, self)
        self._kept_unsaved = False
        self._waiting = Waiting(office.offer, jobs, self)
        self._waiting.changed.connect(self.head_changed)
        self.list = OfferList(office, jobs)
        self.editing = Editing(office, jobs, actions, self.list, self.unsaved_forms)
        self.several = Several(office, jobs, self.list, self)
        self.views = TwoViews(office, jobs, actions, self.editing)
        self._steps = PageSteps(self.list, self.unsaved_forms, self._record_form)
        self._steps.said.connect(self.toast)
        self._steps.moved.connect(self.head_changed)
        add_actions(self, self, actions)
        self.views.add_actions(self)
        self.list.build(actions)
        self.several.begin()
        self._badge = StatusBadge(Standing.TO_VERIFY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.unsaved_forms.bar)
        layout.addWidget(self.editing.deck, 1)
        self._connect()
        self.list.ask()
        self._enable()
        Ahead(jobs, self.editing.build_part, self)
        self._waiting.count()

    def _connect(self) -> None:
        self.editing.said.connect(self.toast)
        self.editing.wanted.connect(self.arrive)
        self.editing.shown.connect(self._retitle)
        self.editing.titled.connect(self._retitle)
        self.views.said.connect(self.toast)
        self.views.open_page.connect(self.open_page)
        self.views.shown.connect(self._retitle)
        self.unsaved_forms.said.connect(self.toast)
        self.unsaved_forms.moved.connect(self.head_changed)
        self.list.evidence_wanted.connect(self._edit_at)
        self.several.toast.connect(self.toast)
        self.several.open_page.connect(self.open_page)
        self.list.nothing.added.connect(self.add)
        self.list.table.chosen.connect(self._enable)
        self.list.table.moved.connect(self._enable)
        self.list.table.doubleClicked.connect(lambda _index: self.list.open_panel())
        self.list.table.customContextMenuRequested.connect(self._show_menu)
        self.list.panel.more_wanted.connect(self._show_more)
        self.list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.views.removed.connect(self._say_view_gone)
        self.list.bulk.steps.moved.connect(self.head_changed)
        self.list.sides_changed.connect(self.head_changed)
        self._jobs.changed.connect(self._refresh)

    # What the window asks

    @property
    def title(self) -> str:  # type: ignore[override]
        """Return the name of the page, or of what is edited."""
        form = self.editing.form
        return form.title if form else self.tr("Aanbod")

    @property
    def crumbs(self) -> tuple[str, ...]:
        """Return the way back from the form."""
        return (self.tr("Aanbod"),) if self.editing.form else ()

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return where the edited activity stands."""
        return (self._badge,) if self.editing.form else ()

    @property
    def primary(self) -> QAction | None:
        """Return the button for a new activity; the form has its own."""
        return None if self.editing.form else self._actions["offer.new"]

    @property
    def badge(self) -> int:
        """Return how many activities wait for somebody to check them."""
        return self._waiting.number

    @property
    def badge_words(self) -> str:
        """Say what that number is."""
        return self._waiting.words

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return filters, list and panel, or index and form."""
        form = self.editing.form
        if form is not None:
            return (self.unsaved_forms.bar, form.index, form.form)
        if (coverage := self.views.coverage) is not None:
            return (self.unsaved_forms.bar, *coverage.panes)
        beside = self.list.sides.in_use or self.list.panel
        return (self.unsaved_forms.bar, self.list.facets, self.list.body, beside)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Name the states worth a picture."""
        return scenes_of(self)

    def remember(self, memory: Memory) -> None:
        """Show the table as it was left, with the user's own views."""
        TableMemory(self.list, memory)

    @property
    def own_steps(self) -> tuple[bool, bool] | None:
        """Tell what can be taken back of what is under way, or was taken away just now."""
        return self._steps.can

    def undo(self) -> bool:
        """Take the last choice in a form back; or bring back the draft or view just removed."""
        return self._steps.undo()

    def redo(self) -> bool:
        """Choose again in the form or the panel what was taken back."""
        return self._steps.redo()

    def arrive(self, argument: object = None) -> None:
        """Show the list, and the record the argument names; an open form is left first."""
        if self.list.turn_day():
            self._waiting.count()
        if argument is not None:
            self._leave_form()
        if not self.views.arrive(argument):
            self._arrive_in_list(argument)

    def _arrive_in_list(self, argument: object) -> None:
        if argument == NEW or isinstance(argument, BeginNamed | NewOf | EditActivity):
            self._begin_asked(argument)
        elif isinstance(argument, OfOrganisation):
            self.list.list_organisation(argument.id)
        elif isinstance(argument, Verify):
            self._show_listed(argument.id)
            self._verify([argument.id])
        elif isinstance(argument, str):
            self._show_listed(argument)
        if not self.editing.form:
            self.list.table.setFocus()

    def _leave_form(self) -> None:
        form = self.editing.form
        self._kept_unsaved = form is not None and form.changed
        self.editing.leave()

    def _begin_asked(self, argument: object) -> None:
        if isinstance(argument, NewOf):
            self.add(organisation_id=argument.id)
        elif isinstance(argument, EditActivity):
            opened = self.editing.opened(argument.id)
            if opened is not None:
                self.editing.edit(opened, "name")
        else:
            self.add(argument.name if isinstance(argument, BeginNamed) else "")

    def show_changed(self, changes: Changes) -> bool:
        """Choose the activities that undo or redo changed or brought back, and go there."""
        ids = changes.ids.get(Kind.ACTIVITY, frozenset())
        return bool(ids) and not self.editing.form and self.list.show_changed(ids)

    def reveal_changed(self, changes: Changes) -> None:
        """List everything, with what undo or redo changed chosen."""
        self.list.wipe()
        self.show_changed(changes)

    def _show_listed(self, id_: str) -> None:
        """Go to a record with its panel open; filters that hide it go, and that is said."""
        if not self.list.open_id(id_) and not self._kept_unsaved:
            self.toast.emit(self.tr("Je filters zijn gewist om dit te tonen."), False)

    def back(self) -> bool:
        """Leave the form for the list, or the rows of a cell for the matrix they came from."""
        return self.editing.leave() or self.views.back()

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the forms that were left, or stand open, with changes in them."""
        return self.editing.names

    @property
    def keeps_unsaved(self) -> bool:
        """Keep drafts on the disk, where this window may write."""
        return not self._office.read_only

    def may_leave(self) -> bool:
        """Leave at any time: what is in the form stays as a draft."""
        self.editing.leave()
        return True

    # What the user does

    @Slot()
    def add(self, name: str = "", organisation_id: str | None = None) -> None:
        """Begin a new activity; go on with a draft of one, unless something of it is known."""
        self.editing.add(name, organisation_id)

    @Slot()
    def duplicate(self) -> None:
        """Begin a new activity from a copy of the current one."""
        id_ = self.list.table.current_id()
        if id_ is not None:
            self.editing.begin(self._office.offer.duplicate(id_))

    @Slot()
    def edit(self) -> None:
        """Open the form of the current activity."""
        self._edit_at("name")

    @Slot()
    def contact(self) -> None:
        """Note a contact with the organisation of the current activity."""
        id_ = self.list.table.current_id()
        opened = self.editing.opened(id_) if id_ is not None else None
        if opened is None:
            return
        if opened.organisation is None:
            words = self.tr("Deze activiteit heeft nog geen organisatie.")
            self.toast.emit(words, False)
            return
        self.open_page.emit(PARTNERS, NoteContact(opened.organisation.id))

    @Slot()
    def verify(self) -> None:
        """Note that what is chosen is still right; one without evidence opens its form there."""
        self._verify(self.several.ids)

    def _verify(self, ids: Sequence[str]) -> None:
        if len(ids) == 1:
            opened = self.editing.opened(ids[0])
            runs = opened is not None and opened.activity.status not in NO_LONGER_RUNNING
            missing = missing_to_confirm(opened.activity) if opened and runs else []
            if opened and missing:
                self.editing.edit(opened, missing[0]).ask_for(missing[0])
                return
        if ids:
            self.several.verify(ids)
        else:
            self.toast.emit(self.tr("Kies eerst een regel in de lijst."), False)

    # What follows

    @Slot(str)
    def _edit_at(self, key: str) -> None:
        id_ = self.list.table.current_id()
        opened = self.editing.opened(id_) if id_ is not None else None
        if opened is not None:
            self.editing.edit(opened, key)

    def _record_form(self) -> ActivityForm | None:
        form = self.editing.form
        return form.form if form else None

    @Slot()
    def _retitle(self) -> None:
        form = self.editing.form
        if form is not None:
            self._badge.set_standing(form.standing)
        self.head_changed.emit()

    @Slot(str)
    def _say_view_gone(self, name: str) -> None:
        self.head_changed.emit()  # and so has undo
        self.toast.emit(self.tr("De weergave {name} is verwijderd.").format(name=name), True)

    @Slot(object)
    def _refresh(self, changes: Changes) -> None:
        if isinstance(changes, Erased) and changes.wiper is not None:
            self.editing.leave()
            self.unsaved_forms.wipe(changes.wiper)
            self.list.views.wipe(changes.wiper)
        self.views.refresh(changes)
        self.list.views.forget_gone()
        self.list.refresh(changes)
        self._enable()
        self._waiting.count()

    @Slot()
    def _enable(self) -> None:
        current = self.list.table.current_id() is not None
        enable(self._actions, current=current, writable=not self._office.read_only)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.list.table.indexAt(at).isValid():
            place = self.list.table.viewport().mapToGlobal(at)
            self._actions.menu(self, *MENU, *LOOKS).popup(place)

    @Slot(QPoint)
    def _show_more(self, at: QPoint) -> None:
        self._actions.menu(self, *MENU[1:]).popup(at)
