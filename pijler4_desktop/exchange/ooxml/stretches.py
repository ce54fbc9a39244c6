"""Cut a long part into stretches of whole items, so that most of it needs no parser.

Whoever takes a stretch either proves that it is well-formed and plain, or has it told to expat,
which hears of all that is around it as well: nothing ill-formed gets through.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from pijler4_desktop.exchange.ooxml import markup

_LONGEST_HEAD = 1 << 20
_LONGEST_ITEM = 1 << 23
_PROLOG = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*?(?:encoding=["'](?P<encoding>[^"']*)["'])?[^>]*?\?>\s*)?"""
)
_ROOT = re.compile(rb"""<(?:\w+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*\s*>""")
_DEFAULT_NAMESPACE = re.compile(rb"""\sxmlns\s*=\s*["']([^"']*)["']""")
_MAIN = (markup.MAIN.encode(), markup.STRICT.encode())


@dataclass(frozen=True, slots=True)
class Tags:
    """Where the long run of items begins, where an item ends, and where the run ends."""

    opening: re.Pattern[bytes]
    item_end: bytes
    closing: bytes


class Stretches:
    """Streams a part: the caller gets whole items, `listener` hears of everything else."""

    def __init__(self, listener: markup.Listener, tags: Tags) -> None:
        self._tags = tags
        self._parser = markup.new_parser()
        self._pending = b""
        self._in_head, self._in_body = True, False
        markup.listen(self._parser, listener)

    def read(self, stream: IO[bytes]) -> Iterator[bytes]:
        """Yield each stretch as it comes; an empty one when the listener was told instead."""
        for chunk in markup.chunks(stream):
            self._pending += chunk
            if self._in_head:
                self._look_for_opening()
            if self._in_body:
                yield self._whole_items()
            if not self._in_head and not self._in_body:
                self._tell(len(self._pending))
                yield b""
        self._tell(len(self._pending))
        markup.feed(self._parser, b"", last=True)
        yield b""

    def tell(self, items: bytes) -> None:
        """Let the listener hear of whole items after all, in their place in the order."""
        markup.feed(self._parser, items)

    def _tell(self, length: int) -> None:
        self.tell(self._pending[:length])
        self._pending = self._pending[length:]

    def _look_for_opening(self) -> None:
        found = self._tags.opening.search(self._pending)
        if found is None:
            self._in_head = len(self._pending) < _LONGEST_HEAD
            return
        self._in_head = False
        if _is_plain_root(self._pending[: found.end()]):
            self._tell(found.end())
            self._in_body = True

    def _whole_items(self) -> bytes:
        """Take the whole items that are pending; leave the body at its end or at odd markup."""
        pending = self._pending
        end = pending.find(self._tags.closing)
        cut = end if end >= 0 else self._end_of_last_item()
        if self._is_odd(end) or (not cut and len(pending) > _LONGEST_ITEM):
            self._in_body = False
            return b""
        if end >= 0:
            self._in_body = False
        self._pending = pending[cut:]
        return pending[:cut]

    def _end_of_last_item(self) -> int:
        last = self._pending.rfind(self._tags.item_end)
        return last + len(self._tags.item_end) if last >= 0 else 0

    def _is_odd(self, end: int) -> bool:
        """Tell whether a comment, a section of characters or an instruction may hide tags."""
        body = self._pending if end < 0 else self._pending[:end]
        return (b"!" in body and b"<!" in body) or (b"?" in body and b"<?" in body)


def _is_plain_root(head: bytes) -> bool:
    """Tell whether this begins a UTF-8 part whose own namespace goes without a prefix."""
    prolog = _PROLOG.match(head)
    if prolog is None or (prolog["encoding"] or b"utf-8").lower() != b"utf-8":
        return False
    root = _ROOT.match(head, prolog.end())
    if root is None or b"<!" in head or b"<?" in head[prolog.end() :]:
        return False
    named = _DEFAULT_NAMESPACE.findall(root[0])
    declared = sum(root[0].count(namespace) for namespace in _MAIN)
    return len(named) == 1 and named[0] in _MAIN and declared == 1
