"""Use cases on organisations that may have been entered twice: find them, and warn while typing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from pijler4_desktop.domain.doubles.finding import find_doubles
from pijler4_desktop.domain.doubles.index import DoublesIndex
from pijler4_desktop.domain.doubles.vocabulary import Double, Grade, Ids, ids_of
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.merging import MergeChanges, Merging, apart
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.listing_index import rewritten_since
from pijler4_desktop.storage.organisation_queries import (
    activities_by_organisation,
    organisation_versions,
)
from pijler4_desktop.storage.reading import Reading

MOST_NEAR = 3
"""How many organisations a form names while somebody types."""
NUMBERS = ("vcode", "kbo")
"""What a form holds that only one organisation bears."""
TYPED = "typed"
"""Stands for the organisation that is being typed: it has no id yet."""


@dataclass(frozen=True, slots=True)
class OrganisationPair:
    """Two organisations that may be one; `survivor` is the one to keep, by what hangs on it.

    `versions` are what was looked at, by id; `activities` counts those of each.
    """

    double: Double
    survivor: Organisation
    other: Organisation
    versions: Mapping[str, int]
    activities: Mapping[str, int]

    @property
    def certain(self) -> bool:
        """Tell whether they may be merged together with the other certain ones."""
        return self.double.judgement.grade is Grade.CERTAIN


class OrganisationDoubles:
    """Compares the stored organisations; keeps what it knows up with what is written."""

    def __init__(self, database: Database, facts: Facts, home: str, merging: Merging) -> None:
        self._database = database
        self._merging = merging
        self._index = DoublesIndex(facts, home)
        self._change_set = -1
        self._versions: dict[str, int] = {}
        self._change_set = 0
        self._compared: set[str] = set()
        self._found: dict[Ids, Double] = {}
        self._lock = Lock()

    def find(self, progress: Progress) -> Sequence[OrganisationPair]:
        """Find the pairs that are or may be one, the surest first; seconds for thousands at first.

        Pairs of which somebody said that they are two are left out. Later only what changed is
        compared again. Raises CancelledError.
        """
        with self._lock:
            with self._database.reading() as reading:
                changed = self._changed(reading)
                every = {o.id: o for o in reading.all(Organisation)}
                told = _ids_apart(reading)
                counts = activities_by_organisation(reading.connection)
                versions = dict(self._versions)
            self._take_up(changed)
            fresh = [every[id_] for id_ in every if id_ not in self._compared]
            for double in find_doubles(fresh, self._index, progress):
                self._found[double.ids] = double
            self._compared = set(every)
            found = [double for ids, double in self._found.items() if ids not in told]
        found.sort(key=lambda d: (-d.judgement.grade, -d.judgement.score, d.ids))
        return [_pair(double, every, versions, counts) for double in found]

    def near(self, name: str, but: str = "", **known: str) -> Sequence[Organisation]:
        """Find the organisations that may be meant while somebody types, the likeliest first.

        `known` holds other fields of the form, such as `kbo` or `postal_code`; `but` is the id of
        the organisation that is being changed. Who bears a number that is typed comes first,
        whatever the names are, and is found without a name too.
        """
        tidy = clean(name)
        if not tidy and not any(known.get(number) for number in NUMBERS):
            return ()
        with self._lock:
            with self._database.reading() as reading:
                changed = self._changed(reading)
                told = _ids_apart(reading) if but else frozenset()
            self._take_up(changed)
            typed = Organisation(id=but or TYPED, name=tidy, **known)  # type: ignore[arg-type]
            near = self._index.bearing(typed)
            if tidy:
                near += [double.other for double in self._index.near(typed)]
        near = list(dict.fromkeys(near))
        ids = [id_ for id_ in near if id_ != but and ids_of(id_, but) not in told][:MOST_NEAR]
        with self._database.reading() as reading:
            found = reading.find(Organisation, ids)
        return [found[id_] for id_ in ids if id_ in found]

    def merge_certain(self, pairs: Iterable[OrganisationPair]) -> MergeChanges:
        """Merge the certain pairs as one step.

        Three that are one go together only when each two of them are certain; else they stay for
        a person. Raises CHANGED_ELSEWHERE when one was changed since it was looked at.
        """
        certain = [pair for pair in pairs if pair.certain]
        groups = _groups(certain)
        if not groups:
            return MergeChanges(Action.MERGE)
        versions = {id_: v for pair in certain for id_, v in pair.versions.items()}
        return self._merging.merge_all(groups, seen=versions)

    def _changed(self, reading: Reading) -> Sequence[Organisation]:
        """Read what was written since, and let go of what is not there any more.

        Comparing takes longer than reading: it is not done while the view of the data is open.
        """
        if reading.change_set == self._change_set:
            return ()
        anew = rewritten_since(reading.connection, self._change_set)  # versions do not tell that
        now = organisation_versions(reading.connection)
        gone = self._versions.keys() - now.keys()
        for id_ in gone:
            self._index.remove(id_)
        changed = [id_ for id_, v in now.items() if anew or self._versions.get(id_) != v]
        moved = gone | set(changed)
        self._compared -= moved
        self._found = {ids: d for ids, d in self._found.items() if not moved.intersection(ids)}
        self._versions, self._change_set = now, reading.change_set
        return list(reading.find(Organisation, changed).values())

    def _take_up(self, changed: Sequence[Organisation]) -> None:
        for organisation in changed:
            self._index.add(organisation)


def certain_groups(pairs: Iterable[OrganisationPair]) -> Sequence[tuple[str, Sequence[str]]]:
    """Return what `merge_certain` would do: each survivor with those that go into it."""
    return _groups([pair for pair in pairs if pair.certain])


def _ids_apart(reading: Reading) -> frozenset[Ids]:
    return frozenset(ids_of(*pair) for pair in apart(reading))


def _pair(
    double: Double,
    known: Mapping[str, Organisation],
    versions: Mapping[str, int],
    counts: Mapping[str, int],
) -> OrganisationPair:
    one, other = known[double.one], known[double.other]
    if _weight(other, counts) > _weight(one, counts):
        one, other = other, one
    ids = (one.id, other.id)
    return OrganisationPair(
        double, one, other, {i: versions[i] for i in ids}, {i: counts.get(i, 0) for i in ids}
    )


def _weight(organisation: Organisation, counts: Mapping[str, int]) -> tuple[int, int, int]:
    """Weigh which of two to keep: with the most activities, then numbers, then filled fields."""
    numbers = sum(bool(n) for n in (organisation.kbo, organisation.vcode, organisation.ovo_code))
    fields = organisation.__dataclass_fields__
    filled = sum(bool(getattr(organisation, name)) for name in fields)
    return counts.get(organisation.id, 0), numbers, filled


def _groups(pairs: Sequence[OrganisationPair]) -> list[tuple[str, Sequence[str]]]:
    """Join pairs that share an organisation, where each two of the group are a pair."""
    linked = {pair.double.ids for pair in pairs}
    group_of: dict[str, set[str]] = {}
    for pair in pairs:
        joined = group_of.get(pair.survivor.id, {pair.survivor.id}) | group_of.get(
            pair.other.id, {pair.other.id}
        )
        group_of.update(dict.fromkeys(joined, joined))
    kept = Counter(pair.survivor.id for pair in pairs)
    groups: list[tuple[str, Sequence[str]]] = []
    for group in {id(members): members for members in group_of.values()}.values():
        if all(ids_of(a, b) in linked for a in group for b in group if a < b):
            survivor = max(sorted(group), key=lambda id_: kept[id_])
            groups.append((survivor, sorted(group - {survivor})))
    return groups
