"""How fresh what we know of an activity is, and why: told as data, for words and for lists."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pijler4_desktop.domain.check_records import CheckPlan
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying.rhythm import Rhythms, add_months, late_from
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING, Status

ABOUT_CHECKING = (
    "last_verified",
    "verified_by",
    "verified_how",
    "next_check_on",
    "dutch_checked_on",
    "social_checked_on",
)
"""The fields of an activity that tell when and how it was checked, and nothing of what it is."""


class FreshState(StrEnum):
    """How fresh something is; RESTING is a concept or what has stopped: nothing to look at."""

    FRESH = "fresh"
    AGEING = "ageing"
    OVERDUE = "overdue"
    NEVER = "never"
    RESTING = "resting"


TO_CHECK = frozenset({FreshState.OVERDUE, FreshState.NEVER})
"""What waits for somebody to look at it now."""


class Why(StrEnum):
    """What decides when the next check is due."""

    RULE = "rule"
    TYPE = "type"
    OWN = "own"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Fresh:
    """How fresh an activity is: due on which day, every so many months, decided by what.

    `late_on` is the first day on which it is overdue. Since `unreachable_on` nobody answers.
    """

    state: FreshState
    verified_on: date | None = None
    due_on: date | None = None
    late_on: date | None = None
    months: int = 0
    why: Why = Why.RULE
    unreachable_on: date | None = None


def fresh_state(status: Status, verified_on: date | None, late_on: date | None, today: date,
) -> FreshState:  # fmt: skip
    """Return how fresh something is; a month before it is overdue it is ageing."""
    if status in NOT_YET_RUNNING or status in NO_LONGER_RUNNING:
        return FreshState.RESTING
    if verified_on is None or late_on is None:
        return FreshState.NEVER
    if late_on <= today:
        return FreshState.OVERDUE
    return FreshState.AGEING if late_on <= add_months(today, 1) else FreshState.FRESH


def fresh_of(activity: Activity, plan: CheckPlan | None, rhythms: Rhythms, today: date) -> Fresh:
    """Tell how fresh an activity is on a day, and why."""
    verified, chosen = activity.last_verified, activity.next_check_on
    late = late_from(verified, chosen, rhythms.default)
    months = rhythms.months(activity, plan) if chosen is not None else rhythms.default
    due = chosen or (add_months(verified, months) if verified else None)
    return Fresh(
        state=fresh_state(activity.status, verified, late, today),
        verified_on=verified,
        due_on=due,
        late_on=late,
        months=months,
        why=_why(activity, plan, rhythms),
        unreachable_on=unreachable_since(activity, plan),
    )


def unreachable_since(activity: Activity, plan: CheckPlan | None) -> date | None:
    """Return since when nobody answers; whoever verified on that day or later did get an answer."""
    since = plan.unreachable_on if plan else None
    if since is None or (activity.last_verified is not None and activity.last_verified >= since):
        return None
    return since


def _why(activity: Activity, plan: CheckPlan | None, rhythms: Rhythms) -> Why:
    if activity.next_check_on is None:
        return Why.RULE
    if rhythms.is_chosen(activity, plan):
        return Why.CHOSEN
    return Why.OWN if plan is not None and plan.months is not None else Why.TYPE
