"""Times of the day as Belgians write them: 9u, 9u30, 9.30 uur, 19:00, half acht, 's avonds."""

import re
from datetime import datetime, time, timedelta
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import PartOfDay

HOURS = {
    word: number
    for number, word in enumerate(
        [
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
        ],
        start=1,
    )
}
_WORD = "|".join(HOURS)
CLOCK = r"(?:[01]?\d|2[0-4])(?: ?[:.] ?[0-5]\d(?: ?(?:uur|u|h))?| ?(?:uur|u|h)(?: ?[0-5]\d)?)"
"""A time that shows itself as one: 9u, 9u30, 9.30, 9:30, 9.30 uur, 9h30."""

SPOKEN = rf"(?:half|kwart (?:voor|over|na)) (?:{_WORD}|1[0-2]|[1-9])\b"
_CLOCK = re.compile(r"(\d{1,2})(?: ?(?:uur|u|h|[:.]) ?(\d{2}))?(?::\d{2})?(?: ?(?:uur|u|h))?")
_COMPACT = re.compile(r"([01]?\d|2[0-4])([0-5]\d)")
_SPOKEN = re.compile(r"(half|kwart voor|kwart over|kwart na) (\w+)")
_HALF_DAY = re.compile(r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?")
_PART = re.compile(
    r"(?:\bs |'s )?\b(ochtends|morgens|voormiddags?|namiddags?|middags|avonds|am|pm)\b"
)
_PARTS = {
    "ochtends": PartOfDay.MORNING,
    "morgens": PartOfDay.MORNING,
    "voormiddag": PartOfDay.MORNING,
    "voormiddags": PartOfDay.MORNING,
    "am": PartOfDay.MORNING,
    "namiddag": PartOfDay.AFTERNOON,
    "namiddags": PartOfDay.AFTERNOON,
    "middags": PartOfDay.AFTERNOON,
    "avonds": PartOfDay.EVENING,
    "pm": PartOfDay.AFTERNOON,
}
NIGHT_ENDS = time(6, 0)


def parse_time(cell: Cell | None) -> Parsed[time]:
    """Read one time of the day; 24u is 0.00."""
    found: Parsed[time] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, str):
        return _read(plain_text(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_number(cell)
    if isinstance(cell, timedelta):
        return _from_minutes(cell.total_seconds() / 60, text_of(cell))
    moment = cell.time() if isinstance(cell, datetime) else cell
    if isinstance(moment, time):
        return Parsed(moment.replace(second=0, microsecond=0, tzinfo=None, fold=0))
    return refused(ProblemCode.TIME_UNREADABLE, text_of(cell))


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[time]:
    plain = " ".join(text.casefold().replace("’", "'").split()).strip(" .")
    halved = _HALF_DAY.fullmatch(plain.removeprefix("from ").removeprefix("until "))
    if halved:
        return _on_twelve_hours(halved, text.strip())
    part = _PART.search(plain)
    bare = _PART.sub("", plain).strip() if part else plain
    for lead in ("om ", "van ", "vanaf ", "tot ", "ca. "):
        bare = bare.removeprefix(lead)
    moment = clock_time(bare)
    if moment is None:
        return refused(ProblemCode.TIME_UNREADABLE, text.strip())
    if part:
        return Parsed(in_part(moment, _PARTS[part[1]]))
    if _COMPACT.fullmatch(bare) or _SPOKEN.fullmatch(bare):
        return Parsed(moment, (note(ProblemCode.READ_AS, text.strip(), _shown(moment)),))
    return Parsed(moment)


def _on_twelve_hours(match: re.Match[str], shown: str) -> Parsed[time]:
    """Read a time on the clock of twelve hours: 12 am is midnight, 12 pm is noon."""
    hour, minute = int(match[1]), int(match[2] or 0)
    if not (1 <= hour <= 12 and minute < 60):
        return refused(ProblemCode.TIME_UNREADABLE, shown)
    return Parsed(time(hour % 12 + (12 if match[3] == "p" else 0), minute))


def clock_time(plain: str) -> time | None:
    """Read a text that is a time and nothing else (lower case); a bare number is an hour."""
    match = _CLOCK.fullmatch(plain)
    if match:
        return _time(int(match[1]), int(match[2] or 0))
    match = _COMPACT.fullmatch(plain)
    if match:
        return _time(int(match[1]), int(match[2]))
    match = _SPOKEN.fullmatch(plain)
    if match is None:
        return None
    hour = HOURS.get(match[2], int(match[2]) if match[2].isdecimal() else 0)
    if not 1 <= hour <= 12:
        return None
    minutes = {"half": -30, "kwart voor": -15, "kwart over": 15, "kwart na": 15}[match[1]]
    total = (hour * 60 + minutes) % (24 * 60)
    return time(total // 60, total % 60)


def in_part(moment: time, part: PartOfDay | None) -> time:
    """Move a time on a 12-hour clock to the part of the day that is named with it."""
    if part in (PartOfDay.AFTERNOON, PartOfDay.EVENING) and 1 <= moment.hour < 12:
        earliest = 12 if part is PartOfDay.AFTERNOON else 17
        if moment.hour + 12 >= earliest and not 8 < moment.hour < 12:
            return moment.replace(hour=moment.hour + 12)
        if part is PartOfDay.EVENING and moment.hour + 12 >= earliest:
            return moment.replace(hour=moment.hour + 12)
    return moment


def _from_number(number: float) -> Parsed[time]:
    shown = number_text(number)
    if not 0 <= number <= 2400:
        return refused(ProblemCode.TIME_UNREADABLE, shown)
    if 0 < number < 1:
        return _from_minutes(number * 24 * 60, shown)
    if number == int(number):
        moment = clock_time(str(int(number)))
        if moment is not None and number > 24:
            return Parsed(moment, (note(ProblemCode.READ_AS, shown, _shown(moment)),))
        return Parsed(moment) if moment else refused(ProblemCode.TIME_UNREADABLE, shown)
    hour, decimals = int(number), shown.partition(".")[2]
    candidates = [
        _shown(moment)
        for minutes in (int((decimals + "0")[:2]), round(number % 1 * 60))
        if (moment := _time(hour, minutes))
    ]
    return refused(ProblemCode.TIME_UNREADABLE, shown, *dict.fromkeys(candidates))


def _from_minutes(minutes: float, shown: str) -> Parsed[time]:
    whole = round(minutes)
    if not 0 <= whole <= 24 * 60:
        return refused(ProblemCode.TIME_UNREADABLE, shown)
    return Parsed(time(whole // 60 % 24, whole % 60))


def _time(hour: int, minute: int) -> time | None:
    if hour == 24 and minute == 0:
        return time(0, 0)
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _shown(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}"
