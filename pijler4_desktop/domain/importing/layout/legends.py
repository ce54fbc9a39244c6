"""What a list itself says its codes mean: a legend beside or below the table, or on its own sheet.

Entries stand in one cell ("P = praatgroep; B = buddy", "G: groen = geen Nederlands nodig") or in
two neighbouring cells under a heading such as "Legende".
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.layout.legend_lines import (
    Line,
    line_of,
    names_a_field,
    pairs_in,
)
from pijler4_desktop.domain.importing.layout.legend_sheets import codes_of
from pijler4_desktop.domain.importing.source import LegendEntry
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.text import fold

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
_HEADED = re.compile(
    r"\s*(?:legend[ea]|afkortingen|codes|uitleg|verklaring)(?P<title>(?: [^:=]{1,40})?)\s*:\s*",
    re.IGNORECASE,
)


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
        self._titles: set[int] = set()

    def run(self) -> Legend:
        if not self._table and (codes := codes_of(self._sheet)):
            return Legend(codes, frozenset(entry.row for entry in codes))
        looked_at = [row for row in self._sheet.rows if self._loose(row)]
        if not self._table:
            looked_at = looked_at[:MOST_ROWS]
            if is_legend_heading(self._sheet.name):
                self._below(looked_at, -1, looked_at[0].number - 1 if looked_at else 0)
        for at, row in enumerate(looked_at):
            for index, cell in self._loose(row).items():
                self._look_at(looked_at[at + 1 :], row, index, cell)
        entries = tuple(self._found.values())
        rows = frozenset(entry.row for entry in entries)
        return Legend(entries, rows | self._titles, frozenset(self._columns))

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
            pairs = tuple(pairs_in(text[headed.end() :], loose=True))
            self._take(row.number, Line(headed["title"].strip(), pairs))
        elif "=" in text or "→" in text:
            line = line_of([text], loose=False)
            self._take(row.number, line)

    def _below(self, rows: Sequence[SheetRow], column: int, above: int) -> None:
        """Read the codes and titles under a heading, up to the first row that holds neither."""
        title = ""
        for row in rows:
            cells = sorted((i, c) for i, c in self._loose(row).items() if i >= column)
            near = [(i, c) for i, c in cells if column < 0 or i <= column + WIDEST_GAP]
            if not near or row.number > above + WIDEST_GAP:
                return
            texts = [text_of(cell) for _, cell in near[:2]]
            line = Line() if any(map(is_legend_heading, texts)) else line_of(texts)
            if not line.pairs and not all(_is_title(text_of(cell)) for _, cell in near):
                return
            title = line.title or title
            self._take(row.number, Line(title, line.pairs))
            self._columns.update(i for i, _ in near)
            above = row.number

    def _take(self, row: int, line: Line) -> None:
        field = recognise(line.title).field if line.title else None
        for code, meaning in line.pairs:
            entry = LegendEntry(self._sheet.name, row, code, meaning, field, line.title)
            self._found.setdefault((row, fold(code) or code), entry)
        if line.title and not line.pairs:
            self._titles.add(row)


def _is_title(text: str) -> bool:
    """Tell whether a text stands above codes: it heads them all, or those of one column."""
    return is_legend_heading(text) or names_a_field(text)
