"""What is counted: the records at the end of the period, and what happened in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import NO_LONGER_RUNNING, NOT_YET_RUNNING, Status

RUNNING = frozenset(Status) - NOT_YET_RUNNING - NO_LONGER_RUNNING
"""The states in which an activity is offer: active, or full."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """What one step that counts did to the status of an activity; None is: it did not exist."""

    id: str
    before: Status | None
    after: Status | None
    imported: bool = False

    @property
    def ran_before(self) -> bool:
        """Tell whether it ran before the step."""
        return self.before in RUNNING

    @property
    def ran_after(self) -> bool:
        """Tell whether it ran after the step."""
        return self.after in RUNNING


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the figures are counted from.

    `changes` are the steps on activities in the period, first first; `earlier` the activities
    among them that ran at any time before it. `inflow` and `reached` are numbers typed in.
    """

    activities: Mapping[str, Activity]
    organisations: Sequence[Organisation] = ()
    initiatives: Sequence[Initiative] = ()
    notes: Sequence[DemandNote] = ()
    changes: Sequence[StatusChange] = ()
    earlier: frozenset[str] = field(default_factory=frozenset)
    exports: Sequence[ExportLine] = ()
    inflow: int | None = None
    reached: int | None = None
    known_since: date | None = None
