"""Hours beside days in a column of their own: which days they name, and hours made a date."""

import re
from datetime import date, datetime, time

from pijler4_desktop.domain.parsing.cells import plain_text, text_of
from pijler4_desktop.domain.parsing.parsed import doubt, note
from pijler4_desktop.domain.parsing.when import When, read_when
from pijler4_desktop.domain.parsing.when_words import DAY_NAMES
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import DAY_ORDER

_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](?:20)\d{2}")
_NAMES = dict(zip(DAY_ORDER, DAY_NAMES, strict=True))


def hours_made_a_date(cell: Cell | None) -> Problem | None:
    """Doubt a date where hours stand: a sheet makes one of "9-12"."""
    first, last = _parts(cell)
    if not first:
        return None
    hours = (f"{first}.00–{last}.00",) if first < last else ()
    return doubt(ProblemCode.DATE_UNEXPECTED, text_of(cell), *hours)


def _parts(cell: Cell | None) -> tuple[int, int]:
    if isinstance(cell, date):
        midnight = not isinstance(cell, datetime) or cell.time() == time()
        return (cell.day, cell.month) if midnight and cell.year > _EXCEL_BEGINS else (0, 0)
    match = _DATE.fullmatch(plain_text(cell).strip()) if isinstance(cell, str) else None
    return (int(match[1]), int(match[2])) if match else (0, 0)


_EXCEL_BEGINS = 1904
"""The year of the first days of a workbook: such a date is a time of the day without its format."""


def shared_days(days: str, hours: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Return what to read of days and of hours that name days themselves.

    "Woensdag, zaterdag" beside "wo 14-16u, za 10-12u" are the two moments of the hours; a day
    without hours stays a day. Hours on a day that is not among the days are left out.
    """
    own, named = read_when(hours).value, read_when(days, hours_elsewhere=True).value
    if own is None or named is None or not _days(own) or not _days(named):
        return days, hours, ()
    if not _days(own) <= _days(named):
        problem = doubt(ProblemCode.AMBIGUOUS, f"{days} – {hours}", field="start_time")
        return days, "", (problem,)
    if named.text or named.nth or not all(slot.start for slot in own.slots):
        return days, hours, ()
    left = [_NAMES[slot.day] for slot in named.slots if slot.day not in _days(own)]
    if not left:
        return "", hours, ()
    told = note(ProblemCode.HOURS_MISSING, days, field="start_time")
    return "", f"{hours} , {', '.join(dict.fromkeys(left))}", (told,)


def _days(when: When) -> set[str]:
    return {slot.day for slot in when.slots}
