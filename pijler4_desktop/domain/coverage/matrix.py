"""The coverage matrix: what is counted where, and what an empty cell means.

Counting
- Only running offer counts (active or full), not what is over. Each activity counts once in every
  cell where it falls; each of its moments counts there with how often it is in a week (every two
  weeks 0.5, every month 12/52). Totals count an activity and a moment once, however many cells.
- Who is open to several levels counts at each; a moment over noon counts in both parts of the day
  (as the list's filter has it); a month counts what really takes place in it in the twelve months
  from this one, pauses and dates heeded.
- What cannot be placed stands apart and is told: by appointment or without a day on an axis of
  time, a day of which the part is unknown on one of parts, no level, no postal code, no type.
- What is overdue (nobody verified it within the rhythm) counts half, and `stale` tells how many.

State of a cell
- OFFER: something runs there.
- GAP: nothing runs there and somebody asked for it in the last twelve months, or the office wants
  it; with a target also when there is something, but less.
- NOT_NEEDED: nothing runs there and the office says it need not; a later question makes it a gap.
- UNSEEN: nothing runs there that we know, but nobody looked: of its type, level or place no
  activity was verified within the rhythm, and nobody marked the spot as looked at within it. A
  spot of days, parts, months or thresholds alone is seen with any activity verified.
- NONE: nothing runs there, and that was looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Level

MEMORY_MONTHS = 12
"""How long a question asks for offer."""


class Axis(StrEnum):
    """What the rows or columns of a matrix stand for."""

    TYPE = "type"
    DAYPART = "daypart"
    DAY = "day"
    PART = "part"
    LEVEL = "level"
    PLACE = "place"
    MONTH = "month"
    THRESHOLD = "threshold"


class Measure(StrEnum):
    """What is counted: moments per week, places, or places times hours per week."""

    MOMENTS = "moments"
    PLACES = "places"
    HOURS = "hours"


class CellState(StrEnum):
    """What a cell says; see the rules above."""

    OFFER = "offer"
    NONE = "none"
    UNSEEN = "unseen"
    GAP = "gap"
    NOT_NEEDED = "not_needed"


class Area(StrEnum):
    """Whose records count: all of them, those of the own municipality, or those of neighbours."""

    ALL = "all"
    OWN = "own"
    NEIGHBOURS = "neighbours"


@dataclass(frozen=True, slots=True)
class CoverageFilter:
    """Which offer a matrix counts.

    `confirmed` leaves out what is to be verified, `level` what somebody with that level cannot
    take part in; `municipality` (a NIS code) narrows to one; `as_on` asks for a day in the past.
    """

    confirmed: bool = False
    level: Level | None = None
    area: Area = Area.ALL
    municipality: str = ""
    as_on: date | None = None


class Members(Protocol):
    """What stands behind a cell, worked out when somebody asks."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the activities, the oldest first."""
        ...

    @property
    def places(self) -> int:
        """Places, those of each activity once; half a place is rounded up."""
        ...

    @property
    def hours(self) -> float:
        """Places times hours per week."""
        ...


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: moments per week, places, and places times hours per week, overdue ones half.

    `activities` and `stale` are whole numbers of activities; `demand` is how many asked within it,
    `target` how many moments the office wants there.
    """

    spot: Spot
    state: CellState
    activities: int
    moments: float
    stale: int
    members: Members = field(repr=False, compare=False)
    demand: int = 0
    target: int | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the activities counted here."""
        return self.members.ids

    @property
    def places(self) -> int:
        """Places, those of each activity once; half a place is rounded up."""
        return self.members.places

    @property
    def hours(self) -> float:
        """Places times hours per week."""
        return self.members.hours

    def measured(self, measure: Measure) -> float:
        """Return one of the measures."""
        return float(getattr(self, measure.value))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows against columns. What falls in a row but in no column stands apart, and so on.

    `over` counts activities left out because their end date has passed, `without_moment` those
    that count but have no fixed moment, `without_places` those of which the places are unknown.
    """

    rows: tuple[Spot, ...]
    columns: tuple[Spot, ...]
    cells: Mapping[tuple[Spot, Spot], Cell]
    row_totals: Mapping[Spot, Cell]
    column_totals: Mapping[Spot, Cell]
    row_apart: Mapping[Spot, Cell]
    column_apart: Mapping[Spot, Cell]
    total: Cell
    apart: Cell
    gaps: int
    over: int = 0
    without_moment: int = 0
    without_places: int = 0
    on: date | None = None

    def cell(self, row: Spot, column: Spot) -> Cell:
        """Return the cell of a row and a column; raises KeyError for another spot."""
        return self.cells[row, column]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is wanted and not there; `initiative_id` is what closes it already.

    `demand` is how many asked since `since`, `sources` who passed it on (functions), `interests`
    what it was about; with a `target` there may be some `moments` already.
    """

    spot: Spot
    demand: int
    since: date | None
    sources: tuple[str, ...] = ()
    target: int | None = None
    moments: float = 0.0
    initiative_id: str | None = None
    interests: tuple[str, ...] = ()
