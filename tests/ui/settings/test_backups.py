"""Reservekopieën in the settings: listed with a reason in words, made, and put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.services.restoring import Restoring
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import OVERVIEW, SETTINGS
from pijler4_desktop.ui.settings.backup_words import REASONS
from pijler4_desktop.ui.settings.backups_card import SHOWN, BackupsCard
from pijler4_desktop.ui.settings.page import SettingsPage
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import an_activity
from tests.ui.audit import faults


class Desk:
    """The window with the settings in it."""

    def __init__(self, path: Path, folder: Path, qtbot: QtBot) -> None:
        self._qtbot, self.path = qtbot, path
        self.window = MainWindow(path, Memory(folder / "window.ini"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        with qtbot.waitSignal(self.window.ready, timeout=20_000):
            self.window.open_data()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=20_000)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def card(self) -> BackupsCard:
        self.window.open_page(SETTINGS)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, SettingsPage)
        return page.backups

    @property
    def office(self) -> Office:
        assert self.window.office is not None
        return self.window.office

    @property
    def names(self) -> list[str]:
        return sorted(str(found["name"]) for found in self.office.dumping.activities())


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    office.offer.add(an_activity(name="Eerst"), None)
    office.backup_if_due()
    office.offer.add(an_activity(name="Daarna"), None)
    office.close()
    made = Desk(office.path, tmp_path, qtbot)
    yield made
    made.settle()
    made.window.stack.discard()
    made.window.close()
    made.window.deleteLater()


def heard(card: BackupsCard) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible()]


def test_every_reason_has_words() -> None:
    assert set(REASONS) == {str(reason) for reason in Reason}


def test_one_is_made_now_and_listed_first(desk: Desk) -> None:
    card = desk.card()
    assert "de kopie van de dag · 1 activiteit" in heard(card)

    card.make.click()
    desk.settle()

    assert desk.window.toast.words == "De reservekopie is gemaakt en nagelezen."
    assert card.make.hasFocus()
    assert [line.reason for line in card.lines] == ["gevraagd", "dagelijks"]
    words = heard(card)
    newest = words.index("op jouw vraag · 2 activiteiten")
    assert newest < words.index("de kopie van de dag · 1 activiteit")
    assert card.restore[0].accessibleName().startswith("Zet terug: vandaag ")


def test_one_is_put_back_once_agreed_and_what_was_there_is_kept(desk: Desk, qtbot: QtBot) -> None:
    card = desk.card()
    card.restore[0].click()
    question = card.question
    assert question is not None
    assert question.windowTitle().endswith("?")
    assert question.stay.isDefault()
    told = " ".join(one.text() for one in question.findChildren(QLabel))
    assert "1 activiteit" in told
    assert "We bewaren eerst wat er nu staat" in told
    assert "blijft vergeten" in told
    assert faults(question) == []
    qtbot.keyClick(question, Qt.Key.Key_Return)
    desk.settle()
    assert desk.names == ["Daarna", "Eerst"]

    card.restore[0].click()
    assert card.question is not None
    with qtbot.waitSignal(desk.window.ready, timeout=20_000):
        card.question.restore.click()
    desk.settle()

    assert desk.names == ["Eerst"]
    assert not desk.office.read_only
    assert desk.window.stack.current_key == OVERVIEW
    assert desk.window.toast.words.startswith("De reservekopie is teruggezet.")
    card = desk.card()
    assert [line.reason for line in card.lines] == ["voor-herstel", "dagelijks"]
    assert card.lines[0].activities == 2


def test_a_backup_that_went_bad_leaves_everything_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    card = desk.card()
    (line,) = Restoring(desk.path).list()
    with (desk.office.backup_folder / line.name).open("ab") as file:
        file.write(b"kapot")

    with qtbot.waitSignal(desk.window.ready, timeout=20_000):
        card.restore_wanted.emit(line.name)
    desk.settle()

    assert desk.names == ["Daarna", "Eerst"]
    assert not desk.office.read_only
    failure = desk.window._failure
    assert failure is not None
    failure.reject()


def test_what_was_typed_is_not_lost(desk: Desk) -> None:
    card = desk.card()
    page = desk.window.stack.page
    assert isinstance(page, SettingsPage)
    page.address.editor.setPlainText("Dienst Samenleven")

    card.restore_wanted.emit(card.lines[0].name)
    desk.settle()

    assert desk.window.toast.words == "Bewaar eerst wat je typte: Terugzendadres."
    assert desk.names == ["Daarna", "Eerst"]
    page.discard()


def test_a_long_list_opens_when_asked(desk: Desk) -> None:
    for _ in range(SHOWN + 1):
        desk.office.back_up()
    card = desk.card()
    assert len(card.restore) == SHOWN

    card.all.click()

    assert len(card.restore) == SHOWN + 2
    assert card.restore[SHOWN].hasFocus()
    assert not card.all.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_nothing_is_cut_or_nameless(
    qapp: QApplication, desk: Desk, size: tuple[int, int], scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    for _ in range(SHOWN):
        desk.office.back_up()
    desk.window.resize(*size)
    card = desk.card()
    assert len(card.restore) == SHOWN
    assert faults(desk.window) == []
