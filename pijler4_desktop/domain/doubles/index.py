"""Organisations by all they can be recognised by, kept up while records come and go.

Only organisations that share something are compared: a number or contact detail, the whole name,
or in one municipality (or without a known one) a word, be it with an error, split or joined. What
very many share is not looked at: it tells nothing, and would cost time.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from pijler4_desktop.domain.doubles.judging import Case
from pijler4_desktop.domain.doubles.names import SHORTEST_CUT, Name
from pijler4_desktop.domain.doubles.profiles import Key, Profile, ProfileReader
from pijler4_desktop.domain.doubles.vocabulary import (
    Double,
    Evidence,
    Grade,
    Judgement,
    judgement,
)
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.records import Organisation

FEW = 20
"""Organisations with a word in common that are all compared, of whatever kind they are."""
MOST_COMPARED = 200
"""Organisations with a word or detail in common; beyond this many it tells nothing."""
MOST_NAMESAKES = 2
"""Organisations of one name in several towns; beyond this many it is nobody's own."""
MOST_LOOSE = 3
"""Organisations that have a name within theirs; of more there is no telling which it is."""
MOST_SPELLED = 3_000
"""Names of one town that are all compared letter by letter; of more the words have to do."""
LEAST_ALIKE = 78
"""How alike two whole names are (0-100) from which on they are compared word by word."""
SHORTEST_WITH_ERROR = 5

_NAME_ONLY = frozenset({Evidence.SAME_NAME, Evidence.OTHER_CONTACT, Evidence.OTHER_MUNICIPALITY})
_NAME_AND_PLACE = frozenset(
    {Evidence.SAME_NAME, Evidence.SAME_POSTAL_CODE, Evidence.SAME_MUNICIPALITY}
)
_LOOSE = _NAME_AND_PLACE | {Evidence.PART_OF_NAME}
_UNTOLD = Evidence.SAME_MAIL_DOMAIN.value
_BETWEEN = "\n"
_RUN = "="
_CUT = "."
"""They stand before a whole name written as one word, and before a word that was cut short."""


class DoublesIndex:
    """Finds what an organisation may be a double of; not to be used by two threads at once."""

    def __init__(self, facts: Facts, home: str = "") -> None:
        self._reader = ProfileReader(facts, home)
        self._profiles: dict[str, Profile] = {}
        self._by_key: dict[Key, list[Profile]] = {}
        self._by_name: dict[str, list[Profile]] = {}
        self._by_word: dict[str, list[Profile]] = {}
        self._by_town: dict[str, dict[str, str]] = {}
        self._by_error: dict[str, str] = {}
        self._learnt: set[str] = set()
        self._cut: set[str] = set()

    def __len__(self) -> int:
        return len(self._profiles)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._profiles

    def add(self, organisation: Organisation) -> None:
        """Take an organisation up, or take it up anew after it changed."""
        self.remove(organisation.id)
        profile = self._reader.read(organisation)
        self._profiles[profile.id] = profile
        for index, key in self._places_of(profile):
            index.setdefault(key, []).append(profile)
        self._by_town.setdefault(profile.home, {})[profile.id] = profile.name.run
        for word in _found_by(profile.name):
            self._learn(word)
        self._cut |= profile.name.cut

    def remove(self, id_: str) -> None:
        """Forget an organisation; nothing happens when it is not there."""
        profile = self._profiles.pop(id_, None)
        if profile is None:
            return
        for index, key in self._places_of(profile):
            _take_out(index, key, profile)
        del self._by_town[profile.home][id_]

    def near(self, organisation: Organisation) -> list[Double]:
        """Find what an organisation may be a double of, the likeliest first; never itself.

        It need not be whole: with a name alone it is one that somebody is typing.
        """
        return self._near(self._reader.read(organisation))

    def near_known(self, id_: str) -> list[Double]:
        """Find what an organisation that was taken up may be a double of."""
        return self._near(self._profiles[id_])

    def bearing(self, organisation: Organisation) -> list[str]:
        """Return the ids of those that bear a number of an organisation, whatever their names."""
        keys = (f"{kind} {number}" for kind, number in self._reader.read(organisation).numbers)
        found = dict.fromkeys(other.id for key in keys for other in self._by_key.get(key, ()))
        found.pop(organisation.id, None)
        return list(found)

    def _places_of(self, profile: Profile) -> Iterator[tuple[dict[str, list[Profile]], str]]:
        """Yield where a profile stands in the indexes."""
        for key in profile.keys:
            yield self._by_key, key
        yield self._by_name, profile.name.key
        for word in _found_by(profile.name) | _joined(profile.name):
            yield self._by_word, profile.home + word

    def _learn(self, word: str) -> None:
        """Let a word be found with an error; it stays known when nobody bears it any more."""
        if word in self._learnt:
            return
        self._learnt.add(word)
        for rest in _with_letter_gone(word):
            known = self._by_error.get(rest)
            self._by_error[rest] = word if known is None else f"{word}{_BETWEEN}{known}"

    def _near(self, profile: Profile) -> list[Double]:
        found = []
        for other in self._candidates(profile).values():
            case = Case(profile, other, self._sharing(profile, other))
            if case.grade is Grade.NONE:
                continue
            judged = case.judgement()
            if self._is_nobodys(profile, other, judged):
                continue
            if judged.grade is Grade.CERTAIN and self._is_shared(profile, judged):
                judged = judgement(Grade.POSSIBLE, judged.evidence)
            found.append(Double(profile.id, other.id, judged))
        found = without_loose(found)
        found.sort(key=lambda double: (-double.judgement.score, double.other))
        return found

    def _is_nobodys(self, one: Profile, other: Profile, judged: Judgement) -> bool:
        """Tell whether all they share is a name that many bear."""
        if not _NAME_ONLY.issuperset(judged.evidence):
            return False
        keys = (one.name.key, other.name.key)
        return max(len(self._by_name.get(key, ())) for key in keys) > MOST_NAMESAKES

    def _is_shared(self, profile: Profile, judged: Judgement) -> bool:
        """Tell whether its name alone decided, and two with that name in its town are different."""
        if not _NAME_AND_PLACE.issuperset(judged.evidence):
            return False
        namesakes = self._by_name.get(profile.name.key, ())
        numbers = {p.numbers for p in namesakes if p.numbers and p.home == profile.home}
        return len(numbers) > 1

    def _sharing(self, one: Profile, other: Profile) -> int:
        """Count the organisations that bear a number both have."""
        if not one.numbers or not other.numbers:
            return 0
        shared = [f"{kind} {number}" for kind, number in one.numbers]
        return max((len(self._by_key.get(k, ())) for k in shared if k in other.keys), default=0)

    def _candidates(self, profile: Profile) -> dict[str, Profile]:
        found: dict[str, Profile] = {}
        for key in profile.keys:
            if not key.startswith(_UNTOLD):
                _keep(found, self._by_key.get(key, ()))
        namesakes = self._by_name.get(profile.name.key, ())
        _keep(found, namesakes if len(namesakes) <= MOST_NAMESAKES else ())
        meant = self._meant(profile.name)
        for town in {profile.home, ""} if profile.home else self._by_town:
            for word in meant:
                bearing: Sequence[Profile] = self._by_word.get(town + word, ())
                if len(bearing) > FEW or not profile.home:
                    bearing = _of_kind(profile.name, bearing)
                _keep(found, bearing)
        for id_ in self._alike(profile.name.run, profile.home):
            found[id_] = self._profiles[id_]
        found.pop(profile.id, None)
        return found

    def _alike(self, run: str, town: str) -> Iterator[str]:
        """Yield those in a town whose whole names are alike letter by letter."""
        names = self._by_town.get(town, {})
        if 0 < len(names) <= MOST_SPELLED:
            near = process.extract(
                run, names, scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=MOST_COMPARED
            )
            yield from (id_ for _, _, id_ in near)

    def _meant(self, name: Name) -> set[str]:
        """Return the known words that the words of a name may mean."""
        meant = _joined(name)
        for word in _found_by(name):
            meant.add(word)
            if self._cut:
                beginnings = (word[:at] for at in range(SHORTEST_CUT, len(word) - 1))
                meant.update(_CUT + cut for cut in beginnings if cut in self._cut)
            for rest in _with_letter_gone(word):
                if known := self._by_error.get(rest):
                    meant.update(known.split(_BETWEEN))
        if name.cut:
            cuts = tuple(name.cut)
            meant.update(word for word in self._learnt if word.startswith(cuts))
        return meant


def without_loose(doubles: Sequence[Double]) -> list[Double]:
    """Leave out what is merely part of a name, or like it somewhere, when several are."""
    loose = [d for d in doubles if _is_loose(d)]
    counts = Counter(id_ for double in loose for id_ in double.ids)
    return [
        d for d in doubles if not _is_loose(d) or max(counts[id_] for id_ in d.ids) <= MOST_LOOSE
    ]


def _is_loose(double: Double) -> bool:
    evidence = double.judgement.evidence
    if evidence == (Evidence.SIMILAR_NAME,):
        return True  # and nobody knows where it is
    return Evidence.PART_OF_NAME in evidence and _LOOSE.issuperset(evidence)


def _found_by(name: Name) -> frozenset[str]:
    """Return the words a name is found by; those of its own, or all when it has none."""
    return name.form.core or frozenset(name.form.words)


def _joined(name: Name) -> set[str]:
    """Return what else a name is found by: words that follow each other as one, or cut short."""
    own = _found_by(name)
    found = {a + b for a, b in pairwise(name.form.words) if a in own or b in own}
    found.add(_RUN + name.run)
    found.update(_CUT + word for word in name.cut)
    return found


def _with_letter_gone(word: str) -> Iterator[str]:
    """Yield a word and what it is without each of its letters: errors have one of these alike."""
    if len(word) >= SHORTEST_WITH_ERROR:
        yield word
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]


def _of_kind(name: Name, profiles: Sequence[Profile]) -> Sequence[Profile]:
    """Leave out of many profiles those that say they are of another kind."""
    if not name.kinds:
        return profiles
    kinds = name.kinds
    return [p for p in profiles if not p.name.kinds or not kinds.isdisjoint(p.name.kinds)]


def _keep(found: dict[str, Profile], profiles: Sequence[Profile]) -> None:
    """Add them, unless so many have this in common that it tells nothing."""
    if len(profiles) <= MOST_COMPARED:
        for profile in profiles:
            found[profile.id] = profile


def _take_out(index: dict[str, list[Profile]], key: str, profile: Profile) -> None:
    profiles = index[key]
    profiles.remove(profile)
    if not profiles:
        del index[key]
