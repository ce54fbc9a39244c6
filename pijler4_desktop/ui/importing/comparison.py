"""A stored record and a row beside each other, field by field, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS
from pijler4_desktop.domain.importing.merging import empty_value
from pijler4_desktop.domain.importing.plan import Candidate, Importable, PlannedRow
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    date_text,
    levels_text,
    value_text,
    when_text,
)

Teller = Callable[[Importable, Facts], str]
NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One line of a comparison; only where the two differ there is something to choose.

    `keys` are the fields it tells of, `changed` those of them that merging would change.
    """

    key: str
    keys: tuple[str, ...]
    ours: str
    theirs: str
    changed: frozenset[str] = frozenset()

    @property
    def differs(self) -> bool:
        """Tell whether there is something to choose."""
        return bool(self.changed)


def _when(record: Importable, _facts: Facts) -> str:
    return when_text(record) if isinstance(record, Activity) else ""


def _level(record: Importable, _facts: Facts) -> str:
    if not isinstance(record, Activity):
        return ""
    return levels_text(record.language_min, record.language_max)


def _cost(record: Importable, _facts: Facts) -> str:
    return cost_text(record) if isinstance(record, Activity) else ""


_TOGETHER: Mapping[str, tuple[tuple[str, ...], Teller]] = {
    "when": (("slots", "by_appointment", "frequency", "nth", "pauses"), _when),
    "language": (("language_min", "language_max", "language_icons"), _level),
    "cost": (("cost_eur", "cost_basis", "cost_text", "social_tariff"), _cost),
    "address": (
        ("place", "street", "house_number", "box", "postal_code", "municipality_nis"),
        address_text,
    ),
}
"""Fields that people see as one thing."""

_ALWAYS = ("name", "organisation_id", "type", "when", "language", "capacity", "cost")
"""What makes one know an activity: shown also where both say the same."""


def compare(
    planned: PlannedRow, candidate: Candidate, facts: Facts, name_of: NameOf
) -> Sequence[ComparedField]:
    """Put a row beside a candidate; what merging leaves as it is, and says little, is left out."""
    theirs = planned.fresh or candidate.merged
    changed = {change.field for change in candidate.changes}
    telling = _Telling(candidate.stored, theirs, facts, name_of)
    found = []
    for key, keys in _lines(planned):
        line = telling.line(key, keys, frozenset(changed & set(keys)))
        if line.differs or (key in _ALWAYS and (line.ours or line.theirs)):
            found.append(line)
    return found


def _lines(planned: PlannedRow) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through the lines in the order of the form, the most telling ones first."""
    together = {name: key for key, (names, _) in _TOGETHER.items() for name in names}
    order = [*_ALWAYS, *(together.get(field.key, field.key) for field in FIELDS[planned.kind])]
    for key in dict.fromkeys(order):
        if key in _TOGETHER:
            yield key, _TOGETHER[key][0]
        else:
            yield key, (key,)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Says what each side holds."""

    ours: Importable
    theirs: Importable
    facts: Facts
    name_of: NameOf

    def line(self, key: str, keys: tuple[str, ...], changed: frozenset[str]) -> ComparedField:
        return ComparedField(
            key, keys, self._said(self.ours, key, keys), self._said(self.theirs, key, keys), changed
        )

    def _said(self, record: Importable, key: str, keys: Sequence[str]) -> str:
        if key in _TOGETHER:
            filled = any(
                hasattr(record, name) and getattr(record, name) != empty_value(record, name)
                for name in keys
            )
            return _TOGETHER[key][1](record, self.facts) if filled else ""
        value = getattr(record, key, None)
        if key == "organisation_id":
            return self.name_of(value) if value else ""
        if key in ("last_verified", "valid_from", "valid_until") and value is not None:
            return date_text(value)
        return value_text(key, value, self.facts)
