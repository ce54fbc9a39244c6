"""Deciding what is the same, by keyboard, one question after the other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Decision, RowPlace
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Level
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.comparison import ComparedField
from pijler4_desktop.ui.importing.doubles import doubles
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.compare_cells import CELL_HEIGHT, SameCell
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.importing.driving import a_list, at, go, outcomes, quiet, read, resize

KNOWN = new_id()
ROWS = [
    ["Taalcafé Babbelhoek", "Bib Herzele", "praatgroep", "di 19u-21u", "A1", "b@bib.example", ""],
    ["Samentuin De Kouter", "Tuin vzw", "vrijwilligerswerk", "za 9u-12u", "A2", "", ""],
]


@pytest.fixture
def doubles_page(page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    known = an_activity(name="Taalcafé Babbelhoekje")
    checked = date(2026, 2, 14)
    office.offer.add(replace(known, email="oud@bib.example", last_verified=checked), "Bib Herzele")
    office.offer.add(replace(an_activity(name="Samentuin De Koutere"), id=new_id()), "Tuin vzw")
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.DOUBLES)
    return page


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def badges(page: ImportPage) -> list[str]:
    model = page.doubles.model
    lines = [model.index(n) for n in range(model.rowCount())]
    return [model.badge(model.answered(line)) for line in lines]


def decisions(page: ImportPage) -> dict[int, Decision]:
    return {place.row: found for place, found in page.session.choices.decisions.items()}


def test_every_question_is_listed_with_its_answer(doubles_page: ImportPage, qtbot: QtBot) -> None:
    assert badges(doubles_page) == ["Vraag", "Vraag"]
    assert doubles_page.doubles._done.text() == "0 van 2 beslist"

    press(qtbot, Qt.Key.Key_S)
    press(qtbot, Qt.Key.Key_A)
    quiet(doubles_page, qtbot)

    assert badges(doubles_page) == ["Samengevoegd", "Apart"]
    assert outcomes(doubles_page)[Outcome.QUESTION] == 0
    assert outcomes(doubles_page)[Outcome.NEW] == 1


def test_merging_keeps_our_name_and_takes_what_the_list_says(
    doubles_page: ImportPage, office: Office, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_S)
    quiet(doubles_page, qtbot)

    assert decisions(doubles_page)[3].keep == {"name"}
    for step in (Step.SUMMARY, Step.DONE):
        doubles_page.summary.keep_held.setChecked(False)
        go(doubles_page, qtbot, step)
    stored = [office.offer.open(id_).activity for id_ in office.offer.ids(OfferFilter())]
    cafe = next(one for one in stored if one.name.startswith("Taalcafé"))
    assert (cafe.name, cafe.email) == ("Taalcafé Babbelhoekje", "b@bib.example")


def test_each_field_that_differs_is_a_choice(doubles_page: ImportPage, qtbot: QtBot) -> None:
    card = doubles_page.doubles.compare
    assert card.second["email"].isChecked()

    card.first["email"].click()
    press(qtbot, Qt.Key.Key_S)
    quiet(doubles_page, qtbot)

    assert decisions(doubles_page)[3].keep == {"name", "email"}


def test_an_answer_can_be_changed(doubles_page: ImportPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_A)
    quiet(doubles_page, qtbot)
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_O)
    quiet(doubles_page, qtbot)

    assert decisions(doubles_page)[3].choice is Choice.SKIP
    assert badges(doubles_page) == ["Overgeslagen", "Vraag"]


def test_a_field_of_a_decided_row_can_be_chosen_otherwise(
    doubles_page: ImportPage, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_S)
    quiet(doubles_page, qtbot)
    press(qtbot, Qt.Key.Key_Left)

    doubles_page.doubles.compare.second["name"].click()
    quiet(doubles_page, qtbot)

    assert decisions(doubles_page)[3].keep == frozenset()


def test_the_same_answer_for_all_that_wait(doubles_page: ImportPage, qtbot: QtBot) -> None:
    doubles_page.doubles.answer_all(Choice.MERGE)
    quiet(doubles_page, qtbot)

    assert badges(doubles_page) == ["Samengevoegd", "Samengevoegd"]
    assert doubles_page.doubles.all.isHidden()


def test_an_answer_is_taken_back(doubles_page: ImportPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_S)
    quiet(doubles_page, qtbot)

    doubles_page.undo()
    quiet(doubles_page, qtbot)

    assert badges(doubles_page) == ["Vraag", "Vraag"]
    assert outcomes(doubles_page)[Outcome.QUESTION] == 2


def test_a_name_that_may_be_a_known_organisation_is_one_question(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.organisations.add(Organisation(id=KNOWN, name="Buurthuis De Lindeboom"))
    rows = [
        [f"Activiteit {n}", "Buurthuis De Lindebom", "praatgroep", "", "", "", ""] for n in "ab"
    ]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.DOUBLES)
    assert page.session.review is not None
    asked = doubles(page.session.review)[0].organisation
    assert asked is not None
    assert asked.rows == (RowPlace("Aanbod", 3), RowPlace("Aanbod", 4))
    assert page.doubles.organisation.isVisible()

    press(qtbot, Qt.Key.Key_S)
    quiet(page, qtbot)

    assert page.session.choices.organisations[asked.key].same_as == KNOWN
    assert page.session.plan is not None
    assert page.session.plan.organisations == ()


def test_nothing_is_cut_or_nameless(doubles_page: ImportPage) -> None:
    assert faults(doubles_page.doubles) == []


def test_what_a_short_name_is_read_as_is_shown_and_can_be_undone(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.organisations.add(Organisation(id=KNOWN, name="Buurthuis De Lindeboom"))
    rows = [["Breien", "De Lindeboom", "ontmoeting", "", "", "", ""]]
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", rows))
    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.DOUBLES)
    assert page.session.plan is not None
    assert page.session.plan.organisations == ()
    pills = page.doubles.organisation.findChildren(Pill)
    assert {pill.accessibleName() for pill in pills} == {"Zo lezen we het"}

    press(qtbot, Qt.Key.Key_A)
    quiet(page, qtbot)

    made = page.session.plan
    assert made is not None
    assert [o.name for o in made.organisations] == ["De Lindeboom"]


def test_the_keyboard_stays_with_the_questions(doubles_page: ImportPage, qtbot: QtBot) -> None:
    card = doubles_page.doubles.compare
    card.take_focus("email")

    press(qtbot, Qt.Key.Key_S)
    quiet(doubles_page, qtbot)

    assert decisions(doubles_page)[3].choice is Choice.MERGE
    assert QApplication.focusWidget() in card.cells
    press(qtbot, Qt.Key.Key_A)
    quiet(doubles_page, qtbot)
    assert decisions(doubles_page)[4].choice is Choice.NEW
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClick(doubles_page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: at(doubles_page) == Step.SUMMARY, timeout=20_000)


def test_arrows_choose_a_side_and_go_from_line_to_line(
    doubles_page: ImportPage, qtbot: QtBot
) -> None:
    card = doubles_page.doubles.compare
    keys = list(card.first)
    card.take_focus("email")
    line = keys.index("email")

    press(qtbot, Qt.Key.Key_Left)
    chosen = card.first["email"].isChecked()
    press(qtbot, Qt.Key.Key_Up)

    assert chosen
    assert card.key_in_focus == keys[line - 1]
    assert doubles_page.doubles.list.currentIndex().row() == 0


def test_the_line_the_keyboard_is_at_is_in_sight(doubles_page: ImportPage, qtbot: QtBot) -> None:
    card = doubles_page.doubles.compare
    resize(doubles_page, qtbot, 898, 400)
    card.take_focus()

    for _ in card.first:
        press(qtbot, Qt.Key.Key_Down)

    last = card.cells[-1] if card.cells[-1].isChecked() else card.cells[-2]
    assert last.hasFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect(), timeout=5_000)


def test_tab_goes_through_a_question_as_one_reads_it(doubles_page: ImportPage) -> None:
    step = doubles_page.doubles
    step.forward.setFocus()
    seen = []
    for _ in range(len(step.compare.first) + 3):
        step.focusNextChild()
        seen.append(QApplication.focusWidget())

    chosen = [cell for cell in step.compare.cells if cell.isChecked()]
    assert seen == [*chosen, step.merge, step.apart, step.skip]


@pytest.mark.parametrize(("width", "height"), [(1304, 712), (898, 484)])
def test_the_answers_are_always_in_sight(
    doubles_page: ImportPage, qtbot: QtBot, width: int, height: int
) -> None:
    step = doubles_page.doubles

    resize(doubles_page, qtbot, width, height)

    for answer in (step.merge, step.apart, step.skip):
        assert answer.visibleRegion().boundingRect() == answer.rect()
    assert faults(step) == []


def test_another_list_forgets_what_was_kept_of_the_one_before(
    doubles_page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    doubles_page.doubles.compare.first["email"].click()

    read(doubles_page, qtbot, a_list(tmp_path / "andere.xlsx", ROWS[::-1] + ROWS[:1]))
    for step in (Step.REVIEW, Step.DOUBLES):
        go(doubles_page, qtbot, step)

    assert doubles_page.doubles._kept == {}
    assert doubles_page.doubles.list.currentIndex().row() == 0


def test_without_questions_nothing_leads_to_them(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    for step in (Step.REVIEW, Step.SUMMARY):
        go(page, qtbot, step)

    assert not page.stepper.buttons[Step.DOUBLES].isEnabled()
    assert page.back()
    assert at(page) == Step.REVIEW


def card_of(page: ImportPage) -> dict[str, tuple[str, str, bool]]:
    """Return the lines of the comparison: ours, theirs, and whether there is a choice."""
    card = page.doubles.compare
    return {
        line.key: (line.ours, line.unread or line.theirs, line.key in card.second)
        for line in card._fields
    }


def test_the_card_says_what_the_list_says(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    known = an_activity(
        name="Taalcafé Babbelhoekje",
        municipality_nis="41002",
        postal_code="9300",
        place="Bib Aalst",
        language_min=Level.A1,
        language_max=None,
        language_icons=None,
        cost_eur=0.0,
        email="B@bib.example",
    )
    office.offer.add(known, "Bib Herzele")
    book = xlsxwriter.Workbook(str(tmp_path / "lijst.xlsx"))
    sheet = book.add_worksheet("Aanbod")
    head = ["Activiteit", "Organisatie", "Wanneer", "Niveau", "Kost", "Plaatsen", "E-mail"]
    row = ["Taalcafé Babbelhoek", "Bib Herzele", "di 19u-21u", "gevorderd",
           "gratis (koffie 1 €)", "2 per week", "b@bib.example"]  # fmt: skip
    sheet.write_row(0, 0, head)
    sheet.write_row(1, 0, row)
    book.close()
    read(page, qtbot, tmp_path / "lijst.xlsx")
    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.DOUBLES)

    card = card_of(page)
    assert card["language"] == ("A1", "gevorderd", False)
    assert card["capacity"][1:] == ("2 per week", False)
    assert card["cost"] == ("gratis", "gratis (koffie 1 €)", True)
    assert card["address"] == ("Bib Aalst, 9300 Aalst", "", False)
    assert "email" not in card
    told = [cell.accessibleName() for cell in page.doubles.compare.findChildren(SameCell)]
    assert "niet gelezen: gevorderd" in told
    assert "staat niet in je lijst" in told
    assert faults(page.doubles) == []

    press(qtbot, Qt.Key.Key_S)
    quiet(page, qtbot)
    assert page.session.plan is not None
    (merged,) = [r.record for r in page.session.plan.rows if r.outcome is Outcome.CHANGED]
    assert isinstance(merged, Activity)
    assert (merged.place, merged.municipality_nis) == ("Bib Aalst", "41002")
    assert (merged.cost_text, merged.language_min) == ("koffie 1 €", Level.A1)


def test_long_values_are_shown_whole(doubles_page: ImportPage, qtbot: QtBot) -> None:
    card = doubles_page.doubles.compare
    long = "maandag 9–12 uur, elke week, " * 6
    card.show_fields(
        [
            ComparedField("when", "ma", f"{long} 's middags", frozenset({"slots"})),
            ComparedField("cost", long, "", unread=long),
        ],
        frozenset(),
        ("", ""),
    )
    chosen = card.second["when"]
    qtbot.waitUntil(lambda: chosen.height() > 3 * 16)
    assert all(cell.height() > 3 * 16 for cell in card.findChildren(SameCell) if cell.isVisible())
    assert card.first["when"].height() == CELL_HEIGHT
    qtbot.waitUntil(lambda: not faults(doubles_page.doubles))  # what lies around grows after it
