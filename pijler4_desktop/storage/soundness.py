"""Whether a file is sound: its structure, its links, its tables and what the history says."""

import sqlite3
from collections.abc import Mapping, Sequence

WORTH_NAMING = 20


def row_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Count the rows of every table."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in sorted(names)
    }


def broken_parts(connection: sqlite3.Connection) -> Sequence[str]:
    """Name everything wrong with a file's structure and links; nothing is good."""
    integrity = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(WORTH_NAMING)
    links = [f"foreign key: {table} {rowid} -> {parent}" for table, rowid, parent, _ in broken]
    return [*(text for text in integrity if text != "ok"), *links]


def problems_in(connection: sqlite3.Connection) -> Sequence[str]:
    """Name everything wrong with a file of this version."""
    return broken_parts(connection)
