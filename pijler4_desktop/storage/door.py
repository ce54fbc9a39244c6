"""The one door through which records change: rows and history in the same transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import Connection

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.records import Record, kind_of
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.erasing import Traces, wipe
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import PARENTS_FIRST, StoredRow

_RECORD_CHANGE = """
INSERT INTO change (change_set_id, kind, record_id, "before", "after", version_before)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (record_id, kind, change_set_id) DO UPDATE SET "after" = excluded."after"
"""


class Work(Reading):
    """A running transaction; afterwards `changes` tells what it did.

    The change set is only made with the first real change, so that work which changes nothing
    leaves nothing to undo.
    """

    def __init__(self, connection: Connection, action: Action, label: str) -> None:
        super().__init__(connection)
        self.label = label
        self.changes = Changes(action)
        self._action = action
        self._change_set: int | None = None
        self._touched: dict[Kind, set[str]] = {}

    def add(self, records: Record | Iterable[Record]) -> None:
        """Store new records, organisations before what belongs to them."""
        for kind, added in _by_kind(records):
            change_set = self._begun()
            plains = self._rows.insert(kind, added, [change_set] * len(added))
            image_of = CODECS[kind].image_of
            self._note(
                (change_set, kind.value, record.id, None, image_of(plain), None)
                for record, plain in zip(added, plains, strict=True)
            )
            self._touch(kind, added)

    def change(
        self, records: Record | Iterable[Record], seen: Mapping[str, int] | None = None
    ) -> None:
        """Store new content of records; what is already so stays out of the history.

        With `seen` the versions the user saw. Raises CHANGED_ELSEWHERE when a record is gone or
        was changed since.
        """
        for kind, wanted in _by_kind(records):
            stored = self._stored(kind, wanted, seen)
            codec = CODECS[kind]
            changed = [
                (stored[record.id], record, plain)
                for record in wanted
                if list(stored[record.id].plain) != (plain := codec.plain(record))
            ]
            if not changed:
                continue
            change_set = self._begun()
            new = [record for _old, record, _plain in changed]
            self._rows.replace(
                kind, [old for old, _, _ in changed], new, [change_set] * len(changed)
            )
            image_of = codec.image_of
            self._note(
                (
                    change_set,
                    kind.value,
                    record.id,
                    image_of(old.plain),
                    image_of(plain),
                    old.version,
                )
                for old, record, plain in changed
            )
            self._touch(kind, new)

    def remove(
        self, records: Record | Iterable[Record], seen: Mapping[str, int] | None = None
    ) -> None:
        """Remove records, what belongs to organisations first; the history keeps their content.

        With `seen` the versions the user saw. Raises CHANGED_ELSEWHERE as `change` does.
        """
        for kind, wanted in reversed(_by_kind(records)):
            stored = self._stored(kind, wanted, seen)
            change_set = self._begun()
            self._rows.remove(kind, [(id_, row.version) for id_, row in stored.items()])
            self._note(
                (change_set, kind.value, id_, CODECS[kind].image_of(row.plain), None, row.version)
                for id_, row in stored.items()
            )
            self._touch(kind, wanted)

    def check_as_seen(self, seen: Iterable[Record]) -> None:
        """Raise CHANGED_ELSEWHERE unless these records are still as somebody saw them.

        Where a person was wiped the version stays: only the content tells.
        """
        for kind, records in _by_kind(seen):
            plain = CODECS[kind].plain
            stored = self._stored(kind, records, None)
            if any(list(stored[one.id].plain) != plain(one) for one in records):
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)

    def wipe(self, traces: Traces) -> None:
        """Wipe a person from rows and history alike: a step that can not be taken back.

        What was undone before can still be done again, wiped as well.
        """
        self._begun()
        wipe(self.connection, traces)
        for row in traces.rows:
            self._touch(row.kind, [row.record])

    def finish(self) -> None:
        """Close the change set: what was undone before it can no longer be redone."""
        ids = {kind: frozenset(found) for kind, found in self._touched.items()}
        self.changes = Changes(self._action, ids, self._change_set)
        if self._change_set is None:
            return
        self.connection.exec_driver_sql(
            "UPDATE change_set SET records = ? WHERE id = ?",
            (sum(map(len, ids.values())), self._change_set),
        )
        if self._action is not Action.ERASE:
            self.connection.exec_driver_sql(
                "UPDATE change_set SET state = 'abandoned' WHERE state = 'undone'"
            )

    def _begun(self) -> int:
        if self._change_set is None:
            self._change_set = begin_change_set(self.connection, self._action, self.label)
        return self._change_set

    def _stored(
        self, kind: Kind, records: Sequence[Record], seen: Mapping[str, int] | None
    ) -> dict[str, StoredRow]:
        stored = self._rows.read(kind, [record.id for record in records])
        moved = any(row.version != seen.get(id_) for id_, row in stored.items()) if seen else False
        if moved or len(stored) != len(records):
            raise ExpectedError(Failure.CHANGED_ELSEWHERE)
        return stored

    def _note(self, changes: Iterable[tuple[object, ...]]) -> None:
        self.connection.exec_driver_sql(_RECORD_CHANGE, list(changes))

    def _touch(self, kind: Kind, records: Iterable[Record]) -> None:
        self._touched.setdefault(kind, set()).update(record.id for record in records)


def begin_change_set(
    connection: Connection, action: Action, label: str, target: int | None = None
) -> int:
    """Write down that something is being done, and return its number."""
    row = connection.exec_driver_sql(
        "INSERT INTO change_set (action, label, made_at, target_id, state, records)"
        " VALUES (?, ?, ?, ?, 'done', 0) RETURNING id",
        (action.value, label, datetime.now(UTC).isoformat(timespec="seconds"), target),
    ).one()
    return int(row[0])


def _by_kind(records: Record | Iterable[Record]) -> list[tuple[Kind, list[Record]]]:
    """Sort records by kind, as links want them: parents first."""
    given = list(records) if isinstance(records, Iterable) else [records]
    ordered = sorted(given, key=lambda record: PARENTS_FIRST.index(kind_of(record)))
    return [(kind, list(found)) for kind, found in groupby(ordered, key=kind_of)]
