"""How fresh an activity is, where the offer shows it: the tip of the list and the panel."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pijler4_desktop.domain.verifying.freshness import FreshState
from pijler4_desktop.domain.vocabulary import RequestStep
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.kit.freshness import FreshnessCard, FreshnessPill
from pijler4_desktop.ui.offer import columns
from tests.ui.offer.conftest import Desk

LATE = "Taalcafé Babbelhoek"


def test_the_list_and_the_panel_say_how_fresh_it_is_and_why(desk: Desk) -> None:
    shown = desk.page.list
    at = desk.names().index(LATE)
    seen = date.today() - timedelta(weeks=30)  # noqa: DTZ011  as the factory has it
    reason = f"Nagekeken op {date_text(seen)}, elke 6 maanden: sinds "

    model = shown.table.model()
    assert str(model.index(at, columns.VERIFIED).data(Qt.ItemDataRole.ToolTipRole)).startswith(
        reason
    )
    row = desk.office.offer.rows(shown.ids)[shown.ids[at]]
    assert row.fresh.state is FreshState.OVERDUE

    shown.table.select_line(at)
    shown.open_panel()
    desk.settle()
    card = shown.panel.findChild(FreshnessCard)
    assert card is not None
    said = [one.text() for one in card.findChildren(QLabel)]
    assert any(words.startswith(reason) for words in said)
    assert {"Bewerkt", "Nagekeken", "Doorgegeven", "Volledig"} <= set(said)
    assert any(words.startswith("Vul eerst in: ") for words in said)
    (pill,) = card.findChildren(FreshnessPill)
    assert pill.accessibleName() == "Te laat"
    assert pill.toolTip().startswith(reason)

    organisation = desk.office.offer.open(row.id).activity.organisation_id
    verifications = desk.office.verifications
    request = verifications.request
    desk.jobs.write(lambda _progress: request(organisation, RequestStep.UNREACHABLE, [row.id]))
    desk.settle()
    now = [one for one in shown.panel.findChildren(FreshnessCard) if not one.isHidden()]
    words = [label.text() for card in now for label in card.findChildren(QLabel)]
    assert any(said.startswith("Onbereikbaar sinds ") for said in words)
