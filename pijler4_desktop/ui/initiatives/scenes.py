"""The states of the page that are worth a picture."""

from collections.abc import Callable, Sequence
from typing import Protocol

from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.ui.initiatives.home import BOARD, LIST, TIMELINE, Home


class Scened(Protocol):
    """What the page shows, and how to come there."""

    home: Home

    def back(self) -> bool:
        """Go back to all initiatives."""

    def show_one(self, id_: str) -> None:
        """Open one initiative."""

    def manage(self) -> None:
        """Show the templates."""


def scenes_of(page: Scened) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return the name of each state and what brings it about."""

    def way(key: str) -> None:
        page.back()
        page.home.show_way(key)

    def one() -> None:
        way(BOARD)
        cards = page.home.model.cards
        best = (card for card in cards if card.phase is Phase.PREPARATION)
        card = next(best, cards[0] if cards else None)
        if card is not None:
            page.show_one(card.id)

    def templates() -> None:
        way(BOARD)
        page.manage()

    return (
        ("bord", lambda: way(BOARD)),
        ("lijst", lambda: way(LIST)),
        ("tijdlijn", lambda: way(TIMELINE)),
        ("initiatief", one),
        ("sjablonen", templates),
        ("", lambda: way(BOARD)),
    )
