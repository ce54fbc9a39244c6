"""Day, hours and rhythm from columns of their own, put together."""

import re
from dataclasses import replace
from datetime import date, datetime, time

from pijler4_desktop.domain.parsing.cells import plain_text
from pijler4_desktop.domain.parsing.day_hours import hours_made_a_date, shared_days
from pijler4_desktop.domain.parsing.months import MONTH_NAMES
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note
from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.parsing.when import When, is_nothing, read_when
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Frequency


def combine_when(
    day: Cell | None,
    start: Cell | None = None,
    end: Cell | None = None,
    frequency: Cell | None = None,
) -> Parsed[When]:
    """Read up to four cells of one row; `start` may also hold both hours ("13u30-15u30").

    The `field` of a problem says which column it is about: day, start_time, end_time, frequency.
    When the end lies before the start the days are kept without hours.
    """
    broken = _broken(day=day, start_time=start, end_time=end, frequency=frequency)
    if (made := hours_made_a_date(start)) is not None:
        broken, start = (*broken, replace(made, field="start_time")), None
    day_text, frequency_text = _day_text(day), _rhythm(frequency)
    range_text = _text(start) if _is_range(start, end) else ""
    has_hours = bool(_text(start) or _text(end))
    if _IMPOSSIBLE.search(range_text):
        broken += (doubt(ProblemCode.TIME_UNREADABLE, range_text, field="start_time"),)
        start, range_text = None, ""
    if range_text and day_text:
        day_text, range_text, told = shared_days(day_text, range_text)
        broken += told
        start = start if range_text else None
    parts = [t for t in (day_text, range_text, frequency_text) if t]
    if not parts and not has_hours:
        return Parsed(None, broken)
    found = _read(parts, has_hours=has_hours, ranged=bool(range_text))
    when = found.value or When()
    problems = [*broken, *found.problems]
    if when.frequency is Frequency.WEEKLY and _is_unknown_rhythm(frequency_text):
        when = replace(when, frequency=None)
        problems.append(doubt(ProblemCode.UNKNOWN_VALUE, frequency_text, field="frequency"))
    if not range_text:
        when = _with_hours(when, start, end, problems)
    if not when.slots and has_hours and not day_text and not when.by_appointment:
        hours = " – ".join(filter(None, (_text(start), _text(end))))
        problems.append(doubt(ProblemCode.DAY_MISSING, hours, field="day"))
    return Parsed(when if when != When() else None, tuple(dict.fromkeys(problems)))


def _read(parts: list[str], *, has_hours: bool, ranged: bool) -> Parsed[When]:
    if not parts:
        return Parsed()
    found = read_when(" , ".join(parts), hours_elsewhere=has_hours)
    keep = tuple(p for p in found.problems if not (has_hours and p.code in _OF_HOURS))
    at_hours = _AT_THE_HOURS if ranged else ()
    return Parsed(
        found.value,
        tuple(
            replace(p, field=p.field or ("start_time" if p.code in at_hours else "day"))
            for p in keep
        ),
    )


_OF_HOURS = frozenset({ProblemCode.DAY_MISSING})
_AT_THE_HOURS = (
    ProblemCode.END_BEFORE_START,
    ProblemCode.TIME_UNREADABLE,
    ProblemCode.HOURS_MISSING,
)
"""Problems of a cell that holds both hours, rather than of the days beside it."""


def _with_hours(when: When, start: Cell | None, end: Cell | None, problems: list[Problem]) -> When:
    first, last = parse_time(start), parse_time(end)
    problems.extend(replace(p, field="start_time") for p in first.problems if _told(start))
    problems.extend(replace(p, field="end_time") for p in last.problems if _told(end))
    begin, finish = first.value, last.value
    if begin is None and finish is None:
        return when
    finish = _in_the_same_half(begin, finish, start, end)
    if begin is not None and _may_be_later(begin, finish, start, end):
        readings = (f"{hour}.{begin.minute:02}" for hour in (begin.hour, begin.hour + 12))
        problems.append(doubt(ProblemCode.AMBIGUOUS, _text(start), *readings, field="start_time"))
        begin = None
    if begin is not None and finish is not None and time() != finish <= begin:
        shown = f"{_text(start)} – {_text(end)}"
        problems.append(doubt(ProblemCode.END_BEFORE_START, shown, field="end_time"))
        return when
    if begin is None or finish is None:
        missing = "start_time" if begin is None else "end_time"
        shown = _text(end) if begin is None else _text(start)
        if all(problem.field != missing for problem in problems):
            problems.append(note(ProblemCode.HOURS_MISSING, shown, field=missing))
    slots = tuple(
        slot if slot.start or slot.end else Slot(slot.day, begin, finish) for slot in when.slots
    )
    return replace(when, slots=tuple(dict.fromkeys(slots)))


def _in_the_same_half(
    begin: time | None, finish: time | None, start: Cell | None, end: Cell | None
) -> time | None:
    """Read a bare "9" behind "7 PM" as 9 PM."""
    if begin is None or finish is None or finish > begin or finish.hour >= 12:
        return finish
    said = _AFTERNOON.search(_text(start)) is not None and _BARE.fullmatch(_text(end)) is not None
    return finish.replace(hour=finish.hour + 12) if said else finish


def _may_be_later(begin: time, finish: time | None, start: Cell | None, end: Cell | None) -> bool:
    """Tell whether a bare "7" before "9 PM" can be 7 PM as well."""
    if finish is None or not 1 <= begin.hour < 12 or begin.replace(hour=begin.hour + 12) >= finish:
        return False
    bare = not _text(start).startswith("0") and _BARE.fullmatch(_text(start)) is not None
    return bare and _AFTERNOON.search(_text(end)) is not None


_AFTERNOON = re.compile(r"p\.?m\b", re.IGNORECASE)
_BARE = re.compile(r"\d{1,2}(?:[:.]\d{2})?")
_ONE_MOMENT = re.compile(
    r"\d{1,2}(?: ?[:.] ?\d{1,2})?(?: ?(?:uur|u|h|am|pm|a\.m\.?|p\.m\.?))?", re.IGNORECASE
)
"""One time and nothing else, right or wrong."""


_IMPOSSIBLE = re.compile(
    r"(?<![\d/.,])(?:(?:2[5-9]|[3-9]\d)(?: ?[:.uh] ?\d{2}| ?(?:uur|u|h))|"
    r"\d{1,2} ?[:.uh] ?[6-9]\d)(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
"""A time that does not exist: 25.30, 7:75."""


def _rhythm(frequency: Cell | None) -> str:
    """Write the cell of the rhythm; "afspr." alone is by appointment there."""
    text = _text(frequency)
    return "op afspraak" if fold(text) in _APPOINTMENT else text


_APPOINTMENT = frozenset({"afspr", "afsp", "afspraak", "appointment", "by appointment"})


def _is_unknown_rhythm(text: str) -> bool:
    """Tell whether a cell of the rhythm says it is not known, or holds somebody's own code.

    Days without any rhythm are weekly; those beside such a cell are not.
    """
    folded = fold(text)
    if is_nothing(text) or folded in _AS_WEEKLY or read_when(text).value is not None:
        return False
    return not folded or _OWN_CODE.fullmatch(folded) is not None or folded in _NOT_KNOWN


_OWN_CODE = re.compile(r"[a-z]{1,3}\d?|\d[a-z]{1,2}")
_AS_WEEKLY = frozenset({"w", "wk", "x", "v", "ja", "j", "ok"})
"""A cross, and what can hardly mean anything but every week."""
_NOT_KNOWN = frozenset(
    {"onbekend", "niet gekend", "nog niet gekend", "te bepalen", "nog te bepalen", "onzeker",
     "weet niet", "nog niet geweten", "tbd", "nog vragen", "na te vragen", "navragen"}
)  # fmt: skip


def _is_range(start: Cell | None, end: Cell | None) -> bool:
    """Tell whether the first column of hours holds more than the start."""
    if not isinstance(start, str) or _text(end) or parse_time(start).value is not None:
        return False
    return _ONE_MOMENT.fullmatch(_text(start)) is None


def _day_text(cell: Cell | None) -> str:
    """Write a day of the calendar so that nobody takes its month for its day."""
    if not isinstance(cell, date):
        return _text(cell)
    hours = f" {cell:%H.%M}" if isinstance(cell, datetime) and cell.time() != time() else ""
    return f"{cell.day} {MONTH_NAMES[cell.month - 1]} {cell.year}{hours}"


def _told(cell: Cell | None) -> bool:
    return not isinstance(cell, ErrorCell | ValuelessFormula)


def _text(cell: Cell | None) -> str:
    return "" if isinstance(cell, ErrorCell | ValuelessFormula) else plain_text(cell)


def _broken(**cells: Cell | None) -> tuple[Problem, ...]:
    found = []
    for name, cell in cells.items():
        if isinstance(cell, ErrorCell):
            found.append(doubt(ProblemCode.ERROR_CELL, cell.text, field=name))
        elif isinstance(cell, ValuelessFormula):
            found.append(doubt(ProblemCode.FORMULA_WITHOUT_VALUE, cell.formula, field=name))
    return tuple(found)
