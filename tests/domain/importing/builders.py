"""Small hand-made sheets, as the reader would have read them."""

from collections.abc import Sequence

from pijler4_desktop.domain.sheet import Cell, Merge, Sheet, SheetRow, Workbook

HEADINGS = ("Organisatie", "Activiteit", "Postcode", "Wanneer", "Niveau", "Prijs", "Plaatsen")


def sheet(
    *rows: Sequence[Cell | None] | None, name: str = "Aanbod", merges: Sequence[Merge] = ()
) -> Sheet:
    """Make a sheet of rows from row 1 on; None is an empty row or cell."""
    filled = [
        SheetRow(number, {i: c for i, c in enumerate(cells) if c is not None})
        for number, cells in enumerate(rows, start=1)
        if cells
    ]
    return Sheet(name, filled, merges=tuple(merges))


def workbook(*sheets: Sheet, marks: dict[str, str] | None = None) -> Workbook:
    """Make a workbook of sheets."""
    return Workbook("lijst.xlsx", "0" * 64, sheets, marks=marks or {})
