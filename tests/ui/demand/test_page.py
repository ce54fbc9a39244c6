"""Questions by keyboard alone: noted, changed, removed, and never about a person."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.vocabulary import ActivityType, Day, DemandReason, PartOfDay
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.demand.page import DemandPage
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.page import DEMAND, OFFER, NoteDemand, ShowCoverage, ShowDemand
from tests.factories import fill_office
from tests.ui.hands import Hands, hands_on

SATURDAY = Spot(type=ActivityType.VOLUNTEERING, day=Day.SATURDAY, part=PartOfDay.MORNING)
ELSEWHERE = Spot(type=ActivityType.BUDDY)


@pytest.fixture
def hands(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    fill_office(office)
    with hands_on(office, tmp_path, qtbot) as made:
        yield made


def page_of(hands: Hands) -> DemandPage:
    page = hands.window.stack.made(DEMAND)
    assert isinstance(page, DemandPage)
    return page


def open_at(hands: Hands, argument: object = None) -> DemandPage:
    hands.window.open_page(DEMAND, argument)
    hands.settle()
    return page_of(hands)


def test_a_question_that_is_kept_twice_counts_once(hands: Hands) -> None:
    page = open_at(hands, NoteDemand(SATURDAY.code))
    hands.press("M")
    page.form.save()
    page.form.save()
    hands.settle()
    assert len(hands.office.demand.list()) == 1

    open_at(hands, NoteDemand(SATURDAY.code))
    hands.press("M")
    page.form.source.setText("Fatima")
    page.form.save()
    hands.settle()
    page.form.source.setText("VDAB")
    page.form.save()
    hands.settle()
    assert len(hands.office.demand.list()) == 2


def test_a_question_is_noted_in_a_few_keys(hands: Hands) -> None:
    page = open_at(hands, NoteDemand(SATURDAY.code))
    hands.pressed = 0

    hands.press("M")
    assert hands.focus is page.form.count
    hands.type("4")
    hands.press("Ctrl+Return")

    (note,) = hands.office.demand.list()
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    assert (note.reason, note.count, spot_of(note.spot)) == (DemandReason.MOMENT, 4, SATURDAY)
    assert (note.noted_from, note.noted_until) == (today.replace(day=1), today)
    assert hands.pressed == 2
    line = page.model.line_at(0)
    assert line.title == "Vrijwilligerswerk, zaterdag voormiddag"
    assert line.below.startswith("4 keer · ")
    assert line.badge == "Moment"
    assert page.list.hasFocus()

    hands.press("Ctrl+Z")
    assert not hands.office.demand.list()
    assert page.model.count() == 0


def test_what_names_somebody_is_refused_at_its_field(hands: Hands) -> None:
    page = open_at(hands)
    hands.press("Ctrl+N", "Ctrl+Return")
    assert page.form.why.error_label.text() == "Kies eerst waarom."

    hands.press("I")
    page.form.source.setFocus()
    hands.type("Fatima Yilmaz")
    assert list(page.unsaved) == ["Vraag"]
    hands.press("Ctrl+Return")

    assert not hands.office.demand.list()
    assert "staat wellicht een persoon" in page.form.passed_on.error_label.text()
    assert hands.focus is page.form.source

    page.form.source.setText("sociaal huis")
    hands.press("Ctrl+Return")
    assert [note.source for note in hands.office.demand.list()] == ["sociaal huis"]
    assert not page.unsaved


def test_a_question_is_changed_and_removed(hands: Hands) -> None:
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    for spot in (SATURDAY, ELSEWHERE):
        hands.office.demand.note(DemandReason.PLACE, 2, spot, (today, today), "bibliotheek")
    page = open_at(hands, ShowDemand(SATURDAY.code))
    assert page.model.count() == 1
    chips = [one.text() for one in page.findChildren(Chip) if one.text().startswith("Vrijw")]
    assert chips == ["Vrijwilligerswerk, zaterdag voormiddag"]

    hands.press("F2", "V")
    hands.type("7")
    hands.press("Ctrl+Return")
    (changed,) = hands.office.demand.list(SATURDAY)
    assert (changed.reason, changed.count) == (DemandReason.TRANSPORT, 7)
    assert changed.source == "bibliotheek"
    offered = [hands.window.toast.offers_undo]
    hands.press("F2", "Ctrl+Return")
    offered.append(hands.window.toast.offers_undo)
    assert offered == [True, False]  # nothing changed: undo would take the step before

    hands.press("Escape")
    assert page.model.count() == 2
    row = page.model.row_of(changed.id)
    assert row is not None
    page.list.setCurrentIndex(page.model.index(row))
    hands.press("Delete")
    assert [note.id == changed.id for note in hands.office.demand.list()] == [False]
    hands.press("Ctrl+Z")
    assert page.model.count() == 2

    hands.press("Ctrl+D")
    assert hands.window.stack.current_key == OFFER
    assert hands.offer.views.coverage is not None


def test_the_form_covers_the_list_in_the_smallest_window(hands: Hands) -> None:
    hands.window.resize(960, 540)
    page = open_at(hands)
    assert not page.form.isVisible()

    hands.press("Ctrl+N")
    assert page.form.isVisible()
    assert not page.list.isVisible()
    hands.press("Escape")
    assert not page.form.isVisible()
    QApplication.processEvents()
    assert page.panes


def test_the_coverage_leads_to_its_questions(hands: Hands) -> None:
    hands.window.open_page(OFFER, ShowCoverage(SATURDAY.code))
    hands.settle()
    hands.press("V")
    page = page_of(hands)
    assert hands.window.stack.current_key == DEMAND
    assert page.form.spot.spot == SATURDAY
    assert page.form.reason.isAncestorOf(hands.focus)
