"""What lies between the values of a row, understood once for all rows that have it in common."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.cells import Columns
from pijler4_desktop.exchange.ooxml.plain import INLINE, MARK, OddError
from pijler4_desktop.exchange.ooxml.values import TAIL, Values, Written
from pijler4_desktop.exchange.packing import Packer

_CELL = rf"""<c r="([A-Z]{{1,3}}){MARK}((?: [a-z]{{1,2}}="[ !#-%'-;=?-~]*")*)"""
_EMPTY = re.compile(_CELL + " ?/>")
_OPENED = re.compile(_CELL + f"><({INLINE}?)")
_ATTRIBUTE = re.compile(r' ([a-z]{1,2})="([^"]*)"')
_KNOWN = frozenset({"s", "t", "cm", "vm", "ph"})
_CLOSED = "</c>"
_MOST_REMEMBERED = 4_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that hold a value, what stands for them, and how each value is written."""

    columns: list[int]
    packed: wire.Shape
    written: list[Written]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Between two values: whether a cell ends, all cells that begin, and the value of the last."""

    ends_cell: bool
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
        self._remembered = 0

    def __missing__(self, between: tuple[str, ...]) -> Shape:
        pieces = [self._pieces.get(text) or self._new_piece(text) for text in between]
        begun = [column for piece in pieces for column in piece.columns]
        if any(a >= b for a, b in pairwise(begun)):
            raise OddError
        columns, written = [], []
        for piece in pieces[:-1]:
            if piece.written is None:
                raise OddError
            columns.append(piece.columns[-1])
            written.append(piece.written)
        if pieces[-1].written or [p.ends_cell for p in pieces] != [False] + [True] * len(columns):
            raise OddError
        shape = Shape(columns, self._packer.shape(columns), written)
        if self._has_room(between):
            self[between] = shape
        return shape

    def _new_piece(self, text: str) -> _Piece:
        ends_cell = text.startswith(_CLOSED)
        at = len(_CLOSED) if ends_cell else 0
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
        piece = _Piece(ends_cell, columns, written)
        if self._has_room((text,)):
            self._pieces[text] = piece
        return piece

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
