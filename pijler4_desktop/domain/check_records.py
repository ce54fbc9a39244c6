"""How the offer is kept fresh: what was verified, how often, and who was asked."""

from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.vocabulary import Means, RequestStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Somebody looked at an activity (nagekeken): when, who, how, and which fields are right.

    `confirmed` and `confirmed_empty` name fields of the activity: the second are rightly empty.
    """

    id: str
    activity_id: str
    verified_on: date
    how: Means | None = None
    by: str = ""
    confirmed: tuple[str, ...] = ()
    confirmed_empty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPlan:
    """How one activity is checked; its id is that of the activity.

    `months` is a rhythm of its own, `not_applicable` names fields that need nothing, and since
    `unreachable_on` nobody answers: it leaves what is published, and stays in the data.
    """

    id: str
    months: int | None = None
    not_applicable: tuple[str, ...] = ()
    unreachable_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRequest:
    """An organisation was asked whether its activities are still right, and how far that is."""

    id: str
    organisation_id: str | None
    activity_ids: tuple[str, ...]
    step: RequestStep
    done_on: date
