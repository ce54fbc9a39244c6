"""Cells that mean something else below another heading of the same field: 90 below "(min)"."""

import re
from functools import lru_cache

from pijler4_desktop.domain.importing.cells.reading import Reading
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.minutes import parse_minutes
from pijler4_desktop.domain.parsing.places import Places, parse_places
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Status

MOST_HOURS = 24
"""What is longer than a day is no number of hours."""
FEWEST_SAMPLES = 2

_MINUTES = re.compile(r"\bmin\b|\bminu\w+")
_HOURS = re.compile(r"\buu?r(?:en)?\b|\bu\b|\bhours?\b|\bhrs?\b")
_FREE = r"(?:nog )?(?:vrije?|beschikbaar|beschikbare|over|open|free|available|left)(?: plaatsen)?"
_TAKEN = (
    r"(?:(?:al )?(?:bezet|ingeschreven|ingevuld|ingenomen|gevuld|inschrijvingen|aanwezig)|nu|"
    r"momenteel|actueel|taken|registered|now)"
)
_TOTAL = r"(?:(?:in )?tota+l|max\w*|maximaal|capaciteit|totale plaatsen|alle|capacity|total)\.?"
_BETWEEN = r" ?(?:/|op|van(?: de)?|of) ?"
_ORDERS = (
    (Places(), re.compile(rf"\b{_FREE}{_BETWEEN}{_TOTAL}(?![a-z])")),
    (Places(free=False), re.compile(rf"\b{_TAKEN}{_BETWEEN}{_TOTAL}(?![a-z])")),
    (Places(total_first=True), re.compile(rf"\b{_TOTAL}{_BETWEEN}{_FREE}(?![a-z])")),
    (Places(total_first=True, free=False), re.compile(rf"\b{_TOTAL}{_BETWEEN}{_TAKEN}(?![a-z])")),
)


def read_by_heading(column: Column, cell: Cell) -> Reading | None:
    """Read a cell by what its heading says of the numbers; None when it says nothing special."""
    if column.field == "hours_per_session" and counts_minutes(column.heading, column.samples):
        parsed = parse_minutes(cell)
        values = {} if parsed.value is None else {"hours_per_session": parsed.value}
        return Reading(values, parsed.problems)
    places = _places(column.heading) if column.field == "capacity" else None
    return None if places is None else _read_places(cell, places)


def counts_minutes(heading: str, samples: tuple[str, ...]) -> bool:
    """Tell whether a column of lengths counts minutes: by its heading, or as no hours fit."""
    folded = fold(heading)
    if _MINUTES.search(folded):
        return True
    numbers = [float(text.replace(",", ".")) for text in samples if _NUMBER.fullmatch(text)]
    enough = len(numbers) == len(samples) >= FEWEST_SAMPLES
    return enough and not _HOURS.search(folded) and min(numbers) > MOST_HOURS


_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d)?")


@lru_cache(maxsize=1_000)
def _places(heading: str) -> Places | None:
    plain = " ".join(heading.casefold().split())
    return next((places for places, form in _ORDERS if form.search(plain)), None)


def _read_places(cell: Cell, places: Places) -> Reading:
    parsed = parse_places(cell, places)
    if parsed.value is None:
        return Reading(problems=parsed.problems)
    found, free = parsed.value.capacity, parsed.value.free
    pieces = {
        "capacity": found.places,
        "waiting_list": found.waiting_list,
        "places_free": free,
        "status": Status.FULL if found.full else None,
    }
    values = {k: v for k, v in pieces.items() if v is not None}
    return Reading(values, parsed.problems, found.text)
