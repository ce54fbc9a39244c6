"""A column for each day of the week: a cross, hours, or a part of the day in each cell."""

import re
from collections.abc import Mapping
from dataclasses import replace

from pijler4_desktop.domain.parsing.cells import plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.day_hours import hours_made_a_date
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, refused
from pijler4_desktop.domain.parsing.when import When, is_nothing, read_when
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.parsing.when_words import DAY_NAMES
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import SHORT_DAYS
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import DAY_ORDER, Day, Frequency

WEEK_KEYS: Mapping[Day, str] = {day: f"day_{day.value.lower()}" for day in Day}
"""The key of the column of each day; also the field of the problems of its cells."""

_NAMES = dict(zip(DAY_ORDER, DAY_NAMES, strict=True))


def combine_week(
    cells: Mapping[Day, Cell],
    start: Cell | None = None,
    end: Cell | None = None,
    frequency: Cell | None = None,
) -> Parsed[When]:
    """Read the cells of one row under the days of the week, with hours and rhythm if given.

    Hours in the cell of a day go before those of the row. A cell that cannot be read leaves its
    day out, as a doubt; the other problems are those of `combine_when`.
    """
    read = {day: _cell(day, cells[day]) for day in DAY_ORDER if day in cells}
    problems = [p for found in read.values() for p in found.problems]
    named = {day: found.value for day, found in read.items() if found.value}
    days = ", ".join(_NAMES[day] for day in named)
    whole = combine_when(days or None, start, end, frequency)
    when = whole.value or When()
    slots = [slot for day, own in named.items() for slot in _moments(day, own, when)]
    when = replace(when, slots=tuple(dict.fromkeys(slots)), text=_words(when, named))
    problems += [p for p in whole.problems if not _settled(p, when)]
    when = _with_rhythm(when, tuple(named.values()), problems, stated=bool(text_of(frequency)))
    return Parsed(when if when != When() else None, tuple(dict.fromkeys(problems)))


def _cell(day: Day, cell: Cell) -> Parsed[When]:
    """Read one cell: nothing for "-" or "nee", the bare day for a cross, else what it says."""
    found: Parsed[When] | None = unreadable(cell)
    if found is None:
        made = hours_made_a_date(cell)
        found = _said(day, cell) if made is None else Parsed(None, (made,))
    told = (p for p in found.problems if p.code is not ProblemCode.HOURS_MISSING)
    return Parsed(found.value, tuple(replace(p, field=WEEK_KEYS[day]) for p in told))


def _said(day: Day, cell: Cell) -> Parsed[When]:
    text = plain_text(cell)
    if is_nothing(text) or fold(text) in _CLOSED:
        return Parsed()
    if fold(text) == "n":  # namiddag or no; a "v" is that day, as a tick or as voormiddag
        return refused(ProblemCode.AMBIGUOUS, text)
    crossed = parse_yes_no(cell)
    if crossed.value is not None and not crossed.problems:
        return Parsed(When(slots=(Slot(day),)) if crossed.value else None)
    if isinstance(cell, int | float) and not 0 < cell < 1:
        return refused(ProblemCode.AMBIGUOUS, text)
    if isinstance(cell, float):
        return combine_when(_NAMES[day], cell)
    found = read_when(f"{_NAMES[day]} {_YES.sub('', text)}", hours_elsewhere=True)
    return found if _clear(day, found, text) else refused(ProblemCode.WHEN_UNREADABLE, text)


def _clear(day: Day, found: Parsed[When], text: str) -> bool:
    """Tell whether a text says something, and about its own day only."""
    when = found.value
    if when is None or {slot.day for slot in when.slots} != {day}:
        return False
    known = _has_hours(when) or when.nth or when.by_appointment or not when.text
    return bool(known or _YES.match(text))


def _moments(day: Day, own: When, row: When) -> tuple[Slot, ...]:
    """Return the moments of a day: its own hours, else those of the row, else the bare day."""
    of_row = tuple(slot for slot in row.slots if slot.day is day and (slot.start or slot.end))
    if any(slot.start or slot.end for slot in own.slots) or len(own.slots) > 1:
        return own.slots
    return of_row or own.slots


def _words(row: When, named: Mapping[Day, When]) -> str:
    """Keep the words of the cells, with their day when they differ: "ma 4 uur per keer"."""
    said = {day: own.text for day, own in named.items() if own.text}
    same = len({*said.values()}) == 1 and len(said) == len(named)
    words = [text if same else f"{SHORT_DAYS[day]} {text}" for day, text in said.items()]
    return ", ".join(filter(None, (row.text, *dict.fromkeys(words))))


def _with_rhythm(
    when: When, cells: tuple[When, ...], problems: list[Problem], *, stated: bool
) -> When:
    """Take the rhythm the cells name themselves, when they all name the same one."""
    special = [c for c in cells if c.nth or c.by_appointment or c.frequency in _NOT_WEEKLY]
    if not special:
        return when
    nth = tuple(n for c in cells for n in c.nth)
    same = len({(c.frequency, c.by_appointment, bool(c.nth)) for c in cells}) == 1
    if same and not stated:
        first = cells[0]
        return replace(
            when, frequency=first.frequency, nth=nth, by_appointment=first.by_appointment
        )
    days = ", ".join(SHORT_DAYS[slot.day] for slot in when.slots)
    problems.append(doubt(ProblemCode.AMBIGUOUS, days, field="frequency"))
    return replace(when, frequency=None, nth=())


_NOT_WEEKLY = (Frequency.BIWEEKLY, Frequency.MONTHLY)
_CLOSED = frozenset({"gesloten", "dicht", "closed"})
_YES = re.compile(r"^\s*(?:x|v|ja|j|ok|✓|✔|☑|✅)(?:\b|(?<=\W))[\s,;:]*", re.IGNORECASE)


def _has_hours(when: When) -> bool:
    return any(slot.start or slot.end or slot.part for slot in when.slots)


def _settled(problem: Problem, when: When) -> bool:
    """Tell whether hours that seemed to be missing stand in the cells of the days."""
    complete = all(slot.start and slot.end is not None for slot in when.slots)
    return problem.code is ProblemCode.HOURS_MISSING and complete
