"""Read a cell as plain text, and tell what was cleaned away or looks damaged."""

import re

from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Severity

_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_"
)
_TWICE_ENCODED = re.compile(r"Ã[\x80-\xbf©«¨ª¯´¶¼¤§]|â€|Â[\xa0°´]")


def read_text(field: str, cell: Cell, _context: Context) -> Reading:
    """Read plain text; what was cleaned away or looks damaged is told."""
    text = text_of(cell)
    if text.isascii() and (not isinstance(cell, str) or cell.isprintable()) and "_x" not in text:
        return Reading({field: text})
    problems: tuple[Problem, ...] = ()
    if isinstance(cell, str) and _UNSEEN.search(cell):
        problems = (Problem(ProblemCode.TEXT_CLEANED, field, Severity.NOTE, text),)
    if _TWICE_ENCODED.search(text):
        damaged = Problem(ProblemCode.TEXT_DAMAGED, field, Severity.NOTE, text, _repaired(text))
        problems = (*problems, damaged)
    return Reading({field: text}, problems)


def _repaired(text: str) -> tuple[str, ...]:
    """Read text that was written as UTF-8 and read as Windows-1252 the right way again."""
    try:
        return (text.encode("cp1252").decode("utf-8"),)
    except UnicodeError:
        return ()
