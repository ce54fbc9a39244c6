"""Numbers as a file writes them, whole where they are whole."""

import math

_SHORT = 16
_LONGEST_WHOLE = 30
_EXACT = 1e15
"""Up to here every whole float stands for exactly one number."""


def number(text: str) -> int | float | None:
    """Read a number; None when the text is none."""
    if len(text) < _SHORT and text.isascii() and text.isdecimal():
        return int(text)
    plain = text.strip()
    if len(plain) <= _LONGEST_WHOLE and plain.lstrip("-").isdecimal() and plain.isascii():
        try:
            return int(plain)
        except ValueError:
            return None
    if "_" in plain:
        return None
    try:
        value = float(plain)
    except ValueError:
        return None
    return whole(value) if math.isfinite(value) else None


def whole(value: float) -> int | float:
    """Return an int for a float without fraction, as far as that is exact."""
    return int(value) if value.is_integer() and abs(value) < _EXACT else value
