"""The board: a column per phase, and the way between them by arrows."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase
from pijler4_desktop.ui.initiatives.card_model import CardModel
from pijler4_desktop.ui.initiatives.card_view import CardView
from pijler4_desktop.ui.initiatives.phase_column import PhaseColumn
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.layouts import row


class Board(QWidget):
    """Shows the cards; moving them is the page's work.

    Signals:
        opened: open the current card.
        moved: another card is the current one.
        menu_wanted: show what can be done with it, at this place of the screen.
        dropped: a card (its id) was let go in a phase, before this line of it.
        added: begin an initiative in this phase.
    """

    opened = Signal()
    moved = Signal()
    menu_wanted = Signal(QPoint)
    dropped = Signal(str, Phase, int)
    added = Signal(Phase)

    def __init__(self, model: CardModel, facts: Facts) -> None:
        super().__init__()
        self._model = model
        self.columns = {phase: PhaseColumn(model, phase, facts) for phase in PHASE_ORDER}
        self._view: CardView | None = None
        self._layout = row(*((one, 1) for one in self.columns.values()), gap=12)
        self.setLayout(self._layout)
        for phase, one in self.columns.items():
            one.view.opened.connect(self.opened)
            one.view.moved.connect(self.moved)
            one.view.menu_wanted.connect(self.menu_wanted)
            one.view.went.connect(self._go)
            one.view.entered.connect(lambda view=one.view: self._enter(view))
            one.dropped.connect(lambda id_, line, p=phase: self.dropped.emit(id_, p, line))
            one.added.connect(lambda p=phase: self.added.emit(p))

    def set_gap(self, gap: int) -> None:
        """Put the columns closer together in a narrow window."""
        self._layout.setSpacing(gap)

    @property
    def current(self) -> InitiativeCard | None:
        """Return the current card."""
        view = self._view
        id_ = view.current_id if view is not None else None
        return self._model.card_of(id_) if id_ else None

    def stand_on(self, id_: str) -> bool:
        """Go to a card, wherever it is; tells whether it is on the board."""
        for column in self.columns.values():
            if column.view.stand_on(id_):
                keyboard = has_keyboard(self)
                self._view = column.view
                if keyboard:
                    column.view.setFocus(Qt.FocusReason.OtherFocusReason)
                self.moved.emit()
                return True
        return False

    def take_focus(self) -> bool:
        """Bring the keyboard to the current card, or the first; tells whether there is one."""
        views = self._views
        current = self._view if self._view in views and self._view.cards.rowCount() else None
        view = current or next((one for one in views if one.cards.rowCount()), None)
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        return view is not None

    def line_of(self, card: InitiativeCard) -> int:
        """Return the line of a card in its column."""
        return self.columns[card.phase].cards.ids.index(card.id)

    @property
    def _views(self) -> list[CardView]:
        return [one.view for one in self.columns.values()]

    def _enter(self, view: CardView) -> None:
        self._view = view

    def _go(self, step: int) -> None:
        """Go to the card beside the current one, over columns without cards."""
        views = self._views
        if self._view not in views:
            return
        height = self._view.height_of_current
        at = views.index(self._view) + step
        while 0 <= at < len(views):
            if views[at].stand_near(height):
                return
            at += step
