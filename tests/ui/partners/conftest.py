"""The page of the partner organisations, filled, in a window of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.partners.page import PartnersPage
from tests.partners_data import fill_partners


class Desk:
    """A page with what stands around it; `said` and `opened` collect what it told."""

    def __init__(self, office: Office, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.office = office
        self.jobs = Jobs(self.window)
        self.actions = Actions(self.window)
        self.page = PartnersPage(office, self.jobs, self.actions, self.window)
        self.page.resize(1216, 842)
        self.window.resize(1440, 900)
        self.said: list[tuple[str, bool]] = []
        self.opened: list[tuple[str, object]] = []
        self.failures: list[Exception] = []
        self.page.toast.connect(lambda words, undo: self.said.append((words, undo)))
        self.page.open_page.connect(lambda key, argument: self.opened.append((key, argument)))
        self.jobs.failed.connect(self.failures.append)
        self._qtbot = qtbot
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def names(self) -> list[str]:
        """Return the names in the table, from top to bottom."""
        rows = self.office.partners.rows(self.page.list.ids)
        return [rows[id_].name for id_ in self.page.list.ids]

    def choose(self, name: str) -> str:
        """Go to an organisation and open its panel; returns its id."""
        line = self.names().index(name)
        self.page.list.table.select_line(line)
        self.page.list.open_panel()
        self.settle()
        return self.page.list.ids[line]

    def do(self, action: str) -> None:
        """Do an action of the page and wait until nothing runs any more."""
        self.actions[f"partners.{action}"].trigger()
        self.settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, words: str) -> None:
        """Type where the keyboard is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), words)

    def chips(self) -> list[str]:
        """Return the active filters as they are shown."""
        chips = self.page.list.chips.findChildren(Chip)
        return [chip.text() for chip in chips if chip.isVisible()]

    def told(self) -> list[str]:
        """Return the words the panel shows."""
        shown = self.page.list.panel.findChildren(QLabel)
        return [one.text() for one in shown if one.isVisible()]

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
    fill_partners(office)
    return open_desk()
