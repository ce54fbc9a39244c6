"""The measures of the matrix on the screen, in logical pixels, shared by cells and headings."""

from PySide6.QtCore import QRectF

ROW_NAMES, TOTALS = 190, 46
NAME_AT = 44  # the tile before the name of a row, and the room around both
HEAD, FOOT = 46, 36
LEAST_ROW, MOST_ROW = 26, 72
LEAST_CELL = 22
GAP = 3  # between two cells
DAY_GAP = 3  # more than that at both sides of a day


def inner(area: QRectF, *, first: bool, last: bool) -> QRectF:
    """Return where the cell itself is, within its section; `first` and `last` of its day."""
    left = GAP / 2 + (DAY_GAP if first else 0)
    right = GAP / 2 + (DAY_GAP if last else 0)
    return area.adjusted(left, 2, -right, -2)
