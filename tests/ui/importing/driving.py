"""Lists to read in, and the steps a user takes with them."""

from collections.abc import Mapping
from pathlib import Path

import xlsxwriter
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step

HEAD = ["Activiteit", "Organisatie", "Soort", "Wanneer", "Niveau", "E-mail", "Kleur"]
ROWS = [
    ["Taalcafé", "Bib Herzele", "praatgroep", "di 19u-21u", "A1", "bib@bib.example", "rood"],
    ["Samentuin", "Tuin vzw", "vrijwilligerswerk", "za vm", "A2", "geen adres", "blauw"],
    ["", "Bib Herzele", "praatgroep", "wo 9u-11u", "A1", "", ""],
]


def a_list(path: Path, rows: list[list[str]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Aanbod")
    for number, row in enumerate([["Aanbod 2026"], HEAD, *rows]):
        sheet.write_row(number, 0, row)
    book.close()
    return path


def at(page: ImportPage) -> Step:
    return page.session.step


def go(page: ImportPage, qtbot: QtBot, step: Step) -> None:
    page.footer.onward.click()
    qtbot.waitUntil(lambda: at(page) == step, timeout=20_000)


def feeds(page: ImportPage) -> list[str | None]:
    return [column.field for column in page.columns.table.columns.columns]


def outcomes(page: ImportPage) -> Mapping[Outcome, int]:
    assert page.session.plan is not None
    return page.session.plan.counts


def leave_out(page: ImportPage, heading: str) -> None:
    found = next(c for c in page.columns.table.columns.columns if c.heading == heading)
    page.columns.table.picked.emit(found, None)


def left_out(page: ImportPage, qtbot: QtBot, heading: str) -> None:
    """Leave a column out, and wait until that is so."""
    before = feeds(page)
    leave_out(page, heading)
    qtbot.waitUntil(lambda: feeds(page) != before, timeout=20_000)
    quiet(page, qtbot)


def read(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.read(path)
    qtbot.waitUntil(lambda: at(page) == Step.COLUMNS, timeout=20_000)


def read_sheets(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.read(path)
    qtbot.waitUntil(lambda: at(page) == Step.SHEETS, timeout=20_000)


def some_sheets(path: Path) -> Path:
    """Make a file with two lists, a page of notes, and nothing on the last sheet."""
    book = xlsxwriter.Workbook(str(path))
    for name in ("Praatgroepen", "Buurtwerk"):
        sheet = book.add_worksheet(name)
        for number, row in enumerate([[f"{name} in de gemeente"], HEAD, *ROWS[:2]]):
            sheet.write_row(number, 0, row)
    notes = book.add_worksheet("Nota's")
    notes.write(0, 0, "Bellen met de bib")
    notes.write(1, 0, "Zaal is vrij")
    book.add_worksheet("Blad4")
    book.close()
    return path


def resize(page: ImportPage, qtbot: QtBot, width: int, height: int) -> None:
    """Give the page another size, as the window does whatever the page would like best."""
    window = page.window()
    window.setMinimumSize(width, height)
    window.resize(width, height)
    qtbot.waitUntil(lambda: page.width() == width, timeout=5_000)


def quiet(page: ImportPage, qtbot: QtBot) -> None:
    """Wait until nothing is under way beside the window."""
    qtbot.waitUntil(lambda: not page.session._jobs.busy, timeout=20_000)
