"""Below the description stands what to change for a reader at B1, quietly and never in the way."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.offer.form import ActivityForm
from tests.factories import an_activity

OWN = "In gewone taal: wat doe je daar samen?"
HARD = (
    "Gelieve te participeren. De les wordt gegeven door Els. Het samenwerkingsverband helpt."
    " We drinken samen koffie en praten over het weer, de kinderen, het werk en onze buurt."
)


@pytest.fixture
def form(office: Office, qtbot: QtBot) -> ActivityForm:
    made = ActivityForm(office)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_activity(an_activity(description=""), None)
    return made


def below(form: ActivityForm) -> str:
    return form.fields["description"].error_label.text()


def test_typing_a_hard_text_says_what_to_change(form: ActivityForm, qtbot: QtBot) -> None:
    assert below(form) == OWN
    editor = form.entries["description"].widget
    editor.setFocus()

    QTest.keyClicks(editor, "Gelieve te participeren.")

    qtbot.waitUntil(lambda: below(form) != OWN)
    assert below(form).split("\n") == [
        "Moeilijk woord: 'Gelieve'. Laat het weg.",
        "Moeilijk woord: 'participeren'. Schrijf liever 'meedoen'.",
    ]
    assert editor.accessibleDescription() == below(form)
    assert editor.property("state") == ""


def test_a_stored_text_is_read_at_once_and_the_rest_is_counted(form: ActivityForm) -> None:
    form.show_activity(an_activity(description=HARD), None)

    assert below(form).split("\n")[2:] == [
        "'wordt … gegeven': zeg liever wie het doet.",
        "En nog 2.",
    ]


def test_a_long_sentence_and_a_long_word(form: ActivityForm) -> None:
    form.show_activity(an_activity(description=HARD.split("Els. ")[1]), None)

    assert below(form).split("\n") == [
        "Lang woord: 'samenwerkingsverband'. Kan het korter?",
        "Lange zin (16 woorden): 'We drinken samen koffie …'. Maak er twee zinnen van.",
    ]


def test_a_plain_text_brings_the_own_hint_back(form: ActivityForm) -> None:
    form.show_activity(an_activity(description=HARD), None)
    form.show_activity(an_activity(description="We koken en eten samen."), None)

    assert below(form) == OWN
