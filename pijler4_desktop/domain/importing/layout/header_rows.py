"""The header of a table: anywhere in the first rows, of one row or of two.

Of a header of two rows the first holds titles of groups ("Contact" above "tel" and "mail"), often
merged over their columns. Rows under it that only explain ("(dd/mm/jjjj)", "bv. …") belong to it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.importing.columns.recognising import GROUP_MARK, recognise
from pijler4_desktop.domain.importing.layout.group_titles import (
    composed,
    group_spans,
    is_group_row,
    is_sub_row,
)
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.text import fold

ROWS_TO_SEARCH = 30
FEWEST_HEADINGS = 2
FEWEST_TURNED = 3
ENOUGH_KNOWN = 0.34
MOST_EXPLAINING = 3
"""Rows under a header that may explain it."""

_EXAMPLE = re.compile(
    r"\s*(?:(?:bv|bijv|b\.v|vb|e\.g|p\.ex|par ex)\.|(?:bv|vb|bijv|ex|e\.?g)\.?\s*:|eg\.? |"
    r"(?:voorbeeld|example)(?:rij|row)?\s*(?:[:(–-]|$)|(?:bijvoorbeeld|for example|zoals bv)\b)",
    re.IGNORECASE,
)
_IN_MINUTES = re.compile(r"(?:\b(?:in|aantal) )?\b(?:min|minuten|minutes)\b")
_IN_BRACKETS = re.compile(r"\s*[(\[].*[)\]]\s*", re.DOTALL)
_EXPLAINS = re.compile(
    r"(?:in te vullen|invullen|verplicht|optioneel|facultatief|kies|keuze|keuzelijst|uit lijst|"
    r"ja nee|ja of nee|x|dd mm jj(?:jj)?|jjjj mm dd|uu mm|u mm|"
    r"in (?:euro|eur|uren|uur|minuten|min)|min|minuten|eur|euro|aantal|tekst|"
    r"vrije tekst|getal|datum|cijfers?|max \d+ (?:tekens|woorden))"
)


@dataclass(frozen=True, slots=True)
class Header:
    """Where a header is: `row` holds the titles, `upper` the titles of groups above it.

    `titles` are the headings by column, `explaining` the rows under it that only explain, and
    `words` every text in it, folded, to know it by when it is repeated.
    """

    row: int
    titles: Mapping[int, str]
    words: frozenset[str]
    upper: int | None = None
    explaining: frozenset[int] = frozenset()

    @property
    def rows(self) -> frozenset[int]:
        """Return the rows that hold titles."""
        return frozenset({self.row} if self.upper is None else {self.upper, self.row})


def find_header(sheet: Sheet) -> Header | None:
    """Take the row in which most cells are known headings, the first of equals, and its partner."""
    best, best_score = -1, 0.0
    for at, row in enumerate(sheet.rows[:ROWS_TO_SEARCH]):
        score = heading_score(row)
        if score > best_score:
            best, best_score = at, score
    return _header_at(sheet, best) if best >= 0 else None


def chosen_header(sheet: Sheet, number: int) -> Header | None:
    """Take the row that the user chose; None when it holds nothing."""
    at = next((at for at, row in enumerate(sheet.rows) if row.number == number), None)
    if at is None or not _texts(sheet.rows[at]):
        return None
    below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    if below is not None and is_sub_row(sheet.rows[at], below, sheet.merges):
        return _of_two(sheet, at)
    if at and is_group_row(sheet.rows[at - 1], sheet.rows[at], sheet.merges):
        return _of_two(sheet, at - 1)
    return _of_one(sheet, at)


def is_turned(sheet: Sheet) -> bool:
    """Tell whether the headings stand below each other, with a column for each record."""
    first = min((min(row.cells) for row in sheet.rows[:ROWS_TO_SEARCH] if row.cells), default=0)
    texts = [
        str(c) for r in sheet.rows[:ROWS_TO_SEARCH] if isinstance(c := r.cells.get(first), str)
    ]
    found = {recognise(text).field for text in texts} - {None}
    return len(found) >= FEWEST_TURNED and len(found) * 2 >= len(texts)


def heading_score(row: SheetRow) -> float:
    """Count the different fields a row names; 0 when it cannot be a header."""
    texts = [c for c in row.cells.values() if isinstance(c, str) and not is_empty(c)]
    found = [recognise(text) for text in texts]
    fields = {f.field for f in found if f.field is not None}
    personal = sum(f.reason is ColumnReason.PERSONAL for f in found)
    known = len(fields) + personal
    if len(fields) < FEWEST_HEADINGS or known < ENOUGH_KNOWN * len(row.cells):
        return 0
    return known + 0.5 * sum(f.reason is ColumnReason.HEADING for f in found) / len(found)


def _header_at(sheet: Sheet, at: int) -> Header:
    """Look below and above the row of titles for the other row of a header of two."""
    rows, merges = sheet.rows, sheet.merges
    if at + 1 < len(rows) and is_sub_row(rows[at], rows[at + 1], merges):
        return _of_two(sheet, at)
    if at and is_group_row(rows[at - 1], rows[at], merges):
        return _of_two(sheet, at - 1)
    return _of_one(sheet, at)


def _of_one(sheet: Sheet, at: int) -> Header:
    row = sheet.rows[at]
    explaining = _explaining(sheet.rows, at, row)
    titles = _texts(row)
    for below in sheet.rows[at + 1 : at + 1 + len(explaining)]:
        titles = _with_minutes(_with_lower_titles(titles, below), below)
    return Header(
        row.number,
        titles,
        frozenset(fold(title) for title in _texts(row).values()),
        explaining=explaining,
    )


def _with_lower_titles(titles: Mapping[int, str], below: SheetRow) -> dict[int, str]:
    """Add titles that stand among the units: "dag(en)" and "uren" below "Wanneer"."""
    lower = {i: t for i, t in _texts(below).items() if not _is_explanation(t) and len(t) > 1}
    found = dict(titles)
    for index in sorted(lower.keys() - titles.keys()):
        group = next((i for i in range(index - 1, -1, -1) if i in titles), None)
        if group is None or any(i not in lower for i in range(group, index)):
            continue
        for each in (group, index):
            found[each] = f"{titles[group]}{GROUP_MARK}{lower[each]}"
    return found


def _with_minutes(titles: Mapping[int, str], below: SheetRow) -> dict[int, str]:
    """Take "(min)" from the row of units along, for a number of minutes is no number of hours."""
    units = {i for i, text in _texts(below).items() if _IN_MINUTES.fullmatch(fold(text))}
    return {
        i: f"{title} (min)" if i in units and not _IN_MINUTES.search(fold(title)) else title
        for i, title in titles.items()
    }


def _of_two(sheet: Sheet, at: int) -> Header:
    upper, lower = sheet.rows[at], sheet.rows[at + 1]
    above, below = _texts(upper), _texts(lower)
    spans = group_spans(upper, lower, sheet.merges)
    return Header(
        lower.number,
        composed(above, below, spans),
        frozenset(fold(title) for title in (*above.values(), *below.values())),
        upper.number,
        _explaining(sheet.rows, at + 1, lower),
    )


def _texts(row: SheetRow) -> dict[int, str]:
    return {index: text for index, cell in row.cells.items() if (text := text_of(cell))}


def _explaining(rows: Sequence[SheetRow], at: int, header: SheetRow) -> frozenset[int]:
    """Find the rows right under the header that hold units, examples or numbers of columns."""
    found = set()
    for step, row in enumerate(rows[at + 1 : at + 1 + MOST_EXPLAINING], start=1):
        if row.number != header.number + step or not _explains(list(row.cells.values())):
            break
        found.add(row.number)
    return frozenset(found)


def _explains(cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if not is_empty(cell)]
    numbers = [cell for cell in filled if isinstance(cell, int | float)]
    if len(filled) >= 3 and numbers == list(range(1, len(filled) + 1)):
        return True
    texts = [cell for cell in filled if isinstance(cell, str)]
    if not texts:
        return False
    if _EXAMPLE.match(texts[0]):
        return True
    explaining = sum(_is_explanation(text) for text in texts)
    return explaining == len(filled) if len(filled) <= 2 else explaining * 2 >= len(filled)


def _is_explanation(text: str) -> bool:
    return bool(
        _IN_BRACKETS.fullmatch(text) or _EXAMPLE.match(text) or _EXPLAINS.fullmatch(fold(text))
    )
