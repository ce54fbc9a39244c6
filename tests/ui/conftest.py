"""Real windows without a screen, dressed as the program dresses them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.theme.theme import apply_theme, theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office
from tests.ui.hands import Hands, hands_on

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Stand in for pytest-qt's own application, so that fonts and sheet are ours."""
    return make_application([], Scheme.LIGHT)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Start and end every test in the light theme."""
    yield
    if theme().scheme is not Scheme.LIGHT:  # dressing every window of earlier tests takes long
        apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def database_path(tmp_path: Path) -> Path:
    return tmp_path / "aanbod.p4db"


@pytest.fixture
def office(database_path: Path) -> Iterator[Office]:
    made = Office.create(database_path, "Herzele")
    yield made
    made.close()


@pytest.fixture
def hands(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    """Give two hands on the window of a filled office."""
    fill_office(office)
    with hands_on(office, tmp_path, qtbot) as made:
        yield made
