"""How long one time takes, in a column of minutes: 90 is an hour and a half."""

import re

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of
from pijler4_desktop.domain.parsing.hours import MOST, parse_hours
from pijler4_desktop.domain.parsing.numbers import number_in
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell

FEWEST = 15
"""Nothing takes less than a quarter of an hour: a smaller number can be hours as well."""

_RANGE = re.compile(r"(\d{2,3}) ?(?:à|a|-|–|tot|of|/) ?(\d{2,3})(?: ?(?:min(?:uten)?\.?|'))?")


def parse_minutes(cell: Cell | None) -> Parsed[float]:
    """Read a length as hours; a bare number counts minutes, and a unit beside it counts first."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _hours(float(cell), text_of(cell))
    if not isinstance(cell, str):
        return parse_hours(cell)
    text = plain_text(cell).strip()
    if match := _RANGE.fullmatch(text.casefold()):
        return refused(ProblemCode.AMBIGUOUS, text, *(_shown(int(n) / 60) for n in match.groups()))
    bare = number_in(text.casefold())
    return parse_hours(cell) if bare.value is None else _hours(bare.value, text)


def _hours(minutes: float, shown: str) -> Parsed[float]:
    if minutes < 0:
        return refused(ProblemCode.NEGATIVE, shown)
    if minutes > MOST * 60:
        return refused(ProblemCode.TOO_LARGE, shown)
    if minutes < FEWEST:
        return refused(ProblemCode.AMBIGUOUS, shown, _shown(minutes))
    return Parsed(round(minutes / 60, 4))


def _shown(hours: float) -> str:
    return number_text(round(hours, 2)).replace(".", ",")
