"""One change for many activities: what it does to each, so that it is counted before it is done.

Only the fields below can be changed for many at once; everything else of a record stays.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, Status, Theme


@dataclass(frozen=True, slots=True)
class BulkValues:
    """What an activity has in the fields that can be changed for many; the organisation by name."""

    status: Status
    status_reason: str = ""
    themes: tuple[Theme, ...] = ()
    organisation: str = ""
    next_check_on: date | None = None
    share_with_agency: bool = True
    publishable: bool = True


@dataclass(frozen=True, slots=True)
class NextCheck:
    """When to look again; without a day the rule of the house counts."""

    on: date | None = None


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What to change: None leaves a field as it is, and so do themes that are not named.

    `status_reason` only goes along with a status that wants one. An `organisation` of "" ends the
    link.
    """

    status: Status | None = None
    status_reason: str = ""
    themes: Mapping[Theme, bool] = field(default_factory=dict)
    organisation: str | None = None
    next_check: NextCheck | None = None
    share_with_agency: bool | None = None
    publishable: bool | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """Name the fields this is about."""
        named = {
            "status": self.status is not None,
            "themes": bool(self.themes),
            "organisation_id": self.organisation is not None,
            "next_check_on": self.next_check is not None,
            "share_with_agency": self.share_with_agency is not None,
            "publishable": self.publishable is not None,
        }
        return tuple(key for key, there in named.items() if there)

    def after(self, before: BulkValues) -> BulkValues:
        """Return what the fields become."""
        changed = replace(before, themes=self._themes(before.themes))
        if self.status is not None:
            reason = self.status_reason if self.status in NO_LONGER_RUNNING else ""
            changed = replace(
                changed, status=self.status, status_reason=reason or before.status_reason
            )
        if self.organisation is not None and fold(self.organisation) != fold(before.organisation):
            changed = replace(changed, organisation=self.organisation)
        if self.next_check is not None:
            changed = replace(changed, next_check_on=self.next_check.on)
        if self.share_with_agency is not None:
            changed = replace(changed, share_with_agency=self.share_with_agency)
        if self.publishable is not None:
            changed = replace(changed, publishable=self.publishable)
        return changed

    def applied(self, activity: Activity, organisation: str) -> tuple[Activity, bool]:
        """Return the activity with its new fields, and whether it goes to another organisation.

        `organisation` is the name of its organisation now; the new link is not made here.
        """
        before = values_of(activity, organisation)
        after = self.after(before)
        changed = replace(
            activity,
            status=after.status,
            status_reason=after.status_reason,
            themes=after.themes,
            next_check_on=after.next_check_on,
            share_with_agency=after.share_with_agency,
            publishable=after.publishable,
        )
        return changed, after.organisation != before.organisation

    def _themes(self, known: Sequence[Theme]) -> tuple[Theme, ...]:
        kept = [theme for theme in known if self.themes.get(theme, True)]
        added = [theme for theme, on in self.themes.items() if on and theme not in kept]
        return (*kept, *sorted(added, key=list(Theme).index))


def values_of(activity: Activity, organisation: str) -> BulkValues:
    """Return what an activity has now."""
    return BulkValues(
        status=activity.status,
        status_reason=activity.status_reason,
        themes=activity.themes,
        organisation=organisation,
        next_check_on=activity.next_check_on,
        share_with_agency=activity.share_with_agency,
        publishable=activity.publishable,
    )


@dataclass(frozen=True, slots=True)
class BulkTally:
    """How many of the chosen activities have the same values: far fewer kinds than rows."""

    kinds: Mapping[BulkValues, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Count the activities."""
        return sum(self.kinds.values())

    def changed_by(self, change: BulkChange) -> int:
        """Count the activities that a change makes different."""
        return sum(n for values, n in self.kinds.items() if change.after(values) != values)

    def of(self, name: str) -> list[tuple[object, int]]:
        """Count each value of a field, the most frequent first."""
        counts: Counter[object] = Counter()
        for values, number in self.kinds.items():
            counts[getattr(values, name)] += number
        return counts.most_common()

    @property
    def themes(self) -> Mapping[Theme, int]:
        """Count the activities with each theme."""
        counts: Counter[Theme] = Counter()
        for values, number in self.kinds.items():
            counts.update(dict.fromkeys(values.themes, number))
        return counts


def tally(every: Iterable[BulkValues]) -> BulkTally:
    """Count equal values."""
    return BulkTally(Counter(every))
