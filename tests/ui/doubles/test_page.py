"""Doubles in the window: compared, merged with what was chosen, kept apart, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Action, PartnerStatus
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.doubles.page import DoublesPage
from pijler4_desktop.ui.failures import FailureDialog
from pijler4_desktop.ui.kit.compare_cells import SameCell
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import DOUBLES
from tests.factories import an_organisation
from tests.ui.waiting_jobs import held_up

HERZELE = {"postal_code": "9550", "municipality_nis": "41027"}
FULL = "Woonzorgcentrum Ter Meersen vzw"
SHORT = "WZC Ter Meersen"
CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """The window with the page of doubles in it."""

    def __init__(self, office: Office, folder: Path, qtbot: QtBot) -> None:
        self.office, self._qtbot = office, qtbot
        self.window = MainWindow(folder / "none.p4db", Memory(folder / "window.ini"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.show_office(office)
        self.window.open_page(DOUBLES)
        page = self.window.stack.page
        assert isinstance(page, DoublesPage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self._qtbot.keyClick(self.page.list, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    @property
    def names(self) -> list[str]:
        with self.office.database.reading() as reading:
            return sorted(one.name for one in reading.all(Organisation))

    @property
    def lines(self) -> list[str]:
        model = self.page.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with office.database.work(Action.ADD) as work:
        work.add(
            [
                an_organisation(
                    FULL, kbo="0999100295", street="Dreef", house_number="2",
                    phone="053 00 00 12", **HERZELE,
                ),
                an_organisation(
                    SHORT, kbo="0999100295", street="Kouter", house_number="5",
                    partner_status=PartnerStatus.PROSPECT, **HERZELE,
                ),
                an_organisation("Samentuin vzw", **HERZELE),
                an_organisation("Samentuin", **HERZELE),
            ]
        )  # fmt: skip
    made = Desk(office, tmp_path, qtbot)
    yield made
    made.settle()
    made.window.release_office()
    made.window.close()
    made.window.deleteLater()


def test_a_pair_is_merged_with_what_was_chosen_and_that_can_be_undone(desk: Desk) -> None:
    page = desk.page
    assert desk.lines[0] == f"{FULL}, lijkt op {SHORT}, Zeker"
    assert set(page.compare.first) == {"name", "partner_status", "address"}
    assert page.compare.first_kept == {"name", "partner_status", "address"}
    same = [one.toolTip() for one in page.compare.findChildren(SameCell)]
    assert same.count("0999.100.295") == 2
    page.compare.second["address"].click()

    desk.press(Qt.Key.Key_S)

    assert desk.window.toast.words == f"Samengevoegd: {FULL}."
    assert desk.names == ["Samentuin", "Samentuin vzw", FULL]
    with desk.office.database.reading() as reading:
        (left,) = [one for one in reading.all(Organisation) if one.name == FULL]
    assert (left.street, left.house_number, left.phone) == ("Kouter", "5", "053 00 00 12")
    assert len(desk.lines) == 1

    desk.window.registry["edit.undo"].trigger()
    desk.settle()
    assert len(desk.names) == 4
    assert len(desk.lines) == 2


def test_what_is_kept_apart_is_not_shown_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_O)
    assert desk.page.list.currentIndex().row() == 1
    desk.press(Qt.Key.Key_A)
    assert [line.partition(",")[0] for line in desk.lines] == [FULL]
    assert len(desk.names) == 4
    desk.press(Qt.Key.Key_A)
    assert desk.lines == []
    assert not desk.page.merge_action.isEnabled()
    assert desk.page._body.currentWidget() is desk.page._nothing


def test_the_certain_ones_go_together(desk: Desk) -> None:
    certain = sum(line.endswith("Zeker") for line in desk.lines)
    assert desk.page.certain_action.text() == f"Zekere samenvoegen ({certain})"
    desk.press(Qt.Key.Key_Return, CTRL)
    assert len(desk.names) == 4 - certain
    words = f"{certain} organisatie{'s' * (certain > 1)} samengevoegd."
    assert desk.window.toast.words == words
    assert not desk.page.certain_action.isEnabled()
    assert (step := desk.office.editing.to_undo) is not None
    assert step.action is Action.MERGE


def test_a_key_pressed_twice_answers_each_pair_once(desk: Desk) -> None:
    page = desk.page
    said: list[str] = []
    failures: list[Exception] = []
    page.toast.connect(lambda words, _undo: said.append(words))
    desk.window.jobs.failed.connect(failures.append)
    with held_up(desk.window.jobs):
        page.merge()
        assert len(desk.lines) == 1
        page.keep_apart()
        assert desk.lines == []
        page.keep_apart()
        page.merge()
    desk.settle()

    assert failures == []
    assert len(said) == len(set(said)) == 2
    assert desk.lines == []
    assert len(desk.names) == 3


def test_a_look_does_not_bring_back_what_is_being_answered(desk: Desk, qtbot: QtBot) -> None:
    jobs = desk.window.jobs
    looked: list[object] = []
    with held_up(jobs):
        desk.page.keep_apart()
        desk.page.look()
        jobs.glance(lambda _progress: None, looked.append)  # one after the other
        qtbot.waitUntil(lambda: bool(looked), timeout=10_000)
        assert len(desk.lines) == 1
    desk.settle()
    assert len(desk.lines) == 1


def test_one_stays_on_the_pair_one_looks_at(desk: Desk) -> None:
    page = desk.page
    desk.press(Qt.Key.Key_O)
    seen = page.model.pairs[1].double.ids
    with desk.office.database.work(Action.ADD) as work:
        work.add(
            [
                an_organisation("Chiro Hulsthoek vzw", email="chiro@linde.example", **HERZELE),
                an_organisation("Chiro Hulsthoek", email="chiro@linde.example", **HERZELE),
            ]
        )
    page.look()
    desk.settle()
    rows = [pair.double.ids for pair in page.model.pairs]
    assert len(rows) == 3
    assert page.list.currentIndex().row() == rows.index(seen)
    assert rows.index(seen) == 2


def test_an_answer_that_cannot_be_stored_brings_the_pair_back(desk: Desk) -> None:
    page = desk.page
    failures: list[Exception] = []
    desk.window.jobs.failed.connect(failures.append)
    pair = page.model.pairs[0]
    with desk.office.database.work(Action.EDIT) as work:
        work.change(replace(pair.other, phone="053 00 00 13"))
    page.merge()
    assert len(desk.lines) == 1
    desk.settle()
    assert len(failures) == 1
    assert len(desk.lines) == 2
    assert len(desk.names) == 4
    for dialog in desk.window.findChildren(FailureDialog):
        dialog.close()
