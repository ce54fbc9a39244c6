"""Cijfers in a real window: every number leads to its rows, by mouse and by keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.figures.period import Period, year_of
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.figures.buttons import CellButton, ColumnButton, FigureButton, FigureLine
from pijler4_desktop.ui.figures.keeping import EXCEL, PDF
from pijler4_desktop.ui.figures.page import FiguresPage
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.page import OFFER, PARTNERS, DataOf, ShowThese
from tests.factories import an_activity, fill_office
from tests.ui.printing.pdf_text import page_texts


class Opened(QObject):
    """Keeps what the page asked the window to open, and what it told."""

    def __init__(self, page: FiguresPage) -> None:
        super().__init__()
        self.pages: list[tuple[str, object]] = []
        self.told: list[str] = []
        page.open_page.connect(self._open)
        page.toast.connect(self._tell)

    @Slot(str, object)
    def _open(self, key: str, argument: object) -> None:
        self.pages.append((key, argument))

    @Slot(str, bool)
    def _tell(self, words: str, _undoable: bool) -> None:
        self.told.append(words)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def page(office: Office, jobs: Jobs, qtbot: QtBot) -> FiguresPage:
    window = QMainWindow()
    actions = Actions(window)
    shown = FiguresPage(office, jobs, actions)
    window.setCentralWidget(shown)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return shown


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        QApplication.processEvents()


def counted(page: FiguresPage) -> FigureSet:
    assert page.counted is not None
    return page.counted


def numbers(page: FiguresPage) -> list[FigureButton]:
    return [one for one in page.findChildren(FigureButton) if one.isVisible()]


def test_every_number_opens_its_rows(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office, 60)
    page.arrive()
    settle(jobs, qtbot)
    seen = Opened(page)

    for one in numbers(page):
        if one.rows is not None and one.rows.kind is Kind.ACTIVITY:
            one.click()
            key, argument = seen.pages.pop()
            assert key == OFFER
            assert isinstance(argument, ShowThese)
            assert argument.ids == one.figure.ids
            assert len(argument.ids) == one.figure.value or one.figure.amounts
        elif one.rows is None:
            assert not one.figure.ids
    assert {figure.code for group in counted(page).groups.values() for figure in group} >= {
        one.figure.code for one in numbers(page)
    }
    unknown = [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and "zonder" in one.text() and one.property("kind") == "link"
    ]
    assert unknown
    for link in unknown:
        link.click()
        assert isinstance(seen.pages.pop()[1], ShowThese)


def test_organisations_are_listed_and_opened_by_keyboard(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office)
    page.arrive()
    settle(jobs, qtbot)
    seen = Opened(page)
    line = next(
        one
        for one in page.findChildren(FigureLine)
        if one.figure.code == "partner_status.partner" and one.isVisible()
    )

    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(jobs, qtbot)

    assert page.panel.isVisible()
    assert page.panel.list.count() == line.figure.value
    QTest.keyClick(page.panel.list, Qt.Key.Key_Down)
    QTest.keyClick(page.panel.list, Qt.Key.Key_Return)
    key, argument = seen.pages.pop()
    assert key == PARTNERS
    assert isinstance(argument, DataOf)
    assert argument.id in line.figure.ids
    QTest.keyClick(page.panel.list, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.focusWidget() is line


def test_arrows_move_through_the_week_and_the_months(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    with office.database.work(Action.ADD, "begin") as work:
        work.add([an_activity(sessions_planned=None) for _ in range(3)])
    page.arrive()
    settle(jobs, qtbot)

    for kind in (CellButton, ColumnButton):
        stops = [one for one in page.findChildren(kind) if _stops(one)]
        assert len(stops) == 1
        stops[0].setFocus()
        QTest.keyClick(stops[0], Qt.Key.Key_Right)
        now = page.focusWidget()
        assert isinstance(now, kind)
        assert now is not stops[0]
        assert [one for one in page.findChildren(kind) if _stops(one)] == [now]


def test_a_period_is_chosen_and_typed(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office)
    page.arrive()
    settle(jobs, qtbot)
    assert counted(page).period == year_of(today())

    page.bar.choice.chosen.emit("quarter")
    settle(jobs, qtbot)
    assert counted(page).is_empty
    assert not page.pdf_action.isEnabled()

    page.bar.choice.set_current("own")
    page.bar.choice.chosen.emit("own")
    page.bar.first.setText("1/9/2025")
    page.bar.last.setText("vroeger")
    QTest.keyClick(page.bar.last, Qt.Key.Key_Return)
    assert counted(page).period.first != date(2025, 9, 1)
    page.bar.last.setText("31/12/2030")
    QTest.keyClick(page.bar.last, Qt.Key.Key_Return)
    settle(jobs, qtbot)
    assert counted(page).period == Period(date(2025, 9, 1), date(2030, 12, 31))
    assert counted(page)["offer"]["running"].value
    assert page.pdf_action.isEnabled()


def test_the_two_numbers_are_stored_and_undone(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office)
    page.arrive()
    settle(jobs, qtbot)

    page.typed.inflow.setFocus()
    QTest.keyClicks(page.typed.inflow, "veel")
    assert page.unsaved
    page.typed.save.click()
    assert page.typed.is_changed
    page.typed.inflow.clear()
    QTest.keyClicks(page.typed.inflow, "1.200")
    QTest.keyClicks(page.typed.reached, "90")
    QTest.keyClick(page.typed.reached, Qt.Key.Key_Return)
    settle(jobs, qtbot)

    people = counted(page)["people"]
    assert (people["people.inflow"].value, people["people.reached"].value) == (1200, 90)
    assert not page.unsaved
    jobs.write(lambda _progress: office.editing.undo())
    settle(jobs, qtbot)
    assert counted(page)["people"]["people.reached"].value is None
    assert page.typed.reached.text() == ""


def test_figures_follow_what_changes(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office)
    page.arrive()
    settle(jobs, qtbot)
    before = counted(page)["offer"]["running"].value or 0

    def add(_progress: object) -> Changes:
        with office.database.work(Action.ADD, "nieuw") as work:
            work.add(an_activity(valid_until=None))
        return work.changes

    jobs.write(add)
    settle(jobs, qtbot)

    assert counted(page)["offer"]["running"].value == before + 1


def test_both_files_are_made(
    office: Office, page: FiguresPage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office)
    page.arrive()
    settle(jobs, qtbot)
    seen = Opened(page)

    page.pdf_action.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name.startswith("cijfers-herzele-")
    dialog.reject()
    page.keeping.make(PDF, counted(page), tmp_path / "raad.pdf")
    page.keeping.make(EXCEL, counted(page), tmp_path / "cijfers.xlsx")
    settle(jobs, qtbot)

    assert len(page_texts((tmp_path / "raad.pdf").read_bytes())) == 2
    assert (tmp_path / "cijfers.xlsx").exists()
    assert [line.profile for line in office.export_log.list()] == ["cijfers", "cijfers"]
    assert len(seen.told) == 2


def _stops(one: QWidget) -> bool:
    return one.isVisible() and one.focusPolicy() == Qt.FocusPolicy.StrongFocus
