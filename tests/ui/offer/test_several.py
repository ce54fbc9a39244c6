"""Several lines at once: choosing them, what can be done, and what is said of it."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType, Standing, Status, Theme
from pijler4_desktop.ui.navigation import RAIL, WIDE
from pijler4_desktop.ui.page import HANDOFF, IMPORTING, Pasted
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
EVIDENCE = ["Buddy aan huis", "Herstelcafé", "Samen koken Smaakmakers"]


def choose(desk: Desk, *names: str) -> list[str]:
    """Choose the activities of these names, and return their ids."""
    known = dict(zip(desk.names(), desk.page.list.ids, strict=True))
    ids = [known[name] for name in names]
    desk.page.list.table.select_id(ids[0])
    desk.page.list.table.choose_ids(ids)
    desk.page.list.table.setFocus()
    QApplication.processEvents()
    return ids


def buttons(desk: Desk) -> list[str]:
    bar = desk.page.list.chips.choice
    return [one.text() or "·" for one in bar.findChildren(QPushButton) if one.isVisible()]


def standings(desk: Desk, ids: list[str]) -> list[Standing]:
    rows = desk.office.offer.rows(ids)
    return [rows[id_].standing for id_ in ids]


def test_keys_choose_lines_one_by_one_in_a_row_or_all(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.list.table
    table.select_line(2)
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    lines = [desk.page.list.ids.index(id_) for id_ in table.chosen_ids()]
    assert lines == [2, 3, 5]
    assert desk.page.list.chips.choice.words == "3 gekozen"

    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert table.chosen_count == 20
    assert desk.page.list.chips.choice.words == "20 gekozen"

    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.chosen_count == 1
    assert not desk.page.list.chips.choice.isVisible()


def test_escape_drops_the_choice_before_the_search(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.want(OfferFilter(text="stage"))
    desk.settle()
    desk.page.list.table.setFocus()
    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_A, CONTROL)

    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_Escape)
    assert desk.page.list.wanted.text == "stage"
    assert desk.page.list.table.chosen_count == 1

    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_Escape)
    assert desk.page.list.wanted.text == ""


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (1440, ["Nog juist", "Wijzigen…", "Kopiëren", "Uitvoeren", "Verwijderen", "Keuze wissen"]),
        (1000, ["Nog juist", "Wijzigen…", "Kopiëren", "·", "·", "·"]),
    ],
)
def test_the_bar_keeps_the_words_that_fit(desk: Desk, width: int, shown: list[str]) -> None:
    desk.window.resize(width, 700)
    desk.page.resize(width - (WIDE if width >= 1400 else RAIL), 642)
    choose(desk, *EVIDENCE)
    if width < 1400:
        desk.page.list.open_panel()
    desk.settle()
    desk.settle()  # the panel is laid out a round after its words

    assert buttons(desk) == shown
    assert faults(desk.page) == []


def test_the_choice_stays_through_a_change_and_another_order(desk: Desk) -> None:
    ids = choose(desk, *EVIDENCE)

    desk.do("verify")
    assert set(desk.page.list.table.chosen_ids()) == set(ids)

    desk.page.list.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert set(desk.page.list.table.chosen_ids()) == set(ids)

    desk.page.list.want(OfferFilter(types=frozenset({ActivityType.BUDDY})))
    desk.settle()
    assert desk.page.list.table.chosen_count == 1  # never act on what one does not see


def test_still_right_tells_how_many_are_confirmed_and_what_is_lacking(desk: Desk) -> None:
    ids = choose(
        desk, "Taalcafé Babbelhoek", "Volleybal voor beginners", "Koor Sint-Elooi", *EVIDENCE
    )

    desk.do("verify")

    assert desk.said == [
        ("6 nagekeken, 4 bevestigd; 1 heeft nog bewijs nodig; 1 loopt nu niet.", True)
    ]
    assert standings(desk, ids)[:3] == [
        Standing.CONFIRMED,
        Standing.TO_VERIFY,
        Standing.CONCEPT,
    ]
    assert desk.page.crumbs == ()  # with several no form opens


def test_one_key_changes_many_by_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    ids = choose(desk, *EVIDENCE)
    bulk = desk.page.list.bulk

    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_E, CONTROL)
    desk.settle()
    assert bulk.isVisible()
    assert bulk.status.editor.hasFocus()
    assert bulk._title.text() == "3 activiteiten wijzigen"
    qtbot.keyClicks(bulk.status.editor, "volz")
    bulk.status.changed.emit()
    assert bulk._forecast.text() == "3 van 3 veranderen."
    qtbot.keyClick(bulk.status.editor, Qt.Key.Key_Return, CONTROL)
    desk.settle()

    assert not bulk.isVisible()
    assert desk.page.list.table.hasFocus()
    assert {desk.office.offer.open(id_).activity.status for id_ in ids} == {Status.FULL}
    assert desk.said == [("3 activiteiten gewijzigd.", True)]
    desk.office.editing.undo()
    assert {desk.office.offer.open(id_).activity.status for id_ in ids} == {Status.ACTIVE}


def test_the_panel_tells_what_they_have_now(desk: Desk) -> None:
    choose(desk, *EVIDENCE, "Koor Sint-Elooi")

    desk.do("bulk")

    hints = {key: field.error_label.text() for key, field in desk.page.list.bulk._fields.items()}
    assert hints["status"] == "Nu: 3 actief, 1 in opbouw"
    assert hints["publishable"] == "Nu: 4 ja"
    assert hints["next_check_on"] == "Nu: 4 zonder eigen dag"
    assert hints["organisation"].startswith("Nu: 1 ")
    assert hints["organisation"].endswith(", 1 andere")


def test_without_a_choice_nothing_happens_and_that_is_said(desk: Desk) -> None:
    choose(desk, *EVIDENCE)
    desk.do("bulk")

    desk.do("bulk_apply")

    assert desk.page.list.bulk.isVisible()
    assert desk.page.list.bulk._forecast.text().startswith("Kies wat je wilt wijzigen.")
    assert desk.said == []


def test_escape_leaves_everything_and_the_panel_before_comes_back(desk: Desk, qtbot: QtBot) -> None:
    choose(desk, *EVIDENCE)
    desk.page.list.open_panel()
    before = desk.office.editing.to_undo
    desk.do("bulk")
    desk.page.list.bulk.no_organisation.click()

    qtbot.keyClick(desk.page.list.bulk.status.editor, Qt.Key.Key_Escape)

    assert not desk.page.list.bulk.isVisible()
    assert desk.page.list.panel.isVisible()
    assert desk.office.editing.to_undo == before
    assert desk.page.list.table.chosen_count == 3


def test_themes_are_given_and_taken_and_some_may_stay_so(desk: Desk) -> None:
    ids = choose(desk, *EVIDENCE)
    for id_, themes in zip(ids, ((Theme.SPORT,), (Theme.SPORT, Theme.CARE), ()), strict=True):
        opened = desk.office.offer.open(id_)
        desk.office.offer.edit(opened, replace(opened.activity, themes=themes))
    desk.do("bulk")
    boxes = desk.page.list.bulk.themes.boxes
    assert boxes[Theme.SPORT].checkState() is Qt.CheckState.PartiallyChecked
    assert boxes[Theme.SPORT].text() == "Sport en bewegen (2)"

    boxes[Theme.SPORT].click()
    assert boxes[Theme.SPORT].checkState() is Qt.CheckState.Checked
    boxes[Theme.CARE].click()
    boxes[Theme.CARE].click()
    assert boxes[Theme.CARE].checkState() is Qt.CheckState.Unchecked
    boxes[Theme.FAMILY].click()
    boxes[Theme.FAMILY].click()  # never mind
    assert desk.page.list.bulk.change.themes == {Theme.SPORT: True, Theme.CARE: False}
    boxes[Theme.CARE].click()
    assert boxes[Theme.CARE].checkState() is Qt.CheckState.PartiallyChecked
    desk.do("bulk_apply")

    found = [desk.office.offer.open(id_).activity.themes for id_ in ids]
    assert found == [(Theme.SPORT,), (Theme.SPORT, Theme.CARE), (Theme.SPORT,)]


def test_a_next_check_is_chosen_from_a_list_or_typed(desk: Desk, qtbot: QtBot) -> None:
    ids = choose(desk, *EVIDENCE)
    desk.do("bulk")
    entry = desk.page.list.bulk.next_check
    entry.list.setFocus()

    qtbot.keyClicks(entry.list, "Op")
    entry.list.activated.emit(entry.list.currentIndex())
    assert entry.day.hasFocus()
    desk.do("bulk_apply")
    assert desk.said == []
    assert desk.page.list.bulk._forecast.text().startswith("Schrijf de dag")

    qtbot.keyClicks(entry.day, "1/9/2030")
    desk.do("bulk_apply")

    days = {desk.office.offer.open(id_).activity.next_check_on for id_ in ids}
    assert days == {date(2030, 9, 1)}


def test_the_panel_follows_the_choice_and_keeps_what_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    choose(desk, *EVIDENCE)
    desk.do("bulk")
    bulk = desk.page.list.bulk
    bulk.no_organisation.click()

    desk.page.list.table.selectAll()
    qtbot.waitUntil(lambda: bulk._title.text() == "20 activiteiten wijzigen")

    assert bulk.change.organisation == ""
    assert bulk._forecast.text() == "20 van 20 veranderen."


def test_the_panel_follows_what_the_user_does_beside_it(desk: Desk, qtbot: QtBot) -> None:
    ids = choose(desk, *EVIDENCE)
    desk.do("bulk")
    bulk = desk.page.list.bulk
    bulk.no_organisation.click()
    before = desk.page.several._looked

    desk.do("verify")
    qtbot.waitUntil(lambda: desk.page.several._looked is not before)
    desk.do("bulk_apply")

    assert desk.said[-1] == ("3 activiteiten gewijzigd.", True)
    assert {desk.office.offer.open(id_).organisation for id_ in ids} == {None}


def test_what_moved_meanwhile_is_told_and_chosen(desk: Desk) -> None:
    ids = choose(desk, *EVIDENCE)
    desk.do("bulk")
    opened = desk.office.offer.open(ids[1])
    desk.office.offer.edit(opened, replace(opened.activity, phone="09 111 11 11"))
    desk.page.list.bulk.no_organisation.click()

    desk.do("bulk_apply")

    assert desk.said == [
        ("2 activiteiten gewijzigd. 1 bleef gelijk: intussen elders gewijzigd.", True)
    ]
    assert desk.office.offer.open(ids[1]).organisation is not None


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
def test_the_panel_has_names_and_fits(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.page.resize(size[0] - RAIL, size[1] - 58)
    choose(desk, *EVIDENCE)
    desk.do("bulk")
    QApplication.processEvents()

    assert desk.page.list.table.isVisible() == (size[0] > 960)
    assert faults(desk.page) == []


def test_a_copy_is_a_table_of_what_one_sees(desk: Desk, qtbot: QtBot) -> None:
    ids = choose(desk, *EVIDENCE)
    opened = desk.office.offer.open(ids[1])
    desk.office.offer.edit(opened, replace(opened.activity, name="=HYPERLINK(1)"))

    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_C, CONTROL)
    desk.settle()

    data = QGuiApplication.clipboard().mimeData()
    assert data.hasText()
    assert data.hasHtml()
    rows = list(csv.reader(io.StringIO(data.text(), newline=""), "excel-tab"))
    assert rows[0][:2] == ["Naam van het aanbod", "Organisatie"]
    assert {row[-1] for row in rows[1:]} == set(ids)
    assert {len(row) for row in rows} == {len(rows[0])}
    sheet = Workbook().active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    assert {cell.data_type for line in sheet for cell in line} <= {"s", "n"}  # no formula
    assert "<th" in data.html()
    assert desk.said == [("3 rijen gekopieerd. Plak ze in Excel met Ctrl+V.", False)]


def test_hidden_columns_stay_behind(desk: Desk) -> None:
    choose(desk, *EVIDENCE)
    desk.page.list.table.take_look(
        replace(desk.page.list.table.look, shown=("name", "standing", "level"))
    )

    desk.do("copy")

    heads = QGuiApplication.clipboard().text().split("\r\n")[0].split("\t")
    assert heads[2:-1] == ["Status", "Toestand", "Taalniveau vanaf", "Taalniveau tot"]


def test_pasted_rows_go_to_the_import_review(desk: Desk, qtbot: QtBot) -> None:
    asked: list[tuple[str, object]] = []
    desk.page.open_page.connect(lambda key, argument: asked.append((key, argument)))
    before = desk.office.editing.to_undo
    QGuiApplication.clipboard().setText("Activiteit\tSoort\r\nTaalcafé\tpraatgroep\r\n")
    desk.page.list.table.setFocus()

    qtbot.keyClick(desk.page.list.table, Qt.Key.Key_V, CONTROL)
    desk.settle()

    ((key, pasted),) = asked
    assert key == IMPORTING
    assert isinstance(pasted, Pasted)
    assert pasted.text.split() == ["Activiteit", "Soort", "Taalcafé", "praatgroep"]
    assert pasted.copied[0] == "Naam van het aanbod"
    assert desk.office.editing.to_undo == before


@pytest.mark.parametrize("text", ["", "een woord", " \t \n"])
def test_a_clipboard_without_rows_is_no_list(desk: Desk, text: str) -> None:
    asked: list[object] = []
    desk.page.open_page.connect(lambda _key, argument: asked.append(argument))
    QGuiApplication.clipboard().setText(text)

    desk.do("paste")

    assert asked == []
    assert desk.said[0][0].startswith("Er staan geen rijen op het klembord.")


def test_what_is_chosen_is_handed_off(desk: Desk) -> None:
    ids = choose(desk, *EVIDENCE)
    asked: list[tuple[str, object]] = []
    desk.page.open_page.connect(lambda key, argument: asked.append((key, argument)))

    desk.do("export")

    assert asked == [(HANDOFF, [id_ for id_ in desk.page.list.ids if id_ in ids])]


def test_what_has_stopped_is_not_looked_at_again(desk: Desk) -> None:
    shown = desk.page.list
    shown.want(OfferFilter(standings=frozenset({Standing.STOPPED})))
    desk.settle()
    assert shown.ids
    shown.table.select_line(0)
    before = desk.office.editing.to_undo
    desk.do("verify")

    assert desk.said[-1][0].endswith("is gestopt. Nakijken kan alleen als het loopt.")
    assert desk.office.editing.to_undo == before
    assert not desk.page.crumbs
