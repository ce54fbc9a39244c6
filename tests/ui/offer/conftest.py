"""The page of the offer, filled, in a window of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer.page import OfferPage
from tests.factories import fill_office


class Desk:
    """A page with what stands around it; `said` collects what it told."""

    def __init__(self, office: Office, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.office = office
        self.jobs = Jobs(self.window)
        self.actions = Actions(self.window)
        self.page = OfferPage(office, self.jobs, self.actions, self.window)
        self.page.resize(1216, 842)
        self.window.resize(1440, 900)
        self.said: list[tuple[str, bool]] = []
        self.page.toast.connect(lambda words, undo: self.said.append((words, undo)))
        self.failures: list[Exception] = []
        self.jobs.failed.connect(self.failures.append)
        self._qtbot = qtbot
        self.window.show()
        self.settle()

    def names(self) -> list[str]:
        """Return the names in the table, from top to bottom."""
        rows = self.office.offer.rows(self.page.list.ids)
        return [rows[id_].name for id_ in self.page.list.ids]

    def do(self, action: str) -> None:
        """Do an action of the page and wait until nothing runs any more."""
        self.actions[f"offer.{action}"].trigger()
        self.settle()

    def settle(self) -> None:
        """Wait until all work is done."""
        self._qtbot.waitUntil(lambda: not self.jobs.busy, timeout=10_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def open_desk(office: Office, qtbot: QtBot) -> Iterator[Callable[[], Desk]]:
    made: list[Desk] = []

    def opened() -> Desk:
        made.append(Desk(office, qtbot))
        return made[-1]

    yield opened
    for desk in made:
        desk.jobs.close()


@pytest.fixture
def desk(office: Office, open_desk: Callable[[], Desk]) -> Desk:
    fill_office(office)
    return open_desk()
