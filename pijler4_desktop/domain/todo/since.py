"""What changed in the offer we share since a hand-off: new, changed, and stopped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING

_SHARED = tuple(
    field.key for field in PROFILES["agii"].fields if field.key in Activity.__dataclass_fields__
)
"""The fields of an activity that the agency gets."""


@dataclass(frozen=True, slots=True)
class ChangedFields:
    """A shared activity with the fields that differ from what was handed off."""

    id: str
    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from the last hand-off, as ids with the names they have now."""

    new: Sequence[ChangedFields] = field(default_factory=tuple)
    changed: Sequence[ChangedFields] = field(default_factory=tuple)
    stopped: Sequence[ChangedFields] = field(default_factory=tuple)

    @property
    def nothing(self) -> bool:
        """Tell whether the agency knows everything."""
        return not (self.new or self.changed or self.stopped)


def differences(then: Mapping[str, Activity], now: Mapping[str, Activity]) -> Since:
    """Compare activities as they were handed off with what they are.

    What runs and is shared now and was not then is new; what was and is not any more has stopped,
    also when it was removed or is shared no longer. Concepts are not offer yet.
    """
    new, changed, stopped = [], [], []
    for id_ in dict.fromkeys((*then, *now)):
        before, after = then.get(id_), now.get(id_)
        had, has = _is_offer(before), _is_offer(after)
        if has and not had and after:
            new.append(ChangedFields(id_, after.name))
        elif had and not has and before:
            stopped.append(ChangedFields(id_, before.name))
        elif had and has and before and after and (keys := _changed(before, after)):
            changed.append(ChangedFields(id_, after.name, keys))
    return Since(new, changed, stopped)


def _is_offer(activity: Activity | None) -> bool:
    if activity is None or not activity.share_with_agency:
        return False
    return activity.status not in NOT_YET_RUNNING | NO_LONGER_RUNNING


def _changed(before: Activity, after: Activity) -> tuple[str, ...]:
    return tuple(key for key in _SHARED if getattr(before, key) != getattr(after, key))
