"""What gives way as the window gets narrower: filters to a button, the table under the panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType, Level
from pijler4_desktop.ui.navigation import RAIL, WIDE
from pijler4_desktop.ui.offer.facets import WIDTH as FACETS
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

XL, L, M, S = (1440, 900), (1366, 768), (1093, 614), (960, 540)
TWO = OfferFilter(types=frozenset({ActivityType.BUDDY}), levels=frozenset({Level.A1}))


def resize(desk: Desk, size: tuple[int, int]) -> None:
    """Give the page what a window of this size leaves it."""
    width, height = size
    desk.window.resize(width, height)
    desk.page.resize(width - (WIDE if width >= 1400 else RAIL), height - 58)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("size", "filters", "panel"),
    [
        (XL, True, 370),
        (L, True, 356),
        ((1180, 700), True, 356),
        ((1179, 700), False, 352),
        (M, False, 352),
        ((961, 540), False, 352),
        (S, False, 960 - RAIL),
    ],
)
def test_each_size_has_its_form(
    desk: Desk, size: tuple[int, int], filters: bool, panel: int
) -> None:
    resize(desk, size)
    desk.page.list.table.select_line(0)
    desk.page.list.open_panel()

    assert desk.page.list.facets.isVisible() == filters
    assert desk.page.list.filters.button.isVisible() == (
        not filters and panel < 400  # under the panel nothing else shows
    )
    if filters:
        assert desk.page.list.filters.side.width() == FACETS
    assert desk.page.list.panel.width() == panel
    assert desk.page.list.table.isVisible() == (panel < 400)


@pytest.mark.parametrize("size", [M, S])
def test_the_button_tells_how_many_filters_and_shows_them(
    desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    resize(desk, size)
    desk.page.list.want(TWO)
    desk.settle()
    assert desk.page.list.filters.button.text() == "Filters 2"

    desk.do("filters")
    assert desk.page.list.facets.isVisible()
    assert faults(desk.page.list.filters.popover) == []
    first = desk.page.list.facets.first
    assert desk.page.list.filters.popover.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    desk.settle()
    assert desk.page.list.filters.button.text() == "Filters 3"
    assert desk.page.list.facets.isVisible()

    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not desk.page.list.facets.isVisible()


def test_the_filters_come_back_beside_the_list(desk: Desk) -> None:
    resize(desk, M)
    desk.page.list.filters.button.click()
    resize(desk, XL)
    assert desk.page.list.facets.isVisible()
    assert desk.page.list.facets.parentWidget() is desk.page.list.filters.side
    assert desk.page.list.facets.width() == FACETS - 1  # its line


@pytest.mark.parametrize("size", [XL, L, M, S])
@pytest.mark.parametrize("panel", [False, True])
def test_nothing_is_cut(desk: Desk, qtbot: QtBot, size: tuple[int, int], panel: bool) -> None:
    resize(desk, size)
    desk.page.list.want(TWO)
    desk.settle()
    if panel:
        desk.page.list.table.select_line(0)
        desk.page.list.open_panel()
    qtbot.waitUntil(lambda: faults(desk.page) == [])  # words find their height a round later
