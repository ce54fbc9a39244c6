"""Note that activities are still right, and tell what that made of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import standing, verified
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
class Check:
    """Who looked, how, and how long that counts."""

    months: int
    how: Means | None = None
    by: str = ""


def verify(work: Work, ids: Sequence[str], check: Check, progress: Progress) -> Counter[Standing]:
    """Give these activities the date of today, and count where they stand then.

    What has stopped is counted, and left as it was.
    """
    stand: Counter[Standing] = Counter()
    day, done = today(), 0
    for part in in_parts(ids, PART):
        progress.report(done, len(ids))
        every = work.find(Activity, part).values()
        found = [
            replace(verified(one, day), verified_how=check.how, verified_by=check.by)
            for one in every
            if one.status not in NO_LONGER_RUNNING
        ]
        stand[Standing.STOPPED] += len(every) - len(found)
        work.label = work.label or f"{named(found, len(ids))} nakijken"
        work.change(found)
        stand.update(standing(one, day, check.months) for one in found)
        done += len(part)
    return stand


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
