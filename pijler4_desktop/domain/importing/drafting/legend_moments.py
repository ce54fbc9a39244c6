"""What a legend says about when: "W = elke week", "M1 = 1ste keer van de maand", "getal = uren"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pijler4_desktop.domain.importing.drafting.codes import Codes
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.when import When, parse_when, read_when
from pijler4_desktop.domain.parsing.when_week import WEEK_KEYS, combine_week
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Severity

_DAYS = {key: day for day, key in WEEK_KEYS.items()}
_ON_A_DAY = "dinsdag"
_ANY_NUMBER = re.compile(
    r"(?:(?:een|alleen|enkel|gewoon|los|alleen een|enkel een) )?(?:getal|cijfer|nummer)(?: alleen)?"
)
_COUNTS_HOURS = re.compile(
    r"\b(?:zoveel|aantal|hoeveel) (?:uur|uren|u)\b|\b(?:uur|uren|u) (?:per|die) (?:keer|dag)\b|"
    r"^(?:de )?duur\b|^uren\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:(?:een|alleen|enkel|gewoon|los|alleen een|enkel een) )?(?:getal|cijfer|nummer)(?: alleen)?"
)
_CLOCK = re.compile(
    r"\b(?:begin|start|eind)\w*\s?(?:uur|tijd)?\s*$|\bom (?:hoe laat|dat uur)", re.I
)
_NUMBER = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


def tells_when(field: str, meaning: str) -> bool:
    """Tell whether a meaning says without doubt when something is, alone or beside a day."""
    if field in _DAYS:
        found = combine_week({_DAYS[field]: meaning})
        return found.value is not None and bool(found.value.slots) and _is_sure(found)
    alone = parse_when(meaning)
    if alone.value is not None and replace(alone.value, text="") != When():
        return _is_sure(alone)
    bare = read_when(_ON_A_DAY, hours_elsewhere=True).value or When()
    beside = read_when(f"{_ON_A_DAY}, {meaning}", hours_elsewhere=True)
    return beside.value is not None and _is_sure(beside) and replace(beside.value, text="") != bare


def _is_sure(found: Parsed[When]) -> bool:
    return all(problem.severity < Severity.DOUBT for problem in found.problems)


def in_words(text: str, codes: Codes) -> str | None:
    """Put the meaning of codes behind a moment: "di 14u-16u w" is "di 14u-16u, elke week".

    Codes at the end only; None when it ends in none.
    """
    pieces = text.split()
    said: list[str] = []
    while pieces and (meaning := codes.one(pieces[-1].strip(",;"))) is not None:
        said.insert(0, meaning)
        pieces.pop()
    return ", ".join([" ".join(pieces).rstrip(",;"), *said]).lstrip(", ") if said else None


def hours_of_a_number(field: str, text: str, legend: Iterable[LegendEntry]) -> str | None:
    """Read a bare number under a day as so many hours that day, where the legend says so."""
    if field not in _DAYS or _NUMBER.fullmatch(text.strip()) is None:
        return None
    told = (e for e in legend if _ANY_NUMBER.fullmatch(fold(e.code)))
    if any(_COUNTS_HOURS.search(entry.meaning) for entry in told):
        return f"x, {text.strip()} uur per keer"
    return None
