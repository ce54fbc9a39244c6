"""How an initiative begins: its activity and its tasks, from a template and the gap it closes."""

from dataclasses import dataclass
from datetime import date, timedelta

from pijler4_desktop.domain.initiative_records import Initiative, Task
from pijler4_desktop.domain.initiatives.moving import status_in
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Childcare, Phase, Threshold

BLANK = Template(code="", name="")
"""What an initiative begins with when nobody chose a template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What somebody who begins an initiative says of it; `ids` are those of both new records."""

    name: str
    ids: tuple[str, str]
    template: Template = BLANK
    spot: Spot | None = None
    planned_start: date | None = None
    position: int = 0
    phase: Phase = Phase.IDEA


def begun(said: Beginning) -> tuple[Initiative, Activity]:
    """Return a new initiative and the activity it owns, which is an idea like itself."""
    template = said.template
    initiative = Initiative(
        id=said.ids[0],
        name=said.name,
        activity_id=said.ids[1],
        phase=said.phase,
        position=said.position,
        template=template.code,
        purpose=template.purpose,
        gap=said.spot.code if said.spot else "",
        planned_start=said.planned_start,
        budget_eur=template.budget_eur,
        tasks=tasks_of(template, said.planned_start),
    )
    return initiative, _activity(said)


def tasks_of(template: Template, start: date | None) -> tuple[Task, ...]:
    """Return the tasks of a template with their dates; without a start they have none yet."""
    return tuple(
        Task(
            name=task.name,
            owner=task.owner,
            due_on=start + timedelta(days=task.days) if start else None,
            tip=task.tip,
            is_check=task.is_check,
        )
        for task in template.tasks
    )


def _activity(said: Beginning) -> Activity:
    """Fill in what template and gap tell; a moment without a day is said in words."""
    template, spot = said.template, said.spot or Spot()
    day, part = spot.day, spot.part
    return Activity(
        id=said.ids[1],
        name=said.name,
        type=template.type or spot.type,
        subtype=template.subtype,
        description=template.description,
        status=status_in(said.phase),
        format=template.format,
        guidance=template.guidance,
        frequency=template.frequency,
        hours_per_session=template.hours_per_session,
        by_appointment=None if day else template.by_appointment,
        slots=(Slot(day, part=part),) if day else (),
        when_text=term(part) if part and not day else "",
        language_min=spot.level,
        postal_code=spot.place or "",
        childcare=Childcare.YES if spot.threshold is Threshold.CHILDCARE else None,
        cost_eur=0.0 if spot.threshold is Threshold.FREE else None,
        wheelchair=True if spot.threshold is Threshold.WHEELCHAIR else None,
    )
