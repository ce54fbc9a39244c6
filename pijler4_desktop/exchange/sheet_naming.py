"""Names for the sheets of a workbook: such as Excel allows, each only once."""

import re
from collections.abc import Iterable

LONGEST_SHEET_NAME = 31

_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SIGNS = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED = "history"


def sheet_names(wanted: Iterable[str], reserved: Iterable[str] = ()) -> list[str]:
    """Return a name for each sheet, as near to what is wanted as may be; none is a reserved one."""
    taken = {_RESERVED, *(name.casefold() for name in reserved)}
    return [_free(name, taken) for name in wanted]


def _free(name: str, taken: set[str]) -> str:
    clean = _SIGNS.sub(" ", _IMPOSSIBLE.sub("", name)).strip().strip("'") or "Blad"
    candidate, number = clean[:LONGEST_SHEET_NAME].rstrip(" '"), 1
    while candidate.casefold() in taken:
        number += 1
        ending = f" ({number})"
        candidate = clean[: LONGEST_SHEET_NAME - len(ending)] + ending
    taken.add(candidate.casefold())
    return candidate
