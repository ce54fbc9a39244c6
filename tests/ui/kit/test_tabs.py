"""Tabs: arrows go along them, each says how many there are, and every part has room."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.monograms import monogram, monogram_tone
from pijler4_desktop.ui.kit.tabs import Tabs
from tests.ui.painted import cut_lines, listening


def test_tabs_count_and_go_by_arrow(qtbot: QtBot) -> None:
    tabs = Tabs("Onderdelen")
    qtbot.addWidget(tabs)
    for words in ("Contactlog", "Aanbod", "Gegevens"):
        tabs.addTab(words)
    narrow = tabs.sizeHint().width()
    tabs.set_count(0, 12)
    tabs.resize(tabs.sizeHint())
    tabs.show()

    assert tabs.sizeHint().width() > narrow
    before = tabs.tabRect(1).x()
    tabs.set_count(0, 1200)
    assert tabs.tabRect(1).x() > before
    tabs.set_count(0, 12)
    assert tabs.accessibleTabName(0) == "Contactlog, 12"
    tabs.set_count(0, 0)
    assert tabs.accessibleTabName(0) == "Contactlog"
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    with listening() as ear:
        lines = ear.hear(tabs)
    assert [line.words for line in lines] == ["Contactlog", "Aanbod", "Gegevens"]
    assert cut_lines(lines) == []


def test_an_organisation_has_its_letters_and_its_colour() -> None:
    assert monogram("Woonzorgcentrum Ter Meersen") == "WT"
    assert monogram("'t Draadje vzw") == "DV"
    assert monogram("") == ""
    tones = {monogram_tone(f"Vereniging {n}") for n in range(40)}
    assert len(tones) == 6
    assert monogram_tone("Samentuin vzw") == monogram_tone("Samentuin vzw")
