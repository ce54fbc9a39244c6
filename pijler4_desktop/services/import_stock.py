"""The stored records as the import engine asks for them."""

import json
from collections.abc import Collection, Iterable, Mapping

from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.stock import Known
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

_CLASSES: Mapping[Kind, type[Activity] | type[Organisation]] = {
    Kind.ACTIVITY: Activity,
    Kind.ORGANISATION: Organisation,
}
_IMPORTED = """
SELECT c.record_id, c."before", c."after" FROM change c
JOIN change_set s ON s.id = c.change_set_id
WHERE s.action = 'import' AND s.state = 'done' AND c.kind = ? AND c.record_id IN ({marks})
ORDER BY c.change_set_id
"""


class StoredStock:
    """Looks at the database through one consistent view."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def organisations(self) -> Iterable[Organisation]:
        """List all organisations, oldest first."""
        return self._reading.all(Organisation)

    def activities(self) -> Iterable[Known]:
        """List all activities, lightly, oldest first."""
        query = "SELECT id, name, organisation_id FROM activity ORDER BY id"
        for id_, name, organisation_id in self._reading.connection.exec_driver_sql(query):
            yield Known(id_, name, organisation_id)

    def records(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return whole records; those that do not exist are absent."""
        found: Mapping[str, Importable] = self._reading.find(_CLASSES[kind], ids)
        return found

    def at(self, change_set: int, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as they were at a change set."""
        found: Mapping[str, Importable] = self._reading.records_at(change_set, _CLASSES[kind], ids)
        return found

    def imported(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as the imports so far said they are, field by field.

        A field keeps what the last import that changed it wrote: a correction made here between
        two imports does not become what "the list said".
        """
        said: dict[str, dict[str, object]] = {}
        for part in in_parts(list(ids)):
            query = _IMPORTED.format(marks=",".join("?" * len(part)))
            rows = self._reading.connection.exec_driver_sql(query, (kind.value, *part))
            for id_, before, after in rows:
                _follow(said, id_, before, after)
        codec = CODECS[kind]
        return {id_: codec.from_filled(values) for id_, values in said.items()}


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
