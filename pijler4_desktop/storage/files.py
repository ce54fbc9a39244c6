"""Files that are put in their place whole: written beside it, flushed, then renamed."""

import contextlib
import os
import time
from pathlib import Path

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries: a virus scanner or indexer holds a new file for a moment (Windows)."""


def put_in_place(made: Path, target: Path) -> None:
    """Replace a file by one made beside it: afterwards there is the old or the new, whole."""
    flush(made)
    for wait in (*_WAITS, None):
        try:
            made.replace(target)
            break
        except PermissionError:
            if wait is None:
                raise
            time.sleep(wait)
    flush_folder(target.parent)


def flush(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_leftover(path: Path) -> None:
    """Remove a file half made by an earlier run, with all that SQLite and we put beside it."""
    for ending in ("", "-journal", "-wal", "-shm", ".lock", ".lock.json"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
