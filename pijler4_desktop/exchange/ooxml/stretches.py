"""Cut a long part into stretches of plain text, so that most of it never passes element by element.

Expat still parses every byte, with nobody listening, so that nothing ill-formed gets through; a
stretch is only called plain when a search for tags finds in it exactly what expat would tell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

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
    """Streams a part: `listener` hears what is not plain, the caller gets what is."""

    def __init__(self, listener: markup.Listener, tags: Tags) -> None:
        self._listener = listener
        self._tags = tags
        self._parser = markup.new_parser()
        self._aside: expat.XMLParserType | None = None
        self._preface = b""
        self._pending = b""
        self._in_head, self._in_body = True, False
        markup.listen(self._parser, listener)

    def read(self, stream: IO[bytes]) -> Iterator[str]:
        """Yield each stretch as it comes; an empty one when the listener was told instead."""
        for chunk in markup.chunks(stream):
            self._pending += chunk
            if self._in_head:
                self._look_for_opening()
            if self._in_body:
                yield self._plain_text()
            if not self._in_head and not self._in_body:
                self._tell(len(self._pending))
                yield ""
        self._tell(len(self._pending))
        markup.feed(self._parser, b"", last=True)
        yield ""

    def tell_aside(self, text: str) -> None:
        """Let the listener hear items after all: whole ones, in their place in the order."""
        if self._aside is None:
            self._aside = markup.new_parser()
            markup.feed(self._aside, self._preface)
            markup.listen(self._aside, self._listener)
        markup.feed(self._aside, text.encode())

    def _tell(self, length: int) -> None:
        markup.feed(self._parser, self._pending[:length])
        self._pending = self._pending[length:]

    def _look_for_opening(self) -> None:
        found = self._tags.opening.search(self._pending)
        if found is None:
            self._in_head = len(self._pending) < _LONGEST_HEAD
            return
        root = _plain_root(self._pending[: found.end()])
        self._in_head = False
        if root is not None:
            opening = found[0] if found.start() > root.start() else b""
            self._preface = root[0] + opening
            self._tell(found.end())
            self._in_body = True
            markup.silence(self._parser)

    def _plain_text(self) -> str:
        """Take the whole items that are pending; leave the body at its end or at odd markup."""
        pending = self._pending
        end = pending.find(self._tags.closing)
        cut = end if end >= 0 else pending.rfind(self._tags.item_end) + len(self._tags.item_end)
        cut = max(cut, 0) if end >= 0 or self._tags.item_end in pending else 0
        body = pending[:cut]
        odd = b"<!" in pending[: end if end >= 0 else None] or b"<?" in body or b"xmlns" in body
        if odd or (not cut and len(pending) > _LONGEST_ITEM):
            self._leave_body()
            return ""
        self._tell(cut)
        if end >= 0:
            self._leave_body()
        text = body.decode()
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    def _leave_body(self) -> None:
        self._in_body = False
        markup.listen(self._parser, self._listener)


def _plain_root(head: bytes) -> re.Match[bytes] | None:
    """Return the root tag of a UTF-8 part whose own namespace goes without a prefix."""
    prolog = _PROLOG.match(head)
    if prolog is None or (prolog["encoding"] or b"utf-8").lower() != b"utf-8":
        return None
    root = _ROOT.match(head, prolog.end())
    if root is None or b"<!" in head:
        return None
    named = _DEFAULT_NAMESPACE.findall(root[0])
    declared = sum(root[0].count(namespace) for namespace in _MAIN)
    return root if len(named) == 1 and named[0] in _MAIN and declared == 1 else None
