"""Whether a file is sound: its structure, its links, its tables and what the history says."""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.vocabulary import Kind

SCHEMA_FINGERPRINT = "68517ecce9146b939e1b51844749686b19771f862fa97bb64aa4d417502ffdf8"
"""What `schema_fingerprint` gives for tables of this version."""

WORTH_NAMING = 20
_NOT_OURS = "name NOT LIKE 'sqlite!_%' ESCAPE '!'"


def schema_fingerprint(connection: sqlite3.Connection) -> str:
    """Return what identifies the tables, indexes, views and triggers of a file, spaces aside."""
    found = connection.execute(
        f"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE {_NOT_OURS} ORDER BY 1, 2"  # noqa: S608
    )
    lines = (" ".join(" ".join(map(str, row)).split()) for row in found)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def row_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Count the rows of every table."""
    names = connection.execute(
        f"SELECT name FROM sqlite_schema WHERE type = 'table' AND {_NOT_OURS} ORDER BY name"  # noqa: S608
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }


def quickly_broken(connection: sqlite3.Connection) -> Sequence[str]:
    """Name what is wrong with the pages of a file and with its tables; nothing is good."""
    pages = [row[0] for row in connection.execute(f"PRAGMA quick_check({WORTH_NAMING})")]
    tables = [] if schema_fingerprint(connection) == SCHEMA_FINGERPRINT else ["schema"]
    return [*(text for text in pages if text != "ok"), *tables]


def broken_parts(connection: sqlite3.Connection) -> Sequence[str]:
    """Name everything wrong with a file's structure and links; nothing is good."""
    integrity = [row[0] for row in connection.execute(f"PRAGMA integrity_check({WORTH_NAMING})")]
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(WORTH_NAMING)
    links = [f"foreign key: {table} {rowid} -> {parent}" for table, rowid, parent, _ in broken]
    return [*(text for text in integrity if text != "ok"), *links]


def problems_in(connection: sqlite3.Connection) -> Sequence[str]:
    """Name everything wrong with a file of this version: also its tables and its counters."""
    tables = [] if schema_fingerprint(connection) == SCHEMA_FINGERPRINT else ["schema"]
    structure = broken_parts(connection)
    return [*structure, *tables] or [*_counters(connection), *_unknown_rows(connection)]


def _counters(connection: sqlite3.Connection) -> Sequence[str]:
    """Check that no number of a change set is given out twice, and that this is one database."""
    problems = []
    last, counter = connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM change_set),"
        " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change_set'), 0)"
    ).fetchone()
    if counter < last:
        problems.append(f"counter: {counter} < {last}")
    if connection.execute("SELECT count(*) FROM identity").fetchone()[0] != 1:
        problems.append("identity")
    return problems


def _unknown_rows(connection: sqlite3.Connection) -> Sequence[str]:
    """Name tables with rows of which the history does not know the present content."""
    return [
        f"history: {kind.value} {number}"
        for kind in Kind
        if (
            number := connection.execute(
                f"SELECT count(*) FROM {kind.value} r WHERE NOT EXISTS (SELECT 1 FROM change c"  # noqa: S608
                " WHERE c.record_id = r.id AND c.kind = ? AND c.change_set_id = r.version"
                ' AND c."after" IS NOT NULL)',
                (kind.value,),
            ).fetchone()[0]
        )
    ]
