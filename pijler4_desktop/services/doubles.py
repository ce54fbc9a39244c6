"""Use case: while someone types an activity, find those we have that it may be already."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.naming.names import name_reader
from pijler4_desktop.domain.importing.planning.lookalikes import may_be_same_house, similar_names
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.listing_index import folded_names
from pijler4_desktop.storage.reading import Reading

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Double:
    """A stored activity that may be the one being typed, and the name of its organisation."""

    id: str
    name: str
    organisation: str = ""


class Doubles:
    """Compares with every stored name; these are read again once something was written."""

    def __init__(self, database: Database, facts: Facts, home: str) -> None:
        self._database, self._facts, self._home = database, facts, home
        self._lock = Lock()
        self._change_set = -1
        self._ids: list[str] = []
        self._names: list[str] = []

    def near(self, name: str, organisation: str, but: str) -> Sequence[Double]:
        """Find the activities that may be the same, the likest first; never `but` itself."""
        with self._lock, self._database.reading() as reading:
            self._follow(reading)
            ids = [self._ids[place] for place in similar_names(name, self._names)]
            found = reading.find(Activity, [id_ for id_ in ids if id_ != but])
            links = {a.organisation_id for a in found.values() if a.organisation_id}
            houses = reading.find(Organisation, links)
        reader = name_reader(self._facts)
        doubles = []
        for activity in (found[id_] for id_ in ids if id_ in found):
            house = houses.get(activity.organisation_id or "")
            theirs = house.name if house else ""
            if may_be_same_house(organisation, theirs, reader, self._home):
                doubles.append(Double(activity.id, activity.name, theirs))
        return doubles[:MOST_SHOWN]

    def _follow(self, reading: Reading) -> None:
        if self._change_set != reading.change_set:
            rows = list(folded_names(reading.connection))
            self._ids = [id_ for id_, _ in rows]
            self._names = [name for _, name in rows]
            self._change_set = reading.change_set
