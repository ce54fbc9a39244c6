"""Rules every zipped workbook must keep before a reader may look inside.

Declared sizes are held against the limits first and every part is inflated to its end before its
content counts, so that a header that lies is found out by its checksum without ever inflating more
than it declared.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import IO
from xml.parsers import expat

from pijler4_desktop.domain.errors import ExpectedError, Failure

MAX_PARTS = 3000
MAX_PART_BYTES = 400_000_000
"""100,000 rows of 35 columns inflate to 160 MB in one part."""
MAX_TOTAL_BYTES = 600_000_000
MAX_RATIO = 250
"""Rows of formatted empty cells reach about 100; deflate itself ends at 1032."""
_RATIO_FROM_BYTES = 10_000_000
_END_RECORD = struct.Struct("<4s4H2LH")
_END_OF_ZIP = b"PK\x05\x06"
_LARGEST_ENTRY = 600
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED_FLAG = 0x1
_ESCAPE = re.compile(r"(^|/)\.\.(/|$)|^[A-Za-z]:|\x00")
_XML_NAMES = (".xml", ".rels", ".vml")
_CHUNK = 1 << 18
_LONGEST_PROLOG = 1 << 20
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    ValueError,
    IndexError,
    struct.error,
)
"""What the standard library raises for an archive that is not whole."""


def open_archive(content: bytes, *, whole: bool = True) -> zipfile.ZipFile:
    """Return the archive once it keeps every rule; raises ExpectedError with the rule broken.

    Unless `whole`, of a long part only the beginning is inflated here, so that it need not be done
    twice: whoever reads the archive must then bring every long part to its end.
    """
    _refuse_endless_directory(content)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
        _check_directory(parts)
        for part in parts:
            _check_part(archive, part, whole=whole)
    except DAMAGE as error:
        raise ExpectedError(Failure.DAMAGED) from error
    return archive


def _refuse_endless_directory(content: bytes) -> None:
    """Look at the end record alone: reading a million entries takes too long."""
    at = content.rfind(_END_OF_ZIP)
    if at < 0 or len(content) - at < _END_RECORD.size:
        raise ExpectedError(Failure.DAMAGED)
    _, _, _, _, count, size, _, _ = _END_RECORD.unpack_from(content, at)
    if count > MAX_PARTS and count != 0xFFFF:
        raise ExpectedError(Failure.ZIP_TOO_MANY_PARTS)
    if MAX_PARTS * _LARGEST_ENTRY < size != 0xFFFFFFFF:
        raise ExpectedError(Failure.ZIP_TOO_MANY_PARTS)


def _check_directory(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > MAX_PARTS:
        raise ExpectedError(Failure.ZIP_TOO_MANY_PARTS)
    _check_names([p.filename for p in parts])
    for part in parts:
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise ExpectedError(Failure.ENCRYPTED)
        if part.compress_type not in _METHODS:
            raise ExpectedError(Failure.DAMAGED)
    _check_sizes(parts)
    _check_overlap(parts)


def _check_names(names: Sequence[str]) -> None:
    plain = [n.replace("\\", "/") for n in names]
    if any(_ESCAPE.search(n) for n in plain):
        raise ExpectedError(Failure.ZIP_PATH)
    if len({n.lstrip("/").casefold() for n in plain}) < len(plain):
        raise ExpectedError(Failure.ZIP_DUPLICATE)


def _check_sizes(parts: Sequence[zipfile.ZipInfo]) -> None:
    for part in parts:
        ratio = part.file_size / max(1, part.compress_size)
        if part.file_size > MAX_PART_BYTES or (
            part.file_size > _RATIO_FROM_BYTES and ratio > MAX_RATIO
        ):
            raise ExpectedError(Failure.ZIP_BOMB)
    if sum(p.file_size for p in parts) > MAX_TOTAL_BYTES:
        raise ExpectedError(Failure.ZIP_BOMB)


def _check_overlap(parts: Sequence[zipfile.ZipInfo]) -> None:
    end = 0
    for part in sorted(parts, key=lambda p: p.header_offset):
        if part.header_offset < end:
            raise ExpectedError(Failure.ZIP_OVERLAP)
        end = part.header_offset + 30 + len(part.filename) + part.compress_size


def is_long(part: zipfile.ZipInfo) -> bool:
    """Tell whether a part is worth inflating only once."""
    return part.file_size > _LONGEST_PROLOG


def finish(stream: IO[bytes]) -> None:
    """Inflate the rest of a part, which checks its length and checksum."""
    while stream.read(_CHUNK):
        pass


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, *, whole: bool) -> None:
    """Look at the prolog of a part, and inflate it to its end."""
    with archive.open(part) as stream:
        if part.filename.casefold().endswith(_XML_NAMES):
            _refuse_doctype(stream.read(_LONGEST_PROLOG))
        if whole or not is_long(part):
            finish(stream)


class _PrologEndError(Exception):
    """The first element begins."""


def _stop(*_: object) -> None:
    raise _PrologEndError


def _refuse(*_: object) -> None:
    raise ExpectedError(Failure.XML_DTD)


def _refuse_doctype(start: bytes) -> None:
    """OOXML and ODF know no document type; an entity can only be declared in one."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(start, len(start) < _LONGEST_PROLOG)
    except (_PrologEndError, expat.ExpatError):
        return
