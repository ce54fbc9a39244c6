"""A window that is left open overnight shows in the morning what is late by then."""

import pytest

from pijler4_desktop.domain.partners import FollowUp, PartnerCounts, PartnerFilter
from pijler4_desktop.domain.wording import date_spoken
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.offer import columns as offer_columns
from pijler4_desktop.ui.page import OFFER, PARTNERS
from pijler4_desktop.ui.partners.columns import FOLLOW_UP
from pijler4_desktop.ui.partners.page import PartnersPage
from tests.partners_data import know_partners
from tests.ui.hands import Hands
from tests.ui.midnight import let_midnight_pass


def cell(page: PartnersPage, name: str, column: int) -> str:
    model, ids = page.list.table.model(), page.list.ids
    rows = page._office.partners.rows(ids)
    (line,) = [n for n, id_ in enumerate(ids) if rows[id_].name == name]
    return str(model.index(line, column).data())


def test_what_was_for_today_is_late_in_the_morning(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, window = hands.office, hands.window
    know_partners(office)
    window.open_page(PARTNERS)
    hands.settle()
    page = window.stack.page
    assert isinstance(page, PartnersPage)
    name = "Buurthuis De Linde"
    (id_,) = [one for one, row in office.partners.rows(page.list.ids).items() if row.name == name]
    page.list.open_id(id_)
    hands.settle()
    assert cell(page, name, FOLLOW_UP) == "vandaag"
    late = office.partners.late()
    badge = window.navigation._buttons[PARTNERS]
    asked: list[PartnerCounts] = []
    page.list._lookup.counted.connect(asked.append)

    let_midnight_pass(monkeypatch)
    window.open_page(OFFER)
    window.open_page(PARTNERS)
    hands.settle()
    assert cell(page, name, FOLLOW_UP) == "1 dag te laat"
    assert asked[-1].follow_ups[FollowUp.LATE] == office.partners.late() == late + 1
    assert badge._badge == late + 1
    card = page.list.panel.log.alert
    assert card.isVisible()
    assert page.list.panel.log.note.held_on.day is None
    page.list.panel.begin_note()
    page.list.panel.log.note.next_on.set_text("vandaag")
    assert page.list.panel.log.note.next_on.day == today()
    assert page.list.panel.log.note.next_on.hint == date_spoken(today())


def test_a_change_of_something_else_shows_the_day_too(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, offer = hands.office, hands.offer
    offer.several.verify([offer.list.ids[0]])
    hands.settle()
    verified = offer_columns.VERIFIED
    model = offer.list.table.model()
    before = str(model.index(0, verified).data())
    asked: list[object] = []
    offer.list._lookup.counted.connect(asked.append)

    let_midnight_pass(monkeypatch)
    one, other = office.partners.ids(PartnerFilter())[:2]
    hands.window.jobs.write(lambda _progress: office.merging.keep_apart([(one, other)]))
    hands.settle()
    assert len(asked) == 1
    assert str(model.index(0, verified).data()) != before
