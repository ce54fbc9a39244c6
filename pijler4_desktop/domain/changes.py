"""What a finished piece of work changed: the one message views listen to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.vocabulary import Action, Kind


@dataclass(frozen=True, slots=True)
class Changes:
    """The records one transaction touched, by kind."""

    action: Action
    ids: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    change_set: int | None = None

    def __bool__(self) -> bool:
        return any(self.ids.values())

    def touches(self, kind: Kind) -> bool:
        """Tell whether any record of this kind changed."""
        return bool(self.ids.get(kind))


@dataclass(frozen=True, slots=True)
class Walk(Changes):
    """Steps that were taken back, or done again, one after the other: `label` is the last's.

    `stopped` tells why it ended before the step it was to reach; the steps before it count.
    """

    label: str = ""
    steps: int = 1
    stopped: ExpectedError | None = None
