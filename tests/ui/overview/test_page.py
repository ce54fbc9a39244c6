"""Overzicht in the real window: what counts today, done by keys, and the ways on."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.todo.lines import TodoKind
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.services.example import make_example
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.overview.page import OverviewPage
from pijler4_desktop.ui.page import (
    INITIATIVES,
    OFFER,
    OVERVIEW,
    PARTNERS,
    BeginInitiative,
    NoteContact,
    ShowCoverage,
    ShowInitiative,
    ShowOffer,
)
from tests.ui.hands import Hands, hands_on


class Desk:
    """Two hands on the overview of the example, and eyes on where its buttons lead."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.office = hands.office
        self.page = overview(hands)
        self.opened: list[tuple[str, object]] = []
        self.page.open_page.connect(lambda key, what: self.opened.append((key, what)))

    @property
    def kinds(self) -> list[TodoKind]:
        """What stands on the card of tasks."""
        return [row.line.kind for row in self.page.tasks.rows]

    def stand_on(self, kind: TodoKind, *, doable: bool = False) -> str:
        """Put the keyboard on the first row of a kind; returns what it is about."""
        row = next(
            one
            for one in self.page.tasks.rows
            if one.line.kind is kind and (not doable or len(one.buttons) > 1)
        )
        row.take_focus()
        return row.line.id


def overview(hands: Hands) -> OverviewPage:
    """Go to the overview."""
    hands.press("Ctrl+1")
    page = hands.window.stack.page
    assert isinstance(page, OverviewPage)
    return page


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    office = make_example(tmp_path / "voorbeeld.p4db")
    with hands_on(office, tmp_path, qtbot) as hands:
        yield Desk(hands)
    office.close()


def test_it_begins_with_what_counts_today(desk: Desk) -> None:
    assert desk.hands.window.stack.current_key == OVERVIEW
    assert desk.page.tasks.current is desk.page.tasks.rows[0]
    assert desk.kinds[:3] == [TodoKind.FOLLOW_UP, TodoKind.TASK, TodoKind.VERIFY]
    assert TodoKind.GAP in desk.kinds
    first = desk.page.tasks.rows[0]
    assert first.accessibleName().startswith("Sportclub De Zwaluw opvolgen. Afgesproken op ")
    assert first.accessibleName().endswith(" te laat")

    counts = desk.office.overview.numbers()
    assert desk.page.stats.confirmed.stat.number == counts.confirmed
    assert desk.page.stats.free.stat.number == counts.free_places
    assert desk.page.stats.gaps.stat.number == len(desk.office.coverage.gaps())


def test_arrows_go_from_row_to_row_and_enter_does_what_the_row_says(desk: Desk) -> None:
    desk.stand_on(TodoKind.FOLLOW_UP)
    desk.hands.press("Down")
    assert desk.page.tasks.current is desk.page.tasks.rows[1]
    desk.hands.press("Up", "Up")
    assert desk.page.tasks.current is desk.page.tasks.rows[0]

    for kind, page, made in (
        (TodoKind.FOLLOW_UP, PARTNERS, NoteContact),
        (TodoKind.TASK, INITIATIVES, ShowInitiative),
    ):
        about = desk.stand_on(kind)
        desk.hands.press("Return")
        assert desk.opened[-1] == (page, made(about))
        desk.hands.window.open_page(OVERVIEW)
        desk.hands.settle()


def test_a_gap_begins_an_initiative(desk: Desk) -> None:
    desk.stand_on(TodoKind.GAP)
    row = desk.page.tasks.current
    assert row is not None
    assert row.line.spot is not None
    row.buttons[0].click()

    assert desk.opened == [(INITIATIVES, BeginInitiative(row.line.spot.code))]
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


def test_still_right_is_one_key_and_one_step_back(desk: Desk) -> None:
    desk.page.tasks.toggle.click()
    id_ = desk.stand_on(TodoKind.VERIFY, doable=True)
    before = desk.office.offer.rows([id_])[id_].last_verified

    desk.hands.press("Alt+J")

    assert desk.office.offer.rows([id_])[id_].standing is Standing.CONFIRMED
    assert id_ not in [row.line.id for row in desk.page.tasks.rows]
    assert desk.page.tasks.current is not None  # the keyboard stays in the list
    assert desk.hands.window.toast.words == "Nagekeken vandaag."

    desk.hands.press("Ctrl+Z")
    assert desk.office.offer.rows([id_])[id_].last_verified == before
    assert id_ in [row.line.id for row in desk.page.tasks.rows]


def test_still_right_is_not_said_of_what_lacks_evidence(desk: Desk) -> None:
    id_ = desk.stand_on(TodoKind.VERIFY)
    step = desk.office.database.change_set

    desk.hands.press("Alt+J")

    assert desk.office.database.change_set == step
    assert id_ in [row.line.id for row in desk.page.tasks.rows]


def test_numbers_open_what_they_count(desk: Desk) -> None:
    stats = desk.page.stats
    for card, standing in (
        (stats.confirmed, Standing.CONFIRMED),
        (stats.waiting, Standing.TO_VERIFY),
    ):
        card.setFocus()
        desk.hands.press("Return")
        page, argument = desk.opened[-1]
        assert page == OFFER
        assert isinstance(argument, ShowOffer)
        assert argument.wanted.standings == {standing}
        assert len(desk.office.offer.ids(argument.wanted)) == card.stat.number
        desk.hands.window.open_page(OVERVIEW)
        desk.hands.settle()
    stats.gaps.setFocus()
    desk.hands.press("Return")
    assert desk.opened[-1] == (OFFER, ShowCoverage())


def test_the_next_agreed_day_is_typed_in_place(desk: Desk) -> None:
    card = desk.page.handoff
    card.next.click()
    assert card.day.editor.hasFocus()
    desk.hands.type("over 2 weken")
    desk.hands.press("Return")

    agreed = desk.office.overview.handoff().next_on
    assert agreed == date.today() + timedelta(days=14)  # noqa: DTZ011  the day on the wall
    assert card.next.text().startswith("Volgende afspraak: ")
    desk.hands.press("Ctrl+Z")
    assert desk.office.overview.handoff().next_on is None


def test_without_offer_it_says_how_to_begin(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    with hands_on(office, tmp_path, qtbot) as hands:
        page = overview(hands)
        told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        assert "Nog geen aanbod" in told
