"""The list of partner organisations: order, search, filters, columns, and what it says."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.partners import FollowUp, PartnerFilter
from pijler4_desktop.domain.vocabulary import OrganisationType, PartnerStatus
from pijler4_desktop.ui.kit.facet import FacetRow
from pijler4_desktop.ui.page import OFFER, NewOf, OfOrganisation
from pijler4_desktop.ui.partners import columns
from pijler4_desktop.ui.partners.facets import Values
from tests.partners_data import LONE
from tests.ui.audit import faults
from tests.ui.partners.conftest import Desk


def counted(desk: Desk, facet: str) -> dict[str, str]:
    """Return what a screen reader hears of the values of a facet, by their words."""
    values: Values = desk.page.list.facets.values[facet]
    return {box.text(): box.accessibleName().split(", ")[1] for box in values.boxes.values()}


def test_whom_to_call_stands_first(desk: Desk) -> None:
    assert desk.names()[:4] == [
        "Sportclub Zwaluw",
        "Buurthuis De Linde",
        "Basisschool De Boomgaard",
        "Rusthuis Ter Meersen",
    ]
    assert desk.page.list._number.text() == "18 organisaties"
    assert desk.page.list._without.text() == "1 zonder aanbod"
    table = desk.page.list.table
    spoken = table.model().index(0, columns.NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Sportclub Zwaluw, Aalst. Sport. Partner. aanbod: 1. laatste contact:")
    assert spoken.endswith("opvolgen: 3 dagen te laat")
    assert faults(desk.page) == []

    table.sortByColumn(columns.NAME, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert desk.names() == sorted(desk.names(), key=str.casefold)


def test_typing_and_ticking_narrow_the_list(desk: Desk, qtbot: QtBot) -> None:
    shown = desk.page.list
    desk.actions["partners.search"].trigger()
    qtbot.keyClicks(shown.search, "0999.100")
    qtbot.waitUntil(lambda: len(shown.ids) == 1)
    desk.settle()
    assert desk.names() == ["Sportclub Zwaluw"]
    assert desk.chips() == ["'0999.100'"]
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown.ids) == 18)

    assert counted(desk, "follow_ups")["Te laat"] == "1 resultaat"
    assert counted(desk, "statuses")["In gesprek"] == "2 resultaten"
    shown.facets.values["statuses"].boxes[PartnerStatus.TALKING].click()
    desk.settle()
    assert desk.names() == ["Fietspunt Lindergem", LONE]
    assert counted(desk, "statuses")["Partner"] == "13 resultaten"
    assert counted(desk, "follow_ups")["Te laat"] == "0 resultaten"
    assert shown.facets.buttons[1].button.text() == "Samenwerking 1"
    assert desk.chips() == ["In gesprek"]
    shown.facets.values["offers"].boxes[False].click()
    desk.settle()
    assert desk.names() == [LONE]
    assert desk.chips() == ["In gesprek", "Zonder aanbod"]


def test_enter_or_down_leads_from_the_search_to_what_was_found(desk: Desk) -> None:
    shown = desk.page.list
    for key, words in ((Qt.Key.Key_Return, "zwaluw"), (Qt.Key.Key_Down, "boomgaard")):
        shown.search.setFocus()
        shown.search.setText(words)
        desk.key(key)
        assert words in desk.names()[0].casefold()
        assert len(desk.names()) == 1
        assert shown.table.hasFocus()


def test_the_facets_hang_below_their_button(desk: Desk) -> None:
    kind = desk.page.list.facets.buttons[0]
    kind.button.click()
    assert kind.popover.isVisible()
    walked = []
    for _ in desk.page.list.facets.values["types"].boxes:
        focus = QApplication.focusWidget()
        walked.append(focus.text() if isinstance(focus, FacetRow) else "")
        desk.key(Qt.Key.Key_Down)
    boxes = desk.page.list.facets.values["types"].boxes.values()
    assert walked == [one.text() for one in sorted(boxes, key=lambda one: one.y())]
    desk.page.list.facets.values["types"].boxes[OrganisationType.SCHOOL].click()
    desk.settle()
    assert kind.popover.isVisible()
    kind.popover.hide()
    assert desk.names() == ["Basisschool De Boomgaard"]
    assert desk.chips() == ["School"]


def test_nothing_found_names_the_filter_to_drop(desk: Desk) -> None:
    shown = desk.page.list
    late = PartnerFilter(text="bibliotheek", follow_ups=frozenset({FollowUp.LATE}))
    shown.want(late)
    desk.settle()
    ways = {one.text(): one for one in shown.nothing.findChildren(QAbstractButton)}
    assert set(ways) == {"Wis alle filters", "Zonder 'bibliotheek'"}

    ways["Zonder 'bibliotheek'"].click()
    desk.settle()

    assert len(desk.names()) == 1
    shown.wipe()
    desk.settle()
    assert len(desk.names()) == 18


def test_an_empty_office_offers_to_begin(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    assert desk.page.list.nothing.isVisible()
    words = [one.text() for one in desk.page.list.nothing.findChildren(QAbstractButton)]
    assert words == ["Nieuwe organisatie"]
    assert not desk.actions["partners.note"].isEnabled()


def test_columns_give_way_and_the_panel_covers_a_small_page(desk: Desk) -> None:
    table = desk.page.list.table

    def seen() -> set[int]:
        return {n for n in range(6) if not table.isColumnHidden(n)}

    assert seen() == set(range(6))
    assert table.columnWidth(columns.KIND) > columns.MEASURES[columns.KIND].width
    desk.choose("Sportclub Zwaluw")
    assert columns.STATUS not in seen()
    assert columns.FOLLOW_UP in seen()
    assert table.columnWidth(columns.NAME) >= columns.MEASURES[columns.NAME].least
    desk.page.resize(898, 482)
    assert not table.isVisible()
    assert desk.page.list.panel.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert table.isVisible()
    assert not desk.page.list.panel.isVisible()


def test_the_panel_shows_what_is_known_and_leads_to_the_offer(desk: Desk, qtbot: QtBot) -> None:
    id_ = desk.choose("Sportclub Zwaluw")
    panel = desk.page.list.panel
    told = desk.told()
    assert "0999.100.295" in told
    assert "nummer klopt" in told
    assert "Terugbellen over ledengeld" in told
    assert "Uren voor het nieuwe seizoen gekregen: dinsdag en vrijdag 19.30–20.45 uur." in told
    assert panel.tabs.accessibleTabName(0) == "Contactlog, 5"
    assert panel.tabs.accessibleTabName(1) == "Aanbod, 1"
    assert faults(desk.page) == []

    buttons = panel.findChildren(QAbstractButton)
    line = next(one for one in buttons if one.text() == "Volleybal voor beginners")
    assert "di en vr avond" in line.accessibleName()
    line.setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.do("show_offer")
    desk.do("new_offer")
    activity = desk.office.partners.open(id_).offer[0].id
    assert desk.opened == [
        (OFFER, activity),
        (OFFER, OfOrganisation(id_)),
        (OFFER, NewOf(id_)),
    ]
    panel.tabs.setCurrentIndex(2)
    assert "secretariaat" in desk.told()
    qtbot.waitUntil(lambda: not faults(desk.page))  # the lines take their height after the tab


def test_the_panel_follows_the_arrows(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("Sportclub Zwaluw")
    desk.page.list.table.setFocus()
    desk.key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Buurthuis De Linde" in desk.told())
    desk.key(Qt.Key.Key_Right)
    assert desk.page.list.panel._note.hasFocus()
