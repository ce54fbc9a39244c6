"""What can be done on the page of the partner organisations."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.partners.list_view import PartnerList

MENU = (
    "partners.open",
    "partners.note",
    "partners.edit",
    "",
    "partners.done",
    "partners.postpone",
    "",
    "partners.new_offer",
    "partners.show_offer",
    "",
    "partners.ask_mail",
    "partners.ask_excel",
    "partners.ask_pdf",
    "",
    "partners.doubles",
    "partners.review",
    "",
    "partners.remove",
)
"""The menu of a line of the table; an empty text parts them."""
SHEET = "file-spreadsheet"
_Made = tuple[str, str, str, Callable[[], object], Sequence[str], QWidget]


class Doings(Protocol):
    """What the page does with organisations."""

    list: PartnerList

    def add(self) -> None:
        """Begin a new organisation."""

    def edit(self) -> None:
        """Open the form."""

    def note(self) -> None:
        """Note a contact."""

    def done(self) -> None:
        """Nothing needs to follow any more."""

    def postpone(self) -> None:
        """Follow up on another day."""

    def new_offer(self) -> None:
        """Begin an activity of the organisation."""

    def show_offer(self) -> None:
        """Show its activities in the offer."""

    def ask_by_mail(self) -> None:
        """Ask in a mail whether what we know is still right."""

    def ask_as_excel(self) -> None:
        """Make a workbook that asks so, for each that is chosen."""

    def ask_as_pdf(self) -> None:
        """Make a sheet to print that asks so, for each that is chosen."""

    def show_doubles(self) -> None:
        """Show which organisations may be double."""

    def review_contacts(self) -> None:
        """Show the contacts of all organisations that are to be looked at again."""

    def remove(self) -> None:
        """Remove the organisation."""


def add_actions(page: Doings, actions: Actions) -> None:
    """Register everything, for as long as the list or its table has the keyboard."""
    shown, table = page.list, page.list.table
    made: Sequence[_Made] = (
        ("new", _tr("Nieuwe organisatie"), "plus", page.add, ("Ctrl+N",), shown),
        ("open", _tr("Openen"), "eye", shown.open_panel, (), table),
        ("note", _tr("Contact noteren"), "note", page.note, ("Ctrl+L",), shown),
        ("edit", _tr("Bewerken"), "edit", page.edit, ("F2",), shown),
        ("done", _tr("Opvolging is klaar"), "check", page.done, (), shown),
        ("postpone", _tr("Opvolging uitstellen…"), "clock", page.postpone, (), shown),
        (
            "new_offer",
            _tr("Nieuw aanbod van deze organisatie"),
            "plus",
            page.new_offer,
            ("Ctrl+Shift+N",),
            shown,
        ),
        ("show_offer", _tr("Toon in Aanbod"), "list-details", page.show_offer, (), shown),
        ("ask_mail", _tr("Vragen in een mail"), "mail", page.ask_by_mail, (), shown),
        ("ask_excel", _tr("Vragenblad als Excel"), SHEET, page.ask_as_excel, (), shown),
        ("ask_pdf", _tr("Vragenblad als PDF"), "printer", page.ask_as_pdf, (), shown),
        ("doubles", _tr("Dubbele organisaties"), "git-merge", page.show_doubles, (), shown),
        (
            "review",
            _tr("Contacten nakijken"),
            "user-circle",
            page.review_contacts,
            (),
            shown,
        ),
        ("remove", _tr("Verwijderen"), "trash", page.remove, ("Del",), table),
        (
            "search",
            _tr("Zoeken in organisaties"),
            "search",
            shown.search.focus_all,
            ("Ctrl+F",),
            shown,
        ),
        (
            "filters",
            _tr("Naar de filters"),
            "filter",
            shown.facets.focus,
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
    group = _tr("Partnerorganisaties")
    for key, words, icon, do, keys, owner in made:
        own_key = "Return" if key == "open" else ""
        actions.add(f"partners.{key}", Wording(words, group, icon, own_key), do, keys, owner)


def _tr(words: str) -> str:
    return QCoreApplication.translate("PartnersPage", words)
