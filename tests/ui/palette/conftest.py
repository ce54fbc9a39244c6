"""The whole window on a filled office, with what drives its palette by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.page import OFFER
from pijler4_desktop.ui.palette.entries import Entry
from pijler4_desktop.ui.palette.palette import CommandPalette
from tests.factories import fill_office


class Driver:
    """Presses keys as a user does: in whatever has the focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def palette(self) -> CommandPalette:
        assert self.window.commands is not None
        return self.window.commands

    @property
    def offer(self) -> OfferPage:
        page = self.window.stack.page
        assert isinstance(page, OfferPage)
        return page

    @property
    def current(self) -> Entry:
        assert self.palette.current is not None
        return self.palette.current

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def open(self) -> None:
        """Press Ctrl+K."""
        self.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    def type(self, words: str) -> None:
        """Type, and wait for the answer."""
        self._qtbot.keyClicks(QApplication.focusWidget(), words)
        self.settle()

    def search(self, words: str) -> None:
        """Open and type."""
        self.open()
        self.type(words)

    def settle(self) -> None:
        """Wait until nothing runs."""
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=10_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def texts(self) -> list[str]:
        """Return what is listed."""
        return [entry.text for entry in self.palette.entries]

    def go(self, text: str) -> None:
        """Walk down to an entry."""
        for _ in self.palette.entries:
            if self.current.text == text:
                return
            self.key(Qt.Key.Key_Down)
        assert self.current.text == text


@pytest.fixture
def driver(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Driver]:
    fill_office(office)
    window = MainWindow(tmp_path / "none.p4db", Memory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_office(office)
    window.open_page(OFFER)
    made = Driver(window, qtbot)
    made.settle()
    yield made
    window.release_office()
    window.close()
