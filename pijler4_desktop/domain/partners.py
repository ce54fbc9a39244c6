"""Partner organisations as a list shows them: what it asks, its lines, whom to follow up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from pijler4_desktop.domain.vocabulary import MainActivity, OrganisationType, PartnerStatus

QUIET_MONTHS = 6
"""After how many months without contact an organisation has gone quiet."""
_NOBODY_CALLS = frozenset({PartnerStatus.RESTING, PartnerStatus.STOPPED})


class FollowUp(StrEnum):
    """When an organisation is to be contacted again."""

    LATE = "late"
    THIS_WEEK = "this_week"
    PLANNED = "planned"
    NONE = "none"


def is_called(status: PartnerStatus) -> bool:
    """Tell whether an organisation is to be called at all: not when it rests or has stopped."""
    return status not in _NOBODY_CALLS


def follow_up(next_on: date | None, status: PartnerStatus, today: date) -> FollowUp:
    """Tell where a follow-up stands; the week ends on Sunday.

    Of an organisation nobody calls it is never late; a day that is still to come counts.
    """
    if next_on is None:
        return FollowUp.NONE
    if next_on < today:
        return FollowUp.LATE if is_called(status) else FollowUp.NONE
    sunday = today + timedelta(days=6 - today.weekday())
    return FollowUp.THIS_WEEK if next_on <= sunday else FollowUp.PLANNED


def is_due(next_on: date | None, day: date) -> bool:
    """Tell whether a follow-up is for this day, or late on it."""
    return next_on is not None and next_on <= day


def is_quiet(last_contact: date | None, status: PartnerStatus, today: date) -> bool:
    """Tell whether an organisation was not spoken to for long, or never while it is a partner."""
    if not is_called(status):
        return False
    if last_contact is None:
        return status is PartnerStatus.PARTNER
    months = (today.year - last_contact.year) * 12 + today.month - last_contact.month
    return (months, today.day) > (QUIET_MONTHS, last_contact.day)


@dataclass(frozen=True, slots=True)
class PartnerFilter:
    """Which organisations a list wants; empty means no limit.

    `places` are names of towns, "" for none; `offers` tell whether there is any offer.
    """

    text: str = ""
    statuses: frozenset[PartnerStatus] = frozenset()
    types: frozenset[OrganisationType | None] = frozenset()
    main_activities: frozenset[MainActivity | None] = frozenset()
    places: frozenset[str] = frozenset()
    follow_ups: frozenset[FollowUp] = frozenset()
    offers: frozenset[bool] = frozenset()

    @property
    def empty(self) -> bool:
        """Tell whether everything is wanted."""
        return self == PartnerFilter()


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One line of the list of partner organisations."""

    id: str
    name: str
    place: str
    type: OrganisationType | None
    main_activity: MainActivity | None
    status: PartnerStatus
    activities: int
    last_contact: date | None
    next_contact_on: date | None


@dataclass(frozen=True, slots=True)
class PartnerCounts:
    """How many organisations of the filtered list have each value."""

    total: int = 0
    shown: int = 0
    without_offer: int = 0
    statuses: Mapping[PartnerStatus, int] = field(default_factory=dict)
    types: Mapping[OrganisationType | None, int] = field(default_factory=dict)
    main_activities: Mapping[MainActivity | None, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    follow_ups: Mapping[FollowUp, int] = field(default_factory=dict)
    offers: Mapping[bool, int] = field(default_factory=dict)
