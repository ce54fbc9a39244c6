"""Find the table on a sheet: its header, its columns, and what every row is."""

from collections.abc import Sequence

from pijler4_desktop.domain.importing.choices import SheetChoice
from pijler4_desktop.domain.importing.columns import chosen, match_columns, own_columns
from pijler4_desktop.domain.importing.header_rows import Header, chosen_header, find_header
from pijler4_desktop.domain.importing.headings import is_own
from pijler4_desktop.domain.importing.recognising import recognise
from pijler4_desktop.domain.importing.row_kinds import Found, kinds_of, plain_kinds
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.table_columns import columns_of
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.sheet import Sheet, SheetRow


def find_layout(sheet: Sheet, choice: SheetChoice | None = None) -> SheetLayout:
    """Propose the layout of a sheet, or follow the choices made about it.

    A sheet on which no row looks like a header has a layout without header row.
    """
    choice = choice or SheetChoice()
    header = chosen_header(sheet, choice.header_row) if choice.header_row else None
    header = header or find_header(sheet)
    if header is None:
        return SheetLayout(sheet.name)
    return _layout(sheet, header, choice)


def _layout(sheet: Sheet, header: Header, choice: SheetChoice) -> SheetLayout:
    below = [row for row in sheet.rows if row.number > header.row]
    own = is_own(header.titles.values())
    width = columns_of(header.titles, below)
    fields = {i: recognise(title).field for i, title in header.titles.items()}
    found = Found(header, width.table, fields)
    kinds = (plain_kinds if own else kinds_of)(sheet, found)
    data: Sequence[SheetRow] = [r for r in below if kinds[r.number] is RowKind.DATA]
    match = own_columns if own else match_columns
    columns, kind = match(header.titles, data, width.table)
    return SheetLayout(
        sheet=sheet.name,
        header_row=header.row,
        kinds=kinds,
        columns=chosen(columns, choice.columns),
        kind=kind,
        own=own,
        upper_header_row=header.upper,
    )
