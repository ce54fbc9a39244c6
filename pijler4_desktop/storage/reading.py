"""One consistent view of the data: whole records now, or as they once were."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from sqlalchemy import Connection

from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage import history
from pijler4_desktop.storage.codec import CODECS, codec_of
from pijler4_desktop.storage.rows import Rows

R = TypeVar("R", bound=Record)


class Reading:
    """Looks at the data; lists ask the functions of `queries` with its connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._rows = Rows(connection)

    def find(self, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
        """Return the records of these ids; one that is gone is simply absent."""
        codec = codec_of(cls)
        found = self._rows.read(_kind_of(cls), ids)
        return {id_: codec.from_row(row.values) for id_, row in found.items()}

    def versioned(self, cls: type[R], ids: Iterable[str]) -> dict[str, tuple[R, int]]:
        """Return the records of these ids, each with the version to hand back when it changes."""
        codec = codec_of(cls)
        found = self._rows.read(_kind_of(cls), ids)
        return {id_: (codec.from_row(row.values), row.version) for id_, row in found.items()}

    def all(self, cls: type[R]) -> Iterator[R]:
        """Yield every record of a class, oldest first."""
        codec = codec_of(cls)
        query = f"SELECT * FROM {_kind_of(cls).value} ORDER BY id"  # noqa: S608
        for row in self.connection.exec_driver_sql(query):
            yield codec.from_row(tuple(row))

    def records_at(
        self, change_set: int, cls: type[R], ids: Iterable[str] | None = None
    ) -> dict[str, R]:
        """Return the records of a class as they were right after a change set.

        One that did not exist then, or was removed, is absent. Without `ids` all of them.
        """
        found = history.records_at(self.connection, change_set, _kind_of(cls), ids)
        return cast("dict[str, R]", found)

    def images_at(
        self, change_set: int, kind: Kind, ids: Iterable[str] | None = None
    ) -> dict[str, str]:
        """Return the JSON images of those records instead: many are compared in no time."""
        return history.images_at(self.connection, change_set, kind, ids)

    def unlike_history(self) -> list[str]:
        """Return the ids of records that differ from their last image in the history."""
        until, unlike = self.change_set, []
        for codec in CODECS.values():
            told = self.records_at(until, codec.cls)
            unlike += [r.id for r in self.all(codec.cls) if told.pop(r.id, None) != r]
            unlike += told
        return unlike

    @property
    def change_set(self) -> int:
        """The number of the last change set: the state the data is in."""
        return history.last_change_set(self.connection)

    @property
    def database_id(self) -> str:
        """The identity of this database, whatever its file is called."""
        return str(self.connection.exec_driver_sql("SELECT database_id FROM identity").scalar())


def _kind_of(cls: type[R]) -> Kind:
    return next(kind for kind, codec in CODECS.items() if codec.cls is cls)
