"""Read the first bytes of a file, before SQLite may touch it: is it ours, and of which version?"""

import stat
import struct
from enum import Enum
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION

LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_PAGE_SIZES = {1, *(1 << power for power in range(9, 16))}
_UTF8 = 1
_NEWEST_FORMAT = 2
_NOT_HERE = 0x1000 | 0x40000 | 0x400000
"""Windows attributes: offline, recall on open, recall on data access (a cloud placeholder)."""


class Age(Enum):
    """How a file compares to this program."""

    CURRENT = "current"
    OLDER = "older"


def age_of_file(path: Path, version: int = SCHEMA_VERSION) -> Age:
    """Tell whether a file of ours is of this version or older; reads, never writes.

    Raises DATABASE_MISSING, DATABASE_FOREIGN, DATABASE_DAMAGED, DATABASE_NEWER or, for what can
    not be read now, DATABASE_UNUSABLE.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ExpectedError(Failure.DATABASE_FOREIGN, path=str(path))
        if getattr(about, "st_file_attributes", 0) & _NOT_HERE:
            raise ExpectedError(Failure.DATABASE_UNUSABLE, reason="not on this computer")
        with path.open("rb") as file:
            header = file.read(LENGTH)
    except FileNotFoundError as error:
        raise ExpectedError(Failure.DATABASE_MISSING, path=str(path)) from error
    except OSError as error:
        raise ExpectedError(Failure.DATABASE_UNUSABLE, reason=str(error)) from error
    return _judge(header, version)


def _judge(header: bytes, version: int) -> Age:
    if not header:
        raise ExpectedError(Failure.DATABASE_DAMAGED, reason="empty")
    if not header.startswith(_MAGIC):
        raise ExpectedError(Failure.DATABASE_FOREIGN, reason="no database")
    if len(header) < LENGTH:
        raise ExpectedError(Failure.DATABASE_DAMAGED, reason="header")
    page_size, write_format, read_format = struct.unpack_from(">HBB", header, 16)
    (encoding,) = struct.unpack_from(">I", header, 56)
    user_version, application_id = struct.unpack_from(">i4xi", header, 60)
    if application_id != APPLICATION_ID:
        raise ExpectedError(Failure.DATABASE_FOREIGN, reason="application id")
    if user_version > version or max(write_format, read_format) > _NEWEST_FORMAT:
        raise ExpectedError(Failure.DATABASE_NEWER, version=user_version)
    if user_version < 1 or page_size not in _PAGE_SIZES or encoding != _UTF8:
        raise ExpectedError(Failure.DATABASE_DAMAGED, reason="header")
    return Age.CURRENT if user_version == version else Age.OLDER
