"""Note that activities are still right, and tell what that made of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.check_records import CheckPlan, Verification
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import standing
from pijler4_desktop.domain.verifying.critical import CRITICAL, empty_among, filled_among
from pijler4_desktop.domain.verifying.rhythm import Rhythms
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, Means, Standing
from pijler4_desktop.services.saving import today
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.rows import in_parts

PART = 2_000
"""Records written between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Verified(Changes):
    """Where the activities stand now; those `lacking` have the date but not yet the evidence.

    What has stopped is left as it was: there is nothing left to look at.
    """

    verified: int = 0
    confirmed: int = 0
    lacking: int = 0
    stopped: int = 0

    @property
    def resting(self) -> int:
        """Count the concepts: no evidence makes them confirmed."""
        return self.verified - self.confirmed - self.lacking


@dataclass(frozen=True, slots=True)
class OwnRhythm:
    """How many months lie between two checks of an activity; None is as its type or the rule."""

    months: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Who looked, how, how long that counts, and which fields were found right, or rightly empty.

    What is rightly empty needs nothing from then on; with `exact` the other critical fields do
    again. Without an `own` rhythm that stays as it is.
    """

    rhythms: Rhythms = field(default_factory=Rhythms)
    how: Means | None = None
    by: str = ""
    confirmed: tuple[str, ...] = ()
    confirmed_empty: tuple[str, ...] = ()
    own: OwnRhythm | None = None
    exact: bool = False


def verify(work: Work, ids: Sequence[str], check: Check, progress: Progress) -> Counter[Standing]:
    """Give these activities the date of today, and count where they stand then.

    Each gets a record of who looked and how. What has stopped is counted, and left as it was.
    """
    stand: Counter[Standing] = Counter()
    day, done = today(), 0
    for part in in_parts(ids, PART):
        progress.report(done, len(ids))
        every = work.find(Activity, part).values()
        seen = [one for one in every if one.status not in NO_LONGER_RUNNING]
        work.label = work.label or f"{named(seen, len(ids))} nakijken"
        found = note_checked(work, seen, check, day)
        stand[Standing.STOPPED] += len(every) - len(found)
        work.change(found)
        stand.update(standing(one, day, check.rhythms.default) for one in found)
        done += len(part)
    return stand


def note_checked(
    work: Work, activities: Iterable[Activity], check: Check, day: date
) -> list[Activity]:
    """Return the activities as verified on a day, to be stored; write down who looked and how.

    What could not be reached is back, and the rhythm of each gives its next check.
    """
    seen = list(activities)
    plans = work.find(CheckPlan, [one.id for one in seen])
    planned = {one.id: _planned(one, plans.get(one.id), check) for one in seen}
    work.add([_record(one, check, day) for one in seen])
    work.change([one for id_, one in planned.items() if id_ in plans])
    work.add([p for id_, p in planned.items() if id_ not in plans and p != CheckPlan(id=id_)])
    return [
        replace(
            one,
            last_verified=day,
            verified_how=check.how,
            verified_by=check.by,
            next_check_on=check.rhythms.after_check(one, plans.get(one.id), planned[one.id], day),
        )
        for one in seen
    ]


def _record(activity: Activity, check: Check, day: date) -> Verification:
    return Verification(
        id=new_id(),
        activity_id=activity.id,
        verified_on=day,
        how=check.how,
        by=check.by,
        confirmed=filled_among(activity, check.confirmed),
        confirmed_empty=empty_among(activity, check.confirmed_empty),
    )


def _planned(activity: Activity, plan: CheckPlan | None, check: Check) -> CheckPlan:
    """Return how it is checked from now on: what is rightly empty, how often; it was reached."""
    known = plan or CheckPlan(id=activity.id)
    before = known.not_applicable
    if check.exact:
        before = tuple(name for name in before if name not in CRITICAL)
    empty = (*before, *empty_among(activity, check.confirmed_empty))
    return replace(
        known,
        not_applicable=tuple(dict.fromkeys(empty)),
        unreachable_on=None,
        months=check.own.months if check.own is not None else known.months,
    )


def told(changes: Changes, stand: Counter[Standing]) -> Verified:
    """Tell what was done, with where the activities stand now."""
    return Verified(
        changes.action,
        changes.ids,
        changes.change_set,
        verified=stand.total() - stand[Standing.STOPPED],
        confirmed=stand[Standing.CONFIRMED],
        lacking=stand[Standing.TO_VERIFY],
        stopped=stand[Standing.STOPPED],
    )


def named(found: Sequence[Activity], number: int) -> str:
    """Name what a step is about: the activity, or how many."""
    return found[0].name if number == 1 and found else f"{number} activiteiten"
