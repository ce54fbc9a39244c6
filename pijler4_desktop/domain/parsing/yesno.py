"""Yes and no in all their forms; an empty cell is unknown and never a no."""

import re
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import plain_text, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold

_YES = frozenset(
    [
        "ja",
        "j",
        "jawel",
        "y",
        "yes",
        "oui",
        "x",
        "v",
        "ok",
        "waar",
        "true",
        "wahr",
        "1",
        "vrai",
        "zeker",
        "jaja",
        "jazeker",
        "jup",
        "oke",
        "in orde",
        "uiteraard",
        "natuurlijk",
        "altijd",
        "wel",
        "aanwezig",
        "voorzien",
        "toegankelijk",
        "rolstoeltoegankelijk",
        "aangevinkt",
    ]
)
_NO = frozenset(
    [
        "nee",
        "neen",
        "n",
        "no",
        "non",
        "onwaar",
        "false",
        "0",
        "faux",
        "geen",
        "niet",
        "nope",
        "nooit",
        "niet aanwezig",
        "niet voorzien",
        "niet toegankelijk",
    ]
)
_NOTHING = frozenset({"nvt", "n v t", "niet van toepassing"})
_TICKS = frozenset("✓✔☑✅√🗸●•")
_CROSSES = frozenset("☐☒✗✘❌")
_CONDITION = re.compile(
    r"\b(?:mits|maar|deels|gedeeltelijk|soms|beperkt|indien|als|op (?:aan)?vraag|misschien|"
    r"ja|neen?|nog|behalve|tenzij|af en toe|meestal)\b|\?",
    re.IGNORECASE,
)
_REMARK = re.compile(r"(ja|nee|neen)\b\s*([(,;:–-].+)", re.IGNORECASE | re.DOTALL)


def parse_yes_no(cell: Cell | None) -> Parsed[bool]:
    """Read yes or no; a remark beside it is a note, so that it is not lost."""
    found: Parsed[bool] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, bool):
        return Parsed(cell)
    return _read(plain_text(cell))


@lru_cache(maxsize=4_096)
def _read(text: str) -> Parsed[bool]:
    folded = fold(text)
    if folded in _YES or (not folded and set(text) & _TICKS):
        return Parsed(True)
    if folded in _NO:
        return Parsed(False)
    if folded in _NOTHING:
        return Parsed()
    if not folded and set(text) & _CROSSES:
        return refused(ProblemCode.AMBIGUOUS, text, "ja", "nee")
    remark = _REMARK.fullmatch(text)
    if remark and not _CONDITION.search(remark[2]):
        return Parsed(remark[1].lower() == "ja", (note(ProblemCode.AMBIGUOUS, text, remark[1]),))
    return refused(ProblemCode.UNKNOWN_VALUE, text, "ja", "nee")
