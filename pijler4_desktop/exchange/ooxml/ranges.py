"""Ranges such as A1:B2."""

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.sheet import Merge
from pijler4_desktop.exchange.ooxml.cells import Columns, split_reference


def block(reference: str, columns: Columns) -> Merge | None:
    """Read a range; None when it is not one."""
    first, _, last = reference.partition(":")
    try:
        top, left = split_reference(first, columns)
        bottom, right = split_reference(last or first, columns)
    except ExpectedError:
        return None
    return Merge(min(top, bottom), max(top, bottom), min(left, right), max(left, right))
