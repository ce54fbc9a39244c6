"""The panel beside the matrix: what a cell is about, and what can be done there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.coverage.matrix import CellState, Measure
from pijler4_desktop.domain.terms import term
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.coverage.cards import ActivityCard
from pijler4_desktop.ui.coverage.near import when_here
from pijler4_desktop.ui.coverage.reading import LISTED, CellFacts
from pijler4_desktop.ui.coverage.target_field import TargetField
from pijler4_desktop.ui.coverage.telling import asked_box, state_box
from pijler4_desktop.ui.coverage.words import STATE_ICONS, CoverageWords, state_word
from pijler4_desktop.ui.kit.buttons import action_button, button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)


class CellPanel(QWidget):
    """Shows one cell; what it changes is the view's work.

    Signals:
        closed: the cross was pressed.
        opened: this activity should be shown.
        target_wanted: so many moments are wanted here; 0 for none.
        initiative_wanted: the initiative that closes this gap should be shown.
    """

    closed = Signal()
    opened = Signal(str)
    target_wanted = Signal(int)
    initiative_wanted = Signal(str)

    def __init__(self, actions: Actions, words: CoverageWords) -> None:
        super().__init__()
        self._actions, self._words = actions, words
        self._writable = True
        self.facts: CellFacts | None = None
        self._main: QWidget | None = None
        self.target = TargetField(None, writable=False)
        self._close = icon_button("x", self.tr("Paneel sluiten (Esc)"), compact=True)
        self._close.clicked.connect(self.closed)
        self._pills = FlowLayout(gap=6)
        self._body = column(gap=12, margins=(18, 0, 18, 16))
        head = row((self._pills, 1), self._close, gap=4, margins=(18, 16, 14, 8))
        self._area = scrolled(holder(self._body))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(column(head, (self._area, 1), gap=0), "panelR"))
        self.setAccessibleName(self.tr("Gekozen cel"))

    def show_cell(self, facts: CellFacts, measure: Measure, *, writable: bool) -> None:
        """Show a cell with everything about it."""
        same = self.facts is not None and self.facts.cell.spot == facts.cell.spot
        self.facts, self._writable = facts, writable
        clear(self._pills)
        clear(self._body)
        cell = facts.cell
        icon, tone = STATE_ICONS[cell.state]
        word = state_word(cell.state)
        self._pills.addWidget(Pill(f"{word[:1].upper()}{word[1:]}", tone, icon))
        where = self._words.where(cell.spot, ", ")
        kind = term(cell.spot.type) if cell.spot.type else self.tr("Alle types")
        title = column(label(kind, "title", wrap=True), label(where, "sub", wrap=True), gap=1)
        self._body.addLayout(title)
        if cell.demand or (cell.state is CellState.GAP and facts.notes):
            self._body.addWidget(asked_box(facts))
        self._body.addWidget(state_box(facts, measure, self._words))
        self._add_main(facts)
        self._add_offer(facts)
        self._add_near(facts)
        self._add_links(facts)
        self._body.addStretch(1)
        if not same:
            self._area.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Bring the keyboard to the main action, or to what can be done at all."""
        to = self._main if self._main is not None and self._main.isEnabled() else self._close
        to.show()  # Qt shows what was just made a moment later, and only then it takes the keyboard
        to.setFocus()

    def _add_main(self, facts: CellFacts) -> None:
        self._main = None
        if facts.gap is not None and facts.gap.initiative_id:
            known = button(self.tr("Toon het initiatief"), "rocket", "primary")
            id_ = facts.gap.initiative_id
            known.clicked.connect(lambda: self.initiative_wanted.emit(id_))
            self._show_main(known, self.tr("Voor dit gat loopt al een initiatief."))
        elif facts.cell.state is CellState.UNSEEN:
            seen = action_button(self._actions["coverage.looked"], "primary")
            self._show_main(seen, self.tr("Zo weten we dat hier iemand gekeken heeft."))
            self._body.addWidget(action_button(self._actions["coverage.begin"]))
        elif facts.cell.state is not CellState.OFFER:
            wanted = facts.cell.state is not CellState.NOT_NEEDED
            begin = action_button(
                self._actions["coverage.begin"], "primary" if wanted else None,
                words=self.tr("Start een nieuw initiatief"),
            )  # fmt: skip
            self._show_main(begin, self._filled_in(facts))

    def _show_main(self, main: QWidget, said: str) -> None:
        self._main = main
        self._body.addLayout(row(main, STRETCH))
        self._body.addWidget(label(said, "cap", wrap=True))

    def _filled_in(self, facts: CellFacts) -> str:
        """Say what an initiative will have filled in already."""
        spot = facts.cell.spot
        if spot.day is not None:
            return self.tr("Type, dag en niveau vullen we al voor je in.")
        return self.tr("Wat je hier koos, vullen we al voor je in.")

    def _add_offer(self, facts: CellFacts) -> None:
        if not facts.activities:
            return
        self._body.addWidget(label(self.tr("Wat er is"), "h3"))
        for one in facts.activities:
            self._add_card(one.id, ActivityCard(one, when_here(one)))
        if facts.cell.activities > LISTED:
            rest = self.tr("Toon alle {n}").format(n=facts.cell.activities)
            more = action_button(self._actions["coverage.open"], "link", compact=True, words=rest)
            self._body.addLayout(row(more, STRETCH))

    def _add_near(self, facts: CellFacts) -> None:
        if not facts.near or facts.cell.state is CellState.OFFER:
            return
        self._body.addWidget(line())
        self._body.addWidget(
            label(self.tr("Bestaand aanbod dat je kunt uitbreiden"), "h3", wrap=True)
        )
        for one in facts.near:
            self._add_card(one.row.id, ActivityCard(one.row, one.why))

    def _add_card(self, id_: str, card: ActivityCard) -> None:
        card.clicked.connect(lambda: self.opened.emit(id_))
        self._body.addWidget(card)

    def _add_links(self, facts: CellFacts) -> None:
        self._body.addWidget(line())
        self.target = TargetField(facts.cell.target, writable=self._writable)
        self.target.wanted.connect(self.target_wanted)
        self._body.addWidget(self.target)
        links = FlowLayout(gap=6)
        for made in self._links(facts):
            links.addWidget(made)
        self._body.addLayout(links)

    def _links(self, facts: CellFacts) -> Sequence[QWidget]:
        made = [action_button(self._actions["coverage.note"], "ghost", compact=True)]
        if facts.notes:
            show = action_button(
                self._actions["coverage.demand"], "link", compact=True,
                words=self.tr("Toon de vragen"),
            )  # fmt: skip
            made.insert(0, show)
        if facts.cell.state is not CellState.OFFER:
            made.append(action_button(self._actions["coverage.not_needed"], "ghost", compact=True))
        return made
