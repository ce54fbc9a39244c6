"""The names of newcomers in a file, so that no remark about one of them is read."""

from collections.abc import Iterator

from pijler4_desktop.domain.importing.source import Column, SheetLayout, Source
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.person_names import is_person, names_in
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.text import fold

_NAME_HEADINGS = ("naam", "voornaam", "familienaam", "achternaam", "name")
FEW_SAMPLES = 0.5
_OF_PERSONS = (ColumnReason.PERSONAL, ColumnReason.REPRESENTATIVE)


def newcomers_in(source: Source) -> frozenset[str]:
    """Gather the words of the names in the columns that are left out, folded."""
    found: set[str] = set()
    for sheet, layout in zip(source.workbook.sheets, source.layouts, strict=True):
        columns = [c.index for c in layout.columns if _names_persons(c)]
        if columns:
            found |= names_in(_texts(sheet, layout, columns))
    return frozenset(found)


def _names_persons(column: Column) -> bool:
    if column.reason not in _OF_PERSONS or not column.samples:
        return False
    if any(word in _NAME_HEADINGS for word in fold(column.heading).split()):
        return not any(any(c.isdigit() for c in sample) for sample in column.samples)
    return sum(map(is_person, column.samples)) >= FEW_SAMPLES * len(column.samples)


def _texts(sheet: Sheet, layout: SheetLayout, columns: list[int]) -> Iterator[str]:
    for row in sheet.rows:
        if layout.kinds.get(row.number) is RowKind.DATA:
            for index in columns:
                if (cell := row.cells.get(index)) is not None:
                    yield text_of(cell)
