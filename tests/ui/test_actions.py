"""One registry: every action has words, and no keys mean two things."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.actions import Actions, Wording, key_text, page_keys, tip


def test_an_action_says_its_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    done: list[str] = []
    made = actions.add(
        "offer.verify", Wording("Nog juist", "Aanbod", "check"), lambda: done.append("x"), ["Alt+J"]
    )
    assert made.toolTip() == "Nog juist (Alt+J)"
    assert actions["offer.verify"] is made
    assert actions.grouped() == {"Aanbod": [made]}
    made.trigger()
    assert done == ["x"]
    actions.reword("offer.verify", "Nog altijd juist")
    assert made.toolTip() == "Nog altijd juist (Alt+J)"


def test_keys_of_a_page_only_work_inside_it(qtbot: QtBot) -> None:
    window = QWidget()
    page = QWidget(window)
    qtbot.addWidget(window)
    made = Actions(window).add("a", Wording("A", "G"), lambda: None, ["F2"], page)
    assert made.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    assert made in page.actions()


def test_actions_go_with_their_page(qtbot: QtBot) -> None:
    window = QWidget()
    page = QWidget(window)
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add("form.save", Wording("Bewaren", "Formulier"), lambda: None, ["Ctrl+S"], page)
    with qtbot.waitSignal(actions.changed):
        page.deleteLater()
    assert "form.save" not in actions
    assert actions.grouped() == {}


def test_a_menu_shows_the_same_actions(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    first = actions.add("a", Wording("A", "G"), lambda: None)
    second = actions.add("b", Wording("B", "G"), lambda: None)
    menu = actions.menu(window, "b", "", "a")
    shown = menu.actions()
    assert shown[0] is second
    assert shown[1].isSeparator()
    assert shown[2] is first


def test_digits_also_work_on_a_belgian_keyboard() -> None:
    assert page_keys(1) == ("Ctrl+1", "Ctrl+&")
    assert page_keys(2) == ("Ctrl+2", "Ctrl+é")
    every = [key for number in range(1, 9) for key in page_keys(number)]
    assert max(Counter(every).values()) == 1


def test_a_tooltip_without_keys_is_just_the_words() -> None:
    assert tip("Bestand kiezen…", ()) == "Bestand kiezen"


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert key_text("Ctrl+Return") == "Ctrl+Enter"
    assert key_text("Alt+Left") == "Alt+←"
    assert key_text("Del") == "Delete"
    assert key_text("Ctrl+Shift+F") == "Ctrl+Shift+F"
