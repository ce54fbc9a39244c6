"""The stock that coverage counts, kept in memory: made with the first question, it follows steps.

At 20,000 activities reading all of it takes about a second, a step after that a millisecond.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pijler4_desktop.domain.coverage.matrix import MEMORY_MONTHS
from pijler4_desktop.domain.coverage.moments import (
    Schedule,
    Window,
    schedule_of,
    thresholds_of,
    window_of,
)
from pijler4_desktop.domain.coverage.stock import NO_ROOM, Item, Stock
from pijler4_desktop.domain.coverage.wishes import Wants
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import Freshness, conditions_met, fresh_since
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING, ActivityType, Kind
from pijler4_desktop.storage.coverage import (
    THRESHOLDS,
    coverage_rows,
    touched_since,
)
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.derived import levels_between
from pijler4_desktop.storage.listing_index import rewritten_since
from pijler4_desktop.storage.queries import SCHEDULE, partial_activity
from pijler4_desktop.storage.reading import Reading

MOST_TOUCHED = 200
"""Activities up to which they are read again one by one."""
_TYPES = {member.value: member for member in ActivityType}
_IDLE = frozenset(status.value for status in NOT_YET_RUNNING | NO_LONGER_RUNNING)


_WISHES = (Kind.DEMAND_NOTE, Kind.COVERAGE_MARK, Kind.INITIATIVE)


@dataclass(frozen=True, slots=True)
class State:
    """Everything coverage needs, as it was after one change set."""

    stock: Stock
    wants: Wants
    initiatives: Sequence[Initiative]


class CoverageIndex:
    """Answers with the state of now, or of a day in the past; whoever asks takes turns."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._now: tuple[int, Freshness, State] | None = None
        self._past: tuple[int, Freshness, State] | None = None

    @property
    def ready(self) -> bool:
        """Tell whether the next question is answered at once; the first one reads everything."""
        return self._now is not None

    def now(self, fresh: Freshness) -> State:
        """Return the state of now, brought up to date with the steps since the last question."""
        known = self._now
        with self._database.reading() as reading:
            change_set = reading.change_set
            if known is None or known[1] != fresh:
                state = self._built(reading, fresh)
            elif known[0] != change_set:
                state = self._followed(reading, known, fresh)
            else:
                return known[2]
        self._now = change_set, fresh, state
        return state

    def then(self, change_set: int, fresh: Freshness) -> State:
        """Return the state right after a change set of the past, as fresh as it was on its day."""
        known = self._past
        if known is not None and known[:2] == (change_set, fresh):
            return known[2]
        items = _Items(self._facts, fresh)
        with self._database.reading() as reading:
            activities = reading.records_at(change_set, Activity).values()
            state = State(
                Stock.of(map(items.of_activity, activities)),
                Wants(
                    reading.records_at(change_set, DemandNote).values(),
                    reading.records_at(change_set, CoverageMark).values(),
                    fresh_since(fresh.today, MEMORY_MONTHS),
                ),
                tuple(reading.records_at(change_set, Initiative).values()),
            )
        self._past = change_set, fresh, state
        return state

    def _built(self, reading: Reading, fresh: Freshness) -> State:
        items = _Items(self._facts, fresh)
        stock = Stock.of(map(items.of_row, coverage_rows(reading.connection, fresh)))
        return _with_wishes(reading, stock, fresh)

    def _followed(
        self, reading: Reading, known: tuple[int, Freshness, State], fresh: Freshness
    ) -> State:
        connection, (since, _, state) = reading.connection, known
        touched = touched_since(connection, Kind.ACTIVITY, since, MOST_TOUCHED + 1)
        stock = state.stock
        if len(touched) > MOST_TOUCHED or stock.worn or rewritten_since(connection, since):
            return self._built(reading, fresh)
        items = _Items(self._facts, fresh)
        rows = {row[0]: row for row in coverage_rows(connection, fresh, touched)}
        for id_ in touched:
            if id_ in rows:
                stock.put(items.of_row(rows[id_]))
            else:
                stock.drop(id_)
        if any(touched_since(connection, kind, since, 1) for kind in _WISHES):
            return _with_wishes(reading, stock, fresh)
        return state


def _with_wishes(reading: Reading, stock: Stock, fresh: Freshness) -> State:
    asked_since = fresh_since(fresh.today, MEMORY_MONTHS)
    wants = Wants(reading.all(DemandNote), reading.all(CoverageMark), asked_since)
    return State(stock, wants, tuple(reading.all(Initiative)))


class _Items:
    """Makes items of activities; schedules are read once however many have them."""

    def __init__(self, facts: Facts, fresh: Freshness) -> None:
        self._facts = facts
        self._fresh = fresh
        self._today = fresh.today.isoformat()
        self._window: Window = window_of(fresh.today)
        self._schedules: dict[Sequence[Any], Schedule] = {}
        self._thresholds: dict[Sequence[Any], int] = {}
        self._places: dict[tuple[str, str], str] = {}

    def of_row(self, row: Sequence[Any]) -> Item:
        """Return the item of a row of `coverage_rows`."""
        id_, fresh, confirmed, status, type_, levels, place, nis, capacity, *rest = row
        met, when = tuple(rest[: len(THRESHOLDS)]), tuple(rest[len(THRESHOLDS) :])
        until = when[SCHEDULE.index("valid_until")]
        runs, over = status not in _IDLE, until is not None and until < self._today
        return Item(
            id_,
            _TYPES.get(type_),
            levels,
            place,
            self._thresholds_of(met),
            self._schedule_of(when),
            self._municipality(nis, place),
            NO_ROOM if capacity is None else capacity,
            running=runs and not over,
            over=runs and over,
            fresh=bool(fresh),
            confirmed=bool(confirmed),
        )

    def of_activity(self, activity: Activity) -> Item:
        """Return the item of a whole activity."""
        until = activity.valid_until
        over = until is not None and until < self._fresh.today
        runs = activity.status.value not in _IDLE
        fresh = self._fresh.holds(activity)
        levels = levels_between(activity.language_min, activity.language_max)
        return Item(
            activity.id,
            activity.type,
            levels,
            activity.postal_code,
            thresholds_of(activity),
            schedule_of(activity, self._window, self._facts),
            self._municipality(activity.municipality_nis, activity.postal_code),
            NO_ROOM if activity.capacity is None else activity.capacity,
            running=runs and not over,
            over=runs and over,
            fresh=fresh,
            confirmed=fresh and conditions_met(activity),
        )

    def _schedule_of(self, when: Sequence[Any]) -> Schedule:
        known = self._schedules.get(when)
        if known is None:
            activity = partial_activity(SCHEDULE, when)
            known = schedule_of(activity, self._window, self._facts)
            self._schedules[when] = known
        return known

    def _thresholds_of(self, met: Sequence[Any]) -> int:
        known = self._thresholds.get(met)
        if known is None:
            known = self._thresholds[met] = thresholds_of(partial_activity(THRESHOLDS, met))
        return known

    def _municipality(self, nis: str, place: str) -> str:
        """Return the present municipality of an activity; "" when nobody knows."""
        known = self._places.get((nis, place))
        if known is None:
            found = self._facts.current(nis) if nis else None
            if found is None and place:
                found = self._facts.of_postal_code(place)
            known = self._places[nis, place] = found.nis if found else nis
        return known
