"""Several organisations at once: choosing them, asking each, and the way to doubles."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.page import DOUBLES
from tests.ui.audit import faults
from tests.ui.partners.conftest import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def top_of(desk: Desk, line: int) -> int:
    table = desk.page.list.table
    index = table.model().index(line, 0, QModelIndex())
    return table.viewport().mapTo(desk.page, table.visualRect(index).topLeft()).y()


def dialog_of(desk: Desk) -> QFileDialog:
    return desk.page.findChildren(QFileDialog)[-1]


def test_several_are_asked_at_once(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    shown, table = desk.page.list, desk.page.list.table
    table.setFocus()
    table.select_line(0)
    desk.settle()
    assert not shown.choice.isVisible()
    before = top_of(desk, 2)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Down, SHIFT)
    assert shown.choice.isVisible()
    assert shown.choice.words == "3 gekozen"
    assert top_of(desk, 2) == before
    assert faults(desk.window) == []

    names = desk.names()[:3]
    button = next(
        one
        for one in shown.choice.findChildren(QPushButton)
        if one.isVisible() and one.text() == "Vragenblad als Excel"
    )
    button.click()
    desk.settle()
    with qtbot.waitSignal(desk.page.asking.told, timeout=20_000):
        dialog_of(desk).fileSelected.emit(str(tmp_path))
    assert desk.said[-1] == (f"3 vragenbladen bewaard in de map {tmp_path.name}", False)
    assert len(list(tmp_path.glob("*.xlsx"))) == 3
    assert [name for _id, name in shown.chosen_names()] == names

    QTest.keyClick(table, Qt.Key.Key_Escape)
    desk.settle()
    assert not shown.choice.isVisible()
    assert table.chosen_count == 1


def test_one_line_is_chosen_with_space_and_stays_so_after_a_change(desk: Desk) -> None:
    shown, table = desk.page.list, desk.page.list.table
    table.setFocus()
    table.select_line(1)
    desk.key(Qt.Key.Key_Space)
    assert shown.choice.words == "1 gekozen"
    desk.key(Qt.Key.Key_Down, CTRL)
    desk.key(Qt.Key.Key_Space)
    assert shown.choice.words == "2 gekozen"
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Home)
    assert table.current_id() == shown.ids[0]
    assert table.chosen_ids() == [shown.ids[line] for line in (1, 2, 4)]
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Up, SHIFT)
    assert table.chosen_ids() == [shown.ids[line] for line in (1, 2, 4, -2, -1)]
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Up)
    assert table.chosen_count == 1
    assert not shown.choice.isVisible()
    table.choose_ids([shown.ids[1], shown.ids[4]])
    chosen = table.chosen_ids()

    desk.office.contact_log.done(chosen[0])
    shown.refresh(desk.office.contact_log.done(chosen[1]))
    desk.settle()
    assert set(table.chosen_ids()) == set(chosen)


def test_one_sheet_to_print_and_the_page_of_doubles(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.choose("Sportclub Zwaluw")
    desk.do("ask_pdf")
    target = tmp_path / "vraag.pdf"
    with qtbot.waitSignal(desk.page.asking.told, timeout=20_000):
        dialog_of(desk).fileSelected.emit(str(target))
    assert desk.said[-1] == ("Vragenblad bewaard: vraag.pdf", False)
    assert target.read_bytes().startswith(b"%PDF")

    desk.do("doubles")
    assert desk.opened[-1] == (DOUBLES, None)
