"""What can be done on the page of new initiatives."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.initiatives.detail import Detail
from pijler4_desktop.ui.initiatives.home import Home

MENU = (
    "initiatives.open",
    "",
    "initiatives.next",
    "initiatives.back",
    "initiatives.up",
    "initiatives.down",
    "",
    "initiatives.show_offer",
    "initiatives.resume",
    "initiatives.stop",
    "initiatives.remove",
)
"""The menu of a card; an empty text parts them."""
_Made = tuple[str, str, str, Callable[[], object], Sequence[str], QWidget]


class Doings(Protocol):
    """What the page does with initiatives."""

    home: Home
    detail: Detail

    def add(self) -> None:
        """Begin a new initiative."""

    def open(self) -> None:
        """Open the current one."""

    def step(self, by: int) -> None:
        """Put the current one in the next phase, or the one before."""

    def shift(self, by: int) -> None:
        """Put the current one higher or lower in its column."""

    def stop(self) -> None:
        """Stop the current one, once it is said why."""

    def resume(self) -> None:
        """Take up again what was stopped."""

    def remove(self) -> None:
        """Remove the current one."""

    def show_offer(self) -> None:
        """Show its activity in the offer."""

    def manage(self) -> None:
        """Show the templates."""

    def show_way(self, way: str) -> None:
        """Show the board, the list or the timeline."""


def add_actions(page: Doings, actions: Actions) -> None:
    """Register everything, for as long as the page shows all initiatives."""
    home = page.home
    ways = (("board", _tr("Bord")), ("list", _tr("Lijst")), ("timeline", _tr("Tijdlijn")))
    icons = {"board": "layout-kanban", "list": "table", "timeline": "timeline"}
    looks: list[_Made] = [
        (way, words, icons[way], lambda way=way: page.show_way(way), (), home)  # type: ignore[misc]
        for way, words in ways
    ]
    made: Sequence[_Made] = (
        ("new", _tr("Nieuw initiatief"), "plus", page.add, ("Ctrl+N",), home),
        ("open", _tr("Openen"), "eye", page.open, (), home.keyboard),
        (
            "next",
            _tr("Naar de volgende fase"),
            "arrow-right",
            lambda: page.step(1),
            ("Ctrl+Right",),
            home.keyboard,
        ),
        (
            "back",
            _tr("Naar de vorige fase"),
            "arrow-left",
            lambda: page.step(-1),
            ("Ctrl+Left",),
            home.keyboard,
        ),
        ("up", _tr("Hoger zetten"), "arrow-up", lambda: page.shift(-1), ("Ctrl+Up",), home.board),
        (
            "down",
            _tr("Lager zetten"),
            "arrow-down",
            lambda: page.shift(1),
            ("Ctrl+Down",),
            home.board,
        ),
        ("show_offer", _tr("Toon in Aanbod"), "link", page.show_offer, (), home),
        ("resume", _tr("Weer verdergaan"), "refresh", page.resume, (), home),
        ("stop", _tr("Stopzetten…"), "player-stop", page.stop, ("Del",), home.keyboard),
        ("remove", _tr("Verwijderen"), "trash", page.remove, (), home),
        ("templates", _tr("Sjablonen bekijken en aanpassen"), "template", page.manage, (), home),
        (
            "onward",
            _tr("Dit initiatief naar de volgende fase"),
            "arrow-right",
            page.detail.next.click,
            ("Ctrl+Right",),
            page.detail,
        ),
        (
            "note",
            _tr("Noteren in het logboek"),
            "note",
            page.detail.log.editor.setFocus,
            ("Ctrl+L",),
            page.detail,
        ),
        *looks,
    )
    group = _tr("Nieuwe initiatieven")
    writing = frozenset({"next", "onward", "back", "up", "down", "resume"})
    for key, words, icon, do, keys, owner in made:
        own_key = "Return" if key == "open" else ""
        wording = Wording(words, group, icon, own_key, writes=key in writing)
        actions.add(f"initiatives.{key}", wording, do, keys, owner)


def enable(
    actions: Actions, card: InitiativeCard | None, *, writable: bool, others: tuple[int, int]
) -> None:
    """Open what can be done with the current card; `others` count those above and below it."""

    def allow(key: str, able: bool) -> None:  # noqa: FBT001  whether, said in a word
        actions[f"initiatives.{key}"].setEnabled(able)

    allow("new", writable)
    allow("open", card is not None)
    phase = card.phase if card is not None else None
    going = writable and phase in PHASE_ORDER[:-1]
    allow("next", going)
    allow("back", going and phase is not Phase.IDEA)
    allow("up", writable and others[0] > 0)
    allow("down", writable and others[1] > 0)
    allow("show_offer", phase is Phase.STARTED)
    allow("resume", writable and phase is Phase.STOPPED)
    allow("stop", writable and card is not None and phase is not Phase.STOPPED)
    allow("remove", writable and card is not None and phase is not Phase.STARTED)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Initiatives", words)
