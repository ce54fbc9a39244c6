"""The organisation behind the form: its number, a way to its offer, its contact at hand."""

import pytest
from PySide6.QtTest import QTest

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.ui.offer.form_page import FormPage
from tests.factories import an_organisation
from tests.ui.offer.conftest import Desk

HOUSE = an_organisation(
    "Zwemclub Lindergem", kbo="0417497106", phone="053 00 00 11", email="info@zwemclub.example"
)
MAIL = "anders@zwemclub.example"


def the_form(desk: Desk) -> FormPage:
    assert desk.page.editing.made is not None
    return desk.page.editing.made


@pytest.fixture
def swimming(desk: Desk) -> Desk:
    """Return a desk with the form of an activity of the house open."""
    desk.office.organisations.add(HOUSE)
    one = Activity(id="0197f000-0000-7000-8000-000000000001", name="Aaa", email=MAIL)
    desk.office.offer.add(one, HOUSE.name)
    desk.page.list.ask()
    desk.settle()
    desk.page.list.table.select_line(0)
    desk.do("edit")
    return desk


def test_a_known_organisation_is_told_by_its_number(swimming: Desk) -> None:
    house = the_form(swimming).house

    assert house.below_name.words == "KBO 0417.497.106"
    details = "053 00 00 11 · info@zwemclub.example"
    assert house.at_contact.words == f"Van de organisatie: {details}"


def test_its_offer_is_a_press_away_and_the_form_keeps_what_was_typed(swimming: Desk) -> None:
    QTest.keyClicks(the_form(swimming).form.entries["name"].widget, "!")

    the_form(swimming).house.below_name.link.click()
    swimming.settle()

    assert swimming.page.list.wanted == OfferFilter(text=HOUSE.name)
    assert swimming.names() == ["Aaa"]
    swimming.do("edit")
    assert swimming.page.title == "Aaa!"


def test_its_contact_fills_what_is_empty(swimming: Desk) -> None:
    page = the_form(swimming)
    assert page.house.at_contact.link.isVisibleTo(page)

    page.house.at_contact.link.click()

    activity = page.form.activity
    assert (activity.phone, activity.email) == (HOUSE.phone, MAIL)
    assert page.changed
    assert not page.house.at_contact.link.isVisibleTo(page)


def test_another_name_is_another_organisation(swimming: Desk) -> None:
    page = the_form(swimming)
    page.form.organisation.editor.clear()
    QTest.keyClicks(page.form.organisation.editor, "Sportraad")
    assert page.house.below_name.words == page.house.at_contact.words == ""

    page.form.organisation.editor.clear()
    QTest.keyClicks(page.form.organisation.editor, "zwemclub lindergem")
    assert page.house.below_name.words == "KBO 0417.497.106"


def test_a_copy_shows_its_organisation(swimming: Desk) -> None:
    swimming.do("cancel")
    swimming.page.list.table.select_line(0)

    swimming.do("duplicate")

    page = the_form(swimming)
    assert page.form.organisation.editor.text() == HOUSE.name
    assert page.house.below_name.words
    swimming.do("save_close")
    assert swimming.names()[:2] == ["Aaa", "Aaa (kopie)"]
