"""The list and its panel hold still, and show whole words where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.kit.facet import FacetRow
from pijler4_desktop.ui.theme.theme import colour
from tests.ui.offer.conftest import Desk
from tests.ui.painted import listening

TWO_FILTERS = OfferFilter(
    standings=frozenset({Standing.CONFIRMED, Standing.TO_VERIFY}), levels=frozenset({Level.A1})
)


def types_in_sight(desk: Desk) -> list[str]:
    rows = desk.page.list.facets._types.values()
    return [row.text() for row in rows if row.isVisible()]


def test_lines_stay_where_they_are_when_a_second_is_chosen(desk: Desk) -> None:
    shown = desk.page.list
    shown.want(TWO_FILTERS)
    desk.settle()
    height = shown.chips.height()
    shown.table.choose_ids(shown.ids[1:3])
    desk.settle()
    assert shown.chips.choice.isVisible()
    assert shown.chips.height() == height
    shown.table.select_line(0)
    desk.settle()
    assert shown.chips.height() == height


def test_the_level_stays_beside_an_open_panel(desk: Desk) -> None:
    desk.page.list.table.select_line(0)
    desk.page.list.open_panel()
    desk.settle()
    assert "level" in desk.page.list.table.columns_in_sight


def test_the_busiest_types_are_in_sight_and_the_rest_one_press_away(desk: Desk) -> None:
    facets = desk.page.list.facets
    few = types_in_sight(desk)
    assert len(few) == 6
    assert "Kennismakingsstage" in few
    facets._more_types.click()
    desk.settle()
    assert len(types_in_sight(desk)) == len(ActivityType)
    named = facets._types[ActivityType.ASSOCIATION_TASTER]
    assert named.text() == "Vereniging"
    assert named.accessibleName().startswith("Vereniging (kennismaking)")
    with listening() as ear:
        rows = [line for line in ear.hear(desk.window) if isinstance(line.widget, FacetRow)]
    assert len(rows) > len(ActivityType)
    assert not [line.words for line in rows if line.cut]
    facets._more_types.click()
    desk.page.list.want(OfferFilter(types=frozenset({ActivityType.OTHER})))
    desk.settle()
    assert types_in_sight(desk) == [*few, "Andere"]  # a filter folds no type away


def test_a_long_type_and_the_standing_do_not_overlap(desk: Desk) -> None:
    shown = desk.page.list
    shown.want(OfferFilter(types=frozenset({ActivityType.ASSOCIATION_TASTER})))
    desk.settle()
    shown.table.select_line(0)
    shown.open_panel()
    shown.panel.setFixedWidth(352)
    desk.settle()
    type_, standing = (item.geometry() for item in shown.panel._pills._items)
    assert not type_.intersects(standing)


def test_only_chosen_lines_are_ticked_not_the_one_that_is_open(desk: Desk, qtbot: QtBot) -> None:
    shown, table = desk.page.list, desk.page.list.table
    table.select_line(0)
    shown.open_panel()
    desk.settle()
    assert table.chosen_count == 1
    assert table.ticked_count == 0
    assert not shown.chips.choice.isVisible()

    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.chosen_ids() == [shown.ids[1]]  # the open line does not come along
    assert shown.chips.choice.words == "1 gekozen"
    shown.ask()
    desk.settle()
    assert table.ticked_count == 1

    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked_count == 0
    assert table.current_id() == shown.ids[1]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.chosen_ids() == [shown.ids[2]]
    assert table.ticked_count == 0


def test_the_ring_goes_around_the_line_by_keyboard_only(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.list.table
    table.select_line(1)
    table.setFocus()
    line = table.visualRect(table.currentIndex())

    def at_the_right() -> str:
        picture = table.viewport().grab().toImage()
        return picture.pixelColor(table.viewport().width() - 40, line.y() + 2).name()

    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert at_the_right() == colour("focus").name()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert at_the_right() != colour("focus").name()


def test_the_panel_has_the_menu_of_a_line(desk: Desk, qtbot: QtBot) -> None:
    shown = desk.page.list
    shown.table.select_line(0)
    shown.open_panel()
    desk.settle()
    qtbot.mouseClick(shown.panel._more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Bewerken"
    assert {"Kopie maken", "Verwijderen"} <= set(words)
    menu.close()


def test_the_keyboard_goes_along_into_a_panel_that_covers_the_table(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.resize(960, 540)
    desk.page.resize(898, 482)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    shown = desk.page.list
    shown.table.select_line(0)
    shown.table.setFocus()
    desk.settle()
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    desk.settle()
    assert not shown.table.isVisible()
    assert QApplication.focusWidget() is shown.panel._verify
    qtbot.keyClick(shown.panel._verify, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is shown.table
