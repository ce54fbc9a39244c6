"""Look at what would be handed off before it is: what goes, what stays, what is not ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pijler4_desktop.domain.handing_off import Profile
from pijler4_desktop.domain.standing import Freshness
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING, Status
from pijler4_desktop.storage.checks import UNREACHABLE
from pijler4_desktop.storage.queries import CHECKED, days_of, driver
from pijler4_desktop.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class Readiness:
    """Ids of the activities that go along and of those that stay; `total` counts the whole offer.

    The checks name what goes along and runs now: concepts miss things by nature, and what has
    stopped is no longer verified. None of them stands in the way. `concepts` do not run yet: they
    only go along in a profile that wants them, and stay otherwise.
    """

    goes: Sequence[str] = ()
    stays: Sequence[str] = ()
    total: int = 0
    without_conditions: Sequence[str] = ()
    without_contact: Sequence[str] = ()
    not_verified: Sequence[str] = ()
    unreachable: Sequence[str] = ()
    """Those among `stays` that only stay because nobody answers about them."""
    concepts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What matters of one activity; many are alike, so they share it."""

    goes: bool
    reachable: bool
    status: Status
    conditions: bool
    contact: bool
    verified: bool

    @property
    def runs(self) -> bool:
        return self.status not in NOT_YET_RUNNING | NO_LONGER_RUNNING


def look_at(
    reading: Reading, profile: Profile, fresh: Freshness, ids: Sequence[str] | None
) -> Readiness:
    """Look at the whole offer by name, or at these activities in their own order.

    `fresh` tells which verifications still count; ids that are gone are passed over.
    """
    found = _found(reading, profile, fresh)
    wanted = [id_ for id_ in ids if id_ in found] if ids is not None else list(found)
    goes = [id_ for id_ in wanted if found[id_].goes and found[id_].reachable]
    running = [id_ for id_ in goes if found[id_].runs]
    return Readiness(
        goes=goes,
        stays=[id_ for id_ in wanted if not (found[id_].goes and found[id_].reachable)],
        total=len(found),
        without_conditions=[id_ for id_ in running if not found[id_].conditions],
        without_contact=[id_ for id_ in running if not found[id_].contact],
        not_verified=[id_ for id_ in running if not found[id_].verified],
        unreachable=[id_ for id_ in wanted if found[id_].goes and not found[id_].reachable],
        concepts=[id_ for id_ in wanted if found[id_].status in NOT_YET_RUNNING],
    )


def may_go(profile: Profile) -> str:
    """Return the condition on an activity to go along in a profile, for a query."""
    waiting = "', '".join(sorted(NOT_YET_RUNNING))
    wanted = "1" if profile.concepts else f"status NOT IN ('{waiting}')"
    return f"{profile.consent or '1'} = 1 AND {wanted}"


def _found(reading: Reading, profile: Profile, fresh: Freshness) -> dict[str, _Seen]:
    query = (
        f"SELECT id, {may_go(profile)},"  # noqa: S608  it is ours
        f" {f'NOT ({UNREACHABLE})' if profile.consent else '1'}, status, conditions_met,"
        f" email <> '' OR phone <> '', {CHECKED}"
        " FROM activity ORDER BY folded_name, id"
    )
    shared = cache(_seen)
    rows = driver(reading.connection).execute(query, days_of(fresh))
    return {row[0]: shared(*row[1:]) for row in rows}


def _seen(goes: int, reachable: int, status: str, *marks: int) -> _Seen:
    return _Seen(bool(goes), bool(reachable), Status(status), *map(bool, marks))
