"""Where an activity stands (confirmed, to verify…) and in which parts of the week it falls."""

from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    NO_LONGER_RUNNING,
    NOT_YET_RUNNING,
    PART_ORDER,
    Answer,
    PartOfDay,
    Standing,
)

NOON = time(12, 0)
EVENING = time(17, 30)

_DAY = 24 * 60
_BOUNDS = ((0, 12 * 60), (12 * 60, 17 * 60 + 30), (17 * 60 + 30, _DAY))
_LEAST_OVERLAP = 60


def conditions_met(activity: Activity) -> bool:
    """Tell whether, as the officer sees it, both formal conditions are met, each with evidence."""
    return (
        activity.dutch_met is Answer.YES
        and activity.social_met is Answer.YES
        and bool(activity.dutch_evidence.strip())
        and bool(activity.social_evidence.strip())
    )


def missing_to_confirm(activity: Activity) -> list[str]:
    """Name the fields that still stand between an activity and "bevestigd"."""
    missing: list[str] = []
    for name in ("dutch", "social"):
        if getattr(activity, f"{name}_met") is not Answer.YES:
            missing.append(f"{name}_met")
        if not getattr(activity, f"{name}_evidence").strip():
            missing.append(f"{name}_evidence")
    return missing


class Freshness(NamedTuple):
    """When a verification still counts today: since a day, or until the next check is due.

    A date of its own for the next check goes before the months of the rule, earlier or later.
    """

    since: date
    today: date

    def holds(self, activity: Activity) -> bool:
        """Tell whether nobody needs to look at an activity again yet."""
        if activity.last_verified is None:
            return False
        if activity.next_check_on is not None:
            return activity.next_check_on > self.today
        return activity.last_verified >= self.since


def freshness(today: date, verify_months: int) -> Freshness:
    """Return what counts as fresh on a day."""
    return Freshness(fresh_since(today, verify_months), today)


def verified(activity: Activity, today: date) -> Activity:
    """Return the activity as right today; a next check that was due is done with that."""
    due = activity.next_check_on is not None and activity.next_check_on <= today
    next_check = None if due else activity.next_check_on
    return replace(activity, last_verified=today, next_check_on=next_check)


def fresh_since(today: date, verify_months: int) -> date:
    """Return the earliest day on which a verification still counts today."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - a list need not wait for it

    return today - relativedelta(months=verify_months)


def standing(activity: Activity, today: date, verify_months: int) -> Standing:
    """Derive where an activity stands from its status, its conditions and its last verification."""
    if activity.status in NOT_YET_RUNNING:
        return Standing.CONCEPT
    if activity.status in NO_LONGER_RUNNING:
        return Standing.STOPPED
    if conditions_met(activity) and freshness(today, verify_months).holds(activity):
        return Standing.CONFIRMED
    return Standing.TO_VERIFY


def part_of(moment: time) -> PartOfDay:
    """Name the part of the day: morning before 12.00, afternoon before 17.30, then evening."""
    if moment < NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if moment < EVENING else PartOfDay.EVENING


def parts_of(slot: Slot) -> frozenset[PartOfDay]:
    """Return the parts of the day a moment falls in.

    The start decides; another part counts too when at least an hour of the moment lies in it.
    Without times the stated part counts; a day alone can be any part, so no filter hides it.
    What only has an end falls in the part that it ends: until 12.00 is the morning.
    """
    if slot.start is None:
        if slot.part:
            return frozenset({slot.part})
        return frozenset(PART_ORDER if slot.end is None else {_part_until(slot.end)})
    parts = {part_of(slot.start)}
    if slot.end:
        begin = minutes(slot.start)
        end = minutes(slot.end) or _DAY
        for part, (lower, upper) in zip(PART_ORDER, _BOUNDS, strict=True):
            if min(end, upper) - max(begin, lower) >= _LEAST_OVERLAP:
                parts.add(part)
    return frozenset(parts)


def _part_until(end: time) -> PartOfDay:
    last = (minutes(end) or _DAY) - 1
    return part_of(time(last // 60, last % 60))


def minutes(moment: time) -> int:
    """Return the minutes since midnight."""
    return moment.hour * 60 + moment.minute


def dayparts_mask(activity: Activity) -> int:
    """Return the parts of the week as 21 bits (see `listing.daypart_bit`)."""
    mask = 0
    for slot in activity.slots:
        for part in parts_of(slot):
            mask |= daypart_bit(DAY_ORDER.index(slot.day), PART_ORDER.index(part))
    return mask
