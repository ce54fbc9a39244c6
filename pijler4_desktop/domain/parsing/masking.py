"""Mask national register numbers in whatever is read, wherever they stand.

Using one takes an authorisation (law of 8 August 1983 on the national register, article 8), so it
is never kept: only its place is told.
"""

from pijler4_desktop.domain.identifiers import without_national_numbers
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell

MASK = "***"
SHORTEST = 11
"""Digits of a national register number."""


def masked(cell: Cell) -> Cell:
    """Return a cell without national register numbers; the very same cell when it has none."""
    if isinstance(cell, str):
        text = cell
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        text = text_of(cell)
    else:
        return cell
    if len(text) < SHORTEST:
        return cell
    without = without_national_numbers(text, MASK)
    return cell if without == text else without


def masked_text(text: str) -> str:
    """Return a text without national register numbers."""
    return str(masked(text))
