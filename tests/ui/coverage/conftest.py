"""A filled office with questions and marks, and two hands on its matrix."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.coverage.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, DemandReason, Judgement, PartOfDay
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.coverage.view import CoverageView
from tests.factories import fill_office
from tests.ui.hands import Hands, hands_on

SATURDAY = Spot(type=ActivityType.CONVERSATION, day=Day.SATURDAY, part=PartOfDay.MORNING)
NEEDLESS = Spot(type=ActivityType.TASTER_PLACEMENT, day=Day.SUNDAY, part=PartOfDay.EVENING)


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
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    period = (today - timedelta(days=20), today)
    source = "trajectbegeleiders"
    office.demand.note(DemandReason.MOMENT, 4, SATURDAY, period, source, "praten")
    office.coverage.mark(NEEDLESS, Judgement.NOT_NEEDED)
    with hands_on(office, tmp_path, qtbot) as hands:
        yield Eyes(hands)
