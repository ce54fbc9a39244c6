"""Two numbers of places in one cell, where the heading says which they are: "3/12"."""

import re
from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.parsing.capacity import MOST, Capacity, parse_capacity
from pijler4_desktop.domain.parsing.cells import plain_text, text_of
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell


@dataclass(frozen=True, slots=True)
class Places:
    """What the heading says of the numbers: whether the total is the first, the other the free."""

    total_first: bool = False
    free: bool = True


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """All places and the free ones, or what else the cell says of the places."""

    capacity: Capacity
    free: int | None = None


_TWO = re.compile(r"(\d{1,6}|\?|-|x) ?(?:/|van(?: de)?|op|of) ?(\d{1,6}|\?|-|x)", re.IGNORECASE)
_ONE = re.compile(r"\d+")


def parse_places(cell: Cell | None, places: Places) -> Parsed[PlacesFound]:
    """Read all places and the free ones; one number alone can be either and is asked."""
    if isinstance(cell, date):  # a sheet makes a date of 5/10
        likely = cell.day if places.total_first else cell.month
        return refused(ProblemCode.DATE_UNEXPECTED, text_of(cell), str(likely))
    text = plain_text(cell).strip()
    if match := _TWO.fullmatch(text):
        first, second = (int(n) if n.isdecimal() else None for n in match.groups())
        total, other = (first, second) if places.total_first else (second, first)
        return _both(text, total, other, places)
    if _ONE.fullmatch(text):
        return refused(ProblemCode.AMBIGUOUS, text, text)
    found = parse_capacity(cell)
    value = None if found.value is None else PlacesFound(found.value)
    return Parsed(value, found.problems)


def _both(shown: str, total: int | None, other: int | None, places: Places) -> Parsed[PlacesFound]:
    if total is not None and total > MOST:
        return refused(ProblemCode.TOO_LARGE, shown)
    if not total or (other is not None and other > total):
        known = dict.fromkeys(str(n) for n in (total, other) if n)
        return refused(ProblemCode.AMBIGUOUS, shown, *known)
    free = other if places.free or other is None else total - other
    if free == 0:
        problem = note(ProblemCode.READ_AS, shown, f"{total}, volzet")
        return Parsed(PlacesFound(Capacity(total, full=True), free), (problem,))
    return Parsed(PlacesFound(Capacity(total), free))
