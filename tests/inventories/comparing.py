"""Compare what was read with what the list says: a value, ambiguous, or nothing at all."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

AMBIGUOUS = "ambiguous"
"""What the truth says of a cell a careful human cannot decide about."""


class Verdict(StrEnum):
    """How a field came out; WRONG and INVENTED are lies in the officer's data."""

    RIGHT = "right"
    FLAGGED = "flagged"
    MISSING = "missing"
    WRONG = "wrong"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class TruthField:
    """A field of the truth: its key in a dump, and the columns in which a problem speaks of it."""

    key: str
    columns: frozenset[str]


def _field(key: str, columns: str) -> TruthField:
    return TruthField(key, frozenset(columns.split()))


FIELDS: Mapping[str, TruthField] = {
    "name": _field("name", "activity.name"),
    "organisation": _field("organisation", "organisation.name"),
    "type": _field("type", "type activity.name"),
    "municipality": _field("municipality", "municipality postcode place"),
    "postcode": _field("postal_code", "postcode municipality place"),
    "slots": _field("slots", "when day time start_time end_time frequency"),
    "by_appointment": _field("by_appointment", "when day frequency"),
    "frequency": _field("frequency", "when frequency day"),
    "nth": _field("nth", "when frequency day"),
    "hours_per_session": _field(
        "hours_per_session", "hours_per_session when time start_time end_time"
    ),
    "level_min": _field("language_min", "level"),
    "level_max": _field("language_max", "level"),
    "cost_eur": _field("cost_eur", "cost"),
    "capacity": _field("capacity", "capacity"),
    "email": _field("email", "email contact"),
    "phone": _field("phone", "phone contact"),
    "last_checked": _field("last_verified", "last_checked"),
    "status": _field("status", "status"),
}
_NEED_NOT_STAND_THERE = ("hours_per_session", "status", "frequency", "by_appointment")
"""Fields of which the truth does not claim that an empty one must stay empty."""


def judged(name: str, want: Mapping[str, Any], got: object, *, flagged: bool) -> Verdict | None:
    """Judge one field; None when the truth says nothing about it and nothing was read."""
    expected = want.get(name)
    if expected == AMBIGUOUS:
        return Verdict.RIGHT if _empty(got) or flagged else Verdict.INVENTED
    if _empty(expected):
        return _judged_empty(name, got, flagged=flagged)
    if not _empty(got) and _same(name, expected, got):
        return Verdict.RIGHT
    if name == "type" and want.get("type_basis") == "inferred":
        return None
    if flagged:
        return Verdict.FLAGGED
    return Verdict.MISSING if _empty(got) else Verdict.WRONG


def fold(text: object) -> str:
    """Reduce a text to its letters and digits, whatever capitals and accents."""
    flat = unicodedata.normalize("NFKD", str(text or "")).casefold()
    return "".join(c for c in flat if c.isalnum())


def _judged_empty(name: str, got: object, *, flagged: bool) -> Verdict | None:
    if name in _NEED_NOT_STAND_THERE or _empty(got) or got is False:
        return None
    return Verdict.FLAGGED if flagged else Verdict.INVENTED


def _empty(value: object) -> bool:
    return value is None or value in ("", [], {})


def _same(name: str, want: object, got: object) -> bool:
    return _SAME.get(name, _same_text)(want, got)


def _same_text(want: object, got: object) -> bool:
    return fold(want) == fold(got)


def _same_number(want: object, got: object) -> bool:
    return abs(float(str(want)) - float(str(got))) < 0.01


def _same_phone(want: object, got: object) -> bool:
    return _digits(want) in _digits(got)


def _same_slots(want: Any, got: Any) -> bool:
    return _slots(want) == _slots(got)


def _same_members(want: Any, got: Any) -> bool:
    return sorted(want) == sorted(got)


_SAME: Mapping[str, Callable[[Any, Any], bool]] = {
    "phone": _same_phone,
    "slots": _same_slots,
    "nth": _same_members,
    "hours_per_session": _same_number,
    "cost_eur": _same_number,
    "capacity": _same_number,
}


def _digits(text: object) -> str:
    only = "".join(c for c in str(text or "") if c.isdigit())
    for prefix in ("0032", "32"):
        if only.startswith(prefix) and len(only) > 9:
            only = only[len(prefix) :]
    return only.lstrip("0")


def _slots(slots: Sequence[Mapping[str, Any]]) -> set[tuple[Any, ...]]:
    return {
        (s.get("day"), s.get("start"), s.get("end"), None if s.get("start") else s.get("part"))
        for s in slots
    }
