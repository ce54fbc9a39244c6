"""Rows that leave their organisation open below one that is reached in the very same way.

So merged cells come out of an export: only the first row kept its value.
"""

from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.importing.layout.grouping import Filled
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, SheetRow
from pijler4_desktop.domain.text import fold

_REACHES = ("email", "contact", "phone", "website", "address", "street")
_OF_ONE = frozenset({"email", "contact", "phone"})
"""What contradicts by differing; a place has many users and a street many houses."""
SHORTEST = 6
"""Characters of a text that can tell one organisation from another."""

Reach = Mapping[str, str]


def organisation_column(columns: Sequence[Column]) -> Column | None:
    """Return the column of organisations of a list that says how each row is reached."""
    found = next((c for c in columns if c.field == "organisation"), None)
    reached = any(c.field in _REACHES for c in columns)
    return found if reached else None


def reached_as_above(column: Column, columns: Sequence[Column], rows: Sequence[SheetRow]) -> Filled:
    """Give open cells the organisation right above, where the row is reached as that one only."""
    opened = [row for row in rows if is_empty(row.cells.get(column.index))]
    if not opened or len(opened) == len(rows):
        return {}
    reaches = {row.number: _reach(row, columns) for row in rows}
    users = _users(column, rows, reaches)
    found: Filled = {}
    above: tuple[int, Cell] | None = None
    for row in rows:
        cell = row.cells.get(column.index)
        if cell is not None and not is_empty(cell):
            above = row.number, cell
        elif above is not None and above[0] == row.number - 1:
            number, name = above
            if not _as_above(reaches[row.number], reaches[number], users, fold(text_of(name))):
                above = None
                continue
            found[row.number] = {column.index: name}
            above = row.number, name
    return found


def _as_above(
    mine: Reach, theirs: Reach, users: Mapping[tuple[str, str], set[str]], name: str
) -> bool:
    """Tell whether a row is reached as the one above, and as no other organisation."""
    same = {field for field, text in mine.items() if theirs.get(field) == text}
    own = {field for field in same if users.get((field, mine[field])) == {name}}
    differing = {field for field in mine.keys() & theirs.keys() if field not in same}
    if own & {"email", "contact"}:
        return True
    return bool(own) and not differing & _OF_ONE


def _users(
    column: Column, rows: Sequence[SheetRow], reaches: Mapping[int, Reach]
) -> Mapping[tuple[str, str], set[str]]:
    """Gather which organisations are reached by each address or number."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        if name := fold(text_of(row.cells.get(column.index))):
            for way in reaches[row.number].items():
                found.setdefault(way, set()).add(name)
    return found


def _reach(row: SheetRow, columns: Sequence[Column]) -> Reach:
    texts = {
        column.field: fold(text_of(row.cells.get(column.index)))
        for column in columns
        if column.field in _REACHES
    }
    return {f: text for f, text in texts.items() if f and len(text) >= SHORTEST and _told(f, text)}


def _told(field: str, text: str) -> bool:
    """Tell whether a place says more than a street or a town, and any other text something."""
    return field not in ("address", "street") or any(c.isdigit() for c in text)
