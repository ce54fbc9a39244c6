"""Rows on their way in and out of the tables, many at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.records import Activity, Organisation, Record
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.codec import CODECS, Plain, Stored
from pijler4_desktop.storage.derived import derived_values
from pijler4_desktop.storage.tables import TABLES

T = TypeVar("T")

PART = 500
"""How many values one query carries at most."""

PARENTS_FIRST = tuple(Kind)


class StoredRow(NamedTuple):
    """A row as it is stored: its plain values, every column, and the change set that wrote it."""

    plain: Sequence[Plain]
    values: Sequence[Stored]
    version: int


class Rows:
    """Reads and writes whole records on one connection; keeps the derived columns right."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._facts = load_facts()
        self._today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
        self._organisations: dict[str, str] = {}

    def read(self, kind: Kind, ids: Iterable[str]) -> dict[str, StoredRow]:
        """Return the rows of these ids; one that is not there is simply absent."""
        codec, found = CODECS[kind], {}
        for part in in_parts(list(ids)):
            marks = ",".join("?" * len(part))
            query = f"SELECT * FROM {kind.value} WHERE id IN ({marks})"  # noqa: S608
            for values in self.connection.exec_driver_sql(query, tuple(part)):
                row = tuple(values)
                found[row[0]] = StoredRow(codec.plain_of(row), row, row[-1])
        return found

    def insert(
        self, kind: Kind, records: Sequence[Record], versions: Sequence[int]
    ) -> Sequence[Sequence[Plain]]:
        """Add records, each with its version; return their plain values."""
        codec = CODECS[kind]
        plains = [codec.plain(record) for record in records]
        rows = self._rows(kind, records, plains, versions)
        self.connection.exec_driver_sql(_insert(kind), rows)
        if kind is Kind.ORGANISATION:
            self._know(records)
        return plains

    def replace(
        self,
        kind: Kind,
        stored: Sequence[StoredRow],
        records: Sequence[Record],
        versions: Sequence[int],
    ) -> None:
        """Bring stored rows to what the records say, writing only the columns that differ."""
        codec = CODECS[kind]
        plains = [codec.plain(record) for record in records]
        columns = tuple(TABLES[kind].c.keys())
        batches: dict[tuple[str, ...], list[tuple[Stored, ...]]] = {}
        for old, new in zip(stored, self._rows(kind, records, plains, versions), strict=True):
            places = [n for n, value in enumerate(new) if value != old.values[n]]
            names = tuple(columns[n] for n in places)
            batches.setdefault(names, []).append((*(new[n] for n in places), new[0]))
        for names, values in batches.items():
            if names:
                self.connection.exec_driver_sql(_update(kind, names), values)
        if kind is Kind.ORGANISATION:
            self._follow(records)

    def remove(self, kind: Kind, seen: Sequence[tuple[str, int]]) -> None:
        """Remove rows as they were seen, by id and version; raises CHANGED_ELSEWHERE otherwise."""
        statement = f"DELETE FROM {kind.value} WHERE id = ? AND version = ?"  # noqa: S608
        removed = self.connection.exec_driver_sql(statement, list(seen)).rowcount
        if removed != len(seen):
            raise ExpectedError(Failure.CHANGED_ELSEWHERE)

    def _rows(
        self,
        kind: Kind,
        records: Sequence[Record],
        plains: Sequence[Sequence[Plain]],
        versions: Sequence[int],
    ) -> list[tuple[Stored, ...]]:
        codec, names = CODECS[kind], self._names_for(records)
        return [
            (
                *codec.row_of(plain),
                *derived_values(record, names, self._facts, self._today),
                version,
            )
            for record, plain, version in zip(records, plains, versions, strict=True)
        ]

    def _names_for(self, records: Sequence[Record]) -> Mapping[str, str]:
        """Return the names of the organisations that activities among these belong to."""
        wanted = {
            r.organisation_id for r in records if isinstance(r, Activity) and r.organisation_id
        }
        for part in in_parts(list(wanted - self._organisations.keys())):
            marks = ",".join("?" * len(part))
            query = f"SELECT id, name FROM organisation WHERE id IN ({marks})"  # noqa: S608
            found = self.connection.exec_driver_sql(query, tuple(part))
            self._organisations.update((row[0], row[1]) for row in found)
        return self._organisations

    def _know(self, records: Sequence[Record]) -> None:
        self._organisations.update((r.id, r.name) for r in records if isinstance(r, Organisation))

    def _follow(self, records: Sequence[Record]) -> None:
        """Let the activities of renamed organisations be found under the new name."""
        self._know(records)
        renamed = [
            (*derived_values(r, {}, self._facts, self._today), r.id)
            for r in records
            if isinstance(r, Organisation)
        ]
        self.connection.exec_driver_sql(
            "UPDATE activity SET folded_organisation = ?1"
            " WHERE organisation_id = ?2 AND folded_organisation <> ?1",
            renamed,
        )


def in_parts(items: Sequence[T], size: int = PART) -> Iterator[Sequence[T]]:
    """Cut a long list up: databases limit how many values one query may carry."""
    return (items[start : start + size] for start in range(0, len(items), size))


@lru_cache
def _insert(kind: Kind) -> str:
    names: Sequence[Any] = TABLES[kind].c.keys()
    marks = ",".join("?" * len(names))
    columns = ",".join(f'"{name}"' for name in names)
    return f"INSERT INTO {kind.value} ({columns}) VALUES ({marks})"  # noqa: S608


def _update(kind: Kind, names: Sequence[str]) -> str:
    changes = ",".join(f'"{name}" = ?' for name in names)
    return f"UPDATE {kind.value} SET {changes} WHERE id = ?"  # noqa: S608
