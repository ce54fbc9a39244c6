"""Which known organisation a short name in a row of activities can only mean.

Known are the organisations we have stored and those that a sheet of the same list describes. A
call name of theirs and a usual abbreviation written out are as good as the name itself. A name
that leaves the municipality out, or is but a part of the whole, is taken only when it fits one
organisation, and is shown; with two there is no telling.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.columns.organisation_columns import is_call_name
from pijler4_desktop.domain.importing.naming.name_words import ATTACHED, BODIES, MODIFIERS
from pijler4_desktop.domain.importing.naming.names import (
    NameForm,
    NameReader,
    alike_words,
    is_common,
    organisation_key,
)
from pijler4_desktop.domain.importing.vocabulary import MatchReason

_CALL_NAMES = re.compile(r"\s*[;,|\n]\s*|\s+/\s+|\s+of\s+")
MOST_SHOWN = 5


class Fit(IntEnum):
    """How well a short name fits an organisation."""

    PART = 1
    WITHOUT_TOWN = 2
    WRITTEN_OUT = 3
    CALL_NAME = 4


REASONS: Mapping[Fit, MatchReason] = {
    Fit.PART: MatchReason.NAME_WITHIN,
    Fit.WITHOUT_TOWN: MatchReason.NAME_WITHIN,
    Fit.WRITTEN_OUT: MatchReason.ABBREVIATION,
    Fit.CALL_NAME: MatchReason.CALL_NAME,
}


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation a short name can lead to: `target` is its id or the key of its name.

    `listed` tells that the list itself describes it, so that its rows speak of nobody else.
    """

    target: str
    name: str
    call_names: tuple[str, ...] = ()
    town: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """The organisations a name may mean, which all fit equally well; `sure` when it is only one."""

    fit: Fit
    candidates: tuple[Known, ...]
    sure: bool

    @property
    def silent(self) -> bool:
        """Tell whether the name is as good as the organisation's own, in this very list."""
        return self.sure and self.fit >= Fit.WRITTEN_OUT and self.candidates[0].listed


@dataclass(frozen=True, slots=True)
class _Read:
    """`places` are the words for its municipality, if that is ours, and the villages there."""

    known: Known
    form: NameForm
    places: frozenset[str]


class ShortNames:
    """Known organisations, to be found by what a list may call them for short."""

    def __init__(self, known: Iterable[Known], reader: NameReader, facts: Facts, home: str) -> None:
        self._reader = reader
        self._facts = facts
        self._home = home
        self._home_places = self._places_of(home)
        self._home_town = frozenset({reader.place(facts.municipality_name(home))})
        self._by_word: dict[str, set[int]] = {}
        self._by_call_name: dict[str, set[int]] = {}
        self._all: list[_Read] = []
        for at, organisation in enumerate(known):
            form = reader.form(organisation.name)
            places = self._home_places if self._at_home(organisation) else frozenset()
            self._all.append(_Read(organisation, form, places))
            for word in form.words:
                self._by_word.setdefault(word, set()).add(at)
            for name in organisation.call_names:
                self._by_call_name.setdefault(organisation_key(name), set()).add(at)

    def meaning(self, name: str) -> Meaning | None:
        """Find what a name may mean; None when no known organisation fits."""
        if called := self._by_call_name.get(organisation_key(name)):
            return self._meaning(Fit.CALL_NAME, sorted(called))
        form = self._reader.form(name)
        found: dict[Fit, list[int]] = {}
        for at in sorted(self._with_all_words(form)):
            if (fit := self._fit(form, self._all[at])) is not None:
                found.setdefault(fit, []).append(at)
        if not found:
            return None
        best = max(found)
        meaning = self._meaning(best, found[best])
        if meaning.sure and not self._tells(best, form, self._all[found[best][0]]):
            return replace(meaning, sure=False)
        return meaning

    def _meaning(self, fit: Fit, found: Sequence[int]) -> Meaning:
        known = {self._all[at].known.target: self._all[at].known for at in found}
        return Meaning(fit, tuple(known.values())[:MOST_SHOWN], sure=len(known) == 1)

    def _with_all_words(self, form: NameForm) -> set[int]:
        """Find the organisations that have every word of a short name, or its long form.

        The name of our own municipality may be left out, or stand there too much.
        """
        wanted = [word for word in form.words if word not in self._home_places] or form.words
        sets = [
            set().union(*(self._by_word.get(same, ()) for same in alike_words(word)))
            for word in wanted
        ]
        return set.intersection(*sets) if sets else set()

    def _fit(self, short: NameForm, known: _Read) -> Fit | None:
        left, right = _unpaired(short.words, known.form.words)
        if not left and not right:
            return Fit.WRITTEN_OUT
        if left:  # "Bib Boezinge" is not "Bibliotheek Ieper", but "Sociaal Huis" may be ours
            ours = known.places and self._home_town.issuperset(left)
            return Fit.WITHOUT_TOWN if ours and not _but(right, MODIFIERS) else None
        return Fit.PART if _but(right, MODIFIERS | known.places) else Fit.WITHOUT_TOWN

    def _tells(self, fit: Fit, short: NameForm, known: _Read) -> bool:
        """Tell whether a part of a name is enough to know the organisation by.

        Words of its own are, unless the rest names a body beside another. A mere kind is enough
        when it is what the name begins with and the list itself describes its organisations.
        """
        _, rest = _unpaired(short.words, known.form.words)
        if fit is Fit.WRITTEN_OUT:
            return True
        if not _but(short.words, MODIFIERS | known.places) or _names_a_body_beside(
            known.form, rest
        ):
            return False
        if short.core:
            return known.known.listed or self._leaves_little(rest, known)
        if not known.known.listed:
            return fit is Fit.WITHOUT_TOWN and not _but(rest, MODIFIERS | self._home_town)
        return fit is Fit.WITHOUT_TOWN or _begins_with(known.form, short)

    def _leaves_little(self, rest: Sequence[str], known: _Read) -> bool:
        """Tell whether a name leaves out no more than what kind of organisation it is, or where."""
        left_out = _but(rest, MODIFIERS | known.places)
        return bool(known.places) and all(map(is_common, left_out))

    def _at_home(self, organisation: Known) -> bool:
        return not organisation.town or organisation.town == self._home

    def _places_of(self, nis: str) -> frozenset[str]:
        """Return how a municipality and its villages stand in a form."""
        found = self._facts.municipality(nis)
        if found is None:
            return frozenset()
        villages = (place for code in found.postal_codes for place in self._facts.places(code))
        return frozenset(map(self._reader.place, (found.name, *villages)))


def call_names(extra: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the other names that are kept of an organisation."""
    return tuple(_each_call_name(extra))


def _each_call_name(extra: Iterable[tuple[str, str]]) -> Iterator[str]:
    for heading, text in extra:
        if is_call_name(heading):
            yield from filter(organisation_key, _CALL_NAMES.split(text))


def _unpaired(short: Sequence[str], long: Sequence[str]) -> tuple[list[str], list[str]]:
    """Take the words that are the same, or stand for each other, out of both names."""
    left, right = [], list(long)
    for word in short:
        same = next((w for w in right if w in alike_words(word)), None)
        if same is None:
            left.append(word)
        else:
            right.remove(same)
    return left, right


def _but(words: Sequence[str], others: frozenset[str]) -> list[str]:
    return [word for word in words if word not in others]


def _names_a_body_beside(long: NameForm, rest: Sequence[str]) -> bool:
    """Tell whether a name begins or ends with a word for a body beside what the rest names."""
    telling = _but(long.words, MODIFIERS)
    ends = {*telling[:1], *telling[-1:]}
    return not ATTACHED.isdisjoint(ends.intersection(rest))


def _begins_with(long: NameForm, short: NameForm) -> bool:
    """Tell whether a name begins with a kind that the short one names, and that is no body's."""
    telling = _but(long.words, MODIFIERS)
    first = alike_words(telling[0]) if telling else frozenset()
    return not first.isdisjoint(short.words) and BODIES.isdisjoint(short.words)
