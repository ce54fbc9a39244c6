"""Use cases on doubles: merge organisations that are one, or note that they are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.merging import merged
from pijler4_desktop.domain.records import MergedOrganisation, NoDouble, Organisation
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.linked import linked, merged_into, pairs_with
from pijler4_desktop.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class MergeChanges(Changes):
    """What was merged; `left` counts the groups that a person has to look at first."""

    left: int = 0


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
        with self._database.work(Action.MERGE, "") as work:
            joined = _joined(work, (survivor, others), chosen, seen)
            ready_ = _Group(ready(joined.survivor, self._facts), joined.gone)
            work.label = f"{ready_.survivor.name} samenvoegen"
            _bring_together(work, [ready_])
        return work.changes

    def merge_all(
        self, groups: Sequence[tuple[str, Sequence[str]]], seen: Mapping[str, int]
    ) -> "MergeChanges":
        """Merge several groups, each into its first, as one step.

        What would not be valid together, such as notes that are too long, is left for a person.
        Raises CHANGED_ELSEWHERE as `merge` does; then nothing is merged.
        """
        left, valid = 0, list[_Group]()
        with self._database.work(Action.MERGE, "") as work:
            for group in groups:
                joined = _joined(work, group, None, seen)
                try:
                    valid.append(_Group(ready(joined.survivor, self._facts), joined.gone))
                except InvalidError:
                    left += 1
            work.label = _merge_label([group.survivor.name for group in valid])
            _bring_together(work, valid)
        done = work.changes
        return MergeChanges(done.action, done.ids, done.change_set, left)

    def keep_apart(self, pairs: Sequence[tuple[str, str]]) -> Changes:
        """Note that two organisations are not the same, so that nobody is asked again.

        Raises CHANGED_ELSEWHERE when one of them is gone.
        """
        with self._database.work(Action.NO_DOUBLE, "") as work:
            known = apart(work)
            distinct = dict.fromkeys((min(pair), max(pair)) for pair in pairs)
            wanted = [pair for pair in distinct if frozenset(pair) not in known]
            found = work.find(Organisation, {id_ for pair in wanted for id_ in pair})
            if any(len(found.keys() & set(pair)) < 2 for pair in wanted):
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            work.label = _apart_label([[found[id_].name for id_ in pair] for pair in wanted])
            work.add(
                NoDouble(id=new_id(), first_id=first, second_id=second, decided_on=today())
                for first, second in wanted
            )
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


def _merge_label(survivors: Sequence[str]) -> str:
    """Name the step by the organisation that stays, or by how many times it was done."""
    if len(survivors) == 1:
        return f"{survivors[0]} samenvoegen"
    return f"{len(survivors)} keer organisaties samenvoegen"


def _apart_label(pairs: Sequence[Sequence[str]]) -> str:
    """Name the step by the organisations, or by how many pairs it was about."""
    if len(pairs) == 1:
        return f"{' en '.join(pairs[0])} apart houden"
    return f"{len(pairs)} keer organisaties apart houden"


def apart(reading: Reading) -> frozenset[frozenset[str]]:
    """Return the pairs that are no doubles."""
    return frozenset(frozenset((n.first_id, n.second_id)) for n in reading.all(NoDouble))


@dataclass(frozen=True, slots=True)
class _Group:
    """An organisation as it will be, and those that go into it."""

    survivor: Organisation
    gone: Sequence[Organisation]


def _joined(
    work: Work,
    group: tuple[str, Sequence[str]],
    chosen: Mapping[str, Any] | None,
    seen: Mapping[str, int] | None,
) -> _Group:
    """Look up one group as it is now; raises CHANGED_ELSEWHERE when it is not what was seen."""
    survivor_id, others = group
    wanted = [survivor_id, *dict.fromkeys(id_ for id_ in others if id_ != survivor_id)]
    found = work.versioned(Organisation, wanted)
    moved = seen is not None and any(seen.get(id_) != found[id_][1] for id_ in found)
    if len(found) != len(wanted) or len(wanted) < 2 or moved:
        raise ExpectedError(Failure.CHANGED_ELSEWHERE)
    survivor, *gone = (found[id_][0] for id_ in wanted)
    return _Group(merged(survivor, gone, chosen), gone)


def _bring_together(work: Work, groups: Sequence[_Group]) -> None:
    """Let everything that pointed to what goes point to what stays, and let it go."""
    to = {one.id: group.survivor.id for group in groups for one in group.gone}
    gone = list(to)
    work.change([group.survivor for group in groups])
    work.change(
        [
            replace(one, organisation_id=to[one.organisation_id])
            for one in linked(work, gone)
            if one.organisation_id is not None
        ]
    )
    work.change([replace(m, survivor_id=to[m.survivor_id]) for m in merged_into(work, gone)])
    work.add(MergedOrganisation(id=i, survivor_id=to[i], merged_on=today()) for i in gone)
    _follow_pairs(work, to)
    work.remove(one for group in groups for one in group.gone)


def _follow_pairs(work: Work, to: Mapping[str, str]) -> None:
    """Let pairs that are no doubles be about who is left; what says nothing any more goes."""
    pairs = pairs_with(work, [*to, *dict.fromkeys(to.values())])
    moved = [pair for pair in pairs if pair.first_id in to or pair.second_id in to]
    known = {frozenset((p.first_id, p.second_id)) for p in pairs if p not in moved}
    kept, empty = list[NoDouble](), list[NoDouble]()
    for pair in moved:
        ids = frozenset(to.get(id_, id_) for id_ in (pair.first_id, pair.second_id))
        if len(ids) == 1 or ids in known:
            empty.append(pair)
            continue
        known.add(ids)
        kept.append(replace(pair, first_id=min(ids), second_id=max(ids)))
    work.change(kept)
    if empty:
        work.remove(empty)
