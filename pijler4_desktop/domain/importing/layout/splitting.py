"""Several tables on one sheet: each is read as a sheet of its own, with Excel's own row numbers.

Only a second header with other columns begins another table; a repeated header does not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pijler4_desktop.domain.importing.columns.headings import is_own
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.layout.header_rows import (
    ROWS_TO_SEARCH,
    find_header,
    heading_score,
)
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet, SheetRow, Workbook, part_name

FEWEST_HEADINGS = 3
MOSTLY = 0.6
FEW_CELLS = 2
HEADER_ROWS = 2
"""Rows of one header at most: a second one right below it is part of it."""
_NAMES = frozenset({"name", "organisation"})


def split_tables(workbook: Workbook) -> Workbook:
    """Return the workbook with a sheet for each table; itself when every sheet has one at most."""
    sheets = [part for sheet in workbook.sheets for part in _parts(sheet)]
    if len(sheets) == len(workbook.sheets):
        return workbook
    return replace(workbook, sheets=tuple(sheets))


def _parts(sheet: Sheet) -> list[Sheet]:
    headers = _headers(sheet)
    starts = [_with_title(sheet.rows, at, above) for above, at in pairwise(headers)]
    edges = [0, *starts, len(sheet.rows)]
    if not starts:
        return [sheet]
    return [_part(sheet, sheet.rows[start:end], first=start == 0) for start, end in pairwise(edges)]


def _headers(sheet: Sheet) -> list[int]:
    """Find the headers of the tables on a sheet, each with other columns than the one before."""
    proposed = find_header(sheet)
    if proposed is None or is_own(proposed.titles.values()):
        return []
    found: list[int] = []
    above: Mapping[int, str] = {}
    for at, row in enumerate(sheet.rows):
        if at and not _apart(sheet.rows[at - 1], row) and row.number not in proposed.rows:
            continue
        fields = _fields(row)
        if not _is_header(row, fields) and row.number != proposed.row:
            continue
        near = found and row.number - sheet.rows[found[-1]].number <= HEADER_ROWS
        if not near and at + 1 < len(sheet.rows) and not fields.items() <= above.items():
            found.append(at)
            above = fields
    return found


def _apart(above: SheetRow, row: SheetRow) -> bool:
    """Tell whether a row comes after an empty row, or after one with a title or total."""
    return row.number > above.number + 1 or len(above.cells) <= FEW_CELLS


def _fields(row: SheetRow) -> dict[int, str]:
    """Return the fields a row names, by column; none when it holds anything but texts."""
    texts = {i: text_of(cell) for i, cell in row.cells.items() if isinstance(cell, str)}
    if len(texts) < len(row.cells):
        return {}
    return {i: field for i, text in texts.items() if (field := recognise(text).field)}


def _is_header(row: SheetRow, fields: Mapping[int, str]) -> bool:
    """Tell whether a row can be nothing but a header."""
    known = set(fields.values())
    enough = max(FEWEST_HEADINGS, MOSTLY * len(row.cells))
    return len(known) >= enough and bool(known & _NAMES) and heading_score(row) > 0


def _with_title(rows: Sequence[SheetRow], at: int, header: int) -> int:
    """Return where a second table begins: its title rows right above the header go along."""
    start = at
    while (
        start > 1
        and start - 1 > header
        and len(rows[start - 1].cells) == 1
        and rows[start].number - rows[start - 1].number <= FEW_CELLS
        and at - start < ROWS_TO_SEARCH // 2
        and _gap_above(rows, start - 1)
    ):
        start -= 1
    return start


def _gap_above(rows: Sequence[SheetRow], at: int) -> bool:
    return rows[at].number > rows[at - 1].number + 1 or len(rows[at - 1].cells) == 1


def _part(sheet: Sheet, rows: Sequence[SheetRow], *, first: bool) -> Sheet:
    begin, end = rows[0].number, rows[-1].number
    merges = tuple(m for m in sheet.merges if begin <= m.first_row <= end)
    name = sheet.name if first else part_name(sheet.name, begin)
    return replace(sheet, name=name, rows=tuple(rows), merges=merges)
