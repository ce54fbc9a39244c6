"""What a database holds, to compare before and after."""

import hashlib
from pathlib import Path

from pijler4_desktop.domain.records import KINDS, Record
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.tables import TABLES

Contents = dict[str, list[tuple[object, ...]]]


def rows(database: Database) -> Contents:
    """Return every row of every kind of record, derived columns and versions included."""
    with database.reading() as reading:
        return {
            kind.value: [
                tuple(row)
                for row in reading.connection.execute(table.select().order_by(table.c.id))
            ]
            for kind, table in TABLES.items()
        }


def records(database: Database) -> dict[str, Record]:
    with database.reading() as reading:
        return {r.id: r for cls in KINDS.values() for r in reading.all(cls)}


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
