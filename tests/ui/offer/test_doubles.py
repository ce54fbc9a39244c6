"""While one types a name that we have already, the form says so, and never stands in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.forms.double_note import REST_MS
from pijler4_desktop.ui.offer.form_page import FormPage
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

KNOWN, HOUSE = "Gezinsbuddy's", "Huis van het Kind"


def the_form(desk: Desk) -> FormPage:
    assert desk.page.editing.made is not None
    return desk.page.editing.made


def type_in(desk: Desk, key: str, text: str) -> None:
    widget = the_form(desk).form.entries[key].widget
    widget.setFocus()
    QTest.keyClicks(widget, text)


@pytest.fixture
def typing(desk: Desk, qtbot: QtBot) -> Desk:
    """Return a desk with a new activity whose name we have already."""
    desk.do("new")
    type_in(desk, "name", "Gezinsbudys")
    qtbot.waitUntil(lambda: bool(the_form(desk).doubles.words), timeout=5_000)
    return desk


def test_a_double_is_told_while_typing(typing: Desk) -> None:
    assert the_form(typing).doubles.words == f"Lijkt op '{KNOWN}' van {HOUSE}."
    assert the_form(typing).doubles.isVisible()
    assert not faults(typing.window)


def test_it_stands_in_the_way_of_nothing(typing: Desk) -> None:
    typing.do("save_close")

    assert "Gezinsbudys" in typing.names()


def test_the_link_opens_it_and_keeps_what_was_typed(typing: Desk) -> None:
    the_form(typing).doubles.link.click()
    typing.settle()

    current = typing.page.list.table.current_id()
    assert current is not None
    assert typing.office.offer.open(current).activity.name == KNOWN
    assert typing.page.list.panel.isVisible()
    typing.do("new")
    assert typing.page.title == "Gezinsbudys"


def test_another_organisation_takes_it_away(typing: Desk, qtbot: QtBot) -> None:
    type_in(typing, "organisation_id", "Sportraad")

    qtbot.waitUntil(lambda: not the_form(typing).doubles.words, timeout=5_000)


def test_a_stored_activity_is_no_double_of_others_until_its_name_changes(
    typing: Desk, qtbot: QtBot
) -> None:
    typing.do("save_close")

    typing.do("edit")
    qtbot.wait(REST_MS * 2)
    typing.settle()
    assert not the_form(typing).doubles.words

    widget = the_form(typing).form.entries["name"].widget
    QTest.keyClick(widget, Qt.Key.Key_End)
    QTest.keyClicks(widget, "s")
    qtbot.waitUntil(lambda: bool(the_form(typing).doubles.words), timeout=5_000)


def test_an_answer_that_comes_too_late_is_dropped(typing: Desk) -> None:
    type_in(typing, "name", "x")
    the_form(typing)._watch._ask()
    typing.do("cancel")
    typing.page.list.table.select_line(0)

    typing.do("edit")

    assert not the_form(typing).doubles.words
