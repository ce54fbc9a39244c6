"""What is written down of everything that leaves the house: when, what, to whom and why."""

from dataclasses import dataclass, replace
from datetime import datetime

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Ground

HIDDEN = "[persoon weggelaten]"
"""What stands in a workbook in the place of a person who may not go along."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Receipt:
    """For whom an export is and on which ground; `personal` asks for data about persons too."""

    receiver: str = ""
    ground: str = ""
    personal: bool = False

    def checked(self) -> "Receipt":
        """Return it as it is written down; raises RECEIVER_MISSING when persons want one."""
        receiver = masked_text(" ".join(clean(self.receiver).split()))[:_LONGEST]
        if self.personal and not (receiver and self.ground in set(Ground)):
            raise ExpectedError(Failure.RECEIVER_MISSING)
        return replace(self, receiver=receiver)


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One earlier export: `made_at` is in UTC, `change_set` the state of the data it showed."""

    made_at: datetime
    profile: str
    receiver: str
    ground: str
    personal: bool
    records: int
    change_set: int
