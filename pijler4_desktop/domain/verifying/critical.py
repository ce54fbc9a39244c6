"""The fields on which it depends whether somebody can be sent to an activity at all.

These are what one goes over when verifying; each stands for the fields that are filled in with it.
"""

from collections.abc import Iterable

from pijler4_desktop.domain.records import Activity

MOMENT, PLACE, CONTACT, LEVEL = "slots", "postal_code", "email", "language_min"
PRICE, CAPACITY, SIGNS_PROOF = "cost_eur", "capacity", "signs_proof"

CRITICAL = (MOMENT, PLACE, CONTACT, LEVEL, PRICE, CAPACITY, SIGNS_PROOF)
"""The names of the critical fields, in the order in which one asks for them."""

_WITH = {
    MOMENT: ("slots", "nth", "by_appointment", "when_text"),
    PLACE: ("postal_code", "municipality_nis", "place", "online"),
    CONTACT: ("email", "phone"),
    LEVEL: ("language_min", "language_max", "language_icons"),
    PRICE: ("cost_eur", "cost_text"),
}
"""The fields that say the same: one of them is enough."""


def is_filled(activity: Activity, field: str) -> bool:
    """Tell whether a field, or one that says the same, is filled in; 0 and "nee" are filled in."""
    values = (getattr(activity, name) for name in _WITH.get(field, (field,)))
    return any(value not in (None, "", ()) for value in values)


def filled_among(activity: Activity, fields: Iterable[str]) -> tuple[str, ...]:
    """Return those of these fields that are filled in."""
    return tuple(field for field in fields if is_filled(activity, field))


def empty_among(activity: Activity, fields: Iterable[str]) -> tuple[str, ...]:
    """Return those of these fields that are empty."""
    return tuple(field for field in fields if not is_filled(activity, field))
