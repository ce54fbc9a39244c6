"""The palette opens over anything, finds as you type, does what is chosen, gives way."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.page import HANDOFF, HELP, NEW, OFFER, PARTNERS
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.palette.conftest import Driver

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_three_letters_and_enter_open_an_activity(driver: Driver) -> None:
    driver.open()
    driver.type("bab")
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    page = driver.offer
    id_ = page.list.table.current_id()
    assert id_ is not None
    assert page.several._name(id_) == "Taalcafé Babbelhoek"
    assert page.list.panel.isVisible()
    assert page.list.table.hasFocus()
    assert not driver.palette.isVisible()


def test_enter_waits_for_the_answer(driver: Driver, qtbot: QtBot) -> None:
    driver.open()
    qtbot.keyClicks(driver.palette.field, "taalc")
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    id_ = driver.offer.list.table.current_id()
    assert id_ is not None
    assert driver.offer.several._name(id_) == "Taalcafé Babbelhoek"


def test_sections_stand_in_a_fixed_order_and_the_best_hit_is_chosen(driver: Driver) -> None:
    driver.search("taal")

    assert driver.texts() == [
        "Nieuw aanbod: taal…",
        "Taalcafé Babbelhoek: nog juist",
        "Taalcafé Babbelhoek",
    ]
    assert driver.current.key.startswith("activity:")
    first, end = driver.current.spans[0]
    assert driver.current.text[first:end] == "Taal"
    assert driver.current.aside == "Bibliotheek Lindergem"


def test_a_page_and_an_action_are_found_by_part_of_a_word(driver: Driver) -> None:
    driver.search("agii")
    assert driver.current.text == "Doorgeven aan AgII"
    driver.key(Qt.Key.Key_Return)
    assert driver.window.stack.current_key == HANDOFF

    driver.search("smal")
    assert driver.current.text == "Navigatie smal of breed"
    assert driver.current.keys == "Ctrl+B"
    narrow = driver.window.navigation.is_rail
    driver.key(Qt.Key.Key_Return)
    assert driver.window.navigation.is_rail is not narrow


def test_only_what_can_be_done_here_and_now_is_offered(driver: Driver) -> None:
    driver.search("bewerken")
    assert "Bewerken" in driver.texts()
    driver.key(Qt.Key.Key_Escape)

    driver.window.open_page(HELP)
    driver.search("bewerken")
    assert "Bewerken" not in driver.texts()
    driver.palette.type("opnieuw")
    assert "Opnieuw" not in driver.texts()


def test_a_way_to_a_page_is_listed_once(driver: Driver) -> None:
    driver.window.open_page(PARTNERS)
    driver.settle()
    driver.search("dubbele")
    assert driver.texts().count("Dubbele organisaties") == 1
    driver.key(Qt.Key.Key_Escape)
    driver.open()
    driver.settle()
    assert driver.texts().count("Dubbele organisaties") == 1


def test_an_activity_can_be_begun_anywhere(driver: Driver) -> None:
    driver.window.open_page(HELP)
    driver.search("nieuw aanbod")
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    assert driver.window.stack.current_key == OFFER
    assert driver.offer.title == "Nieuw aanbod"


def test_the_words_become_the_name_of_a_new_activity(driver: Driver) -> None:
    driver.search("zingen in het park")
    assert driver.current.text == "Nieuw aanbod: zingen in het park…"
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    assert driver.offer.title == "Zingen in het park"
    assert list(driver.offer.unsaved) == ["Zingen in het park"]


def test_the_best_activity_can_be_called_still_right(driver: Driver) -> None:
    driver.search("taal")
    driver.key(Qt.Key.Key_J, ALT)
    driver.settle()

    assert driver.window.toast.words.startswith("Taalcafé Babbelhoek is nagekeken op ")
    assert driver.offer.list.panel.isVisible()


def test_without_evidence_still_right_opens_its_form(driver: Driver) -> None:
    driver.search("volley")
    driver.key(Qt.Key.Key_J, ALT)
    driver.settle()

    assert driver.offer.title == "Volleybal voor beginners"


def test_an_organisation_opens_among_the_partners(driver: Driver) -> None:
    driver.offer.list.table.select_line(15)
    driver.search("buurth")
    assert driver.current.text == "Buurthuis De Linde"
    assert driver.current.aside == "2 activiteiten"
    assert driver.current.mark.monogram == "BD"
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    page = driver.window.stack.page
    assert isinstance(page, PartnersPage)
    assert page.list.panel.isVisible()
    partner = page.list.panel.partner
    assert partner is not None
    assert partner.organisation.name == "Buurthuis De Linde"


def test_the_very_name_is_chosen_before_what_begins_with_it(driver: Driver) -> None:
    driver.search("herstelcafe")
    assert "Herstelcafé Lindergem" in driver.texts()
    assert driver.current.text == "Herstelcafé"


def test_the_typed_words_are_marked_where_they_are_the_name(driver: Driver) -> None:
    driver.search("e")
    named = driver.palette.entries[0]
    (first, end) = named.spans[0]
    assert named.text == "Nieuw aanbod: e…"
    assert (first, end) == (len(named.text) - 2, len(named.text) - 1)


def test_in_a_low_window_the_choice_is_in_sight_and_no_more_is_scrolled(driver: Driver) -> None:
    driver.window.resize(960, 540)
    QApplication.processEvents()
    driver.search("lin")
    listed = driver.palette.list
    assert driver.current.text == "Bibliotheek Lindergem"
    assert listed.verticalScrollBar().maximum() > 0
    assert listed.verticalScrollBar().value() == 0
    assert listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()))


def test_one_activity_is_singular(driver: Driver) -> None:
    driver.search("samentuin vzw")
    assert "1 activiteit" in [entry.aside for entry in driver.palette.entries]


def test_what_hides_the_activity_is_wiped(driver: Driver) -> None:
    driver.offer.list.want(OfferFilter(types=frozenset({ActivityType.BUDDY})))
    driver.settle()
    driver.search("koor")
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    id_ = driver.offer.list.table.current_id()
    assert id_ is not None
    assert driver.offer.several._name(id_) == "Koor Sint-Elooi"
    assert driver.offer.list.panel.isVisible()
    assert driver.window.toast.words == "Je filters zijn gewist om dit te tonen."


def test_a_form_with_changes_is_kept_as_when_it_is_left(driver: Driver, qtbot: QtBot) -> None:
    driver.window.open_page(OFFER, NEW)
    qtbot.keyClicks(QApplication.focusWidget(), "Half werk")
    driver.search("koor")
    driver.key(Qt.Key.Key_Return)
    driver.settle()

    assert driver.window.toast.words == "Niet bewaard. Druk op Ctrl+N om verder te werken."
    assert driver.offer.title == "Aanbod"
    driver.key(Qt.Key.Key_N, CTRL)
    driver.settle()
    assert driver.offer.title == "Half werk"


def test_going_to_another_page_keeps_the_form_too(driver: Driver, qtbot: QtBot) -> None:
    driver.window.open_page(OFFER, NEW)
    qtbot.keyClicks(QApplication.focusWidget(), "Half werk")
    page = driver.offer
    driver.search("doorgeven")
    driver.key(Qt.Key.Key_Return)

    assert driver.window.stack.current_key == HANDOFF
    assert page.unsaved_forms.new() is not None


def test_arrows_pass_over_headings_and_stay_within_the_list(driver: Driver) -> None:
    driver.search("s")
    entries = driver.palette.entries
    driver.key(Qt.Key.Key_Home)
    assert driver.current == entries[0]
    driver.key(Qt.Key.Key_Up)
    assert driver.current == entries[0]
    for expected in entries[1:]:
        driver.key(Qt.Key.Key_Down)
        assert driver.current == expected
        assert driver.palette.said == expected.summary
    driver.key(Qt.Key.Key_Down)
    assert driver.current == entries[-1]
    driver.key(Qt.Key.Key_Home)
    driver.key(Qt.Key.Key_End)
    assert driver.current == entries[-1]


def test_escape_gives_the_focus_back(driver: Driver) -> None:
    driver.offer.list.search.setFocus()
    driver.open()
    assert driver.palette.field.hasFocus()
    driver.type("koor")
    driver.key(Qt.Key.Key_Escape)
    assert not driver.palette.isVisible()
    assert driver.offer.list.search.hasFocus()

    driver.open()
    assert driver.palette.field.text() == ""
    driver.open()
    assert not driver.palette.isVisible()
    assert driver.offer.list.search.hasFocus()


def test_keys_stay_in_the_palette(driver: Driver) -> None:
    driver.search("taal")
    driver.key(Qt.Key.Key_F1)
    assert driver.palette.isVisible()
    assert driver.window.stack.current_key == OFFER
    driver.key(Qt.Key.Key_Tab)
    assert driver.palette.list.hasFocus()
    driver.key(Qt.Key.Key_Tab)
    assert driver.palette.field.hasFocus()
    driver.key(Qt.Key.Key_Tab)
    driver.type("c")
    assert driver.palette.field.hasFocus()
    assert driver.palette.field.text() == "taalc"
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.palette.isVisible()


def test_keys_that_are_shown_work_but_delete_only_takes_a_letter(driver: Driver) -> None:
    driver.offer.list.table.select_line(0)
    driver.open()
    assert "Delete" in [entry.keys for entry in driver.palette.entries]
    driver.key(Qt.Key.Key_Delete)
    assert driver.palette.isVisible()
    driver.key(Qt.Key.Key_F2)
    assert not driver.palette.isVisible()
    assert driver.offer.title == "Buddy aan huis"


def test_the_mouse_opens_chooses_and_closes(driver: Driver, qtbot: QtBot) -> None:
    qtbot.mouseClick(driver.window.topbar.search_button, Qt.MouseButton.LeftButton)
    driver.type("taalcafe")
    line = driver.palette.list.currentIndex()
    spot = driver.palette.list.visualRect(line).center()
    qtbot.mouseClick(driver.palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    driver.settle()
    assert not driver.palette.isVisible()
    assert driver.offer.list.panel.isVisible()

    driver.open()
    qtbot.mouseClick(driver.palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not driver.palette.isVisible()


def test_every_line_and_the_count_are_said(driver: Driver) -> None:
    driver.search("taalc")
    assert driver.palette.said == (
        "3 resultaten. Taalcafé Babbelhoek, Praatgroep, Bibliotheek Lindergem"
    )
    model = driver.palette.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.data(model.index(n, 0), role) for n in range(model.rowCount())]
    assert said == [
        "Doe iets",
        "Nieuw aanbod: taalc…, Ctrl+N",
        "Taalcafé Babbelhoek: nog juist, Alt+J",
        "Aanbod",
        "Taalcafé Babbelhoek, Praatgroep, Bibliotheek Lindergem",
    ]


def test_it_finds_while_long_work_is_under_way(driver: Driver, qtbot: QtBot) -> None:
    ended = threading.Event()
    driver.window.jobs.read(lambda _progress: ended.wait(10), lambda _outcome: None)
    try:
        driver.open()
        qtbot.keyClicks(driver.palette.field, "koor")
        qtbot.waitUntil(lambda: "Koor Sint-Elooi" in driver.texts())
    finally:
        ended.set()
    driver.settle()


def test_the_last_words_win(driver: Driver) -> None:
    driver.open()
    for words in ("k", "ko", "koo", "koor", "koo", "k", "bu", "bud"):
        driver.palette.field.setText(words)
        driver.palette.field.textEdited.emit(words)
    driver.settle()

    found = [entry.text for entry in driver.palette.entries if entry.key.startswith("activity:")]
    assert found == ["Buddy aan huis", "Gezinsbuddy's"]


def test_opened_empty_it_shows_what_can_be_done_here_first(driver: Driver) -> None:
    driver.open()

    assert driver.current.text == "Nieuw aanbod"
    assert "Excel inlezen" in driver.texts()
    assert "Zoek of doe iets" not in driver.texts()


def test_nothing_without_an_office(driver: Driver) -> None:
    driver.window._set_open(open_=False)
    assert not driver.window.registry["go.palette"].isEnabled()
    assert not driver.window.topbar.search_button.isEnabled()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
def test_it_has_names_and_fits(
    driver: Driver, qapp: QApplication, size: tuple[int, int], scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    driver.window.resize(*size)
    QApplication.processEvents()
    driver.search("s")
    box = driver.palette._box.geometry()
    assert driver.palette.rect() == driver.window.rect()
    assert driver.palette.rect().contains(box)
    assert faults(driver.window) == []
    driver.palette.type("")
    assert driver.palette.rect().contains(driver.palette._box.geometry())
    assert faults(driver.window) == []


def test_what_can_only_be_read_is_not_offered_to_change(driver: Driver, office: Office) -> None:
    driver.open()
    driver.key(Qt.Key.Key_Escape)
    reader = Office.open(office.database.path)
    driver.palette.toggle(reader)
    driver.type("zangavond")

    assert driver.texts() == []
    assert driver.palette._box._words.text() == "Niets gevonden voor 'zangavond'."
    assert driver.palette._box._nothing.isVisible()
    assert faults(driver.window) == []
    driver.key(Qt.Key.Key_Return)
    assert driver.palette.isVisible()
    driver.palette.type("taal")
    driver.settle()
    assert driver.texts() == ["Taalcafé Babbelhoek"]
    driver.key(Qt.Key.Key_Escape)
    reader.close()


def test_what_undo_would_undo_is_no_name_for_it(driver: Driver, office: Office) -> None:
    made = an_activity(name="Zeilschool Noord")
    driver.window.jobs.write(lambda _progress: office.offer.add(made))
    driver.settle()

    driver.search("zeil")
    assert driver.current.text == "Zeilschool Noord"
    assert not any(text.startswith("Ongedaan maken") for text in driver.texts())

    driver.key(Qt.Key.Key_Escape)
    driver.search("noord toe")
    assert not driver.current.writes

    driver.key(Qt.Key.Key_Escape)
    driver.search("maken")
    assert any(text.startswith("Ongedaan maken") for text in driver.texts())
    assert not driver.current.writes

    driver.key(Qt.Key.Key_Escape)
    driver.search("ongedaan")
    assert driver.current.text.startswith("Ongedaan maken")


def test_a_typing_error_still_leads_to_the_activity(driver: Driver, office: Office) -> None:
    made = an_activity(name="Zeilschool Noord")
    driver.window.jobs.write(lambda _progress: office.offer.add(made))
    driver.settle()

    driver.search("zeilshool")
    assert driver.current.text == "Zeilschool Noord"
