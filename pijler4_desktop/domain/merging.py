"""Two organisations that turn out to be one: which value each field keeps.

A field that only one of them has keeps that value; of two that differ a person chooses, and
without a choice the survivor's stands. What can stand together does: notes and other columns. An
address goes as a whole: the street of one with the number of the other is nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pijler4_desktop.domain.fields import ORGANISATION_FIELDS
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import PartnerStatus

ADDRESS = (
    "street", "house_number", "box", "postal_code", "municipality_nis", "address_register_id",
)  # fmt: skip
TOGETHER = frozenset({"internal_notes", "extra", "origin"})
"""Fields that hold what both said, so that nobody has to choose."""
_STANDING = (
    PartnerStatus.PARTNER,
    PartnerStatus.TALKING,
    PartnerStatus.PROSPECT,
    PartnerStatus.RESTING,
    PartnerStatus.STOPPED,
)
"""The further the cooperation is, the sooner that is what holds."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field side by side: what each of the two has, and what the merged one gets."""

    field: str
    first: Any
    second: Any
    proposed: Any

    @property
    def equal(self) -> bool:
        """Tell whether both have the same."""
        return bool(self.first == self.second)

    @property
    def differs(self) -> bool:
        """Tell whether both have something else, of which only one can stay."""
        filled = not is_unfilled(self.first) and not is_unfilled(self.second)
        return filled and not self.equal and self.field not in TOGETHER


def is_unfilled(value: object) -> bool:
    """Tell whether a value says nothing; no is an answer."""
    return value is None or value in ("", ())


def side_by_side(first: Organisation, second: Organisation) -> Sequence[FieldPair]:
    """Return every field of two organisations, in the order of the form."""
    joined = merged(first, [second])
    return [
        FieldPair(key, getattr(first, key), getattr(second, key), getattr(joined, key))
        for key in (field.key for field in ORGANISATION_FIELDS)
    ]


def merged(
    survivor: Organisation, others: Sequence[Organisation], chosen: Mapping[str, Any] | None = None
) -> Organisation:
    """Return the survivor with what the others add; `chosen` holds values by field.

    Of several follow-ups the earliest stays, and of several standings the furthest.
    """
    every = (survivor, *others)
    home = _home(survivor, others)
    values: dict[str, Any] = {key: getattr(home, key) for key in ADDRESS}
    for key in (field.key for field in ORGANISATION_FIELDS if field.key not in ADDRESS):
        filled = [value for one in every if not is_unfilled(value := getattr(one, key))]
        if filled:
            values[key] = _joined(key, filled)
    return replace(survivor, **(values | dict(chosen or {})))


def _home(survivor: Organisation, others: Sequence[Organisation]) -> Organisation:
    """Return whose address stays: another's only where it says more about the same place."""
    if survivor.street:
        return survivor
    known = bool(survivor.postal_code or survivor.municipality_nis)
    there = [one for one in others if not known or _same_place(survivor, one)]
    placed = (one for one in there if one.postal_code or one.municipality_nis)
    return next((one for one in there if one.street), None) or (
        survivor if known else next(placed, survivor)
    )


def _same_place(one: Organisation, other: Organisation) -> bool:
    if one.postal_code and other.postal_code:
        return one.postal_code == other.postal_code
    return bool(one.municipality_nis) and one.municipality_nis == other.municipality_nis


def _joined(key: str, filled: Sequence[Any]) -> Any:
    if key == "internal_notes":
        return "\n\n".join(dict.fromkeys(filled))
    if key == "origin":
        return " · ".join(dict.fromkeys(filled))
    if key == "extra":
        return tuple(dict.fromkeys(pair for pairs in filled for pair in pairs))
    if key == "next_contact_on":
        return min(filled)
    if key == "partner_status":
        return min(filled, key=_STANDING.index)
    return filled[0]
