"""A sheet that is nothing but codes and what they mean, often in groups with a title of their own.

SOORT (kolom srt)
P       praatgroep
V       vrijwilligerswerk

Instead of titles there may be a column that says where each code stands.
"""

import re
from collections.abc import Iterator, Sequence

from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet, SheetRow
from pijler4_desktop.domain.text import fold

LONGEST_CODE = 6
LONGEST_LINE = 40
"""Characters of several codes in one cell, such as "ritme M1, M2, M3"."""
LONGEST_MEANING = 120
FEWEST_CODES = 4
MOST_ROWS = 400
MOSTLY = 0.5
"""Share of the filled rows that are codes on a sheet of codes; the others are titles and notes."""

_SAME_AS = re.compile(r"\s*=\s*")
EXAMPLE = re.compile(r"\s*\((?:[^()]*=[^()]*|(?:bv|bijv|vb|b\.v|e\.g)\b[^()]*)\)", re.IGNORECASE)
"""What shows a code at work rather than say what it means: "(K2 = 2 euro per keer)"."""

_PIECES = re.compile(r"[\s,;/|]+")
_PLACES = frozenset({"kolom", "kol", "veld", "rubriek", "kolomtitel", "onderwerp", "waar", "groep"})
_CODES = frozenset({"code", "codes", "afkorting", "afk", "letter", "teken", "kleur", "waarde"})
_MEANINGS = frozenset({"betekenis", "uitleg", "verklaring", "staat voor", "omschrijving", "wat"})


def codes_of(sheet: Sheet) -> tuple[LegendEntry, ...]:
    """Return the codes of a sheet that holds nothing else; none when it holds anything else."""
    rows = [row for row in sheet.rows if any(text_of(cell) for cell in row.cells.values())]
    if len(rows) > MOST_ROWS:
        return ()
    if places := tuple(_by_column(sheet.name, rows)):
        return places
    pairs = [pair for row in rows if (pair := _pair(row)) is not None and _is_short(pair[0])]
    if len(pairs) < max(FEWEST_CODES, MOSTLY * len(rows)):
        return ()
    if any(len(row.cells) > 2 for row in rows):
        return ()
    return tuple(_entries(sheet.name, rows))


def _entries(sheet: str, rows: Sequence[SheetRow]) -> Iterator[LegendEntry]:
    title, field = "", None
    for row in rows:
        pair = _pair(row)
        if pair is None:
            texts = _texts(row)
            if len(texts) == 1:
                title, field = texts[0], recognise(texts[0]).field
            continue
        code, meaning = pair
        for each, meant in with_other_name(code, EXAMPLE.sub("", meaning)):
            yield LegendEntry(sheet, row.number, each, meant, field, title)


def with_other_name(code: str, meaning: str) -> Iterator[tuple[str, str]]:
    """Read "G" with "groen = geen Nederlands nodig": both the letter and the colour are codes."""
    *also, meant = _SAME_AS.split(meaning)
    if any(len(name.split()) > 2 for name in also):
        also, meant = [], meaning
    for each in (code, *also):
        yield each, meant


def _by_column(sheet: str, rows: Sequence[SheetRow]) -> Iterator[LegendEntry]:
    """Read a table of codes under "Kolom", "Code" and "Betekenis"; a column is named once."""
    at = next((n for n, row in enumerate(rows) if _places(row) is not None), None)
    if at is None:
        return
    place, code, meaning = _places(rows[at]) or (0, 0, 0)
    title = ""
    for row in rows[at + 1 :]:
        texts = [text_of(row.cells.get(index)) for index in (place, code, meaning)]
        title = texts[0] or title
        if texts[1] and texts[2]:
            meant = EXAMPLE.sub("", texts[2])
            field = recognise(title).field
            yield LegendEntry(sheet, row.number, texts[1].rstrip(":= "), meant, field, title)


def _places(row: SheetRow) -> tuple[int, int, int] | None:
    """Find the columns of a table of codes by their headings."""
    titles = {fold(text_of(cell)): index for index, cell in sorted(row.cells.items())}
    found = [
        next((index for title, index in titles.items() if title in words), None)
        for words in (_PLACES, _CODES, _MEANINGS)
    ]
    place, code, meaning = found
    if place is None or code is None or meaning is None:
        return None
    return place, code, meaning


def _pair(row: SheetRow) -> tuple[str, str] | None:
    """Read a row of two cells, a code or a few and what they mean."""
    texts = _texts(row)
    if len(texts) != 2 or len(texts[0]) > LONGEST_LINE or len(texts[1]) > LONGEST_MEANING:
        return None
    return texts[0].rstrip(":= "), texts[1]


def _is_short(code: str) -> bool:
    """Tell whether a text is a code, or a word and codes or several codes: "ritme M1, M2"."""
    if len(code) <= LONGEST_CODE:
        return True
    first, *others = _PIECES.split(code)
    return all(len(piece) <= 2 or any(map(str.isdigit, piece)) for piece in others) and (
        len(first) <= LONGEST_CODE or recognise(first).field is not None
    )


def _texts(row: SheetRow) -> list[str]:
    return [text for _, cell in sorted(row.cells.items()) if (text := text_of(cell))]
