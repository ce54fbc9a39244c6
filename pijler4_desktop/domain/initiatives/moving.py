"""How an initiative moves on: its dates, its place on the board, start, stop and evaluation.

An activity that never ran is a concept, also when its initiative is stopped: it must not count as
offer that came to an end. Everything here returns new records and stores nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from pijler4_desktop.domain.initiative_records import Initiative, LogLine, Task, TemplateTask
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import NOT_YET_RUNNING, Phase, Status
from pijler4_desktop.domain.wording import date_text

EVALUATION_MONTHS = 6
EVALUATION = "Evaluatie na 6 maanden"
"""The task that is done once the evaluation is written down."""

CONCEPTS = NOT_YET_RUNNING
"""The statuses of an activity that never ran."""
_STATUS_OF = {
    Phase.IDEA: Status.IDEA,
    Phase.PREPARATION: Status.IN_PREPARATION,
    Phase.READY: Status.IN_PREPARATION,
}


def status_in(phase: Phase) -> Status:
    """Return the status of the activity of an initiative that has not started."""
    return _STATUS_OF[phase]


def rescheduled(before: Initiative, after: Initiative, tasks: Sequence[TemplateTask]) -> Initiative:
    """Return what somebody changed with its open tasks moved along with the planned start.

    A task whose date was changed by hand in the same go stays. Without a start the dates that the
    template gave are gone, and with the first start they come. After the start nothing moves.
    """
    old, new = before.planned_start, after.planned_start
    if old == new or after.started_on:
        return after
    days = {task.name: timedelta(days=task.days) for task in tasks}
    known = Counter((task.name, task.due_on) for task in before.tasks)
    moved = tuple(
        replace(task, due_on=_due(task, days.get(task.name), old, new))
        if task.done_on is None and known[task.name, task.due_on]
        else task
        for task in after.tasks
    )
    return replace(after, tasks=moved)


def _due(task: Task, days: timedelta | None, old: date | None, new: date | None) -> date | None:
    if new is None:
        fixed = days is not None and old is not None and task.due_on == old + days
        return None if fixed else task.due_on
    if task.due_on is None:
        return new + days if days is not None else None
    return task.due_on + (new - old) if old else task.due_on


def placed(column: Iterable[Initiative], one: Initiative, position: int | None) -> list[Initiative]:
    """Return a column of the board with one initiative at a position (from 0), numbered anew.

    Without a position, or beyond the end, it goes last.
    """
    others = [other for other in in_order(column) if other.id != one.id]
    place = len(others) if position is None else max(0, min(position, len(others)))
    others.insert(place, one)
    return [replace(other, position=number) for number, other in enumerate(others)]


def in_order(column: Iterable[Initiative]) -> list[Initiative]:
    """Return the initiatives of a column from top to bottom."""
    return sorted(column, key=lambda one: (one.position, one.id))


def started(one: Initiative, activity: Activity, today: date) -> tuple[Initiative, Activity]:
    """Return both as they are once it runs: the activity is offer that nobody verified yet.

    Open tasks planned for after the start count from the day itself.
    """
    planned = one.planned_start
    evaluate_on = today + relativedelta(months=EVALUATION_MONTHS)

    def due(task: Task) -> date | None:
        if task.done_on is not None:
            return task.due_on
        if task.name == EVALUATION:
            return evaluate_on
        later = planned is not None and task.due_on is not None and task.due_on > planned
        return task.due_on + (today - planned) if later and planned and task.due_on else task.due_on

    running = replace(
        one,
        phase=Phase.STARTED,
        started_on=today,
        evaluate_on=evaluate_on,
        tasks=tuple(replace(task, due_on=due(task)) for task in one.tasks),
    )
    return running, _running(activity)


def stopped(
    one: Initiative, activity: Activity | None, reason: str, today: date
) -> tuple[Initiative, Activity | None]:
    """Return both as they are once it is stopped; an activity that never ran stays a concept."""
    quiet = replace(one, phase=Phase.STOPPED, position=0, stopped_on=today, stop_reason=reason)
    if activity is None:
        return quiet, None
    status = Status.STOPPED if one.started_on else activity.status
    return quiet, replace(activity, status=status, status_reason=reason)


def resumed(
    one: Initiative, activity: Activity | None, today: date
) -> tuple[Initiative, Activity | None]:
    """Return both as they go on; the reason it was stopped for is kept in the log.

    What had started runs again, and has to be verified; the rest goes on in preparation.
    """
    since = f" op {date_text(one.stopped_on)}" if one.stopped_on else ""
    line = LogLine(today, f"Hervat. Stopgezet{since}: {one.stop_reason}")
    idea = activity is not None and activity.status is Status.IDEA
    phase = Phase.STARTED if one.started_on else Phase.IDEA if idea else Phase.PREPARATION
    going = replace(one, phase=phase, stopped_on=None, stop_reason="", log=(*one.log, line))
    if activity is None:
        return going, None
    if one.started_on:
        return going, _running(activity)
    status = status_in(phase) if activity.status in CONCEPTS else activity.status
    return going, replace(activity, status=status, status_reason="")


def evaluated(one: Initiative, text: str, today: date) -> Initiative:
    """Return the initiative with what came of it; the task to evaluate it is done with that."""
    tasks = tuple(
        replace(task, done_on=today) if task.name == EVALUATION and not task.done_on else task
        for task in one.tasks
    )
    return replace(one, evaluated_on=today, evaluation=text, tasks=tasks)


def _running(activity: Activity) -> Activity:
    """Return the activity as offer to verify; one that runs already stays as it is."""
    if activity.status in {Status.ACTIVE, Status.FULL}:
        return activity
    return replace(
        activity,
        status=Status.ACTIVE,
        status_reason="",
        last_verified=None,
        verified_by="",
        verified_how=None,
        next_check_on=None,
    )
