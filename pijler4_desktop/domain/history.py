"""The stored history as people see it: steps that can be undone, and what changed in a record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pijler4_desktop.domain.vocabulary import Action, ActivityType, Kind

NO_WAY_BACK = frozenset({Action.INIT, Action.ERASE, Action.RECOVER})
"""What undo passes over: what was before it cannot be brought back by taking a step back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change set: what was done, when (UTC), and to how many records."""

    id: int
    action: Action
    label: str
    made_at: datetime
    records: int
    undone: bool
    abandoned: bool = False
    """Undone, and something else was done since: it cannot be done again."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record in one step; values as stored in JSON, None is empty."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What one step did to one record; no `fields` before an add or after a removal is special."""

    step: Step
    kind: Kind
    record_id: str
    added: bool
    removed: bool
    fields: tuple[FieldChange, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as a list shows it, with how many records of each kind it touched."""

    step: Step
    tally: Mapping[Kind, int]


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that was removed and does not exist now: what it was, and the step that did it."""

    id: str
    kind: Kind
    name: str
    organisation: str
    type: ActivityType | None
    step: Step
    reason: str
