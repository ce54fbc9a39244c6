"""What will happen in words, and afterwards what happened."""

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.importing.driving import ROWS, a_list, at, go, quiet, read


def to_summary(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    read(page, qtbot, path)
    go(page, qtbot, Step.REVIEW)
    page.session.go(Step.SUMMARY)
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)


def said(page: ImportPage) -> str:
    shown = (label for label in page.summary.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in shown)


def test_it_tells_what_will_happen(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    qtbot.waitUntil(lambda: "2\nnieuw" in said(page), timeout=5_000)
    words = said(page)
    assert "1\ntegengehouden" in words
    assert "2 nieuwe organisaties: Bib Herzele, Tuin vzw." in words
    assert page.summary.keep_held.text().startswith("Bewaar de tegengehouden rij ")
    assert faults(page.summary) == []


def test_changes_are_told_with_what_it_was(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    nowhere = replace(an_activity(name="Taalcafé"), municipality_nis="", postal_code="", email="")
    known = replace(nowhere, language_min=None, language_max=None, slots=())
    office.offer.add(known, "Bib Herzele")
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS[:1]))
    model = page.summary._changes
    lines = [model.line_at(model.index(n)) for n in range(model.rowCount())]

    told = {line.field: (line.before, line.after) for line in lines}
    assert told["E-mail"] == ("(leeg)", "bib@bib.example")
    assert all(line.name == "Taalcafé" for line in lines)


def test_held_rows_are_kept_after_reading_in(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.DONE)
    dialog = page._held.dialog
    assert dialog is not None
    target = tmp_path / "tegengehouden.xlsx"

    dialog.fileSelected.emit(str(target))
    quiet(page, qtbot)
    dialog.close()

    told = "1 rij bewaard in 'tegengehouden.xlsx'"
    qtbot.waitUntil(lambda: told in said(page), timeout=5_000)
    assert page.summary.folder is not None
    sheet = load_workbook(target).worksheets[0]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "Bib Herzele" in cells


def test_nothing_is_asked_when_the_held_rows_are_not_wanted(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    page.summary.keep_held.setChecked(False)
    go(page, qtbot, Step.DONE)

    assert page._held.dialog is None
    words = [button.text() for button in page.summary.findChildren(QPushButton)]
    assert "Toon het aanbod" in words
    assert "Maak dit inlezen ongedaan" in words
