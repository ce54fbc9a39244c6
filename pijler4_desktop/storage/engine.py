"""Connections to the file, always with the same settings (measured, see each line)."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, QueuePool, create_engine, event

SETTINGS: Sequence[str] = (
    "foreign_keys=ON",  # off by default
    "busy_timeout=5000",  # milliseconds; then a message, not a retry loop
    "trusted_schema=OFF",  # a file may come from anywhere
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",  # no personal data in temporary files
    "cache_size=-64000",  # 64 MB
    "secure_delete=ON",  # what is removed is gone from the file
    "synchronous=FULL",  # no acknowledged change lost in a power cut
)
WRITER_SETTINGS: Sequence[str] = (
    *SETTINGS,
    "journal_mode=TRUNCATE",  # one whole file at rest; never on WAL, people copy "the file"
    "cache_spill=OFF",  # a long import does not lock readers out before its commit
)
READER_SETTINGS: Sequence[str] = (*SETTINGS, "query_only=ON")
LONGEST_TEXT = 10_000_000


def connect(path: Path, mode: str, settings: Sequence[str] = SETTINGS) -> sqlite3.Connection:
    """Open a bare connection in a mode of SQLite: "ro", "rw" or "rwc"."""
    uri = f"file:{quote(path.absolute().as_posix())}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        apply_settings(connection, settings)
    except BaseException:
        connection.close()
        raise
    return connection


def apply_settings(connection: sqlite3.Connection, settings: Sequence[str]) -> None:
    """Set every PRAGMA, and the limits this Python knows."""
    for setting in settings:
        connection.execute(f"PRAGMA {setting}").close()
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_TEXT)
    defensive = getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", None)  # from Python 3.12 on
    if defensive is not None:
        connection.setconfig(defensive, True)  # type: ignore[attr-defined, unused-ignore]


def compact(path: Path) -> None:
    """Write a file anew, whole or not at all, without free pages or anything removed."""
    connection = connect(path, "rw", WRITER_SETTINGS)
    try:
        connection.execute("VACUUM")
    finally:
        connection.close()


def reading_engine(path: Path) -> Engine:
    """Return the connections that only look; several threads may look at once."""
    return _engine(path, "ro", READER_SETTINGS, "BEGIN", pool_size=4)


def writing_engine(path: Path) -> Engine:
    """Return the one connection that writes; whoever comes second waits his turn."""
    return _engine(path, "rw", WRITER_SETTINGS, "BEGIN IMMEDIATE", pool_size=1)


def _engine(
    path: Path, mode: str, settings: Sequence[str], begin: str, *, pool_size: int
) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, mode, settings),
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,  # what fails goes to the log, and no value of the data ever does
        pool_use_lifo=True,  # the connection whose cache is warm
    )

    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", start)
    return engine
