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

from pijler4_desktop.domain.parsing.cells import number_text, text_of, unreadable
from pijler4_desktop.domain.parsing.months import MONTH_PATTERN, MONTHS, SEASON_PATTERN, SEASONS
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import without_accents

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
    that allow both, `real` the cells that are dates to Excel.
    """

    day_first: int = 0
    month_first: int = 0
    undecided: int = 0
    real: int = 0

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
    rf"(\d{{1,2}})(?:ste|de|e|st|nd|rd|th)?[\s.\-/]*({MONTH_PATTERN})\.?[\s.\-/]*'?(\d{{4}}|\d{{2}})"
)
_MONTH_FIRST = re.compile(rf"({MONTH_PATTERN})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
_AROUND = re.compile(
    r"^(?:(?:op|dd|d\.d\.|vanaf|sinds|start|datum|nagekeken|gecontroleerd|laatst|bijgewerkt|"
    r"update|gecheckt|gebeld|gemaild|bezocht|ok|"
    r"(?:ma|di|wo|woe|do|vr|vrij|za|zat|zo|maa|din|don|zon)(?:[a-z]*dag)?)\b[.:,]? *)+"
)
_BEHIND = re.compile(
    r"[\s,;-]*(?:\([^()\d]*\)|\b(?:telefonisch|(?:per |via )?(?:mail|tel)|"
    r"gebeld|gemaild|bezoek|ok)\.?)$",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    r"(?:(?:begin|half|midden|einde?) )?"
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
        return _in_range(_read(cell, order), latest)
    if isinstance(cell, datetime):
        return _in_range(Parsed(cell.date()), latest)
    if isinstance(cell, date):
        return _in_range(Parsed(cell), latest)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _in_range(_from_serial(cell), latest)
    return refused(ProblemCode.DATE_UNREADABLE, text_of(cell))


def prove_order(cells: Iterable[Cell | None]) -> OrderProof:
    """Look through a whole column for dates that can be read in one order only."""
    day_first = month_first = undecided = real = 0
    for cell in cells:
        if isinstance(cell, date):
            real += 1
        elif isinstance(cell, str):
            first, second = _numbers(cell)
            day_first += first > 12 >= second > 0
            month_first += second > 12 >= first > 0
            undecided += 0 < first <= 12 and 0 < second <= 12 and first != second
    return OrderProof(day_first, month_first, undecided, real)


@lru_cache(maxsize=20_000)
def _numbers(text: str) -> tuple[int, int]:
    match = _SEPARATED.fullmatch(_AROUND.sub("", _plain(_BEHIND.sub("", text.strip()))))
    return (int(match[1]), int(match[3])) if match else (0, 0)


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    return " ".join(without_accents(text).split())


@lru_cache(maxsize=20_000)
def _read(text: str, order: DateOrder | None) -> Parsed[date]:
    shown = text.strip()
    plain = _AROUND.sub("", _plain(text)) or _plain(text)
    separated = _SEPARATED.fullmatch(plain)
    if separated:
        first, second = int(separated[1]), int(separated[3])
        return _numeric(shown, first, second, _year(separated[4]), order)
    whole = _whole(plain)
    if whole is not None:
        return Parsed(whole)
    bare = _BEHIND.sub("", text.strip())
    if bare != text.strip():
        return _with_remark(shown, _read(bare, order))
    return _incomplete(shown, plain)


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
    if 19_900_101 <= number <= 21_001_231 and number == int(number):
        whole = _whole(str(int(number)))
        return Parsed(whole) if whole else refused(ProblemCode.DATE_UNREADABLE, shown)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        day = _EPOCH + timedelta(days=int(number))
        return Parsed(day, (note(ProblemCode.READ_AS, shown, day.isoformat()),))
    return refused(ProblemCode.DATE_UNREADABLE, shown)


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
