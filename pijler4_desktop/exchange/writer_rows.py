"""Rows as the XML of a sheet, and as the canonical text by which the file is checked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pijler4_desktop.domain.sheet import column_letter
from pijler4_desktop.exchange.handoff import LONGEST_TEXT, CellValue

_FIRST_DAY = date(1899, 12, 30)
_FIRST_EXACT_DAY = date(1900, 3, 1)
"""Excel counts a day too many before this date: such dates are written as text."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNUSUAL = re.compile(_FORBIDDEN.pattern + r"|[&<>\r\n\t]|^\s|\s$|  |_x[0-9A-Fa-f]{4}_")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")
_REMEMBERED = 20_000

RowTexts = list[str]
"""The canonical text of each cell of a row, "" for an empty one."""


class TextTooLongError(Exception):
    """A text does not fit in a cell; carries the place of the column."""

    def __init__(self, column: int) -> None:
        super().__init__(column)
        self.column = column


class RowWriter:
    """Writes rows one after the other; `styles` are the cell formats of the columns."""

    def __init__(self, styles: Sequence[str]) -> None:
        letters = [column_letter(index) for index in range(len(styles))]
        self._starts = [
            (f'<c r="{letter}', f'" s="{style}"')
            for letter, style in zip(letters, styles, strict=True)
        ]
        self._texts: dict[str, tuple[str, str]] = {}

    def row(self, number: int, values: Iterable[CellValue]) -> tuple[str, RowTexts]:
        """Return the XML of a row and its canonical texts; raises TextTooLongError."""
        parts = [f'<row r="{number}">']
        texts = []
        for index, ((before, after), value) in enumerate(zip(self._starts, values, strict=True)):
            if value is None or value == "":
                texts.append("")
                continue
            if isinstance(value, date) and value >= _FIRST_EXACT_DAY:
                value = (value - _FIRST_DAY).days  # noqa: PLW2901
            if isinstance(value, int | float):
                text = content = repr(value)
                parts.append(f"{before}{number}{after}><v>{content}</v></c>")
            else:
                text, content = self._text(str(value), index)
                parts.append(f'{before}{number}{after} t="inlineStr"><is>{content}</is></c>')
            texts.append(text)
        parts.append("</row>")
        return "".join(parts), texts

    def _text(self, text: str, column: int) -> tuple[str, str]:
        """Return the text as it will be read back, and its XML."""
        known = self._texts.get(text)
        if known is None:
            known = _written(text, column)
            if len(self._texts) < _REMEMBERED:
                self._texts[text] = known
        return known


def _written(text: str, column: int) -> tuple[str, str]:
    if (
        len(text) > LONGEST_TEXT // 2
        and len(text.encode("utf-16-le", "replace")) > 2 * LONGEST_TEXT
    ):
        raise TextTooLongError(column)
    if not _UNUSUAL.search(text):
        return text, f"<t>{text}</t>"
    kept = _FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    safe = _LOOKS_ESCAPED.sub("_x005F_", kept)
    escaped = safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe, f'<t xml:space="preserve">{escaped}</t>'


def canonical(texts: Iterable[str]) -> bytes:
    """Join the texts of a row in the one form that writing and reading back must agree on."""
    return ("\x1f".join(texts) + "\x1e").encode()


def chunks(parts: Iterable[str], size: int = 1 << 18) -> Iterator[bytes]:
    """Gather small pieces of XML into pieces worth compressing, of about `size` characters."""
    held: list[str] = []
    length = 0
    for part in parts:
        held.append(part)
        length += len(part)
        if length >= size:
            yield "".join(held).encode()
            held, length = [], 0
    yield "".join(held).encode()
