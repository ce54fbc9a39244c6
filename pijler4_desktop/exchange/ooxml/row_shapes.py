"""What lies between the values of a row, understood once for all rows that have it in common."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.cells import Columns
from pijler4_desktop.exchange.ooxml.plain import INLINE, MARK, OddError, are_attributes
from pijler4_desktop.exchange.ooxml.values import TAIL, Values, Written
from pijler4_desktop.exchange.packing import Packer

_CELL = rf"""<c r="([A-Z]{{1,3}}){MARK}((?: [a-z]{{1,2}}="[ !#-%'-;=?-~]*")*)"""
_EMPTY = re.compile(_CELL + " ?/>")
_OPENED = re.compile(_CELL + f"><({INLINE}?)")
_ATTRIBUTE = re.compile(r' ([a-z]{1,2})="([^"]*)"')
_KNOWN = frozenset({"s", "t", "cm", "vm", "ph"})
_CLOSED = "</c>"
_OPENED_ROW = re.compile(f'<row r="{MARK}([^<>]*)>')
_ROW_START = "<row "
_ROW = re.compile(r'<row r="[0-9]{1,7}"([^<>]*)')
_HIDDEN = re.compile(r' hidden="(?:1|true|on)"')
_MOST_REMEMBERED = 4_000_000
_MOST_ATTRIBUTES = 2_000


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that hold a value, what stands for them, and how each value is written."""

    hidden: bool
    columns: list[int]
    packed: wire.Shape
    written: list[Written]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What comes before a value: the end of a cell or a row's beginning, and cells that begin.

    All but the last of these are empty; the last is as well in the piece that ends a row, which
    has no value behind it to be written.
    """

    hidden: bool | None
    columns: list[int]
    written: Written | None


class Shapes(dict[tuple[str, ...], Shape]):
    """The shape of a row by all that lies between its values; raises OddError if that is not plain.

    Remembers a few million characters, however many shapes there are.
    """

    def __init__(self, values: Values, columns: Columns, packer: Packer) -> None:
        super().__init__()
        self._values = values
        self._columns = columns
        self._packer = packer
        self._pieces: dict[str, _Piece] = {}
        self._hidden: dict[str, bool] = {}
        self._remembered = 0
        self._learns = True

    def __missing__(self, between: tuple[str, ...]) -> Shape:
        first, *others = [self._pieces.get(text) or self._new_piece(text) for text in between]
        if first.hidden is None or any(piece.hidden is not None for piece in others):
            raise OddError
        begun = [*first.columns, *(column for piece in others for column in piece.columns)]
        if any(a >= b for a, b in pairwise(begun)):
            raise OddError
        *before, last = first, *others
        written = [piece.written for piece in before if piece.written is not None]
        if len(written) < len(before) or last.written is not None:
            raise OddError
        columns = [piece.columns[-1] for piece in before]
        shape = Shape(first.hidden, columns, self._packer.shape(columns), written)
        if self._has_room(between):
            self[between] = shape
        return shape

    def learn(self, row: str) -> None:
        """Remember the attributes of a row that the parser has accepted, so they are in order.

        None from the moment that a row declares a namespace: others might not have it.
        """
        self._learns = self._learns and "xmlns" not in row
        attributes = row[row.rfind(_ROW_START) :].partition(">")[0]
        opening = _ROW.fullmatch(attributes)
        if opening is None or not self._learns or len(self._hidden) >= _MOST_ATTRIBUTES:
            return
        if are_attributes(opening[1]):
            self._hidden[opening[1]] = bool(_HIDDEN.search(opening[1]))

    def _new_piece(self, text: str) -> _Piece:
        at, hidden = self._beginning(text)
        columns = []
        while empty := _EMPTY.match(text, at):
            _named(empty[2])
            columns.append(self._column(empty[1]))
            at = empty.end()
        written = None
        if opened := _OPENED.match(text, at):
            columns.append(self._column(opened[1]))
            written = self._writing(opened[2], opened[3])
            at = opened.end()
        if at != len(text):
            raise OddError
        piece = _Piece(hidden, columns, written)
        if self._has_room((text,)):
            self._pieces[text] = piece
        return piece

    def _beginning(self, text: str) -> tuple[int, bool | None]:
        if text.startswith(_CLOSED):
            return len(_CLOSED), None
        opened = _OPENED_ROW.match(text)
        hidden = self._hidden.get(opened[1]) if opened else None
        if opened is None or hidden is None:
            raise OddError
        return opened.end(), hidden

    def _column(self, letters: str) -> int:
        try:
            return self._columns[letters]
        except ExpectedError as error:
            raise OddError from error

    def _writing(self, attributes: str, inline: str) -> Written:
        named = _named(attributes)
        kind = named.get("t", "")
        if inline and kind != "inlineStr":
            raise OddError
        try:
            return self._values.written(kind, named.get("s", ""), TAIL + inline)
        except ExpectedError as error:
            raise OddError from error

    def _has_room(self, texts: Sequence[str]) -> bool:
        self._remembered += sum(map(len, texts))
        return self._remembered < _MOST_REMEMBERED


def _named(attributes: str) -> dict[str, str]:
    """Return attributes by name; raises OddError for a name that is unknown or there twice."""
    found = _ATTRIBUTE.findall(attributes)
    named = dict(found)
    if len(named) < len(found) or not named.keys() <= _KNOWN:
        raise OddError
    return named
