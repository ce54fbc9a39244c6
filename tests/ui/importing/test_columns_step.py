"""What each text of a column becomes, and what a user makes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.drafting.understanding import ValueReading
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.cells import CellCombo
from pijler4_desktop.ui.importing.column_model import WHAT
from pijler4_desktop.ui.importing.our_words import our_words
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from tests.ui.audit import faults
from tests.ui.importing.driving import ROWS, a_list, feeds, go, quiet, read, resize


def look_at(page: ImportPage, qtbot: QtBot, letter: str) -> list[ValueReading]:
    page.columns.table.look_at(letter)
    quiet(page, qtbot)
    model = page.columns.panel.table.values
    return [model.value(line) for line in range(model.rowCount())]


def value(page: ImportPage, text: str) -> ValueReading:
    model = page.columns.panel.table.values
    found = (model.value(line) for line in range(model.rowCount()))
    return next(each for each in found if each.text == text)


def go_to_text(page: ImportPage, text: str) -> None:
    table = page.columns.panel.table
    line = next(n for n in range(table.values.rowCount()) if table.values.value(n).text == text)
    table.setFocus()
    table.go_to(line)


def test_a_column_tells_how_much_was_understood(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [[*ROWS[0][:4], level, "", ""] for level in ("A1", "laag", "A2", "A1")]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))

    values = look_at(page, qtbot, "E")

    assert [(v.text, v.cells, v.understood) for v in values] == [
        ("laag", 1, ""),
        ("A1", 2, "A1"),
        ("A2", 1, "A2"),
    ]
    assert "3 van 4 cellen" in page.columns.panel._said.text()
    assert "laag" in page.columns.panel._doubt.words
    model = page.columns.table.columns
    assert model.why(model.column(4)) == "1 cel nakijken"


def test_f8_goes_round_the_columns_in_doubt(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [[ROWS[0][0], ROWS[0][1], "gedoe", ROWS[0][3], "laag", "", ""], ROWS[1]]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    for letter in "ABCDEFG":
        look_at(page, qtbot, letter)
    plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    seen = []
    for modifier in (plain, plain, plain, plain, shift):
        qtbot.keyClick(page.columns.table, Qt.Key.Key_F8, modifier)
        current = page.columns.table.current()
        seen.append(current.letter if current else "")
    assert seen == ["C", "E", "F", "C", "F"]


def test_a_word_is_mapped_to_ours_with_the_keyboard(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [[*ROWS[0][:4], "laag", "", ""], [*ROWS[1][:4], "laag", "", ""]]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    look_at(page, qtbot, "E")
    go_to_text(page, "laag")
    table = page.columns.panel.table

    qtbot.keyClick(table, Qt.Key.Key_Return)
    combo = table.findChild(CellCombo)
    assert combo is not None
    qtbot.waitUntil(combo.view().isVisible)
    combo.setCurrentText("A0–A1")
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: value(page, "laag").understood == "A0–A1", timeout=20_000)
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    stored = [office.offer.open(id_).activity for id_ in office.offer.ids(OfferFilter())]
    assert {(found.language_min, found.language_max) for found in stored} == {
        (Level.NONE, Level.A1)
    }


def test_what_one_types_is_echoed_before_it_counts(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [[*ROWS[0][:3], "als het past", "A1", "", ""]]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    look_at(page, qtbot, "D")
    go_to_text(page, "als het past")
    table = page.columns.panel.table

    qtbot.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert line is not None
    line.setText("di 19u-21u")
    echoed = line.accessibleDescription()
    before = value(page, "als het past").understood
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(value(page, "als het past").understood), timeout=20_000)

    assert echoed.startswith("Wij lezen: di 19–21 uur")
    assert not before.startswith("di")
    assert value(page, "als het past").ours == "di 19u-21u"


def test_typing_the_text_itself_takes_the_choice_back(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    look_at(page, qtbot, "D")
    fields = page.columns.panel.table.fields

    fields.picked.emit("za vm", "zo vm")
    qtbot.waitUntil(lambda: value(page, "za vm").understood.startswith("zo"), timeout=20_000)
    fields.picked.emit("za vm", None)
    qtbot.waitUntil(lambda: value(page, "za vm").understood.startswith("za"), timeout=20_000)

    assert value(page, "za vm").ours is None


def test_an_unknown_column_is_left_out_or_kept(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS[:1]))
    look_at(page, qtbot, "G")
    panel = page.columns.panel
    shown = panel.fate.isVisible()

    qtbot.keyClick(page.columns.table, Qt.Key.Key_Right)
    focused = panel.fate.first.hasFocus()
    panel.fate._leave.click()
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    extra = [office.offer.open(id_).activity.extra for id_ in office.offer.ids(OfferFilter())]
    assert shown
    assert focused
    assert extra == [()]


def test_a_column_about_persons_shows_nothing_of_them(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.xlsx"
    a_list(path, [[*ROWS[0][:6], "Amina Diallo"]])
    read(page, qtbot, a_list(path, [[*ROWS[0][:6], "Amina"]]))
    heading = page.columns.table.columns.column(6)

    page.columns.table.picked.emit(heading, None)

    assert page.columns.table.columns.feeds(page.columns.table.columns.column(6)) == "Niet inlezen"


def test_an_undecided_column_of_dates_asks_once(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    import xlsxwriter  # noqa: PLC0415  only this list has dates

    book = xlsxwriter.Workbook(str(tmp_path / "lijst.xlsx"))
    sheet = book.add_worksheet("Aanbod")
    sheet.write_row(0, 0, ["Activiteit", "Organisatie", "Soort", "Startdatum"])
    sheet.write_row(1, 0, ["Taalcafé", "Bib", "praatgroep", "03/04/2025"])
    sheet.write_row(2, 0, ["Samentuin", "Tuin vzw", "praatgroep", "05/06/2025"])
    book.close()
    read(page, qtbot, tmp_path / "lijst.xlsx")
    look_at(page, qtbot, "D")
    box = page.columns.panel.order
    asked = box.isVisible()

    qtbot.keyClick(box.buttons[DateOrder.DAY_FIRST], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not value(page, "03/04/2025").in_doubt, timeout=20_000)

    assert asked
    assert box.isVisible()
    assert value(page, "03/04/2025").understood == "03/04/2025"


def test_recognising_again_forgets_the_fields_of_this_sheet(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    before = feeds(page)
    page.columns.table.picked.emit(page.columns.table.columns.column(0), "description")
    qtbot.waitUntil(lambda: feeds(page)[0] == "description", timeout=20_000)

    page.columns.again.click()

    qtbot.waitUntil(lambda: feeds(page) == before, timeout=20_000)


def test_arrows_go_through_columns_and_enter_opens_the_fields(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    table = page.columns.table
    assert table.hasFocus()

    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    combo = table.findChild(CellCombo)
    assert combo is not None
    qtbot.waitUntil(combo.view().isVisible)
    combo.setCurrentIndex(combo.findData("description"))
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: feeds(page)[1] == "description", timeout=20_000)
    qtbot.waitUntil(table.hasFocus)


@pytest.mark.parametrize("key", ["type", "language", "status", "childcare", "organisation_type"])
def test_closed_lists_offer_our_words(key: str) -> None:
    assert len(our_words(key)) >= 2


@pytest.mark.parametrize("key", ["when", "cost", "name", "last_verified", "nothing we know"])
def test_free_kinds_are_typed(key: str) -> None:
    assert not our_words(key)


def test_every_field_is_offered_once(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    words = [said for _key, said in page.columns.table._delegate.entries]

    assert len(words) == len(set(words))
    assert "Pijler 4-nummer" not in words


@pytest.mark.parametrize(("width", "names"), [(898, 150), (1304, 200)])
def test_a_column_keeps_room_for_its_name(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, width: int, names: int
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    resize(page, qtbot, width, 484)

    assert page.columns.table.columnWidth(WHAT) >= names
    assert faults(page.columns) == []
