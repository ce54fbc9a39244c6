"""When an activity takes place, from one cell or from columns for day, hours and frequency.

The cells are read together: "maandag" beside 14:00, 16:30 and "maandelijks, 3de" is one moment.
What cannot be read stays as text, so that nothing of it is lost.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from functools import lru_cache

from pijler4_desktop.domain.importing.cells import cell_text
from pijler4_desktop.domain.importing.reading import Reading
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.parsing.when import When, parse_when
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Severity

MOMENT_KEYS = frozenset({"when", "day", "time", "start_time", "end_time", "frequency"})
_ORDINAL = re.compile(r"\b(?:([1-5])(?:e|ste|de|st|nd)?|(laatste))\b")
_TEXTS = ("when", "day", "time", "frequency")

Cells = Mapping[str, tuple[Column, Cell]]


def read_moments(cells: Cells) -> Iterator[tuple[Column, Reading]]:
    """Read the cells about when of one row; each reading comes with the column it is from."""
    broken = {key: problem for key, (_, cell) in cells.items() if (problem := _broken(key, cell))}
    for key, problem in broken.items():
        yield cells[key][0], Reading(problems=(problem,))
    sound = {key: pair for key, pair in cells.items() if key not in broken}
    if not sound:
        return
    texts = tuple((key, cell_text(sound[key][1])) for key in _TEXTS if key in sound)
    start, end, refused = _times(sound)
    for column, problem in refused:
        yield column, Reading(problems=(problem,))
    moment = _moment(texts, start, end)
    first = next((sound[key][0] for key in _TEXTS if key in sound), None)
    if first is None:
        first = next(iter(sound.values()))[0]
    values = _values(moment, " ".join(text for _, text in texts))
    yield first, Reading(values)
    for key, problem in moment.problems:
        yield sound[key][0] if key in sound else first, Reading(problems=(problem,))


@dataclass(frozen=True, slots=True)
class _Moment:
    """What the texts and times of a row say together; problems by the key they are about."""

    when: When | None
    problems: tuple[tuple[str, Problem], ...] = ()


def _broken(key: str, cell: Cell) -> Problem | None:
    if isinstance(cell, ErrorCell):
        return Problem(ProblemCode.ERROR_CELL, key, Severity.DOUBT, cell.text)
    if isinstance(cell, ValuelessFormula):
        return Problem(ProblemCode.FORMULA_WITHOUT_VALUE, key, Severity.DOUBT, cell.formula)
    return None


def _times(
    cells: Cells,
) -> tuple[time | None, time | None, list[tuple[Column, Problem]]]:
    """Read start and end; an end that lies before its start takes both away."""
    problems: list[tuple[Column, Problem]] = []
    found: dict[str, time | None] = {}
    for key in ("start_time", "end_time"):
        if key in cells:
            column, cell = cells[key]
            parsed = parse_time(cell)
            found[key] = parsed.value
            problems += [(column, replace(p, field=key)) for p in parsed.problems]
    start, end = found.get("start_time"), found.get("end_time")
    if start is not None and end is not None and end <= start and end != time():
        column, cell = cells["end_time"]
        problem = Problem(ProblemCode.END_BEFORE_START, "end_time", Severity.DOUBT, cell_text(cell))
        return None, None, [*problems, (column, problem)]
    return start, end, problems


@lru_cache(maxsize=20_000)
def _moment(texts: tuple[tuple[str, str], ...], start: time | None, end: time | None) -> _Moment:
    """Read all texts as one; problems are told of the cell that leads."""
    words = dict(texts)
    if not words:
        return _Moment(None)
    pieces = [words.get("when", ""), words.get("day", ""), words.get("time", "")]
    days = " ".join(piece for piece in pieces if piece)
    span = " ".join(f"{t.hour}u{t.minute:02}" for t in (start,) if t is not None)
    if start is not None and end is not None:
        span = f"{start.hour}u{start.minute:02}-{end.hour}u{end.minute:02}"
    parsed = parse_when(" ".join(p for p in (_repeated(words, days), span) if p))
    lead = next(key for key in _TEXTS if key in words)
    return _Moment(parsed.value, tuple((lead, replace(p, field="slots")) for p in parsed.problems))


def _repeated(words: Mapping[str, str], days: str) -> str:
    """Join days and frequency: "woensdag" with "maandelijks, 3de" is the third Wednesday."""
    frequency = words.get("frequency", "")
    ordinals = _ORDINAL.findall(fold(frequency)) if "day" in words or "when" in words else []
    if not ordinals or "week" in fold(frequency):
        return f"{frequency} {days}".strip()
    names = " en ".join(f"{number}de" if number else word for number, word in ordinals)
    return f"{names} {days} van de maand"


def _values(moment: _Moment, text: str) -> Mapping[str, object]:
    when = moment.when
    if when is None:
        return {"when_text": text} if text else {}
    values: dict[str, object] = {
        "slots": tuple(when.slots),
        "by_appointment": when.by_appointment,
        "frequency": when.frequency,
        "nth": tuple(when.nth),
        "pauses": tuple(when.pauses),
        "when_text": text if moment.problems else "",
    }
    for name in ("valid_from", "valid_until"):
        if (day := getattr(when, name, None)) is not None:
            values[name] = day
    return values
