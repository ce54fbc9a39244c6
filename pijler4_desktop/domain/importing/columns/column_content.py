"""Hold what a heading says against what stands below it, and let the cells decide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.columns.heading_words import DAY_KEYS, ELSEWHERE
from pijler4_desktop.domain.importing.columns.other_meanings import is_turned_away
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

FEWEST_DAYS = 3
"""Columns of week days from which on "za" and "zo" are days and no words."""

LEVEL_WORDS = frozenset({"taal", "nederlands", "drempel", "instap", "language"})
"""Words of a heading that mean the level when levels stand below it."""

_MOMENTS = frozenset({"when", "day", "time", "start_time", "end_time", *DAY_KEYS})
_PLACES = frozenset({"address", "street", "postal_code", "municipality"})
_DATES = {"start_time": "valid_from", "end_time": "valid_until"}
_NUMBERS = frozenset({"nr", "nummer", "no", "n", "number", "num"})
_MOMENT_FIELDS = frozenset({"when", "time", "start_time"})


def with_corrected_headings(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Follow the cells where a known heading can mean two things."""
    return [_corrected(c, contents[c.index], columns) for c in columns]


def with_what_cells_say(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Correct headings by their cells, and know untitled columns by what only they can be."""
    columns = _with_days(columns)
    columns = _with_house_numbers(columns)
    columns = _with_weak_headings(columns, contents)
    fed = {c.field for c in columns if c.field}
    found: list[Column] = []
    for column in columns:
        field = contents[column.index].field
        unknown = column.reason in (ColumnReason.UNKNOWN, ColumnReason.UNNAMED)
        asked = field is not None and _may_ask(column, field)
        if column.field is None and unknown and field and asked and not _fed(field, fed):
            column = replace(column, field=field, reason=ColumnReason.CONTENT, kept=False)  # noqa: PLW2901
            fed.add(field)
        found.append(column)
    return found


def _may_ask(column: Column, field: str) -> bool:
    """Tell whether an unknown heading leaves room for what its cells look like."""
    if is_turned_away(fold(column.heading), field):
        return False
    return field != "language" or _asks_a_level(column)


def _asks_a_level(column: Column) -> bool:
    """Tell whether levels can be what is asked: those one reaches in the end are not."""
    return not ELSEWHERE.search(fold(column.heading))


def _fed(field: str, fed: set[str]) -> bool:
    """Tell whether another column already says this; only contact details may come twice."""
    if field == "when":
        return bool(fed & _MOMENTS)
    if field in ("email", "phone", "website", "contact"):
        return False
    if field == "address":
        return bool(fed & _PLACES)
    return field in fed


def _corrected(column: Column, content: Content, columns: Sequence[Column]) -> Column:
    """Read "Start" or "Actief" above days as a date, "Plaats" above numbers as places."""
    field = column.field
    if field in _DATES and content.days:
        return _as(column, _DATES[field])
    if field == "address" and content.small_numbers:
        return _as(column, "capacity")
    others = {c.field for c in columns if c is not column}
    if field == "status" and content.days and "last_verified" not in others:
        return _as(column, "last_verified")
    if field == "contact" and _names_organisations(content) and "organisation" not in others:
        return _as(column, "organisation")
    lengths = fold(column.heading).startswith("uren") or others & _MOMENT_FIELDS
    if field == "time" and content.small_numbers and lengths:
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


def _names_organisations(content: Content) -> bool:
    """Tell whether a column of contacts holds nothing to reach anybody at, and no persons."""
    return bool(content.filled) and not (content.contacts or content.persons or content.newcomers)


def _with_weak_headings(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Believe headings that say too little by themselves when the cells agree."""
    fed = {c.field for c in columns}
    found = []
    for column in columns:
        content, field = contents[column.index], None
        if column.field is None and column.reason is ColumnReason.UNKNOWN:
            words = fold(column.heading).split()
            if content.levels and LEVEL_WORDS & {*words} and _may_ask(column, "language"):
                field = "language"
            elif content.postal_codes and words and words[0].startswith("post"):
                field = "postal_code"
        known = field not in {*fed, None} and _may_ask(column, field or "")
        found.append(_as(column, field) if known and field else column)
    return found


def _with_house_numbers(columns: Sequence[Column]) -> list[Column]:
    """Read "Nr" right after the street as the house number."""
    found = list(columns)
    for at, column in enumerate(found[1:], start=1):
        if found[at - 1].field == "street" and fold(column.heading) in _NUMBERS:
            found[at] = _as(column, "house_number")
    return found
