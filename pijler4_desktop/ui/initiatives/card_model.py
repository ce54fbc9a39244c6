"""The initiatives of the board: one list, and a view of it for each phase."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import card_lines
from pijler4_desktop.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MIME = "application/x-pijler4-initiative"


class CardModel(QAbstractListModel):
    """Every card, in the order of the board."""

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._cards: Sequence[InitiativeCard] = ()

    @property
    def cards(self) -> Sequence[InitiativeCard]:
        """Every card."""
        return self._cards

    def show(self, cards: Sequence[InitiativeCard]) -> None:
        """Show these cards; the columns are only made anew when the order changed."""
        before = [(card.id, card.phase) for card in self._cards]
        ordered = sorted(cards, key=lambda card: (card.position, card.name, card.id))
        if before and before == [(card.id, card.phase) for card in ordered]:
            self._cards = ordered
            self.dataChanged.emit(self.index(0), self.index(len(ordered) - 1))
            return
        self.beginResetModel()
        self._cards = ordered
        self.endResetModel()

    def card_at(self, line: int) -> InitiativeCard:
        """Return the card on this line: Python to Python, without a QVariant."""
        return self._cards[line]

    def card_of(self, id_: str) -> InitiativeCard | None:
        """Return the card of an initiative, if it is shown."""
        return next((card for card in self._cards if card.id == id_), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell what a card says."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = card_lines(card, self._facts, today())
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return ". ".join(said) if spoken else plain_tip("\n".join(said))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every card be taken up."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Carry the id of the card that is dragged."""
        carried = QMimeData()
        for index in indexes:
            carried.setData(MIME, self._cards[index.row()].id.encode())
        return carried


class PhaseCards(QSortFilterProxyModel):
    """The cards of one phase."""

    def __init__(self, source: CardModel, phase: Phase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = source
        self.phase = phase
        self.setSourceModel(source)

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Keep the cards of the phase."""
        return self._cards.card_at(row).phase is self.phase

    def row_at(self, line: int) -> InitiativeCard:
        """Return the card on a line of the column."""
        return self._cards.card_at(self.mapToSource(self.index(line, 0)).row())

    @property
    def ids(self) -> list[str]:
        """The ids of the cards, from top to bottom."""
        return [self.row_at(line).id for line in range(self.rowCount())]
