"""A window on a filled office, with its history and its bin."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.history.bin_page import BinPage
from pijler4_desktop.ui.history.page import HistoryPage
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.page import BIN, HISTORY, OFFER
from tests.factories import fill_office


class Desk:
    """The window; `activities` are those of the list that was read in first."""

    def __init__(self, office: Office, folder: Path, qtbot: QtBot) -> None:
        self.activities: list[Activity] = fill_office(office)
        self.office = office
        self.window = MainWindow(folder / "none.p4db", Memory(folder / "window.ini"))
        self._qtbot = qtbot
        self.window.resize(1366, 768)
        self.window.show()
        self.window.show_office(office)
        self.settle()

    def settle(self) -> None:
        """Wait until all work is done."""
        for _ in range(2):
            self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def rename(self, line: int, name: str) -> None:
        """Change the name of an activity as another screen would."""
        opened = self.office.offer.open(self.activities[line].id)
        self.office.offer.edit(opened, replace(opened.activity, name=name))

    def do(self, action: str) -> None:
        """Do an action and wait until nothing runs any more."""
        self.window.registry[action].trigger()
        self.settle()

    def history(self) -> HistoryPage:
        """Show the history."""
        self.window.open_page(HISTORY)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, HistoryPage)
        return page

    def bin(self) -> BinPage:
        """Show the bin."""
        self.window.open_page(BIN)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, BinPage)
        return page

    def offer(self) -> OfferPage:
        """Show the offer."""
        self.window.open_page(OFFER)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, OfferPage)
        return page


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(office, tmp_path, qtbot)
    yield made
    made.settle()
    made.window.release_office()
    made.window.close()
    made.window.deleteLater()
