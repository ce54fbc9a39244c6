"""Count coverage the slow way, over a dump: nothing of the program's own counting is used here.

Everything comes from the plain values of the dump, `dateutil`, and the calendar of holidays as it
lies in the resources. Cells are named by codes as `Spot.code` writes them.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from pijler4_desktop.paths import resource

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
PARTS = ["morning", "afternoon", "evening"]
LEVELS = ["NONE", "ALPHA", "A1", "A2", "B1", "B2", "C1"]
BOUNDS = {"morning": (0, 720), "afternoon": (720, 1050), "evening": (1050, 1440)}
PER_WEEK = {"weekly": 1.0, "biweekly": 0.5, "monthly": 12 / 52}
SOME_MONDAY = date(2024, 1, 1)


@dataclass
class Count:
    """What is in one cell."""

    ids: set[str] = field(default_factory=set)
    stale: set[str] = field(default_factory=set)
    moments: float = 0.0
    hours: float = 0.0
    places: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Slot:
    """One moment of an activity: where it falls on every axis, and how much it is a week."""

    places: Mapping[str, frozenset[str]]
    per_week: float
    hours: float


@dataclass(frozen=True)
class Placed:
    """A running activity with its moments, each knowing where it falls on every axis."""

    record: Mapping[str, Any]
    slots: Sequence[Slot]
    fresh: bool


def placed(dump: Iterable[Mapping[str, Any]], today: date, months: int = 6) -> list[Placed]:
    """Place everything that runs."""
    return [
        Placed(record, slots(record, today), fresh(record, today, months))
        for record in dump
        if runs(record, today)
    ]


def counted(stock: Iterable[Placed], rows: str, columns: str) -> Mapping[tuple[str, str], Count]:
    """Return what is in every cell that has something; totals and apart are named so."""
    found: dict[tuple[str, str], Count] = defaultdict(Count)
    for one in stock:
        for slot in one.slots:
            for key in keys(slot.places[rows], slot.places[columns]):
                add(found[key], one.record, slot, is_fresh=one.fresh)
    return found


def counted_at(stock: Iterable[Placed], code: str) -> Count:
    """Return what is at the spot of a code."""
    found = Count()
    for one in stock:
        for slot in one.slots:
            if all(value in slot.places[value.partition("=")[0]] for value in code.split()):
                add(found, one.record, slot, is_fresh=one.fresh)
    return found


def add(cell: Count, record: Mapping[str, Any], slot: Slot, *, is_fresh: bool) -> None:
    """Count a moment of an activity: half when it is overdue."""
    weight, capacity = 1.0 if is_fresh else 0.5, record["capacity"] or 0
    cell.ids.add(record["id"])
    if not is_fresh:
        cell.stale.add(record["id"])
    cell.moments += slot.per_week * weight
    cell.hours += slot.per_week * slot.hours * capacity * weight
    cell.places[record["id"]] = capacity * weight


def keys(mine: frozenset[str], theirs: frozenset[str]) -> Iterable[tuple[str, str]]:
    """Return the cells of what falls in some rows and columns."""
    if mine and theirs:
        return [(r, c) for r in (*mine, "total") for c in (*theirs, "total")]
    return [*((r, "apart") for r in mine), *(("apart", c) for c in theirs), ("apart", "apart")]


def runs(record: Mapping[str, Any], today: date) -> bool:
    """Tell whether an activity runs and is not over."""
    over = record["valid_until"] is not None and record["valid_until"] < today.isoformat()
    return record["status"] in {"actief", "volzet"} and not over


def fresh(record: Mapping[str, Any], today: date, months: int) -> bool:
    """Tell whether an activity was verified within the rhythm."""
    if record["last_verified"] is None:
        return False
    if record["next_check_on"] is not None:
        return bool(record["next_check_on"] > today.isoformat())
    return bool(record["last_verified"] >= (today - relativedelta(months=months)).isoformat())


def slots(record: Mapping[str, Any], today: date) -> Sequence[Slot]:
    """Return the moments of an activity; one without any has a single one that is nowhere."""
    lasting = lasting_places(record)
    found = [
        Slot(lasting | timed(record, rule, today), per_week(rule), length(record, rule))
        for rule in rules(record)
    ]
    nowhere = dict.fromkeys(["day", "part", "daypart", "month"], frozenset[str]())
    return found or [Slot(lasting | nowhere, 0.0, 0.0)]


def lasting_places(record: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Return where an activity falls whenever it takes place."""
    low, high = record["language_min"], record["language_max"]
    low = None if low and low.startswith("ICON_") else low
    levels = LEVELS if low or high else []
    levels = levels[LEVELS.index(low) :] if low else levels
    levels = [one for one in levels if not high or LEVELS.index(one) <= LEVELS.index(high)]
    met = {
        "childcare": record["childcare"] in {"yes", "welcome"},
        "free": record["cost_eur"] == 0,
        "wheelchair": record["wheelchair"] is True,
    }
    return {
        "type": frozenset({f"type={record['type']}"} if record["type"] else ()),
        "place": frozenset({f"place={record['postal_code']}"} if record["postal_code"] else ()),
        "level": frozenset(f"level={one}" for one in levels),
        "threshold": frozenset(f"threshold={name}" for name, yes in met.items() if yes),
    }


@dataclass(frozen=True)
class Rule:
    """One moment with how it recurs; `slot` is None when the day is unknown."""

    day: str
    frequency: str
    week: int = 0
    slot: Mapping[str, Any] | None = None
    known: bool = True


def rules(record: Mapping[str, Any]) -> list[Rule]:
    """Return how the moments of an activity recur."""
    if record["by_appointment"]:
        return []
    nth = [(int(text[:-2]), text[-2:]) for text in record["nth"] or []]
    found = []
    for week, day in nth:
        own = [slot for slot in record["slots"] if slot["day"] == day]
        found += [Rule(day, "monthly", week, slot) for slot in own or [{"day": day}]]
    for slot in record["slots"]:
        if slot["day"] not in {day for _, day in nth}:
            frequency = record["frequency"] or "weekly"
            week = week_of(record, slot["day"]) if frequency == "monthly" else 0
            found.append(Rule(slot["day"], frequency, week, slot))
    if found or not record["frequency"]:
        return [one for place, one in enumerate(found) if one not in found[:place]]
    week = 2 if record["frequency"] == "monthly" else 0
    return [Rule("WE", record["frequency"], week, None, known=False)]


def per_week(rule: Rule) -> float:
    """Return how often a moment comes in a week; a fifth weekday comes four times a year."""
    return 4 / 52 if abs(rule.week) == 5 else PER_WEEK[rule.frequency]


def week_of(record: Mapping[str, Any], day: str) -> int:
    """Return the week of the month of a monthly moment of which only the day is known."""
    first = date.fromisoformat(record["valid_from"]) if record["valid_from"] else None
    if first is None or DAYS[first.weekday()] != day:
        return 2
    week = (first.day + 6) // 7
    return -1 if week == 5 else week


def timed(record: Mapping[str, Any], rule: Rule, today: date) -> dict[str, frozenset[str]]:
    """Return where a moment falls on the axes of time."""
    parts = parts_of(rule.slot or {}) if rule.known else frozenset[str]()
    days = frozenset({rule.day}) if rule.known else frozenset[str]()
    late = "evening" in parts or bool(days & {"SA", "SU"})
    thresholds = lasting_places(record)["threshold"]
    return {
        "day": frozenset(f"day={day}" for day in days),
        "part": frozenset(f"part={part}" for part in parts),
        "daypart": frozenset(f"day={day} part={part}" for day in days for part in parts),
        "month": frozenset(f"month={day.month}" for day in sessions(record, rule, today)),
        "threshold": thresholds | ({"threshold=evening_or_weekend"} if late else set()),
    }


def parts_of(slot: Mapping[str, Any]) -> frozenset[str]:
    """Return the parts of the day of a moment: where it starts, and where an hour of it lies."""
    start, end = minutes(slot.get("start")), minutes(slot.get("end"))
    if start is None:
        at = slot.get("part") or (part_at((end or 1440) - 1) if end is not None else None)
        return frozenset({at} if at else ())
    found = {part_at(start)}
    if end is not None:
        last = end or 1440
        for part, (low, high) in BOUNDS.items():
            if min(last, high) - max(start, low) >= 60:
                found.add(part)
    return frozenset(found)


def part_at(minute: int) -> str:
    """Return the part of the day of a minute."""
    return next(part for part, (low, high) in BOUNDS.items() if low <= minute < high)


def minutes(text: str | None) -> int | None:
    """Return the minutes since midnight of "19:30"."""
    return None if text is None else int(text[:2]) * 60 + int(text[3:5])


def length(record: Mapping[str, Any], rule: Rule) -> float:
    """Return the hours of a moment, to the minute: stated, its own, or as the others last."""
    if record["hours_per_session"] is not None:
        return float(round(record["hours_per_session"] * 60)) / 60
    own = slot_length(rule.slot or {})
    known = [one for slot in record["slots"] if (one := slot_length(slot)) is not None]
    if own is None and known:
        own = round(sum(known) / len(known), 2)
    return round((own or 0) * 60) / 60


def slot_length(slot: Mapping[str, Any]) -> float | None:
    """Return the hours of a moment by its own times."""
    start, end = minutes(slot.get("start")), minutes(slot.get("end"))
    if start is None or end is None:
        return None
    took = (end or 1440) - start
    return took / 60 if took > 0 else None


def sessions(record: Mapping[str, Any], rule: Rule, today: date) -> list[date]:
    """Return the days on which a moment takes place in the twelve months from this one."""
    first = today.replace(day=1)
    last = first + relativedelta(years=1) - timedelta(days=1)
    begin = date.fromisoformat(record["valid_from"]) if record["valid_from"] else None
    end = date.fromisoformat(record["valid_until"]) if record["valid_until"] else None
    number = DAYS.index(rule.day)
    if rule.frequency == "monthly":
        nth = weekday(number, rule.week)
        all_days = rrule(MONTHLY, moment(first), until=moment(last), byweekday=nth)
    else:
        anchor = begin or SOME_MONDAY
        monday = anchor - timedelta(days=anchor.weekday())
        start = monday - timedelta(weeks=2 * (max(0, (monday - first).days) // 14 + 1))
        step = 2 if rule.frequency == "biweekly" else 1
        all_days = rrule(
            WEEKLY, moment(start + timedelta(days=number)), until=moment(last), interval=step
        )
    days = [one.date() for one in all_days]
    return [
        day
        for day in days
        if day >= max(first, begin or first) and day <= (end or last) and not rests(record, day)
    ]


def moment(day: date) -> datetime:
    """Return the midnight with which a day begins."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001  as the rules want it


def rests(record: Mapping[str, Any], day: date) -> bool:
    """Tell whether an activity pauses on a day."""
    summer = "summer" in record["pauses"] and day.month in {7, 8}
    return summer or ("school_holidays" in record["pauses"] and day in holidays())


@lru_cache(maxsize=1)
def holidays() -> frozenset[date]:
    """Read every school and public holiday."""
    with resource("facts", "calendar.csv").open(encoding="utf-8", newline="") as file:
        spans = [
            (date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))
            for row in csv.DictReader(file)
            if row["kind"] in {"school_holiday", "public_holiday"}
        ]
    return frozenset(
        first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)
    )
