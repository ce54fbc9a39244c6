"""The states of the page that are worth a picture."""

from collections.abc import Callable, Sequence
from datetime import datetime, time

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.offer.recovery import RecoveryBar


def scenes_of(
    shown: OfferList,
    bar: RecoveryBar,
    edit: Callable[[], object],
    leave_form: Callable[[], object],
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

    def recovery() -> None:
        table()
        moment = datetime.combine(datetime.now().astimezone().date(), time(10, 38)).astimezone()
        bar.offer([FormDraft(Activity(id="", name=""), True, {}, moment)])

    return (
        ("tabel", table),
        ("paneel", panel),
        ("bewerken", form),
        ("terugzetten", recovery),
    )
