"""A toast tells, waits for whoever needs time, and undoes."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui import toast as toast_module
from pijler4_desktop.ui.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def toast(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Toast:
    monkeypatch.setattr(toast_module, "SHOWN_MS", 60)
    return Toast(window)


def test_it_stands_in_the_middle_of_the_bottom_and_goes(
    qtbot: QtBot, window: QWidget, toast: Toast
) -> None:
    toast.say("Nagekeken.", undo=False)
    assert toast.words == "Nagekeken."
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - window.rect().center().x()) <= 1)
    qtbot.waitUntil(lambda: toast.words == "")


def test_undo_is_one_press_away(qtbot: QtBot, toast: Toast) -> None:
    toast.say("Nagekeken.", undo=True)
    assert toast.take_focus()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Ongedaan maken"
    with qtbot.waitSignal(toast.undo):
        qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert toast.words == ""


def test_it_waits_while_it_has_the_focus_or_the_mouse(qtbot: QtBot, toast: Toast) -> None:
    toast.say("Nagekeken.", undo=True)
    toast.take_focus()
    toast._timer.timeout.emit()
    assert toast.words
    focus = QApplication.focusWidget()
    assert focus is not None
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    focus.clearFocus()
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: toast.words == "")


def test_nothing_to_focus_when_it_is_away(toast: Toast) -> None:
    assert not toast.take_focus()


def box_of(toast: Toast) -> QRect:
    """Return where the toast itself is, without its shadow."""
    edge = toast_module.SHADE
    return toast.geometry().adjusted(edge, edge, -edge, -edge)


def line_of(lines: QListWidget) -> QRect:
    """Return where the current line is, in the window."""
    line = lines.visualItemRect(lines.currentItem())
    return line.translated(lines.viewport().mapTo(lines.window(), QPoint(0, 0)))


def test_it_never_covers_the_line_where_the_keyboard_is(qtbot: QtBot, window: QWidget) -> None:
    lines = QListWidget(window)
    lines.addItems([f"Aanbod {n}" for n in range(200)])
    lines.setGeometry(window.rect())
    lines.show()
    lines.setFocus()
    toast = Toast(window)
    for number in (0, 150):
        lines.setCurrentRow(number)
        toast.say("Nagekeken.", undo=True)
        assert not line_of(lines).intersects(box_of(toast))
    for _ in range(12):
        qtbot.keyClick(lines, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: not line_of(lines).intersects(box_of(toast)))
    lines.setCurrentRow(199)  # there is nothing below it to scroll to
    qtbot.waitUntil(lambda: not line_of(lines).intersects(box_of(toast)))
    assert line_of(lines).bottom() <= lines.height()
