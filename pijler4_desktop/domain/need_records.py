"""What is asked for, and what the office says of a spot in the offer; never about a person."""

from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.vocabulary import DemandReason, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandNote:
    """A question nobody could answer with the offer there is (vraag): counted, without a person.

    `spot` is the code of where offer was looked for, `count` how many asked between two days,
    `source` a function ("trajectbegeleiders"), `interest` a word on what it was about.
    """

    id: str
    reason: DemandReason
    count: int = 1
    spot: str = ""
    noted_from: date
    noted_until: date
    source: str = ""
    interest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageMark:
    """What the office says of a spot: wanted (with a target in moments), not needed, looked at."""

    id: str
    spot: str
    judgement: Judgement
    marked_on: date
    target: int | None = None
    reason: str = ""
