"""Put a finished file in the place of an older one: whole or not at all."""

import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure

WAITS = (0.05, 0.1, 0.2, 0.4, 0.6, 0.65)
"""Seconds between the tries: a virus scanner lets go within two seconds, Excel does not."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """Give a temporary file beside the target; put it in place when the work succeeded.

    Raises ExpectedError DISK_FULL, TARGET_OPEN or TARGET_UNWRITABLE; the target is then as it
    was, and the temporary file is gone.
    """
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        yield temporary
        _flush(temporary)
        _replace(temporary, target)
        _flush_folder(target.parent)
    except OSError as error:
        failure = Failure.DISK_FULL if error.errno in _FULL else Failure.TARGET_UNWRITABLE
        raise ExpectedError(failure, name=target.name) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _replace(temporary: Path, target: Path) -> None:
    for wait in WAITS:
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    raise ExpectedError(Failure.TARGET_OPEN, name=target.name)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
