"""Contacten nakijken: who is due is listed by organisation, confirmed, shown, changed or forgotten.

Reached from the organisations, the palette and a menu; every step but forgetting can be undone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.records import Contact
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import CONTACTS, PARTNERS
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.partners.panel import DATA, MORE
from pijler4_desktop.ui.partners.review_page import SHOWN, ReviewPage
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.partners_data import fill_partners, review_contacts
from tests.ui.audit import faults


class Desk:
    """The window of an office with contacts to review, or with none."""

    def __init__(self, office: Office, folder: Path, qtbot: QtBot, *, filled: bool = True) -> None:
        self.organisations = fill_partners(office)
        self.contacts: list[Contact] = review_contacts(office) if filled else []
        self.office, self._qtbot = office, qtbot
        self.window = MainWindow(folder / "none.p4db", Memory(folder / "window.ini"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.window.show_office(office)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=20_000)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key)
        self.settle()

    def review(self) -> ReviewPage:
        self.window.open_page(CONTACTS)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, ReviewPage)
        return page

    def partners(self) -> PartnersPage:
        self.window.open_page(PARTNERS)
        self.settle()
        page = self.window.stack.page
        assert isinstance(page, PartnersPage)
        return page

    def close(self) -> None:
        self.settle()
        self.window.release_office()
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(office, tmp_path, qtbot)
    yield made
    made.close()


def functions(page: ReviewPage) -> list[str]:
    return [card.line.contact.function for card in page.cards]


def heard(page: ReviewPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_a_contact_is_confirmed_with_the_keyboard_and_that_is_undone(desk: Desk) -> None:
    page = desk.review()
    assert functions(page) == ["onthaal", "coördinator", "voorzitter", "jeugdtrainer"]
    words = heard(page)
    assert words.count("Buurthuis De Linde") == 1
    assert words.index("Buurthuis De Linde") < words.index("coördinator")
    assert words.index("coördinator") < words.index("Samentuin vzw") < words.index("voorzitter")
    assert "4 contacten na te kijken" in words
    assert page.cards[0].confirm.hasFocus()
    assert page.cards[2].confirm.accessibleName() == "Klopt nog: voorzitter, Samentuin vzw"

    desk.key(Qt.Key.Key_Down)
    assert page.cards[1].confirm.hasFocus()
    desk.key(Qt.Key.Key_Return)

    assert functions(page) == ["onthaal", "voorzitter", "jeugdtrainer"]
    assert page.cards[1].confirm.hasFocus()
    assert desk.window.toast.words == "Contact bevestigd: coördinator."

    desk.window.registry["edit.undo"].trigger()
    desk.settle()
    assert functions(page) == ["onthaal", "coördinator", "voorzitter", "jeugdtrainer"]


def test_the_last_one_leaves_nothing_to_do_and_escape_goes_back(desk: Desk) -> None:
    desk.partners()
    page = desk.review()
    desk.office.contacts.confirm(desk.office.contacts.to_review()[1:])
    page.look()
    desk.settle()
    assert functions(page) == ["onthaal"]
    assert "1 contact na te kijken" in heard(page)

    desk.key(Qt.Key.Key_Space)

    assert page.cards == []
    assert "Alle contacten zijn bij" in heard(page)
    assert page.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.stack.current_key == PARTNERS


def test_the_organisations_lead_here_while_there_is_something_to_do(desk: Desk) -> None:
    partners = desk.partners()
    review = partners.list.review
    assert review.isVisible()
    assert review.link.text() == "4 contacten na te kijken"
    assert "partners.review" in MORE

    review.link.click()
    desk.settle()
    assert desk.window.stack.current_key == CONTACTS

    desk.office.contacts.confirm(desk.office.contacts.to_review()[1:])
    page = desk.review()
    page.cards[0].remove.click()
    desk.settle()
    assert desk.window.toast.words == "Contact verwijderd: onthaal."
    assert not desk.partners().list.review.isVisible()


def test_the_palette_leads_here(desk: Desk) -> None:
    desk.window.open_palette()
    palette = desk.window.commands
    assert palette is not None
    palette.type("contacten nakijken")
    desk.settle()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.stack.current_key == CONTACTS


def test_changing_leads_to_the_data_of_the_organisation(desk: Desk) -> None:
    page = desk.review()

    page.cards[2].edit.click()
    desk.settle()

    partners = desk.window.stack.page
    assert isinstance(partners, PartnersPage)
    panel = partners.list.panel
    assert panel.partner is not None
    assert panel.partner.organisation.name == "Samentuin vzw"
    assert panel.tabs.currentIndex() == DATA
    assert [card.line.contact.function for card in partners.contacts.cards] == ["voorzitter"]


def test_a_person_is_forgotten_from_here(desk: Desk) -> None:
    page = desk.review()

    page.cards[1].forget.click()
    desk.settle()
    assert page.doings.question is not None
    page.doings.question.forget.click()
    desk.settle()

    assert desk.window.toast.words == "Deze persoon is vergeten."
    assert b"kanarie" not in desk.office.path.read_bytes().lower()
    assert "Zoë Van den Kanarie" not in heard(page)


def test_a_long_list_comes_by_parts(desk: Desk) -> None:
    for _ in range(8):
        review_contacts(desk.office)
    page = desk.review()
    assert len(page.cards) == SHOWN
    assert "Nog 6. Die volgen als deze klaar zijn." in heard(page)


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_nothing_is_cut_or_nameless_when_all_is_done(
    qapp: QApplication,
    office: Office,
    tmp_path: Path,
    qtbot: QtBot,
    size: tuple[int, int],
    scheme: Scheme,
) -> None:
    apply_theme(qapp, scheme)
    desk = Desk(office, tmp_path, qtbot, filled=False)
    desk.window.resize(*size)
    assert desk.review().cards == []
    assert faults(desk.window) == []
    desk.close()
