"""What lists ask (filters) and what they show (rows, counts)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.verifying.freshness import Fresh
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Level,
    PartnerStatus,
    Standing,
    Status,
)


@dataclass(frozen=True, slots=True)
class OfferFilter:
    """Which activities a list wants; empty means no limit. `dayparts` is a 21-bit mask.

    `among` are the only activities to choose from, and `among_words` say which those are.
    """

    text: str = ""
    standings: frozenset[Standing] = frozenset()
    types: frozenset[ActivityType] = frozenset()
    levels: frozenset[Level] = frozenset()
    dayparts: int = 0
    places: frozenset[str] = frozenset()  # postal codes
    organisation_id: str | None = None
    among: frozenset[str] | None = None
    among_words: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether everything is wanted."""
        return self == OfferFilter()


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One line of the offer's table."""

    id: str
    name: str
    organisation: str
    place: str
    type: ActivityType | None
    dayparts: int
    by_appointment: bool
    level_min: Level | None
    level_max: Level | None
    language_icons: int | None
    hours: float | None
    capacity: int | None
    places_free: int | None
    dutch_met: Answer
    social_met: Answer
    status: Status
    standing: Standing
    last_verified: date | None
    fresh: Fresh


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """How many activities of the filtered list have each value."""

    total: int = 0
    shown: int = 0
    places_free: int = 0
    standings: Mapping[Standing, int] = field(default_factory=dict)
    types: Mapping[ActivityType, int] = field(default_factory=dict)
    levels: Mapping[Level, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One line of a list of organisations."""

    id: str
    name: str
    kbo: str
    vcode: str
    municipality: str
    status: PartnerStatus
    activities: int


def daypart_bit(day_index: int, part_index: int) -> int:
    """Return the bit of a part of a day: day 0 is Monday, part 0 the morning."""
    return 1 << (day_index * 3 + part_index)
