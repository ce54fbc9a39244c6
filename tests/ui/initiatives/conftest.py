"""Two hands on the window of an office with initiatives in every phase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.page import InitiativesPage
from pijler4_desktop.ui.page import INITIATIVES
from tests.factories import fill_office
from tests.initiatives_data import fill_initiatives
from tests.ui.hands import Hands


class Planner(Hands):
    """Hands on the page of new initiatives; `ids` are those of the initiatives by name."""

    def __init__(self, office: Office, folder: Path, qtbot: QtBot) -> None:
        fill_office(office)
        self.ids = {name: one.id for name, one in fill_initiatives(office).items()}
        super().__init__(office, folder, qtbot)
        self.window.open_page(INITIATIVES)
        self.settle()

    @property
    def page(self) -> InitiativesPage:
        page = self.window.stack.made(INITIATIVES)
        assert isinstance(page, InitiativesPage)
        return page

    def stand_on(self, name: str) -> None:
        """Go to a card, with the keyboard on it."""
        self.page.home.stand_on(self.ids[name])
        self.page.home.take_focus()
        self.settle()

    def wake(self) -> None:
        """Bring the window back to the fore: without a screen, a popup that closed leaves none."""
        self.window.activateWindow()
        self.settle()

    @property
    def current(self) -> str:
        """Return the name of the current card."""
        card = self.page.home.current
        return card.name if card else ""

    def column(self, phase: str) -> list[str]:
        """Return the names in a column of the board, from top to bottom."""
        cards = [card for card in self.office.initiatives.cards() if card.phase == phase]
        return [card.name for card in cards]


@pytest.fixture
def planner(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Planner]:
    made = Planner(office, tmp_path, qtbot)
    yield made
    made.close()
