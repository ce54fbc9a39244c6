"""Take a chosen file into memory, so that nothing can change it under our hands."""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure

MAX_BYTES = 50_000_000
"""A list of 100,000 rows and 35 columns weighs 30-40 MB."""
_WAITS = (0.1, 0.3)
_LOCK_FILE = "~$"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file's name, bytes and fingerprint."""

    name: str
    content: bytes
    sha256: str


def fetch(path: Path) -> Fetched:
    """Read the whole file, at most 50 MB; raises ExpectedError when that cannot be done."""
    name = path.name
    if name.startswith(_LOCK_FILE):
        raise ExpectedError(Failure.NOT_SPREADSHEET, file=name)
    content = _patiently(path)
    if not content:
        raise ExpectedError(Failure.EMPTY_FILE, file=name)
    if len(content) > MAX_BYTES:
        raise ExpectedError(Failure.TOO_LARGE, file=name)
    return Fetched(name, content, hashlib.sha256(content).hexdigest())


def _patiently(path: Path) -> bytes:
    """Try three times: Excel, a virus scanner or a cloud client lets go within a moment."""
    for wait in (*_WAITS, None):
        try:
            return _read(path)
        except FileNotFoundError as gone:
            raise ExpectedError(Failure.FILE_MISSING, file=path.name) from gone
        except OSError as error:
            if wait is None:
                raise ExpectedError(Failure.FILE_LOCKED, file=path.name) from error
            time.sleep(wait)
    raise ExpectedError(Failure.FILE_LOCKED, file=path.name)


def _read(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise ExpectedError(Failure.NOT_A_FILE, file=path.name)
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
