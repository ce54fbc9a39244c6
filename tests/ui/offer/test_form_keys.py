"""The flows of the design (UX section 3) through the form, by keys alone and no more of them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Answer, Standing
from pijler4_desktop.ui.forms.choice_entries import AnswerEntry
from pijler4_desktop.ui.forms.slots_entry import SlotsEntry
from pijler4_desktop.ui.offer.form_layout import ORDER
from pijler4_desktop.ui.offer.form_page import FormPage
from pijler4_desktop.ui.offer.section_states import section_state
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

NEW = "0197f000-0000-7000-8000-000000000001"
AZERTY = {1: "&", 2: "é", 6: "§", 9: "ç", 10: "à"}


class Hands:
    """Presses keys where the focus is, and counts them; words are typed for nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keySequence(focused(), QKeySequence(key))
            self._desk.settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(focused(), words)
        self._desk.settle()


@pytest.fixture
def hands(desk: Desk, qtbot: QtBot) -> Hands:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.page.list.table.select_line(0)
    desk.page.list.table.setFocus()
    return Hands(desk)


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def the_form(desk: Desk) -> FormPage:
    assert desk.page.editing.made is not None
    return desk.page.editing.made


def activity_named(desk: Desk, name: str) -> Activity:
    rows = desk.office.offer.rows(desk.page.list.ids)
    id_ = next(id_ for id_, row in rows.items() if row.name == name)
    return desk.office.offer.open(id_).activity


def test_change_a_phone_number_in_three_keys(desk: Desk, hands: Hands) -> None:
    id_ = desk.page.list.ids[0]

    hands.press("F2", "Alt+6")
    hands.type("053 00 00 99")
    hands.press("Ctrl+S")

    assert desk.office.offer.open(id_).activity.phone == "053 00 00 99"
    assert hands.pressed == 3


def test_a_new_activity_in_four_keys(desk: Desk, hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.type("Zwemles")
    hands.press("Tab")
    hands.type("Vrije")
    hands.press("Tab")
    hands.type("Zwemclub Lindergem")
    hands.press("Ctrl+S")

    made = activity_named(desk, "Zwemles")
    assert made.type is not None
    assert desk.office.offer.open(made.id).organisation is not None
    assert hands.pressed == 4


def test_both_conditions_with_evidence_and_confirmed_in_five_keys(desk: Desk, hands: Hands) -> None:
    desk.office.offer.add(Activity(id=NEW, name="Aaa staat vooraan"))
    desk.page.list.ask()
    desk.settle()
    desk.page.list.table.select_line(0)
    desk.do("edit")

    hands.press("Alt+2", "J")
    hands.type("De begeleider spreekt Nederlands")
    hands.press("Return", "J")
    hands.type("Vaste groep, samen koken")
    hands.press("Alt+J")

    assert hands.pressed == 5
    stored = desk.office.offer.open(NEW).activity
    assert (stored.dutch_met, stored.social_met) == (Answer.YES, Answer.YES)
    assert stored.social_evidence == "Vaste groep, samen koken"
    assert desk.office.offer.rows([NEW])[NEW].standing is Standing.CONFIRMED


@pytest.mark.parametrize(("number", "key"), AZERTY.items())
def test_sections_by_number_on_both_keyboards(
    desk: Desk, hands: Hands, number: int, key: str
) -> None:
    section = ORDER[number - 1]
    desk.do("edit")
    form = the_form(desk)
    for keys in (f"Alt+{number % 10}", f"Alt+{key}"):
        form.form.entries["themes"].focus()
        hands.press(keys)

        assert form.form.section_in_sight() is section
        assert form.index.current is section
        assert form.form.sections[section].isAncestorOf(focused())


@pytest.mark.parametrize(("letter", "answer"), [("j", "yes"), ("N", "no"), ("w", "unknown")])
def test_a_letter_answers_and_leads_to_the_evidence(
    desk: Desk, hands: Hands, letter: str, answer: str
) -> None:
    desk.do("edit")
    hands.press("Alt+2")
    hands.type(letter)

    entries = the_form(desk).form.entries
    assert entries["dutch_met"].values() == {"dutch_met": Answer(answer)}
    assert focused() is entries["dutch_evidence"].widget


def test_a_letter_answers_other_questions_and_stays_there(desk: Desk, hands: Hands) -> None:
    desk.do("edit")
    entry = the_form(desk).form.entries["wheelchair"]
    assert isinstance(entry, AnswerEntry)
    entry.focus()

    hands.type("n")

    assert entry.values() == {"wheelchair": False}
    assert entry.editor.isAncestorOf(focused())


def test_f2_puts_the_cursor_behind_the_name(desk: Desk, hands: Hands) -> None:
    hands.press("F2")
    hands.type("!")

    assert desk.page.title == "Buddy aan huis!"


BLANK = Activity(id="x", name="")


@pytest.mark.parametrize("section", list(Section))
def test_an_empty_section_never_looks_done(section: Section) -> None:
    assert section_state(section, BLANK, ()) == "todo"


def test_a_flag_that_was_set_or_taken_away_counts_as_filled_in() -> None:
    hidden = Activity(id="x", name="", publishable=False)
    on_request = Activity(id="x", name="", by_appointment=True)

    assert section_state(Section.SHARING, hidden, ()) == "ok"
    assert section_state(Section.WHEN, on_request, ()) == "ok"


def test_a_place_and_a_check_count_only_when_they_help() -> None:
    code = Activity(id="x", name="", postal_code="9550", last_verified=date(2026, 1, 5))
    place = replace(code, place="Buurthuis De Linde")

    assert section_state(Section.WHERE, code, ()) == "todo"
    assert section_state(Section.WHERE, place, ()) == "ok"
    assert section_state(Section.CHECKED, code, (), due=True) == "todo"
    assert section_state(Section.CHECKED, code, ()) == "ok"


def test_what_stands_wrong_under_a_field_shows_in_the_index(desk: Desk, hands: Hands) -> None:
    desk.do("edit")
    form = the_form(desk)
    hands.press("Alt+1")
    hands.type(" ")
    assert form.index.state(Section.WHAT) == "ok"

    hands.press("Tab")

    assert form.form.fields["name"].error_label.text()
    assert form.index.state(Section.WHAT) == "wrong"


def test_typed_days_are_echoed_in_full_and_in_the_grid(desk: Desk, hands: Hands) -> None:
    desk.do("edit")
    hands.press("Alt+3")
    hands.type("di 19u-21u, vr av, niet in de zomer")

    slots = the_form(desk).form.entries["slots"]
    assert isinstance(slots, SlotsEntry)
    assert slots.echo.text() == (
        "Begrepen: dinsdag van 19 tot 21 uur en vrijdagavond, elke week, niet in juli en augustus."
    )
    assert slots.week.dayparts


def test_words_that_say_no_day_leave_the_days_alone(desk: Desk, hands: Hands) -> None:
    desk.do("edit")
    before = the_form(desk).form.activity.slots
    assert before
    hands.press("Alt+3")

    hands.type("om de 2 weken")

    assert the_form(desk).form.activity.slots == before


def test_what_is_not_understood_is_quoted(desk: Desk, hands: Hands) -> None:
    desk.do("edit")
    hands.press("Alt+3")
    hands.type("di 19u-21u behalve bij regen")

    slots = the_form(desk).form.entries["slots"]
    assert isinstance(slots, SlotsEntry)
    assert "Niet begrepen: 'behalve bij regen'." in slots.echo.text()


def test_the_form_has_no_faults_at_the_smallest_size(desk: Desk, hands: Hands) -> None:
    desk.window.resize(960, 540)
    desk.page.resize(898, 480)
    hands.press("F2")
    for _ in range(3):  # what was made in parts finds its place in more than one turn
        desk.settle()
    for number in range(1, 11):
        hands.press(f"Alt+{number % 10}")
        assert faults(desk.page) == []
