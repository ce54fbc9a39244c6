"""What is wanted, and what the office said of spots: what tells an empty cell from a gap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.coverage.axes import Sort
from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.coverage.spot import Spot, spot_of
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, ActivityType, Judgement


@dataclass(frozen=True, slots=True)
class Looked:
    """Of what sorts of activity somebody verified one within the rhythm."""

    any: bool = False
    types: frozenset[ActivityType | None] = frozenset()
    levels: int = 0
    places: frozenset[str] = frozenset()

    def at(self, spot: Spot) -> bool:
        """Tell whether type, level and place of a spot, as far as named, were looked at."""
        return (
            self.any
            and (spot.type is None or spot.type in self.types)
            and (spot.level is None or bool(self.levels >> LEVEL_ORDER.index(spot.level) & 1))
            and (spot.place is None or spot.place in self.places)
        )


def looked_at(sorts: Iterable[Sort]) -> Looked:
    """Sum up what was verified."""
    known = list(sorts)
    levels = 0
    for sort in known:
        levels |= sort.levels
    return Looked(
        bool(known),
        frozenset(sort.type for sort in known),
        levels,
        frozenset(sort.place for sort in known),
    )


@dataclass(frozen=True, slots=True)
class Wishes:
    """The questions that still ask for offer and the marks, ready to be asked about any spot.

    `since` is the day from which LOOKED marks hold.
    """

    notes: Sequence[tuple[Spot, DemandNote]] = ()
    marks: Sequence[tuple[Spot, CoverageMark]] = ()
    looked: Looked = field(default_factory=Looked)
    since: date = date.min

    def asked(self, spot: Spot) -> Sequence[DemandNote]:
        """Return the questions within a spot."""
        return [note for asked, note in self.notes if spot.holds(asked)]

    def demand(self, spot: Spot) -> int:
        """Count who asked for something within a spot."""
        return sum(note.count for note in self.asked(spot))

    def target(self, spot: Spot) -> int | None:
        """Return how many moments the office wants at exactly this spot; None when it says not."""
        wanted = (m for at, m in self.marks if m.judgement is Judgement.WANTED and at == spot)
        return max((mark.target or 1 for mark in wanted), default=None)

    def state(self, spot: Spot, activities: int, moments: float) -> CellState:
        """Tell what a spot is with this much running there."""
        target = self.target(spot)
        if target is not None and (not activities or moments < target):
            return CellState.GAP
        if activities:
            return CellState.OFFER
        return self._empty(spot)

    def _empty(self, spot: Spot) -> CellState:
        last_asked = max(self._wanted_until(spot), default=None)
        spared = self._marked(spot, Judgement.NOT_NEEDED)
        if last_asked is not None and (spared is None or last_asked > spared):
            return CellState.GAP
        if spared is not None:
            return CellState.NOT_NEEDED
        looked = self._marked(spot, Judgement.LOOKED)
        if self.looked.at(spot) or (looked is not None and looked >= self.since):
            return CellState.NONE
        return CellState.UNSEEN

    def _wanted_until(self, spot: Spot) -> Iterator[date]:
        """Yield the last days on which something within a spot was asked for or wanted."""
        yield from (note.noted_until for note in self.asked(spot))
        for at, mark in self.marks:
            if mark.judgement is Judgement.WANTED and spot.holds(at):
                yield mark.marked_on

    def _marked(self, spot: Spot, judgement: Judgement) -> date | None:
        """Return when a spot, or one that holds it, was last judged so."""
        days = (m.marked_on for at, m in self.marks if m.judgement is judgement and at.holds(spot))
        return max(days, default=None)


def wishes_of(
    notes: Iterable[DemandNote], marks: Iterable[CoverageMark], *, asked_since: date
) -> tuple[Sequence[tuple[Spot, DemandNote]], Sequence[tuple[Spot, CoverageMark]]]:
    """Return questions asked since a day and all marks, each with its spot."""
    asked = [(spot_of(note.spot), note) for note in notes if note.noted_until >= asked_since]
    return asked, [(spot_of(mark.spot), mark) for mark in marks]


def by_spot(notes: Iterable[tuple[Spot, DemandNote]]) -> Mapping[Spot, Sequence[DemandNote]]:
    """Put the questions about one spot together."""
    found: dict[Spot, list[DemandNote]] = defaultdict(list)
    for spot, note in notes:
        found[spot].append(note)
    return found
