"""A sheet that is nothing but codes and what they mean, often in groups with a title of their own.

SOORT (kolom srt)
P       praatgroep
V       vrijwilligerswerk

Groups may stand beside each other, and instead of titles there may be a column that says where
each code stands.
"""

import re
from collections.abc import Iterator, Sequence

from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.layout.legend_lines import EXAMPLE, line_of
from pijler4_desktop.domain.importing.layout.offer_lines import is_an_offer
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.text import fold

LONGEST_CODE = 6
"""Characters of one code."""
FEWEST_CODES = 4
MOST_ROWS = 400
MOSTLY = 0.5
"""Share of the filled rows that are codes on a sheet of codes; the others are titles and notes."""

_PIECES = re.compile(r"[\s,;/|]+")
_NAMED = re.compile(r"\b(?:legend[ea]|afkortingen|codes?|verklaring|sleutel|kleurcodes?|uitleg)\b")
_PLACES = frozenset({"kolom", "kol", "veld", "rubriek", "kolomtitel", "kolomnaam"})
_CODES = frozenset({"code", "codes", "afkorting", "afk", "letter", "teken", "kleur", "waarde"})
_BESIDE = frozenset({"voorbeeld", "vb", "opmerking", "opmerkingen", "opm"})
_MEANINGS = frozenset({"betekenis", "uitleg", "verklaring", "staat voor", "omschrijving", "wat"})

Row = tuple[int, dict[int, str]]
"""A row with its number and its filled cells by column."""


def explains_codes(sheet: Sheet) -> bool:
    """Tell whether a sheet says that it is about codes, in its name or in its first line."""
    first = next(iter(_rows(sheet)), (0, {}))[1]
    titles = (sheet.name, *first.values()) if len(first) == 1 else (sheet.name,)
    return any(_NAMED.search(fold(title)) for title in titles) or _places(first) is not None


def codes_of(sheet: Sheet) -> tuple[LegendEntry, ...]:
    """Return the codes of a sheet that holds nothing else; none when it holds anything else.

    A sheet of more than two columns must say itself that it is about codes.
    """
    rows = list(_rows(sheet))
    if not rows or len(rows) > MOST_ROWS:
        return ()
    if places := tuple(_by_column(sheet.name, rows)):
        return places
    blocks = _blocks(rows) if explains_codes(sheet) else [rows]
    found = [entry for block in blocks for entry in _entries(sheet.name, block)]
    short = {(entry.row, entry.title) for entry in found if _is_short(entry.code)}
    lines = sum(len(block) for block in blocks)
    if len(found) < FEWEST_CODES or len(short) < MOSTLY * lines:
        return ()
    if any(len(row) > 2 for block in blocks for _, row in block) or is_an_offer(found):
        return ()
    return tuple(found)


def _rows(sheet: Sheet) -> Iterator[Row]:
    """Go through the filled rows of a sheet as texts."""
    for row in sheet.rows:
        texts = {index: text for index, c in sorted(row.cells.items()) if (text := text_of(c))}
        if texts:
            yield row.number, texts


def _blocks(rows: Sequence[Row]) -> list[list[Row]]:
    """Take groups of codes apart that stand beside each other, an empty column between them."""
    filled = sorted({index for _, row in rows for index in row})
    starts = [i for at, i in enumerate(filled) if at == 0 or i > filled[at - 1] + 1]
    if len(starts) == 1 and len(filled) > 2 and len(filled) % 2 == 0:
        starts = filled[::2]
    ends = [*starts[1:], filled[-1] + 1]
    blocks = [
        [(number, {i: t for i, t in row.items() if start <= i < end}) for number, row in rows]
        for start, end in zip(starts, ends, strict=True)
    ]
    return [[row for row in block if row[1]] for block in blocks]


def _entries(sheet: str, rows: Sequence[Row]) -> Iterator[LegendEntry]:
    title = ""
    for number, row in rows:
        line = line_of(list(row.values()))
        title = line.title or title
        field = recognise(title).field
        for code, meaning in line.pairs:
            yield LegendEntry(sheet, number, code, meaning, field, title)


def _by_column(sheet: str, rows: Sequence[Row]) -> Iterator[LegendEntry]:
    """Read a table of codes under "Kolom", "Code" and "Betekenis"; a column is named once."""
    at = next((n for n, (_, row) in enumerate(rows) if _places(row) is not None), None)
    if at is None:
        return
    place, code, meaning = _places(rows[at][1]) or (0, 0, 0)
    title = ""
    for number, row in rows[at + 1 :]:
        title = row.get(place) or title
        if code in row and meaning in row:
            meant = EXAMPLE.sub("", row[meaning])
            field = recognise(title).field
            yield LegendEntry(sheet, number, row[code].rstrip(":= "), meant, field, title)


def _places(row: dict[int, str]) -> tuple[int, int, int] | None:
    """Find the columns of a table of codes by their headings."""
    titles = {fold(text): index for index, text in row.items()}
    place, code, meaning = [
        next((index for title, index in titles.items() if title in words), None)
        for words in (_PLACES, _CODES, _MEANINGS)
    ]
    known = _PLACES | _CODES | _MEANINGS | _BESIDE
    if place is None or code is None or meaning is None or not titles.keys() <= known:
        return None
    return place, code, meaning


def _is_short(code: str) -> bool:
    """Tell whether a text is a code, or a word and codes or several codes: "ritme M1, M2"."""
    if len(code) <= LONGEST_CODE:
        return True
    first, *others = _PIECES.split(code)
    return all(len(piece) <= 2 or any(map(str.isdigit, piece)) for piece in others) and (
        len(first) <= LONGEST_CODE or recognise(first).field is not None
    )
