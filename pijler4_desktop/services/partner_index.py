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
from pijler4_desktop.storage.listing_index import rewritten_since
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

# where a stored line has what (`partner_lines`)
_ID, _FOLDED, _STATUS, _TYPE, _MAIN_ACTIVITY, _CODE, _NIS, _NEXT, _NUMBER, _LAST = range(10)
_KBO, _VCODE, _NAME = range(10, 13)

Line = Sequence[Any]
Facets = tuple[PartnerStatus, OrganisationType | None, MainActivity | None, str, FollowUp, bool]
Order = tuple[str, bool]


@dataclass(slots=True)
class _Held:
    """Everything that is known, by the number of an organisation; numbers are never used again.

    Lines stay as they are stored: only what is looked at becomes a row.
    """

    lines: list[Line | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    kinds: dict[Facets, int] = field(default_factory=dict)
    words: WordIndex = field(default_factory=WordIndex)
    texts: dict[int, str] = field(default_factory=dict)
    searchable: bool = False
    orders: dict[Order, Sequence[int]] = field(default_factory=dict)

    def put(self, line: Line, kind: Facets) -> int:
        """Take up one organisation, or what it has become; returns its number."""
        number = self.numbers.get(line[_ID])
        if number is None:
            number = self.numbers[line[_ID]] = len(self.lines)
            self.lines.append(line)
            self.names.append("")
            self.groups.append(0)
        self.lines[number], self.names[number] = line, line[_FOLDED]
        self.groups[number] = self.kinds.setdefault(kind, len(self.kinds))
        return number

    def tell(self, number: int, text: str) -> None:
        """Take up the words of an organisation, in place of those it had."""
        if number in self.texts:
            self.words.remove(number, self.texts[number])
        self.words.add(number, text)
        self.texts[number] = text

    def drop(self, id_: str) -> None:
        """Forget an organisation that is gone."""
        number = self.numbers.pop(id_, None)
        if number is None:
            return
        self.lines[number] = None
        if number in self.texts:
            self.words.remove(number, self.texts.pop(number))


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
            numbers = self._searched(held, wanted, _ordered(held, order))
            if any(getattr(wanted, facet) for facet in _FACETS):
                fits = [not missed for missed in _missed(held.kinds, wanted)]
                numbers = [n for n in numbers if fits[held.groups[n]]]
            return [line[_ID] for n in numbers if (line := held.lines[n]) is not None]

    def rows(self, ids: Sequence[str], today: date) -> Mapping[str, PartnerRow]:
        """Return the lines of these organisations; one that is gone is absent."""
        with self._lock:
            held = self._current(today)
            numbers = (held.numbers[id_] for id_ in ids if id_ in held.numbers)
            lines = (held.lines[n] for n in numbers)
            return {line[_ID]: self._row(line) for line in lines if line is not None}

    def counts(self, wanted: PartnerFilter, today: date) -> PartnerCounts:
        """Count per facet; each facet counts what the other facets leave."""
        with self._lock:
            held = self._current(today)
            numbers = self._searched(held, wanted, held.numbers.values())
            sizes = Counter(map(held.groups.__getitem__, numbers))
            return _counted(held, wanted, sizes)

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once; the first one reads the words first."""
        return self._held.searchable

    def prepare(self, today: date) -> None:
        """Read what the first search would wait for."""
        with self._lock:
            self._with_words(self._current(today))

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
        held, kind_of = _Held(), self._kinds(today)
        for line in partner_lines(reading.connection):
            held.put(line, kind_of(line))
        self._held = held

    def _follow(self, reading: Reading, today: date) -> None:
        """Read again what the steps since then touched, or everything when that is much."""
        connection, held = reading.connection, self._held
        if rewritten_since(connection, self._change_set):
            self._build(reading, today)
            return
        touched = touched_organisations(connection, self._change_set, MOST_TOUCHED + 1)
        if len(touched) > MOST_TOUCHED:
            self._build(reading, today)
            return
        there, kind_of = set(), self._kinds(today)
        for line in partner_lines(connection, touched):
            there.add(line[_ID])
            number = held.put(line, kind_of(line))
            if held.searchable:
                held.tell(number, self._text(line))
        for id_ in touched:
            if id_ not in there:
                held.drop(id_)
        held.orders.clear()

    def _searched(
        self, held: _Held, wanted: PartnerFilter, numbers: Collection[int]
    ) -> Collection[int]:
        """Leave the numbers that were searched for, in the order they came in."""
        if not wanted.text.strip():
            return numbers
        hits = self._with_words(held).find(wanted.text)
        return [n for n in numbers if n in hits]

    def _with_words(self, held: _Held) -> WordIndex:
        """Take up the words of everything, once somebody searches."""
        if not held.searchable:
            for number in held.numbers.values():
                line = held.lines[number]
                if line is not None:
                    held.tell(number, self._text(line))
            held.searchable = True
        return held.words

    def _text(self, line: Line) -> str:
        """Return the folded words one can find an organisation by."""
        towns = self._place(line[_CODE], line[_NIS])[1]
        return f"{line[_FOLDED]} {line[_KBO]} {line[_VCODE].lower()} {line[_CODE]} {towns}"

    def _kinds(self, today: date) -> Callable[[Line], Facets]:
        """Return what tells the facets of a line; dates are compared as they are stored."""
        stands = _standing_on(today)

        def kind_of(line: Line) -> Facets:
            return (
                _STATUSES[line[_STATUS]],
                _TYPES[line[_TYPE]],
                _MAIN[line[_MAIN_ACTIVITY]],
                self._place(line[_CODE], line[_NIS])[0],
                stands(line[_NEXT], line[_STATUS]),
                line[_NUMBER] > 0,
            )

        return kind_of

    def _row(self, line: Line) -> PartnerRow:
        last, next_on = line[_LAST], line[_NEXT]
        return PartnerRow(
            id=line[_ID],
            name=line[_NAME],
            place=self._place(line[_CODE], line[_NIS])[0],
            type=_TYPES[line[_TYPE]],
            main_activity=_MAIN[line[_MAIN_ACTIVITY]],
            status=_STATUSES[line[_STATUS]],
            activities=line[_NUMBER],
            last_contact=date.fromisoformat(last) if last else None,
            next_contact_on=date.fromisoformat(next_on) if next_on else None,
        )

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


def _standing_on(today: date) -> Callable[[str | None, str], FollowUp]:
    """Return what tells where a follow-up stands, and knows what it told before."""
    known: dict[tuple[str | None, str], FollowUp] = {}

    def stands(next_on: str | None, status: str) -> FollowUp:
        found = known.get((next_on, status))
        if found is None:
            day = date.fromisoformat(next_on) if next_on else None
            found = known[next_on, status] = follow_up(day, _STATUSES[status], today)
        return found

    return stands


def _ordered(held: _Held, order: Order) -> Sequence[int]:
    known = held.orders.get(order)
    if known is None:
        sort, descending = order
        key, lines = _SORTS[sort], held.lines
        named = sorted(held.numbers.values(), key=held.names.__getitem__, reverse=descending)
        keys = {n: key(line) for n in named if (line := lines[n]) is not None}
        some = [n for n in named if keys[n] is not None]
        some.sort(key=keys.__getitem__, reverse=descending)
        known = some + [n for n in named if keys[n] is None]
        held.orders[order] = known
    return known


def _kind_word(line: Line) -> str | None:
    kind = _MAIN[line[_MAIN_ACTIVITY]] or _TYPES[line[_TYPE]]
    return fold(term(kind)) if kind else None


_SORTS: Mapping[str, Callable[[Line], Any]] = {
    "name": lambda _line: 0,
    "kind": _kind_word,
    "status": lambda line: _STATUS_ORDER[_STATUSES[line[_STATUS]]],
    "activities": lambda line: line[_NUMBER],
    "last_contact": lambda line: line[_LAST],
    "follow_up": lambda line: line[_NEXT],
}
"""What a list can be sorted by, names within; an empty value (None) always comes last."""


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
