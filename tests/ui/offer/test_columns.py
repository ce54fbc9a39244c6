"""Choosing columns: which, where, how wide, kept for the next start; high rows and low ones."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.lists.look import TableLook, look_of
from pijler4_desktop.ui.memory import Density, Memory
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.offer.columns import DEFAULT_SHOWN
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "window.ini")


@pytest.fixture
def reopen(office: Office, open_desk: Callable[[], Desk], memory: Memory) -> Callable[[], Desk]:
    """Return what opens the page as at the next start."""
    fill_office(office)

    def opened() -> Desk:
        desk = open_desk()
        desk.page.resize(1700, 700)
        desk.page.remember(Memory(Path(memory._settings.fileName())))
        desk.settle()
        return desk

    return opened


def headings(desk: Desk) -> list[str]:
    """Return the headings in sight, from left to right."""
    head, model = desk.page.list.table.horizontalHeader(), desk.page.list.table.model()
    order = sorted(range(head.count()), key=head.visualIndex)
    return [
        str(model.headerData(n, Qt.Orientation.Horizontal))
        for n in order
        if not head.isSectionHidden(n)
    ]


def entry(desk: Desk, title: str) -> QListWidgetItem:
    QApplication.processEvents()  # the list fills itself a round later
    found = desk.page.list.columns.popup.list.findItems(title, Qt.MatchFlag.MatchStartsWith)
    return found[0]


def step_to(desk: Desk, title: str) -> None:
    desk.page.list.columns.popup.list.setCurrentItem(entry(desk, title))


def test_a_column_is_chosen_with_the_space_bar(desk: Desk, qtbot: QtBot) -> None:
    desk.page.resize(1700, 700)
    desk.do("columns")
    popup = desk.page.list.columns.popup
    assert popup.isVisible()
    step_to(desk, "Type")

    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert headings(desk)[-1] == "Type"

    step_to(desk, "Niveau")
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert "Niveau" not in headings(desk)

    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_keys_of_the_table_do_nothing_while_choosing(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.page.list.table.select_line(0)
    desk.page.list.table.setFocus()
    desk.do("columns")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
        qtbot.keyClick(desk.page.list.columns.popup.list, key)
    desk.settle()
    assert len(desk.names()) == 20
    assert desk.page.crumbs == ()


def test_the_name_stays(desk: Desk, qtbot: QtBot) -> None:
    desk.do("columns")
    step_to(desk, "Naam")
    qtbot.keyClick(desk.page.list.columns.popup.list, Qt.Key.Key_Space)
    assert "Naam en organisatie" in headings(desk)


def test_a_column_moves_and_widens_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.page.resize(1700, 700)
    desk.do("columns")
    popup, table = desk.page.list.columns.popup, desk.page.list.table
    step_to(desk, "Status")
    before = table.columnWidth(columns.STANDING)

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right):
        qtbot.keyClick(popup.list, key, CONTROL)
        QApplication.processEvents()

    assert headings(desk)[5:8] == ["Status", "Vrij", "Voorwaarden"]
    assert table.columnWidth(columns.STANDING) == before + 8
    assert popup.list.currentItem().text() == "Status"


def test_the_same_with_buttons_instead_of_dragging(desk: Desk) -> None:
    desk.page.resize(1700, 700)
    desk.do("columns")
    popup = desk.page.list.columns.popup
    step_to(desk, "Wanneer")
    assert popup._steps[1, 0].isEnabled()
    popup._steps[1, 0].click()
    assert headings(desk)[2:4] == ["Niveau", "Wanneer"]
    step_to(desk, "Naam")
    assert not popup._steps[0, 8].isEnabled()  # it takes what the others leave


def test_a_column_that_does_not_fit_says_so(desk: Desk) -> None:
    desk.page.resize(898, 700)
    desk.do("columns")
    assert entry(desk, "Uren").text() == "Uren (past nu niet)"
    assert entry(desk, "Status").text() == "Status"


def test_the_defaults_come_back(desk: Desk) -> None:
    desk.page.resize(1700, 700)
    table = desk.page.list.table
    table.take_look(TableLook(("name", "place"), {"place": 200}, "place", descending=True))
    desk.page.list.columns.popup._reset.click()
    assert table.look == TableLook(DEFAULT_SHOWN, sort="place", descending=True)
    assert headings(desk)[1] == "Naam en organisatie"
    assert len(headings(desk)) == 9


def test_dragging_keeps_the_boxes_in_front_and_the_pictures_whole(desk: Desk) -> None:
    desk.page.resize(1250, 700)
    table = desk.page.list.table
    head = table.horizontalHeader()
    head.moveSection(head.visualIndex(columns.STANDING), 2)
    head.resizeSection(columns.STANDING, 10)
    head.resizeSection(columns.VERIFIED, 5000)

    assert headings(desk)[:3] == ["Kies", "Naam en organisatie", "Status"]
    assert table.columnWidth(columns.STANDING) == columns.MEASURES[columns.STANDING].least
    assert table.columnWidth(columns.NAME) >= columns.NAME_MIN_WIDTH
    assert table.look.shown[:2] == ("name", "standing")


def test_everything_is_there_again_at_the_next_start(reopen: Callable[[], Desk]) -> None:
    desk = reopen()
    table = desk.page.list.table
    table.take_look(TableLook(("name", "place", "standing"), {"place": 180}))
    table.sortByColumn(columns.PLACE, Qt.SortOrder.DescendingOrder)
    desk.actions["offer.compact"].trigger()
    names = desk.names()

    again = reopen()
    look = TableLook(("name", "place", "standing"), {"place": 180}, "place", descending=True)
    assert again.page.list.table.look == look
    assert headings(again) == ["Kies", "Naam en organisatie", "Plaats", "Status"]
    assert again.page.list.table.columnWidth(columns.PLACE) == 180
    assert again.names() == names
    assert again.page.list.table.rowHeight(0) == 36


@pytest.mark.parametrize(
    "plain",
    [
        None,
        7,
        {"shown": "name"},
        {"shown": ["gone", "level"]},
        {"shown": ["name", 3], "sort": "gone", "widths": [1]},
    ],
)
def test_a_look_nobody_understands_is_the_usual_one(plain: object) -> None:
    look = look_of(plain, columns.SHAPE)
    assert look.sort == "name"
    assert look.shown in (DEFAULT_SHOWN, ("name",))
    assert look.widths == {}


def test_low_rows_show_more_and_follow_the_settings(desk: Desk, memory: Memory) -> None:
    desk.page.remember(memory)
    table = desk.page.list.table
    assert table.rowHeight(0) == 48
    memory.density = Density.COMPACT
    assert table.rowHeight(0) == 36
    assert desk.actions["offer.compact"].isChecked()
    desk.actions["offer.roomy"].trigger()
    assert memory.density is Density.ROOMY


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
@pytest.mark.parametrize("size", [(1304, 710), (898, 482)])
def test_nothing_is_cut_or_nameless(
    desk: Desk, qapp: QApplication, size: tuple[int, int], scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    desk.page.resize(*size)
    desk.do("columns")
    assert faults(desk.page) == []
