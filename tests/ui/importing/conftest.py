"""The wizard in a real window, over a database of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.jobs import Jobs


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.create(tmp_path / "aanbod.p4db", "Herzele")
    yield made
    made.close()


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> Iterator[ImportPage]:
    window = QMainWindow()
    jobs = Jobs()
    shown = ImportPage(office, jobs, Actions(window))
    window.setCentralWidget(shown)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield shown
    jobs.close()
