"""Formatted emptiness: rows that differ in nothing but their number, known by the hundred.

A sheet formatted far down holds more of them than of anything else. What they must look like is
made and held against what is there: one comparison for a whole stretch.
"""

import re

from pijler4_desktop.exchange.ooxml.plain import MARK

_NUMBER = re.compile(rb'<row r="([1-9][0-9]{0,6})"')


def run_of(body: bytes, row: str) -> range | None:
    """Return the numbers of the rows when there is nothing here but this row, over and over.

    `row` has the mark in the place of every number with its quote. The numbers must follow one
    another and be of one length, as they nearly always do; None otherwise.
    """
    found = _NUMBER.match(body)
    if found is None:
        return None
    first, digits = int(found[1]), len(found[1])
    one = row.replace(MARK, f'{first}"').encode()
    count, rest = divmod(len(body), len(one))
    if rest or len(str(first + count - 1)) > digits:
        return None
    numbers = range(first, first + count)
    written = "".join(map(str, numbers)).encode()
    expected = bytearray(one * count)
    at = 0
    for piece in row.split(MARK)[:-1]:
        at += len(piece)
        for digit in range(digits):
            expected[at + digit :: len(one)] = written[digit::digits]
        at += digits + 1
    return numbers if expected == body else None
