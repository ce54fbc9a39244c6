"""What a section row is called, whatever stands around its name."""

from datetime import date

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.layout.sections import bare, read_section
from pijler4_desktop.domain.vocabulary import ActivityType


@pytest.mark.parametrize("text", ["DONDERDAG (vervolg)", "Donderdag - vervolg", "donderdag, verv."])
def test_a_section_that_goes_on_is_the_same_one(text: str) -> None:
    assert bare(text).casefold() == "donderdag"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Buddy (3)", "Buddy"),
        ("- Bib Diest:", "Bib Diest"),
        ("Vervolgopleiding", "Vervolgopleiding"),
    ],
)
def test_counts_and_bullets_are_no_part_of_the_name(text: str, name: str) -> None:
    assert bare(text) == name


CONTEXT = Context(load_facts(), date(2025, 11, 3), "34023")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DE HANDEN UIT DE MOUWEN (vrijwilligerswerk)", ActivityType.VOLUNTEERING),
        ("BABBELEN EN NEDERLANDS OEFENEN (praatgroepen)", ActivityType.CONVERSATION),
        ("De Spoel vzw (vrijwilligerswerk)", ActivityType.VOLUNTEERING),
        ("BUDDY'S EN MAATJES", ActivityType.BUDDY),
        ("De Spoel vzw (Heule)", None),
    ],
)
def test_brackets_behind_a_title_tell_its_form(text: str, kind: ActivityType | None) -> None:
    assert read_section(text, CONTEXT).values.get("type") is kind
