"""The states of the page that are worth a picture."""

from collections.abc import Callable, Sequence

from pijler4_desktop.ui.offer.list_view import OfferList


def scenes_of(
    shown: OfferList, edit: Callable[[], object], leave_form: Callable[[], object]
) -> Sequence[tuple[str, Callable[[], object]]]:
    """Return the name of each state and what brings it about."""

    def table() -> None:
        leave_form()
        shown.close_panel()

    def panel() -> None:
        leave_form()
        shown.table.select_line(0)
        shown.open_panel()

    def form() -> None:
        shown.table.select_line(0)
        edit()

    return (("tabel", table), ("paneel", panel), ("bewerken", form))
