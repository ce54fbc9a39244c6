"""The first start: a municipality, also by an old name, and one of two ways to begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.page import ASK_FILE, IMPORTING, NEW, OFFER
from pijler4_desktop.ui.start.page import StartPage


@pytest.fixture
def start(qtbot: QtBot) -> StartPage:
    window = QWidget()
    qtbot.addWidget(window)
    page = StartPage([OFFER, IMPORTING], Actions(window))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


@pytest.mark.parametrize(
    ("typed", "nis"),
    [("Herzele", "41027"), ("41027", "41027"), ("herzele", "41027"), ("herze", "41027")],
)
def test_beginning_with_excel(qtbot: QtBot, start: StartPage, typed: str, nis: str) -> None:
    start.municipality.setText(typed)
    with qtbot.waitSignal(start.begun) as told:
        qtbot.mouseClick(start.buttons[IMPORTING], Qt.MouseButton.LeftButton)
    assert told.args == [nis, IMPORTING, ASK_FILE]


def test_enter_after_the_municipality_leads_to_the_first_way_in(
    qtbot: QtBot, start: StartPage
) -> None:
    start.municipality.setFocus()
    qtbot.keyClicks(start.municipality, "Nergens")
    qtbot.keyClick(start.municipality, Qt.Key.Key_Return)
    assert not start.buttons[IMPORTING].hasFocus()
    start.municipality.setText("Herzele")
    qtbot.keyClick(start.municipality, Qt.Key.Key_Return)
    qtbot.waitUntil(start.buttons[IMPORTING].hasFocus)


def test_an_old_name_leads_to_its_successor(qtbot: QtBot, start: StartPage) -> None:
    start.municipality.setText("Nevele")  # part of Deinze since 2019
    with qtbot.waitSignal(start.begun) as told:
        qtbot.mouseClick(start.buttons[OFFER], Qt.MouseButton.LeftButton)
    assert told.args == ["44083", OFFER, NEW]


@pytest.mark.parametrize("typed", ["", "Nergenshuizen", "H"])
def test_without_a_municipality_nothing_begins(qtbot: QtBot, start: StartPage, typed: str) -> None:
    start.municipality.setText(typed)
    with qtbot.assertNotEmitted(start.begun):
        qtbot.mouseClick(start.buttons[OFFER], Qt.MouseButton.LeftButton)
    assert start.municipality.property("state") == "error"
    assert start.municipality.accessibleDescription()


def test_names_are_completed(start: StartPage) -> None:
    completer = start.municipality.completer()
    completer.setCompletionPrefix("herz")
    assert completer.currentCompletion() == "Herzele"


def test_only_ways_that_work_are_offered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = StartPage([OFFER], Actions(window))
    qtbot.addWidget(page)
    page.show()
    assert page.buttons[OFFER].isVisible()
    assert set(page.buttons) == {OFFER}


def test_the_key_for_something_new_leads_to_the_municipality_first(
    qtbot: QtBot, start: StartPage
) -> None:
    start.activateWindow()
    qtbot.waitUntil(start.isActiveWindow)
    start.buttons[IMPORTING].setFocus()
    qtbot.keyClick(start.buttons[IMPORTING], Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is start.municipality

    qtbot.keyClicks(start.municipality, "Herzele")
    with qtbot.waitSignal(start.begun) as told:
        qtbot.keyClick(start.municipality, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["41027", OFFER, NEW]
