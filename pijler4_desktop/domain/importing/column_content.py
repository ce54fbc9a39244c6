"""Hold what a heading says against what stands below it, and let the cells decide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.content import Content
from pijler4_desktop.domain.importing.heading_words import DAY_KEYS
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

FEWEST_DAYS = 3
"""Columns of week days from which on "za" and "zo" are days and no words."""

_MOMENTS = frozenset({"when", "day", "time", "start_time", "end_time", *DAY_KEYS})
_DATES = {"start_time": "valid_from", "end_time": "valid_until"}
_MOMENT_FIELDS = frozenset({"when", "time", "start_time"})


def with_what_cells_say(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Correct headings by their cells, and know untitled columns by what only they can be."""
    columns = [_corrected(c, contents[c.index], columns) for c in columns]
    columns = _with_days(columns)
    columns = _with_house_numbers(columns)
    fed = {c.field for c in columns if c.field}
    found: list[Column] = []
    for column in columns:
        field = contents[column.index].field
        unknown = column.reason in (ColumnReason.UNKNOWN, ColumnReason.UNNAMED)
        if column.field is None and unknown and field and not _fed(field, fed):
            column = replace(column, field=field, reason=ColumnReason.CONTENT, kept=False)  # noqa: PLW2901
            fed.add(field)
        found.append(column)
    return found


def _fed(field: str, fed: set[str]) -> bool:
    """Tell whether another column already says this; only contact details may come twice."""
    if field == "when":
        return bool(fed & _MOMENTS)
    if field in ("email", "phone", "website"):
        return False
    return field in fed


def _corrected(column: Column, content: Content, columns: Sequence[Column]) -> Column:
    """Read "Start" above days as a date, "Plaats" above numbers as places, "Uren" as hours."""
    field = column.field
    if field in _DATES and content.days:
        return _as(column, _DATES[field])
    if field == "address" and content.small_numbers:
        return _as(column, "capacity")
    others = {c.field for c in columns if c is not column}
    if field == "time" and content.small_numbers and others & _MOMENT_FIELDS:
        return _as(column, "hours_per_session")
    return column


def _as(column: Column, field: str) -> Column:
    return replace(column, field=field, reason=ColumnReason.CONTENT, kept=False)


def _with_days(columns: Sequence[Column]) -> list[Column]:
    """Let a column per day of the week be one, unless there are too few of them."""
    if sum(c.field in DAY_KEYS for c in columns) >= FEWEST_DAYS:
        return list(columns)
    return [
        replace(c, field=None, reason=ColumnReason.UNKNOWN, kept=True) if c.field in DAY_KEYS else c
        for c in columns
    ]


def _with_house_numbers(columns: Sequence[Column]) -> list[Column]:
    """Read "Nr" right after the street as the house number."""
    found = list(columns)
    for at, column in enumerate(found[1:], start=1):
        if found[at - 1].field == "street" and fold(column.heading) in ("nr", "nummer", "no", "n"):
            found[at] = _as(column, "house_number")
    return found
