"""How long one time takes, in hours: 2, 2u, 1,5, 1u30, 90 min, anderhalf uur."""

import math
import re
from datetime import datetime, time, timedelta
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.numbers import number_in
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.parsing.times import HOURS
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import without_accents

MOST = 24.0
EARLIEST = 7.0
"""From here on two numbers are hours of the day rather than lengths."""

_CLOCK = re.compile(r"(\d{1,2}) ?(?:u|h|uur|:)(?: ?(?:en )?(\d{1,2}) ?(?:min(?:uten)?\.?|m)?)?")
_UNIT = r"(?:uur|uren|u|h|hours?|hrs?)"
_POINTED = re.compile(
    rf"(?P<hours>\d{{1,2}})(?:\.|,(?=\d\d ?{_UNIT}))(?P<minutes>[0-5]\d)(?: ?{_UNIT})?"
)
"""Two digits behind a point, or a comma with "uur"; a bare "2,30" is a decimal, as we write it."""
_QUARTERS = frozenset({"00", "25", "50"})
"""Two digits that are parts of an hour rather than minutes; "75" is no number of minutes."""
_MINUTES = re.compile(r"(\d{1,4}) ?(?:min(?:uten|\.)?|')")
_WITH_UNIT = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:uur|uren|u|h|hours?|hrs?)")
_AROUND = re.compile(
    r"^(?:telkens |steeds )+|[ /]*(?:per|/) ?(?:keer|sessie|les|beurt|bijeenkomst)$|\.$"
)
_RANGE = re.compile(
    r"(\d+(?:[.,]\d+)?) ?(?:uur|u)? ?(?:à|a|-|–|tot|of) ?(\d+(?:[.,]\d+)?) ?(?:uur|uren|u)?"
)
_NOTHING = frozenset({"", "nvt", "n.v.t", "n.v.t."})
_ABOUT = re.compile(r"^(?:ca\.?|circa|ongeveer|±|\+/-|~) ?(?=\S)")
_IN_ALL = re.compile(r"(.+?) ?(?:per|/) ?(?:week|maand|dag|jaar|reeks)")
_WORDS = {"anderhalf": 1.5, "drie kwartier": 0.75, "1/2 uur": 0.5, "3/4 uur": 0.75,
          "een half": 0.5, "anderhalf uur": 1.5, "een half uur": 0.5, "half uur": 0.5,
          "halfuur": 0.5, "een halfuur": 0.5, "een uur": 1.0, "een kwartier": 0.25,
          "een uur en half": 1.5, "een uur en een half": 1.5}  # fmt: skip
_HALF = re.compile(
    rf"({'|'.join(HOURS)}|\d+)(?: uur)? en (?:een )?half(?: uur)?|({'|'.join(HOURS)}|"
    rf"\d+)[ -]?eneenhalf uur"
)
_WORDED = re.compile(rf"({'|'.join(HOURS)}) (?:uur|uren)")
_SMALL_HOUR = re.compile(r"\bu(?:ur|re?)(?:tje|ke|ken|tjen)s?\b")
"""An hour as it is spoken: "een uurtje", "twee uurkes"."""
_GOOD = re.compile(
    r"^(?:een )?(?:goed|goeie?|goede?|dik|dikke|ruim|klein|kleine|krap|bijna)e? (?=\S)"
)
"""More or less than the length that follows."""
_IN_BRACKETS = re.compile(
    r"(?:(?:een|1|de|hele|halve|ganse) )*(?:voormiddag|namiddag|avond|dag|dagdeel|ochtend)s? ?"
    r"(?:\(|: ?|= ?)([^()]+)\)?"
)


def parse_hours(cell: Cell | None) -> Parsed[float]:
    """Read a length of 0 to 24 hours; a time of 1:30 in Excel is an hour and a half."""
    found: Parsed[float] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, timedelta):
        return _checked(cell.total_seconds() / 3600, text_of(cell))
    if isinstance(cell, time):
        return _checked(cell.hour + cell.minute / 60, text_of(cell))
    if isinstance(cell, str):
        return _read(plain_text(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool | datetime):
        return _number(cell)
    return refused(ProblemCode.NOT_A_NUMBER, text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[float]:
    shown = text.strip()
    plain = without_accents(" ".join(text.split()).replace("½", ",5"))
    if plain.strip("-/ ") in _NOTHING:
        return Parsed()
    plain = _SMALL_HOUR.sub("uur", plain)
    if _ABOUT.match(plain):
        found = _read(_ABOUT.sub("", plain))
        if found.value is None:
            return refused(ProblemCode.NOT_A_NUMBER, shown)
        shown_as = number_text(found.value).replace(".", ",")
        return Parsed(found.value, (note(ProblemCode.READ_AS, shown, shown_as),))
    plain = _AROUND.sub("", plain)
    return _clock_or_decimal(plain, shown) or _length(plain, shown)


def _clock_or_decimal(plain: str, shown: str) -> Parsed[float] | None:
    """Ask about "2.30", which can be 2u30 as well as 2,3 hours; None for anything else."""
    match = _POINTED.fullmatch(plain)
    if match is None or match["minutes"] in _QUARTERS:
        return None
    hours, minutes = match.group("hours", "minutes")
    readings = (int(hours) + int(minutes) / 60, float(f"{hours}.{minutes}"))
    written = (number_text(round(reading, 2)).replace(".", ",") for reading in readings)
    return refused(ProblemCode.AMBIGUOUS, shown, *written)


def _length(plain: str, shown: str) -> Parsed[float]:
    if plain in _WORDS:
        return Parsed(_WORDS[plain])
    match = _WITH_UNIT.fullmatch(plain)
    if match:
        return _checked(float(match[1].replace(",", ".")), shown)
    match = _CLOCK.fullmatch(plain)
    if match:
        return _from_clock(match, shown)
    match = _MINUTES.fullmatch(plain)
    if match:
        return _checked(int(match[1]) / 60, shown)
    match = _IN_BRACKETS.fullmatch(plain)
    if match:
        return _length(match[1].strip(), shown)
    return _more_or_less(plain, shown) if _GOOD.match(plain) else _worded(plain, shown)


def _more_or_less(plain: str, shown: str) -> Parsed[float]:
    """Ask about "een goeie twee uur", with the length that is named."""
    about = _length(_GOOD.sub("", plain), shown).value
    readings = () if about is None else (number_text(about).replace(".", ","),)
    return refused(ProblemCode.AMBIGUOUS, shown, *readings)


def _worded(plain: str, shown: str) -> Parsed[float]:
    match = _WORDED.fullmatch(plain)
    if match:
        return Parsed(float(HOURS[match[1]]))
    match = _HALF.fullmatch(plain)
    if match:
        whole = match[1] or match[2]
        return _checked(HOURS.get(whole, 0) + 0.5 if whole in HOURS else int(whole) + 0.5, shown)
    match = _IN_ALL.fullmatch(plain)
    if match:
        return refused(ProblemCode.AMBIGUOUS, shown, match[1])
    match = _RANGE.fullmatch(plain)
    if match:
        return refused(ProblemCode.AMBIGUOUS, shown, *_readings(match[1], match[2]))
    found = number_in(plain)
    return found if found.value is None else _checked(found.value, shown)


def _readings(first: str, last: str) -> tuple[str, ...]:
    """Return both lengths; hours of the day such as 14-16 are the length between them."""
    start, end = (float(text.replace(",", ".")) for text in (first, last))
    if EARLIEST <= start < end <= MOST:
        return (number_text(end - start).replace(".", ","),)
    return first, last


def _from_clock(match: re.Match[str], shown: str) -> Parsed[float]:
    minutes = int(match[2] or 0)
    if minutes > 59:
        return refused(ProblemCode.NOT_A_NUMBER, shown)
    return _checked(int(match[1]) + minutes / 60, shown)


def _number(number: float) -> Parsed[float]:
    shown = number_text(number)
    if 0 < number < 0.25 and abs(number * 96 - round(number * 96)) < 1e-6:
        as_day = f"{number * 24:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        return refused(ProblemCode.AMBIGUOUS, shown, as_day)
    return _checked(number, shown)


def _checked(hours: float, shown: str) -> Parsed[float]:
    if math.isnan(hours):
        return refused(ProblemCode.NOT_A_NUMBER, shown)
    if not 0 <= hours <= MOST:
        return refused(ProblemCode.TOO_LARGE if hours > 0 else ProblemCode.NEGATIVE, shown)
    return Parsed(round(float(hours), 4))
