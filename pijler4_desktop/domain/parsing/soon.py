"""Dates near today as people say them: "vr", "morgen", "3 dec", "over 2 weken", "gisteren"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.domain.parsing.months import MONTH_PATTERN, MONTHS
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.text import without_accents

_NEAR = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
}
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "ma maa maandag",
            "di din dinsdag",
            "wo woe woensdag",
            "do don donderdag",
            "vr vrij vrijdag",
            "za zat zaterdag",
            "zo zon zondag",
        )
    )
    for name in names.split()
}
_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_NUMBERS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8, "tien": 10}
_COUNTED = "|".join(_NUMBERS)
_UNIT = r"(?P<unit>d|dag(?:en)?|w|week|weken|m|mnd|maand(?:en)?)"
_IN = re.compile(rf"(?:over |binnen |nog |\+ ?)?(?P<number>\d{{1,3}}|{_COUNTED}) ?{_UNIT}")
_AGO = re.compile(rf"(?P<number>\d{{1,3}}|{_COUNTED}) ?{_UNIT} (?:geleden|terug)")
_WEEKDAY = re.compile(
    rf"(?:op )?(?P<next>volgende (?:week )?|komende |afgelopen |vorige )?(?P<day>{_DAY})\.?"
)
_WORDED = re.compile(rf"(?:{_DAY})?\.? ?(\d{{1,2}})(?:ste|de|e)? ?({MONTH_PATTERN})\.?")
_NUMERIC = re.compile(rf"(?:{_DAY})?\.? ?(\d{{1,2}})[/.\-](\d{{1,2}})")
LONGEST_AHEAD = 10 * 366


def parse_soon(text: str, today: date) -> Parsed[date]:
    """Read a day from today on: a day of the week is the next one, a day and month the next."""
    return _read(text, today, ahead=True)


def parse_recent(text: str, today: date) -> Parsed[date]:
    """Read a day until today: a day of the week is the last one; a day to come is a doubt."""
    found = _read(text, today, ahead=False)
    if found.value is not None and found.value > today:
        return refused(ProblemCode.DATE_IN_FUTURE, text.strip())
    return found


def _read(text: str, today: date, *, ahead: bool) -> Parsed[date]:
    said = " ".join(without_accents(text).split()).rstrip(".")
    if not said:
        return Parsed()
    readers: tuple[Callable[[str, date, bool], date | None], ...] = (
        _near,
        _counted,
        _weekday,
        _this_year,
    )
    for read in readers:
        day = read(said, today, ahead)
        if day is not None:
            return Parsed(day)
    return parse_date(text, order=DateOrder.DAY_FIRST)


def _near(said: str, today: date, ahead: bool) -> date | None:  # noqa: FBT001  one of a row
    if said == "volgende week" and ahead:
        return today + timedelta(days=7 - today.weekday())
    if said == "volgende maand" and ahead:
        return _months_on(today, 1)
    days = _NEAR.get(said)
    return None if days is None else today + timedelta(days=days)


def _counted(said: str, today: date, ahead: bool) -> date | None:  # noqa: FBT001
    match = (_IN if ahead else _AGO).fullmatch(said)
    if match is None:
        return None
    number = _NUMBERS.get(match["number"]) or int(match["number"])
    sign = 1 if ahead else -1
    if match["unit"][0] == "m":
        return _months_on(today, sign * number)
    days = number * (7 if match["unit"][0] == "w" else 1)
    return today + timedelta(days=sign * days) if days < LONGEST_AHEAD else None


def _weekday(said: str, today: date, ahead: bool) -> date | None:  # noqa: FBT001
    """Read a day of the week; "volgende week vr" is in the week that begins on Monday."""
    match = _WEEKDAY.fullmatch(said)
    if match is None:
        return None
    wanted, how = _DAYS[match["day"]], (match["next"] or "").strip()
    if how == "volgende week" and ahead:
        return today + timedelta(days=7 - today.weekday() + wanted)
    if ahead:
        return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)


def _this_year(said: str, today: date, ahead: bool) -> date | None:  # noqa: FBT001
    """Read a day and month without a year: the nearest, to come or gone."""
    match = _WORDED.fullmatch(said)
    numbers = (int(match[1]), MONTHS[match[2]]) if match else None
    if numbers is None and (match := _NUMERIC.fullmatch(said)):
        numbers = int(match[1]), int(match[2])
    if numbers is None:
        return None
    years = range(today.year, today.year + 5) if ahead else range(today.year, today.year - 5, -1)
    days = (_day(year, numbers[1], numbers[0]) for year in years)
    fits = (d for d in days if d is not None and (d >= today if ahead else d <= today))
    return next(fits, None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_on(today: date, months: int) -> date | None:
    """Return the same day of another month, or the last day of a month that is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    tries = (_day(year, month + 1, day) for day in range(today.day, today.day - 4, -1))
    return next((day for day in tries if day is not None), None)
