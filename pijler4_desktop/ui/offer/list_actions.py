"""What can be done to the list of the offer itself: find, filter, show and hide."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.offer.list_view import OfferList

MENU = ("offer.open", "offer.edit", "offer.verify", "", "offer.duplicate", "offer.remove")
LOOKS = ("", "offer.columns", "offer.roomy", "offer.compact")
"""The menu of a line of the table, and of the table itself; an empty text parts them."""


def add_list_actions(shown: OfferList, actions: Actions, group: str) -> None:
    """Register them, for as long as the list has the keyboard."""
    made = (
        ("search", _tr("Zoeken in aanbod"), "search", shown.search.focus_all, "Ctrl+F"),
        ("filters", _tr("Naar de filters"), "filter", shown.filters.focus, "Ctrl+Shift+F"),
        (
            "panel",
            _tr("Paneel tonen of sluiten"),
            "columns-3",
            shown.toggle_panel,
            "Ctrl+I",
        ),
    )
    for key, words, icon, do, keys in made:
        actions.add(f"offer.{key}", Wording(words, group, icon), do, (keys,), shown)


def _tr(words: str) -> str:
    return QCoreApplication.translate("OfferList", words)
