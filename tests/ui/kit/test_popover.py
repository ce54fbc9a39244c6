"""A panel below a button: it takes the focus, gives it back, and stays on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import column
from pijler4_desktop.ui.kit.popover import Popover


def test_the_focus_comes_and_goes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, anchor, inside = QLineEdit(), button("Kolommen"), QLineEdit()
    window.setLayout(column(before, anchor))
    popover = Popover(window, column(inside), "Kolommen")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()

    popover.open_below(anchor, inside)
    assert popover.focusWidget() is inside
    with qtbot.waitSignal(popover.closed):
        qtbot.keyClick(inside, Qt.Key.Key_Escape)

    assert not popover.isVisible()
    assert QApplication.focusWidget() is before


def test_it_stays_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    anchor, inside = button("Kolommen"), QLineEdit()
    window.setLayout(column(anchor))
    popover = Popover(window, column(inside), "Kolommen")
    screen = window.screen().availableGeometry()
    window.move(screen.right() - 20, screen.bottom() - 20)
    window.show()

    popover.open_below(anchor, inside)
    assert screen.contains(popover.geometry())
    popover.hide()
