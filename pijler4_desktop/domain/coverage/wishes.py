"""What is wanted, and what the office said of spots: what tells an empty cell from a gap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.coverage.stock import Flag, Stock
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.spots.spot import Spot, named, spot_of
from pijler4_desktop.domain.vocabulary import Judgement


class Wants:
    """The questions that still ask for offer and the marks, each found by any spot around it."""

    def __init__(
        self, notes: Iterable[DemandNote], marks: Iterable[CoverageMark], asked_since: date
    ) -> None:
        self.asked: dict[Spot, list[DemandNote]] = defaultdict(list)
        self.wanted: dict[Spot, date] = {}
        self.marks: dict[Spot, dict[Judgement, CoverageMark]] = defaultdict(dict)
        self.spots: dict[Spot, None] = {}
        """The spots of the questions and of what is wanted, in order."""
        for note in notes:
            if note.noted_until >= asked_since:
                self._take_question(spot_of(note.spot), note)
        for mark in marks:
            self._take_mark(spot_of(mark.spot), mark)

    def _take_question(self, spot: Spot, note: DemandNote) -> None:
        self.spots[spot] = None
        for wider in around(spot):
            self.asked[wider].append(note)

    def _take_mark(self, spot: Spot, mark: CoverageMark) -> None:
        self.marks[spot][mark.judgement] = mark
        if mark.judgement is Judgement.WANTED:
            self.spots[spot] = None
            for wider in around(spot):
                self.wanted[wider] = max(mark.marked_on, self.wanted.get(wider, date.min))

    def last_wanted(self, spot: Spot) -> date | None:
        """Return the last day on which something within a spot was asked for or wanted."""
        days = [note.noted_until for note in self.asked.get(spot, ())]
        days += [self.wanted[spot]] if spot in self.wanted else []
        return max(days, default=None)

    def marked(self, spot: Spot, judgement: Judgement) -> date | None:
        """Return when a spot, or one that holds it, was last judged so."""
        if not self.marks:
            return None
        found = (self.marks[s] for s in around(spot) if s in self.marks)
        days = (marks[judgement].marked_on for marks in found if judgement in marks)
        return max(days, default=None)


class Wishes:
    """What is wanted, beside what was looked at: a LOOKED mark holds from `since` on."""

    def __init__(self, wants: Wants, stock: Stock, since: date) -> None:
        self.wants = wants
        self._stock = stock
        self._since = since
        self._fresh = stock.bits(Flag.FRESH)

    def asked(self, spot: Spot) -> Sequence[DemandNote]:
        """Return the questions within a spot."""
        return self.wants.asked.get(spot, ())

    def demand(self, spot: Spot) -> int:
        """Count who asked for something within a spot."""
        return sum(note.count for note in self.asked(spot))

    def target(self, spot: Spot) -> int | None:
        """Return how many moments the office wants at exactly this spot; None when it says not."""
        mark = self.wants.marks.get(spot, {}).get(Judgement.WANTED)
        return (mark.target or 1) if mark else None

    def state(self, spot: Spot, activities: int, moments: float) -> CellState:
        """Tell what a spot is with this much running there."""
        target = self.target(spot)
        if target is not None and (not activities or moments < target):
            return CellState.GAP
        return CellState.OFFER if activities else self._empty(spot)

    def _empty(self, spot: Spot) -> CellState:
        wanted = self.wants.last_wanted(spot)
        spared = self.wants.marked(spot, Judgement.NOT_NEEDED)
        if wanted is not None and (spared is None or wanted > spared):
            return CellState.GAP
        if spared is not None:
            return CellState.NOT_NEEDED
        looked = self.wants.marked(spot, Judgement.LOOKED)
        if self._verified(spot) or (looked is not None and looked >= self._since):
            return CellState.NONE
        return CellState.UNSEEN

    def _verified(self, spot: Spot) -> bool:
        """Tell whether of everything a spot names an activity was verified within the rhythm."""
        looked = (Spot(type=spot.type), Spot(level=spot.level), Spot(place=spot.place))
        return all(self._fresh & self._stock.at(one) for one in looked)


def around(spot: Spot) -> Iterator[Spot]:
    """Yield every spot that holds this one, from anything at all to itself."""
    known = named(spot)
    for number in range(len(known) + 1):
        for some in combinations(known, number):
            yield Spot(**dict(some))  # type: ignore[arg-type]
