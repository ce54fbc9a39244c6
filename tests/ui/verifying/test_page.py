"""Nakijken in the window: worked through by keyboard, with every step one that can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.check_records import CheckRequest, Verification
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying.critical import CAPACITY, LEVEL
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Means,
    Pause,
    RequestStep,
)
from pijler4_desktop.services import saving
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.page import OFFER, PARTNERS, SETTINGS, VERIFYING
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.settings.page import SettingsPage
from pijler4_desktop.ui.verifying.page import VerifyingPage
from tests.factories import an_activity, an_organisation
from tests.ui.hands import Hands, hands_on

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
OLD = TODAY - timedelta(days=300)


class Spring(date):
    """The calendar in April."""

    @classmethod
    def today(cls) -> "Spring":
        return cls(2026, 4, 15)


@pytest.fixture
def activities(office: Office) -> list[Activity]:
    one, two = an_organisation("Buurthuis De Linde"), an_organisation("Samentuin vzw")
    made = [
        an_activity(name="Babbelbank", organisation_id=one.id, last_verified=OLD, capacity=None),
        an_activity(name="Praattafel", organisation_id=one.id, last_verified=None),
        an_activity(name="Samentuin", organisation_id=two.id, last_verified=OLD),
        an_activity(name="Losse wandeling", last_verified=OLD),
    ]
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add([one, two])
        work.add(made)
    return made


@pytest.fixture
def hands(
    office: Office, activities: list[Activity], tmp_path: Path, qtbot: QtBot
) -> Iterator[Hands]:
    del activities
    with hands_on(office, tmp_path, qtbot) as made:
        made.window.open_page(VERIFYING)
        made.settle()
        yield made


def page_of(hands: Hands) -> VerifyingPage:
    page = hands.window.stack.made(VERIFYING)
    assert isinstance(page, VerifyingPage)
    return page


def lines(page: VerifyingPage) -> list[str]:
    return [str(page.model.index(at).data()) for at in range(page.model.rowCount())]


def records(office: Office) -> list[Verification]:
    with office.database.reading() as reading:
        return list(reading.all(Verification))


def requests(office: Office) -> list[RequestStep]:
    with office.database.reading() as reading:
        return [one.step for one in reading.all(CheckRequest)]


def test_all_of_it_by_keyboard(hands: Hands, office: Office, activities: list[Activity]) -> None:
    page = page_of(hands)
    assert [line.partition(",")[0] for line in lines(page)] == [
        "Buurthuis De Linde", "Samentuin vzw", "Zonder organisatie",
    ]  # fmt: skip
    assert [card.to_check.name for card in page.cards] == ["Babbelbank", "Praattafel"]

    hands.press("Right", "Alt+Down", "Alt+J")  # the second activity of the first organisation
    assert [one.activity_id for one in records(office)] == [activities[1].id]
    assert hands.window.toast.words == "Nagekeken: Praattafel."
    assert [card.to_check.name for card in page.cards] == ["Babbelbank"]
    assert page.cards[0].still_right.hasFocus()

    hands.press("G")
    assert requests(office) == [RequestStep.MAILED]
    assert lines(page)[0].endswith("Wacht")
    hands.press("T", "X")
    assert requests(office)[-2:] == [RequestStep.CALLED, RequestStep.UNREACHABLE]
    assert lines(page)[0].endswith("Onbereikbaar")
    hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert requests(office) == []
    assert lines(page)[0].endswith("Mailen")

    hands.press("Alt+Shift+J")
    assert [line.partition(",")[0] for line in lines(page)] == [
        "Samentuin vzw", "Zonder organisatie",
    ]  # fmt: skip
    page.list.setFocus()
    hands.press("Alt+J", "Alt+J")
    assert page.model.count() == 0
    assert not page.actions_here.activity[0].isEnabled()
    assert len(records(office)) == 4
    hands.press("Ctrl+Z")
    assert [line.partition(",")[0] for line in lines(page)] == ["Zonder organisatie"]


def test_a_second_press_writes_nothing_twice(hands: Hands, office: Office) -> None:
    page = page_of(hands)
    page.take_step(RequestStep.MAILED)
    page.take_step(RequestStep.MAILED)
    hands.settle()
    assert requests(office) == [RequestStep.MAILED]

    page.all_right()
    page.all_right()
    hands.settle()
    assert len(records(office)) == 2
    page.all_right()
    hands.settle()
    assert len(records(office)) == 3


def test_the_sheet_keeps_how_by_whom_and_what(hands: Hands, office: Office) -> None:
    page = page_of(hands)

    hands.press("D")
    dialog = page.dialog
    assert set(dialog.empty) == {CAPACITY, "signs_proof"}
    hands.press("T")
    dialog.by.setText("Onthaal")
    dialog.right[LEVEL].setChecked(True)
    dialog.empty[CAPACITY].setChecked(True)
    dialog.rhythm.setCurrentIndex(dialog.rhythm.findData(3))
    hands.press("Ctrl+Return")

    (kept,) = records(office)
    assert (kept.how, kept.by) == (Means.PHONE, "Onthaal")
    assert (kept.confirmed, kept.confirmed_empty) == ((LEVEL,), (CAPACITY,))
    checked = office.verifications.states([kept.activity_id])[kept.activity_id]
    assert checked.fresh.months == 3

    hands.press("D", "Esc")
    assert len(records(office)) == 1


class MailProgram(QObject):
    """Stands where the mail program of the computer stands, and keeps what it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(url)


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    made = MailProgram()
    QDesktopServices.setUrlHandler("mailto", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


def test_the_ways_out_lead_where_they_say(
    hands: Hands, office: Office, mail_program: MailProgram
) -> None:
    page = page_of(hands)
    found: list[tuple[str, object]] = []
    page.open_page.connect(lambda key, argument: found.append((key, argument)))

    hands.press("M")
    assert len(mail_program.asked) == 1
    hands.press("N")
    assert found[-1][0] == PARTNERS
    assert isinstance(hands.window.stack.page, PartnersPage)

    hands.window.open_page(VERIFYING)
    hands.settle()
    hands.press("B")
    assert found[-1] == (OFFER, page.cards[0].to_check.id)
    assert hands.offer.list.panel.isVisible()
    assert requests(office) == []


def test_the_season_is_planned_with_one_key(
    hands: Hands, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(hands)
    assert page.strip.isHidden()
    monkeypatch.setattr(saving, "date", Spring)
    summer = an_activity(pauses=(Pause.SUMMER,), last_verified=date(2026, 4, 1))
    with office.database.work(Action.ADD, "x") as work:
        work.add(summer)
    page.look()
    hands.settle()
    assert page.strip.isVisible()

    hands.press("P")

    assert office.offer.open(summer.id).activity.next_check_on == date(2026, 6, 1)
    assert page.strip.isHidden()
    hands.press("Ctrl+Z")
    assert page.strip.isVisible()


def test_settings_keep_a_rhythm_by_type(hands: Hands, office: Office) -> None:
    hands.window.open_page(SETTINGS)
    hands.settle()
    settings = hands.window.stack.page
    assert isinstance(settings, SettingsPage)
    choice = settings.rhythms.choices[ActivityType.BUDDY]

    choice.setFocus()
    hands.press("Down", "Down", "Down")  # as usual, 1, 2, 3 months
    assert office.verifications.rhythms().by_type == {ActivityType.BUDDY: 3}
    hands.press("Ctrl+Z")
    assert office.verifications.rhythms().by_type == {ActivityType.BUDDY: 2}
    assert choice.months == 2


def test_many_cards_come_in_parts(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    many = [replace(an_activity(last_verified=None), name=f"Groep {n}") for n in range(45)]
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(many)
    with hands_on(office, tmp_path, qtbot) as hands:
        hands.window.open_page(VERIFYING)
        hands.settle()
        page = page_of(hands)
        assert len(page.cards) < len(many)
        hands.press("Alt+Shift+J")
        assert len(records(office)) == len(many)
