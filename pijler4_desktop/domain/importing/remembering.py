"""What is remembered of an import for the next list: of the same layout, or of the same sender.

A choice about a column counts only where the same heading still stands in the same column.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.importing.choices import Choices, ColumnPlace, SheetChoice
from pijler4_desktop.domain.importing.choices_plain import choices_of, plain_choices
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.source import Column, SheetLayout, Source
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.sheet import Sheet, SheetRow, column_letter
from pijler4_desktop.domain.text import fold

ROWS_TO_SEARCH = 30
Headings = Mapping[str, str]
"""The folded headings of a sheet by the letter of their column."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was kept of an import: its choices, and the headings they were made about."""

    choices: Choices
    headings: Mapping[str, Headings]

    @property
    def words_only(self) -> Choices:
        """Return what holds for a list of another layout as well."""
        return Choices(
            words=self.choices.words,
            organisations=self.choices.organisations,
            sender=self.choices.sender,
        )


def layout_fingerprint(source: Source) -> str:
    """Return what lists of one layout have in common: the headings of their sheets.

    The names of the sheets and the order they stand in do not count, nor does a second sheet with
    the same headings. Our own workbook has no layout to remember.
    """
    if any(layout.own for layout in source.layouts):
        return ""
    found = {
        json.dumps(headings, sort_keys=True)
        for sheet, layout in zip(source.workbook.sheets, source.layouts, strict=True)
        if (headings := _headings(layout.columns) or _likely_headings(sheet))
    }
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest() if found else ""


def memory_text(choices: Choices, columns: Mapping[str, Sequence[Column]]) -> str:
    """Write what is worth remembering; `columns` are those of each sheet that was read.

    Cells and answers about rows hold for one list only. Of the answers about names those count
    that say whom a name means: one that means itself is stored by then.
    """
    meant = {
        key: answer
        for key, answer in choices.organisations.items()
        if answer.same_as not in (None, key)
    }
    kept = replace(
        choices, only=None, cells={}, decisions={}, goes={}, organisations=meant, sender=""
    )
    plain = plain_choices(kept)
    if not plain:
        return ""
    headings = {name: _headings(found) for name, found in columns.items()}
    return json.dumps({"choices": plain, "headings": headings}, ensure_ascii=False)


def memory_of(text: str) -> Memory | None:
    """Read what was written; None for what we cannot read, or when nothing was worth it."""
    try:
        plain = json.loads(text)
        headings = {
            str(sheet): {str(letter): str(heading) for letter, heading in found.items()}
            for sheet, found in plain["headings"].items()
        }
        return Memory(choices_of(plain["choices"]), headings)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def recalled(memory: Memory, source: Source) -> Choices:
    """Return the remembered choices that hold for this source."""
    sheets: dict[str, SheetChoice] = {}
    orders: dict[ColumnPlace, DateOrder] = {}
    for sheet, layout in zip(source.workbook.sheets, source.layouts, strict=True):
        name = _counterpart(sheet, layout, memory)
        if name is None:
            continue
        chosen = memory.choices.sheets.get(name, SheetChoice())
        headings = memory.headings.get(name, {})
        found = _same_header(sheet, layout, chosen, headings)
        if found is None:
            continue
        same = _same_columns(found, headings)
        choice = SheetChoice(
            chosen.read,
            found.header_row if chosen.header_row is not None else None,
            {letter: field for letter, field in chosen.columns.items() if letter in same},
        )
        if choice != SheetChoice():
            sheets[sheet.name] = choice
        for place, order in memory.choices.orders.items():
            if place.sheet == name and place.letter in same:
                orders[ColumnPlace(sheet.name, place.letter)] = order
    return replace(memory.words_only, sheets=sheets, orders=orders)


def _headings(columns: Sequence[Column]) -> Headings:
    return {c.letter: folded for c in columns if (folded := fold(c.heading))}


def _likely_headings(sheet: Sheet) -> Headings:
    """Take the row with most texts of a sheet on which no header was found."""
    texts = [_texts(row) for row in sheet.rows[:ROWS_TO_SEARCH]]
    return max(texts, key=len, default={})


def _texts(row: SheetRow) -> Headings:
    return {
        column_letter(index): folded
        for index, cell in row.cells.items()
        if isinstance(cell, str) and (folded := fold(text_of(cell)))
    }


def _counterpart(sheet: Sheet, layout: SheetLayout, memory: Memory) -> str | None:
    """Name the sheet of the earlier list that this one takes after: by name, else by headings."""
    known = memory.headings.keys() | memory.choices.sheets.keys()
    if sheet.name in known:
        return sheet.name
    like = (n for n, headings in memory.headings.items() if _stands(headings, sheet, layout))
    return next(like, None)


def _stands(headings: Headings, sheet: Sheet, layout: SheetLayout) -> bool:
    """Tell whether a sheet has these headings, whether or not we took them for its header."""
    if not headings:
        return False
    return headings.items() <= _headings(layout.columns).items() or bool(_rows(headings, sheet))


def _rows(headings: Headings, sheet: Sheet) -> Sequence[int]:
    """Return the numbers of the rows that hold these headings."""
    wanted = headings.items()
    return [row.number for row in sheet.rows[:ROWS_TO_SEARCH] if wanted <= _texts(row).items()]


def _same_header(
    sheet: Sheet, layout: SheetLayout, chosen: SheetChoice, headings: Headings
) -> SheetLayout | None:
    """Lay a sheet out by the header row chosen before, wherever its headings stand now."""
    if chosen.header_row is None:
        return layout
    before = chosen.header_row
    nearest = sorted(_rows(headings, sheet), key=lambda number: abs(number - before))
    for number in dict.fromkeys((before, *nearest)):
        found = find_layout(sheet, SheetChoice(header_row=number))
        if headings and headings.items() <= _headings(found.columns).items():
            return found
    return None


def _same_columns(layout: SheetLayout, headings: Headings) -> set[str]:
    """Name the columns in which the heading of before still stands, or still none does."""
    now = _headings(layout.columns)
    return {c.letter for c in layout.columns if now.get(c.letter) == headings.get(c.letter)}
