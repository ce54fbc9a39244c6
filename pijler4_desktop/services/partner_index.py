"""What the list of organisations is filtered and sorted by, kept in memory.

At 20,000 organisations SQL would need a tenth of a second for every letter; from here an answer
takes a fraction of that. It is made with the first question and follows the history.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import Any

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.partners import (
    FollowUp,
    PartnerCounts,
    PartnerFilter,
    PartnerRow,
    follow_up,
)
from pijler4_desktop.domain.searching.word_index import WordIndex
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import MainActivity, OrganisationType, PartnerStatus
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.partners import partner_lines, touched_organisations
from pijler4_desktop.storage.reading import Reading

MOST_TOUCHED = 200
"""Organisations up to which they are read again one by one."""
_TYPES: Mapping[str | None, OrganisationType | None] = {None: None} | {
    m.value: m for m in OrganisationType
}
_MAIN: Mapping[str | None, MainActivity | None] = {None: None} | {m.value: m for m in MainActivity}
_STATUSES = {m.value: m for m in PartnerStatus}
_STATUS_ORDER = {status: place for place, status in enumerate(PartnerStatus)}
_FACETS = ("statuses", "types", "main_activities", "places", "follow_ups", "offers")

Facets = tuple[PartnerStatus, OrganisationType | None, MainActivity | None, str, FollowUp, bool]
Order = tuple[str, bool]


@dataclass(slots=True)
class _Held:
    """Everything that is known, by the number of an organisation; numbers are never used again."""

    rows: list[PartnerRow | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    kinds: dict[Facets, int] = field(default_factory=dict)
    words: WordIndex = field(default_factory=WordIndex)
    searchable: bool = False
    orders: dict[Order, Sequence[int]] = field(default_factory=dict)

    def put(self, row: PartnerRow, folded: str, text: str, today: date) -> None:
        """Take up one organisation, or what it has become."""
        number = self.numbers.get(row.id)
        if number is None:
            number = self.numbers[row.id] = len(self.rows)
            self.rows.append(None)
            for words in (self.names, self.texts):
                words.append("")
            self.groups.append(0)
        elif self.searchable:
            self.words.remove(number, self.texts[number])
        self.rows[number], self.names[number], self.texts[number] = row, folded, text
        if self.searchable:
            self.words.add(number, text)
        when = follow_up(row.next_contact_on, today)
        kind = (row.status, row.type, row.main_activity, row.place, when, row.activities > 0)
        self.groups[number] = self.kinds.setdefault(kind, len(self.kinds))

    def drop(self, id_: str) -> None:
        """Forget an organisation that is gone."""
        number = self.numbers.pop(id_, None)
        if number is not None:
            self.rows[number] = None
            if self.searchable:
                self.words.remove(number, self.texts[number])

    def with_words(self) -> WordIndex:
        """Take up the words of everything, once somebody searches."""
        if not self.searchable:
            for number in self.numbers.values():
                self.words.add(number, self.texts[number])
            self.searchable = True
        return self.words


class PartnerIndex:
    """Answers which organisations a filter leaves, and how many per facet; one question a time."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._lock = Lock()
        self._held = _Held()
        self._change_set = -1
        self._day: date | None = None
        self._places: dict[tuple[str, str], tuple[str, str]] = {}

    def ids(self, wanted: PartnerFilter, order: Order, today: date) -> Sequence[str]:
        """Return the ids of the wanted organisations in display order; raises KeyError."""
        with self._lock:
            held = self._current(today)
            numbers = _searched(held, wanted, _ordered(held, order))
            if any(getattr(wanted, facet) for facet in _FACETS):
                fits = [not missed for missed in _missed(held.kinds, wanted)]
                numbers = [n for n in numbers if fits[held.groups[n]]]
            return [row.id for n in numbers if (row := held.rows[n]) is not None]

    def rows(self, ids: Sequence[str], today: date) -> Mapping[str, PartnerRow]:
        """Return the lines of these organisations; one that is gone is absent."""
        with self._lock:
            held = self._current(today)
            found = (held.rows[held.numbers[id_]] for id_ in ids if id_ in held.numbers)
            return {row.id: row for row in found if row is not None}

    def counts(self, wanted: PartnerFilter, today: date) -> PartnerCounts:
        """Count per facet; each facet counts what the other facets leave."""
        with self._lock:
            held = self._current(today)
            numbers = _searched(held, wanted, held.numbers.values())
            sizes = Counter(map(held.groups.__getitem__, numbers))
            return _counted(held, wanted, sizes)

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once; the first one reads the words first."""
        return self._held.searchable

    def prepare(self, today: date) -> None:
        """Read what the first search would wait for."""
        with self._lock:
            self._current(today).with_words()

    def _current(self, today: date) -> _Held:
        """Bring what is held up to date with the database and the day."""
        with self._database.reading() as reading:
            change_set = reading.change_set
            if self._change_set < 0 or self._day != today:
                self._build(reading, today)
            elif self._change_set != change_set:
                self._follow(reading, today)
        self._change_set, self._day = change_set, today
        return self._held

    def _build(self, reading: Reading, today: date) -> None:
        held = _Held()
        for line in partner_lines(reading.connection):
            self._put(held, line, today)
        self._held = held

    def _follow(self, reading: Reading, today: date) -> None:
        """Read again what the steps since then touched, or everything when that is much."""
        connection = reading.connection
        touched = touched_organisations(connection, self._change_set, MOST_TOUCHED + 1)
        if len(touched) > MOST_TOUCHED:
            self._build(reading, today)
            return
        there = set()
        for line in partner_lines(connection, touched):
            there.add(line[0])
            self._put(self._held, line, today)
        for id_ in touched:
            if id_ not in there:
                self._held.drop(id_)
        self._held.orders.clear()

    def _put(self, held: _Held, line: Sequence[Any], today: date) -> None:
        id_, folded, status, type_, main, code, nis, next_on, number, last, kbo, vcode, name = line
        place, towns = self._place(code, nis)
        row = PartnerRow(
            id=id_,
            name=name,
            place=place,
            type=_TYPES[type_],
            main_activity=_MAIN[main],
            status=_STATUSES[status],
            activities=number,
            last_contact=date.fromisoformat(last) if last else None,
            next_contact_on=date.fromisoformat(next_on) if next_on else None,
        )
        held.put(row, folded, f"{folded} {kbo} {vcode.lower()} {code} {towns}", today)

    def _place(self, code: str, nis: str) -> tuple[str, str]:
        """Name the town of an organisation, and fold that with its municipality to search in."""
        known = self._places.get((code, nis))
        if known is None:
            towns = self._facts.places(code) if code else ()
            of_code = self._facts.of_postal_code(code) if code else None
            found = self._facts.municipality(nis) or of_code
            municipality = found.name if found else ""
            place = towns[0] if len(towns) == 1 else municipality
            known = place, fold(f"{place} {municipality}")
            self._places[code, nis] = known
        return known


def _ordered(held: _Held, order: Order) -> Sequence[int]:
    known = held.orders.get(order)
    if known is None:
        sort, descending = order
        key = _SORTS[sort]
        rows = held.rows
        named = sorted(held.numbers.values(), key=held.names.__getitem__, reverse=descending)
        keys = {n: key(row) for n in named if (row := rows[n]) is not None}
        some = [n for n in named if keys.get(n) is not None]
        some.sort(key=keys.__getitem__, reverse=descending)
        known = some + [n for n in named if keys.get(n) is None]
        held.orders[order] = known
    return known


def _kind_word(row: PartnerRow) -> str | None:
    kind = row.main_activity or row.type
    return fold(term(kind)) if kind else None


_SORTS: Mapping[str, Callable[[PartnerRow], Any]] = {
    "name": lambda _row: 0,
    "kind": _kind_word,
    "status": lambda row: _STATUS_ORDER[row.status],
    "activities": lambda row: row.activities,
    "last_contact": lambda row: row.last_contact,
    "follow_up": lambda row: row.next_contact_on,
    "place": lambda row: fold(row.place) or None,
}
"""What a list can be sorted by, names within; an empty value (None) always comes last."""


def _searched(held: _Held, wanted: PartnerFilter, numbers: Collection[int]) -> Collection[int]:
    """Leave the numbers that were searched for, in the order they came in."""
    if not wanted.text.strip():
        return numbers
    hits = held.with_words().find(wanted.text)
    return [n for n in numbers if n in hits]


def _missed(kinds: Collection[Facets], wanted: PartnerFilter) -> list[int]:
    """Return for each kind, as bits, the facets whose choice leaves it out."""
    limits = [(n, limit) for n, name in enumerate(_FACETS) if (limit := getattr(wanted, name))]
    return [
        sum(1 << place for place, limit in limits if kind[place] not in limit) for kind in kinds
    ]


def _counted(held: _Held, wanted: PartnerFilter, sizes: Mapping[int, int]) -> PartnerCounts:
    kinds, missed = list(held.kinds), _missed(held.kinds, wanted)
    tallies: list[Counter[Any]] = [Counter() for _ in _FACETS]
    shown = without = 0
    for group, size in sizes.items():
        kind, misses = kinds[group], missed[group]
        if not misses:
            shown += size
            without += 0 if kind[-1] else size
        for place, tally in enumerate(tallies):
            if not misses & ~(1 << place):
                tally[kind[place]] += size
    by_facet = dict(zip(_FACETS, tallies, strict=True))
    return PartnerCounts(len(held.numbers), shown, without, **by_facet)
