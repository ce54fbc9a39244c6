"""Rows that were copied in Excel, as a workbook of one sheet for the import engine."""

import hashlib
from collections.abc import Sequence

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import is_record_id
from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.layout.header_rows import find_header
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.sheet import Sheet, SheetRow, Workbook, column_letter
from pijler4_desktop.exchange.clipboard import cells_of

NAME = QT_TRANSLATE_NOOP("Importing", "Geplakt uit het klembord")
SHEET = "Klembord"
LONGEST = 20_000_000
"""Characters: some 100,000 rows. More than that is better read from a file."""


def workbook_of(text: str, copied: Sequence[str]) -> tuple[Workbook, Choices]:
    """Return what was pasted, with the choices that make a first row of ours its header.

    Rows without headings get those `copied` along with a copy of ours, if they end with our
    numbers; else their columns are named by letter, and the user says what they are. Raises
    NO_DATA when there is nothing but air, and TOO_LARGE.
    """
    if len(text) > LONGEST:
        raise ExpectedError(Failure.TOO_LARGE, file=NAME)
    rows = [[cell.strip() for cell in row] for row in cells_of(text)]
    if not any(map(any, rows)):
        raise ExpectedError(Failure.NO_DATA, file=NAME)
    sheet, choices = _sheet(rows), Choices()
    if _are_ours(rows, len(copied)):
        sheet = _sheet([copied, *rows])
    elif find_header(sheet) is None:
        sheet = _sheet([_letters(rows), *rows])
        choices = Choices(sheets={SHEET: SheetChoice(header_row=1)})
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Workbook(NAME, sha256, [sheet]), choices


def _sheet(rows: Sequence[Sequence[str]]) -> Sheet:
    filled = (
        SheetRow(number, {place: cell for place, cell in enumerate(row) if cell})
        for number, row in enumerate(rows, 1)
    )
    return Sheet(SHEET, [row for row in filled if row.cells])


def _are_ours(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Tell whether these are rows of a copy of ours of that width, of which the headings stayed."""
    filled = [row for row in rows if any(row)]
    return all(len(row) == width and is_record_id(row[-1]) for row in filled)


def _letters(rows: Sequence[Sequence[str]]) -> list[str]:
    return [f"Kolom {column_letter(place)}" for place in range(max(map(len, rows)))]
