"""What a list itself says its codes mean: a legend beside or below the table, or on its own sheet.

Entries stand in one cell ("P = praatgroep; B = buddy", "G: groen = geen Nederlands nodig") or in
two neighbouring cells under a heading such as "Legende".
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.importing.layout.legend_sheets import codes_of
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.text import fold

LONGEST_CODE = 20
LONGEST_MEANING = 120
MOST_ROWS = 400
"""Rows of a sheet without a table in which a legend is looked for."""
WIDEST_GAP = 2
"""Rows or columns that may lie between a heading and its codes, or a code and its meaning."""

_HEADING = re.compile(
    r"(?:legend[ea]|afkorting(?:en)?|codes?|"
    r"uitleg(?: (?:bij )?(?:de )?(?:codes?|kleuren|afkortingen))?|"
    r"verklaring(?: (?:van )?(?:de )?(?:codes?|kleuren|afkortingen|tekens))?|betekenis(?:sen)?|"
    r"sleutel|kleur(?:en)?codes?|kleuren|gebruikte (?:codes|afkortingen)|lijst (?:van |met )?"
    r"(?:codes|afkortingen)|code(?:s)? en betekenis)"
)
_BLOCK = re.compile(
    r"legend[ea]|afkortingen|verklaring (?:van )?(?:de )?(?:codes|kleuren|afkortingen|tekens)|"
    r"codes en betekenis|telling|tellingen|rijlabels"
)
_BESIDE_A_CODE = frozenset({"betekenis", "uitleg", "aantal", "kleur", "code"})
_HEADED = re.compile(r"\s*(?:legend[ea]|afkortingen|codes|uitleg|verklaring)\s*:\s*", re.IGNORECASE)
_PIECES = re.compile(r"\s*[;\n|]\s*|\s*,\s*(?=[^=:,]{1,20}[=:])")
_SIGN = re.compile(r"\s*(?:=+>?|→|->)\s*")
_LOOSE_SIGN = re.compile(r"\s*(?:=+>?|→|->|:)\s*|\s+[–-]\s+")


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries found, the rows they stand in, and the columns that hold nothing else."""

    entries: tuple[LegendEntry, ...] = ()
    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


def is_legend_heading(text: str) -> bool:
    """Tell whether a text heads a list of codes."""
    return _HEADING.fullmatch(fold(text)) is not None


def blocks_apart(titles: Mapping[int, str]) -> frozenset[int]:
    """Return the columns beside a table of which the title says they hold a legend or counts."""
    found: set[int] = set()
    for index in sorted(titles):
        untitled = index - 1 in found and fold(titles[index]) in _BESIDE_A_CODE
        if _BLOCK.fullmatch(fold(titles[index])) or untitled:
            found |= {index} if index + 1 in titles else {index, index + 1}
    return frozenset(found)


def find_legend(
    sheet: Sheet, table: Collection[int] = (), data_rows: Collection[int] = ()
) -> Legend:
    """Look for codes with their meaning outside the columns and the rows of data of a table.

    A sheet without a table is searched as a whole, and as a list of codes when its name says so.
    """
    return _Search(sheet, frozenset(table), frozenset(data_rows)).run()


class _Search:
    """Looks through the cells of one sheet that are no part of its data."""

    def __init__(self, sheet: Sheet, table: frozenset[int], data: frozenset[int]) -> None:
        self._sheet = sheet
        self._table = table
        self._data = data
        self._found: dict[tuple[int, str], LegendEntry] = {}
        self._columns: set[int] = set()

    def run(self) -> Legend:
        if not self._table and (codes := codes_of(self._sheet)):
            return Legend(codes, frozenset(entry.row for entry in codes))
        rows = [row for row in self._sheet.rows if self._loose(row)]
        if not self._table:
            rows = rows[:MOST_ROWS]
            if is_legend_heading(self._sheet.name):
                self._below(rows, -1, rows[0].number - 1 if rows else 0)
        for at, row in enumerate(rows):
            for index, cell in self._loose(row).items():
                self._look_at(rows[at + 1 :], row, index, cell)
        entries = tuple(self._found.values())
        return Legend(entries, frozenset(entry.row for entry in entries), frozenset(self._columns))

    def _loose(self, row: SheetRow) -> Mapping[int, Cell]:
        """Return the cells of a row that are no data."""
        if row.number not in self._data:
            return row.cells
        if row.cells.keys() <= self._table:
            return {}
        return {i: cell for i, cell in row.cells.items() if i not in self._table}

    def _look_at(self, below: Sequence[SheetRow], row: SheetRow, index: int, cell: Cell) -> None:
        if not isinstance(cell, str):
            return
        text = text_of(cell)
        if is_legend_heading(text):
            self._columns.add(index)
            self._below(below, index, row.number)
        elif (headed := _HEADED.match(text)) is not None:
            self._take(row.number, _entries(text[headed.end() :], _LOOSE_SIGN))
        elif "=" in text or "→" in text:
            self._take(row.number, _entries(text, _SIGN))

    def _below(self, rows: Sequence[SheetRow], column: int, above: int) -> None:
        """Read the codes under a heading, up to the first row that holds none."""
        for row in rows:
            cells = sorted((i, c) for i, c in self._loose(row).items() if i >= column)
            near = [(i, c) for i, c in cells if column < 0 or i <= column + WIDEST_GAP]
            if not near or row.number > above + WIDEST_GAP:
                return
            found = self._row_of_codes(near)
            if not found and not all(is_legend_heading(text_of(c)) for _, c in near):
                return
            self._take(row.number, found)
            self._columns.update(i for i, _ in near)
            above = row.number

    def _row_of_codes(self, near: Sequence[tuple[int, Cell]]) -> list[tuple[str, str]]:
        texts = [text_of(cell) for _, cell in near[:2]]
        if len(texts) == 2 and not any(is_legend_heading(text) for text in texts):
            code = texts[0].rstrip(":= ")
            return [(code, texts[1])] if _fits(code, texts[1]) else []
        return list(_entries(texts[0], _LOOSE_SIGN))

    def _take(
        self, row: int, entries: Collection[tuple[str, str]] | Iterator[tuple[str, str]]
    ) -> None:
        for code, meaning in entries:
            entry = LegendEntry(self._sheet.name, row, code, meaning)
            self._found.setdefault((row, fold(code) or code), entry)


def _entries(text: str, sign: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Split a text into codes with their meaning; nothing when a piece is no such pair."""
    pairs = [_pair(piece, sign) for piece in _PIECES.split(text) if piece.strip()]
    if pairs and all(pairs):
        for codes, meaning in filter(None, pairs):
            for code in codes:
                yield code, meaning


def _pair(piece: str, sign: re.Pattern[str]) -> tuple[tuple[str, ...], str] | None:
    """Read "P = praatgroep"; of "G: groen = geen Nederlands" both "G" and "groen" are codes."""
    first = _LOOSE_SIGN.split(piece, maxsplit=1) if _SIGN.search(piece) else []
    parts = _SIGN.split(piece) if _SIGN.search(piece) else sign.split(piece, maxsplit=1)
    if len(parts) == 2 and len(first) == 2 and first[0] != parts[0]:
        parts = [first[0], *_SIGN.split(first[1])]
    *codes, meaning = [part.strip() for part in parts]
    if not codes or not all(_fits(code, meaning) for code in codes):
        return None
    return tuple(codes), meaning


def _fits(code: str, meaning: str) -> bool:
    return 0 < len(code) <= LONGEST_CODE and 0 < len(meaning) <= LONGEST_MEANING
