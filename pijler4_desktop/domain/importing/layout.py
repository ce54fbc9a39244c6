"""Find the table on a sheet: its header row, and what every other row is."""

import re
from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.importing.choices import SheetChoice
from pijler4_desktop.domain.importing.columns import chosen, match_columns, own_columns
from pijler4_desktop.domain.importing.headings import is_own
from pijler4_desktop.domain.importing.recognising import recognise
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Merge, Sheet, SheetRow
from pijler4_desktop.domain.text import fold

ROWS_TO_SEARCH = 30
FEWEST_HEADINGS = 2
_TOTAL = re.compile(
    r"^(sub)?tota+l|^som\b|^aantal (rijen|initiatieven|activiteiten)\b|"
    r"^\d+ (activiteit(en)?|initiatie(f|ven)|rij(en)?|organisaties?|deelnemers?)$"
)
FEW_CELLS = 3
ENOUGH_REPEATED = 0.6
ENOUGH_KNOWN = 0.34


def find_layout(sheet: Sheet, choice: SheetChoice | None = None) -> SheetLayout:
    """Propose the layout of a sheet, or follow the choices made about it.

    A sheet on which no row looks like a header has a layout without header row.
    """
    choice = choice or SheetChoice()
    header = _chosen_row(sheet, choice.header_row) or _find_header(sheet)
    if header is None:
        return SheetLayout(sheet.name)
    titles = {i: t for i, c in header.cells.items() if (t := text_of(c))}
    below = [row for row in sheet.rows if row.number > header.number]
    width = _width(titles, below)
    kinds = _kinds(sheet, header, titles, width)
    data = [row for row in below if kinds[row.number] is RowKind.DATA]
    own = is_own(titles.values())
    columns, kind = (own_columns if own else match_columns)(titles, data, width)
    return SheetLayout(
        sheet=sheet.name,
        header_row=header.number,
        kinds=kinds,
        columns=chosen(columns, choice.columns),
        kind=kind,
        own=own,
    )


def _chosen_row(sheet: Sheet, number: int | None) -> SheetRow | None:
    return next((row for row in sheet.rows if row.number == number), None)


def _find_header(sheet: Sheet) -> SheetRow | None:
    """Take the row in which most cells are known headings, the first of equals."""
    best: SheetRow | None = None
    best_score = 0.0
    for row in sheet.rows[:ROWS_TO_SEARCH]:
        score = _heading_score(row)
        if score > best_score:
            best, best_score = row, score
    return best


def _heading_score(row: SheetRow) -> float:
    """Count the different fields a row names; 0 when it cannot be a header."""
    texts = [c for c in row.cells.values() if isinstance(c, str) and not is_empty(c)]
    found = [recognise(text) for text in texts]
    fields = {f.field for f in found if f.field is not None}
    personal = sum(f.reason is ColumnReason.PERSONAL for f in found)
    known = len(fields) + personal
    if len(fields) < FEWEST_HEADINGS or known < ENOUGH_KNOWN * len(row.cells):
        return 0
    return known + 0.5 * sum(f.reason is ColumnReason.HEADING for f in found) / len(found)


def _width(titles: Mapping[int, str], below: Sequence[SheetRow]) -> list[int]:
    """List the columns of the table: a wholly empty column ends it, what follows stands beside."""
    filled: dict[int, int] = {}
    for row in below:
        for index in row.cells:
            filled[index] = filled.get(index, 0) + 1
    first = min(i for i, t in titles.items() if recognise(t).field is not None)
    while first > 0 and (first - 1 in titles or filled.get(first - 1)):
        first -= 1
    last = first
    known = [i for i, t in titles.items() if recognise(t).field is not None]
    while (
        last + 1 in titles
        or filled.get(last + 1)
        or any(i > last + 1 and i - last <= FEW_CELLS for i in known)
    ):
        last += 1
    return [i for i in range(first, last + 1) if i in titles or filled.get(i)]


def _kinds(
    sheet: Sheet, header: SheetRow, titles: Mapping[int, str], width: Sequence[int]
) -> dict[int, RowKind]:
    wanted = {fold(title) for title in titles.values()}
    inside = set(width)
    merged = {m.first_row: m for m in sheet.merges if m.last_column - m.first_column > 0}
    kinds: dict[int, RowKind] = {}
    for row in sheet.rows:
        if row.number < header.number:
            kinds[row.number] = RowKind.TITLE
        elif row.number == header.number:
            kinds[row.number] = RowKind.HEADER
        else:
            kinds[row.number] = _kind(row, wanted, inside, merged.get(row.number))
    _mark_notes(sheet.rows, kinds, width)
    return kinds


def _kind(row: SheetRow, wanted: set[str], inside: set[int], merge: Merge | None) -> RowKind:
    texts = [t for i, c in row.cells.items() if i in inside and (t := text_of(c))]
    cells = sum(not is_empty(c) for i, c in row.cells.items() if i in inside)
    if not cells:
        return RowKind.BESIDE
    if len(texts) >= 2 and sum(fold(t) in wanted for t in texts) >= ENOUGH_REPEATED * len(texts):
        return RowKind.REPEATED_HEADER
    if texts and cells <= FEW_CELLS and _TOTAL.search(fold(texts[0])):
        return RowKind.TOTAL
    if cells == 1 and merge and merge.last_column - merge.first_column >= len(inside) // 2:
        return RowKind.SECTION
    return RowKind.DATA


def _mark_notes(rows: Sequence[SheetRow], kinds: dict[int, RowKind], width: Sequence[int]) -> None:
    """Below the table, rows with one text and a gap above are remarks and no data."""
    tail: list[int] = []
    below = None
    for row in reversed(rows):
        kind = kinds[row.number]
        lonely = sum(i in width for i in row.cells) <= 1 and kind in (RowKind.DATA, RowKind.SECTION)
        if not lonely and kind not in (RowKind.TOTAL, RowKind.BESIDE):
            if below is not None and below - row.number > 1:
                _mark(tail, kinds)
            return
        if below is not None and below - row.number > 1:
            _mark(tail, kinds)
            tail = []
        if lonely:
            tail.append(row.number)
        below = row.number


def _mark(numbers: Sequence[int], kinds: dict[int, RowKind]) -> None:
    for number in numbers:
        kinds[number] = RowKind.NOTE
