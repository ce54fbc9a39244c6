"""What is certainly well-formed, so that it can do without a parser.

Whoever cannot tell raises `OddError`; the text then goes to expat, which accepts or refuses it.
"""

import re

MARK = "\x02"
"""Takes the place of the row number in references; no XML text can hold it."""
INLINE = "\x03"
"""Takes the place of what surrounds a text in the cell itself; no XML text can hold it."""
_CONTROL = bytes((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)))
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_REFERENCE = re.compile("&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));|&")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_NAME = r"[A-Za-z_][\w.-]*"
_ATTRIBUTES = re.compile(rf' (?:{_NAME}:)?{_NAME}="[^"&<>\t\n]*"', re.ASCII)


class OddError(Exception):
    """Something the fast way does not know."""


def text_of(body: bytes) -> str:
    """Decode a stretch, with line ends as XML wants them; raises OddError."""
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise OddError from error
    if MARK in text or INLINE in text:
        raise OddError
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def ensure_clean(body: bytes) -> None:
    """Raise OddError when a long stretch holds what `characters` does not take, `<` aside."""
    if len(body.translate(None, _CONTROL)) < len(body) or b"]]>" in body:
        raise OddError
    if b"\xef\xbf\xbe" in body or b"\xef\xbf\xbf" in body:
        raise OddError


def characters(written: str) -> str:
    """Return the characters that text between tags stands for; raises OddError."""
    if written.isdecimal() and written.isascii():
        return written
    if "<" in written or "]]>" in written:
        raise OddError
    if not written.isprintable() and _UNSAFE.search(written):
        raise OddError
    return resolved(written)


def resolved(written: str) -> str:
    """Turn references into the characters they stand for; raises OddError."""
    return _REFERENCE.sub(_character, written) if "&" in written else written


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, name = reference.groups()
    if name:
        return _NAMED[name]
    if not hexadecimal and not decimal:
        raise OddError
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code < 0x20 and code not in (9, 10, 13):
        raise OddError
    if 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        raise OddError
    return chr(code)


def are_attributes(written: str) -> bool:
    """Tell whether this is nothing but attributes, each with a space before it."""
    return not _ATTRIBUTES.sub("", written)
