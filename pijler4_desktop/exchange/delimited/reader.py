"""A csv file as one sheet; every record is a row, as Excel numbers them."""

import csv
import io
import re
from collections.abc import Iterator

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.delimited.decoding import decode
from pijler4_desktop.exchange.delimited.separator import find_separator

_LONGEST_HEADER = 1_000_000
_MAX_COLUMNS = 16_384
_LARGEST_FIELD = 50_000_000
_HINT = re.compile(r'"?sep=(.)"?\n', re.IGNORECASE)
_DOS_END = "\x1a"


def read_delimited(content: bytes, name: str) -> Iterator[wire.Message]:
    """Yield the one sheet, by the `name` of the file without its extension, as Excel calls it.

    Raises ExpectedError for broken quotes or a file without lines."""
    decoded = decode(content)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").rstrip(_DOS_END)
    if text.find("\n", 0, _LONGEST_HEADER) < 0 and len(text) > _LONGEST_HEADER:
        raise ExpectedError(Failure.NO_HEADER)
    if decoded.guessed:
        yield wire.notice(NoticeCode.ENCODING_GUESSED, encoding=decoded.encoding)
    if hint := _HINT.match(text):
        separator, skipped = hint[1], hint.end()
    else:
        found = find_separator(text)
        separator, skipped = found.separator, 0
        if found.guessed:
            yield wire.notice(NoticeCode.SEPARATOR_GUESSED, separator=separator)
    yield wire.sheet(name, hidden=False)
    yield from _rows(text[skipped:], separator)
    yield wire.sheet_end()


def _rows(text: str, separator: str) -> Iterator[wire.Message]:
    batch: list[wire.WireRow] = []
    for number, fields in records(text, separator):
        filled = {i: value for i, value in enumerate(fields) if value}
        if filled:
            batch.append((number, False, list(filled), list(filled.values())))
    yield from map(wire.rows, wire.batches(batch))


def records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield number and fields of every record; raises ExpectedError(CSV_QUOTE) with the line."""
    csv.field_size_limit(_LARGEST_FIELD)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number, line, width = 0, 1, 0
    try:
        for fields in lines:
            number += 1
            width = width or len(fields)
            if lines.line_num - line > 0 and _swallowed(fields, separator, width):
                raise ExpectedError(Failure.CSV_QUOTE, line=line)
            if len(fields) > _MAX_COLUMNS:
                raise ExpectedError(Failure.DAMAGED, line=line)
            yield number, fields
            line = lines.line_num + 1
    except csv.Error as error:
        raise ExpectedError(Failure.CSV_QUOTE, line=line) from error


def _swallowed(fields: list[str], separator: str, width: int) -> bool:
    """Tell whether a field over several lines holds a line that looks like a whole record."""
    if width < 3:
        return False
    return any(
        line.count(separator) >= width - 1
        for field in fields
        if "\n" in field
        for line in field.split("\n")[1:]
    )
