"""Contacts of an organisation in the window: a function at once, a person with what that takes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import Ground
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.contact_form import ContactForm
from pijler4_desktop.ui.partners.contacts_box import ContactsBox
from pijler4_desktop.ui.partners.forget_dialog import ForgetQuestion
from tests.factories import an_organisation

NAME, MAIL = "Zoë Van den Kanarie", "zoe.kanarie@linde.example"


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def organisation_id(office: Office) -> str:
    organisation = an_organisation(internal_notes=f"Vraag naar {NAME}")
    office.organisations.add(organisation)
    return organisation.id


@pytest.fixture
def box(office: Office, jobs: Jobs, organisation_id: str, qtbot: QtBot) -> Iterator[ContactsBox]:
    window = QMainWindow()
    shown = ContactsBox(office, jobs)
    window.setCentralWidget(shown)
    window.resize(420, 760)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    shown.show_organisation(organisation_id, "Huis van Linde")
    settle(jobs, qtbot)
    yield shown
    window.close()


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def a_person(office: Office, organisation_id: str) -> None:
    person = replace(
        office.contacts.new(organisation_id),
        function="voorzitter",
        name=NAME,
        email=MAIL,
        ground=Ground.CONSENT.value,
        informed_on=date(2026, 1, 5),
        review_on=date(2026, 1, 6),
    )
    office.contacts.add(person)


def a_namesake(office: Office, organisation_id: str) -> str:
    namesake = replace(
        office.contacts.new(organisation_id),
        function="lid",
        name=NAME,
        ground=Ground.CONSENT.value,
        informed_on=date(2026, 1, 5),
    )
    office.contacts.add(namesake)
    return namesake.id


def test_a_function_is_kept_at_once_and_a_person_with_a_ground(
    box: ContactsBox, office: Office, jobs: Jobs, organisation_id: str, qtbot: QtBot
) -> None:
    said: list[tuple[str, bool]] = []
    box.said.connect(lambda words, undoable: said.append((words, undoable)))
    box.new.click()
    form = box.form
    assert form is not None
    assert form.function.hasFocus()
    assert not form.ground.isVisible()
    qtbot.keyClicks(form.function, "onthaal")
    qtbot.keyClicks(form.phone, "053000011")
    qtbot.keyClick(form.phone, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(jobs, qtbot)
    assert said == [("Contact bewaard: onthaal.", True)]
    assert [card.line.contact.phone for card in box.cards] == ["053 00 00 11"]
    assert box.form is None
    (line,) = office.contacts.of(organisation_id)
    assert line.contact.review_on is None


def test_a_person_takes_a_ground_and_a_day(
    box: ContactsBox, office: Office, jobs: Jobs, organisation_id: str, qtbot: QtBot
) -> None:
    desk = replace(office.contacts.new(organisation_id), function="onthaal")
    office.contacts.add(desk)
    box.show_organisation(organisation_id, "Huis van Linde")
    settle(jobs, qtbot)
    box.cards[0].edit.click()
    form = box.form
    assert form is not None
    form.name.setText(NAME)
    assert form.ground.isVisible()
    qtbot.keyClick(form.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(jobs, qtbot)
    assert box.form is form
    assert form.ground.hasFocus()
    said = form.ground.accessibleDescription()
    assert said.endswith("ontbreekt. Vul dit in.")
    assert not said.startswith("ontbreekt")
    form.ground.ground = Ground.AGREEMENT.value
    assert form.ground.accessibleDescription() == ""
    qtbot.keyClicks(form.informed_on, "straks")
    form.keep.click()
    assert form.informed_on.hasFocus()
    form.informed_on.setText("5/1/2026")
    form.keep.click()
    settle(jobs, qtbot)

    (line,) = office.contacts.of(organisation_id)
    assert line.contact.name == NAME
    assert line.contact.informed_on == date(2026, 1, 5)
    assert not line.contact.publish
    assert box.form is None


def test_escape_leaves_everything_as_it_was(
    box: ContactsBox, office: Office, jobs: Jobs, organisation_id: str, qtbot: QtBot
) -> None:
    box.new.click()
    assert box.form is not None
    qtbot.keyClicks(box.form.function, "iets")
    qtbot.keyClick(box.form.function, Qt.Key.Key_Escape)
    settle(jobs, qtbot)

    assert not box.findChildren(ContactForm)
    assert office.contacts.of(organisation_id) == []
    assert box.new.hasFocus()


def test_a_person_is_confirmed_shown_and_forgotten(
    box: ContactsBox,
    office: Office,
    jobs: Jobs,
    organisation_id: str,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    a_person(office, organisation_id)
    box.show_organisation(organisation_id, "Huis van Linde")
    settle(jobs, qtbot)
    assert [card.line.to_review for card in box.cards] == [True]
    box.cards[0].confirm.click()
    settle(jobs, qtbot)
    assert [card.line.to_review for card in box.cards] == [False]

    box.doings.write_file(box.cards[0].line, tmp_path / "inzage.xlsx")
    settle(jobs, qtbot)
    assert NAME in str(list(openpyxl.load_workbook(tmp_path / "inzage.xlsx")["Nu"].values))

    box.cards[0].forget.click()
    settle(jobs, qtbot)
    question = box.doings.question
    assert question is not None
    assert question.stay.isDefault()
    assert MAIL in question._what()
    assert "Notities: 1" in question.places
    qtbot.keyClick(question, Qt.Key.Key_Return)
    settle(jobs, qtbot)
    assert box.cards[0].line.contact.name == NAME

    box.cards[0].forget.click()
    settle(jobs, qtbot)
    assert box.doings.question is not None
    box.doings.question.forget.click()
    settle(jobs, qtbot)
    assert box.cards[0].line.contact.name == ""
    assert b"kanarie" not in office.path.read_bytes().lower()


def test_the_question_says_what_backups_keep(
    office: Office, organisation_id: str, qtbot: QtBot
) -> None:
    a_person(office, organisation_id)
    elsewhere = an_organisation(name="Elders")
    office.organisations.add(elsewhere)
    namesake = a_namesake(office, elsewhere.id)
    (line,) = office.contacts.of(organisation_id)
    window = QMainWindow()
    qtbot.addWidget(window)
    question = ForgetQuestion(office.erasing.look(line.contact.id), window)
    answers: list[bool] = []
    question.agreed.connect(answers.append)

    assert question.contacts == ["Contact: voorzitter van Buurthuis De Linde"]
    (tick,) = question.namesakes.values()
    assert tick.text() == "Contact: lid van Elders"
    assert question.also == []
    tick.click()
    assert question.also == [namesake]

    question.backups.click()

    assert "ten hoogste een jaar" in question._later.text()
    question.forget.click()
    assert answers == [False]
