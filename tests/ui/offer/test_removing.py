"""Removing asks only why: Enter removes for a reason, Esc does not, a letter proposes one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.offer.removing import RemoveQuestion
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk


def ask(desk: Desk, qtbot: QtBot) -> RemoveQuestion:
    desk.page.list.table.setFocus()
    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_Delete)
    question = desk.page.findChild(RemoveQuestion)
    assert isinstance(question, RemoveQuestion)
    assert question.isModal()
    return question


def press(desk: Desk, qtbot: QtBot, question: RemoveQuestion, key: Qt.Key) -> None:
    qtbot.keyClick(question.reason, key)
    desk.settle()


def last_step(desk: Desk) -> str:
    step = desk.office.editing.to_undo
    return step.label if step else ""


def test_a_letter_and_enter_give_a_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    name = desk.names()[0]
    question = ask(desk, qtbot)
    assert question.focusWidget() is question.reason

    qtbot.keyClicks(question.reason, "d")
    assert question.reason.text() == "d"
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Down)
    press(desk, qtbot, question, Qt.Key.Key_Return)

    assert name not in desk.names()
    assert desk.said == [(f"{name} is verwijderd.", True)]
    assert last_step(desk) == f"{name} verwijderen: dubbel"
    assert desk.page.list.table.currentIndex().row() == 0
    desk.jobs.write(lambda _progress: desk.office.editing.undo())
    desk.settle()
    assert desk.names()[0] == name


def test_escape_removes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    before = desk.names()
    question = ask(desk, qtbot)
    qtbot.keyClicks(question.reason, "zomaar")
    press(desk, qtbot, question, Qt.Key.Key_Escape)
    assert desk.names() == before
    assert desk.said == []


def test_several_go_as_one_step_for_the_same_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    for _ in range(2):
        qtbot.keyClick(desk.page.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    question = ask(desk, qtbot)
    said = [one.text() for one in question.findChildren(QLabel)]
    assert "Waarom verwijder je 3 activiteiten?" in said
    question.chips[0].click()
    assert question.reason.hasFocus() or question.focusWidget() is question.reason
    press(desk, qtbot, question, Qt.Key.Key_Return)
    assert len(desk.names()) == 17
    assert last_step(desk) == "3 activiteiten verwijderen: bestaat niet meer"
    assert desk.said == [("3 activiteiten zijn verwijderd.", True)]


def test_no_reason_is_a_reason_too(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    name = desk.names()[0]
    question = ask(desk, qtbot)
    press(desk, qtbot, question, Qt.Key.Key_Return)
    assert name in desk.names()  # not with two keys in one go
    assert question.focusWidget() is question.remove
    qtbot.keyClick(question.remove, Qt.Key.Key_Return)
    desk.settle()
    assert last_step(desk) == f"{name} verwijderen"


def test_what_is_typed_is_the_reason_and_nothing_more(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    name = desk.names()[0]
    question = ask(desk, qtbot)
    qtbot.keyClicks(question.reason, "fout")
    press(desk, qtbot, question, Qt.Key.Key_Return)
    assert last_step(desk) == f"{name} verwijderen: fout"


@pytest.mark.parametrize("name", ["Koor", "Een heel lange naam van een activiteit " * 6])
def test_nothing_is_cut_or_nameless(desk: Desk, qtbot: QtBot, name: str) -> None:
    question = RemoveQuestion(name, 1, desk.page)
    qtbot.addWidget(question)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    question.open()
    QApplication.processEvents()
    assert faults(question) == []
