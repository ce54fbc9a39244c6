"""Dates in every notation, read day first once the column proves it; never half a date.

A month without a day, a season or a year alone is a doubt: any date would be a guess. Excel's own
day numbers (45658) are taken, but shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.months import MONTH_PATTERN, MONTHS, SEASON_PATTERN, SEASONS
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import without_accents

LONGEST = 120
"""Characters in which someone can write a date with a remark; a longer text is a story."""

EARLIEST = date(1950, 1, 1)
LATEST = date(2100, 12, 31)
_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 73_415  # 1990 to 2100


class DateOrder(StrEnum):
    """What comes first in a date of only numbers."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class OrderProof:
    """What a whole column says about the order of day and month.

    `day_first` and `month_first` count the texts that allow one order only, `undecided` those
    that allow both, `real` the cells that are dates to Excel, `swappable` those of them in which
    Excel may have taken the day for the month.
    """

    day_first: int = 0
    month_first: int = 0
    undecided: int = 0
    real: int = 0
    swappable: int = 0

    @property
    def order(self) -> DateOrder | None:
        """Return the order the column proves; None when nothing does, or when it says both."""
        if bool(self.day_first) == bool(self.month_first):
            return None
        return DateOrder.DAY_FIRST if self.day_first else DateOrder.MONTH_FIRST

    @property
    def contradicts(self) -> bool:
        """Tell whether some cells prove one order and some the other."""
        return bool(self.day_first and self.month_first)

    @property
    def mixed(self) -> bool:
        """Tell whether real dates stand among dates as text: a sheet that Excel damaged."""
        return bool(self.real and (self.day_first or self.month_first or self.undecided))


_SEPARATED = re.compile(r"(\d{1,2})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}\S*)?)?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_WORDED = re.compile(
    rf"(\d{{1,2}})(?:ste|de|e|st|nd|rd|th)?[\s.\-/]*(?:(?:of|de|van) )?({MONTH_PATTERN})"
    r"\.?[\s.\-/]*'?(\d{4}|\d{2})"
)
_MONTH_FIRST = re.compile(rf"({MONTH_PATTERN})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
_WEEKDAY = (
    r"(?:(?P<monday>ma|maa|maandag|mon|monday)|(?P<tuesday>di|din|dinsdag|tue|tuesday)|"
    r"(?P<wednesday>wo|woe|woensdag|wed|wednesday)|(?P<thursday>do|don|donderdag|thu|thursday)|"
    r"(?P<friday>vr|vrij|vrijdag|fri|friday)|(?P<saturday>za|zat|zaterdag|sat|saturday)|"
    r"(?P<sunday>zo|zon|zondag|sun|sunday))\b[.:,]? *"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AROUND = re.compile(
    r"^(?:(?:op|dd|d\.d\.|vanaf|sinds|start|datum|nagekeken|gecontroleerd|laatst|bijgewerkt|"
    rf"update|gecheckt|gebeld|gemaild|bezocht|ok)\b[.:,]? *|{_WEEKDAY}(?=\d))+"
)
_HOUR = re.compile(r"[\s,]+(?:om )?\d{1,2}(?:[:.u]\d{2}(?::\d{2})?(?: ?uur)?|u| ?uur)$")
_BEHIND = re.compile(
    r"[\s,;:(–-]+(?![^\n]*(?:\?|\b(?:of|tot|en|later|vroeger|ca|ongeveer|voor|na)\b))"
    r"[^\d\n]{1,40}$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?!.*\b(?:voor|na|tot|tegen|deadline|ca|rond|omstreeks|of|en|uiterlijk|ten laatste|niet|nog|"
    r"einde?)\b)[^\d\n?]{2,40}[\s:,-]+(?=\d)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    r"(?:(?:in de |de |in )*(?:begin|half|midden|medio|einde?|loop van|ergens in|in|"
    r"(?:\d(?:ste|de|e)|eerste|tweede|derde|vierde|laatste) (?:week|helft|weekend)(?: van| v)?) )?"
    rf"({MONTH_PATTERN})\.?[\s/\-]*(?:'?(\d{{4}}|\d{{2}}))?"
)
_NUMERIC_MONTH = re.compile(r"(\d{1,2})[/.\-]((?:19|20)\d{2})|((?:19|20)\d{2})[/.\-](\d{1,2})")
_SEASON = re.compile(rf"({SEASON_PATTERN})\s*'?(\d{{4}}|\d{{2}})?")
_NO_YEAR = re.compile(rf"(\d{{1,2}})(?:ste|de|e)? ?(?:({MONTH_PATTERN})\.?|[/.\-](\d{{1,2}}))")


def parse_date(
    cell: Cell | None, *, order: DateOrder | None = None, latest: date | None = None
) -> Parsed[date]:
    """Read a date; after `latest` (today, for something that has happened) it is a doubt.

    Without an `order` a date such as 03/04/2025 is a question with both readings.
    """
    found: Parsed[date] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, str):
        text = plain_text(cell)
        unreadable_text: Parsed[date] = refused(ProblemCode.DATE_UNREADABLE, text)
        return _in_range(_read(text, order) if len(text) <= LONGEST else unreadable_text, latest)
    if isinstance(cell, datetime):
        return _in_range(Parsed(cell.date()), latest)
    if isinstance(cell, date):
        return _in_range(Parsed(cell), latest)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _in_range(_from_serial(cell), latest)
    return refused(ProblemCode.DATE_UNREADABLE, text_of(cell))


def prove_order(cells: Iterable[Cell | None]) -> OrderProof:
    """Look through a whole column for dates that can be read in one order only."""
    day_first = month_first = undecided = real = swappable = 0
    for cell in cells:
        if isinstance(cell, date):
            real += 1
            swappable += cell.day <= 12 and cell.day != cell.month
        elif isinstance(cell, str):
            first, second = _numbers(plain_text(cell))
            day_first += first > 12 >= second > 0
            month_first += second > 12 >= first > 0
            undecided += 0 < first <= 12 and 0 < second <= 12 and first != second
    return OrderProof(day_first, month_first, undecided, real, swappable)


@lru_cache(maxsize=20_000)
def _numbers(text: str) -> tuple[int, int]:
    """Return the numbers of a date in digits; a day of the week can tell which comes first."""
    if len(text) > LONGEST:
        return 0, 0
    written = _HOUR.sub("", _bare(text.strip()))
    plain = _plain(_BEHIND.sub("", written))
    bare = _AROUND.sub("", plain)
    match = _SEPARATED.fullmatch(bare)
    if not match:
        return 0, 0
    first, second = int(match[1]), int(match[3])
    if first <= 12 and second <= 12 and first != second:
        day_first = _day_first_by_weekday(plain, first, second, _year(match[4]))
        first = 13 if day_first else first
    return first, second


def _bare(text: str) -> str:
    """Drop brackets around a whole text and the point behind it."""
    inside = re.fullmatch(r"\(([^()]*)\)", text)
    return (inside[1] if inside else text).rstrip(" .,;")


def _named_weekday(plain: str) -> int | None:
    """Return the day of the week written before a date, Monday as 0."""
    around = _AROUND.match(plain)
    named = around.groupdict() if around else {}
    return next((i for i, name in enumerate(_WEEKDAYS) if named.get(name)), None)


def _day_first_by_weekday(plain: str, first: int, second: int, year: int) -> bool:
    """Tell whether the day of the week fits the date with the day first, and not the other one."""
    weekday = _named_weekday(plain)
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if weekday is None or day_first is None or day_first.weekday() != weekday:
        return False
    return month_first is None or month_first.weekday() != weekday


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    return " ".join(without_accents(text).split())


@lru_cache(maxsize=20_000)
def _read(text: str, order: DateOrder | None) -> Parsed[date]:
    shown = text.strip()
    full = _plain(_HOUR.sub("", _bare(shown)))
    plain = _AROUND.sub("", full) or full
    separated = _SEPARATED.fullmatch(plain)
    if separated:
        first, second, year = int(separated[1]), int(separated[3]), _year(separated[4])
        if order is None and _day_first_by_weekday(full, first, second, year):
            order = DateOrder.DAY_FIRST
        return _on_weekday(shown, full, _numeric(shown, first, second, year, order))
    whole = _whole(plain)
    if whole is not None:
        return _on_weekday(shown, full, Parsed(whole))
    if plain.isdecimal():
        return _from_serial(int(plain[:12]))
    half = _incomplete(shown, plain)
    if half.problems[0].code is ProblemCode.DATE_INCOMPLETE:
        return half
    for around in (_BEHIND, _BEFORE):
        bare = around.sub("", shown)
        if bare != shown and bare[:1].isdecimal():
            return _with_remark(shown, _read(bare, order))
    return half


def _on_weekday(shown: str, plain: str, found: Parsed[date]) -> Parsed[date]:
    """Show a date that is not on the day of the week written before it."""
    weekday = _named_weekday(plain)
    if found.value is None or weekday is None or found.value.weekday() == weekday:
        return found
    return Parsed(found.value, (note(ProblemCode.READ_AS, shown, found.value.isoformat()),))


def _with_remark(shown: str, found: Parsed[date]) -> Parsed[date]:
    """Show a date that someone wrote a word behind: "12/05/2025 (telefonisch)"."""
    if found.value is None:
        return Parsed(None, tuple(replace(p, value=shown) for p in found.problems))
    return Parsed(found.value, (note(ProblemCode.READ_AS, shown, found.value.isoformat()),))


def _whole(plain: str) -> date | None:
    """Read the notations that leave no choice."""
    match = _ISO.fullmatch(plain)
    if match:
        return _date(int(match[1]), int(match[3]), int(match[4]))
    match = _COMPACT.fullmatch(plain)
    if match:
        return _date(int(match[1]), int(match[2]), int(match[3]))
    match = _WORDED.fullmatch(plain)
    if match:
        return _date(_year(match[3]), MONTHS[match[2]], int(match[1]))
    match = _MONTH_FIRST.fullmatch(plain)
    return _date(int(match[3]), MONTHS[match[1]], int(match[2])) if match else None


def _numeric(
    shown: str, first: int, second: int, year: int, order: DateOrder | None
) -> Parsed[date]:
    day_first = _date(year, second, first)
    month_first = _date(year, first, second)
    if order is DateOrder.DAY_FIRST:
        month_first = None
    elif order is DateOrder.MONTH_FIRST:
        day_first = None
    readings = {d for d in (day_first, month_first) if d is not None}
    if not readings:
        return refused(ProblemCode.DATE_UNREADABLE, shown)
    if len(readings) == 1 and (day_first or order is DateOrder.MONTH_FIRST):
        return Parsed(readings.pop())
    candidates = tuple(d.isoformat() for d in (day_first, month_first) if d is not None)
    return refused(ProblemCode.DATE_AMBIGUOUS, shown, *candidates)


def _incomplete(shown: str, plain: str) -> Parsed[date]:
    """Say what is missing from a date that is not whole, as far as that can be seen."""
    match = _MONTH_YEAR.fullmatch(plain)
    if match:
        return refused(ProblemCode.DATE_INCOMPLETE, shown, *_month_readings(match[1], match[2]))
    match = _NUMERIC_MONTH.fullmatch(plain)
    if match:
        year, month = (match[2], match[1]) if match[2] else (match[3], match[4])
        if 1 <= int(month) <= 12:
            return refused(ProblemCode.DATE_INCOMPLETE, shown, f"{year}-{int(month):02}")
        return refused(ProblemCode.DATE_UNREADABLE, shown)
    match = _SEASON.fullmatch(plain)
    if match:
        months = SEASONS[match[1]] if match[2] else ()
        years = (f"{_year(match[2] or '0')}-{m:02}" for m in months)
        return refused(ProblemCode.DATE_INCOMPLETE, shown, *years)
    if _NO_YEAR.fullmatch(plain) or re.fullmatch(r"(?:19|20)\d{2}", plain):
        return refused(ProblemCode.DATE_INCOMPLETE, shown)
    return refused(ProblemCode.DATE_UNREADABLE, shown)


def _month_readings(name: str, year: str | None) -> tuple[str, ...]:
    if year is None:
        return ()
    month = MONTHS[name]
    if len(year) == 2 and _date(2024, month, int(year)):
        return f"{_year(year)}-{month:02}", f"{month:02}-{year}"
    return (f"{_year(year)}-{month:02}",)


def _from_serial(number: float) -> Parsed[date]:
    shown = number_text(number)
    if 1990 <= number <= 2100 and number == int(number):
        return refused(ProblemCode.DATE_INCOMPLETE, shown)
    if 1_011_990 <= number <= 31_122_100 and number == int(number):
        return _from_eight_digits(f"{int(number):08}", shown)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        day = _EPOCH + timedelta(days=int(number))
        return Parsed(day, (note(ProblemCode.READ_AS, shown, day.isoformat()),))
    return refused(ProblemCode.DATE_UNREADABLE, shown)


def _from_eight_digits(digits: str, shown: str) -> Parsed[date]:
    """Read 20250925 as it stands, and 25092025 as the same day, shown."""
    whole = _whole(digits)
    if whole is not None:
        return Parsed(whole)
    day = _date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    if day is None or not 1990 <= day.year <= 2100:
        return refused(ProblemCode.DATE_UNREADABLE, shown)
    return Parsed(day, (note(ProblemCode.READ_AS, shown, day.isoformat()),))


def _in_range(found: Parsed[date], latest: date | None) -> Parsed[date]:
    day = found.value
    if day is None:
        return found
    if latest is not None and day > latest:
        return Parsed(None, (doubt(ProblemCode.DATE_IN_FUTURE, day.strftime("%d/%m/%Y")),))
    if not EARLIEST <= day <= LATEST:
        return Parsed(
            None, (doubt(ProblemCode.DATE_UNLIKELY, f"{day.day}/{day.month}/{day.year}"),)
        )
    return found


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
