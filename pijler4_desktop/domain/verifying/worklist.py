"""Whom to ask about what: the offer that is overdue or will be soon, by organisation."""

from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.check_records import CheckRequest
from pijler4_desktop.domain.verifying.escalation import NextStep
from pijler4_desktop.domain.verifying.freshness import TO_CHECK, FreshState
from pijler4_desktop.domain.vocabulary import ActivityType, Means


@dataclass(frozen=True, slots=True)
class ToCheck:
    """An activity to look at, due on a day; the rule holds until that day has passed."""

    id: str
    name: str
    type: ActivityType | None
    state: FreshState
    verified_on: date | None
    due_on: date | None
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """When and how an organisation was last spoken to."""

    held_on: date
    means: Means


@dataclass(frozen=True, slots=True)
class ToAsk:
    """An organisation with what is to be asked; without `organisation_id` those that have none."""

    organisation_id: str | None
    organisation: str
    activities: tuple[ToCheck, ...]
    next_step: NextStep
    last_contact: Spoken | None = None
    last_request: CheckRequest | None = None

    @property
    def overdue(self) -> int:
        """Count what somebody has to look at now."""
        return sum(one.state in TO_CHECK for one in self.activities)

    @property
    def ageing(self) -> int:
        """Count what is due within a month."""
        return sum(one.state is FreshState.AGEING for one in self.activities)

    @property
    def due_on(self) -> date | None:
        """Return when the oldest of them was due; None when nobody ever looked at any."""
        days = [one.due_on for one in self.activities if one.due_on is not None]
        return min(days, default=None)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of its activities."""
        return tuple(one.id for one in self.activities)
