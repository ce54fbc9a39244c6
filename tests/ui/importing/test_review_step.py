"""Checking a list by keyboard: problems, cells, words and dates."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.choices import CellPlace
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.ui.importing.cell_editor import CellEditor
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.problem_model import MOST_SHOWN
from pijler4_desktop.ui.importing.review_step import ALL, DOUBTS
from pijler4_desktop.ui.importing.steps import Step
from tests.ui.audit import faults
from tests.ui.importing.driving import a_list, at, go, outcomes, quiet, read, resize

ROWS = [
    ["Taalcafé", "Bib Herzele", "kwispel", "di 19u-21u", "A1", "bib@bib.example", "rood"],
    ["Samentuin", "Tuin vzw", "kwispel", "za vm", "A2", "geen adres", "blauw"],
    ["", "Bib Herzele", "praatgroep", "wo 9u-11u", "A1", "", ""],
    ["Kookclub", "Tuin vzw", "praatgroep", "za vm", "A2", "", "rood"],
]


@pytest.fixture
def review(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)
    return page


def here(page: ImportPage) -> CellPlace | None:
    return page.review.model.place(page.review.table.currentIndex())


def stand(page: ImportPage, row: int, letter: str) -> None:
    page.review.table.show_cell(page.review.model.index_of(row, letter))


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def editor(page: ImportPage) -> CellEditor:
    found: Sequence[CellEditor] = page.review.table.findChildren(CellEditor)
    assert page.review.table.is_typing
    return found[-1]


def test_f8_goes_from_problem_to_problem_and_round(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "A")
    seen = []
    for _ in range(4):
        qtbot.keyClick(review.review.table, Qt.Key.Key_F8)
        seen.append(here(review))

    rows = [("C", 3), ("C", 4), ("F", 4), ("A", 5)]
    assert seen == [CellPlace("Aanbod", row, letter) for letter, row in rows]
    qtbot.keyClick(review.review.table, Qt.Key.Key_F8)
    assert here(review) == CellPlace("Aanbod", 3, "C")


def test_shift_f8_goes_back(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 4, "C")

    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(review.review.table, Qt.Key.Key_F8, shift)

    assert here(review) == CellPlace("Aanbod", 3, "C")


def test_a_cell_is_typed_in_place_with_what_we_read(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 4, "F")
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(review), "tuin@tuin.example")

    assert review.review.table.help.isVisible()
    assert review.review.table.help.echo.text() == "wij lezen: tuin@tuin.example"
    press(qtbot, Qt.Key.Key_Return)
    quiet(review, qtbot)

    place = CellPlace("Aanbod", 4, "F")
    assert review.session.choices.cells == {place: "tuin@tuin.example"}
    assert here(review) == place
    assert not review.review.table.help.isVisible()
    assert review.review.model.problems_at(review.review.table.currentIndex()) == ()


def test_simply_typing_begins_to_change_a_cell(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "D")

    qtbot.keyClick(review.review.table, Qt.Key.Key_Z)
    qtbot.keyClicks(editor(review), "a 14u-16u")

    assert editor(review).text().lower() == "za 14u-16u"
    assert "za 14–16 uur" in review.review.table.help.echo.text()


def test_esc_leaves_a_cell_as_it_was(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "D")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(review), "vr")
    press(qtbot, Qt.Key.Key_Escape)

    assert review.session.choices.cells == {}
    assert review.review.model.words(review.review.table.currentIndex()) == "di 19u-21u"


def test_a_closed_list_offers_our_words(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "C")
    press(qtbot, Qt.Key.Key_F2)
    assert "kies" in review.review.table.help.echo.text().lower()

    press(qtbot, Qt.Key.Key_Down)
    assert editor(review).text() == "Ontmoeting" or editor(review).text() == "Buddywerking"
    qtbot.keyClicks(editor(review), "")
    editor(review).setText("Ontmoeting")
    press(qtbot, Qt.Key.Key_Return)
    quiet(review, qtbot)

    assert review.session.choices.cells[CellPlace("Aanbod", 3, "C")] == "Ontmoeting"


def test_delete_empties_a_cell_and_undo_brings_it_back(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 4, "F")
    press(qtbot, Qt.Key.Key_Delete)
    quiet(review, qtbot)
    index = review.review.model.index_of(4, "F")
    assert review.review.model.words(index) == ""
    assert review.own_steps == (True, False)

    assert review.undo()
    quiet(review, qtbot)
    assert review.review.model.words(index) == "geen adres"
    assert review.redo()
    quiet(review, qtbot)
    assert review.review.model.words(index) == ""


def test_all_alike_are_mended_at_once(review: ImportPage, qtbot: QtBot) -> None:
    problems = review.review.problems
    assert review.session.review is not None
    group = next(g for g in review.session.review.groups if g.is_closed)
    problems.setFocus()
    problems.setCurrentIndex(problems.lines.index_of(group.key))
    press(qtbot, Qt.Key.Key_Return)
    fix = problems.fix
    assert fix is not None
    assert fix.apply.text() == "Pas toe op 2"
    assert here(review) == CellPlace("Aanbod", 3, "C")

    fix.words.setCurrentText("Ontmoeting")
    fix.apply.click()
    quiet(review, qtbot)

    assert review.session.choices.words["type"] == {"kwispel": "Ontmoeting"}
    codes = {g.code for g in review.session.review.groups}
    assert ProblemCode.UNKNOWN_VALUE not in codes


def test_a_missing_name_is_filled_in(review: ImportPage, qtbot: QtBot) -> None:
    problems = review.review.problems
    assert review.session.review is not None
    group = review.session.review.groups[0]
    problems.setFocus()
    problems.setCurrentIndex(problems.lines.index_of(group.key))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(editor(review), "Praatgroep")
    press(qtbot, Qt.Key.Key_Return)
    quiet(review, qtbot)

    assert outcomes(review)[Outcome.HELD] == 0
    assert here(review) == CellPlace("Aanbod", 5, "A")


def test_the_row_one_is_at_is_told_in_our_words(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "D")
    said = review.review.reading

    qtbot.waitUntil(lambda: "rij 3" in said.title.text(), timeout=5_000)

    assert "Wanneer: di 19–21 uur, elke week" in said.said


def test_only_rows_with_problems_or_with_some_words(review: ImportPage) -> None:
    step = review.review
    step.which.set_current(DOUBTS)
    step.which.chosen.emit(DOUBTS)
    assert [step.model.row_at(n).planned.row for n in range(step.model.rowCount())] == [3, 4, 5]

    step.search.setText("tuin")
    step.search.searched.emit("tuin")
    assert [step.model.row_at(n).planned.row for n in range(step.model.rowCount())] == [4]


def test_a_hidden_problem_comes_in_sight(review: ImportPage) -> None:
    step = review.review
    step.search.setText("kookclub")
    step.search.searched.emit("kookclub")
    assert review.session.review is not None
    step.problems.wanted.emit(review.session.review.groups[0].spots[0], False)

    assert here(review) == CellPlace("Aanbod", 5, "A")


def test_one_answer_for_a_column_of_dates(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = a_list(tmp_path / "datums.xlsx", [])
    import xlsxwriter  # noqa: PLC0415  only this list has dates

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Aanbod")
    lines = [["Activiteit", "Organisatie", "Startdatum"], ["Taalcafé", "Bib", "03/04/2025"]]
    for number, line in enumerate([*lines, ["Samentuin", "Tuin", "05/06/2025"]]):
        sheet.write_row(number, 0, line)
    book.close()
    read(page, qtbot, path)
    go(page, qtbot, Step.REVIEW)
    box = page.review.questions[0]

    box.buttons[DateOrder.MONTH_FIRST].click()
    quiet(page, qtbot)

    assert list(page.session.choices.orders.values()) == [DateOrder.MONTH_FIRST]
    assert page.session.plan is not None
    assert page.session.plan.date_questions[0].answer is DateOrder.MONTH_FIRST
    assert page.session.review is not None
    assert page.session.review.counts.doubted == 0


def test_a_fresh_plan_never_wipes_out_what_is_being_typed(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 3, "D")
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(review), "vr avo")
    assert review.session.review is not None

    review.review.show_review(review.session.review, review.session.choices)

    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "vr avo"


def test_nothing_is_cut_or_nameless(review: ImportPage, qtbot: QtBot) -> None:
    stand(review, 4, "F")
    qtbot.waitUntil(lambda: review.review.problems.fix is not None, timeout=5_000)

    assert faults(review.review) == []


def test_many_kinds_of_problems_are_listed_no_further_than_anyone_reads(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [[f"Taalcafé {n}", "Bib", f"kwispel {n}", "", "", "", ""] for n in range(MOST_SHOWN + 5)]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    go(page, qtbot, Step.REVIEW)
    lines = page.review.problems.lines

    def said() -> list[str]:
        return [lines.line_at(lines.index(n)).title for n in range(lines.rowCount())]

    assert said()[-1] == "Nog 5 soorten meer. F8 brengt je erheen."

    stand(page, MOST_SHOWN + 5, "C")
    wanted = f"Type onbekend: 'kwispel {MOST_SHOWN + 2}'"
    qtbot.waitUntil(lambda: wanted in said(), timeout=5_000)


def test_enter_applies_the_word_that_was_chosen(review: ImportPage, qtbot: QtBot) -> None:
    problems = review.review.problems
    problems.open_group_of(CellPlace("Aanbod", 3, "C"))
    problems.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert problems.fix is not None

    press(qtbot, Qt.Key.Key_Down)
    wanted = problems.fix.chosen
    press(qtbot, Qt.Key.Key_Return)
    quiet(review, qtbot)

    assert wanted
    assert review.session.choices.words["type"] == {"kwispel": wanted}


def test_enter_in_a_typed_correction_opens_no_other_problem(
    review: ImportPage, qtbot: QtBot
) -> None:
    problems = review.review.problems
    problems.open_group_of(CellPlace("Aanbod", 4, "F"))
    assert problems.fix is not None
    problems.fix.begin()

    focus = QApplication.focusWidget()
    qtbot.keyClicks(focus, "tuin@tuin.example")
    press(qtbot, Qt.Key.Key_Return)
    quiet(review, qtbot)

    assert review.session.choices.words["email"] == {"geen adres": "tuin@tuin.example"}
    assert QApplication.focusWidget() is review.review.table


def test_the_keyboard_stays_with_a_question_about_dates(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["Taalcafé", "Bib", "", "", "", "", "03/04/2025"], ["Tuin", "Bib", *[""] * 4, "5/6/25"]]
    path = a_list(tmp_path / "datums.xlsx", rows)
    read(page, qtbot, path)
    colour = next(c for c in page.columns.table.columns.columns if c.heading == "Kleur")
    page.columns.table.picked.emit(colour, "valid_from")
    quiet(page, qtbot)
    go(page, qtbot, Step.REVIEW)
    button = page.review.questions[0].buttons[DateOrder.DAY_FIRST]
    qtbot.waitUntil(button.isVisible, timeout=5_000)
    page.review.table.setFocus()
    page.focusNextChild()
    assert QApplication.focusWidget() is button

    press(qtbot, Qt.Key.Key_Space)
    quiet(page, qtbot)

    assert list(page.session.choices.orders.values()) == [DateOrder.DAY_FIRST]
    assert QApplication.focusWidget() is button
    qtbot.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)


def test_another_list_begins_at_its_own_first_problem(
    review: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    stand(review, 5, "A")
    width = review.review.table.columnWidth(5)
    review.review.which.set_current(DOUBTS)
    review.columns.table.look_at("F")

    read(review, qtbot, a_list(tmp_path / "andere.xlsx", ROWS[1:] + ROWS[:1]))
    column = review.columns.in_sight
    go(review, qtbot, Step.REVIEW)

    assert column == ("Aanbod", "A")
    assert review.review.table.columnWidth(5) == width
    assert here(review) == CellPlace("Aanbod", 3, "C")
    assert review.review.which.current == ALL


def test_a_list_without_problems_says_so(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", [[*ROWS[0][:2], *[""] * 5]]))
    go(page, qtbot, Step.REVIEW)

    assert page.review._calm.isVisible()
    assert page.review.problems.isHidden()


@pytest.mark.parametrize(("width", "height"), [(1304, 712), (898, 484)])
def test_nothing_is_cut_in_any_size(
    review: ImportPage, qtbot: QtBot, width: int, height: int
) -> None:
    resize(review, qtbot, width, height)
    qtbot.waitUntil(lambda: review.review.problems.fix is not None, timeout=5_000)

    assert faults(review.review) == []


def test_the_cell_one_is_at_stays_in_sight_where_there_is_less_room(
    review: ImportPage, qtbot: QtBot
) -> None:
    table = review.review.table
    stand(review, 6, "G")
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))

    resize(review, qtbot, 960, 540)

    def in_sight() -> bool:
        return table.viewport().rect().contains(table.visualRect(table.currentIndex()))

    qtbot.waitUntil(in_sight, timeout=5_000)
    far = table.horizontalScrollBar()
    assert far.value() > far.minimum()


def test_what_may_not_fit_is_told_in_a_tooltip(review: ImportPage) -> None:
    tip, spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    cells, problems = review.review.model, review.review.problems
    assert cells.index_of(3, "A").data(tip) == "Taalcafé"
    assert str(cells.index_of(4, "F").data(tip)).startswith("geen adres\n")
    review.review.table.setCurrentIndex(cells.index_of(4, "F"))
    group = problems.lines.line_at(problems.lines.index(1)).group
    assert group is not None
    line = problems.lines.index_of(group.key)
    assert all(words in str(line.data(tip)) for words in str(line.data(spoken)).split(", "))
