"""What searching and filtering ask of every activity, kept in memory: answers while one types.

At 100,000 activities SQL needs 150 to 220 ms for a word and 60 to 120 ms for the counts; from here
they take a tenth. The index is made with the first question and follows the history: what a step
touched is read again, and after a large step (an import) everything is.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from pijler4_desktop.domain.listing import FacetCounts, OfferFilter
from pijler4_desktop.domain.searching.word_index import WordIndex
from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.services.offer_lists import facet_counts, fits_facets
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.listing_index import (
    index_rows,
    rewritten_since,
    search_texts,
    touched_activities,
)
from pijler4_desktop.storage.queries import activity_ids
from pijler4_desktop.storage.reading import Reading

MOST_TOUCHED = 200
"""Activities up to which they are read again one by one."""
TO_VERIFY = OfferFilter(standings=frozenset({Standing.TO_VERIFY}))
_GONE = -1

Order = tuple[str, bool]


@dataclass(slots=True)
class _Held:
    """Everything that is known, by the number of an activity; numbers are never used again."""

    ids: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    searchable: bool = False
    free: list[int] = field(default_factory=list)
    dayparts: list[int] = field(default_factory=list)
    organisations: list[str | None] = field(default_factory=list)
    kinds: dict[tuple[Any, ...], int] = field(default_factory=dict)
    words: WordIndex = field(default_factory=WordIndex)
    orders: dict[Order, "array[int]"] = field(default_factory=dict)

    def put(self, row: Sequence[Any]) -> None:
        """Take up one activity, or what it has become."""
        id_, *kind, free, dayparts, organisation = row
        number = self.numbers.get(id_)
        if number is None:
            number = self.numbers[id_] = len(self.ids)
            self.ids.append(id_)
            for each in (self.groups, self.free, self.dayparts):
                each.append(0)
            self.organisations.append(None)
        self.groups[number] = self.kinds.setdefault(tuple(kind), len(self.kinds))
        self.free[number] = free
        self.dayparts[number] = dayparts
        self.organisations[number] = organisation

    def tell(self, id_: str, text: str) -> None:
        """Take up the words of an activity, in place of those it had."""
        number = self.numbers[id_]
        if number in self.texts:
            self.words.remove(number, self.texts[number])
        self.words.add(number, text)
        self.texts[number] = text

    def drop(self, id_: str) -> None:
        """Forget an activity that is gone."""
        number = self.numbers.pop(id_, None)
        if number is None:
            return
        self.groups[number] = _GONE
        if number in self.texts:
            self.words.remove(number, self.texts.pop(number))


class OfferIndex:
    """Answers which activities a filter leaves, and how many per facet.

    Windows ask from the GUI thread and from the thread of long work: one at a time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._held = _Held()
        self._change_set = -1
        self._fresh: Freshness | None = None

    def ids(self, wanted: OfferFilter, order: Order, fresh: Freshness) -> Sequence[str]:
        """Return the ids of the wanted activities in display order."""
        with self._lock:
            held = self._current(fresh)
            numbers = self._narrowed(held, wanted, self._ordered(held, order, fresh))
            if wanted.standings or wanted.types or wanted.levels or wanted.places:
                fits = [fits_facets(kind, wanted) for kind in held.kinds]
                numbers = [n for n in numbers if fits[held.groups[n]]]
            return [held.ids[n] for n in numbers]

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once; the first one reads the words first."""
        return self._held.searchable

    def prepare(self, fresh: Freshness) -> None:
        """Read what the first search would wait for."""
        with self._lock:
            self._with_words(self._current(fresh))

    def counts(self, wanted: OfferFilter, fresh: Freshness) -> FacetCounts:
        """Count per facet; each facet counts what the other facets leave."""
        with self._lock:
            held = self._current(fresh)
            everything = held.numbers.values()
            numbers = self._narrowed(held, wanted, everything)
            groups, free = held.groups, held.free
            sizes = Counter(map(groups.__getitem__, numbers))
            places: dict[int, int] = dict.fromkeys(sizes, 0)
            for number in numbers:
                places[groups[number]] += free[number]
            kinds = list(held.kinds)
            grouped = ((*kinds[g], size, places[g]) for g, size in sizes.items())
            return facet_counts(grouped, wanted, len(held.numbers))

    def to_verify(self, fresh: Freshness) -> int:
        """Count what somebody has to look at: a few milliseconds at 100,000 activities."""
        with self._lock:
            held = self._current(fresh)
            due = {group for kind, group in held.kinds.items() if fits_facets(kind, TO_VERIFY)}
            return sum(map(due.__contains__, held.groups))

    def _narrowed(
        self, held: _Held, wanted: OfferFilter, numbers: Collection[int]
    ) -> Collection[int]:
        """Leave the numbers that were searched for, in the order they came in."""
        if wanted.text.strip():
            hits = self._with_words(held).find(wanted.text)
            numbers = [n for n in numbers if n in hits]
        if wanted.dayparts:
            mask, dayparts = wanted.dayparts, held.dayparts
            numbers = [n for n in numbers if dayparts[n] & mask]
        if wanted.among is not None:
            ids, among = held.ids, wanted.among
            numbers = [n for n in numbers if ids[n] in among]
        if wanted.organisation_id:
            numbers = [n for n in numbers if held.organisations[n] == wanted.organisation_id]
        return numbers

    def _ordered(self, held: _Held, order: Order, fresh: Freshness) -> "array[int]":
        known = held.orders.get(order)
        if known is None:
            sort, descending = order
            with self._database.reading() as reading:
                ids = activity_ids(reading.connection, fresh, sort, descending=descending)
            known = array("I", (held.numbers[id_] for id_ in ids if id_ in held.numbers))
            held.orders[order] = known
        return known

    def _current(self, fresh: Freshness) -> _Held:
        """Bring what is held up to date with the database and the day."""
        with self._database.reading() as reading:
            change_set = reading.change_set
            if self._change_set < 0 or self._fresh != fresh:
                self._build(reading, fresh)
            elif self._change_set != change_set:
                self._follow(reading, fresh)
        self._change_set, self._fresh = change_set, fresh
        return self._held

    def _build(self, reading: Reading, fresh: Freshness) -> None:
        held = _Held()
        for row in index_rows(reading.connection, fresh):
            held.put(row)
        self._held = held

    def _with_words(self, held: _Held) -> WordIndex:
        """Read the words of everything, once somebody searches."""
        if not held.searchable:
            with self._database.reading() as reading:
                for id_, text in search_texts(reading.connection):
                    if id_ in held.numbers:
                        held.tell(id_, text)
            held.searchable = True
        return held.words

    def _follow(self, reading: Reading, fresh: Freshness) -> None:
        """Read again what the steps since then touched, or everything when that is much."""
        connection = reading.connection
        if rewritten_since(connection, self._change_set):
            self._build(reading, fresh)
            return
        touched = touched_activities(connection, self._change_set, MOST_TOUCHED + 1)
        if len(touched) > MOST_TOUCHED:
            self._build(reading, fresh)
            return
        rows = {row[0]: row for row in index_rows(connection, fresh, touched)}
        for id_ in touched:
            if id_ in rows:
                self._held.put(rows[id_])
            else:
                self._held.drop(id_)
        if self._held.searchable:
            for id_, text in search_texts(connection, list(rows)):
                self._held.tell(id_, text)
        self._held.orders.clear()
