"""Several sheets in one go, another header row, and why a sheet is not read."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.sheet_card import SheetCard
from pijler4_desktop.ui.importing.steps import Step
from tests.ui.importing.driving import (
    ROWS,
    a_list,
    at,
    feeds,
    go,
    outcomes,
    read,
    read_sheets,
    some_sheets,
)


def card(page: ImportPage, name: str) -> SheetCard:
    return next(found for found in page.sheets.cards.cards if found.sheet == name)


def header(page: ImportPage, name: str) -> int | None:
    assert page.session.opened is not None
    layouts = page.session.opened.source.layouts
    return next(layout.header_row for layout in layouts if layout.sheet == name)


def test_one_sheet_with_a_sure_header_asks_nothing(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    page.footer.backward.click()

    assert at(page) == Step.SHEETS
    assert [found.sheet for found in page.sheets.cards.cards] == ["Aanbod"]


def test_several_sheets_are_read_in_one_go(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    ticked = [found.box.isChecked() for found in page.sheets.cards.cards]

    go(page, qtbot, Step.COLUMNS)
    go(page, qtbot, Step.REVIEW)

    assert ticked == [True, True, False, False]
    assert page.columns.sheet.count() == 2
    assert {row.sheet for row in page.session.plan.rows} == {"Praatgroepen", "Buurtwerk"}  # type: ignore[union-attr]
    assert sum(outcomes(page).values()) == 8


def test_a_sheet_that_is_not_ticked_stays_out(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    box = card(page, "Buurtwerk").box
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Space)
    said = page.sheets._reason.words
    go(page, qtbot, Step.COLUMNS)

    assert "dat koos je" in said
    assert not page.columns.sheet.isVisible()


def test_a_sheet_that_is_set_aside_says_why_and_is_read_when_ticked(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    opened = page.session.opened
    assert opened is not None
    layouts = [replace(found, set_aside="het is oud") for found in opened.source.layouts]
    aside = replace(opened, source=replace(opened.source, layouts=layouts))
    page.sheets.show_source(aside.source, aside.proposed, aside.choices)
    ticked, why = card(page, "Buurtwerk").box.isChecked(), page.sheets._reason.words
    chosen: list[Choices] = []
    page.sheets.chosen.connect(chosen.append)

    card(page, "Buurtwerk").box.click()

    assert not ticked
    assert "het is oud" in why
    assert chosen[0].of("Buurtwerk").read


def test_without_any_sheet_one_is_told_and_stays(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    for name in ("Praatgroepen", "Buurtwerk"):
        card(page, name).box.click()

    page.footer.onward.click()

    assert at(page) == Step.SHEETS
    assert "minstens één blad" in page.footer._words.text()


def test_enter_on_another_row_makes_it_the_header_and_back(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    preview = page.sheets.preview
    preview.setFocus()
    found = header(page, "Praatgroepen")

    qtbot.keyClick(preview, Qt.Key.Key_Down)
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: header(page, "Praatgroepen") == 3)
    qtbot.keyClick(preview, Qt.Key.Key_Up)
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: header(page, "Praatgroepen") == 2)

    assert found == 2
    assert page.session.choices.of("Praatgroepen").header_row is None


def test_a_sheet_without_header_says_why_and_can_get_one(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    notes = card(page, "Nota's")
    notes.box.setFocus()

    qtbot.keyClick(notes.box, Qt.Key.Key_Space)
    why = page.sheets._reason.words
    qtbot.keyClick(page.sheets.preview, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: header(page, "Nota's") == 1)

    assert "geen rij met kolomtitels" in why
    assert page.sheets.preview.hasFocus()
    assert notes.box.isChecked()


def test_the_columns_follow_the_sheet_that_is_chosen(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    go(page, qtbot, Step.COLUMNS)

    page.columns.sheet.setCurrentIndex(1)

    assert page.columns.in_sight == ("Buurtwerk", "A")
    assert feeds(page)[0] == "name"


def test_a_sheet_with_codes_that_is_read_does_not_say_it_is_not(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read_sheets(page, qtbot, some_sheets(tmp_path / "lijst.xlsx"))
    opened = page.session.opened
    assert opened is not None
    codes = (LegendEntry("Praatgroepen", 9, "PG", "praatgroep"),)
    found = [replace(layout, legend=codes) for layout in opened.source.layouts]
    source = replace(opened.source, layouts=tuple(found))

    page.sheets.show_source(source, opened.proposed, Choices())
    page.sheets.show_sheet("Praatgroepen")
    read_words = page.sheets._reason.words
    without = Choices().with_sheet("Praatgroepen", SheetChoice(read=False))
    page.sheets.show_source(source, opened.proposed, without)

    assert "niet" not in read_words
    assert "2 rijen" in card(page, "Buurtwerk")._said.text()
    assert "lezen het niet" in page.sheets._reason.words
    assert "uitleg" in card(page, "Praatgroepen")._said.text()
