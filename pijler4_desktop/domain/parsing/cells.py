"""What every parser does first: tell empty and broken cells apart, and see text in the others."""

from datetime import date, datetime, time, timedelta

from pijler4_desktop.domain.parsing.parsed import Parsed, T, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.text import clean


def unreadable(cell: Cell | None) -> Parsed[T] | None:
    """Return the outcome of a cell in which there is nothing to read; None when there is."""
    if isinstance(cell, str):
        return None if cell.strip() else Parsed()
    if isinstance(cell, ErrorCell):
        return refused(ProblemCode.ERROR_CELL, cell.text)
    if isinstance(cell, ValuelessFormula):
        return refused(ProblemCode.FORMULA_WITHOUT_VALUE, cell.formula)
    return Parsed() if cell is None else None


def is_empty(cell: Cell | None) -> bool:
    """Tell whether a cell says nothing: absent, or a text of only spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text_of(cell: Cell | None) -> str:
    """Write a cell as a person sees it: 2.0 is "2", a date "3/11/2025", a time "9.30"."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, int | float):
        return number_text(cell)
    if isinstance(cell, ErrorCell):
        return cell.text
    return _moment_text(cell)


def plain_text(cell: Cell | None) -> str:
    """Write a cell to be read: as `text_of`, with full-width letters and digits as usual ones."""
    text = text_of(cell)
    return text if text.isascii() else text.translate(_FULL_WIDTH)


_FULL_WIDTH = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | {0x3000: ord(" ")}


def number_text(number: float) -> str:
    """Write a number without needless decimals."""
    if abs(number) < 1e15 and number == int(number):
        return str(int(number))
    return str(number)


def _moment_text(cell: date | time | timedelta | ValuelessFormula | None) -> str:
    if isinstance(cell, datetime) and cell.time() != time():
        return f"{cell.day}/{cell.month}/{cell.year} {cell:%H.%M}"
    if isinstance(cell, date):
        return f"{cell.day}/{cell.month}/{cell.year}"
    if isinstance(cell, time):
        return f"{cell:%H.%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}.{minutes % 60:02}"
    return ""
