"""The stored records as the import engine asks for them."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.stock import Known
from pijler4_desktop.domain.records import Activity, MergedOrganisation, Organisation
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.import_kept import KeptOurs, kept_ours
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.removed import removed_records
from pijler4_desktop.storage.rows import in_parts

_CLASSES: Mapping[Kind, type[Activity] | type[Organisation]] = {
    Kind.ACTIVITY: Activity,
    Kind.ORGANISATION: Organisation,
}
_IMPORTED = """
SELECT c.change_set_id, c.record_id, c."before", c."after" FROM change c
JOIN change_set s ON s.id = c.change_set_id
WHERE s.action = 'import' AND s.state = 'done' AND c.kind = ? AND c.record_id IN ({marks})
ORDER BY c.change_set_id
"""


@dataclass(slots=True)
class Looked:
    """What was already looked up at one change set, for who plans the same list again.

    Of `records` and `imported` it is by kind and id; None is a record that does not exist.
    """

    change_set: int
    organisations: Sequence[Organisation] | None = None
    activities: Sequence[Known] | None = None
    merged: Sequence[tuple[Organisation, str]] | None = None
    records: dict[Kind, dict[str, Importable | None]] = field(default_factory=dict)
    imported: dict[Kind, dict[str, Importable | None]] = field(default_factory=dict)


class StoredStock:
    """Looks at the database through one consistent view.

    What was `looked` up before is not read again, as long as nothing was written since.
    """

    def __init__(self, reading: Reading, looked: Looked | None = None) -> None:
        self._reading = reading
        known = looked is not None and looked.change_set == reading.change_set
        self.looked = looked if looked and known else Looked(reading.change_set)

    def organisations(self) -> Iterable[Organisation]:
        """List all organisations, oldest first."""
        if self.looked.organisations is None:
            self.looked.organisations = tuple(self._reading.all(Organisation))
        return self.looked.organisations

    def merged(self) -> Iterable[tuple[Organisation, str]]:
        """List the organisations that went into another, as they were, with the other's id."""
        if self.looked.merged is None:
            survivors = {m.id: m.survivor_id for m in self._reading.all(MergedOrganisation)}
            connection = self._reading.connection
            gone = removed_records(connection, Kind.ORGANISATION, list(survivors), merged=True)
            former = [one for one in gone if isinstance(one, Organisation)]
            self.looked.merged = tuple((one, survivors[one.id]) for one in former)
        return self.looked.merged

    def activities(self) -> Iterable[Known]:
        """List all activities, lightly, oldest first."""
        if self.looked.activities is None:
            query = "SELECT id, name, organisation_id FROM activity ORDER BY id"
            rows = self._reading.connection.exec_driver_sql(query)
            self.looked.activities = tuple(Known(*row) for row in rows)
        return self.looked.activities

    def records(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return whole records; those that do not exist are absent."""
        known = self.looked.records.setdefault(kind, {})
        return _from(known, ids, lambda wanted: self._reading.find(_CLASSES[kind], wanted))

    def at(self, change_set: int, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as they were at a change set."""
        found: Mapping[str, Importable] = self._reading.records_at(change_set, _CLASSES[kind], ids)
        return found

    def imported(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as the imports so far said they are, field by field.

        A field keeps what the last import that changed it wrote: a correction made here between
        two imports does not become what "the list said".
        """
        known = self.looked.imported.setdefault(kind, {})
        return _from(known, ids, lambda wanted: self._imported(kind, wanted))

    def _imported(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        said: dict[str, dict[str, object]] = {}
        for part in in_parts(list(ids)):
            query = _IMPORTED.format(marks=",".join("?" * len(part)))
            rows = self._reading.connection.exec_driver_sql(query, (kind.value, *part))
            kept = list(kept_ours(self._reading, kind, part))
            for change_set, id_, before, after in rows:
                while kept and kept[0].change_set < change_set:
                    _follow_kept(said, kept.pop(0))
                _follow(said, id_, before, after)
            for answer in kept:
                _follow_kept(said, answer)
        codec = CODECS[kind]
        return {id_: codec.from_filled(values) for id_, values in said.items()}


def _from(
    known: dict[str, Importable | None],
    ids: Collection[str],
    look_up: Callable[[Collection[str]], Mapping[str, Importable]],
) -> Mapping[str, Importable]:
    """Return records from those that are known, after looking up the others."""
    if missing := [id_ for id_ in ids if id_ not in known]:
        known.update(dict.fromkeys(missing))
        known.update(look_up(missing))
    return {id_: record for id_ in ids if (record := known[id_]) is not None}


def _follow_kept(said: dict[str, dict[str, object]], kept: KeptOurs) -> None:
    """Add what a list said of a field that was left as it is here: it need not be asked twice."""
    known = said.setdefault(kept.record_id, {"id": kept.record_id, "name": ""})
    known[kept.field] = kept.said
    if kept.said is None:
        del known[kept.field]


def _follow(
    said: dict[str, dict[str, object]], id_: str, before: str | None, after: str | None
) -> None:
    """Add to what the imports said of a record what one of them changed."""
    now = json.loads(after) if after is not None else None
    if now is None:
        said.pop(id_, None)
        return
    then = json.loads(before) if before is not None else {}
    known = said.setdefault(id_, dict(then))
    for name in then.keys() | now.keys():
        if then.get(name) != now.get(name):
            known[name] = now.get(name)
            if name not in now:
                del known[name]
