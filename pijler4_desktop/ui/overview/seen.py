"""What the overview shows, read in one go; gaps and hand-off follow: they take longer once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.coverage.matrix import Axis, Cell, CellState, Matrix
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.todo.lines import TodoLine, Weeks
from pijler4_desktop.domain.vocabulary import ActivityType, Day, PartOfDay, Phase
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.overview import Numbers
from pijler4_desktop.services.saving import today

SHOWN_TYPES = (
    ActivityType.BUDDY,
    ActivityType.CONVERSATION,
    ActivityType.VOLUNTEERING,
    ActivityType.TASTER_PLACEMENT,
    ActivityType.ASSOCIATION_TASTER,
    ActivityType.COMMUNITY_CENTRE,
)
"""The forms of offer the small matrix always shows, whether there is any or not."""
PREPARED = frozenset({Phase.IDEA, Phase.PREPARATION, Phase.READY})


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to do and how things stand."""

    day: date
    numbers: Numbers
    lines: Sequence[TodoLine]
    weeks: Weeks
    cards: Sequence[InitiativeCard]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of cells in the small matrix: how many activities, and the weightiest state."""

    state: CellState
    number: int


@dataclass(frozen=True, slots=True)
class SeenGaps:
    """The gaps, those no initiative closes yet as lines, and the small matrix."""

    lines: Sequence[TodoLine] = ()
    number: int = 0
    blocks: Mapping[tuple[ActivityType, int], Block] = field(default_factory=dict)
    types: Sequence[ActivityType] = SHOWN_TYPES


def look(office: Office) -> Seen:
    """Read everything but the gaps and the hand-off."""
    overview = office.overview
    lines = overview.lines()
    return Seen(
        day=today(),
        numbers=overview.numbers(),
        lines=lines,
        weeks=overview.weeks(lines),
        cards=[card for card in office.initiatives.cards() if card.phase in PREPARED],
    )


def look_at_gaps(office: Office) -> SeenGaps:
    """Read the gaps; the first time the whole offer is read for it."""
    matrix = office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
    blocks = {
        (type_, number): _block(matrix, type_, number)
        for type_ in SHOWN_TYPES
        for number in range(len(BLOCKS))
    }
    return SeenGaps(office.overview.gap_lines(), len(office.overview.gaps()), blocks)


_WEEK = tuple(Day)[:5]
_PARTS = tuple(PartOfDay)
BLOCKS: Sequence[Sequence[tuple[Day, PartOfDay]]] = (
    *([(day, part) for day in _WEEK] for part in _PARTS),
    [(Day.SATURDAY, part) for part in _PARTS],
    [(Day.SUNDAY, part) for part in _PARTS],
)
"""Weekdays by part of the day, then Saturday and Sunday."""


def _block(matrix: Matrix, type_: ActivityType, number: int) -> Block:
    cells = [_cell(matrix, type_, day, part) for day, part in BLOCKS[number]]
    ids = {id_ for cell in cells for id_ in cell.ids}
    states = {cell.state for cell in cells}
    if CellState.GAP in states:  # also beside other offer: every gap shows in the block it is in
        return Block(CellState.GAP, len(ids))
    if ids:
        return Block(CellState.OFFER, len(ids))
    calm = (CellState.NONE, CellState.UNSEEN, CellState.NOT_NEEDED)
    return Block(next(state for state in calm if state in states), 0)


def _cell(matrix: Matrix, type_: ActivityType, day: Day, part: PartOfDay) -> Cell:
    return matrix.cell(Spot(type=type_), Spot(day=day, part=part))
