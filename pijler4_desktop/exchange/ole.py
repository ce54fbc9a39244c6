"""An OLE container (MS-CFB): its streams, every chain followed with care."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.errors import ExpectedError, Failure

_HEADER = struct.Struct("<8s16sHHHHH6s9I")
_HEADER_TABLE = 109
_FREE_FROM = 0xFFFFFFFA
_ENTRY = struct.Struct("<64sHBB12s36sIQ")
_STREAM, _ROOT = 2, 5
_SHIFTS = ((9, 6), (12, 6))


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or storage in the directory; its name in small letters."""

    name: str
    kind: int
    start: int
    size: int


class Container:
    """Opens a container; everything raises ExpectedError(DAMAGED) where it is not whole."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            header = _HEADER.unpack_from(content)
            (shift, mini_shift), numbers = header[5:7], header[8:]
            if (shift, mini_shift) not in _SHIFTS:
                raise ExpectedError(Failure.DAMAGED)
            self._size = 1 << shift
            self._cutoff = numbers[4]
            self._table = self._read_table(numbers[7])
            self.entries = self._read_directory(numbers[2])
            self._mini_table = _numbers(self._chained(numbers[5])) if numbers[6] else []
        except struct.error as error:
            raise ExpectedError(Failure.DAMAGED) from error

    def names(self) -> frozenset[str]:
        """Return the names of all streams and storages."""
        return frozenset(e.name for e in self.entries)

    def stream(self, entry: Entry) -> bytes:
        """Return the whole content of a stream."""
        if entry.size >= self._cutoff:
            whole = self._chained(entry.start)
        else:
            root = next((e for e in self.entries if e.kind == _ROOT), None)
            mini = self._chained(root.start) if root else b""
            sectors = _follow(self._mini_table, entry.start)
            whole = b"".join(mini[64 * s : 64 * s + 64] for s in sectors)
        if len(whole) < entry.size:
            raise ExpectedError(Failure.DAMAGED)
        return whole[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << (self._size.bit_length() - 1)
        if start >= len(self._content):
            raise ExpectedError(Failure.DAMAGED)
        return self._content[start : start + self._size]

    def _read_table(self, next_list: int) -> list[int]:
        """Read the table of chains, itself listed in the header and in a chain of lists."""
        listed = list(struct.unpack_from(f"<{_HEADER_TABLE}I", self._content, _HEADER.size))
        seen: set[int] = set()
        while next_list < _FREE_FROM:
            if next_list in seen:
                raise ExpectedError(Failure.DAMAGED)
            seen.add(next_list)
            *more, next_list = _numbers(self._sector(next_list)) or [_FREE_FROM]
            listed.extend(more)
        return _numbers(b"".join(self._sector(s) for s in listed if s < _FREE_FROM))

    def _chained(self, start: int) -> bytes:
        return b"".join(self._sector(s) for s in _follow(self._table, start))

    def _read_directory(self, start: int) -> Sequence[Entry]:
        found = []
        raw = self._chained(start)
        for at in range(0, len(raw) - _ENTRY.size + 1, _ENTRY.size):
            name, length, kind, _, _, _, first, size = _ENTRY.unpack_from(raw, at)
            if kind and 2 <= length <= 64:
                text = name[: length - 2].decode("utf-16-le", "replace").casefold()
                found.append(Entry(text, kind, first, size & 0xFFFFFFFF))
        return found


def _follow(table: Sequence[int], start: int) -> list[int]:
    chain: list[int] = []
    while start < _FREE_FROM:
        if start >= len(table) or len(chain) > len(table):
            raise ExpectedError(Failure.DAMAGED)
        chain.append(start)
        start = table[start]
    return chain


def _numbers(raw: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))
