"""From a gap to an activity that is handed off, and back: by keyboard alone, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.coverage.matrix import Cell, CellState
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, PartOfDay, Phase, Standing, Status
from pijler4_desktop.services.example import make_example
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.page import HANDOFF, INITIATIVES
from tests.ui.hands import Hands, hands_on

GAP = Spot(type=ActivityType.CONVERSATION, day=Day.SATURDAY, part=PartOfDay.MORNING)
"""The gap of the example that was asked for most, and that no initiative closes yet."""


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    office = make_example(tmp_path / "voorbeeld.p4db")
    with hands_on(office, tmp_path, qtbot) as made:
        yield made
    office.close()


def plan_of(office: Office) -> InitiativeCard:
    (card,) = (one for one in office.initiatives.cards() if one.gap == GAP)
    return card


def walk_to(hands: Hands, spot: Spot) -> None:
    """Go to a cell of the matrix with the arrows."""
    view = hands.offer.views.made
    assert view is not None
    row = view.model.rows.index(Spot(type=spot.type))
    column = view.model.columns.index(Spot(day=spot.day, part=spot.part))
    at = view.table.currentIndex()
    down, right = row - at.row(), column - at.column()
    hands.press(*["Down" if down > 0 else "Up"] * abs(down))
    hands.press(*["Right" if right > 0 else "Left"] * abs(right))
    assert view.table.current is not None
    assert view.table.current.spot == spot


def dialog_of(hands: Hands) -> QDialog:
    return next(one for one in hands.window.findChildren(QDialog) if one.isVisible())


def test_from_a_gap_to_the_agency_and_back(hands: Hands, tmp_path: Path) -> None:
    before = hands.office.coverage.cell(GAP)
    assert before.state is CellState.GAP

    activity = begin_for_the_gap(hands)
    start_over_the_board(hands, activity)
    hand_off(hands, tmp_path, activity)
    take_back(hands, activity, before)


def begin_for_the_gap(hands: Hands) -> str:
    """From what counts today to the matrix, to the gap, and to an initiative: returns its offer."""
    office = hands.office
    hands.press("Ctrl+2", "Ctrl+D")
    walk_to(hands, GAP)
    hands.press("N")
    assert hands.window.stack.current_key == INITIATIVES
    hands.press("Return")

    card = plan_of(office)
    activity = office.offer.open(str(card.activity_id)).activity
    assert card.phase is Phase.IDEA
    assert (activity.type, activity.slots[0].day) == (ActivityType.CONVERSATION, Day.SATURDAY)
    assert office.offer.rows([activity.id])[activity.id].standing is Standing.CONCEPT
    assert office.coverage.cell(GAP).activities == 0  # an idea is no offer yet
    return activity.id


def start_over_the_board(hands: Hands, activity: str) -> None:
    office = hands.office
    hands.press("Ctrl+Right", "Ctrl+Right")
    assert plan_of(office).phase is Phase.READY
    hands.press("Ctrl+Right")
    assert dialog_of(hands)
    hands.press("Return")

    assert plan_of(office).phase is Phase.STARTED
    row = office.offer.rows([activity])[activity]
    assert (row.status, row.standing) == (Status.ACTIVE, Standing.TO_VERIFY)
    now = office.coverage.cell(GAP)
    assert (now.activities, now.stale) == (1, 1)  # it counts half until somebody verifies it


def hand_off(hands: Hands, folder: Path, activity: str) -> None:
    hands.press("Ctrl+8")
    assert hands.window.stack.current_key == HANDOFF
    hands.window.stack.page._folder = str(folder)  # type: ignore[union-attr]
    hands.press("Ctrl+Return")
    assert isinstance(dialog_of(hands), QFileDialog)
    hands.press("Return")
    hands.window.activateWindow()  # as the desk of the system does once a dialog is gone
    hands.settle()

    (workbook,) = folder.glob("*.xlsx")
    assert activity in rows_of(workbook)
    assert hands.office.overview.handoff().since.nothing


def take_back(hands: Hands, activity: str, before: Cell) -> None:
    """One step takes back the start, of the initiative and of its activity together."""
    office = hands.office
    hands.press("Ctrl+Z")
    assert plan_of(office).phase is Phase.READY
    assert office.offer.rows([activity])[activity].standing is Standing.CONCEPT
    assert office.coverage.cell(GAP).state is CellState.GAP
    assert [one.id for one in office.overview.handoff().since.stopped] == [activity]

    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert not any(one.gap == GAP for one in office.initiatives.cards())
    assert office.coverage.cell(GAP) == before


def rows_of(workbook: Path) -> set[object]:
    sheet = openpyxl.load_workbook(workbook, read_only=True)["Aanbod"]
    return {cell for line in sheet.iter_rows(values_only=True) for cell in line}
