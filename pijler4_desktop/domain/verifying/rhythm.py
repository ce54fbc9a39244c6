"""How often an activity is checked: a rhythm of its own, that of its type, or the rule.

A rhythm other than the rule takes effect as the day of the next check, written when somebody
verifies; without such a day the rule holds, so lists need no rhythm to know what is due.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from pijler4_desktop.domain.check_records import CheckPlan
from pijler4_desktop.domain.records import Activity, Setting
from pijler4_desktop.domain.vocabulary import ActivityType

TYPE_MONTHS = "verify_months."
"""What the key of a setting begins with that holds the months of one type of activity."""
LONGEST = 60
"""Months between two checks at most."""


@dataclass(frozen=True, slots=True)
class Rhythms:
    """Months between checks: of the rule, and of the types that have their own."""

    default: int = 6
    by_type: Mapping[ActivityType, int] = field(default_factory=dict)

    def own_months(self, activity: Activity, plan: CheckPlan | None) -> int | None:
        """Return the months that differ from the rule; None when the rule holds."""
        if plan is not None and plan.months is not None:
            return plan.months
        return self.by_type.get(activity.type) if activity.type else None

    def months(self, activity: Activity, plan: CheckPlan | None) -> int:
        """Return the months between two checks of this activity."""
        return self.own_months(activity, plan) or self.default

    def next_check(self, activity: Activity, plan: CheckPlan | None, day: date) -> date | None:
        """Return when to check again what is right on a day; None leaves it to the rule."""
        months = self.own_months(activity, plan)
        return None if months is None else add_months(day, months)

    def is_chosen(self, activity: Activity, plan: CheckPlan | None) -> bool:
        """Tell whether somebody chose the day of the next check: no rhythm leads to it."""
        if activity.next_check_on is None:
            return False
        if activity.last_verified is None:
            return True
        return activity.next_check_on != self.next_check(activity, plan, activity.last_verified)

    def after_check(
        self, activity: Activity, before: CheckPlan | None, plan: CheckPlan, day: date
    ) -> date | None:
        """Return the next check when somebody verifies, by the plan that holds from then on.

        A day that somebody chose and that is still to come stays.
        """
        kept = activity.next_check_on
        if kept is not None and kept > day and self.is_chosen(activity, before):
            return kept
        return self.next_check(activity, plan, day)


def rhythms_in(settings: Iterable[Setting], default: int) -> Rhythms:
    """Return the rhythms these settings hold; what cannot be read is passed over."""
    found: dict[ActivityType, int] = {}
    for setting in settings:
        name = setting.key.removeprefix(TYPE_MONTHS)
        if name != setting.key and name in ActivityType.__members__ and setting.value.isdecimal():
            months = int(setting.value)
            if 0 < months <= LONGEST:
                found[ActivityType(name)] = months
    return Rhythms(default, found)


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def late_from(last_verified: date | None, next_check_on: date | None, months: int) -> date | None:
    """Return the first day on which a verification no longer counts, as `standing.Freshness` has it

    None when nobody ever verified. The end of a short month counts for all the days it lacks.
    """
    if last_verified is None or next_check_on is not None:
        return next_check_on if last_verified else None
    due = add_months(last_verified, months)
    if last_verified.day == monthrange(last_verified.year, last_verified.month)[1]:
        due = due.replace(day=monthrange(due.year, due.month)[1])
    return due + timedelta(days=1)
