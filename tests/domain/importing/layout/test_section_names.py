"""What a section row is called, whatever stands around its name."""

import pytest

from pijler4_desktop.domain.importing.layout.sections import bare


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
