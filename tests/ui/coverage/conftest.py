"""A filled office with questions and marks, and two hands on its matrix."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.coverage.view import CoverageView
from tests.coverage_data import ask_questions
from tests.factories import fill_office
from tests.ui.hands import Hands, hands_on


class Eyes:
    """Looks at the matrix of a window that two hands work in."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.office = hands.office
        self.opened: list[tuple[str, object]] = []
        hands.offer.open_page.connect(lambda key, what: self.opened.append((key, what)))

    @property
    def view(self) -> CoverageView:
        """The matrix, once it was made."""
        assert self.hands.offer.views.made is not None
        return self.hands.offer.views.made

    @property
    def said(self) -> str:
        """What the cell says where the keyboard stands."""
        index = self.view.table.currentIndex()
        cell = self.view.model.cell_at(index.row(), index.column())
        assert cell is not None
        return self.view.words.cell(cell, self.view.measure)

    def go(self, spot: Spot) -> None:
        """Stand on a spot."""
        assert self.view.table.go_to(spot)
        self.hands.settle()

    @property
    def toast(self) -> str:
        """What was told last."""
        return self.hands.window.toast.words


@pytest.fixture
def eyes(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Eyes]:
    fill_office(office)
    ask_questions(office)
    with hands_on(office, tmp_path, qtbot) as hands:
        yield Eyes(hands)
