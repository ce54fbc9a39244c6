"""The templates that come with the program: complete, in plain Dutch, and never compelling."""

import re
import tomllib

import pytest

from pijler4_desktop.domain.initiatives.moving import EVALUATION
from pijler4_desktop.domain.initiatives.templates import (
    Template,
    all_templates,
    house_copy,
    own_template,
    program_templates,
)
from pijler4_desktop.domain.readability import remarks_on
from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.paths import resource

TEMPLATES = program_templates()
CODES = [one.code for one in TEMPLATES]
COMPELLING = re.compile(r"verplicht|moet je|je moet|opgelegd", re.I)
EVERYWHERE = {
    "Voorwaarde Nederlands nagekeken",
    "Voorwaarde sociaal netwerk nagekeken",
    "Afgesproken wie het bewijs van deelname tekent",
}
OF_VOLUNTEERS = {
    "Verzekering van de vrijwilligers in orde",
    "Informatie en afsprakennota voor de vrijwilliger",
    "Melden van een uitkering besproken",
}
CHILDREN = "Uittreksel uit het strafregister nodig of niet"


def checks_of(template: Template) -> set[str]:
    return {task.name for task in template.tasks if task.is_check}


def test_the_forms_that_are_named_all_have_a_template() -> None:
    assert CODES == [
        "buddy",
        "talk_group",
        "volunteering_library",
        "volunteering_cultural_centre",
        "volunteering_sports_club",
        "volunteering_service_centre",
        "volunteering_care_home",
        "placement_organisation",
        "placement_company",
        "placement_municipality",
    ]


@pytest.mark.parametrize("template", TEMPLATES, ids=CODES)
def test_a_template_is_complete(template: Template) -> None:
    assert template.type is not None
    assert template.subtype in dict(SUBTYPES[template.type])
    assert template.purpose
    assert template.format
    assert template.guidance
    assert template.hours_per_session
    assert all(task.name and task.owner and task.tip for task in template.tasks)
    names = [task.name for task in template.tasks]
    assert len(names) == len(set(names))
    assert {task.days for task in template.tasks if task.name == EVALUATION} == {182}


@pytest.mark.parametrize("template", TEMPLATES, ids=CODES)
def test_what_a_start_needs_is_checked_before_it(template: Template) -> None:
    found = checks_of(template)

    assert found >= EVERYWHERE
    if template.type is ActivityType.VOLUNTEERING:
        assert found >= OF_VOLUNTEERS
    assert (CHILDREN in found) == (template.code in {"buddy", "volunteering_sports_club"})
    assert all(task.days < 0 for task in template.tasks if task.is_check)


@pytest.mark.parametrize("template", TEMPLATES, ids=CODES)
def test_the_texts_are_plain_and_compel_nobody(template: Template) -> None:
    for text in (template.purpose, template.description):
        assert [remark.words for remark in remarks_on(text)] == []
    texts = [template.purpose, template.description]
    texts += [text for task in template.tasks for text in (task.name, task.tip)]
    assert [text for text in texts if COMPELLING.search(text) or "!" in text] == []
    if template.type is ActivityType.VOLUNTEERING:
        assert "Je kiest zelf" in template.description


def test_every_check_names_its_source() -> None:
    sources = resource("templates", "SOURCES.md").read_text("utf-8")
    tasks = tomllib.loads(resource("templates", "tasks.toml").read_text("utf-8"))
    assert [
        key for key, task in tasks.items() if task.get("check") and f"`{key}`" not in sources
    ] == []


def test_a_copy_of_the_house_is_a_template_of_its_own() -> None:
    first = TEMPLATES[0]
    copy = house_copy(first, "0" * 36, "Buddy's in de wijk")

    own = own_template(copy)

    assert (own.code, own.own, own.based_on) == (copy.id, True, "buddy")
    assert (own.tasks, own.description, own.format) == (
        first.tasks,
        first.description,
        first.format,
    )
    assert house_copy(own, "1" * 36, "Nog een").based_on == "buddy"
    assert all_templates([copy])[-1] == own
