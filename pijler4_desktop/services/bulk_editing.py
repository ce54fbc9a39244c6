"""Change some fields of many activities at once, as one step that undo takes back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pijler4_desktop.domain.bulk_change import BulkChange, BulkTally, BulkValues, values_of
from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.services.organisations import organisations_of_name
from pijler4_desktop.services.verifying import named
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.queries import activity_versions
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

PART = 2_000
"""Records read or written between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The chosen activities as somebody saw them: their versions, and what they have."""

    versions: Mapping[str, int] = field(default_factory=dict)
    tally: BulkTally = field(default_factory=BulkTally)


@dataclass(frozen=True, slots=True)
class BulkChanges(Changes):
    """What was done; `moved` are those that were changed or removed since they were looked at."""

    moved: tuple[str, ...] = ()

    @property
    def changed(self) -> int:
        """Count the activities that are different now."""
        return len(self.ids.get(Kind.ACTIVITY, ()))


class BulkEditing:
    """Looks at many activities and changes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, ids: Sequence[str], progress: Progress | None = None) -> Looked:
        """Count what these activities have; those that are gone are passed over."""
        progress, versions = progress or Silent(), dict[str, int]()
        kinds: Counter[BulkValues] = Counter()
        with self._database.reading() as reading:
            for part in _reported(ids, progress):
                found = reading.versioned(Activity, part)
                names = _names(reading, [activity for activity, _ in found.values()])
                for id_, (activity, version) in found.items():
                    versions[id_] = version
                    kinds[values_of(activity, names.get(activity.organisation_id or "", ""))] += 1
        return Looked(versions, BulkTally(kinds))

    def change(
        self, looked: Looked, change: BulkChange, progress: Progress | None = None
    ) -> BulkChanges:
        """Change what was looked at; what moved since stays as it is, and is told.

        An organisation nobody knows yet is made. Raises CancelledError; then nothing changed.
        """
        if change.organisation is not None:
            change = replace(change, organisation=clean(change.organisation))
        with self._database.work(Action.EDIT, "") as work:
            now = activity_versions(work.connection, list(looked.versions))
            still = [id_ for id_, version in looked.versions.items() if now.get(id_) == version]
            target = _Target(work, change.organisation)
            for part in _reported(still, progress or Silent()):
                found = list(work.find(Activity, part).values())
                names = _names(work, found)
                work.label = work.label or _label(found, len(still), change)
                work.change([target.changed(one, change, names) for one in found])
        moved = tuple(looked.versions.keys() - set(still))
        done = work.changes
        return BulkChanges(done.action, done.ids, done.change_set, moved)


class _Target:
    """The organisation that activities go to, looked up or made with the first that needs it."""

    def __init__(self, work: Work, name: str | None) -> None:
        self._work = work
        self._name = name
        self._ids: Sequence[str] = ()

    def changed(self, activity: Activity, change: BulkChange, names: Mapping[str, str]) -> Activity:
        """Return the activity as the change wants it."""
        now = names.get(activity.organisation_id or "", "")
        changed, moves = change.applied(activity, now)
        if not moves:
            return changed
        if not self._name:
            return replace(changed, organisation_id=None)
        self._ids = self._ids or organisations_of_name(self._work, self._name)
        return replace(changed, organisation_id=self._ids[0])


def _reported(ids: Sequence[str], progress: Progress) -> Iterator[Sequence[str]]:
    done = 0
    for part in in_parts(ids, PART):
        progress.report(done, len(ids))
        yield part
        done += len(part)
    progress.report(done, len(ids))


def _names(reading: Reading, activities: Sequence[Activity]) -> Mapping[str, str]:
    links = {one.organisation_id for one in activities if one.organisation_id}
    return {id_: found.name for id_, found in reading.find(Organisation, links).items()}


def _label(found: Sequence[Activity], number: int, change: BulkChange) -> str:
    """Name the step: which activities, and what of them."""
    headings = [field_of(Kind.ACTIVITY, key).heading.lower() for key in change.fields]
    return f"{named(found, number)} wijzigen: {', '.join(headings)}"
