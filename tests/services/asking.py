"""An ask sheet in the hands of a volunteer: it is opened, corrected and saved as in Excel."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.vocabulary import Kind


class AskedSheet:
    """One sheet of the workbook, with its rows and headings found as a person would."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.heading_row: int = next(
            row[0].row for row in page.iter_rows() if any(c.value == ID_HEADING for c in row)
        )
        self.headings: list[str] = [cell.value for cell in page[self.heading_row]]

    @property
    def names(self) -> list[str]:
        """Return what stands in the first column under the headings."""
        rows = self.page.iter_rows(min_row=self.heading_row + 1, max_col=1, values_only=True)
        return [name for (name,) in rows if name]

    def column(self, key: str) -> int:
        """Return the number of the column of a field, or of a heading."""
        heading = key if key in self.headings else field_of(Kind.ACTIVITY, key).heading
        return int(self.headings.index(heading)) + 1

    def row(self, name: str) -> int:
        """Return the number of the row of an activity."""
        return self.heading_row + 1 + self.names.index(name)

    def type(self, row: int, **cells: object) -> None:
        """Type in cells of a row."""
        for key, value in cells.items():
            self.page.cell(row, self.column(key)).value = value

    def empty(self, row: int, *, keep: tuple[str, ...] = ()) -> None:
        """Empty a row but for some columns."""
        kept = {self.column(key) for key in keep}
        for number in range(1, len(self.headings) + 1):
            if number not in kept:
                self.page.cell(row, number).value = None


@contextmanager
def opened(path: Path, name: str | None = None) -> Iterator[AskedSheet]:
    """Open one sheet of a workbook, and save the workbook afterwards."""
    book = openpyxl.load_workbook(path)
    yield AskedSheet(book[name] if name else book.worksheets[0])
    book.save(path)
    book.close()
