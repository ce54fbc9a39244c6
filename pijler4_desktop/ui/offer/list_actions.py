"""What can be done on the page of the offer: with activities, and with the list of them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.several import Several

MENU = (  # without the first, that of an open panel too
    "offer.open",
    "offer.edit",
    "offer.verify",
    "offer.contact",
    "offer.bulk",
    "",
    "offer.copy",
    "offer.paste",
    "",
    "offer.duplicate",
    "offer.remove",
)
LOOKS = ("", "offer.columns", "offer.roomy", "offer.compact")
"""The menu of a line of the table, and of the table itself; an empty text parts them."""

_OWN_KEYS = {"open": "Return", "choose": "Space"}
"""Keys that the table takes by itself."""
_WRITES = frozenset({"verify", "remove"})
_Made = tuple[str, str, str, Callable[[], object], Sequence[str], QWidget]


class Doings(Protocol):
    """What the page does with the activities that are chosen."""

    list: OfferList
    several: Several

    def add(self) -> None:
        """Begin a new activity."""

    def edit(self) -> None:
        """Open the form."""

    def verify(self) -> None:
        """Note that it is still right."""

    def contact(self) -> None:
        """Note a contact with its organisation."""

    def duplicate(self) -> None:
        """Begin a copy."""


def add_actions(page: Doings, owner: QWidget, actions: Actions) -> None:
    """Register everything, for as long as the page, the list or its table has the keyboard."""
    shown, table, several = page.list, page.list.table, page.several
    made: Sequence[_Made] = (
        ("new", _tr("Nieuw aanbod"), "plus", page.add, ("Ctrl+N",), owner),
        ("open", _tr("Openen"), "eye", shown.open_panel, (), table),
        ("edit", _tr("Bewerken"), "edit", page.edit, ("F2",), shown),
        ("verify", _tr("Nog juist"), "check", page.verify, ("Alt+J",), shown),
        ("contact", _tr("Contact noteren"), "note", page.contact, ("Ctrl+L",), shown),
        (
            "bulk",
            _tr("Gekozen aanbod wijzigen…"),
            "list-details",
            several.bulk,
            ("Ctrl+E",),
            shown,
        ),
        ("choose_all", _tr("Alles kiezen"), "check", table.selectAll, ("Ctrl+A",), table),
        ("copy", _tr("Rijen kopiëren voor Excel"), "copy", several.copy, ("Ctrl+C",), table),
        (
            "paste",
            _tr("Rijen uit Excel plakken"),
            "table-import",
            several.paste,
            ("Ctrl+V",),
            table,
        ),
        ("duplicate", _tr("Kopie maken"), "copy", page.duplicate, (), table),
        ("choose", _tr("Regel kiezen of niet"), "check", table.toggle, (), table),
        ("remove", _tr("Verwijderen"), "trash", several.remove, ("Del",), table),
        ("export", _tr("Uitvoeren naar Excel"), "download", several.export, (), shown),
        ("search", _tr("Zoeken in aanbod"), "search", shown.search.focus_all, ("Ctrl+F",), shown),
        (
            "filters",
            _tr("Naar de filters"),
            "filter",
            shown.filters.focus,
            ("Ctrl+Shift+F",),
            shown,
        ),
        (
            "panel",
            _tr("Paneel tonen of sluiten"),
            "columns-3",
            shown.toggle_panel,
            ("Ctrl+I",),
            shown,
        ),
    )
    group = _tr("Aanbod")
    for key, words, icon, do, keys, place in made:
        wording = Wording(words, group, icon, _OWN_KEYS.get(key, ""), key in _WRITES)
        actions.add(f"offer.{key}", wording, do, keys, place)


def enable(actions: Actions, *, current: bool, writable: bool) -> None:
    """Let be done what can be: most needs a current line, and changes a file one may write."""
    for key in ("edit", "open", "choose", "copy"):
        actions[f"offer.{key}"].setEnabled(current)
    for key in ("bulk", "remove", "duplicate"):
        actions[f"offer.{key}"].setEnabled(current and writable)
    for key in ("new", "paste", "verify"):
        actions[f"offer.{key}"].setEnabled(writable)


def _tr(words: str) -> str:
    return QCoreApplication.translate("OfferPage", words)
