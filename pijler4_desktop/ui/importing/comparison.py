"""A stored record and a row beside each other, field by field, in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS
from pijler4_desktop.domain.importing.plan import Candidate, Importable, PlannedRow
from pijler4_desktop.domain.importing.planning.merging import empty_value
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    date_text,
    levels_text,
    value_text,
    when_text,
)

Teller = Callable[[Activity, Facts], str]
NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One line of a comparison; only where the two differ there is something to choose.

    `changed` are the fields it tells of that merging would change.
    """

    key: str
    ours: str
    theirs: str
    changed: frozenset[str] = frozenset()

    @property
    def differs(self) -> bool:
        """Tell whether there is something to choose."""
        return bool(self.changed)


def _levels(record: Activity, _facts: Facts) -> str:
    return levels_text(record.language_min, record.language_max)


_TOGETHER: Mapping[str, tuple[tuple[str, ...], Teller]] = {
    "when": (
        ("slots", "by_appointment", "frequency", "nth", "pauses"),
        lambda one, _: when_text(one),
    ),
    "language": (("language_min", "language_max", "language_icons"), _levels),
    "cost": (
        ("cost_eur", "cost_basis", "cost_text", "social_tariff"),
        lambda one, _: cost_text(one),
    ),
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
    changed = frozenset(change.field for change in candidate.changes)
    found = []
    for key, keys in _lines(planned.kind):
        line = ComparedField(
            key,
            said(candidate.stored, key, facts, name_of),
            said(theirs, key, facts, name_of),
            changed.intersection(keys),
        )
        if line.differs or (key in _ALWAYS and (line.ours or line.theirs)):
            found.append(line)
    return found


def lines_of(kind: Kind, fields: Iterable[str]) -> Sequence[str]:
    """Name the lines in which these fields are told."""
    return list(dict.fromkeys(_LINE_OF[kind].get(name, name) for name in fields))


def said(record: Importable, key: str, facts: Facts, name_of: NameOf) -> str:
    """Say what a record holds in the fields of a line; nothing when they are empty."""
    if key in _TOGETHER and isinstance(record, Activity):
        names, tell = _TOGETHER[key]
        filled = any(getattr(record, name) != empty_value(record, name) for name in names)
        return tell(record, facts) if filled else ""
    value = getattr(record, key, None)
    if key == "organisation_id":
        return name_of(value) if value else ""
    return date_text(value) if isinstance(value, date) else value_text(key, value, facts)


def _lines(kind: Kind) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through the lines in the order of the form, the most telling ones first."""
    for key in lines_of(kind, (*_ALWAYS, *(field.key for field in FIELDS[kind]))):
        yield key, _TOGETHER[key][0] if key in _TOGETHER else (key,)


_LINE_OF: Mapping[Kind, Mapping[str, str]] = {
    Kind.ACTIVITY: {name: key for key, (names, _) in _TOGETHER.items() for name in names},
    Kind.ORGANISATION: {},
}
