"""Two hands on the keyboard of the whole window, on a filled office; they count their keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.form_page import FormPage
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.page import IMPORTING, OFFER


class Hands:
    """Presses keys in whatever has the focus; words are typed for nothing.

    `page` is where they begin; "" stays where the window opens by itself.
    """

    def __init__(self, office: Office, folder: Path, qtbot: QtBot, page: str = OFFER) -> None:
        self.office, self._qtbot = office, qtbot
        self.pressed = 0
        self.window = MainWindow(folder / "none.p4db", Memory(folder / "window.ini"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.show_office(office)
        self.settle()
        if page:
            self.window.open_page(page)
            self.settle()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.pressed += 1
            QTest.keySequence(self.focus, QKeySequence(key))
            self.settle()

    def type(self, words: str) -> None:
        """Type words, letter by letter: a list that proposes some comes and goes between them."""
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
            QApplication.processEvents()
        self.settle()

    def settle(self) -> None:
        """Wait until all work is done."""
        for _ in range(2):
            self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=20_000)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """Return what takes a key: a list that hangs open before anything else."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    @property
    def offer(self) -> OfferPage:
        page = self.window.stack.made(OFFER)
        assert isinstance(page, OfferPage)
        return page

    @property
    def form(self) -> FormPage:
        assert self.offer.editing.made is not None
        return self.offer.editing.made

    @property
    def importing(self) -> ImportPage:
        page = self.window.stack.made(IMPORTING)
        assert isinstance(page, ImportPage)
        return page

    def close(self) -> None:
        self.settle()
        self.window.release_office()
        self.window.close()
        self.window.deleteLater()


@contextmanager
def hands_on(office: Office, folder: Path, qtbot: QtBot, page: str = OFFER) -> Iterator[Hands]:
    made = Hands(office, folder, qtbot, page)
    yield made
    made.close()
