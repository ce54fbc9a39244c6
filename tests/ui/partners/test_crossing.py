"""From the offer to the partners and back, in the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import OFFER, PARTNERS
from pijler4_desktop.ui.partners.page import PartnersPage
from tests.partners_data import TODAY, fill_partners
from tests.ui.palette.conftest import Driver

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def driver(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Driver]:
    fill_partners(office)
    window = MainWindow(tmp_path / "none.p4db", Memory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_office(office)
    window.open_page(OFFER)
    made = Driver(window, qtbot)
    made.settle()
    yield made
    window.release_office()
    window.close()


def partners(driver: Driver) -> PartnersPage:
    page = driver.window.stack.page
    assert isinstance(page, PartnersPage)
    return page


def test_from_an_activity_to_its_organisation_and_back(driver: Driver, office: Office) -> None:
    """Ctrl+L notes a contact with whoever offers it; Ctrl+Shift+N begins another activity there."""
    assert driver.window.navigation._buttons[PARTNERS]._badge == 1
    rows = office.offer.rows(driver.offer.list.ids)
    driver.offer.list.table.select_id(
        next(row.id for row in rows.values() if row.organisation == "Sportclub Zwaluw")
    )
    driver.offer.list.table.setFocus()

    driver.key(Qt.Key.Key_L, CTRL)
    driver.settle()
    driver.key(Qt.Key.Key_B)
    driver.type("Sleutel gekregen.")
    driver.key(Qt.Key.Key_Return, CTRL)
    driver.settle()

    partner = partners(driver).list.panel.partner
    assert partner is not None
    assert partner.organisation.name == "Sportclub Zwaluw"
    assert (partner.moments[0].result, partner.moments[0].held_on) == ("Sleutel gekregen.", TODAY)
    assert partner.organisation.next_contact_on is None
    assert driver.window.navigation._buttons[PARTNERS]._badge == 0
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert driver.window.navigation._buttons[PARTNERS]._badge == 1

    driver.key(Qt.Key.Key_N, CTRL | SHIFT)
    driver.settle()
    assert driver.window.stack.current_key == OFFER
    form = driver.offer.editing._the_form()
    assert form.is_new
    assert form.form.organisation.editor.text() == "Sportclub Zwaluw"
    driver.type("Volleybal voor gevorderden")
    driver.key(Qt.Key.Key_S, CTRL)
    driver.settle()
    assert len(office.partners.open(partner.organisation.id).offer) == 2
