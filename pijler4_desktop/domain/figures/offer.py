"""What runs: how many activities of which type, level, moment and place, and who can join."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.figures import definitions
from pijler4_desktop.domain.figures.definitions import UNKNOWN, group
from pijler4_desktop.domain.figures.result import Figure, Group
from pijler4_desktop.domain.figures.sources import RUNNING
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.recurrence import patterns
from pijler4_desktop.domain.standing import fresh_since, parts_of
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import (
    DAY_ORDER,
    PART_ORDER,
    ActivityType,
    Childcare,
    Day,
    Level,
    PartOfDay,
)

WEEKEND = frozenset({Day.SATURDAY, Day.SUNDAY})
MONTHS_FRESH = 6

Moments = frozenset[tuple[Day, PartOfDay | None]]
"""The days with the part of the day; None where only the day is known."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The activities of the house on a day: those that run, and those left out by their dates."""

    running: Sequence[Activity]
    ended: Sequence[Activity]
    not_begun: Sequence[Activity]

    @property
    def total(self) -> int:
        """How many run."""
        return len(self.running)


def offer_on(activities: Iterable[Activity], day: date) -> Offer:
    """Divide what has the status of running by its dates."""
    running, ended, not_begun = [], [], []
    for activity in activities:
        if activity.status not in RUNNING:
            continue
        if activity.valid_until and activity.valid_until < day:
            ended.append(activity)
        elif activity.valid_from and activity.valid_from > day:
            not_begun.append(activity)
        else:
            running.append(activity)
    return Offer(running, ended, not_begun)


def left_out(offer: Offer) -> tuple[Figure, ...]:
    """Return what has the status of running and does not count, with why."""
    return (
        Figure("ended", definitions.ENDED, len(offer.ended), _ids(offer.ended)),
        Figure("not_begun", definitions.NOT_BEGUN, len(offer.not_begun), _ids(offer.not_begun)),
    )


def offer_group(offer: Offer) -> Group:
    """Count what runs."""
    running = Figure("running", definitions.RUNS, offer.total, _ids(offer.running))
    return group("offer", (running,))


def by_type(offer: Offer) -> Group:
    """Count by type."""
    return _parted("type", offer, lambda one: one.type, list(ActivityType))


def by_level(offer: Offer) -> Group:
    """Count by the least Dutch one needs; some only say it in icons, which are no level."""
    levels = _parted("level", offer, lambda one: one.language_min or one.language_max, list(Level))
    silent = [one for one in offer.running if not (one.language_min or one.language_max)]
    icons = tuple(one.id for one in silent if one.language_icons)
    rest = tuple(one.id for one in silent if not one.language_icons)
    known = tuple(one for one in levels if one.code != "level.unknown")
    if icons:
        known += (Figure("level.icons", definitions.ICONS_ONLY, len(icons), icons),)
    return group("level", (*known, *_unknown("level", rest)), whole=offer.total)


def by_municipality(offer: Offer, facts: Facts) -> Group:
    """Count by present municipality, the largest first."""
    names: dict[tuple[str, str], str] = {}
    found: dict[str, list[str]] = {}
    for one in offer.running:
        key = (one.municipality_nis, one.postal_code)
        if key not in names:
            names[key] = _municipality(*key, facts)
        found.setdefault(names[key], []).append(one.id)
    nowhere = tuple(found.pop("", ()))
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    figures = [Figure(f"place.{name}", name, len(ids), tuple(ids)) for name, ids in ordered]
    return group("place", (*figures, *_unknown("place", nowhere)), whole=offer.total)


def by_daypart(offer: Offer) -> Group:
    """Count by part of the day on weekdays, and the weekend; one can count in several."""
    weekday: dict[PartOfDay, list[str]] = {part: [] for part in PART_ORDER}
    weekend: list[str] = []
    by_appointment: list[str] = []
    unknown: list[str] = []
    for one in offer.running:
        moments = moments_of(one)
        parts = {part for day, part in moments if day not in WEEKEND}
        for part in filter(None, parts):
            weekday[part].append(one.id)
        at_weekend = any(day in WEEKEND for day, _part in moments)
        if at_weekend:
            weekend.append(one.id)
        if one.by_appointment:
            by_appointment.append(one.id)
        elif not at_weekend and parts <= {None}:
            unknown.append(one.id)
    figures = [
        Figure(f"daypart.{part}", definitions.ON_WEEKDAYS[part], len(ids), tuple(ids))
        for part, ids in weekday.items()
    ]
    figures += [
        Figure("daypart.weekend", definitions.WEEKEND, len(weekend), tuple(weekend)),
        Figure(
            "daypart.appointment",
            definitions.BY_APPOINTMENT,
            len(by_appointment),
            tuple(by_appointment),
        ),
        *_unknown("daypart", unknown),
    ]
    return group("daypart", tuple(figures))


def by_week(offer: Offer) -> Group:
    """Count by day and part of the day: 21 figures, Monday morning first."""
    found: dict[tuple[Day, PartOfDay], list[str]] = {
        (day, part): [] for day in DAY_ORDER for part in PART_ORDER
    }
    for one in offer.running:
        for day, part in moments_of(one):
            if part is not None:
                found[day, part].append(one.id)
    figures = (
        Figure(f"week.{day}.{part}", f"{term(day)} {term(part)}", len(ids), tuple(ids))
        for (day, part), ids in found.items()
    )
    return group("week", tuple(figures))


def moments_of(activity: Activity) -> Moments:
    """Return the days of the week with the part of the day, as far as they are known."""
    return _moments(activity.slots, activity.nth, by_appointment=bool(activity.by_appointment))


@lru_cache(maxsize=4_096)
def _moments(
    slots: tuple[Slot, ...],
    nth: tuple[str, ...],
    *,
    by_appointment: bool,
) -> Moments:
    """Return the moments of a schedule; many activities share one."""
    found: set[tuple[Day, PartOfDay | None]] = set()
    timed = Activity(id="", name="", slots=slots, nth=nth, by_appointment=by_appointment)
    for slot in {pattern.slot for pattern in patterns(timed)}:
        if slot.start is None and slot.end is None and slot.part is None:
            found.add((slot.day, None))
        else:
            found.update((slot.day, part) for part in parts_of(slot))
    return frozenset(found)


def thresholds(offer: Offer, summer: Mapping[str, bool | None]) -> Group:
    """Count what is low in threshold; `summer` tells which go on in summer."""
    tests: tuple[tuple[str, Callable[[Activity], bool | None]], ...] = (
        ("summer", lambda one: summer.get(one.id)),
        ("evening", is_in_evening),
        ("weekend", is_at_weekend),
        ("free", lambda one: None if one.cost_eur is None else one.cost_eur == 0),
        ("childcare", _with_childcare),
        ("children", _with_children),
        ("transport", lambda one: True if one.public_transport.strip() else None),
    )
    figures = []
    for code, test in tests:
        answers = [(one.id, test(one)) for one in offer.running]
        title, lacking = definitions.THRESHOLDS[code]
        ids = tuple(id_ for id_, answer in answers if answer)
        unknown = tuple(id_ for id_, answer in answers if answer is None)
        figures.append(
            Figure(
                f"threshold.{code}",
                title,
                _known(len(ids), len(unknown), offer.total),
                ids,
                unknown=unknown,
                unknown_words=lacking,
                whole=offer.total,
            )
        )
    return group("threshold", tuple(figures))


def is_in_evening(activity: Activity) -> bool | None:
    """Tell whether it is in the evening on any day; None when no part of the day is known."""
    parts = {part for _day, part in moments_of(activity)}
    if PartOfDay.EVENING in parts:
        return True
    return None if not parts or None in parts else False


def is_at_weekend(activity: Activity) -> bool | None:
    """Tell whether it is on Saturday or Sunday; None when no day is known."""
    days = {day for day, _part in moments_of(activity)}
    return bool(days & WEEKEND) if days else None


def places(offer: Offer) -> Group:
    """Add up places, free places and who waits."""
    names = ("capacity", "places_free", "waiting_list")
    return group("places", tuple(_added(name, offer) for name in names))


def verified(offer: Offer, day: date) -> Group:
    """Count what was looked at in the last six months."""
    since = fresh_since(day, MONTHS_FRESH)
    seen: dict[str, list[str]] = {"recent": [], "longer": [], "never": []}
    for one in offer.running:
        last = one.last_verified
        seen["never" if last is None else "recent" if last >= since else "longer"].append(one.id)
    figures = (
        Figure(
            f"verified.{code}", definitions.VERIFIED[code], len(ids), tuple(ids), whole=offer.total
        )
        for code, ids in seen.items()
    )
    return group("verified", tuple(figures), whole=offer.total)


def _added(name: str, offer: Offer) -> Figure:
    values = [(one.id, getattr(one, name)) for one in offer.running]
    known = [(id_, value) for id_, value in values if value is not None]
    unknown = tuple(id_ for id_, value in values if value is None)
    title, lacking = definitions.PLACES[name]
    total = sum(value for _id, value in known)
    return Figure(
        f"places.{name}",
        title,
        total if known or not offer.total else None,
        tuple(id_ for id_, _value in known),
        tuple(value for _id, value in known),
        unknown,
        lacking,
        people=total if name == "waiting_list" else None,
    )


def _parted(
    code: str, offer: Offer, of: Callable[[Activity], StrEnum | None], members: Sequence[StrEnum]
) -> Group:
    """Divide the offer over the members of a list; those without are unknown."""
    found: dict[StrEnum | None, list[str]] = {member: [] for member in members}
    unknown: list[str] = []
    for one in offer.running:
        found.get(of(one), unknown).append(one.id)
    figures = [
        Figure(f"{code}.{member}", term(member), len(ids), tuple(ids), whole=offer.total)
        for member, ids in found.items()
        if member is not None
    ]
    return group(code, (*figures, *_unknown(code, unknown)), whole=offer.total)


def _unknown(code: str, ids: Sequence[str]) -> tuple[Figure, ...]:
    """Return the figure of the rows that tell nothing; none when all do."""
    return (Figure(f"{code}.unknown", UNKNOWN[code], len(ids), tuple(ids)),) if ids else ()


def _with_childcare(one: Activity) -> bool | None:
    return None if one.childcare is None else one.childcare is Childcare.YES


def _with_children(one: Activity) -> bool | None:
    return None if one.childcare is None else one.childcare is Childcare.WELCOME


def _known(count: int, unknown: int, total: int) -> int | None:
    """Return a count, or None where nothing at all is known."""
    return None if total and unknown == total else count


def _municipality(nis: str, postal_code: str, facts: Facts) -> str:
    found = facts.current(nis) or facts.municipality(nis) if nis else None
    if found is None and postal_code:
        found = facts.of_postal_code(postal_code)
    return found.name if found else ""


def _ids(activities: Iterable[Activity]) -> tuple[str, ...]:
    return tuple(one.id for one in activities)
