"""Doorgeven tells what changed since the last hand-off, and opens it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.handoff.page import HandoffPage
from pijler4_desktop.ui.page import HANDOFF, OFFER, ShowThese
from tests.factories import fill_office
from tests.ui.hands import Hands, hands_on


@pytest.fixture
def hands(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    fill_office(office)
    with hands_on(office, tmp_path, qtbot) as made:
        yield made


def test_what_changed_is_counted_once_something_was_handed_off(
    hands: Hands, tmp_path: Path
) -> None:
    office = hands.office
    hands.window.open_page(HANDOFF)
    hands.settle()
    page = hands.window.stack.page
    assert isinstance(page, HandoffPage)
    since = page.panel.since
    assert not since.isVisible()

    office.exporting.export(tmp_path / "agii.xlsx", "agii")
    first = office.offer.open(office.offer.ids(OfferFilter())[0])
    office.offer.edit(first, replace(first.activity, phone="053 00 00 77"))
    hands.window.open_page(OFFER)
    hands.window.open_page(HANDOFF)
    hands.settle()

    assert since.isVisible()
    assert [box.accessibleName() for box in since.boxes] == [
        "0 nieuw", "1 gewijzigd", "0 gestopt"
    ]  # fmt: skip
    assert since.changed.toolTip().endswith(": telefoon")
    asked: list[tuple[str, object]] = []
    page.open_page.connect(lambda key, what: asked.append((key, what)))
    since.changed.setFocus()
    hands.press("Return")
    assert asked == [(OFFER, ShowThese((first.activity.id,), "Gewijzigd sinds de vorige doorgave"))]
