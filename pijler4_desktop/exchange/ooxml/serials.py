"""Excel's day numbers: what date, time or duration they stand for."""

from datetime import date, datetime, time, timedelta

from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.formats import Shown

_DAY_SECONDS = 86_400
_BEFORE_1900 = datetime(1899, 12, 30)  # noqa: DTZ001  a workbook knows no time zone
_EARLY_1900 = datetime(1899, 12, 31)  # noqa: DTZ001
_FROM_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_NO_SUCH_DAY = 60
"""29 February 1900, which Excel counts although it never was."""
_AFTER_9999 = 2_958_465.999
_LONGEST_AS_HOURS = 31
"""A plain time format on a number up to a month is a sum of hours, not a day in 1900."""


def from_serial(serial: float, shown: Shown, *, from_1904: bool) -> wire.WireCell | None:
    """Return the packed outcome, or None when this number is no date: it then stays a number."""
    if shown is Shown.DURATION:
        return _duration(serial)
    if shown is Shown.TIME and 0 <= serial <= _LONGEST_AS_HOURS:
        return wire.clock(_clock(serial)) if serial < 1 else _duration(serial)
    moment = _moment(serial, from_1904=from_1904)
    if moment is None:
        return None
    if shown is Shown.DATE and moment.time() == time():
        return wire.day(moment.date())
    return wire.moment(moment)


def from_iso(text: str) -> wire.WireCell:
    """Read a cell of type `d`; a text that is no date stays text."""
    plain = text.strip().removesuffix("Z")
    try:
        if "T" in plain:
            return wire.moment(datetime.fromisoformat(plain))
        if ":" in plain:
            return wire.clock(time.fromisoformat(plain))
        return wire.day(date.fromisoformat(plain))
    except ValueError:
        return text


def _moment(serial: float, *, from_1904: bool) -> datetime | None:
    day, fraction = divmod(serial, 1)
    seconds = round(fraction * _DAY_SECONDS)
    if from_1904:
        first, last, start = 0, _AFTER_9999 - 1462, _FROM_1904
    else:
        first, last, start = 1, _AFTER_9999, _EARLY_1900 if day < _NO_SUCH_DAY else _BEFORE_1900
    if not first <= serial < last or (day == _NO_SUCH_DAY and not from_1904):
        return None
    return start + timedelta(days=day, seconds=seconds)


def _clock(serial: float) -> time:
    seconds = min(round(serial * _DAY_SECONDS), _DAY_SECONDS - 1)
    return (_FROM_1904 + timedelta(seconds=seconds)).time()


def _duration(serial: float) -> wire.WireCell | None:
    if abs(serial) > _AFTER_9999:
        return None
    return wire.duration(timedelta(seconds=round(serial * _DAY_SECONDS)))
