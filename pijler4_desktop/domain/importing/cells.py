"""The text of a cell as a person sees it, to recognise, to compare and to keep."""

from datetime import date, datetime, time, timedelta

from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.text import clean


def cell_text(cell: Cell | None) -> str:
    """Write a cell as text: whole numbers without decimals, dates as 3/11/2025."""
    if isinstance(cell, str):
        return clean(cell)
    if cell is None or isinstance(cell, ValuelessFormula):
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return cell.text if isinstance(cell, ErrorCell) else _moment_text(cell)


def _moment_text(cell: int | date | time | timedelta) -> str:
    if isinstance(cell, datetime):
        day = f"{cell.day}/{cell.month}/{cell.year}"
        return day if cell.time() == time() else f"{day} {cell:%H:%M}"
    if isinstance(cell, date):
        return f"{cell.day}/{cell.month}/{cell.year}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(cell)


def is_empty(cell: Cell | None) -> bool:
    """Tell whether a cell says nothing: absent, or a text of only spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
