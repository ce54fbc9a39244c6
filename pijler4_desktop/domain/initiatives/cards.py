"""An initiative as the board, the list and the timeline show it."""

from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.initiative_records import Initiative, Task
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.vocabulary import ActivityType, PartnerAnswer, Phase


@dataclass(frozen=True, slots=True)
class PartnerName:
    """A partner of an initiative by the name and id it goes by now; `gone` when it was removed."""

    organisation_id: str
    name: str
    role: str = ""
    answer: PartnerAnswer = PartnerAnswer.ASKED
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeCard:
    """One initiative; `done` of its `tasks` tasks are done, amounts in euro.

    `activity_id` is None once its activity was removed; `unchecked` counts the checks before the
    start that are open. `late` is about today: a task that is due, or a start that has passed.
    """

    id: str
    name: str
    type: ActivityType | None
    phase: Phase
    position: int
    gap: Spot | None
    next_task: Task | None
    done: int
    tasks: int
    unchecked: int
    partners: tuple[PartnerName, ...]
    planned_start: date | None
    started_on: date | None
    stopped_on: date | None
    stop_reason: str
    evaluate_on: date | None
    evaluation_due: bool
    spent_eur: float
    budget_eur: float | None
    late: bool
    activity_id: str | None
    begun_on: date | None = None


def card_of(
    one: Initiative,
    activity: Activity | None,
    partners: tuple[PartnerName, ...],
    today: date,
) -> InitiativeCard:
    """Return an initiative as it is shown on a day; `activity` is None when it was removed."""
    return InitiativeCard(
        id=one.id,
        name=one.name,
        type=activity.type if activity else None,
        phase=one.phase,
        position=one.position,
        gap=spot_of(one.gap) if one.gap else None,
        next_task=next_task(one),
        done=sum(task.done_on is not None for task in one.tasks),
        tasks=len(one.tasks),
        unchecked=len(unchecked(one)),
        partners=partners,
        planned_start=one.planned_start,
        started_on=one.started_on,
        stopped_on=one.stopped_on,
        stop_reason=one.stop_reason,
        evaluate_on=one.evaluate_on if one.evaluated_on is None else None,
        evaluation_due=evaluation_due(one, today),
        spent_eur=sum(cost.amount_eur for cost in one.costs),
        budget_eur=one.budget_eur,
        late=is_late(one, today),
        activity_id=activity.id if activity else None,
        begun_on=begun_on(one),
    )


def begun_on(one: Initiative) -> date | None:
    """Return the first day anything was noted of an initiative, done for it, or due."""
    days = [line.noted_on for line in one.log]
    days += [day for task in one.tasks for day in (task.done_on, task.due_on) if day]
    return min(days, default=None)


def next_task(one: Initiative) -> Task | None:
    """Return the open task that is due first; those without a date come last, in their order."""
    if one.phase is Phase.STOPPED:
        return None
    still = [task for task in one.tasks if task.done_on is None]
    return min(still, key=lambda task: task.due_on or date.max, default=None)


def unchecked(one: Initiative) -> tuple[Task, ...]:
    """Return the checks before the start that nobody did yet: a warning, never a block."""
    return tuple(task for task in one.tasks if task.is_check and task.done_on is None)


def is_late(one: Initiative, today: date) -> bool:
    """Tell whether a task is past its date, or the planned start is and it did not start."""
    if one.phase is Phase.STOPPED:
        return False
    due = [task.due_on for task in one.tasks if task.done_on is None and task.due_on]
    if one.started_on is None and one.planned_start is not None:
        due.append(one.planned_start)
    return any(day < today for day in due)


def evaluation_due(one: Initiative, today: date) -> bool:
    """Tell whether the moment has come to write down what came of it."""
    waits = one.phase is Phase.STARTED and one.evaluated_on is None
    return waits and one.evaluate_on is not None and one.evaluate_on <= today
