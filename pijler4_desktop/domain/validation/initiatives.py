"""What may be stored about an initiative and about a template of the house.

A problem in a task, a partner, a cost or the log is told of the whole list: "tasks".
"""

from collections.abc import Iterable, Iterator
from datetime import date

from pijler4_desktop.domain.initiative_records import Initiative, InitiativeTemplate
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.validation import common
from pijler4_desktop.domain.vocabulary import Phase

_MOST_EURO = 10_000_000
_MOST_DAYS = 3_650
_PAST = frozenset({"started_on", "evaluated_on", "stopped_on"})


def check_initiative(one: Initiative, today: date) -> Iterator[Problem]:
    """Yield every problem of an initiative."""
    yield from common.required(name=one.name)
    yield from common.texts(
        {
            "name": one.name,
            "purpose": one.purpose,
            "evaluation": one.evaluation,
            "stop_reason": one.stop_reason,
        }
    )
    if one.phase is Phase.STOPPED and not one.stop_reason.strip():
        yield common.note(ProblemCode.REASON_MISSING, "stop_reason")
    days = ("planned_start", "started_on", "evaluate_on", "evaluated_on", "stopped_on")
    yield from common.dates({name: getattr(one, name) for name in days}, today, _PAST)
    yield from common.amount("budget_eur", one.budget_eur, _MOST_EURO)
    yield from _tasks(one, today)
    yield from _costs(one, today)
    yield from _texts("partners", (partner.role for partner in one.partners))
    if len({partner.organisation_id for partner in one.partners}) < len(one.partners):
        yield common.error(ProblemCode.DUPLICATE_ROW, "partners")
    yield from _named("log", [line.text for line in one.log])


def check_template(template: InitiativeTemplate) -> Iterator[Problem]:
    """Yield every problem of a template of the house."""
    yield from common.required(name=template.name)
    yield from common.texts(
        {
            "name": template.name,
            "purpose": template.purpose,
            "description": template.description,
        }
    )
    yield from common.amount("budget_eur", template.budget_eur, _MOST_EURO)
    yield from _named("tasks", [task.name for task in template.tasks])
    yield from _texts("tasks", (text for t in template.tasks for text in (t.owner, t.tip)))
    for task in template.tasks:
        yield from common.amount("tasks", abs(task.days), _MOST_DAYS)


def _tasks(one: Initiative, today: date) -> Iterator[Problem]:
    yield from _named("tasks", [task.name for task in one.tasks])
    yield from _texts("tasks", (text for t in one.tasks for text in (t.owner, t.tip)))
    for task in one.tasks:
        yield from common.dates({"tasks": task.due_on}, today, frozenset())
        yield from common.dates({"tasks": task.done_on}, today, frozenset({"tasks"}))


def _costs(one: Initiative, today: date) -> Iterator[Problem]:
    yield from _named("costs", [cost.name for cost in one.costs])
    for cost in one.costs:
        yield from common.amount("costs", cost.amount_eur, _MOST_EURO)
        yield from common.dates({"costs": cost.spent_on}, today, frozenset({"costs"}))


def _named(field: str, names: list[str]) -> Iterator[Problem]:
    """Check the texts without which a line of a list means nothing."""
    for name in names:
        yield from common.required(**{field: name})
    yield from _texts(field, names)


def _texts(field: str, texts: Iterable[str]) -> Iterator[Problem]:
    for text in texts:
        yield from common.texts({field: text})
