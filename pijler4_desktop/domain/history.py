"""The stored history as people see it: steps that can be undone, and what changed in a record."""

from dataclasses import dataclass
from datetime import datetime

from pijler4_desktop.domain.vocabulary import Action, Kind


@dataclass(frozen=True, slots=True)
class Step:
    """One change set: what was done, when (UTC), and to how many records."""

    id: int
    action: Action
    label: str
    made_at: datetime
    records: int
    undone: bool


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
