"""Texts that are 40 % longer break no layout."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from pijler4_desktop.services.office import Office
from tests.coverage_data import ask_questions
from tests.factories import fill_office
from tests.partners_data import know_partners, review_contacts
from tests.ui.audit import cut
from tests.ui.painted import cut_lines, listening
from tests.ui.scenery import Scenery
from tests.ui.stretched import LongDutch, longer
from tests.ui.test_audit import SIZES


@pytest.fixture(autouse=True)
def long_dutch(qapp: QApplication) -> Iterator[None]:
    translator = LongDutch()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def scenery(office: Office, tmp_path: Path) -> Iterator[Scenery]:
    activities = fill_office(office)
    know_partners(office)
    review_contacts(office)
    ask_questions(office)
    office.back_up()
    office.offer.remove([activities[3].id], "dubbel")
    made = Scenery(office, tmp_path)
    yield made
    made.close()


def test_every_text_is_longer_and_keeps_its_blanks() -> None:
    translate = QCoreApplication.translate
    assert translate("X", "Nieuw aanbod") == "Nieuw aanbodlijks"
    assert translate("X", "Wis {name} uit de lijst…") == "Wis {name} uit de lijst woord wos…"
    asked = translate("RemoveQuestion", "Waarom verwijder je %n activiteit(en)?", "", 7)
    assert asked.startswith("Waarom verwijder je 7 activiteiten woord")
    assert all(len(longer("o" * n)) >= 1.4 * n for n in range(1, 80))


def test_nothing_is_cut_in_a_longer_language(scenery: Scenery) -> None:
    found: dict[str, list[str]] = {}
    heads: set[str] = set()

    with listening() as ear:
        for name, shown in scenery.scenes():
            heads.add(scenery.window.topbar.title)
            for size in SIZES:
                scenery.resize(size)
                if wrong := [*cut(shown), *cut_lines(ear.hear(shown))]:
                    found[f"{name} {size}"] = wrong

    assert "Aanbodlij" in heads
    assert not found
