"""Vragen as a page: what was asked for, and a form to note the next one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.coverage.matrix import Axis
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.spots.words import place_text, spot_text
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.demand.form import Asked, DemandForm
from pijler4_desktop.ui.demand.model import DemandModel
from pijler4_desktop.ui.demand.words import count_text
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, line, row, surface
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.kit.question_list import QuestionList
from pijler4_desktop.ui.lists.panel_room import COVERS_TO, give_room
from pijler4_desktop.ui.page import (
    INITIATIVES,
    OFFER,
    BeginInitiative,
    NoteDemand,
    Page,
    ShowCoverage,
    ShowDemand,
)

FORM_WIDTHS = ((1400, 420), (0, 372))  # from this width of the window on
FOOT_HEIGHT = 34


class DemandPage(Page):
    """The questions at the left, the form at the right."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Vragen")
        self._spot: Spot | None = None
        self._asked = 0
        self._storing = False
        self._writing = False
        self._go_to = ""
        self.model = DemandModel(office.facts, self)
        self.list = QuestionList(self.model, self.tr("Vragen"))
        self._add_actions()
        self.form = DemandForm(actions)
        self._lay_out()
        self.form.noted.connect(self._store)
        self.form.closed.connect(self._close_form)
        self.list.activated.connect(self.edit)
        self.list.selectionModel().currentChanged.connect(self._enable)
        jobs.changed.connect(self._data_changed)
        self._enable()

    def _add_actions(self) -> None:
        def add(
            id_: str,
            wording: tuple[str, str],
            do: Callable[[], object],
            *keys: str,
            owner: QWidget | None = None,
        ) -> QAction:
            writes = id_ in {"remove", "save"}
            words = Wording(*(wording[0], self.title, wording[1]), writes=writes)
            return self._actions.add(f"demand.{id_}", words, do, keys, owner or self)

        self._new = add("new", (self.tr("Vraag noteren"), "plus"), self.note, "Ctrl+N")
        add("save", (self.tr("Vraag bewaren"), "check"), self._save, "Ctrl+Return", "Ctrl+Enter")
        add("edit", (self.tr("Vraag wijzigen"), "edit"), self.edit, "F2", owner=self.list)
        add("remove", (self.tr("Vraag verwijderen"), "trash"), self.remove, "Del", owner=self.list)
        coverage = (self.tr("Toon in de dekking"), "grid-dots")
        add("coverage", coverage, self._show_coverage, "Ctrl+D", owner=self.list)
        begin = (self.tr("Nieuw initiatief starten"), "rocket")
        add("begin", begin, self._begin, "N", owner=self.list)

    def _lay_out(self) -> None:
        self._count = label("", "capb")
        self._chips = FlowLayout(gap=6)
        doings = FlowLayout(gap=6)
        for key in ("edit", "remove", "coverage", "begin"):
            doings.addWidget(action_button(self._actions[f"demand.{key}"], "ghost", compact=True))
        head = column(
            row(self._count, (holder(self._chips), 1), gap=12), doings,
            gap=6, margins=(16, 10, 14, 8),
        )  # fmt: skip
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        note = action_button(self._new, "primary")
        self._nothing = EmptyState(
            "message-question",
            self.tr("Nog geen vragen genoteerd"),
            self.tr(
                "Noteer wat mensen zoeken en niet vinden: een plaats, een moment, opvang. "
                "Zo zie je in de dekking waar aanbod ontbreekt."
            ),
            note,
        )
        self._body.addWidget(self._nothing)
        keys = row(STRETCH, gap=7, margins=(16, 0, 14, 0))
        for key, words in (
            ("Ctrl+N", self.tr("noteren")),
            ("F2", self.tr("wijzigen")),
            ("Delete", self.tr("verwijderen")),
        ):
            keys.addWidget(KeyCap(key))
            keys.addWidget(label(words, "cap"))
        foot = surface(keys, "foot", height=FOOT_HEIGHT)
        self._middle = surface(column(head, line(), (self._body, 1), foot, gap=0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.form)

    # What the window asks

    @property
    def primary(self) -> QAction | None:
        """Return the button that begins a question."""
        return self._new

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the list, or what is said in its place, and the form."""
        return (self._middle, self._body.currentWidget() or self.list, self.form)

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the question that was typed and not stored."""
        return (self.tr("Vraag"),) if self.form.typed else ()

    def discard(self) -> None:
        """Let go of what was typed."""
        self.form.begin()

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show the list, and the form with something wrong in it."""

        def wrong() -> None:
            self.note()
            self.form.save()

        def listed() -> None:
            self._close_form()
            self.look()

        return (("noteren", wrong), ("", listed))

    def arrive(self, argument: object = None) -> None:
        """Look again; note a question, or list those at a spot."""
        if isinstance(argument, ShowDemand):
            self._spot = spot_of(argument.spot) if argument.spot else None
        elif argument is not None:
            self._spot = None
        self.look()
        if isinstance(argument, NoteDemand):
            self._note_at(spot_of(argument.spot))
        else:
            self.list.setFocus()

    def show_changed(self, changes: Changes) -> bool:
        """Go to the question that undo or redo changed; tells whether the filter hides it."""
        ids = changes.ids.get(Kind.DEMAND_NOTE, frozenset())
        self._go_to = next(iter(ids), "")
        self.look()
        there = {note.id for note in self._office.demand.list()}
        shown = {note.id for note in self._office.demand.list(self._spot)}
        return bool(ids & there) and not ids & there <= shown

    def reveal_changed(self, changes: Changes) -> None:
        """List every question, with what undo or redo changed chosen."""
        self._spot = None
        self.show_changed(changes)

    # What the user does

    @Slot()
    def look(self) -> None:
        """List the questions as they are now."""
        self._asked += 1
        asked, spot = self._asked, self._spot

        def read(_progress: Progress) -> tuple[Sequence[DemandNote], Sequence[Spot], Sequence[str]]:
            demand = self._office.demand
            matrix = self._office.coverage.matrix(Axis.TYPE, Axis.PLACE)
            return demand.list(spot), matrix.columns, [note.source for note in demand.list()]

        def show(found: tuple[Sequence[DemandNote], Sequence[Spot], Sequence[str]]) -> None:
            if asked == self._asked:
                self._show(*found)

        self._jobs.glance(read, show)

    @Slot()
    def note(self) -> None:
        """Begin a question, at the spot the list is limited to."""
        self._note_at(self._spot)

    def _note_at(self, spot: Spot | None) -> None:
        """Begin a question at a spot; words that were typed and not stored stay."""
        if not self.form.typed:
            self.form.begin(spot)
        elif spot is not None:
            self.form.spot.show_spot(spot)
        self._open_form()

    @Slot()
    def edit(self) -> None:
        """Show the current question in the form."""
        current = self._current
        if current is not None:
            self.form.edit(current)
            self._open_form()

    @Slot()
    def remove(self) -> None:
        """Remove the current question, as one step."""
        current = self._current
        if current is None:
            return

        def done(changes: Changes) -> None:
            self.toast.emit(self.tr("De vraag is verwijderd."), bool(changes))

        self._jobs.write(lambda _progress: self._office.demand.remove([current.id]), done=done)

    @Slot()
    def _save(self) -> None:
        self.form.save()

    @Slot()
    def _show_coverage(self) -> None:
        if self._current is not None:
            self.open_page.emit(OFFER, ShowCoverage(self._current.spot))

    @Slot()
    def _begin(self) -> None:
        if self._current is not None:
            self.open_page.emit(INITIATIVES, BeginInitiative(self._current.spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops the filter, then goes back."""
        if event.key() == Qt.Key.Key_Escape and self._spot is not None:
            self._drop_spot()
        elif event.key() == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form its width, or the whole page where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    # What follows

    @property
    def _current(self) -> DemandNote | None:
        return self.model.note_at(self.list.currentIndex().row())

    def _store(self, asked: object) -> None:
        if not isinstance(asked, Asked) or self._storing:
            return  # a second press would count everybody twice
        self._storing = True
        demand = self._office.demand

        def work(_progress: Progress) -> Changes:
            changed = asked.changed
            if changed is not None:
                return demand.change(changed)
            texts = asked.source, asked.interest
            return demand.note(asked.reason, asked.count, asked.spot, asked.period, *texts)

        def done(changes: Changes) -> None:
            self._storing = False
            self._go_to = next(iter(changes.ids.get(Kind.DEMAND_NOTE, frozenset())), "")
            self.form.begin(self._spot)
            self._close_form()
            where = spot_text(asked.spot, self._office.facts)
            words = self.tr("Vraag genoteerd: {where}.")
            self.toast.emit(words.format(where=where), bool(changes))

        def failed(error: Exception) -> None:
            self._storing = False
            if isinstance(error, InvalidError):
                self.form.tell(error.problems)
            else:
                self._jobs.failed.emit(error)

        self._jobs.write(work, done=done, failed=failed)

    def _show(
        self, notes: Sequence[DemandNote], places: Sequence[Spot], sources: Sequence[str]
    ) -> None:
        at = max(0, self.list.currentIndex().row())
        kept = self._go_to or (self._current.id if self._current else "")
        leads = has_keyboard(self._body)
        self.model.show_notes(notes)
        facts = self._office.facts
        self.form.spot.offer_places(
            [(p.place, place_text(p.place, facts)) for p in places if p.place]
        )
        self.form.propose_sources(sorted({one for one in sources if one}))
        self._count.setText(count_text(len(notes), sum(note.count for note in notes)))
        self._show_chip()
        self._body.setCurrentIndex(0 if notes else 1)
        if notes:
            found = self.model.row_of(kept)
            row_ = min(at, len(notes) - 1) if found is None else found
            self.list.setCurrentIndex(self.model.index(row_))
        self._go_to = ""
        if leads and notes:
            self.list.setFocus()
        self._enable()

    def _show_chip(self) -> None:
        clear(self._chips)
        if self._spot is not None:
            chip = Chip(spot_text(self._spot, self._office.facts), removable=True)
            chip.removed.connect(self._drop_spot)
            self._chips.addWidget(chip)

    @Slot()
    def _drop_spot(self) -> None:
        self._spot = None
        self.look()
        self.list.setFocus()

    @Slot(QModelIndex)
    def _enable(self, _now: object = None) -> None:
        writable, current = not self._office.read_only, self._current is not None
        for key in ("new", "save"):
            self._actions[f"demand.{key}"].setEnabled(writable)
        for key in ("edit", "remove", "begin"):
            self._actions[f"demand.{key}"].setEnabled(writable and current)
        self._actions["demand.coverage"].setEnabled(current)

    def _open_form(self) -> None:
        self._writing = True
        self._arrange()
        self.form.focus()

    @Slot()
    def _close_form(self) -> None:
        """Go back to the list; where the form covers it, the form goes away."""
        self._writing = False
        self._arrange()
        self.list.setFocus()

    def _arrange(self) -> None:
        self.form.setVisible(self._writing or self.width() > COVERS_TO)
        give_room(self, self._middle, (self.form,), FORM_WIDTHS)

    @Slot(object)
    def _data_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(Kind.DEMAND_NOTE):
            self.look()
