"""The fast way through rows written without frills, as nearly every program writes them.

A row in which anything is out of the ordinary is told to the element-by-element reader instead, so
both ways always give the same cells.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from pijler4_desktop.exchange.ooxml.cells import CellRows
from pijler4_desktop.exchange.ooxml.texts import characters
from pijler4_desktop.exchange.ooxml.values import Outcome, Values

_ROW = re.compile(r'<row r="([0-9]{1,7})"([^<>\']*)>')
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"([^>/]*)(?:/>|>(?:'
    r'(?:(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>|<is><t(?: xml:space="preserve")?>)([^<]*)'
    r"(?:</v>|</t></is>))?</c>)"
)
_ATTRIBUTES = re.compile(r'(?: [a-z]+="[^"&]*")*')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_HIDDEN = re.compile(r'\shidden="(?:1|true|on)"')
_ROW_END = "</row>"
_SHAPES = 1000


class _OddError(Exception):
    """Something the fast way does not know."""


class _ByAttributes(dict[str, Mapping[str, Outcome]]):
    """What texts stand for in a cell with these attributes, as they are written."""

    def __init__(self, values: Values) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, attributes: str) -> Mapping[str, Outcome]:
        if not _ATTRIBUTES.fullmatch(attributes):
            raise _OddError
        named = dict(_ATTRIBUTE.findall(attributes))
        outcomes = self._values.outcomes(named.get("t", ""), named.get("s", ""))
        if len(self) < _SHAPES:
            self[attributes] = outcomes
        return outcomes


class PlainRows:
    """Takes stretches of whole rows; the rows that hold something go to `cells.rows`."""

    def __init__(self, cells: CellRows, values: Values, tell_aside: Callable[[str], None]) -> None:
        self._cells = cells
        self._tell_aside = tell_aside
        self._outcomes = _ByAttributes(values)
        self._shapes: dict[tuple[str, ...], list[int]] = {}

    def take(self, text: str) -> None:
        """Read whole rows."""
        *rows, rest = text.split(_ROW_END)
        for row in rows:
            try:
                self._read(row)
            except _OddError:
                self._tell_aside(row + _ROW_END)
        if rest.strip():
            self._tell_aside(rest)

    def _read(self, text: str) -> None:
        """Read one row, and the empty ones before it."""
        at = text.rfind("<row ")
        opening = _ROW.match(text, at) if at >= 0 else None
        if opening is None or (at and text.count("<", 0, at) != text.count("<row ", 0, at)):
            raise _OddError
        cells = _CELL.findall(text, opening.end())
        if not cells:
            if "<" in text[opening.end() :]:
                raise _OddError
            return
        if len(cells) != text.count("<c", opening.end()):
            raise _OddError
        self._add(opening, cells, text)

    def _add(self, opening: re.Match[str], cells: Sequence[tuple[str, ...]], text: str) -> None:
        letters, numbers, attributes, texts = zip(*cells, strict=True)
        if numbers.count(opening[1]) != len(numbers):
            raise _OddError
        if "<f" in text and "" in texts:
            raise _OddError
        if "<is>" in text:
            _check_inline(text, attributes)
        if "&" in text:
            texts = tuple(map(characters, texts))
        outcomes = self._outcomes
        columns = self._shapes.get(letters) or self._new_shape(letters)
        found = [outcomes[a][t] for a, t in zip(attributes, texts, strict=True)]
        hidden = "hidden" in opening[2] and bool(_HIDDEN.search(opening[2]))
        self._cells.open_row(int(opening[1]), hidden=hidden)
        self._cells.add_row(columns, found)

    def _new_shape(self, letters: tuple[str, ...]) -> list[int]:
        """Return the columns of cells, which must ascend."""
        columns = [self._cells.columns[name] for name in letters]
        if any(a >= b for a, b in pairwise(columns)):
            raise _OddError
        if len(self._shapes) < _SHAPES:
            self._shapes[letters] = columns
        return columns


def _check_inline(text: str, attributes: Sequence[str]) -> None:
    """Every text that stands in the cell itself must say so."""
    if text.count("<is>") != sum('"inlineStr"' in a for a in attributes):
        raise _OddError
