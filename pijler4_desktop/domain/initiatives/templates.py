"""Templates of initiatives: those that come with the program, as data, and those of the house.

The data are in `resources/templates`, one file per template; tasks that several share are in
`tasks.toml`. Where the checks come from is named in `resources/templates/SOURCES.md`.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pijler4_desktop.domain.initiative_records import InitiativeTemplate, TemplateTask
from pijler4_desktop.domain.vocabulary import ActivityType, Format, Frequency, Guidance
from pijler4_desktop.paths import resource

_SHARED = "tasks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What an initiative begins with; `own` tells that the house made it, `code` is its id then.

    `description` is the text its activity begins with, `hours_per_session` in hours; the days of
    tasks count from the planned start. `based_on` is the code of the template it was copied from.
    """

    code: str
    name: str
    type: ActivityType | None = None
    subtype: str = ""
    purpose: str = ""
    description: str = ""
    budget_eur: float | None = None
    tasks: tuple[TemplateTask, ...] = ()
    own: bool = False
    based_on: str = ""
    format: Format | None = None
    guidance: Guidance | None = None
    frequency: Frequency | None = None
    hours_per_session: float | None = None
    by_appointment: bool | None = None


@lru_cache
def program_templates() -> tuple[Template, ...]:
    """Return the templates that come with the program, in the order to show them."""
    found = {path.stem: _read(path.stem) for path in resource("templates").glob("*.toml")}
    shared = found.pop(_SHARED)
    by_place = sorted(found.items(), key=lambda item: item[1]["place"])
    return tuple(_template(code, content, shared) for code, content in by_place)


def own_template(kept: InitiativeTemplate) -> Template:
    """Return a template of the house; what it does not hold comes from the one it is based on."""
    base = next((one for one in program_templates() if one.code == kept.based_on), None)
    return Template(
        code=kept.id,
        name=kept.name,
        type=kept.type,
        subtype=kept.subtype,
        purpose=kept.purpose,
        description=kept.description,
        budget_eur=kept.budget_eur,
        tasks=kept.tasks,
        own=True,
        based_on=kept.based_on,
        format=base.format if base else None,
        guidance=base.guidance if base else None,
        frequency=base.frequency if base else None,
        hours_per_session=base.hours_per_session if base else None,
        by_appointment=base.by_appointment if base else None,
    )


def all_templates(kept: Iterable[InitiativeTemplate]) -> tuple[Template, ...]:
    """Return the templates of the program, then those of the house by name."""
    own = sorted(map(own_template, kept), key=lambda one: (one.name.casefold(), one.code))
    return (*program_templates(), *own)


def house_copy(template: Template, id_: str, name: str) -> InitiativeTemplate:
    """Return a copy of a template for the house to edit, not stored yet."""
    return InitiativeTemplate(
        id=id_,
        name=name,
        based_on=template.based_on if template.own else template.code,
        type=template.type,
        subtype=template.subtype,
        purpose=template.purpose,
        description=template.description,
        budget_eur=template.budget_eur,
        tasks=template.tasks,
    )


def _read(code: str) -> Mapping[str, Any]:
    return tomllib.loads(resource("templates", f"{code}.toml").read_text("utf-8"))


def _template(code: str, content: Mapping[str, Any], shared: Mapping[str, Any]) -> Template:
    return Template(
        code=code,
        name=content["name"],
        type=ActivityType(content["type"]),
        subtype=content["subtype"],
        purpose=content["purpose"],
        description=content["description"].strip(),
        tasks=tuple(_task(task, shared) for task in content["tasks"]),
        format=Format(content["format"]),
        guidance=Guidance(content["guidance"]),
        frequency=Frequency(content["frequency"]) if "frequency" in content else None,
        hours_per_session=content["hours_per_session"],
        by_appointment=content.get("by_appointment"),
    )


def _task(content: Mapping[str, Any], shared: Mapping[str, Any]) -> TemplateTask:
    whole = {**shared[content["use"]], **content} if "use" in content else content
    return TemplateTask(
        name=whole["name"],
        owner=whole["owner"],
        days=whole["days"],
        tip=whole["tip"],
        is_check=whole.get("check", False),
    )
