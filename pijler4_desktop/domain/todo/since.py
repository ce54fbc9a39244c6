"""What changed in the offer we share since a hand-off: new, changed, and stopped.

It is told from the images of the history, then and now, so that thousands are compared at once.
What the agency gets of an activity decides: one that becomes a concept, is shared no longer or
that nobody answers about has stopped for them, whatever it is for us.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying.freshness import ABOUT_CHECKING
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING, Status

Image = Mapping[str, Any]
"""The values of a record that differ from an empty one, as the history keeps them."""

_SHARED = tuple(
    field.key
    for field in PROFILES["agii"].fields
    if field.key in Activity.__dataclass_fields__ and field.key not in ABOUT_CHECKING
)
"""What the agency gets of an activity; saying that it is still right changes none of it."""
_NOT_OFFERED = NOT_YET_RUNNING | NO_LONGER_RUNNING


class Turn(Enum):
    """What happened to an activity, for who gets our offer."""

    NEW = 0
    CHANGED = 1
    STOPPED = 2


@dataclass(frozen=True, slots=True)
class ChangedFields:
    """A shared activity with the fields that differ from what was handed off."""

    id: str
    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from the last hand-off, by name: the one it has now, or had when it stopped."""

    new: Sequence[ChangedFields] = field(default_factory=tuple)
    changed: Sequence[ChangedFields] = field(default_factory=tuple)
    stopped: Sequence[ChangedFields] = field(default_factory=tuple)

    @property
    def nothing(self) -> bool:
        """Tell whether the agency knows everything."""
        return not (self.new or self.changed or self.stopped)


@dataclass(frozen=True, slots=True)
class Moment:
    """An activity at one moment: its image, and that of how it is checked; empty without one."""

    activity: Image
    plan: Image

    @property
    def offered(self) -> bool:
        """Tell whether the agency gets it as offer that runs."""
        if not self.activity or not self.activity.get("share_with_agency", True):
            return False
        if self.activity.get("status", Status.ACTIVE) in _NOT_OFFERED:
            return False
        since = self.plan.get("unreachable_on")
        return not since or (self.activity.get("last_verified") or "") >= since

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.activity.get("name", ""))


def difference(id_: str, then: Moment, now: Moment) -> tuple[Turn, ChangedFields] | None:
    """Compare an activity as it was handed off with what it is; None when nothing differs."""
    had, has = then.offered, now.offered
    if has and not had:
        return Turn.NEW, ChangedFields(id_, now.name)
    if had and not has:
        return Turn.STOPPED, ChangedFields(id_, then.name)
    if had and (keys := _changed(then.activity, now.activity)):
        return Turn.CHANGED, ChangedFields(id_, now.name, keys)
    return None


def gathered(found: Iterable[tuple[Turn, ChangedFields]]) -> Since:
    """Put differences together by what happened, each in the order of their names."""
    of: dict[Turn, list[ChangedFields]] = {turn: [] for turn in Turn}
    for turn, one in found:
        of[turn].append(one)
    new, changed, stopped = (tuple(sorted(of[turn], key=_by_name)) for turn in Turn)
    return Since(new, changed, stopped)


def _by_name(found: ChangedFields) -> tuple[str, str]:
    return (found.name.casefold(), found.id)


def _changed(before: Image, after: Image) -> tuple[str, ...]:
    differing = {key for key, value in before.items() if after.get(key) != value}
    differing |= after.keys() - before.keys()
    return tuple(key for key in _SHARED if key in differing) if differing else ()
