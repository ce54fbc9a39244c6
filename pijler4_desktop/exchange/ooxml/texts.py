"""Texts of a workbook: what Excel escapes, and the table of shared strings."""

import re

from pijler4_desktop.exchange.ooxml.markup import Attributes, Listener
from pijler4_desktop.exchange.ooxml.package import Package
from pijler4_desktop.exchange.ooxml.stretches import Stretches, Tags

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAGS = Tags(re.compile(rb"<sst\b[^<>]*>"), b"</si>", b"</sst>")
_PLAIN_ITEM = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def characters(raw: str) -> str:
    """Turn the references in well-formed text into the characters they stand for."""
    return _REFERENCE.sub(_character, raw) if "&" in raw else raw


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name:
        return _NAMED[name]
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal))


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
        for text in stretches.read(stream):
            texts = _PLAIN_ITEM.findall(text)
            if len(texts) == text.count("<si"):
                found.extend(unescape(characters(t)) for t in texts)
            else:
                stretches.tell_aside(text)
    return found
