"""Every initiative in a table that sorts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives import list_columns as columns
from pijler4_desktop.ui.initiatives.list_columns import KEYS, SHAPE, SORTS, due_day, due_of
from pijler4_desktop.ui.initiatives.nothing import nothing
from pijler4_desktop.ui.initiatives.words import PHASE_LOOKS, due_look, type_words
from pijler4_desktop.ui.kit.chips import BADGE_HEIGHT, paint_pill, paint_tile
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.lists.header import EDGE
from pijler4_desktop.ui.lists.row_delegate import RowDelegate
from pijler4_desktop.ui.lists.table import ListTable
from pijler4_desktop.ui.row_model import Column, RowModel
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, text

TILE = 28


class ListDelegate(RowDelegate):
    """Paints the cells: a tile with the name, the phase with its icon, words for the rest."""

    def __init__(
        self, model: RowModel[InitiativeCard], shown: Sequence[Column[InitiativeCard]]
    ) -> None:
        super().__init__(model, SHAPE)
        self._columns = shown
        self.cells = {number: self._worded(number) for number in range(len(KEYS))}
        self.cells |= {
            columns.NAME: self._name,
            columns.PHASE: self._phase,
            columns.DUE: self._due,
        }

    def _worded(self, number: int):  # type: ignore[no-untyped-def]
        def paint(painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
            words = self._columns[number].text(card)
            text(painter, area.adjusted(10, 0, -6, 0), words, font(), "text2")

        return paint

    def _name(self, painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        look = type_look(card.type)
        tile = QRectF(area.x() + EDGE, area.center().y() - TILE / 2, TILE, TILE)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        words = area.adjusted(EDGE + TILE + 10, 0, -6, 0)
        ink = "text3" if card.phase is Phase.STOPPED else "text"
        if self.compact:
            text(painter, words, card.name, font(13, 600), ink)
            return
        first = QRectF(words.x(), words.y() + 6, words.width(), 18)
        text(painter, first, card.name, font(13, 600), ink)
        below = QRectF(words.x(), words.y() + 24, words.width(), 16)
        text(painter, below, type_words(card.type), font(12), "text3")

    def _phase(self, painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        look = PHASE_LOOKS[card.phase]
        y = area.center().y() - BADGE_HEIGHT / 2
        paint_pill(painter, area.x() + 10, y, term(card.phase), look.tone, look.icon)

    def _due(self, painter: QPainter, area: QRectF, card: InitiativeCard) -> None:
        day = due_day(card)
        if day is None:
            return
        look = due_look(day, today())
        draw_icon(painter, look.icon, area.x() + 10, area.center().y() - 7, 14, look.tone, stroke=2)
        room = area.adjusted(29, 0, -4, 0)
        text(painter, room, due_of(card), font(13, 500), look.tone)


class InitiativeList(QWidget):
    """Signals: `opened`, open the current initiative; `moved`, another one is current."""

    opened = Signal()
    moved = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._cards: Mapping[str, InitiativeCard] = {}
        self._sort = ("phase", False)
        shown = columns.columns(facts)
        self._model: RowModel[InitiativeCard] = RowModel(shown, self._rows, self)
        name = self.tr("Lijst met initiatieven")
        self.table = ListTable(self._model, SHAPE, ListDelegate(self._model, shown), name)
        self._model.sort_wanted.connect(self._sort_by)
        self.table.opened.connect(self._open)
        self.table.moved.connect(self.moved)
        self._nothing = nothing()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self._nothing)

    def show_cards(self, cards: Sequence[InitiativeCard]) -> None:
        """List these initiatives; the current one stays so."""
        current = self.table.current_id()
        self._cards = {card.id: card for card in cards}
        key, descending = self._sort
        ordered = sorted(cards, key=lambda card: card.name.casefold())
        ordered.sort(key=SORTS[key], reverse=descending)
        self._model.show([card.id for card in ordered])
        if current is not None:
            self.table.select_id(current)
        self.table.setVisible(bool(cards))
        self._nothing.setVisible(not cards)

    @property
    def current(self) -> InitiativeCard | None:
        """Return the initiative of the current line."""
        id_ = self.table.current_id()
        return self._cards.get(id_) if id_ else None

    def stand_on(self, id_: str) -> bool:
        """Go to an initiative; tells whether it is listed."""
        return self.table.select_id(id_)

    def take_focus(self) -> bool:
        """Bring the keyboard to the table."""
        self.table.setFocus()
        return bool(self._cards)

    def _open(self) -> None:
        """Enter opens; so does a click, which makes its line the current one first."""
        self.opened.emit()

    def _rows(self, ids: Sequence[str]) -> Mapping[str, InitiativeCard]:
        return {id_: self._cards[id_] for id_ in ids if id_ in self._cards}

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  a signal's argument
        self._sort = (key, descending)
        self.show_cards(list(self._cards.values()))
