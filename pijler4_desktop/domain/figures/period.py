"""The days a report is about."""

from dataclasses import dataclass
from datetime import date, timedelta

from pijler4_desktop.domain.wording import date_text


@dataclass(frozen=True, slots=True)
class Period:
    """From a day up to and including another; raises ValueError when the last comes first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends before it begins")

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def seen_on(self, today: date) -> date:
        """Return the day of which the records are counted: the last, or today when it goes on."""
        return min(self.last, today)

    @property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Return the months it touches, as year and month."""
        found, year, month = [], self.first.year, self.first.month
        while (year, month) <= (self.last.year, self.last.month):
            found.append((year, month))
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return tuple(found)

    @property
    def words(self) -> str:
        """Say which days it is: 1 januari 2026 tot en met 31 december 2026."""
        return f"{date_text(self.first)} tot en met {date_text(self.last)}"


def year_of(day: date, back: int = 0) -> Period:
    """Return the calendar year of a day, or one so many years before."""
    return Period(date(day.year - back, 1, 1), date(day.year - back, 12, 31))


def last_quarter(day: date) -> Period:
    """Return the last quarter that is over."""
    begin = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    last = begin - timedelta(days=1)
    return Period(date(last.year, last.month - 2, 1), last)
