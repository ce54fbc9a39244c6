"""All initiatives: a bar with templates, and below it the board, the list or the timeline."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.ui.initiatives.board import Board
from pijler4_desktop.ui.initiatives.card_model import CardModel
from pijler4_desktop.ui.initiatives.home_foot import HomeFoot
from pijler4_desktop.ui.initiatives.list_view import InitiativeList
from pijler4_desktop.ui.initiatives.template_bar import TemplateBar
from pijler4_desktop.ui.initiatives.timeline import NARROW_BELOW, Timeline
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

WAYS = BOARD, LIST, TIMELINE = "board", "list", "timeline"
ROOMY, TIGHT = 1000, 700  # the width and height of the page below which margins shrink


class Home(QWidget):
    """Shows every initiative in one of three ways; changing them is the page's work.

    Signals:
        opened: open the current initiative.
        moved: another one is current, or there is none.
        menu_wanted: show what can be done with it, at this place of the screen.
        switched: another way of looking was chosen.
    """

    opened = Signal()
    moved = Signal()
    menu_wanted = Signal(QPoint)
    switched = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._cards: Sequence[InitiativeCard] = ()
        self.stopped_shown = False
        self.model = CardModel(facts, self)
        self.board = Board(self.model, facts)
        self.list = InitiativeList(facts)
        self.timeline = Timeline()
        self._views: Mapping[str, Board | InitiativeList | Timeline] = {
            BOARD: self.board,
            LIST: self.list,
            TIMELINE: self.timeline,
        }
        self.templates = TemplateBar()
        self.ways = Segmented(
            (
                Segment(BOARD, self.tr("Bord"), "layout-kanban"),
                Segment(LIST, self.tr("Lijst"), "table"),
                Segment(TIMELINE, self.tr("Tijdlijn"), "timeline"),
            ),
            BOARD,
        )
        self.foot = HomeFoot()
        self._deck = Deck()
        for view in self._views.values():
            self._deck.addWidget(view)
            view.opened.connect(self.opened)
            view.moved.connect(self.moved)
        self.board.menu_wanted.connect(self.menu_wanted)
        self.ways.chosen.connect(self.show_way)
        self.foot.stopped_wanted.connect(self._turn_stopped)
        self._bar = row((self.templates, 1), self.ways, gap=10)
        self._lay_out()

    def _lay_out(self) -> None:
        self._body = QVBoxLayout()
        self._body.setContentsMargins(24, 16, 24, 18)
        self._body.setSpacing(14)
        self._body.addLayout(self._bar)
        self._body.addWidget(self._deck, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._body, 1)
        layout.addWidget(self.foot)

    @property
    def way(self) -> str:
        """Return which way of looking is chosen: board, list or timeline."""
        return self.ways.current or BOARD

    @Slot(str)
    def show_way(self, way: str) -> None:
        """Show the board, the list or the timeline; the current initiative stays so."""
        before = self.current
        self.ways.set_current(way)
        self._deck.setCurrentWidget(self._views[way])
        if before is not None:
            self._views[way].stand_on(before.id)
        self.moved.emit()
        self.switched.emit()

    @property
    def _view(self) -> Board | InitiativeList | Timeline:
        return self._views[self.way]

    # What is shown

    def show_cards(self, cards: Sequence[InitiativeCard], templates: Sequence[Template]) -> None:
        """Show these initiatives, those that were stopped among them."""
        before = self.current
        self._cards = cards
        going = [card for card in cards if card.phase is not Phase.STOPPED]
        self.model.show(going)
        self._show_some()
        self.templates.show_templates(templates)
        if before is not None:
            self.stand_on(before.id)
        self.moved.emit()

    def _show_some(self) -> None:
        some = [c for c in self._cards if self.stopped_shown or c.phase is not Phase.STOPPED]
        self.list.show_cards(some)
        self.timeline.show_cards(some)
        self.foot.show_cards(self._cards, stopped_shown=self.stopped_shown)

    @Slot()
    def _turn_stopped(self) -> None:
        """Show or hide what was stopped: it stands in no column of the board, but in the list."""
        self.stopped_shown = not self.stopped_shown
        if self.stopped_shown and self.way == BOARD:
            self.show_way(LIST)
        self._show_some()

    def reveal(self, id_: str) -> None:
        """Go to an initiative, with what was stopped in sight when it is one of those."""
        card = next((card for card in self._cards if card.id == id_), None)
        if card is not None and card.phase is Phase.STOPPED and not self.stopped_shown:
            self._turn_stopped()
        self.stand_on(id_)

    def allow(self, *, writable: bool) -> None:
        """Let things change, or only be read."""
        self.templates.allow(writable=writable)
        for column in self.board.columns.values():
            column.allow(writable=writable)

    # The current initiative

    @property
    def current(self) -> InitiativeCard | None:
        """Return the current initiative."""
        return self._view.current

    @property
    def keyboard(self) -> QWidget:
        """Return the part that takes the keyboard."""
        return self._deck

    def stand_on(self, id_: str) -> bool:
        """Go to an initiative; tells whether it is in sight."""
        return self._view.stand_on(id_)

    def take_focus(self) -> None:
        """Bring the keyboard to the current initiative, or to the templates without any."""
        if not self._view.take_focus():
            self.templates.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spend less room on margins in a small window."""
        super().resizeEvent(event)
        small = self.width() < ROOMY or self.height() < TIGHT
        side = 16 if small else 24
        self._body.setContentsMargins(side, 12 if small else 16, side, 12 if small else 18)
        self.board.set_gap(8 if small else 12)
        self.timeline.set_narrow(narrow=self.width() < NARROW_BELOW)
