"""A sheet that is nothing but codes and what they mean, often in groups with a title of their own.

SOORT
P       praatgroep
V       vrijwilligerswerk
"""

import re
from collections.abc import Iterator, Sequence

from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet, SheetRow

LONGEST_CODE = 6
LONGEST_MEANING = 120
FEWEST_CODES = 4
MOST_ROWS = 400
MOSTLY = 0.5
"""Share of the filled rows that are codes on a sheet of codes; the others are titles and notes."""

_SAME_AS = re.compile(r"\s*=\s*")


def codes_of(sheet: Sheet) -> tuple[LegendEntry, ...]:
    """Return the codes of a sheet that holds nothing else; none when it holds anything else."""
    rows = [row for row in sheet.rows if any(text_of(cell) for cell in row.cells.values())]
    pairs = [pair for row in rows if (pair := _pair(row)) is not None]
    if len(rows) > MOST_ROWS or len(pairs) < max(FEWEST_CODES, MOSTLY * len(rows)):
        return ()
    if any(len(row.cells) > 2 for row in rows):
        return ()
    return tuple(_entries(sheet.name, rows))


def _entries(sheet: str, rows: Sequence[SheetRow]) -> Iterator[LegendEntry]:
    field: str | None = None
    for row in rows:
        pair = _pair(row)
        if pair is None:
            texts = _texts(row)
            field = recognise(texts[0]).field if len(texts) == 1 else field
            continue
        code, meaning = pair
        *also, meant = _SAME_AS.split(meaning)
        for each in (code, *also):
            yield LegendEntry(sheet, row.number, each, meant, field)


def _pair(row: SheetRow) -> tuple[str, str] | None:
    """Read a row of two cells, a short code and its meaning."""
    texts = _texts(row)
    if len(texts) != 2 or len(texts[0]) > LONGEST_CODE or len(texts[1]) > LONGEST_MEANING:
        return None
    return texts[0].rstrip(":= "), texts[1]


def _texts(row: SheetRow) -> list[str]:
    return [text for _, cell in sorted(row.cells.items()) if (text := text_of(cell))]
