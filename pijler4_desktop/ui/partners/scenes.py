"""The states of the page that are worth a picture."""

from collections.abc import Callable, Sequence
from typing import Protocol

from pijler4_desktop.ui.partners.list_view import PartnerList
from pijler4_desktop.ui.partners.panel import DATA, LOG, OFFER

SOON = "vr"


class Shown(Protocol):
    """What the page shows, and how to come there."""

    list: PartnerList

    def back(self) -> bool:
        """Leave the form."""

    def note(self) -> None:
        """Note a contact."""

    def edit(self) -> None:
        """Open the form."""


def scenes_of(page: Shown) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return the name of each state and what brings it about."""
    shown = page.list

    def table() -> None:
        page.back()
        shown.panel.forget_notes()
        shown.close_panel()

    def tab(number: int) -> None:
        table()
        shown.table.select_line(0)
        shown.open_panel()
        shown.panel.tabs.setCurrentIndex(number)

    def note() -> None:
        tab(LOG)
        page.note()
        shown.panel.log.note.means.set_current("phone")
        shown.panel.log.note.next_on.set_text(SOON)

    def form() -> None:
        table()
        shown.table.select_line(0)
        page.edit()

    return (
        ("lijst", table),
        ("log", lambda: tab(LOG)),
        ("aanbod", lambda: tab(OFFER)),
        ("gegevens", lambda: tab(DATA)),
        ("noteren", note),
        ("bewerken", form),
    )
