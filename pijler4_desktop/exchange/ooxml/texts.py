"""Texts of a workbook: what Excel escapes, and the table of shared strings."""

import re

from pijler4_desktop.exchange.ooxml.markup import Attributes, Listener
from pijler4_desktop.exchange.ooxml.package import Package
from pijler4_desktop.exchange.ooxml.plain import OddError, ensure_clean, resolved, text_of
from pijler4_desktop.exchange.ooxml.stretches import Stretches, Tags

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAGS = Tags(re.compile(rb"<sst\b[^<>]*>"), b"</si>", b"</sst>")
_PRESERVED = '<t xml:space="preserve">'
_SI_END = "</si>"
_ITEM_START, _ITEM_END = "<si><t>", "</t></si>"
_TAGS_OF_ITEM = 4


def unescape(text: str) -> str:
    """Turn `_xHHHH_` into the character it stands for (ECMA-376, ST_Xstring)."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _SURROGATES.sub(_joined, plain)


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


class RichText:
    """Collects the text of an `si` or `is` element: all runs, without phonetic hints."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._phonetic = False

    def start(self, name: str) -> None:
        """An element inside begins."""
        if name == "t":
            self._in_text = not self._phonetic
        elif name == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        """An element inside ends."""
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._phonetic = False

    def text(self, piece: str) -> None:
        """Character content."""
        if self._in_text:
            self._pieces.append(piece)

    def take(self) -> str:
        """Return what was collected and begin anew."""
        whole = unescape("".join(self._pieces))
        self._pieces.clear()
        self._in_text = self._phonetic = False
        return whole


def shared_strings(package: Package, part: str) -> list[str]:
    """Read the whole table."""
    found: list[str] = []
    rich = RichText()

    def start(name: str, _attributes: Attributes) -> None:
        rich.start(name)

    def end(name: str) -> None:
        rich.end(name)
        if name == "si":
            found.append(rich.take())

    stretches = Stretches(Listener(start, end, rich.text), _TAGS)
    with package.open(part) as stream:
        for body in stretches.read(stream):
            try:
                ensure_clean(body)
                text = text_of(body)
            except OddError:
                stretches.tell(body)
            else:
                _take_items(text, found, stretches)
    return found


def _take_items(text: str, found: list[str], stretches: Stretches) -> None:
    """Find the texts in whole items; those that are not plain are told to the listener."""
    try:
        found.extend(_plain_items(text))
    except OddError:
        *items, rest = text.split(_SI_END)
        for item in items:
            try:
                found.extend(_plain_items(item + _SI_END))
            except OddError:
                stretches.tell((item + _SI_END).encode())
        stretches.tell(rest.encode())


def _plain_items(text: str) -> list[str]:
    """Return the texts when there is nothing but plain items; raises OddError."""
    plain = text.strip(" \n\t").replace(_PRESERVED, "<t>")
    if not plain:
        return []
    if not plain.startswith(_ITEM_START) or not plain.endswith(_ITEM_END):
        raise OddError
    texts = plain[len(_ITEM_START) : -len(_ITEM_END)].split(_ITEM_END + _ITEM_START)
    if plain.count("<") != _TAGS_OF_ITEM * len(texts):
        raise OddError
    if "&" in plain or "_x" in plain:
        return [unescape(resolved(t)) for t in texts]
    return texts
