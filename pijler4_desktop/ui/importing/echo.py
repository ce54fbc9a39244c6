"""What we would read if a text of the list were what one is typing: "wij lezen: di 19–21 uur"."""

from PySide6.QtCore import QObject

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.choices import word_key
from pijler4_desktop.domain.importing.drafting.understanding import CellReading
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.ui.importing.opening import Opened


class Echo(QObject):
    """Reads one row that holds the text, as if the user had chosen what he types."""

    def __init__(self, importing: Importing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importing = importing
        self._found: tuple[Opened, str, str, str, int | None] | None = None

    def words(self, opened: Opened, place: tuple[str, str], text: str, typed: str) -> str:
        """Say what would be read of `typed` in this column (sheet and letter) instead of `text`."""
        if not typed:
            return self.tr("We laten deze cellen leeg.")
        sheet, letter = place
        column = next(
            (
                found
                for layout in opened.source.layouts
                if layout.sheet == sheet
                for found in layout.columns
                if found.letter == letter
            ),
            None,
        )
        row = self._row_with(opened, sheet, letter, text)
        if column is None or column.field is None or row is None:
            return ""
        choices = opened.choices.with_word(column.field, text, typed)
        try:
            cells = self._importing.row_readings(opened.proposed, choices, sheet, row)
        except ExpectedError:
            return ""
        found = next((cell for cell in cells if cell.letter == letter), None)
        return self._said(found) if found else ""

    def _said(self, cell: CellReading) -> str:
        doubts = [p for p in cell.problems if p.severity >= Severity.DOUBT]
        if doubts:
            return problem_message(doubts[0], cell.heading)
        said = self.tr("Wij lezen: {words}")
        return said.format(words=cell.understood) if cell.understood else ""

    def _row_with(self, opened: Opened, sheet: str, letter: str, text: str) -> int | None:
        """Return the first row of data with this text; the last answer is kept while one types."""
        known = self._found
        if known is not None and known[0] is opened and known[1:4] == (sheet, letter, text):
            return known[4]
        row = _first_row(opened, sheet, letter, word_key(text))
        self._found = (opened, sheet, letter, text, row)
        return row


def _first_row(opened: Opened, sheet: str, letter: str, key: str) -> int | None:
    pairs = zip(opened.source.workbook.sheets, opened.source.layouts, strict=True)
    found, layout = next(pair for pair in pairs if pair[0].name == sheet)
    index = next(column.index for column in layout.columns if column.letter == letter)
    rows = (
        row.number
        for row in found.rows
        if row.number > (layout.header_row or 0)
        and (cell := row.cells.get(index)) is not None
        and word_key(text_of(cell)) == key
    )
    return next(rows, None)
