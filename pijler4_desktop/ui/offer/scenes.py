"""The states of the page that are worth a picture."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import Protocol

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.several import Several
from pijler4_desktop.ui.offer.two_views import TwoViews
from pijler4_desktop.ui.offer.unsaved import Unsaved


class Shown(Protocol):
    """What the page shows, and how to come there."""

    list: OfferList
    several: Several
    views: TwoViews
    unsaved_forms: Unsaved

    def edit(self) -> None:
        """Open the form."""

    def back(self) -> bool:
        """Leave the form."""


def scenes_of(page: Shown) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return the name of each state and what brings it about."""
    shown = page.list

    def table() -> None:
        page.views.show_table()
        shown.close_panel()

    def panel() -> None:
        table()
        shown.table.select_line(0)
        shown.open_panel()

    def chosen() -> None:
        table()
        shown.table.choose_ids(shown.ids[1:4])

    def bulk() -> None:
        chosen()
        page.several.bulk()

    def form() -> None:
        page.views.show_table()
        shown.table.select_line(0)
        page.edit()

    def recovery() -> None:
        table()
        moment = datetime.combine(datetime.now().astimezone().date(), time(10, 38)).astimezone()
        page.unsaved_forms.bar.offer([FormDraft(Activity(id="", name=""), True, {}, moment)])

    return (
        ("meer", chosen),
        ("wijzigen", bulk),
        ("tabel", table),
        ("paneel", panel),
        ("bewerken", form),
        ("terugzetten", recovery),
        *_coverage(page.views),
    )


def _coverage(views: TwoViews) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return the states of the matrix."""

    def cell() -> None:
        views.show_coverage()
        views.coverage_panel(shown=True)

    def matrix() -> None:
        views.show_coverage()
        views.coverage_panel(shown=False)

    return ("cel", cell), ("dekking", matrix)
