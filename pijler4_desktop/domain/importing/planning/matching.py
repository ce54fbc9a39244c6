"""Find which stored activity each row speaks of, one to one, and say why.

First our own id, then name and organisation together; among several with the same name the one
that agrees on most fields. What is merely alike becomes a question, never a silent choice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.planning.merging import alike
from pijler4_desktop.domain.importing.stock import Known
from pijler4_desktop.domain.importing.vocabulary import MatchReason
from pijler4_desktop.domain.text import comparable

ALIKE = 88
"""Names this much alike (0-100), at the same organisation, are worth a question."""
MOST_COMPARED = 200
MOST_SHOWN = 5
MOST_PAIRS = 40_000
"""Beyond this many pairs of one name, rows and records are not weighed against each other."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Match:
    """The record a row belongs to; or, without one, those it may belong to."""

    id: str | None = None
    reasons: tuple[MatchReason, ...] = ()
    candidates: tuple[tuple[str, tuple[MatchReason, ...]], ...] = ()


@dataclass(slots=True)
class _Index:
    """Stored activities by what they can be found by."""

    by_key: dict[Key, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)


NO_MATCH = Match()
_SAME = (MatchReason.SAME_NAME, MatchReason.SAME_ORGANISATION)
_SIMILAR = (MatchReason.SIMILAR_NAME, MatchReason.SAME_ORGANISATION)


class Matcher:
    """Knows the stored activities by name and organisation."""

    def __init__(self, stored: Iterable[Known], organisation_keys: Mapping[str, str]) -> None:
        self._index = _Index()
        for known in stored:
            organisation = organisation_keys.get(known.organisation_id or "", "")
            name = comparable(known.name)
            self._index.by_key[name, organisation].append(known.id)
            self._index.names[known.id] = name
            for word in set(name.split()):
                self._index.by_word[organisation, word].append(known.id)

    def wanted(self, drafts: Iterable[Draft]) -> set[str]:
        """Name the records that have to be looked at whole for these rows."""
        keys = {_key(draft) for draft in drafts}
        found = {id_ for key in keys for id_ in self._index.by_key.get(key, ())}
        return found | {d.own_id for d in drafts if d.own_id in self._index.names}

    def match(
        self, drafts: Sequence[Draft], records: Mapping[str, Importable]
    ) -> Mapping[int, Match]:
        """Match all rows at once; the answer is by position in `drafts`."""
        found: dict[int, Match] = {}
        taken: set[str] = set()
        for at, draft in enumerate(drafts):
            if draft.own_id in records and draft.own_id not in taken:
                found[at] = Match(draft.own_id, (MatchReason.SAME_ID,))
                taken.add(draft.own_id)
        keys = [_key(draft) for draft in drafts]
        groups: dict[Key, list[int]] = defaultdict(list)
        for at, key in enumerate(keys):
            if at not in found:
                groups[key].append(at)
        for key, rows in groups.items() if self._index.by_key else ():
            free = [i for i in self._index.by_key.get(key, ()) if i not in taken and i in records]
            paired = _pair(rows, free, drafts, records)
            found.update(paired)
            taken.update(m.id for m in paired.values() if m.id)
        for at, key in enumerate(keys):
            if at not in found and (near := self._near(key, taken)):
                found[at] = Match(candidates=tuple((id_, _SIMILAR) for id_ in near))
        return found

    def _near(self, key: Key, taken: set[str]) -> list[str]:
        """Look for records with a similar name at the same organisation, by the rarest word."""
        name, organisation = key
        if not self._index.by_word:
            return []
        words = [w for w in set(name.split()) if (organisation, w) in self._index.by_word]
        if not words or not organisation:
            return []
        rarest = min((self._index.by_word[organisation, w] for w in words), key=len)
        near = [
            (ratio, id_)
            for id_ in rarest[:MOST_COMPARED]
            if id_ not in taken
            and (ratio := fuzz.ratio(name, self._index.names[id_], score_cutoff=ALIKE))
        ]
        return [id_ for _, id_ in sorted(near, reverse=True)[:MOST_SHOWN]]


def _key(draft: Draft) -> Key:
    return comparable(draft.name), organisation_key(
        draft.organisation
    ) if draft.organisation else ""


def _pair(
    rows: Sequence[int], free: Sequence[str], drafts: Sequence[Draft],
    records: Mapping[str, Importable],
) -> dict[int, Match]:  # fmt: skip
    """Pair rows and records of one name, those that agree most first; a tie is a question."""
    if not free:
        return {}
    if len(rows) == len(free) == 1:
        return {rows[0]: Match(free[0], _SAME)}
    if len(rows) * len(free) > MOST_PAIRS:
        return _pair_in_order(rows, free, drafts, records)
    scores = {at: [(alike(records[id_], drafts[at].values), id_) for id_ in free] for at in rows}
    ranked = sorted(
        ((score, at, id_) for at, row in scores.items() for score, id_ in row),
        key=lambda ranked: -ranked[0],
    )
    found: dict[int, Match] = {}
    used: set[str] = set()
    for score, at, id_ in ranked:
        if at in found or id_ in used:
            continue
        equals = [i for s, i in scores[at] if s == score and i not in used]
        if len(equals) > 1 and len(rows) < len(free):
            found[at] = Match(candidates=tuple((i, _SAME) for i in equals[:MOST_SHOWN]))
            continue
        found[at] = Match(id_, _SAME)
        used.add(id_)
    return found


def _pair_in_order(
    rows: Sequence[int], free: Sequence[str], drafts: Sequence[Draft],
    records: Mapping[str, Importable],
) -> dict[int, Match]:  # fmt: skip
    """Pair equal rows and records by what they say; ask about what is left."""
    waiting: dict[tuple[str, ...], dict[object, list[str]]] = {}
    used: set[str] = set()
    found: dict[int, Match] = {}
    for at in rows:
        fields = tuple(drafts[at].values)
        if fields not in waiting:
            waiting[fields] = _by_values(fields, free, records)
        same = waiting[fields].get(tuple(drafts[at].values.values()), [])
        while same and same[-1] in used:
            same.pop()
        if same:
            found[at] = Match(same[-1], _SAME)
            used.add(same[-1])
        else:
            found[at] = Match(candidates=tuple((id_, _SAME) for id_ in free[:MOST_SHOWN]))
    return found


def _by_values(
    fields: Sequence[str], ids: Sequence[str], records: Mapping[str, Importable]
) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for id_ in ids:
        found[tuple(getattr(records[id_], name) for name in fields)].append(id_)
    return found
