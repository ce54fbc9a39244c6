"""Initiatives as they are stored: from an idea to an activity of the offer, and their templates.

Dates are ISO dates without a time, amounts are euro. Nothing here is about newcomers.
"""

from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.vocabulary import ActivityType, PartnerAnswer, Phase


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do for an initiative; `owner` is a function, a check is asked before the start.

    Checks are what a start needs: insurance, information for volunteers, who signs the proof.
    """

    name: str
    owner: str = ""
    due_on: date | None = None
    done_on: date | None = None
    tip: str = ""
    is_check: bool = False


@dataclass(frozen=True, slots=True)
class InitiativePartner:
    """An organisation that takes part in an initiative, with its role ("trekker")."""

    organisation_id: str
    role: str = ""
    answer: PartnerAnswer = PartnerAnswer.ASKED


@dataclass(frozen=True, slots=True)
class Cost:
    """Money spent on an initiative."""

    name: str
    amount_eur: float
    spent_on: date | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """What was agreed or decided, on a day."""

    noted_on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """The project that brings a new activity about (nieuw initiatief).

    It owns one activity from the first idea on: `activity_id`, which is in preparation until the
    start. `gap` is the code of the spot it closes, `position` its place in the column of the board.
    """

    id: str
    name: str
    activity_id: str
    phase: Phase = Phase.IDEA
    position: int = 0
    template: str = ""
    purpose: str = ""
    gap: str = ""
    planned_start: date | None = None
    started_on: date | None = None
    evaluate_on: date | None = None
    evaluated_on: date | None = None
    evaluation: str = ""
    stopped_on: date | None = None
    stop_reason: str = ""
    budget_eur: float | None = None
    tasks: tuple[Task, ...] = ()
    partners: tuple[InitiativePartner, ...] = ()
    costs: tuple[Cost, ...] = ()
    log: tuple[LogLine, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateTask:
    """A task of a template; `days` counts from the planned start, before it below zero."""

    name: str
    owner: str = ""
    days: int = 0
    tip: str = ""
    is_check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeTemplate:
    """A template of the house's own, mostly a copy of one that comes with the program.

    `based_on` is the code of that one; `description` is the text its activity begins with.
    """

    id: str
    name: str
    based_on: str = ""
    type: ActivityType | None = None
    subtype: str = ""
    purpose: str = ""
    description: str = ""
    budget_eur: float | None = None
    tasks: tuple[TemplateTask, ...] = ()
