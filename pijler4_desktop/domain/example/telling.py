"""What one record of the example held on a day: its tables tell how it is now, and what it was.

A table holds plain values, as JSON knows them, in which a day is a number of days from today.
`added` is how many days ago the record was made; `was` tells what fields held until so many days
ago.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Table = Mapping[str, Any]
"""One record as the files of the example tell it."""

OWN = frozenset({"key", "added", "was", "checks", "organisation", "activity", "activities"})
"""What is about the story, and no field of the record."""

_DAY_FIELDS = ("_on", "_from", "_until", "_start", "last_verified")
_AGREED = frozenset({"due_on", "next_on", "next_contact_on", "planned_start"})
_PAST = ("dutch_checked_on", "social_checked_on", "agreement_signed_on")
_FRIDAY = 4
_SEASON = 182
"""Days: a series of sessions that had not begun yet is that of the season before."""
_DATED = {"log": "noted_on", "costs": "spent_on"}


def id_of(kind: str, key: str) -> str:
    """Return the identity of a record of the example: the same each time it is made."""
    return str(uuid5(NAMESPACE_URL, f"https://lindergem.example/{kind}/{key}"))


def turning_points(table: Table) -> list[tuple[int, str]]:
    """Return when the record changed: so many days ago, and by which action if it tells."""
    return [(was["until"], was.get("action", "EDIT")) for was in table.get("was", ())]


def as_of(table: Table, ago: int) -> dict[str, Any]:
    """Return the fields a record had at the end of a day so many days ago."""
    held = {name: value for name, value in table.items() if name not in OWN}
    before = [was for was in table.get("was", ()) if was["until"] < ago]
    if before:
        was = max(before, key=lambda one: one["until"])
        held |= {name: value for name, value in was.items() if name not in {"until", "action"}}
    for name in _PAST:
        if held.get(name, -ago) > -ago:
            held[name] = -ago
    while held.get("valid_from", -ago) > -ago:
        held["valid_from"] -= _SEASON
    for name, day in _DATED.items():
        held[name] = [part for part in held.get(name, ()) if part.get(day, -ago) <= -ago]
    held["tasks"] = [_open_then(task, ago) for task in held.get("tasks", ())]
    return {name: value for name, value in held.items() if value not in ("", [], None)}


def dated(value: Any, today: date, name: str = "") -> Any:
    """Return a value with ISO dates in the place of days from today.

    Nobody agrees on something for a weekend: that becomes the Friday before, or the Monday after.
    """
    if isinstance(value, dict):
        return {key: dated(inner, today, key) for key, inner in value.items()}
    if name == "slots":
        return [_slot(text) for text in value]
    if isinstance(value, list):
        return [dated(inner, today) for inner in value]
    if name.endswith(_DAY_FIELDS) and isinstance(value, int):
        day = today + timedelta(days=value)
        return (_working_day(day, today) if name in _AGREED else day).isoformat()
    return value


def linked(kind: str, keys: Iterable[str]) -> list[str]:
    """Return the identities of records other records point to."""
    return [id_of(kind, key) for key in keys]


def _working_day(day: date, today: date) -> date:
    past_friday = day.weekday() - _FRIDAY
    if past_friday <= 0:
        return day
    return day + timedelta(days=3 - past_friday if day > today else -past_friday)


def _open_then(task: Mapping[str, Any], ago: int) -> dict[str, Any]:
    """Return a task as it stood: what was done later was still to do."""
    later = task.get("done_on", -ago) > -ago
    return {name: value for name, value in task.items() if name != "done_on" or not later}


def _slot(text: str) -> dict[str, str]:
    """Return a moment of the week: "TU 19:00-21:00"."""
    day, times = text.split(" ")
    start, end = (moment.rjust(5, "0") for moment in times.split("-"))
    return {"day": day, "start": start, "end": end}
