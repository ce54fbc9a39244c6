"""When an activity takes place, from one cell or from columns for day, hours and frequency.

The cells are read together: "maandag" beside 14:00, 16:30 and "maandelijks, 3de" is one moment.
What cannot be read stays as text, so that nothing of it is lost.
"""

from collections.abc import Mapping
from functools import lru_cache

from pijler4_desktop.domain.importing.cells.reading import Reading
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.parsing.when_week import WEEK_KEYS, combine_week
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Day, Severity

_LEADING = ("when", "day", *WEEK_KEYS.values(), "time", "start_time", "end_time", "frequency")
MOMENT_KEYS = frozenset(_LEADING)
_OTHER_COLUMN = {"day": "when", "start_time": "time", "slots": "when"}
"""Where a problem belongs when the sheet has no column of that name."""

_DAYS = frozenset(WEEK_KEYS.values())

Cells = Mapping[str, tuple[Column, Cell]]


def read_moments(cells: Cells) -> list[tuple[Column, Reading]]:
    """Read the cells about when of one row; each reading comes with the column it is from."""
    typed = {key: (type(cell), cell) for key, (_, cell) in cells.items()}
    start = typed.get("start_time") or typed.get("time")
    week = tuple((day, typed[key]) for day, key in WEEK_KEYS.items() if key in typed)
    if week:
        rhythm = _joined(cells, "when", "day", "frequency")
        parsed = _combined_week(week, start, typed.get("end_time"), rhythm)
    else:
        named = _joined(cells, "when", "day")
        parsed = _combined(named, start, typed.get("end_time"), typed.get("frequency"))
    first = next(cells[key][0] for key in _LEADING if key in cells)
    return [
        (first, Reading(_values(parsed, cells))),
        *(
            (_column_of(problem, cells) or first, Reading(problems=(problem,)))
            for problem in parsed.problems
        ),
    ]


_Typed = tuple[type, Cell]


@lru_cache(maxsize=20_000)
def _combined(
    day: _Typed | None, start: _Typed | None, end: _Typed | None, frequency: _Typed | None
) -> Parsed[When]:
    """Read equal cells once; the types keep 1 and True apart."""
    return combine_when(*(typed and typed[1] for typed in (day, start, end, frequency)))


@lru_cache(maxsize=20_000)
def _combined_week(
    week: tuple[tuple[Day, _Typed], ...],
    start: _Typed | None,
    end: _Typed | None,
    frequency: _Typed | None,
) -> Parsed[When]:
    """Read equal cells under the days of the week once."""
    cells = {day: typed[1] for day, typed in week}
    return combine_week(cells, *(typed and typed[1] for typed in (start, end, frequency)))


def _joined(cells: Cells, *keys: str) -> _Typed | None:
    """Return the one cell there is under some keys; of more than one, all the texts."""
    named = [cells[key][1] for key in keys if key in cells]
    if len(named) > 1:
        return str, " , ".join(map(text_of, named))
    return (type(named[0]), named[0]) if named else None


def _values(parsed: Parsed[When], cells: Cells) -> Mapping[str, object]:
    written = ", ".join(_written(key, cells) for key in _LEADING if key in cells)
    in_doubt = any(p.severity >= Severity.DOUBT for p in parsed.problems)
    when = parsed.value
    if when is None:
        return {"when_text": written} if written else {}
    dates = {"valid_from": when.valid_from, "valid_until": when.valid_until}
    return {
        "slots": when.slots,
        "by_appointment": when.by_appointment,
        "frequency": when.frequency,
        "nth": when.nth,
        "pauses": when.pauses,
        "when_text": written if in_doubt else when.text,
        **{name: day for name, day in dates.items() if day is not None},
    }


def _written(key: str, cells: Cells) -> str:
    """Write a cell as it stands; under a day of the week with that day before it."""
    column, cell = cells[key]
    text = text_of(cell)
    return f"{column.heading} {text}".strip() if key in _DAYS else text


def _column_of(problem: Problem, cells: Cells) -> Column | None:
    field = problem.field or ""
    found = cells.get(field) or cells.get(_OTHER_COLUMN.get(field, ""))
    return found[0] if found else None
