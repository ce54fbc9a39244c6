"""A list goes from its file to the offer, and whatever one chose can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.choices import Decision, RowPlace
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.session import AT_ONCE
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.page import ASK_FILE
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.importing.driving import (
    ROWS,
    a_list,
    at,
    feeds,
    go,
    leave_out,
    outcomes,
    quiet,
    read,
    resize,
)


def test_a_list_goes_from_file_to_offer(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    fields = feeds(page)

    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.SUMMARY)
    before = office.offer.ids(OfferFilter())
    go(page, qtbot, Step.DONE)

    assert fields[:2] == ["name", "organisation"]
    assert fields[-1] is None
    assert before == []
    assert len(office.offer.ids(OfferFilter())) == 2


def test_undo_after_reading_in_empties_the_offer_and_keeps_the_choices(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    undo = next(b for b in page.summary.findChildren(QPushButton) if "ongedaan" in b.text())
    undo.click()
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)

    assert office.offer.ids(OfferFilter()) == []


def test_stopping_leaves_everything_as_it_was(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)

    page.footer.stop.click()
    qtbot.waitUntil(lambda: at(page) == Step.FILE, timeout=20_000)

    assert office.offer.ids(OfferFilter()) == []
    assert office.editing.to_undo is None


def test_a_bad_file_is_refused_with_a_sentence(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "leeg.xlsx"
    bad.write_bytes(b"")

    page.read(bad)
    qtbot.waitUntil(lambda: "leeg" in page.file.refusal, timeout=20_000)

    assert at(page) == Step.FILE
    assert page.file.choose.isEnabled()


def test_problems_tint_their_cell_and_f8_goes_there(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)
    table, model = page.review.table, page.review.model
    table.setCurrentIndex(model.index(0, 0))

    qtbot.keyClick(table, Qt.Key.Key_F8)

    here = table.currentIndex()
    assert model.row_at(here.row()).planned.row == 4
    assert model.words(here) == "geen adres"
    assert model.problems_at(here) != []


def test_the_buckets_add_up_on_screen(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)

    plan = page.session.plan
    assert plan is not None
    assert sum(plan.counts.values()) == plan.rows_read
    assert plan.counts[Outcome.HELD] == 1
    assert page.review.model.rowCount() == 3


def test_a_column_can_be_left_out(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    leave_out(page, "E-mail")
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    mails = [office.offer.open(id_).activity.email for id_ in office.offer.ids(OfferFilter())]
    assert mails == ["", ""]


def test_a_long_list_is_looked_at_again_beside_the_window(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [[f"Taalcafé {n}", *ROWS[0][1:]] for n in range(AT_ONCE + 1)]
    read(page, qtbot, a_list(tmp_path / "lang.xlsx", rows))
    qtbot.waitUntil(lambda: not page.session._jobs.busy, timeout=20_000)

    leave_out(page, "E-mail")

    assert "email" in feeds(page)
    qtbot.waitUntil(lambda: "email" not in feeds(page), timeout=20_000)


def test_an_answer_about_a_row_makes_the_plan_anew(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.offer.add(an_activity(name="Taalcafé Babbelhoekje"), "Bib Herzele")
    rows = [["Taalcafé Babbelhoek", "Bib Herzele", "praatgroep", "di 19u-21u", "A1", "", ""]]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    go(page, qtbot, Step.REVIEW)
    before = outcomes(page)

    place, answer = RowPlace("Aanbod", 3), Decision(Choice.NEW)
    page.session.choose(page.session.choices.with_decision(place, answer))
    qtbot.waitUntil(lambda: outcomes(page) != before, timeout=20_000)

    assert before[Outcome.QUESTION] == 1
    assert outcomes(page)[Outcome.QUESTION] == 0
    assert outcomes(page)[Outcome.NEW] == 1


def test_reading_the_same_list_again_has_nothing_to_do(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS)
    read(page, qtbot, path)
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)
    page.footer.onward.click()

    read(page, qtbot, path)
    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.SUMMARY)

    assert "Alles stond er al" in page.footer._words.text()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1093, 614)])
def test_the_first_steps_have_names_targets_and_whole_words(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = page.window()
    window.resize(*size)
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    quiet(page, qtbot)
    qtbot.waitUntil(lambda: faults(window) == [])

    page.session.go(Step.SHEETS)
    qtbot.waitUntil(lambda: faults(window) == [])

    page.footer.stop.click()
    qtbot.waitUntil(lambda: at(page) == Step.FILE, timeout=20_000)
    quiet(page, qtbot)
    qtbot.waitUntil(lambda: faults(window) == [])


def test_undoing_by_another_way_leads_back_to_the_summary(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    page.session._jobs.write(lambda _progress: office.editing.undo())

    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)
    assert outcomes(page)[Outcome.NEW] == 2


def test_what_changes_meanwhile_makes_the_plan_anew(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    for step in (Step.REVIEW, Step.SUMMARY):
        go(page, qtbot, step)
    added = an_activity(name="Heel iets anders")

    page.session._jobs.write(lambda _progress: office.offer.add(added))
    quiet(page, qtbot)
    go(page, qtbot, Step.DONE)

    assert len(office.offer.ids(OfferFilter())) == 3


def test_coming_back_to_the_page_finds_the_keyboard_where_it_was(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    page.footer.stop.setFocus()

    page.arrive()

    assert page.columns.table.hasFocus()


def test_pressing_twice_asks_for_one_file(page: ImportPage) -> None:
    asked: list[QFileDialog] = []

    def look() -> None:
        tops = QApplication.topLevelWidgets()
        asked.extend(w for w in tops if isinstance(w, QFileDialog) and w.isVisible())
        for dialog in reversed(asked):
            dialog.reject()

    page.arrive(ASK_FILE)  # asks as soon as the page stands there
    QTimer.singleShot(0, look)
    page.file.choose.click()
    assert len(asked) == 1


def test_a_file_with_only_titles_is_refused_and_leaves_nothing_of_another(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    page.session.stop()

    page.read(a_list(tmp_path / "leeg.xlsx", []))
    qtbot.waitUntil(lambda: "geen rijen" in page.file.refusal, timeout=20_000)

    assert at(page) == Step.FILE
    assert page.session.opened is None


@pytest.mark.parametrize(("width", "height"), [(1304, 712), (898, 484)])
def test_a_refusal_is_whole_in_sight_beside_lists_that_are_not_finished(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, width: int, height: int
) -> None:
    for number in range(4):
        read(page, qtbot, a_list(tmp_path / f"lijst {number}.xlsx", ROWS[: number % 3 + 1]))
        page.footer.stop.click()
        qtbot.waitUntil(lambda: at(page) == Step.FILE, timeout=20_000)
        quiet(page, qtbot)
    resize(page, qtbot, width, height)
    bad = tmp_path / "leeg.xlsx"
    bad.write_bytes(b"")

    page.read(bad)
    qtbot.waitUntil(lambda: "leeg" in page.file.refusal, timeout=20_000)
    quiet(page, qtbot)

    def is_whole() -> bool:
        boxes = page.file.findChildren(QWidget)
        shown = [b for b in boxes if b.accessibleName() == page.file.refusal and b.isVisible()]
        return any(box.visibleRegion().boundingRect() == box.rect() for box in shown)

    qtbot.waitUntil(is_whole, timeout=5_000)
    assert faults(page.file) == []


def test_a_toast_stands_beside_the_words_of_the_footer(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    first = page.toast_area
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    free = page.toast_area

    assert first is None
    assert free is not None
    footer = QRect(page.footer.mapTo(page.window(), QPoint()), page.footer.size())
    assert footer.contains(free)
    for part in (page.footer.stop, page.footer.onward, page.footer._words):
        words = QRect(part.mapTo(page.window(), QPoint()), part.sizeHint())
        assert not free.intersects(words)
