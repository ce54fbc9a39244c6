"""From bytes to text: which encoding a csv file has, line by line if it must be."""

import re
from dataclasses import dataclass

from pijler4_desktop.domain.errors import ExpectedError, Failure

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WESTERN = "cp1252"
_DOS = "cp850"
_DOS_LETTERS = re.compile(rb"[A-Za-z][\x81-\x85\x87-\x8d\x93-\x97\xa0-\xa4]")
"""Accented letters of code page 850; in Windows-1252 these are quotes and signs, not letters."""
_WESTERN_LETTERS = re.compile(rb"[\xc0-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it had, and whether that was a guess the user should know of."""

    text: str
    encoding: str
    guessed: bool = False


def decode(content: bytes) -> Decoded:
    """Decode without loss; raises ExpectedError(CSV_ENCODING) when no encoding fits."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strictly(content, encoding), encoding)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _guessed(content: bytes) -> Decoded:
    lines = content.splitlines(keepends=True)
    encodings = {_encoding_of(line) for line in lines if not line.isascii()}
    if encodings == {"utf-8", _WESTERN}:
        text = "".join(_strictly(line, _encoding_of(line)) for line in lines)
        return Decoded(text, f"{_WESTERN} + utf-8", guessed=True)
    if _DOS_LETTERS.search(content) and not _WESTERN_LETTERS.search(content):
        return Decoded(_strictly(content, _DOS), _DOS, guessed=True)
    return Decoded(_strictly(content, _WESTERN), _WESTERN)


def _encoding_of(line: bytes) -> str:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return _WESTERN
    return "utf-8"


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExpectedError(Failure.CSV_ENCODING) from error
