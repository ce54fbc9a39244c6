"""Take off what is put around values: formulas, and texts that stand in the cell itself."""

import re

from pijler4_desktop.exchange.ooxml.plain import INLINE

_TEXT = r"(?:[^<>&\]\x00-\x08\x0b-\x1f\ufffe\uffff]|&(?:lt|gt|amp|quot|apos);)*+"
_ATTRIBUTES = r'(?: t="shared")?(?: ref="[A-Z0-9:]+")?(?: si="[0-9]+")?(?: aca="[a-z]+")?'
_FORMULA = re.compile(rf"<f{_ATTRIBUTES}(?:/>|>{_TEXT}</f>)(?=<v>[^<])")
_PRESERVED = '<is><t xml:space="preserve">'
_OPENING, _CLOSING = "<is><t>", "</t></is>"


def is_dressed(row: str) -> bool:
    """Tell whether there is anything to take off."""
    return "<f" in row or "<is>" in row


def undressed(row: str) -> str:
    """Leave only values: what is not simple stays, and makes the row odd.

    A text in the cell itself becomes a value with a mark, so that it is known for what it is. A
    formula without a value stays: that it has none is what counts.
    """
    if "<is>" in row:
        row = row.replace(_PRESERVED, _OPENING)
        row = row.replace(_OPENING, f"<{INLINE}v>").replace(_CLOSING, f"</{INLINE}v>")
    if "<f" in row:
        row = _FORMULA.sub("", row)
    return row
