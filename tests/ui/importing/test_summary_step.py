"""What will happen in words, and afterwards what happened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QPushButton, QWidget
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
    """Return all words of the page as it is now, also before they were painted."""
    return "\n".join(part.text() for part in parts(page.summary._body) if isinstance(part, QLabel))


def parts(layout: QLayout) -> Iterator[QWidget]:
    """Go through everything a layout holds, in reading order."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield widget
        inside = inner or (widget.layout() if widget is not None else None)
        if inside is not None:
            yield from parts(inside)


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


def buttons(page: ImportPage) -> list[QPushButton]:
    return [part for part in parts(page.summary._body) if isinstance(part, QPushButton)]


def a_list_of_organisations(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Vereniging", "Soort organisatie", "KBO-nummer", "E-mail"],
        ["Koor De Merel", "vereniging", "0999.100.295", "merel@koor.example"],
        ["Tuin vzw", "vereniging", "", "tuin@tuin.example"],
    ):
        sheet.append(row)
    book.save(path)
    book.close()
    return path


def test_what_is_not_read_is_told_with_the_way_back(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    assert "1 cel na te kijken: wat we niet begrijpen, lezen we niet in." in said(page)

    next(button for button in buttons(page) if button.text() == "Bekijk").click()
    qtbot.waitUntil(lambda: at(page) == Step.REVIEW, timeout=20_000)


def test_organisations_that_are_alike_are_told_before_and_after(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    like = [
        ["Samentuin", "Buurthuis De Linde", "praatgroep", "di 19u-21u", "A1", "", ""],
        ["Koffieklets", "Buurthuis De Linden", "praatgroep", "wo 19u-21u", "A1", "", ""],
    ]
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", like))
    told = "1 organisatie lijkt op een andere, we lezen ze apart in: 'Buurthuis De Linde"
    before = said(page)

    go(page, qtbot, Step.DONE)
    assert told in before
    assert told in said(page)


def test_an_identical_list_offers_nothing_to_undo(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_list(tmp_path / "lijst.xlsx", ROWS[:2])
    for _ in range(2):
        to_summary(page, qtbot, path)
        go(page, qtbot, Step.DONE)
        words, offered = said(page), [button.text() for button in buttons(page)]
        steps = page.own_steps
        page.footer.onward.click()

    assert "Er is niets gewijzigd" in words
    assert "Alles uit 'lijst.xlsx' stond al in Pijler 4." in words
    assert "Maak dit inlezen ongedaan" not in offered
    assert steps == (False, False)
    assert office.editing.to_undo is not None


def test_a_list_of_organisations_is_told_as_such(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.read(a_list_of_organisations(tmp_path / "verenigingen.xlsx"))
    qtbot.waitUntil(lambda: at(page) in (Step.SHEETS, Step.COLUMNS), timeout=20_000)
    model = page.columns.table.columns
    page.session.go(Step.COLUMNS)
    fed = model.feeds(model.column(0))
    page.session.go(Step.SUMMARY)
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)
    go(page, qtbot, Step.DONE)

    assert fed == "Naam van de organisatie"
    assert "uit 'verenigingen.xlsx': 2 organisaties." in said(page)
    assert "Toon het aanbod" not in [button.text() for button in buttons(page)]


def test_rows_repeated_in_a_list_are_not_called_the_same(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", [ROWS[0], ROWS[0], ROWS[0]]))

    assert "1 rij zonder gegevens" in said(page)  # the title above the header, not the header
    assert "2 rijen staan er meermaals in" in said(page)
    assert "gelijk" not in said(page)


def test_held_rows_can_still_be_kept_after_the_dialog_was_left(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.DONE)
    first = page._held.dialog
    assert first is not None
    first.reject()

    next(b for b in buttons(page) if b.text() == "Bewaar ze in een Excel").click()
    again = page._held.dialog
    assert again is not None
    assert again is not first
    again.fileSelected.emit(str(tmp_path / "rest.xlsx"))
    quiet(page, qtbot)
    again.reject()

    qtbot.waitUntil(lambda: "1 rij bewaard in 'rest.xlsx'" in said(page), timeout=5_000)
    assert "Bewaar ze in een Excel" not in [b.text() for b in buttons(page)]
    assert faults(page.summary) == []


def test_what_was_undone_is_not_called_read_in_meanwhile(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    to_summary(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS[:2]))
    go(page, qtbot, Step.DONE)
    told: list[str] = []
    page.session.taken_back.connect(lambda: told.append(said(page)))

    page.session._jobs.write(lambda _progress: office.editing.undo())
    qtbot.waitUntil(lambda: at(page) == Step.SUMMARY, timeout=20_000)

    assert "Het inlezen is ongedaan gemaakt" in told[0]
    assert "Je lijst is ingelezen" not in told[0]


def test_tab_goes_from_the_offer_to_undo_before_the_footer(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS[:1]))
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)
    offer = QApplication.focusWidget()

    page.focusNextChild()
    second = QApplication.focusWidget()
    page.focusNextChild()

    assert isinstance(offer, QPushButton)
    assert "aanbod" in offer.text()
    assert second is page.summary.undo
    assert QApplication.focusWidget() is page.footer.onward
