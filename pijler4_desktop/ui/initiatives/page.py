"""Nieuwe initiatieven: all of them, one of them, and the templates they begin from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.initiatives import OpenInitiative
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.initiatives.actions import MENU, add_actions, enable
from pijler4_desktop.ui.initiatives.brief_card import Shown
from pijler4_desktop.ui.initiatives.detail import Detail
from pijler4_desktop.ui.initiatives.handling import Handling, organisation_of
from pijler4_desktop.ui.initiatives.home import BOARD, WAYS, Home
from pijler4_desktop.ui.initiatives.scenes import scenes_of
from pijler4_desktop.ui.initiatives.single import Single
from pijler4_desktop.ui.initiatives.templates_view import TemplatesView
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import (
    NEW,
    OFFER,
    BeginInitiative,
    BeginNamed,
    Page,
    ShowInitiative,
)

WAY = "initiatives/way"
TOUCHING = (Kind.INITIATIVE, Kind.INITIATIVE_TEMPLATE, Kind.ACTIVITY, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Known:
    """What was read for the page: every initiative and every template."""

    cards: Sequence[InitiativeCard]
    templates: Sequence[Template]


class InitiativesPage(Page):
    """The new initiatives of the office."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self._known = Known((), ())
        self._wanted: str | None = None  # an initiative to go to once it is read
        self._to_do: Callable[[], object] | None = None  # what waits for the templates
        self._loaded = self._focus_wanted = False
        self.home = Home(office.facts)
        self.detail = Detail(office)
        self.templates = TemplatesView(office, jobs)
        self.handling = Handling(office, jobs, self.home, self)
        self.single = Single(office, self.detail, self.handling, self)
        self._deck = Deck()
        for part in (self.home, self.detail, self.templates):
            self._deck.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._deck)
        add_actions(self, actions)
        self._connect()
        self.home.allow(writable=not office.read_only)
        self._enable()
        self.reload()

    def _connect(self) -> None:
        home = self.home
        self.handling.toast.connect(self.toast)
        self.handling.followed.connect(self._follow)
        self.handling.begun.connect(self._go_to_begun)
        self.templates.toast.connect(self.toast)
        self.single.open_page.connect(self.open_page)
        home.opened.connect(self.open)
        home.moved.connect(self._enable)
        home.menu_wanted.connect(lambda at: self.menu().popup(at))
        home.board.dropped.connect(self.handling.drop)
        home.board.added.connect(lambda phase: self.handling.begin(phase=phase))
        home.templates.chosen.connect(lambda code: self.handling.begin(template=code))
        home.templates.managed.connect(self.manage)
        self.detail.stop_wanted.connect(self.stop)
        self.detail.resume_wanted.connect(self.resume)
        self._jobs.changed.connect(self._refresh)

    # What the window asks

    @property
    def title(self) -> str:  # type: ignore[override]
        """Return the name of the page, or of the initiative in sight."""
        if self._shows(self.detail) and self.detail.initiative is not None:
            return self.detail.initiative.name
        if self._shows(self.templates):
            return self.tr("Sjablonen")
        return self.tr("Nieuwe initiatieven")

    @property
    def crumbs(self) -> tuple[str, ...]:
        """Return the way back to all initiatives."""
        return () if self._shows(self.home) else (self.tr("Nieuwe initiatieven"),)

    @property
    def primary(self) -> QAction | None:
        """Return the button for a new initiative, where all of them are in sight."""
        return self._actions["initiatives.new"] if self._shows(self.home) else None

    @property
    def badge(self) -> int:
        """Return how many initiatives have something due."""
        return sum(1 for card in self._known.cards if card.late or card.evaluation_due)

    @property
    def badge_words(self) -> str:
        """Say what that number is."""
        return self.tr("%n initiatief/initiatieven vraagt/vragen aandacht", "", self.badge)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through."""
        if self._shows(self.detail):
            return (self.detail.area, self.detail.foot)
        if self._shows(self.templates):
            return (self.templates,)
        return (self.home.templates, self.home.ways, self.home.keyboard, self.home.foot)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Name the states worth a picture."""
        return scenes_of(self)

    def remember(self, memory: Memory) -> None:
        """Show the board, list or timeline as it was left."""
        kept = memory.kept(WAY)
        if kept in WAYS:
            self.home.show_way(str(kept))
        self.home.switched.connect(lambda: memory.keep(WAY, self.home.way))

    def arrive(self, argument: object = None) -> None:
        """Show all initiatives, or do what the argument asks."""
        if argument is not None:
            self.back()
        if isinstance(argument, ShowInitiative | str) and argument != NEW:
            self.show_one(argument.id if isinstance(argument, ShowInitiative) else argument)
            return
        if isinstance(argument, BeginInitiative):
            self._once_known(partial(self.handling.begin, spot=argument.spot))
        elif isinstance(argument, BeginNamed):
            self._once_known(partial(self.handling.begin, name=argument.name))
        elif argument == NEW:
            self._once_known(self.handling.begin)
        if self._shows(self.home):
            self._take_focus()

    def back(self) -> bool:
        """Go back from one initiative, or the templates, to all."""
        if self._shows(self.home):
            return False
        shown = self.detail.initiative if self._shows(self.detail) else None
        self._deck.setCurrentWidget(self.home)
        if shown is not None:
            self.home.reveal(shown.id)
        self._enable()
        self.head_changed.emit()
        self._take_focus()
        return True

    def show_changed(self, changes: Changes) -> bool:
        """Go to the initiative that undo or redo changed."""
        ids = changes.ids.get(Kind.INITIATIVE, frozenset())
        if len(ids) == 1 and self._shows(self.home):
            self._wanted = next(iter(ids))
            self.home.stand_on(self._wanted)  # whether it is stopped now is read yet
        return False

    @property
    def unsaved(self) -> Sequence[str]:
        """Name what was typed and not kept."""
        return [*self.detail.unsaved, *self.templates.unsaved]

    def discard(self) -> None:
        """Let go of what was typed."""
        self.detail.discard()
        self.templates.discard()

    def _shows(self, part: QWidget) -> bool:
        return self._deck.currentWidget() is part

    # Reading

    def reload(self) -> None:
        """Read every initiative anew, off the GUI thread."""
        self._jobs.read(self._read, self._show_known)

    def _read(self, _progress: object) -> Known:
        initiatives = self._office.initiatives
        return Known(initiatives.cards(stopped=True), initiatives.templates())

    def _show_known(self, known: Known) -> None:
        self._known, self._loaded = known, True
        keyboard = has_keyboard(self.home.keyboard)
        self.home.show_cards(known.cards, known.templates)
        self.handling.templates = known.templates
        self.templates.show_templates(known.templates)
        if self._wanted is not None:
            self.home.reveal(self._wanted)
            self._wanted = None
        if self._shows(self.home) and (keyboard or self._focus_wanted):
            self._focus_wanted = False
            self.home.take_focus()
        self._enable()
        self.head_changed.emit()
        if self._to_do is not None:
            waiting, self._to_do = self._to_do, None
            waiting()

    def _once_known(self, do: Callable[[], object]) -> None:
        if self._loaded:
            do()
        else:
            self._to_do = do

    def _take_focus(self) -> None:
        self._focus_wanted = not self._loaded
        if self._loaded:
            self.home.take_focus()

    @Slot(str)
    def _follow(self, id_: str) -> None:
        self._wanted = id_

    @Slot(str)
    def _go_to_begun(self, id_: str) -> None:
        """Go to a new initiative: the list was read before its id was known."""
        self._wanted, self._focus_wanted = id_, True
        self.reload()

    @Slot(object)
    def _refresh(self, changes: Changes) -> None:
        if not any(changes.touches(kind) for kind in TOUCHING):
            return
        self.reload()
        one = self.detail.initiative
        if self._shows(self.detail) and one is not None:
            self._read_one(one.id, go=False)

    def show_one(self, id_: str) -> None:
        """Open one initiative."""
        self._read_one(id_, go=True)

    def _read_one(self, id_: str, *, go: bool) -> None:
        def read(_progress: object) -> Shown:
            opened = self._office.initiatives.open(id_)
            organisation = organisation_of(self._office, opened)
            rules = self._office.rules(today())
            return Shown(opened, self._template_name(opened), organisation, rules)

        def show(shown: Shown) -> None:
            if go or self._shows(self.detail):
                self.detail.show_initiative(shown)
            if go:
                self._deck.setCurrentWidget(self.detail)
                self.detail.take_focus()
            self.head_changed.emit()

        def gone(error: Exception) -> None:
            if not go and isinstance(error, ExpectedError):
                self.back()  # undo took it away
            else:
                self._jobs.failed.emit(error)

        self._jobs.read(read, show, failed=gone)

    def _template_name(self, opened: OpenInitiative) -> str:
        code = opened.initiative.template
        if not code:
            return ""
        # The page may open on an initiative before it knows its templates; this runs off the GUI.
        known = self._known.templates or self._office.initiatives.templates()
        return next((one.name for one in known if one.code == code), "")

    # What the user does

    @Slot()
    def add(self) -> None:
        """Begin a new initiative."""
        self.handling.begin()

    @Slot()
    def open(self) -> None:
        """Open the current initiative."""
        card = self.home.current
        if card is not None:
            self.show_one(card.id)

    def step(self, by: int) -> None:
        """Put the current initiative in the next phase (1) or the one before (-1)."""
        self.handling.step(by)

    def shift(self, by: int) -> None:
        """Put the current card higher (-1) or lower (1) in its column."""
        self.handling.shift(by)

    @Slot()
    def stop(self) -> None:
        """Stop the initiative in sight, or the current one, once it is said why."""
        if (found := self._in_hand()) is not None:
            self.handling.ask_stop(*found)

    @Slot()
    def resume(self) -> None:
        """Take up again what was stopped."""
        if (found := self._in_hand()) is not None:
            self.handling.resume(*found)

    @Slot()
    def remove(self) -> None:
        """Remove the current initiative: undo brings it back."""
        if (found := self._in_hand()) is not None:
            self.handling.doing.remove(*found)

    def _in_hand(self) -> tuple[str, str] | None:
        """Return id and name of the initiative in sight, or else the current one."""
        one = self.detail.initiative if self._shows(self.detail) else self.home.current
        return (one.id, one.name) if one is not None else None

    @Slot()
    def show_offer(self) -> None:
        """Show the activity of the current initiative in the offer."""
        card = self.home.current
        if card is not None and card.activity_id is not None:
            self.open_page.emit(OFFER, card.activity_id)

    @Slot()
    def manage(self) -> None:
        """Show the templates."""
        self._deck.setCurrentWidget(self.templates)
        self.templates.take_focus()
        self.head_changed.emit()

    def show_way(self, way: str) -> None:
        """Show the board, the list or the timeline."""
        self.home.show_way(way)
        self.home.take_focus()

    # What follows

    @Slot()
    def _enable(self) -> None:
        card = self.home.current
        around = (0, 0)
        if card is not None and self.home.way == BOARD:
            line = self.home.board.line_of(card)
            last = self.home.board.columns[card.phase].cards.rowCount() - 1
            around = (line, last - line)
        enable(self._actions, card, writable=not self._office.read_only, others=around)

    def menu(self) -> QMenu:
        """Return what can be done with the current card."""
        menu = self._actions.menu(self, *MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
