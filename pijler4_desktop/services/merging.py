"""Use cases on doubles: merge organisations that are one, or note that they are not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.merging import merged
from pijler4_desktop.domain.records import MergedOrganisation, NoDouble, Organisation
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.linked import linked
from pijler4_desktop.storage.reading import Reading


class Merging:
    """Brings organisations together; each time one step, that undo takes back whole."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def merge(
        self,
        survivor: str,
        others: Sequence[str],
        chosen: Mapping[str, Any] | None = None,
        seen: Mapping[str, int] | None = None,
    ) -> Changes:
        """Let organisations go into the survivor, with their activities, contacts and log.

        `chosen` holds the value of fields somebody chose; `seen` the versions they looked at.
        The old ids keep pointing to the survivor. Raises CHANGED_ELSEWHERE when one is gone or
        was changed since.
        """
        return self.merge_all([(survivor, others)], chosen, seen)

    def merge_all(
        self,
        groups: Sequence[tuple[str, Sequence[str]]],
        chosen: Mapping[str, Any] | None = None,
        seen: Mapping[str, int] | None = None,
    ) -> Changes:
        """Merge several groups, each into its first, as one step."""
        with self._database.work(Action.MERGE, "") as work:
            work.label = _merge_label(work, [survivor for survivor, _others in groups])
            for group in groups:
                _into(work, group, chosen, seen, self._facts)
        return work.changes

    def keep_apart(self, pairs: Sequence[tuple[str, str]]) -> Changes:
        """Note that two organisations are not the same, so that nobody is asked again.

        Raises CHANGED_ELSEWHERE when one of them is gone.
        """
        with self._database.work(Action.NO_DOUBLE, "") as work:
            known = apart(work)
            wanted = [pair for pair in pairs if frozenset(pair) not in known]
            found = work.find(Organisation, {id_ for pair in wanted for id_ in pair})
            if any(len(found.keys() & set(pair)) < 2 for pair in wanted):
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            work.label = _apart_label([[found[id_].name for id_ in pair] for pair in wanted])
            for first, second in map(sorted, wanted):
                pair = NoDouble(id=new_id(), first_id=first, second_id=second, decided_on=today())
                work.add(pair)
        return work.changes

    def apart(self) -> frozenset[frozenset[str]]:
        """Return the pairs of ids of which someone said that they are not the same."""
        with self._database.reading() as reading:
            return apart(reading)

    def survivor_of(self, id_: str) -> str:
        """Return the id an organisation goes by now: its own, or that of the one it went into."""
        with self._database.reading() as reading:
            found = reading.find(MergedOrganisation, [id_]).get(id_)
        return found.survivor_id if found else id_


def _merge_label(work: Work, survivors: Sequence[str]) -> str:
    """Name the step by the organisation that stays, or by how many times it was done."""
    if len(survivors) == 1:
        found = work.find(Organisation, survivors)
        return f"{''.join(one.name for one in found.values())} samenvoegen"
    return f"{len(survivors)} keer organisaties samenvoegen"


def _apart_label(pairs: Sequence[Sequence[str]]) -> str:
    """Name the step by the organisations, or by how many pairs it was about."""
    if len(pairs) == 1:
        return f"{' en '.join(pairs[0])} apart houden"
    return f"{len(pairs)} keer organisaties apart houden"


def apart(reading: Reading) -> frozenset[frozenset[str]]:
    """Return the pairs that are no doubles."""
    return frozenset(frozenset((n.first_id, n.second_id)) for n in reading.all(NoDouble))


def _into(
    work: Work,
    group: tuple[str, Sequence[str]],
    chosen: Mapping[str, Any] | None,
    seen: Mapping[str, int] | None,
    facts: Facts,
) -> None:
    """Merge one group."""
    survivor_id, others = group
    wanted = [survivor_id, *dict.fromkeys(id_ for id_ in others if id_ != survivor_id)]
    found = work.versioned(Organisation, wanted)
    moved = seen is not None and any(seen.get(id_) != found[id_][1] for id_ in found)
    if len(found) != len(wanted) or len(wanted) < 2 or moved:
        raise ExpectedError(Failure.CHANGED_ELSEWHERE)
    survivor, *gone = (found[id_][0] for id_ in wanted)
    joined = ready(merged(survivor, gone, chosen), facts)
    work.change(joined)
    _follow(work, survivor_id, [one.id for one in gone])
    work.remove(gone)


def _follow(work: Work, survivor: str, gone: Sequence[str]) -> None:
    """Let everything that pointed to what is gone point to the survivor."""
    work.change([replace(one, organisation_id=survivor) for one in linked(work, gone)])
    earlier = [m for m in work.all(MergedOrganisation) if m.survivor_id in gone]
    work.change([replace(m, survivor_id=survivor) for m in earlier])
    work.add([MergedOrganisation(id=i, survivor_id=survivor, merged_on=today()) for i in gone])
    pairs = [n for n in work.all(NoDouble) if n.first_id in gone or n.second_id in gone]
    known = {frozenset((n.first_id, n.second_id)) for n in work.all(NoDouble) if n not in pairs}
    for pair in pairs:
        ids = {survivor if id_ in gone else id_ for id_ in (pair.first_id, pair.second_id)}
        if len(ids) == 1 or frozenset(ids) in known:
            work.remove(pair)
            continue
        known.add(frozenset(ids))
        work.change(replace(pair, first_id=min(ids), second_id=max(ids)))
