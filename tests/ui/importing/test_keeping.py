"""A list that is not finished waits where it was left; nothing chosen is ever lost."""

from pathlib import Path

import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.opening import Origin
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from tests.ui.importing.driving import ROWS, a_list, at, feeds, go, left_out, quiet, read


def stop(page: ImportPage, qtbot: QtBot) -> None:
    page.footer.stop.click()
    qtbot.waitUntil(lambda: at(page) == Step.FILE, timeout=20_000)
    quiet(page, qtbot)


def test_stopping_keeps_the_list_and_one_goes_on_where_it_was_left(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    go(page, qtbot, Step.REVIEW)
    said: list[str] = []
    page.toast.connect(lambda words, _undo: said.append(words))

    stop(page, qtbot)
    (kept,) = page.file.drafts.rows
    shown = kept._said.text()
    kept.go_on.click()
    qtbot.waitUntil(lambda: at(page) == Step.REVIEW, timeout=20_000)

    assert said == ["Bewaard. Je vindt je lijst terug bij Excel inlezen."]
    assert "stap 4, Nakijken" in shown
    assert "email" not in feeds(page)
    assert office.offer.ids(OfferFilter()) == []


def test_every_step_is_kept_without_stopping(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    go(page, qtbot, Step.REVIEW)
    quiet(page, qtbot)

    (draft,) = office.importing.drafts.list()

    assert draft.step == Step.REVIEW
    assert draft.choices == page.session.choices


def test_leaving_the_page_keeps_what_was_chosen_last(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")

    leaves = page.may_leave()
    quiet(page, qtbot)

    assert leaves
    assert office.importing.drafts.list()[0].choices == page.session.choices
    assert at(page) == Step.COLUMNS


def test_escape_loses_nothing(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    before = page.session.choices
    for step in (Step.COLUMNS, Step.REVIEW, Step.SUMMARY):
        if at(page) is not step:
            go(page, qtbot, step)
        focus = QApplication.focusWidget() or page
        qtbot.keyClick(focus, Qt.Key.Key_Escape)

    assert at(page) == Step.SUMMARY
    assert page.session.choices == before


def test_the_same_file_again_takes_up_its_draft(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    left_out(page, qtbot, "E-mail")
    stop(page, qtbot)

    read(page, qtbot, path)
    told = page.columns._banner.words
    taken_up = feeds(page)
    page.columns.anew.emit()

    assert "Je begon hier al aan" in told
    assert "email" not in taken_up
    qtbot.waitUntil(lambda: "email" in feeds(page), timeout=20_000)
    assert not page.columns._banner.isVisible()


def test_a_file_that_is_gone_says_so_and_can_be_found(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    left_out(page, qtbot, "E-mail")
    moved = tmp_path / "elders.xlsx"
    path.rename(moved)

    stop(page, qtbot)
    (kept,) = page.file.drafts.rows
    said, way = kept._said.text(), kept.go_on.text()
    page.file.found.emit(kept._found.draft, moved)
    qtbot.waitUntil(lambda: at(page) == Step.COLUMNS, timeout=20_000)

    assert "niet meer waar het stond" in said
    assert way == "Zoek het bestand"
    assert "email" not in feeds(page)


def test_a_file_that_changed_says_so(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    left_out(page, qtbot, "E-mail")
    stop(page, qtbot)
    a_list(path, [*ROWS, ROWS[0]])

    page.file.drafts.rows[0].go_on.click()
    qtbot.waitUntil(lambda: at(page) == Step.COLUMNS, timeout=20_000)

    assert "Het bestand is veranderd" in page.columns._banner.words
    assert "email" not in feeds(page)


def test_a_draft_is_thrown_away_and_kept_after_all(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    stop(page, qtbot)
    (row,) = page.file.drafts.rows

    row.throw.click()
    quiet(page, qtbot)
    thrown = office.importing.drafts.list()
    row.keep.click()
    quiet(page, qtbot)

    assert list(thrown) == []
    assert len(office.importing.drafts.list()) == 1


def test_what_was_read_in_is_no_draft_any_more_until_it_is_undone(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    chosen = page.session.choices
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)
    quiet(page, qtbot)
    after = office.importing.drafts.list()

    undo = next(b for b in page.summary.findChildren(QPushButton) if "ongedaan" in b.text())
    undo.click()
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)
    quiet(page, qtbot)

    assert list(after) == []
    assert page.session.choices == chosen
    assert len(office.importing.drafts.list()) == 1


def test_a_list_of_the_same_layout_is_read_as_before(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst maart.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    read(page, qtbot, a_list(tmp_path / "lijst april.xlsx", [*ROWS, ROWS[0]]))

    assert page.session.opened is not None
    assert page.session.opened.origin is Origin.REMEMBERED
    assert page.columns._banner.words.startswith("We lezen deze lijst zoals op ")
    assert "email" not in feeds(page)


def test_nothing_is_remembered_of_a_list_when_one_does_not_want_it(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst maart.xlsx", ROWS))
    left_out(page, qtbot, "E-mail")
    page.columns._sender.remember.click()
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    read(page, qtbot, a_list(tmp_path / "lijst april.xlsx", [*ROWS, ROWS[0]]))

    assert "email" in feeds(page)
    assert not page.columns._banner.isVisible()


def test_the_sender_is_guessed_from_the_file_and_can_be_given(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "De Brug 2025.xlsx", ROWS))
    box = page.columns._sender
    guessed = box.name.text()

    box.name.setText("Buurthuis De Brug")
    box.name.editingFinished.emit()

    assert guessed == "De Brug"
    assert page.session.choices.sender == "Buurthuis De Brug"


def test_a_changed_file_goes_no_further_than_its_columns_and_says_why(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    left_out(page, qtbot, "E-mail")
    go(page, qtbot, Step.REVIEW)
    stop(page, qtbot)

    a_list(path, [*ROWS[:1], *ROWS])
    page.file.drafts.rows[0].go_on.click()
    qtbot.waitUntil(lambda: at(page) == Step.COLUMNS, timeout=20_000)
    quiet(page, qtbot)

    said = page.columns._banner.words
    assert at(page) == Step.COLUMNS
    assert "veranderd" in said
    assert "Je keuzes staan er nog" not in said
    assert "email" not in feeds(page)


def test_another_list_under_the_same_name_begins_at_its_sheets(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    left_out(page, qtbot, "E-mail")
    go(page, qtbot, Step.REVIEW)
    stop(page, qtbot)

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Aanbod")
    for number, line in enumerate([["Wat", "Wie", "Waar"], ["Koken", "Bib", "Herzele"]]):
        sheet.write_row(number, 0, line)
    book.close()
    page.file.drafts.rows[0].go_on.click()
    qtbot.waitUntil(lambda: at(page) == Step.SHEETS, timeout=20_000)

    assert "andere lijst" in page.sheets._changed.words
    assert page.session.reached == Step.SHEETS
    assert page.session.choices.sheets == {}


def test_the_words_of_a_typed_sender_are_used(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "bib.xlsx", [[*ROWS[0][:2], "kwispel", *[""] * 4]]))
    page.session.choose(page.session.choices.with_word("type", "kwispel", "Praatgroep"))
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)
    book = xlsxwriter.Workbook(str(tmp_path / "iets anders.xlsx"))
    sheet = book.add_worksheet("Lijst")
    for number, line in enumerate([["Activiteit", "Soort"], ["Koken", "kwispel"]]):
        sheet.write_row(number, 0, line)
    book.close()
    read(page, qtbot, tmp_path / "iets anders.xlsx")
    before = page.session.choices.words

    page.columns._sender.name.setText("Bib")
    page.columns._sender.name.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(page.session.choices.words), timeout=20_000)

    assert before == {}
    assert page.session.choices.words["type"] == {"kwispel": "Praatgroep"}
    assert "vorige lijst van Bib" in page.columns._banner.words
