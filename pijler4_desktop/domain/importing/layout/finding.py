"""Find the table on a sheet: its header, its columns, and what every row is."""

from collections.abc import Iterator, Mapping, Sequence

from pijler4_desktop.domain.importing.choices import SheetChoice
from pijler4_desktop.domain.importing.columns.feeding import chosen, match_columns, own_columns
from pijler4_desktop.domain.importing.columns.headings import is_own
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.layout.header_rows import (
    Header,
    chosen_header,
    find_header,
    is_turned,
)
from pijler4_desktop.domain.importing.layout.legend_lines import codes_in_heading
from pijler4_desktop.domain.importing.layout.legend_sheets import codes_of, explains_codes
from pijler4_desktop.domain.importing.layout.legends import Legend, blocks_apart, find_legend
from pijler4_desktop.domain.importing.layout.row_kinds import (
    FEW_CELLS,
    Found,
    kinds_of,
    plain_kinds,
)
from pijler4_desktop.domain.importing.layout.sheet_names import given_by_name, holds_choices
from pijler4_desktop.domain.importing.layout.table_columns import columns_of
from pijler4_desktop.domain.importing.source import Column, LegendEntry, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet, SheetRow
from pijler4_desktop.domain.vocabulary import Kind


def find_layout(sheet: Sheet, choice: SheetChoice | None = None) -> SheetLayout:
    """Propose the layout of a sheet, or follow the choices made about it.

    A sheet on which no row looks like a header has a layout without header row.
    """
    choice = choice or SheetChoice()
    if choice == SheetChoice() and explains_codes(sheet) and (found := codes_of(sheet)):
        return SheetLayout(sheet.name, legend=found, set_aside=noticing.LEGEND_ONLY)
    header = chosen_header(sheet, choice.header_row) if choice.header_row else None
    header = header or find_header(sheet)
    if header is None:
        found = find_legend(sheet).entries
        return SheetLayout(sheet.name, legend=found, set_aside=_why_no_table(sheet, found))
    return _layout(sheet, header, choice)


def _why_no_table(sheet: Sheet, legend: Sequence[LegendEntry]) -> str:
    """Say more than that there is no header, where the sheet gives it away."""
    if legend:
        return noticing.LEGEND_ONLY
    return noticing.TURNED if is_turned(sheet) else ""


def _layout(sheet: Sheet, header: Header, choice: SheetChoice) -> SheetLayout:
    below = [row for row in sheet.rows if row.number > header.row]
    own = is_own(header.titles.values())
    width = columns_of(header.titles, below, blocks_apart(header.titles))
    fields = {i: recognise(title).field for i, title in header.titles.items() if i in width.table}
    known = frozenset(field for field in fields.values() if field)
    if not own and choice == SheetChoice() and holds_choices(sheet, known):
        return SheetLayout(
            sheet.name, legend=find_legend(sheet).entries, set_aside=noticing.CHOICE_LISTS
        )
    found = Found(header, width.table, fields)
    kinds = plain_kinds(sheet, found) if own else kinds_of(sheet, found)
    legend = Legend() if own else _legend(sheet, width.table, kinds)
    data = [row for row in below if kinds[row.number] is RowKind.DATA]
    columns, kind = (
        own_columns(header.titles, data, width.table)
        if own
        else match_columns(header.titles, data, width.table, sheet.name)
    )
    return SheetLayout(
        sheet=sheet.name,
        header_row=header.row,
        kinds=kinds,
        columns=chosen(columns, choice.columns),
        kind=kind,
        own=own,
        upper_header_row=header.upper,
        given={} if own or kind is Kind.ORGANISATION else given_by_name(sheet, known),
        legend=(*legend.entries, *_codes_in_headings(sheet.name, header.row, columns)),
        sections=_lonely_sections(sheet, kinds),
        beside=width.beside,
    )


def _legend(sheet: Sheet, columns: Sequence[int], kinds: dict[int, RowKind]) -> Legend:
    """Find the legend beside or around the table; its rows below the table are no data."""
    last = max((row.number for row in sheet.rows if _full(row, kinds)), default=0)
    data = {
        number
        for number, kind in kinds.items()
        if kind in _OF_THE_TABLE and (number <= last or kind not in _MAY_BE_LEGEND)
    }
    legend = find_legend(sheet, columns, data)
    for number in legend.rows:
        if number not in data:
            kinds[number] = RowKind.NOTE if kinds[number] in _MAY_BE_LEGEND else kinds[number]
    return legend


def _codes_in_headings(sheet: str, row: int, columns: Sequence[Column]) -> Iterator[LegendEntry]:
    """Find the codes that headings explain, each of the field of its own column."""
    for column in columns:
        line = codes_in_heading(column.heading)
        for code, meaning in line.pairs:
            yield LegendEntry(sheet, row, code, meaning, column.field, column.heading)


_MAY_BE_LEGEND = frozenset({RowKind.DATA, RowKind.SECTION})
"""What the rows of a legend below the table look like."""
_OF_THE_TABLE = frozenset({RowKind.DATA, RowKind.HEADER, RowKind.REPEATED_HEADER, RowKind.SECTION})


def _full(row: SheetRow, kinds: Mapping[int, RowKind]) -> bool:
    return kinds[row.number] is RowKind.DATA and len(row.cells) > FEW_CELLS


def _lonely_sections(sheet: Sheet, kinds: Mapping[int, RowKind]) -> tuple[str, ...]:
    """Return the texts of sections that are no merged rows: those may be names after all."""
    merged = {m.first_row for m in sheet.merges if m.last_column > m.first_column}
    return tuple(
        " ".join(text_of(cell) for cell in row.cells.values())
        for row in sheet.rows
        if kinds[row.number] is RowKind.SECTION and row.number not in merged
    )
