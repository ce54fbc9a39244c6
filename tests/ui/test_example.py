"""The example from the first start and back: nothing of the user's is touched by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.navigation import SaveState
from pijler4_desktop.ui.start.page import StartPage
from pijler4_desktop.ui.theme.theme import theme
from pijler4_desktop.ui.theme.tokens import Scheme


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(tmp_path / "aanbod.p4db", Memory(tmp_path / "window.ini"))
    made.resize(1366, 768)
    made.show()
    made.open_data()
    qtbot.waitUntil(lambda: made.stack.page is not None and not made.jobs.busy)
    yield made
    made.close()
    made.deleteLater()


def example_of(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Wait for the window of the example."""
    qtbot.waitUntil(lambda: window.example.beyond is not None, timeout=20_000)
    inside = window.example.beyond
    assert isinstance(inside, MainWindow)
    qtbot.waitUntil(lambda: not inside.jobs.busy, timeout=20_000)
    return inside


def leave(window: MainWindow, qtbot: QtBot) -> None:
    """Press the button in the bar, and wait until one's own window is back."""
    inside = window.example.beyond
    assert isinstance(inside, MainWindow)
    way_out = inside.example.bar.findChild(QPushButton)
    assert way_out is not None
    assert way_out.text() == "Stop met het voorbeeld"
    qtbot.mouseClick(way_out, Qt.MouseButton.LeftButton)

    def is_back() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return window.example.beyond is None and window.isVisible()

    qtbot.waitUntil(is_back, timeout=20_000)


def test_the_first_start_leads_to_the_example_and_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    start = window.stack.page
    assert isinstance(start, StartPage)
    start.municipality.setText("Herz")
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(start.example, Qt.MouseButton.LeftButton)
    inside = example_of(window, qtbot)

    assert not window.isVisible()
    assert inside.windowTitle() == "Voorbeeld: Lindergem"
    assert inside.example.bar.isVisible()
    assert not inside.registry["window.example"].isEnabled()
    assert inside.office is not None
    assert len(inside.office.offer.ids(OfferFilter())) > 50
    folder = inside.office.path.parent
    assert folder != tmp_path

    inside.registry["view.dark"].trigger()
    inside._back_up()  # as its timer does after a while
    qtbot.waitUntil(lambda: not inside.jobs.busy)
    assert not inside.office.backup_folder.exists()
    assert [state.accessibleName() for state in inside.navigation.findChildren(SaveState)] == [
        "Nog niets te bewaren"
    ]
    leave(window, qtbot)

    qtbot.waitUntil(lambda: not folder.exists())
    assert theme().scheme is not Scheme.DARK
    assert window.stack.page is start
    assert start.municipality.text() == "Herz"
    assert sorted(tmp_path.iterdir()) == before


def test_an_open_office_waits_behind_the_example(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    own = Office.create(tmp_path / "aanbod.p4db", "Herzele")
    window.show_office(own)
    state = own.database.change_set

    window.registry["window.example"].trigger()
    inside = example_of(window, qtbot)
    assert inside.office is not None
    assert inside.office is not own
    inside.undo()
    qtbot.waitUntil(lambda: not inside.jobs.busy)
    leave(window, qtbot)

    assert window.office is own
    assert own.database.change_set == state
    assert window.windowTitle() == "Herzele"
    assert not window.example.bar.isVisible()
    window.registry["window.example"].trigger()
    example_of(window, qtbot)
    leave(window, qtbot)
