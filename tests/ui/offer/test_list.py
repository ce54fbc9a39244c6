"""The list: sorting, searching, filtering, keyboard, and what it says."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter, daypart_bit
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.facet import FacetRow
from pijler4_desktop.ui.offer import columns
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk


def facet(desk: Desk, words: str) -> FacetRow:
    return next(one for one in desk.page.list.facets.findChildren(FacetRow) if one.text() == words)


def chips(desk: Desk) -> list[str]:
    return [chip.text() for chip in desk.page.list.chips.findChildren(Chip) if chip.isVisible()]


def test_it_lists_everything_by_name(desk: Desk) -> None:
    assert desk.names() == sorted(desk.names(), key=str.casefold)
    assert len(desk.names()) == 20
    assert desk.page.list.foot.results.text() == "20 resultaten"


def test_a_heading_sorts_and_keeps_the_current_line(desk: Desk) -> None:
    table = desk.page.list.table
    table.select_line(3)
    current = table.current_id()

    table.sortByColumn(columns.HOURS, Qt.SortOrder.DescendingOrder)
    desk.settle()

    rows = desk.office.offer.rows(desk.page.list.ids)
    hours = [rows[id_].hours or 0 for id_ in desk.page.list.ids]
    assert hours == sorted(hours, reverse=True)
    assert hours[0] > hours[-1]
    assert table.current_id() == current


def test_typing_narrows_the_list(desk: Desk, qtbot: QtBot) -> None:
    desk.actions["offer.search"].trigger()

    qtbot.keyClicks(desk.page.list.search, "stage")
    qtbot.waitUntil(lambda: len(desk.page.list.ids) == 2)
    desk.settle()

    assert desk.names() == ["Stage in De Kringel", "Stage technische dienst"]
    assert chips(desk) == ["'stage'"]

    QTest.keyClick(desk.page.list.search, Qt.Key.Key_Return)
    assert desk.page.list.table.hasFocus()
    desk.page.list.search.setFocus()
    desk.page.list.search.setText("niets van dit alles")
    QTest.keyClick(desk.page.list.search, Qt.Key.Key_Down)
    desk.settle()
    assert desk.names() == []
    assert desk.page.list.search.hasFocus()


def test_a_facet_counts_and_filters(desk: Desk) -> None:
    box = facet(desk, "Buddywerking")
    assert box.accessibleName() == "Buddywerking, 3 resultaten"

    box.click()
    desk.settle()

    assert len(desk.page.list.ids) == 3
    assert chips(desk) == ["Buddywerking"]
    assert facet(desk, "Praatgroep").accessibleName() == "Praatgroep, 3 resultaten"


def test_a_part_of_the_week_filters(desk: Desk) -> None:
    desk.page.list.want(OfferFilter(dayparts=daypart_bit(6, 0)))
    desk.settle()

    assert desk.names() == ["Wandelgroep Vroege Vogels"]
    assert chips(desk) == ["zondag voormiddag"]
    assert desk.page.list.facets._week.dayparts == daypart_bit(6, 0)


def test_taking_a_chip_away_drops_its_filter(desk: Desk) -> None:
    wanted = OfferFilter(
        types=frozenset({ActivityType.BUDDY}), levels=frozenset({Level.A1, Level.B1})
    )
    desk.page.list.want(wanted)
    desk.settle()
    assert chips(desk) == ["Buddywerking", "Niveau A1 of B1"]

    next(c for c in desk.page.list.chips.findChildren(Chip) if c.text() == "Buddywerking").click()
    desk.settle()

    assert desk.page.list.wanted == OfferFilter(levels=wanted.levels)


def test_nothing_found_names_the_filter_to_drop(desk: Desk) -> None:
    desk.page.list.want(
        OfferFilter(types=frozenset({ActivityType.CONVERSATION}), dayparts=daypart_bit(6, 1))
    )
    desk.settle()
    said = [one.text() for one in desk.page.list.nothing.findChildren(QLabel)]
    assert any(one.startswith("Er is geen praatgroep op zondag namiddag. Zonder") for one in said)
    wiping = [
        one
        for one in desk.page.list.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName() == "Alle filters wissen"
    ]
    assert len(wiping) == 1  # that of the filters; the chips add none
    assert not desk.page.list.foot.hints.isVisible()
    way_out = next(
        one
        for one in desk.page.list.nothing.findChildren(QAbstractButton)
        if "zondag namiddag" in one.text()
    )

    way_out.click()
    desk.settle()

    assert len(desk.page.list.ids) == 3
    assert desk.page.list.wanted.dayparts == 0


def test_an_empty_office_offers_to_begin(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()

    assert desk.page.list.nothing.isVisible()
    words = [one.text() for one in desk.page.list.nothing.findChildren(QAbstractButton)]
    assert words == ["Nieuw aanbod"]


def test_enter_opens_the_panel_and_escape_closes_it(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.list.table
    table.select_line(0)
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.page.list.panel.isVisible()

    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not desk.page.list.panel.isVisible()


def test_the_panel_follows_the_arrows(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.list.table
    table.select_line(0)
    desk.page.list.open_panel()

    qtbot.keyClick(table, Qt.Key.Key_Down)

    title = desk.names()[1]
    qtbot.waitUntil(lambda: title in texts(desk))


def texts(desk: Desk) -> list[str]:
    return [one.text() for one in desk.page.list.panel.findChildren(QLabel) if one.isVisible()]


def test_space_chooses_lines_and_offers_what_can_be_done(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.list.table
    table.select_line(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert len(table.chosen_ids()) == 2
    assert desk.page.list.chips.choice.words == "2 gekozen"


def test_the_panel_goes_with_the_record_it_shows(desk: Desk) -> None:
    desk.page.list.table.select_line(0)
    desk.page.list.open_panel()
    gone = desk.page.list.ids[0]
    desk.office.offer.remove([gone])

    desk.page.list.open_panel()

    assert not desk.page.list.panel.isVisibleTo(desk.page.list)
    assert desk.failures == []


def test_still_right_confirms_what_has_evidence(desk: Desk) -> None:
    line = desk.names().index("Taalcafé Babbelhoek")
    desk.page.list.table.select_line(line)
    id_ = desk.page.list.ids[line]
    assert desk.office.offer.rows([id_])[id_].standing is Standing.TO_VERIFY

    desk.do("verify")

    assert desk.office.offer.rows([id_])[id_].standing is Standing.CONFIRMED
    assert desk.said[0][0].startswith("Taalcafé Babbelhoek is nagekeken op ")


def test_still_right_without_evidence_leads_to_the_form(desk: Desk) -> None:
    line = desk.names().index("Volleybal voor beginners")
    desk.page.list.table.select_line(line)

    desk.do("verify")

    assert desk.page.crumbs == ("Aanbod",)
    assert desk.page.title == "Volleybal voor beginners"


def test_a_narrow_table_drops_its_least_columns(desk: Desk) -> None:
    desk.page.resize(880, 700)
    narrow = [n for n in range(9) if not desk.page.list.table.isColumnHidden(n)]

    desk.page.resize(1400, 700)
    wide = [n for n in range(9) if not desk.page.list.table.isColumnHidden(n)]

    assert columns.HOURS not in narrow
    assert columns.STANDING in narrow
    assert wide == list(range(9))
    assert desk.page.list.filters.button.isHidden()


def test_every_control_has_a_name_and_a_target(desk: Desk) -> None:
    desk.page.list.table.select_line(0)
    desk.page.list.open_panel()

    assert faults(desk.page) == []


def test_a_filter_chooses_nothing_by_itself(desk: Desk) -> None:
    shown = desk.page.list
    shown.want(OfferFilter(text="taal"))
    desk.settle()
    assert shown.table.chosen_ids() == []
    shown.search.setFocus()
    before = desk.office.editing.to_undo
    QTest.keyClick(shown.search, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert shown.search.text() == "taal"
    assert desk.said[-1][0] == "Kies eerst een regel in de lijst."
    assert desk.office.editing.to_undo == before
    assert not desk.page.editing.form


def test_what_a_filter_hides_is_no_longer_counted_as_chosen(desk: Desk) -> None:
    shown = desk.page.list
    shown.table.selectAll()
    assert not shown.chips.choice.isHidden()
    shown.want(OfferFilter(text="xyzzy"))
    desk.settle()
    assert not shown.chips.choice.isVisible()
    assert shown.table._head._ticked is Qt.CheckState.Unchecked


def test_what_a_filter_leaves_of_several_stays_chosen(desk: Desk) -> None:
    shown = desk.page.list
    shown.table.selectAll()
    shown.want(OfferFilter(standings=frozenset({Standing.TO_VERIFY})))
    desk.settle()
    left = list(shown.ids)
    assert len(left) > 1
    assert shown.table.chosen_ids() == left
    shown.wipe()
    desk.settle()
    assert shown.table.chosen_ids() == left
