"""The bar above the page gives its room to what says where you are; the search gives way first."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.kit.labels import Elided
from pijler4_desktop.ui.page import PARTNERS
from pijler4_desktop.ui.topbar import TopBar
from tests.ui.audit import faults
from tests.ui.hands import Hands


def a_bar(qtbot: QtBot, done: list[str]) -> TopBar:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    search, undo, redo = (
        actions.add(id_, Wording(words, "Ga naar", icon), lambda: done.append("x"), [keys])
        for id_, words, icon, keys in (
            ("go.palette", "Zoek of doe iets", "search", "Ctrl+K"),
            ("edit.undo", "Ongedaan maken", "arrow-back-up", "Ctrl+Z"),
            ("edit.redo", "Opnieuw", "arrow-forward-up", "Ctrl+Y"),
        )
    )
    bar = TopBar(search, undo, redo)
    bar.setParent(window)
    window.resize(1200, 60)
    window.show()
    bar.resize(1200, 58)
    bar.show()
    return bar


def test_the_search_says_its_keys_and_opens(qtbot: QtBot) -> None:
    done: list[str] = []
    bar = a_bar(qtbot, done)
    bar.show_head("Aanbod", (), (), None)
    assert bar.search_button.width() == 270
    assert bar.search_button.accessibleName() == "Zoek of doe iets"
    assert bar.search_button.toolTip() == "Zoek of doe iets (Ctrl+K)"
    bar.search_button.click()
    assert done == ["x"]


def test_the_search_gives_way_to_the_title(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, [])
    widths = []
    for letters in (10, 60, 72, 84, 150):
        bar.show_head("n" * letters, ("Aanbod",), (), None)
        QApplication.processEvents()
        shown = bar.search_button.isVisibleTo(bar)
        widths.append(bar.search_button.width() if shown else 0)
        assert faults(bar) == []
    assert widths[0] == 270
    assert widths[-1] == 0
    assert widths == sorted(widths, reverse=True)
    assert 32 in widths


def test_the_title_is_whole_in_a_small_window(hands: Hands) -> None:
    hands.window.resize(960, 540)
    hands.window.open_page(PARTNERS)
    hands.settle()
    found = hands.window.findChildren(Elided)
    title = next(one for one in found if one.isVisible() and one.text() == "Partnerorganisaties")
    assert title.width() >= title.sizeHint().width()
