"""Use cases on coverage: the matrix, the gaps, and what the office says of spots."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from threading import Lock

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.coverage.axes import crossable, spots_along
from pijler4_desktop.domain.coverage.building import Builder, chosen
from pijler4_desktop.domain.coverage.counting import Sums
from pijler4_desktop.domain.coverage.gaps import gaps_of
from pijler4_desktop.domain.coverage.matrix import (
    Area,
    Axis,
    Cell,
    CoverageFilter,
    Gap,
    Matrix,
)
from pijler4_desktop.domain.coverage.wishes import Wishes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts, Municipality
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.need_records import CoverageMark
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.spots.words import spot_text
from pijler4_desktop.domain.standing import Freshness, freshness
from pijler4_desktop.domain.vocabulary import Action, Judgement
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.coverage_index import CoverageIndex, State
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.storage.at_day import first_moment
from pijler4_desktop.storage.coverage import change_set_before
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work

EVERYTHING = CoverageFilter()
_WHAT = {
    Judgement.WANTED: "als gewenst markeren",
    Judgement.NOT_NEEDED: "als niet nodig markeren",
    Judgement.LOOKED: "als bekeken markeren",
}


class Coverage:
    """Where there is offer and where not; every mark is one undoable step."""

    def __init__(self, database: Database, facts: Facts, settings: Settings) -> None:
        self._database = database
        self._facts = facts
        self._settings = settings
        self._index = CoverageIndex(database, facts)
        self._lock = Lock()  # windows ask from the thread of the screen and from that of long work

    @property
    def ready(self) -> bool:
        """Tell whether a matrix is there at once; the first one reads every activity."""
        return self._index.ready

    def prepare(self) -> None:
        """Read what the first matrix would wait for: about a second at 20,000 activities."""
        with self._lock:
            self._index.now(self._fresh(today()))

    def matrix(self, rows: Axis, columns: Axis, wanted: CoverageFilter = EVERYTHING) -> Matrix:
        """Return rows against columns; raises ValueError for axes that name the same thing.

        With `as_on` as it was on that day, and NO_HISTORY_THEN when the file does not go so far.
        """
        if not crossable(rows, columns):
            raise ValueError(rows, columns)
        with self._lock:
            day, state = self._state(wanted)
            builder = self._builder(day, state, wanted)
            return builder.matrix(self._spots(rows, state), self._spots(columns, state), day)

    def cell(self, spot: Spot, wanted: CoverageFilter = EVERYTHING) -> Cell:
        """Return what there is at any spot."""
        with self._lock:
            day, state = self._state(wanted)
            return self._builder(day, state, wanted).cell(spot)

    def gaps(self) -> Sequence[Gap]:
        """Return what is asked for or wanted and is not there, weightiest first."""
        with self._lock:
            day, state = self._state(EVERYTHING)
            return gaps_of(self._builder(day, state, EVERYTHING), state.initiatives)

    def municipalities(self) -> Sequence[Municipality]:
        """Return whose records there are: the own municipality first, then neighbours by name."""
        own = self._own()
        with self._lock:
            known = {nis or own for nis in self._state(EVERYTHING)[1].stock.municipalities}
        found = [m for nis in known | {own} if (m := self._facts.municipality(nis))]
        return sorted(found, key=lambda m: (m.nis != own, m.name))

    def compare(
        self, rows: Axis, columns: Axis, wanted: CoverageFilter = EVERYTHING
    ) -> Sequence[tuple[Municipality, Matrix]]:
        """Return the matrix of every municipality there are records of, the own one first."""
        return [
            (one, self.matrix(rows, columns, replace(wanted, municipality=one.nis)))
            for one in self.municipalities()
        ]

    def known_since(self) -> date:
        """Return the day on which the file began: before it there is nothing to compare with."""
        with self._database.reading() as reading:
            moment = first_moment(reading.connection)
        return moment.astimezone().date() if moment else today()

    def mark(
        self, spot: Spot, judgement: Judgement, *, target: int | None = None, reason: str = ""
    ) -> Changes:
        """Say what a spot is to the office; `target` is how many moments a week are wanted.

        Wanted and not needed take each other's place; raises InvalidError.
        """
        made = CoverageMark(
            id=new_id(),
            spot=spot.code,
            judgement=judgement,
            marked_on=today(),
            target=target if judgement is Judgement.WANTED else None,
            reason=reason,
        )
        tidy = ready(made, self._facts)
        label = f"{spot_text(spot, self._facts)} {_WHAT[judgement]}"
        with self._database.work(Action.MARK, label) as work:
            known = [one for one in _marks_at(work, spot) if _rivals(one.judgement, judgement)]
            work.remove(known[1:])
            if known:
                work.change(replace(tidy, id=known[0].id))
            else:
                work.add(tidy)
        return work.changes

    def unmark(self, spot: Spot, judgement: Judgement | None = None) -> Changes:
        """Take back what was said of a spot, or all of it; nothing said is nothing to take back.

        A mark of a wider spot, which holds here as well, stays.
        """
        label = f"Markering van {spot_text(spot, self._facts)} weghalen"
        with self._database.work(Action.MARK, label) as work:
            marks = _marks_at(work, spot)
            work.remove([one for one in marks if judgement in {None, one.judgement}])
        return work.changes

    def _state(self, wanted: CoverageFilter) -> tuple[date, State]:
        if wanted.as_on is None:
            day = today()
            return day, self._index.now(self._fresh(day))
        midnight = datetime.combine(wanted.as_on + timedelta(days=1), time.min).astimezone(UTC)
        with self._database.reading() as reading:
            moment = midnight.isoformat(timespec="seconds")
            change_set = change_set_before(reading.connection, moment)
        if not change_set:
            raise ExpectedError(Failure.NO_HISTORY_THEN, since=date_text(self.known_since()))
        return wanted.as_on, self._index.then(change_set, self._fresh(wanted.as_on))

    def _builder(self, day: date, state: State, wanted: CoverageFilter) -> Builder:
        stock = state.stock
        allowed = [nis for nis in stock.municipalities if self._allows(wanted, nis)]
        wishes = Wishes(state.wants, stock, self._fresh(day).since)
        return Builder(stock, Sums.of(stock), chosen(stock, wanted, allowed), wishes)

    def _allows(self, wanted: CoverageFilter, nis: str) -> bool:
        """Tell whether a municipality is wanted; who names none is of the own one."""
        own = self._own()
        where = nis or own
        if wanted.municipality and where != wanted.municipality:
            return False
        return wanted.area is Area.ALL or (wanted.area is Area.OWN) == (where == own)

    def _spots(self, axis: Axis, state: State) -> Sequence[Spot]:
        """Return an axis; places are those of the municipality and those of offer and questions."""
        if axis is not Axis.PLACE:
            return spots_along(axis)
        own = self._facts.municipality(self._own())
        wanted = {spot.place for spot in (*state.wants.spots, *state.wants.marks)}
        codes = {*(own.postal_codes if own else ()), *wanted, *state.stock.places} - {None}
        return spots_along(axis, sorted(filter(None, codes)))

    def _own(self) -> str:
        nis = self._settings.own_municipality()
        found = self._facts.current(nis)
        return found.nis if found else nis

    def _fresh(self, day: date) -> Freshness:
        return freshness(day, self._settings.rules(day).verify_months)


def _marks_at(work: Work, spot: Spot) -> list[CoverageMark]:
    return [mark for mark in work.all(CoverageMark) if mark.spot == spot.code]


def _rivals(one: Judgement, other: Judgement) -> bool:
    """Tell whether two judgements take each other's place: a spot can be wanted and looked at."""
    return (one is Judgement.LOOKED) == (other is Judgement.LOOKED)
