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
_UNUSUAL = ("&", "<", ">", "  ", "| ", " |", "_x")
"""Whatever needs a closer look before it stands in XML, in texts with a bar between them."""
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")


class _Number(str):
    """The text of a number, to tell it from a text that looks like one."""

    __slots__ = ()


class TextTooLongError(Exception):
    """A text does not fit in a cell; carries the place of the column."""

    def __init__(self, column: int) -> None:
        super().__init__(column)
        self.column = column


class RowWriter:
    """Writes rows one after the other; `styles` are the cell formats of the columns."""

    def __init__(self, styles: Sequence[str]) -> None:
        self._letters = [column_letter(index) for index in range(len(styles))]
        self._formats = [f'" s="{style}"' for style in styles]
        self._numbers: dict[CellValue, str] = {}

    def row(self, number: int, values: Iterable[CellValue]) -> tuple[str, str]:
        """Return the XML of a row and its canonical text; raises TextTooLongError."""
        numbers = self._numbers
        texts = [v if type(v) is str else numbers.get(v) or self._number(v) for v in values]
        preserve = ""
        escaped = texts
        if _unusual(texts):
            preserve = ' xml:space="preserve"'
            texts = [_kept(text, column) for column, text in enumerate(texts)]
            escaped = [_escaped(text) for text in texts]
        parts = [f'<row r="{number}">']
        said = []
        for letter, style, text, content in zip(
            self._letters, self._formats, texts, escaped, strict=True
        ):
            if not text:
                continue
            if type(text) is str:
                parts.append(
                    f'<c r="{letter}{number}{style} t="inlineStr"><is><t{preserve}>{content}'
                    "</t></is></c>"
                )
                said.append(f"{letter}{number}\x1f\x1f{text}")
            else:
                parts.append(f'<c r="{letter}{number}{style}><v>{text}</v></c>')
                said.append(f"{letter}{number}\x1f{text}\x1f")
        parts.append("</row>")
        return "".join(parts), "\x1e".join(said)

    def _number(self, value: CellValue) -> str:
        """Write a number or date as Excel stores it, and remember it."""
        if value is None:
            return ""
        if isinstance(value, date):
            exact = value >= _FIRST_EXACT_DAY
            text = _Number((value - _FIRST_DAY).days) if exact else value.isoformat()
        else:
            text = _Number(value)
        self._numbers[value] = text
        return text


def _unusual(texts: Sequence[str]) -> bool:
    """Tell whether some text cannot be written as it is; says yes rather too often."""
    joined = "|".join(["", *texts, ""])
    if len(joined) > LONGEST_TEXT // 2 or not joined.isprintable():
        return True
    return any(sign in joined for sign in _UNUSUAL)


def _kept(text: str, column: int) -> str:
    """Return the text as it can stand in a cell: line ends as in Excel, nothing XML cannot say."""
    if type(text) is not str:
        return text
    if len(text) + len(_BEYOND_16_BITS.findall(text)) > LONGEST_TEXT:
        raise TextTooLongError(column)
    possible = _FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return _LOOKS_ESCAPED.sub("_x005F_", possible)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


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
